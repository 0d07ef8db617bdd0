//! A browser that is no more than a socket: what it sends is written out, so that a test can send what no browser would.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

use crate::Opened;

/// What came back.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub status: u16,
    /// In small letters.
    pub head: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|why| panic!("{why}: {}", self.text()))
    }

    /// What a person is told.
    pub fn error(&self) -> String {
        self.json()["error"].as_str().unwrap_or_default().to_owned()
    }
}

/// How a request is sent.
#[derive(Clone, Debug)]
pub struct Browser {
    pub port: u16,
    pub host: Option<String>,
    pub origin: Option<String>,
    pub cookie: Option<String>,
    pub site: Option<String>,
}

impl Browser {
    /// A browser that was opened with the editor's address.
    pub fn of(opened: &Opened) -> Browser {
        let mut browser = Browser::stranger(opened);
        let key = opened.editor.address().split_once("/open/").expect("the address holds a key").1.to_owned();
        let door = browser.get(&format!("/open/{key}"));
        assert_eq!((door.status, door.header("location")), (303, Some("/")));
        let cookie = door.header("set-cookie").expect("it gives a cookie");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
        browser.cookie = cookie.split(';').next().map(str::to_owned);
        browser
    }

    /// The same without its secret.
    pub fn stranger(opened: &Opened) -> Browser {
        let port = opened.editor.address().split([':', '/']).nth(4).and_then(|port| port.parse().ok());
        let port = port.expect("the address holds a port");
        let own = format!("http://127.0.0.1:{port}");
        let host = Some(format!("127.0.0.1:{port}"));
        Browser { port, host, origin: Some(own), cookie: None, site: Some("same-origin".to_owned()) }
    }

    pub fn get(&self, path: &str) -> Answer {
        // A browser names no origin where it only reads.
        let asks = if self.origin.as_deref() == Some(&format!("http://127.0.0.1:{}", self.port)) {
            Browser { origin: None, ..self.clone() }
        } else {
            self.clone()
        };
        asks.send("GET", path, &[], None)
    }

    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &[("content-type", "application/json")], Some(body.to_string().as_bytes()))
    }

    /// Sends a request and reads all that comes back.
    pub fn send(&self, method: &str, path: &str, head: &[(&str, &str)], body: Option<&[u8]>) -> Answer {
        let mut text = format!("{method} {path} HTTP/1.1\r\nconnection: close\r\n");
        let own =
            [("host", &self.host), ("origin", &self.origin), ("cookie", &self.cookie), ("sec-fetch-site", &self.site)];
        for (name, value) in own {
            if let Some(value) = value {
                write!(text, "{name}: {value}\r\n").expect("it is a text");
            }
        }
        for (name, value) in head {
            write!(text, "{name}: {value}\r\n").expect("it is a text");
        }
        if let Some(body) = body {
            write!(text, "content-length: {}\r\n", body.len()).expect("it is a text");
        }
        text += "\r\n";
        self.raw(text.as_bytes(), body.unwrap_or_default())
    }

    /// Sends bytes as they are, and reads all that comes back.
    pub fn raw(&self, head: &[u8], body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("somebody listens");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a time for the test");
        stream.write_all(head).expect("the head is sent");
        // A server that has heard enough may have hung up.
        let _ = stream.write_all(body);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        read(&bytes)
    }

    /// The lesson as the page sees it.
    pub fn state(&self) -> Value {
        let answer = self.get("/api/state");
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    pub fn version(&self) -> String {
        self.state()["version"].as_str().expect("it has a version").to_owned()
    }
}

fn read(bytes: &[u8]) -> Answer {
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { return Answer::default() };
    let text = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = text.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).unwrap_or_default();
    let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    let head: Vec<(String, String)> = lines.filter_map(header).collect();
    let rest = &bytes[end + 4..];
    let chunked = head.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    Answer { status, head, body: if chunked { joined(rest) } else { rest.to_vec() } }
}

/// A body that came in pieces.
fn joined(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = rest.windows(2).position(|two| two == b"\r\n") {
        let size = usize::from_str_radix(&String::from_utf8_lossy(&rest[..end]), 16).unwrap_or_default();
        let piece = rest.get(end + 2..end + 2 + size).unwrap_or_default();
        body.extend(piece);
        rest = rest.get(end + 4 + size..).unwrap_or_default();
    }
    body
}
