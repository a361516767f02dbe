//! Over real sockets: how many connections there are, and the way through a proxy.

use crate::watch::Failing as _;
use send_client::{Client, Environment, ErrorKind, Network};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A server that keeps connections alive, counts them, and remembers the heads of requests.
#[derive(Clone, Default)]
struct Server {
    connections: Arc<AtomicUsize>,
    heads: Arc<Mutex<Vec<String>>>,
    /// What it answers to a preload.
    links: Option<String>,
}

impl Server {
    async fn start(delay: Duration) -> (Self, String) {
        Self::default().listen(delay).await
    }

    async fn listen(self, delay: Duration) -> (Self, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let server = self;
        let accepting = server.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                accepting.connections.fetch_add(1, Ordering::Relaxed);
                tokio::spawn(accepting.clone().serve(socket, delay));
            }
        });
        (server, url)
    }

    async fn serve(self, mut socket: TcpStream, delay: Duration) {
        const BODY: &str = r#"{"functionalities":[],"openIncidents":[]}"#;
        while let Some(head) = read_request(&mut socket).await {
            let links = self.links.clone().filter(|_| head.contains("/preload "));
            let body = links.unwrap_or_else(|| BODY.to_owned());
            self.heads.lock().unwrap().push(head);
            tokio::time::sleep(delay).await;
            let length = body.len();
            let answer = format!("HTTP/1.1 200 OK\r\nx-amz-version-id: v\r\ncontent-length: {length}\r\n\r\n{body}");
            if socket.write_all(answer.as_bytes()).await.is_err() {
                return;
            }
        }
    }
}

/// The head of the next request, once its body is there too.
pub(crate) async fn read_request(socket: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut read = Vec::new();
    loop {
        if let Some(end) = read.windows(4).position(|end| end == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&read[..end]).into_owned();
            let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.parse().ok());
            if read.len() >= end + 4 + length.unwrap_or(0) {
                return Some(head);
            }
        }
        let mut buffer = [0; 4096];
        match socket.read(&mut buffer).await {
            Ok(0) | Err(_) => return None,
            Ok(count) => read.extend_from_slice(&buffer[..count]),
        }
    }
}

pub(crate) async fn work(client: &Client, workers: usize, calls: usize) {
    let workers: Vec<_> = (0..workers)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move {
                for _ in 0..calls {
                    client.platform().status().await.unwrap();
                }
            })
        })
        .collect();
    for worker in workers {
        worker.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_many_connections_as_workers() {
    for delay in [Duration::ZERO, Duration::from_millis(30)] {
        let (server, url) = Server::start(delay).await;
        let client = crate::watch::builder()
            .environment(Environment::at(&url).unwrap())
            .api_key("k3y-of-the-body")
            .build()
            .unwrap();
        work(&client, 32, 40).await;
        let connections = server.connections.load(Ordering::Relaxed);
        assert!(connections <= 34, "{connections} connections for 32 workers with answers after {delay:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_warm_up_the_first_calls_of_all_workers_need_no_connection() {
    // As far away as calls take to be sent side by side on a busy machine.
    let far = Duration::from_millis(300);
    let (storage, storage_url) = Server::start(far).await;
    let link =
        format!(r#""preloadIdx":"0","key":"k","secret":"[s3cr3t]","httpMethod":"PUT","url":"{storage_url}/f?sig=1""#);
    let api = Server { links: Some(format!("[{{{link}}}]")), ..Server::default() };
    let (api, url) = api.listen(far).await;
    let client =
        crate::watch::builder().environment(Environment::at(&url).unwrap()).api_key("k3y-of-the-body").build().unwrap();
    let count = |server: &Server| server.connections.load(Ordering::Relaxed);

    let warmed = client.warm_up(16).await.unwrap();
    assert_eq!((warmed.api, warmed.storage, count(&api), count(&storage)), (16, 0, 16, 0));
    // A connection is free once its own task has seen the end of the answer.
    tokio::time::sleep(far).await;
    work(&client, 16, 1).await;
    assert_eq!(count(&api), 16, "a handshake in the first wave");
    work(&client, 16, 3).await;
    assert!(count(&api) <= 18);
    // The storage is known once a file was uploaded, and no part of the link but its host is kept.
    client.attachments().upload(send_client::Attachment::pdf_bytes(pdf())).await.unwrap();
    let warmed = client.warm_up(16).await.unwrap();
    assert_eq!((warmed.storage, count(&storage)), (16, 16));
    assert!(count(&api) <= 18, "{} connections: what is open is not opened again", count(&api));
    let heads = [api.heads.lock().unwrap().clone(), storage.heads.lock().unwrap().clone()].concat();
    let warming = heads.iter().filter(|head| head.starts_with("GET / ") || head.starts_with("GET /status "));
    assert!(warming.clone().count() > 32 && warming.clone().all(|head| !head.contains("k3y") && !head.contains("sig")));

    let nowhere = crate::watch::builder()
        .environment(Environment::at("http://127.0.0.1:9").unwrap())
        .api_key("k3y-of-the-body")
        .build();
    let error = nowhere.unwrap().warm_up(4).await.failure();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Connection, Some("warm_up")));
    assert_eq!(client.warm_up(0).await.unwrap().api, 0);
}

pub(crate) fn pdf() -> Vec<u8> {
    b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        .to_vec()
}

#[tokio::test]
async fn every_call_says_who_is_calling() {
    let (server, url) = Server::start(Duration::ZERO).await;
    let builder = || crate::watch::builder().environment(Environment::at(&url).unwrap()).api_key("k3y-of-the-body");
    builder().build().unwrap().platform().status().await.unwrap();
    builder().application("my-erp/1.2").build().unwrap().platform().status().await.unwrap();
    let heads = server.heads.lock().unwrap().clone();
    assert!(heads[0].contains("user-agent: send-sdk/"), "{}", heads[0]);
    assert!(heads[1].contains("user-agent: my-erp/1.2 send-sdk/"), "{}", heads[1]);
}

#[tokio::test]
async fn a_proxy_gets_name_and_password_and_its_exceptions_are_kept() {
    let (proxy, proxy_url) = Server::start(Duration::ZERO).await;
    let (direct, url) = Server::start(Duration::ZERO).await;
    let client = |network: Network| {
        let environment = Environment::at(&url).unwrap();
        crate::watch::builder().environment(environment).api_key("k3y-of-the-body").network(network).build().unwrap()
    };
    let network = Network::default().proxy(&proxy_url).proxy_credentials("ente", "p4ss");
    assert!(!format!("{network:?}").contains("p4ss"));
    client(network.clone()).platform().status().await.unwrap();
    client(network.no_proxy("127.0.0.1")).platform().status().await.unwrap();
    // The order in which it is said makes no difference.
    let turned = Network::default().proxy_credentials("ente", "p4ss").no_proxy("192.0.2.1").proxy(&proxy_url);
    client(turned).platform().status().await.unwrap();
    let excepted = Network::default().no_proxy("127.0.0.1").proxy(&proxy_url);
    client(excepted).platform().status().await.unwrap();
    let heads = proxy.heads.lock().unwrap().clone();
    assert_eq!((heads.len(), direct.heads.lock().unwrap().len()), (2, 2));
    for head in heads {
        assert!(head.starts_with(&format!("GET {url}/status")), "{head}");
        // Base64 of ente:p4ss.
        assert!(head.contains("proxy-authorization: Basic ZW50ZTpwNHNz"), "{head}");
    }
}

#[tokio::test]
async fn a_proxy_that_is_none_is_named_without_its_password() {
    let network = Network::default().proxy("http://user:s3cr3t@[broken");
    let built =
        crate::watch::builder().environment(Environment::uat()).api_key("k3y-of-the-body").network(network).build();
    let error = built.failure();
    assert!(error.to_string().contains("proxy") && !format!("{error:?}").contains("s3cr3t"), "{error:?}");
}

#[test]
fn certificates_that_are_none_are_refused() {
    assert!(Network::default().extra_roots_pem(b"nothing").is_err());
    assert!(Network::default().client_certificate_pem(b"nothing").is_err());
}
