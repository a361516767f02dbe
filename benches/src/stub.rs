//! The least that an upload needs on the other side: it reserves, takes bytes and forgets them. In a process of its own, so that
//! what it needs is not counted as ours.

use std::io;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// Serves on a free port of this machine until the process ends; `ready` gets the origin.
///
/// # Errors
/// If no port can be had.
pub async fn serve(ready: impl FnOnce(&str)) -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let origin = format!("http://{}", listener.local_addr()?);
    ready(&origin);
    loop {
        let (connection, _) = listener.accept().await?;
        let origin = origin.clone();
        tokio::spawn(async move { answer(connection, &origin).await });
    }
}

/// Answers one call after the other.
async fn answer(connection: TcpStream, origin: &str) -> io::Result<()> {
    connection.set_nodelay(true)?;
    let mut connection = BufReader::with_capacity(64 * 1024, connection);
    loop {
        let (mut line, mut length, mut is_upload) = (String::new(), 0_u64, None);
        loop {
            line.clear();
            if connection.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            let header = line.trim_end().to_ascii_lowercase();
            if header.is_empty() {
                break;
            }
            is_upload.get_or_insert(header.starts_with("put "));
            if let Some(value) = header.strip_prefix("content-length:") {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
        }
        let mut body = (&mut connection).take(length);
        let (headers, text) = if is_upload == Some(true) {
            tokio::io::copy(&mut body, &mut tokio::io::sink()).await?;
            ("x-amz-version-id: v1\r\n", String::new())
        } else {
            let mut asked = Vec::new();
            body.read_to_end(&mut asked).await?;
            ("content-type: application/json\r\n", reserved(&asked, origin)?)
        };
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n{headers}\r\n", text.len());
        connection.get_mut().write_all(format!("{head}{text}").as_bytes()).await?;
    }
}

fn reserved(asked: &[u8], origin: &str) -> io::Result<String> {
    let asked: Vec<serde_json::Value> = serde_json::from_slice(asked)?;
    let link = |file: serde_json::Value| {
        serde_json::json!({
            "preloadIdx": file["preloadIdx"],
            "key": "PN_NOTIFICATION_ATTACHMENTS-1.pdf",
            "secret": "[secret]",
            "httpMethod": "PUT",
            "url": format!("{origin}/upload"),
        })
    };
    Ok(serde_json::Value::Array(asked.into_iter().map(link).collect()).to_string())
}
