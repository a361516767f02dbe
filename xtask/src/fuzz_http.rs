//! The emulator against its own description: schemathesis sends many odd calls to each operation.
//!
//! | variable | |
//! |---|---|
//! | `SEND_FUZZ_CASES` | cases of each operation, 1,000 unless set |
//! | `SEND_FUZZ_VERSIONS` | `newest`, or `all` versions of each operation |

use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, cargo, command, run, target};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

const CASES: &str = "1000";
/// What an answer must be. Unknown methods are refused with 403, as on the platform, and additional fields are taken: those checks of
/// schemathesis stay out.
const CHECKS: &str =
    "status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance";
/// The operations of companies, which show a token in the place of a key.
const OF_COMPANIES: &str = "received|delegated|mandate";
/// Operations that answer with 5xx because the platform does, and say so in the description: an index that is out of range, payments
/// of F24 forms, which are not implemented.
const FAIL_BY_DESIGN: [&str; 2] = ["^get_received_document$", "^(get_document|report_f24_payments)$"];

/// An emulator of its own, that ends with the run.
struct Server {
    process: Child,
    host: String,
}

impl Server {
    fn start() -> Result<Self, Trouble> {
        let program = target().join("debug/send-emulator");
        let mut started = command(&program, &["--clock", "manual"]);
        let failed = |error: std::io::Error| Trouble::Failed(format!("{}: {error}", program.display()));
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
    fn call(&self, method: &str, target: &str, body: &str) -> Result<String, Trouble> {
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
            Some((head, body)) if head.contains(" 20") => Ok(body.to_owned()),
            _ => Err(Trouble::Failed(format!("{target}: {}", answer.lines().next().unwrap_or_default()))),
        }
    }

    /// Puts something there to be found: notifications on their way, a stream, a mandate, a downtime.
    fn furnish(&self) -> Result<String, Trouble> {
        for street in ["Via @OK_890", "Via @FAIL-Irreperibile_890", "Via @FAIL_DECEDUTO_890"] {
            self.call("POST", "/_emulator/send", &format!("{{\"street\": \"{street}\"}}"))?;
        }
        self.call("POST", "/_emulator/send", "{\"taxId\": \"12345670157\", \"digital\": \"prova@pec.it\"}")?;
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
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub(crate) fn fuzz(log: &mut Log) -> Outcome {
    let cases = std::env::var("SEND_FUZZ_CASES").unwrap_or_else(|_| CASES.to_owned());
    let versions = std::env::var("SEND_FUZZ_VERSIONS").unwrap_or_else(|_| "newest".to_owned());
    run(log, &mut cargo(&["build", "-p", "send-emulator"]))?;
    let schemathesis = install(log)?;
    let server = Server::start()?;
    let token = server.furnish()?;
    let description = format!("http://{}/_emulator/openapi.json?versions={versions}", server.host);
    let company = format!("authorization: Bearer {token}");
    let sender = "x-api-key: send-emulator-key";
    let [of_company, of_sender] = FAIL_BY_DESIGN;
    let others = format!("{OF_COMPANIES}|{of_sender}");
    let strict = format!("{CHECKS},not_a_server_error");
    let (include, exclude) = ("--include-operation-id-regex", "--exclude-operation-id-regex");
    let runs: [(&str, &str, &[&str]); 4] = [
        (&company, &strict, &[include, OF_COMPANIES, exclude, of_company]),
        (&company, CHECKS, &[include, of_company]),
        (sender, &strict, &[exclude, &others]),
        (sender, CHECKS, &[include, of_sender]),
    ];
    for (credentials, checks, choice) in runs {
        let mut arguments =
            vec!["run", &description, "--checks", checks, "-H", credentials, "-H", "user-agent: schemathesis"];
        arguments.extend(choice);
        arguments.extend(["--max-examples", &cases, "--phases", "examples,coverage,fuzzing", "--continue-on-failure"]);
        arguments.extend(["--generation-database", "none", "--no-color"]);
        run(log, &mut command(&schemathesis, &arguments))?;
    }
    Ok(())
}

/// schemathesis, in an environment of its own under `target`.
fn install(log: &mut Log) -> Result<String, Trouble> {
    let folder = target().join("fuzz-venv");
    let program = folder.join("bin/schemathesis");
    if !program.exists() {
        let folder = folder.to_string_lossy().into_owned();
        run(log, &mut command("python3", &["-m", "venv", &folder]))
            .map_err(|_| Trouble::Missing("no python3 with venv".to_owned()))?;
        run(log, &mut command(format!("{folder}/bin/pip"), &["install", "--quiet", "schemathesis>=4,<5"]))?;
    }
    Ok(program.to_string_lossy().into_owned())
}
