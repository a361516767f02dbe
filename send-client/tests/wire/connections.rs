//! Over real sockets: how many connections there are, and the way through a proxy.

use send_client::{Client, Environment, Network};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A server that keeps connections alive, counts them, and remembers the heads of requests.
#[derive(Clone, Default)]
struct Server {
    connections: Arc<AtomicUsize>,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Server {
    async fn start(delay: Duration) -> (Self, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let server = Self::default();
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
        let mut read = Vec::new();
        let mut buffer = [0; 4096];
        loop {
            while !read.ends_with(b"\r\n\r\n") {
                match socket.read(&mut buffer).await {
                    Ok(0) | Err(_) => return,
                    Ok(count) => read.extend_from_slice(&buffer[..count]),
                }
            }
            self.heads.lock().unwrap().push(String::from_utf8_lossy(&read).into_owned());
            read.clear();
            tokio::time::sleep(delay).await;
            let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{BODY}", BODY.len());
            if socket.write_all(answer.as_bytes()).await.is_err() {
                return;
            }
        }
    }
}

async fn work(client: &Client, workers: usize, calls: usize) {
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
        let client = Client::builder().environment(Environment::at(&url).unwrap()).api_key("k").build().unwrap();
        work(&client, 32, 40).await;
        let connections = server.connections.load(Ordering::Relaxed);
        assert!(connections <= 34, "{connections} connections for 32 workers with answers after {delay:?}");
    }
}

#[tokio::test]
async fn every_call_says_who_is_calling() {
    let (server, url) = Server::start(Duration::ZERO).await;
    let builder = || Client::builder().environment(Environment::at(&url).unwrap()).api_key("k");
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
        Client::builder().environment(environment).api_key("k").network(network).build().unwrap()
    };
    let network = Network::default().proxy(&proxy_url).proxy_credentials("ente", "p4ss");
    assert!(!format!("{network:?}").contains("p4ss"));
    client(network.clone()).platform().status().await.unwrap();
    client(network.no_proxy("127.0.0.1")).platform().status().await.unwrap();
    let heads = proxy.heads.lock().unwrap().clone();
    assert_eq!((heads.len(), direct.heads.lock().unwrap().len()), (1, 1));
    assert!(heads[0].starts_with(&format!("GET {url}/status")), "{}", heads[0]);
    // Base64 of ente:p4ss.
    assert!(heads[0].contains("proxy-authorization: Basic ZW50ZTpwNHNz"), "{}", heads[0]);
}

#[tokio::test]
async fn a_proxy_that_is_none_is_named_without_its_password() {
    let network = Network::default().proxy("http://user:s3cr3t@[broken");
    let built = Client::builder().environment(Environment::uat()).api_key("k").network(network).build();
    let error = built.unwrap_err();
    assert!(error.to_string().contains("proxy") && !format!("{error:?}").contains("s3cr3t"), "{error:?}");
}

#[test]
fn certificates_that_are_none_are_refused() {
    assert!(Network::default().extra_roots_pem(b"nothing").is_err());
    assert!(Network::default().client_certificate_pem(b"nothing").is_err());
}
