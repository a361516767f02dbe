//! An emulator of its own for one operation, with something in it to be found.

use crate::parts::Trouble;
use crate::shell::command;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};

/// An emulator that ends when it is dropped.
pub(super) struct Server {
    process: Child,
    pub(super) host: String,
}

impl Server {
    pub(super) fn start(program: &Path) -> Result<Self, Trouble> {
        let failed = |error: std::io::Error| Trouble::Failed(format!("{}: {error}", program.display()));
        let mut started = command(program, &["--clock", "manual"]);
        let mut process = started.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().map_err(failed)?;
        let lines = process.stdout.take().map(|output| BufReader::new(output).lines());
        let mut lines = lines.into_iter().flatten().map_while(Result::ok);
        let host = lines.find_map(|line| Some(line.split_once("at http://")?.1.split(' ').next()?.to_owned()));
        // What it still has to say has to be read.
        std::thread::spawn(move || lines.for_each(drop));
        match host {
            Some(host) => Ok(Self { process, host }),
            None => Err(Trouble::Failed("the emulator does not say where it is".to_owned())),
        }
    }

    /// Calls it; gives the answer's body.
    pub(super) fn call(&self, method: &str, target: &str, body: &str) -> Result<String, Trouble> {
        let failed = |error: std::io::Error| Trouble::Failed(format!("{target}: {error}"));
        let (host, length) = (&self.host, body.len());
        let mut stream = TcpStream::connect(host).map_err(failed)?;
        let head = format!(
            "{method} {target} HTTP/1.1\r\nhost: {host}\r\nuser-agent: xtask\r\nx-api-key: send-emulator-key\r\n\
             content-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
        );
        stream.write_all(head.as_bytes()).map_err(failed)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).map_err(failed)?;
        match answer.split_once("\r\n\r\n") {
            Some((head, body)) if is_success(head) => Ok(body.to_owned()),
            _ => Err(Trouble::Failed(format!("{target}: {}", answer.lines().next().unwrap_or_default()))),
        }
    }

    /// Puts something there to be found: notifications on their way, one of them with a notice, an informal one, a stream, a mandate, a downtime. Gives the token
    /// of a company.
    pub(super) fn furnish(&self) -> Result<String, Trouble> {
        for street in ["Via @OK_890", "Via @FAIL-Irreperibile_890", "Via @FAIL_DECEDUTO_890"] {
            self.call("POST", "/_emulator/send", &format!("{{\"street\": \"{street}\"}}"))?;
        }
        let payable =
            json!({ "taxId": "12345670157", "digital": "prova@pec.it", "notice": "302011000000000001" }).to_string();
        self.call("POST", "/_emulator/send", &payable)?;
        self.furnish_informal()?;
        let stream = "{\"title\": \"fuzz\", \"eventType\": \"TIMELINE\", \"groups\": []}";
        self.call("POST", "/delivery-progresses/v2.9/streams", stream)?;
        self.call("POST", "/_emulator/clock/advance", "{\"by\": \"5d\"}")?;
        let mandate = "{\"delegator\": \"FRMTTR76M06B715E\", \"delegate\": \"12345670157\"}";
        self.call("POST", "/_emulator/mandates", mandate)?;
        for down in ["true", "false"] {
            let turn = format!("{{\"functionality\": \"NOTIFICATION_CREATE\", \"down\": {down}}}");
            self.call("POST", "/_emulator/downtimes", &turn)?;
        }
        let company = "/_emulator/companies/PG-00000000-0000-4000-a000-000000000001/token";
        let answer = self.call("POST", company, "")?;
        let token = answer.split('"').nth(3).map(str::to_owned);
        token.ok_or_else(|| Trouble::Failed("no token of a company".to_owned()))
    }

    /// A message, and a notification that names it.
    fn furnish_informal(&self) -> Result<(), Trouble> {
        let text = json!({ "subject": "Una prova del servizio", "longBody": "Gentile cittadino, ".repeat(6), "language": "IT" });
        let message = json!({ "primaryMessage": text }).to_string();
        let stored = self.call("POST", "/informal/delivery/v1/messages", &message)?;
        let stored: Value = serde_json::from_str(&stored).unwrap_or_default();
        let recipient = json!({
            "recipientType": "PF", "taxId": "FRMTTR76M06B715E", "denomination": "Mario Cucumber",
            "email": "prova@pec.it", "messageId": stored["messageId"],
        });
        let request = json!({
            "senderDenomination": "Comune di Esempio", "paProtocolNumber": "fuzz", "idempotenceToken": "fuzz",
            "campaignId": "fuzz", "subject": "Prova", "recipients": [recipient],
        });
        self.call("POST", "/informal/delivery/v1/requests", &request.to_string()).map(drop)
    }
}

/// True if the status line, which begins a head, has a status of success.
fn is_success(head: &str) -> bool {
    head.split_ascii_whitespace().nth(1).is_some_and(|status| status.starts_with('2'))
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::is_success;

    #[test]
    fn the_status_decides_and_no_header() {
        let head = |status: &str| format!("HTTP/1.1 {status}\r\ndate: Sun, 22 Nov 2026 20:20:20 GMT");
        for status in ["200 OK", "201 Created", "204 No Content", "202"] {
            assert!(is_success(&head(status)), "{status}");
        }
        for status in ["400 Bad Request", "404 Not Found", "500 Internal Server Error", ""] {
            assert!(!is_success(&head(status)), "{status}");
        }
        assert!(!is_success(""));
    }
}
