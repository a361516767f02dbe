//! Which version of HTTP is spoken with whom, over TLS on real sockets: the server offers HTTP/2 and HTTP/1.1 (ALPN, RFC 7301), and
//! the client chooses.

use crate::certificates::Root;
use crate::connections::{pdf, read_request, work};
use send_client::{Attachment, Client, Environment, Network};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs::default_provider;

const WELL: &str = r#"{"functionalities":[],"openIncidents":[]}"#;

/// A server that speaks both versions, counts connections, and notes what each request came by.
#[derive(Clone, Default)]
struct Server {
    connections: Arc<AtomicUsize>,
    spoken: Arc<Mutex<Vec<&'static str>>>,
    /// What it answers to a preload.
    links: String,
}

impl Server {
    async fn start(root: &Root, links: String) -> (Self, String) {
        let issued = root.server("127.0.0.1");
        let builder = ServerConfig::builder_with_provider(Arc::new(default_provider()));
        let builder = builder.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
        let mut config = builder.with_single_cert(issued.chain, issued.key).unwrap();
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://{}", listener.local_addr().unwrap());
        let server = Self { links, ..Self::default() };
        let accepting = server.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let (acceptor, serving) = (acceptor.clone(), accepting.clone());
                tokio::spawn(async move {
                    let Ok(stream) = acceptor.accept(socket).await else { return };
                    serving.connections.fetch_add(1, Ordering::Relaxed);
                    match stream.get_ref().1.alpn_protocol() {
                        Some(b"h2") => serving.serve_http2(stream).await,
                        _ => serving.serve_http1(stream).await,
                    }
                });
            }
        });
        (server, url)
    }

    fn answer(&self, path: &str) -> String {
        if path.ends_with("/preload") { self.links.clone() } else { WELL.to_owned() }
    }

    async fn serve_http1(self, mut stream: impl AsyncRead + AsyncWrite + Unpin) {
        while let Some(head) = read_request(&mut stream).await {
            self.spoken.lock().unwrap().push("HTTP/1.1");
            let body = self.answer(head.split(' ').nth(1).unwrap_or_default());
            let length = body.len();
            let answer = format!("HTTP/1.1 200 OK\r\nx-amz-version-id: v\r\ncontent-length: {length}\r\n\r\n{body}");
            if stream.write_all(answer.as_bytes()).await.is_err() {
                return;
            }
        }
    }

    async fn serve_http2(self, stream: impl AsyncRead + AsyncWrite + Unpin) {
        let Ok(mut connection) = h2::server::handshake(stream).await else { return };
        while let Some(Ok((request, mut respond))) = connection.accept().await {
            self.spoken.lock().unwrap().push("HTTP/2");
            let body = self.answer(request.uri().path());
            let Ok(mut send) = respond.send_response(http::Response::new(()), false) else { return };
            if send.send_data(body.into(), true).is_err() {
                return;
            }
        }
    }

    fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }

    /// What was spoken since the last question.
    fn spoken(&self) -> Vec<&'static str> {
        std::mem::take(&mut self.spoken.lock().unwrap())
    }
}

/// An API and a storage, each at a place of its own, and a client that trusts them.
async fn platform(change: impl Fn(Network) -> Network) -> (Server, Server, Client) {
    let root = Root::new("root of a test");
    let (storage, at) = Server::start(&root, String::new()).await;
    let link =
        format!(r#"[{{"preloadIdx":"0","key":"k","secret":"[s3cr3t]","httpMethod":"PUT","url":"{at}/f?sig=1"}}]"#);
    let (api, url) = Server::start(&root, link).await;
    let network = change(Network::default().extra_roots_pem(root.pem.as_bytes()).unwrap());
    let environment = Environment::at(&url).unwrap();
    let client = crate::watch::builder().environment(environment).api_key("k3y-of-the-body").network(network);
    (api, storage, client.build().unwrap())
}

#[tokio::test]
async fn the_api_may_speak_http2_and_the_storage_gets_http1() {
    let (api, storage, client) = platform(|network| network).await;
    client.attachments().upload(Attachment::pdf_bytes(pdf())).await.unwrap();
    client.platform().status().await.unwrap();
    assert_eq!((api.spoken(), storage.spoken()), (vec!["HTTP/2"; 2], vec!["HTTP/1.1"]));

    let (api, storage, client) = platform(Network::http1_only).await;
    client.attachments().upload(Attachment::pdf_bytes(pdf())).await.unwrap();
    assert_eq!((api.spoken(), storage.spoken()), (vec!["HTTP/1.1"], vec!["HTTP/1.1"]), "for proxies that stumble");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_http2_one_connection_is_warm_for_everybody() {
    let (api, storage, client) = platform(|network| network).await;
    let warmed = client.warm_up(16).await.unwrap();
    assert_eq!((warmed.api, warmed.storage, api.connections()), (1, 0, 1));
    work(&client, 16, 4).await;
    assert_eq!(api.connections(), 1, "all calls share it");
    assert_eq!(api.spoken(), ["HTTP/2"; 1 + 16 * 4]);
    // The storage speaks HTTP/1.1: so many workers need so many connections.
    client.attachments().upload(Attachment::pdf_bytes(pdf())).await.unwrap();
    let warmed = client.warm_up(8).await.unwrap();
    assert_eq!((warmed.api, warmed.storage, api.connections()), (1, 8, 1));
    assert!((1..=9).contains(&storage.connections()), "{}", storage.connections());
    assert!(storage.spoken().iter().all(|version| *version == "HTTP/1.1"));

    // Nobody knows beforehand that it will be HTTP/2: cold workers begin a connection each, and no more.
    let (api, _, client) = platform(|network| network).await;
    work(&client, 16, 4).await;
    assert!(api.connections() <= 18, "{}", api.connections());
}
