//! The console in a real browser: a click through its main path. Skipped where there is no Chromium (`CHROMIUM`, else
//! `chromium` on the path).
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use common::Desk;
use send_core::api::{Operation, SendNotification};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A browser that is told what to do through its DevTools protocol. It ends with the test.
struct Browser {
    process: Child,
    profile: std::path::PathBuf,
}

impl Browser {
    /// Starts one; gives it with the address of its DevTools.
    fn start() -> Option<(Self, String)> {
        let program = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".to_owned());
        let profile = std::env::temp_dir().join(format!("send-emulator-console-{}", std::process::id()));
        let arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--lang=it"];
        let mut command = Command::new(program);
        command.args(arguments).arg(format!("--user-data-dir={}", profile.display())).arg("about:blank");
        let Ok(mut process) = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn() else {
            println!("skipped: there is no Chromium (CHROMIUM, or chromium on the path)");
            return None;
        };
        let lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let mut lines = lines.map_while(Result::ok);
        let address = lines.find_map(|line| Some(line.split_once("ws://")?.1.split('/').next()?.to_owned()));
        // The rest has to be read, or the browser waits for it.
        std::thread::spawn(move || lines.for_each(drop));
        Some((Self { process, profile }, address.expect("the address of the DevTools")))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// The head of an HTTP answer.
fn read_head(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    String::from_utf8_lossy(&head).to_ascii_lowercase()
}

/// Opens a page. The browser keeps the connection open, whatever it is asked.
fn new_tab(devtools: &str, url: &str) -> Value {
    let mut stream = TcpStream::connect(devtools).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(format!("PUT /json/new?{url} HTTP/1.1\r\nhost: {devtools}\r\n\r\n").as_bytes()).unwrap();
    let head = read_head(&mut stream);
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
    let mut body = vec![0; length.expect("a length")];
    stream.read_exact(&mut body).unwrap();
    serde_json::from_slice(&body).unwrap()
}

/// A page, spoken to over a WebSocket (RFC 6455).
struct Page {
    stream: TcpStream,
    asked: u64,
}

impl Page {
    fn open(devtools: &str, url: &str) -> Self {
        let target = new_tab(devtools, url);
        let socket = target["webSocketDebuggerUrl"].as_str().unwrap().to_owned();
        let (host, path) = socket.strip_prefix("ws://").unwrap().split_once('/').unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        let key = STANDARD.encode([7; 16]);
        let head = format!(
            "GET /{path} HTTP/1.1\r\nhost: {host}\r\nupgrade: websocket\r\nconnection: upgrade\r\n\
             sec-websocket-version: 13\r\nsec-websocket-key: {key}\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        read_head(&mut stream);
        Self { stream, asked: 0 }
    }

    /// Runs a script in the page and gives its value.
    fn run(&mut self, script: &str) -> Value {
        self.asked += 1;
        let parameters = json!({ "expression": script, "awaitPromise": true, "returnByValue": true });
        let message = json!({ "id": self.asked, "method": "Runtime.evaluate", "params": parameters }).to_string();
        let mut frame = vec![0x81, 0x80 | 127];
        frame.extend((message.len() as u64).to_be_bytes());
        // A mask of zeros leaves the text as it is.
        frame.extend([0; 4]);
        frame.extend(message.as_bytes());
        self.stream.write_all(&frame).unwrap();
        loop {
            let answer: Value = serde_json::from_slice(&self.frame()).unwrap();
            if answer["id"] == self.asked {
                let result = &answer["result"];
                assert!(result.get("exceptionDetails").is_none(), "{script}: {result}");
                return result["result"]["value"].clone();
            }
        }
    }

    fn frame(&mut self) -> Vec<u8> {
        let mut head = [0; 2];
        self.stream.read_exact(&mut head).unwrap();
        let mut longer = |bytes: usize| {
            let mut length = [0; 8];
            self.stream.read_exact(&mut length[8 - bytes..]).unwrap();
            u64::from_be_bytes(length)
        };
        let length = match head[1] & 0x7f {
            126 => longer(2),
            127 => longer(8),
            short => u64::from(short),
        };
        let mut body = vec![0; usize::try_from(length).unwrap()];
        self.stream.read_exact(&mut body).unwrap();
        body
    }

    /// Waits until something is true in the page. While it loads, nothing is.
    fn wait_for(&mut self, condition: &str) {
        let script = format!("(() => {{ try {{ return Boolean({condition}); }} catch {{ return false; }} }})()");
        for _ in 0..200 {
            if self.run(&script) == json!(true) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("never true: {condition}\n{}", self.run("document.body.innerText"));
    }

    fn click(&mut self, selector: &str) {
        self.wait_for(&format!("document.querySelector({selector:?})"));
        self.run(&format!("document.querySelector({selector:?}).click()"));
    }
}

#[test]
fn a_person_sends_watches_and_breaks_things() {
    let Some((_browser, devtools)) = Browser::start() else { return };
    let desk = Desk::new();
    let mut page = Page::open(&devtools, &format!("{}/_emulator/", desk.emulator.base_url()));
    page.wait_for("document.readyState === 'complete' && document.querySelector('#now').textContent.length > 5");

    page.click("[data-tab=send]");
    page.click("#form button");
    page.wait_for("!document.querySelector('#detail').hidden");
    let by_hand = desk.emulator.journal().of(SendNotification::ROUTE);
    assert_eq!(by_hand[0].status, Some(202), "what is sent by hand is a call like any other");
    page.click("[data-by='7d']");
    page.wait_for("document.querySelector('.line').textContent.includes('REQUEST_ACCEPTED')");
    page.click("[data-by='7d']");
    page.click("[data-by='7d']");
    page.wait_for("document.querySelector('#detail .chip').dataset.status === 'EFFECTIVE_DATE'");
    assert!(page.run("document.querySelectorAll('.line li').length").as_u64().unwrap() > 10);

    page.click("[data-tab=faults]");
    page.click("#switches input");
    page.wait_for("document.querySelector('#faultCount').textContent === '1'");
    assert_eq!(desk.emulator.faults().list()[0].fault().effect(), &send_emulator::Effect::LoseAnswer);
    page.click("#switches input");
    page.wait_for("document.querySelector('#faultCount').textContent === ''");

    desk.call("POST", "/delivery/v2.5/requests", b"{}");
    page.click("[data-tab=requests]");
    page.wait_for("document.querySelector('#calls .wrong')");
    page.click("[data-tab=checklist]");
    page.wait_for("document.querySelectorAll('#checks .ok').length && document.querySelectorAll('#checks .ko').length");

    let before = page.run("document.querySelector('[data-tab=faults]').textContent");
    page.click("#language");
    assert_ne!(page.run("document.querySelector('[data-tab=faults]').textContent"), before);
}
