//! Who may ask, and how much: every route without its secret, from other pages, under other names, and with too much.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::json;

use crate::asked::Browser;
use crate::{FRUIT, opened};

/// Every way in, each with a request that is answered where it may be.
const ROUTES: [(&str, &str); 27] = [
    ("GET", "/"),
    ("GET", "/edit.js"),
    ("GET", "/en.json"),
    ("GET", "/media/picture/library/apple"),
    ("GET", "/media/voice/library/apple"),
    ("GET", "/media/picture/beside/natto.png"),
    ("GET", "/print/words"),
    ("GET", "/api/state"),
    ("GET", "/api/news?tag=other"),
    ("GET", "/api/words?q=dog"),
    ("GET", "/api/games"),
    ("GET", "/api/sounds?word=night"),
    ("GET", "/api/steps"),
    ("GET", "/api/draw?step=0&width=320&height=240"),
    ("POST", "/api/change"),
    ("POST", "/api/text"),
    ("POST", "/api/paste"),
    ("POST", "/api/plan"),
    ("POST", "/api/step"),
    ("POST", "/api/write-again"),
    ("POST", "/api/copy"),
    ("POST", "/api/drop?version=x&kind=picture&list=cards&at=0&name=x.png"),
    ("GET", "/nothing"),
    ("POST", "/nothing"),
    ("PUT", "/api/state"),
    ("DELETE", "/"),
    ("OPTIONS", "/api/change"),
];

fn ask(browser: &Browser, method: &str, path: &str) -> u16 {
    if method == "GET" {
        return browser.get(path).status;
    }
    browser.send(method, path, &[("content-type", "application/json")], Some(b"{}")).status
}

#[test]
fn nobody_else_is_answered_anywhere() {
    let opened = opened(Some(FRUIT));
    let ours = Browser::of(&opened);
    let evil = |origin: &str| Some(origin.to_owned());
    let others = [
        ("no secret", Browser { cookie: None, ..ours.clone() }),
        (
            "a wrong secret",
            Browser {
                cookie: evil(&format!("hanamaru-{}=0123456789abcdef0123456789abcdef", ours.port)),
                ..ours.clone()
            },
        ),
        ("another name", Browser { host: evil(&format!("evil.example:{}", ours.port)), ..ours.clone() }),
        ("no name", Browser { host: None, ..ours.clone() }),
        ("localhost", Browser { host: evil(&format!("localhost:{}", ours.port)), ..ours.clone() }),
        ("the origin null", Browser { origin: evil("null"), ..ours.clone() }),
        ("another page", Browser { origin: evil("http://evil.example"), ..ours.clone() }),
        ("another port", Browser { origin: evil("http://127.0.0.1:1"), ..ours.clone() }),
        ("https", Browser { origin: evil(&format!("https://127.0.0.1:{}", ours.port)), ..ours.clone() }),
        ("another site", Browser { site: evil("cross-site"), ..ours.clone() }),
        ("another port's page", Browser { site: evil("same-site"), ..ours.clone() }),
    ];
    for (method, path) in ROUTES {
        for (who, browser) in &others {
            let status = ask(browser, method, path);
            assert!(status == 403 || (*who == "no name" && status == 400), "{who}: {method} {path}: {status}");
        }
        let status = ask(&ours, method, path);
        assert!(status != 403 && status != 0 && status < 500, "{method} {path}: {status}");
    }
    assert_eq!(opened.on_disk(), FRUIT);
    // The door itself needs its key, and leads no other page in.
    let stranger = Browser::stranger(&opened);
    for path in ["/open/", "/open/0123", "/open/..", "/open"] {
        assert_ne!(stranger.get(path).status, 303, "{path}");
    }
    let door = opened.editor.address().split_once("/open").map(|(_, key)| format!("/open{key}")).expect("it has a key");
    assert_eq!(Browser { site: evil("cross-site"), ..stranger.clone() }.get(&door).status, 403);
    assert_eq!(Browser { host: evil("evil.example"), ..stranger }.get(&door).status, 403);
}

#[test]
fn every_answer_is_sealed() {
    let opened = opened(Some(FRUIT));
    let browser = Browser::of(&opened);
    for path in ["/", "/edit.js", "/api/state", "/print/words", "/media/picture/library/apple", "/nothing"] {
        for answer in [browser.get(path), Browser { cookie: None, ..browser.clone() }.get(path)] {
            let policy = answer.header("content-security-policy").unwrap_or_default();
            assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}");
            assert!(!policy.contains("http") && !policy.contains('*') && !policy.contains("unsafe-eval"), "{policy}");
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
            assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
            assert_eq!(answer.header("referrer-policy"), Some("no-referrer"), "{path}");
            assert_eq!(answer.header("access-control-allow-origin"), None, "{path}");
        }
    }
    let script = browser.get("/").header("content-security-policy").map(str::to_owned).unwrap_or_default();
    assert!(script.contains("script-src 'self'") && !script.contains("script-src 'self' 'unsafe-inline'"));
}

#[test]
fn no_name_leads_out_of_a_folder() {
    let opened = opened(Some(FRUIT));
    std::fs::write(opened.folder.path().join("secret.png"), "secret").expect("a file for the test");
    let browser = Browser::of(&opened);
    let outs = [
        "../secret.png",
        "%2e%2e/secret.png",
        "..%2fsecret.png",
        "..%5csecret.png",
        "%2e%2e%2fsecret.png",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "fruit.lesson.ron",
        "./../secret.png",
        "a/../../secret.png",
        "%00",
        "..",
    ];
    for out in outs {
        for place in ["beside", "library", "elsewhere"] {
            for kind in ["picture", "voice", "thing"] {
                let answer = browser.get(&format!("/media/{kind}/{place}/{out}"));
                assert!((400..500).contains(&answer.status), "{kind} {place} {out}: {}", answer.status);
                assert!(!answer.text().contains("secret"), "{kind} {place} {out}");
            }
        }
    }
    for out in ["/Cargo.toml", "/..%2fCargo.toml", "/web%2fedit%2findex.html", "/%2e%2e%2fCREDITS.md"] {
        assert_eq!(browser.get(out).status, 404, "{out}");
    }
}

#[test]
fn too_much_is_refused_with_a_sentence() {
    let opened = opened(Some(FRUIT));
    let browser = Browser::of(&opened);
    let version = browser.version();
    let head = |path: &str, length: usize| {
        format!(
            "POST {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\norigin: http://127.0.0.1:{port}\r\ncookie: {}\r\n\
             content-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n",
            browser.cookie.as_deref().unwrap_or_default(),
            port = browser.port
        )
    };
    let drop = format!("/api/drop?version={version}&kind=picture&list=cards&at=0&name=x.png");
    let answer = browser.raw(head(&drop, 101 * 1_048_576).as_bytes(), b"");
    assert_eq!(answer.status, 413);
    assert!(answer.error().contains("larger than 100 MB"), "{}", answer.error());
    let answer = browser.raw(head("/api/text", 5_000_000).as_bytes(), &[b' '; 5_000_000]);
    assert_eq!(answer.status, 413, "{}", answer.text());
    // A body that does not say how long it is, is read as far as it may be.
    let text = json!({ "version": version, "text": "x".repeat(1_100_000) });
    let answer = browser.post("/api/text", &text);
    assert_eq!(answer.status, 422);
    assert!(answer.error().contains("1048576 are the most"), "{}", answer.error());
    assert_eq!(opened.on_disk(), FRUIT);
    // What is no JSON, and what is another one.
    assert_eq!(browser.send("POST", "/api/text", &[("content-type", "text/plain")], Some(b"{}")).status, 400);
    for body in ["", "{", "[]", "{\"version\": 1}", "\u{0}"] {
        let answer =
            browser.send("POST", "/api/change", &[("content-type", "application/json")], Some(body.as_bytes()));
        assert_eq!(answer.status, 400, "{body}");
    }
}

#[test]
fn a_head_that_never_ends_is_not_waited_for() {
    let opened = opened(Some(FRUIT));
    let browser = Browser::of(&opened);
    let mut slow = TcpStream::connect(("127.0.0.1", browser.port)).expect("somebody listens");
    slow.set_read_timeout(Some(Duration::from_secs(60))).expect("a time for the test");
    slow.write_all(b"GET / HTTP/1.1\r\nhost:").expect("it is sent");
    let mut told = Vec::new();
    // It is hung up on, whether or not it is told why.
    let _ = slow.read_to_end(&mut told);
    assert!(!String::from_utf8_lossy(&told).contains(" 200 "));
    assert_eq!(browser.get("/api/state").status, 200, "others are served meanwhile");
}
