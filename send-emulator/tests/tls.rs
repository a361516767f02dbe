//! The three origins over TLS, as a client sees them that trusts the certificate, and as one sees them that does not.
#![cfg(feature = "tls")]
#![allow(clippy::expect_used, clippy::unwrap_used)]

use rustls::crypto::aws_lc_rs;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use send_core::digest::Sha256Digest;
use send_emulator::{Clock, Emulator, Tls};
use serde_json::{Value, json};
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

/// A client that trusts these certificates and no others.
fn client(trusted: &[&str]) -> Arc<ClientConfig> {
    let mut roots = RootCertStore::empty();
    for pem in trusted {
        roots.add(CertificateDer::from_pem_slice(pem.as_bytes()).unwrap()).unwrap();
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().unwrap();
    Arc::new(builder.with_root_certificates(roots).with_no_client_auth())
}

/// A call; head and body of its answer.
fn call(
    client: &Arc<ClientConfig>,
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> io::Result<(String, Vec<u8>)> {
    let rest = url.strip_prefix("https://").expect("an address over TLS");
    let (host, target) = rest.split_once('/').unwrap_or((rest, ""));
    let name = ServerName::try_from(host.split(':').next().unwrap().to_owned()).unwrap();
    let connection = ClientConnection::new(Arc::clone(client), name).unwrap();
    let mut stream = StreamOwned::new(connection, TcpStream::connect(host)?);
    let mut head = format!(
        "{method} /{target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-length: {}\r\n",
        body.len()
    );
    headers.iter().for_each(|(name, value)| head.push_str(&format!("{name}: {value}\r\n")));
    stream.write_all(&[head.as_bytes(), b"\r\n", body].concat())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
    Ok((String::from_utf8_lossy(&answer[..end]).into_owned(), answer[end + 4..].to_vec()))
}

#[test]
fn a_client_that_trusts_the_certificate_reaches_every_origin() {
    let tls = Tls::self_signed(["127.0.0.1", "localhost"]).unwrap();
    let client = client(&[tls.certificate_pem()]);
    let emulator = Emulator::builder().clock(Clock::manual()).tls(tls).start_blocking().unwrap();
    let headers = [("x-api-key", emulator.api_key()), ("user-agent", "tests"), ("content-type", "application/json")];
    let content = send_emulator::pdf::simple_pdf("Verbale", &["Testo di prova"]);
    let digest = Sha256Digest::of(&content).to_string();
    let items = json!([{ "preloadIdx": "0", "contentType": "application/pdf", "sha256": digest }]).to_string();
    let preload = format!("{}/delivery/attachments/preload", emulator.base_url());
    let (head, body) = call(&client, "POST", &preload, &headers, items.as_bytes()).unwrap();
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    let slot: Value = serde_json::from_slice(&body).unwrap();
    let upload = [
        ("content-type", "application/pdf"),
        ("x-amz-meta-secret", slot[0]["secret"].as_str().unwrap()),
        ("x-amz-checksum-sha256", digest.as_str()),
    ];
    let (head, _) = call(&client, "PUT", slot[0]["url"].as_str().unwrap(), &upload, &content).unwrap();
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("x-amz-version-id: "), "{head}");
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let (head, _) = call(&client, "POST", &emulator.token_url(), &form, b"grant_type=client_credentials").unwrap();
    assert!(head.starts_with("HTTP/1.1 400"), "{head}");
}

#[test]
fn a_client_that_trusts_another_certificate_gets_nowhere() {
    let [own, other] = [(); 2].map(|()| Tls::self_signed(["127.0.0.1"]).unwrap());
    let stranger = client(&[other.certificate_pem()]);
    let emulator = Emulator::builder().clock(Clock::manual()).tls(own).start_blocking().unwrap();
    let clock = format!("{}/_emulator/clock", emulator.base_url());
    let error = call(&stranger, "GET", &clock, &[], b"").unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::InvalidData, "{error}");
    let plain = clock.replace("https://", "http://");
    let mut stream = TcpStream::connect(plain.trim_start_matches("http://").split('/').next().unwrap()).unwrap();
    stream.write_all(b"GET /_emulator/clock HTTP/1.0\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    // The connection may be closed without a word, or reset.
    let _ = stream.read_to_end(&mut answer);
    assert!(!answer.starts_with(b"HTTP/"), "nothing is answered in the clear");
}
