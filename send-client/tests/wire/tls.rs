//! TLS and proxies over real sockets: who is trusted, who is recognised, and which way out is taken.

use crate::certificates::{Issued, Root};
use crate::watch::Failing as _;
use rcgen::ExtendedKeyUsagePurpose;
use send_client::{Environment, Error, ErrorKind, Network};
use send_core::ident::Lang;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::aws_lc_rs::default_provider;
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

const ELSEWHERE: &str = "api.send.test";

/// A platform over TLS that is always well, and what it saw.
#[derive(Clone, Default)]
struct Platform {
    /// For each request, whether the client showed a certificate.
    recognised: Arc<Mutex<Vec<bool>>>,
}

impl Platform {
    async fn start(issued: Issued, wants: Option<&Root>) -> (Self, SocketAddr) {
        let builder = ServerConfig::builder_with_provider(Arc::new(default_provider()));
        let builder = builder.with_safe_default_protocol_versions().unwrap();
        let builder = match wants {
            None => builder.with_no_client_auth(),
            Some(root) => {
                let mut roots = RootCertStore::empty();
                roots.add(root.der.clone()).unwrap();
                let provider = Arc::new(default_provider());
                let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build();
                builder.with_client_cert_verifier(verifier.unwrap())
            }
        };
        let acceptor = TlsAcceptor::from(Arc::new(builder.with_single_cert(issued.chain, issued.key).unwrap()));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let platform = Self::default();
        let serving = platform.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let (acceptor, serving) = (acceptor.clone(), serving.clone());
                tokio::spawn(async move {
                    let Ok(mut stream) = acceptor.accept(socket).await else { return };
                    let shown = stream.get_ref().1.peer_certificates().is_some();
                    while read_head(&mut stream).await.is_some() {
                        serving.recognised.lock().unwrap().push(shown);
                        answer(&mut stream, "200 OK", r#"{"functionalities":[],"openIncidents":[]}"#).await;
                    }
                });
            }
        });
        (platform, address)
    }

    fn requests(&self) -> usize {
        self.recognised.lock().unwrap().len()
    }
}

/// A proxy that leads every host to one address, to those who know name and password.
#[derive(Clone, Default)]
struct ConnectProxy {
    heads: Arc<Mutex<Vec<String>>>,
}

impl ConnectProxy {
    async fn start(target: SocketAddr) -> (Self, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let proxy = Self::default();
        let serving = proxy.clone();
        tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                let serving = serving.clone();
                tokio::spawn(async move {
                    let Some(head) = read_head(&mut socket).await else { return };
                    serving.heads.lock().unwrap().push(head.clone());
                    // Base64 of ente:p4ss.
                    if !head.to_ascii_lowercase().contains("proxy-authorization: basic zw50ztpwnhnz") {
                        return answer(&mut socket, "407 Proxy Authentication Required", "<html>Chi sei?</html>").await;
                    }
                    let mut there = TcpStream::connect(target).await.unwrap();
                    socket.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
                    let _ = copy_bidirectional(&mut socket, &mut there).await;
                });
            }
        });
        (proxy, url)
    }
}

async fn read_head(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut read = Vec::new();
    while !read.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        match stream.read(&mut byte).await {
            Ok(1) => read.push(byte[0]),
            _ => return None,
        }
    }
    Some(String::from_utf8_lossy(&read).into_owned())
}

async fn answer(stream: &mut (impl AsyncWrite + Unpin), status: &str, body: &str) {
    let answer = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let _ = stream.write_all(answer.as_bytes()).await;
    let _ = stream.flush().await;
}

async fn call(url: &str, network: Network) -> Result<(), Error> {
    let environment = Environment::at(url).unwrap();
    let client =
        crate::watch::builder().environment(environment).api_key("k3y-of-the-body").network(network).build().unwrap();
    client.without_retries().platform().status().await.map(|_| ())
}

/// A way to a host that is not this machine: here the trust store of the system decides.
async fn elsewhere(issued: Issued, wants: Option<&Root>) -> (Platform, Network) {
    let (platform, address) = Platform::start(issued, wants).await;
    let (_, proxy) = ConnectProxy::start(address).await;
    (platform, Network::default().proxy(proxy).proxy_credentials("ente", "p4ss"))
}

fn url() -> String {
    format!("https://{ELSEWHERE}")
}

#[tokio::test]
async fn a_strange_root_is_refused_until_it_is_added() {
    let root = Root::new("root of a proxy");
    let (platform, network) = elsewhere(root.server(ELSEWHERE), None).await;
    let error = call(&url(), network.clone()).await.failure();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Configuration, false), "{error}");
    let text = error.text(Lang::It);
    assert!(text.contains("SEND_EXTRA_CA") && text.contains("extra_roots_pem"), "{text}");
    assert_eq!(platform.requests(), 0, "nothing is sent to a stranger");
    call(&url(), network.extra_roots_pem(root.pem.as_bytes()).unwrap()).await.unwrap();
    assert_eq!(platform.requests(), 1);
}

#[tokio::test]
async fn on_this_machine_certificates_are_checked_too() {
    let root = Root::new("root of a proxy");
    let (platform, address) = Platform::start(root.server("127.0.0.1"), None).await;
    let url = format!("https://{address}");
    assert_eq!(call(&url, Network::default()).await.failure().kind(), ErrorKind::Configuration);
    assert_eq!(platform.requests(), 0);
    call(&url, Network::default().extra_roots_pem(root.pem.as_bytes()).unwrap()).await.unwrap();
}

#[tokio::test]
async fn a_root_that_is_trusted_does_not_make_a_wrong_certificate_right() {
    let root = Root::new("root of a proxy");
    let other_name = root.server("api.another.test");
    let expired = root.issue(ELSEWHERE, ExtendedKeyUsagePurpose::ServerAuth, 2020);
    let for_clients = root.issue(ELSEWHERE, ExtendedKeyUsagePurpose::ClientAuth, 2090);
    for (wrong, issued) in [("name", other_name), ("date", expired), ("purpose", for_clients)] {
        let (platform, network) = elsewhere(issued, None).await;
        let error = call(&url(), network.extra_roots_pem(root.pem.as_bytes()).unwrap()).await.failure();
        assert_eq!((error.kind(), platform.requests()), (ErrorKind::Configuration, 0), "{wrong}: {error}");
    }
}

#[tokio::test]
async fn a_gateway_that_wants_a_certificate_gets_it() {
    let (root, clients) = (Root::new("root of a proxy"), Root::new("root of clients"));
    let (platform, network) = elsewhere(root.server(ELSEWHERE), Some(&clients)).await;
    let network = network.extra_roots_pem(root.pem.as_bytes()).unwrap();
    let error = call(&url(), network.clone()).await.failure();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Configuration, false), "{error:?}");
    assert!(error.to_string().contains("SEND_CLIENT_CERTIFICATE"), "{error}");
    let own = |root: &Root| root.issue("ente", ExtendedKeyUsagePurpose::ClientAuth, 2090).pem;
    let wrong = network.clone().client_certificate_pem(own(&root).as_bytes()).unwrap();
    let error = call(&url(), wrong).await.failure();
    assert_eq!(error.kind(), ErrorKind::Configuration, "{}", error.text(Lang::En));
    assert_eq!(platform.requests(), 0);
    let right = network.client_certificate_pem(own(&clients).as_bytes()).unwrap();
    assert!(!format!("{right:?}").contains("BEGIN"));
    call(&url(), right).await.unwrap();
    assert_eq!(*platform.recognised.lock().unwrap(), [true]);
}

#[tokio::test]
async fn a_tunnel_is_asked_for_with_name_and_password_and_not_where_it_is_excepted() {
    let root = Root::new("root of a proxy");
    let (platform, address) = Platform::start(root.server(ELSEWHERE), None).await;
    let (proxy, proxy_url) = ConnectProxy::start(address).await;
    let network = Network::default().extra_roots_pem(root.pem.as_bytes()).unwrap().proxy(proxy_url);
    let known = network.clone().proxy_credentials("ente", "p4ss");
    call(&url(), known.clone()).await.unwrap();
    let heads = proxy.heads.lock().unwrap().clone();
    assert!(heads[0].starts_with(&format!("CONNECT {ELSEWHERE}:443 ")), "{}", heads[0]);
    assert!(!heads[0].contains("x-api-key"), "the proxy sees no key: {}", heads[0]);

    let error = call(&url(), network).await.failure();
    assert_eq!(error.kind(), ErrorKind::Connection, "{error}");
    assert!(error.text(Lang::En).to_lowercase().contains("prox"), "{}", error.text(Lang::En));
    let wrong = call(&url(), known.clone().proxy_credentials("ente", "s3cr3t-and-wrong")).await.failure();
    assert!(!format!("{wrong:?} {}", wrong.text(Lang::It)).contains("s3cr3t"), "{wrong:?}");
    assert_eq!((platform.requests(), proxy.heads.lock().unwrap().len()), (1, 3));
    // Without the proxy there is no such host.
    let excepted = call(&url(), known.no_proxy(".send.test")).await.failure();
    assert_eq!((excepted.kind(), proxy.heads.lock().unwrap().len()), (ErrorKind::Connection, 3));
}
