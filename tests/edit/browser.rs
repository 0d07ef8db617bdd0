//! The page in Chromium, through its driver: what a teacher types, taps and sees. Where one of them is not installed
//! it says so.
#![allow(clippy::print_stderr, reason = "a test that is left out says so")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{FRUIT, Opened, opened};

/// How the driver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// How long something may take that a person would see at once: machines that test are slow.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser that is driven.
struct Driven {
    driver: Child,
    port: u16,
    session: String,
}

impl Driven {
    /// Starts one; none where it is not installed.
    fn start() -> Option<Driven> {
        let spawned = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut driver = spawned.ok()?;
        let lines = BufReader::new(driver.stdout.take()?).lines().map_while(Result::ok);
        let port = lines
            .take(20)
            .find_map(|line| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok());
        let mut driven = Driven { driver, port: port?, session: String::new() };
        let options = json!({ "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en",
            "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"] });
        let wish = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } } } });
        let answer = driven.ask("POST", "/session", Some(&wish)).ok()?;
        driven.session = answer["sessionId"].as_str()?.to_owned();
        Some(driven)
    }

    /// Asks the driver.
    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let body = body.map(Value::to_string).unwrap_or_default();
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).map_err(|why| why.to_string())?;
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        );
        stream.write_all(head.as_bytes()).map_err(|why| why.to_string())?;
        // The driver keeps the line open, so its answer is read as far as it says.
        stream.set_read_timeout(Some(PATIENCE)).map_err(|why| why.to_string())?;
        let mut lines = BufReader::new(stream);
        let (mut line, mut length) = (String::new(), 0);
        while lines.read_line(&mut line).map_err(|why| why.to_string())? > 2 {
            let named = line.to_lowercase();
            length = named.strip_prefix("content-length:").and_then(|said| said.trim().parse().ok()).unwrap_or(length);
            line.clear();
        }
        let mut answer = vec![0; length];
        lines.read_exact(&mut answer).map_err(|why| why.to_string())?;
        let text = String::from_utf8_lossy(&answer).into_owned();
        let told: Value = serde_json::from_str(&text).map_err(|why| format!("{why}: {text}"))?;
        let value = told["value"].clone();
        if value["error"].is_string() { Err(value["message"].to_string()) } else { Ok(value) }
    }

    fn tell(&self, path: &str, body: &Value) -> Value {
        let path = format!("/session/{}{path}", self.session);
        self.ask("POST", &path, Some(body)).unwrap_or_else(|why| panic!("{path} {body}: {why}"))
    }

    fn open(&self, opened: &Opened) {
        self.tell("/url", &json!({ "url": opened.editor.address() }));
        self.until("the page is there", "return document.querySelector('#tabs .tab') !== null");
    }

    /// Carries out a script, and gives what it returns.
    fn script(&self, script: &str) -> Value {
        self.tell("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Waits until a script returns true.
    fn until(&self, what: &str, script: &str) {
        let begun = Instant::now();
        while self.script(script) != true {
            let page = || self.script("return document.body.innerText");
            assert!(begun.elapsed() < PATIENCE, "{what}: {}", page());
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    fn element(&self, css: &str) -> String {
        let found = self.tell("/element", &json!({ "using": "css selector", "value": css }));
        found[ELEMENT].as_str().expect("it has a name").to_owned()
    }

    fn click(&self, css: &str) {
        let element = self.element(css);
        self.tell(&format!("/element/{element}/click"), &json!({}));
    }

    fn write(&self, css: &str, text: &str) {
        let element = self.element(css);
        self.tell(&format!("/element/{element}/value"), &json!({ "text": text }));
    }

    /// Presses keys one after another, wherever the focus is.
    fn keys(&self, keys: &str) {
        let presses: Vec<Value> = keys
            .chars()
            .flat_map(|key| [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })])
            .collect();
        self.tell("/actions", &json!({ "actions": [{ "type": "key", "id": "keys", "actions": presses }] }));
    }

    fn size(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.tell("/goog/cdp/execute", &json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": metrics }));
    }

    /// What the browser complained of.
    fn complaints(&self) -> Vec<String> {
        let told = self.tell("/se/log", &json!({ "type": "browser" }));
        told.as_array().into_iter().flatten().map(|entry| entry["message"].to_string()).collect()
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        let _ = self.ask("DELETE", &format!("/session/{}", self.session), None);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A browser, or nothing and a word why.
fn driven() -> Option<Driven> {
    let driven = Driven::start();
    if driven.is_none() {
        eprintln!("left out: chromedriver or chromium is not installed");
    }
    driven
}

const ENTER: char = '\u{E007}';

/// The words in the table, and what is shown of each.
const WORDS: &str = "return [...document.querySelectorAll('.cards .word')].map((input) => input.value).join()";

#[test]
fn a_first_lesson_is_typed() {
    let Some(page) = driven() else { return };
    let opened = opened(None);
    page.size(1366, 768);
    page.open(&opened);
    // The cursor waits in the empty row.
    page.keys(&format!("apple{ENTER}natto{ENTER}"));
    page.until("both words are there", &format!("{WORDS} === 'apple,natto'"));
    let rows = "const rows = [...document.querySelectorAll('.cards .card-row')];";
    let shown = page.script(&format!(
        "{rows} return rows.map((row) => [row.querySelector('.ja').placeholder, row.querySelector('.thumb img') !== null, \
         row.querySelector('.hear').title, row.querySelectorAll('.chip').length])"
    ));
    assert_eq!(shown[0], json!(["りんご", true, "Listen", 3]));
    assert_eq!(shown[1][0], "納豆");
    assert!(opened.on_disk().contains("\"apple\",\n        \"natto\",\n"), "{}", opened.on_disk());
    // What is typed on is not lost while the answer comes, and the meaning is typed beside the word.
    page.keys(&format!("zorblatt{ENTER}"));
    page.until("the third is there", &format!("{WORDS} === 'apple,natto,zorblatt'"));
    page.until("it says what it lacks", "return document.querySelector('.cards').innerText.includes('new here')");
    page.write(".cards li:nth-child(3) .ja", &format!("ぞーぶ{ENTER}"));
    page.until("it is saved", "return !document.querySelector('.cards').innerText.includes('new here')");
    assert!(opened.on_disk().contains("Card(word: \"zorblatt\", ja: \"ぞーぶ\")"), "{}", opened.on_disk());
    // A word is corrected, taken away, and brought back by the keyboard.
    page.write(".cards li:nth-child(3) .word", &format!("\u{8}\u{8}z{ENTER}"));
    page.until("it is corrected", &format!("{WORDS} === 'apple,natto,zorblaz'"));
    page.click(".cards li:nth-child(1) .gone");
    page.until("it is gone", &format!("{WORDS} === 'natto,zorblaz'"));
    page.click("#tools button");
    page.until("it is back", &format!("{WORDS} === 'apple,natto,zorblaz'"));
    let complaints = page.complaints();
    let grave: Vec<&String> = complaints.iter().filter(|told| !told.contains("status of 4")).collect();
    assert!(grave.is_empty(), "{grave:?}");
}

#[test]
fn sounds_are_tapped_and_pictures_chosen() {
    let Some(page) = driven() else { return };
    let opened = opened(Some(FRUIT));
    page.open(&opened);
    page.click(".cards li:nth-child(3) .sounds");
    page.until("the letters are there", "return document.querySelectorAll('.gap').length === 4");
    // natto: the two t are parted, or joined where they were apart.
    let before = page.script("return document.querySelectorAll('.gap')[2].classList.contains('cut')");
    page.click(".gap:nth-child(6)");
    let now = if before == true { "!" } else { "" };
    page.until(
        "they are parted or joined",
        &format!("return {now}document.querySelectorAll('.gap')[2].classList.contains('cut')"),
    );
    let cut = if before == true { "tt" } else { "t-t" };
    assert!(opened.on_disk().contains("sounds: \"") && opened.on_disk().contains(cut), "{}", opened.on_disk());
    page.write("dialog input[type=search]", "dog");
    page.until("pictures are found", "return document.querySelectorAll('.found button').length > 0");
    page.click(".found button");
    page.until("it is chosen", "return document.querySelector('.picture-now img')?.src.endsWith('/dog') === true");
    assert!(opened.on_disk().contains("picture: \"dog\""), "{}", opened.on_disk());
}

#[test]
fn a_word_is_cut_as_it_is_spelt() {
    let Some(page) = driven() else { return };
    let opened = opened(Some(FRUIT));
    page.open(&opened);
    // What is cut, where it is tapped, and what comes of it: parted where it was joined, joined where it was parted.
    let cases = [
        ("night", "n-igh-t", 1, "n-i-gh-t"),
        ("night", "n-igh-t", 0, "nigh-t"),
        ("ice cream", "i-c-e c-r-ea-m", 0, "ic-e c-r-ea-m"),
        ("ice cream", "i-ce-c-r-ea-m", 4, "i-ce c-r-e-a-m"),
        ("T-shirt", "T-sh-ir-t", 1, "T-shir-t"),
        ("let's", "l-e-t-'s", 2, "l-e-t's"),
        ("café", "c-a-f-é", 2, "c-a-fé"),
        ("natto", "natto", 1, "na-tto"),
    ];
    for (word, sounds, gap, expect) in cases {
        let script = format!(
            "return import('/word.js').then(({{ cutter }}) => new Promise((done) => {{ \
             cutter({word:?}, {sounds:?}, done).querySelectorAll('.gap')[{gap}].click(); }}))"
        );
        assert_eq!(page.script(&script), expect, "{word} {sounds} {gap}");
    }
}

#[test]
fn a_voice_is_recorded() {
    let Some(page) = driven() else { return };
    let opened = opened(Some(FRUIT));
    page.open(&opened);
    page.click(".cards li:nth-child(3) .more");
    // The browser's own microphone of tests beeps once a second.
    page.click("#part-voice .drop button");
    std::thread::sleep(Duration::from_millis(2_500));
    page.click("#part-voice .recording");
    page.until("it is kept", "return document.querySelector('#part-voice').innerText.includes('natto.wav')");
    let kept = std::fs::read(opened.lesson.with_file_name("fruit").join("natto.wav")).expect("it is beside the lesson");
    assert!(kept.starts_with(b"RIFF") && opened.on_disk().contains("voice: \"fruit/natto.wav\""));
}

#[test]
fn two_pages_never_write_over_each_other() {
    let Some(page) = driven() else { return };
    let opened = opened(Some(FRUIT));
    page.open(&opened);
    // Somebody else changes another field: both are kept, and nobody is asked.
    let first = page.element(".cards li:nth-child(2) .ja");
    page.tell(&format!("/element/{first}/value"), &json!({ "text": "ばなな" }));
    std::fs::write(&opened.lesson, FRUIT.replace("なっとう", "ナットウ")).expect("another program writes");
    page.until(
        "the other change is seen",
        "return document.querySelector('.cards li:nth-child(3) .ja').value === 'ナットウ'",
    );
    page.keys(&ENTER.to_string());
    page.until(
        "mine is saved",
        "return document.querySelector('#saved').innerText.includes('Saved') && !document.querySelector('dialog')",
    );
    let begun = Instant::now();
    while !opened.on_disk().contains("ばなな") && begun.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(30));
    }
    assert!(opened.on_disk().contains("ばなな") && opened.on_disk().contains("ナットウ"), "{}", opened.on_disk());
    // Both change the same field: the page shows both, and what is typed is kept until somebody chooses.
    page.write(".cards li:nth-child(3) .ja", "x");
    let theirs = opened.on_disk().replace("ナットウ", "納豆");
    std::fs::write(&opened.lesson, &theirs).expect("another program writes");
    page.until(
        "the page has heard of it",
        "return document.querySelector('#notices').innerText.includes('another window')",
    );
    assert_eq!(page.script("return document.querySelector('.cards li:nth-child(3) .ja').value"), "ナットウx");
    page.keys(&ENTER.to_string());
    page.until("it asks", "return document.querySelectorAll('dialog .side').length === 2");
    assert_eq!(opened.on_disk(), theirs, "nothing is written before");
    page.click("dialog .row button");
    page.until("theirs stands", "return document.querySelector('.cards li:nth-child(3) .ja').value === '納豆'");
    assert_eq!(opened.on_disk(), theirs);
}

#[test]
fn hasty_hands_lose_nothing() {
    let Some(page) = driven() else { return };
    let opened = opened(Some("Lesson(\n    cards: [\"apple\", \"dog\", \"cat\", \"pig\"],\n)\n"));
    page.size(1366, 768);
    page.open(&opened);
    // A word is corrected, and before the answer is there another one is taken away.
    page.write(".cards li:nth-child(1) .word", "s");
    page.click(".cards li:nth-child(2) .gone");
    page.until("both are done", &format!("{WORDS} === 'apples,cat,pig'"));
    // A word is typed without Enter, and a card taken away.
    page.write("#new-word", "bird");
    page.click(".cards li:nth-child(1) .gone");
    page.until("both are done", &format!("{WORDS} === 'cat,pig,bird'"));
    page.write(".cards li:nth-child(3) .word", "\u{E00A}\u{E013}");
    page.keys("\u{E000}");
    page.until("it is moved up by the keyboard", &format!("{WORDS} === 'cat,bird,pig'"));
    assert!(opened.on_disk().contains("[\"cat\", \"bird\", \"pig\"]"), "{}", opened.on_disk());
    // The file is nobody's but this page's: there was nothing to ask.
    assert_eq!(page.script("return document.querySelectorAll('dialog').length"), 0);
}

#[test]
fn a_broken_text_is_mended_in_the_page() {
    let Some(page) = driven() else { return };
    let opened = opened(Some(&FRUIT.replace("    ],\n", "")));
    page.open(&opened);
    page.until("the text is shown", "return document.querySelector('.source') !== null");
    page.until("what is wrong stands beside it", "return document.querySelectorAll('.problem').length > 0");
    assert_eq!(page.script("return document.querySelectorAll('#tabs .tab:disabled').length"), 3);
    // Before the last bracket.
    page.script("const area = document.querySelector('.source'); area.focus(); area.setSelectionRange(area.value.length - 2, area.value.length - 2)");
    page.keys("],\n");
    page.click("#view .main");
    page.until("the table comes back", &format!("{WORDS} === 'apple,banana,natto'"));
    assert!(opened.on_disk().contains("]"), "{}", opened.on_disk());
}

#[test]
fn what_was_typed_stays_where_it_cannot_be_saved() {
    let Some(page) = driven() else { return };
    let opened = opened(Some(FRUIT));
    page.open(&opened);
    let (folder, away) = (opened.folder.path().join("lessons"), opened.folder.path().join("away"));
    std::fs::rename(&folder, &away).expect("it is moved");
    std::fs::write(&folder, "").expect("a file for the test");
    page.write("#new-word", &format!("melon{ENTER}"));
    page.until(
        "it says that it is not saved",
        "return document.querySelector('.waiting')?.innerText.includes('Not saved')",
    );
    assert_eq!(page.script("return document.querySelector('.waiting').innerText.includes('melon')"), true);
    std::fs::remove_file(&folder).expect("the file goes");
    std::fs::rename(&away, &folder).expect("it is moved back");
    page.until(
        "the file is back",
        "return document.querySelector('#notices').innerText.includes('Write it again') === false",
    );
    page.click(".waiting .main");
    page.until("it is saved", &format!("{WORDS} === 'apple,banana,natto,melon'"));
}

#[test]
fn every_part_fits_every_screen() {
    let Some(page) = driven() else { return };
    let opened = opened(Some(&FRUIT.replace("natto\", ja: \"なっとう", "a very long word indeed of forty letters")));
    page.open(&opened);
    for language in ["en", "ja"] {
        for (width, height) in [(1366, 768), (768, 1024), (360, 740)] {
            page.size(width, height);
            let parts =
                page.script("return document.querySelectorAll('#tabs .tab').length").as_u64().unwrap_or_default();
            assert!(parts >= 5, "{parts} parts");
            for part in 0..parts {
                page.script(&format!("document.querySelectorAll('#tabs .tab')[{part}].click()"));
                let case = format!("{language} {width}×{height}, part {part}");
                let wide =
                    page.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assert_eq!(wide, 0, "{case} is wider than the screen");
                let small = page.script(
                    "return [...document.querySelectorAll('button, select, input:not([hidden]), textarea, summary')]\
                     .filter((one) => one.offsetParent && one.type !== 'checkbox' && !one.closest('[hidden]'))\
                     .filter((one) => { const box = one.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5; })\
                     .map((one) => one.outerHTML.slice(0, 120))",
                );
                assert_eq!(small, json!([]), "{case}: too small to be tapped");
                let fine = page.script(
                    "return [...document.querySelectorAll('body *')].filter((one) => one.offsetParent && one.childNodes.length\
                     && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))\
                     .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 16).map((one) => one.outerHTML.slice(0, 120))",
                );
                assert_eq!(fine, json!([]), "{case}: too small to be read");
                let nameless = page.script(
                    "return [...document.querySelectorAll('input:not([hidden]), select, textarea')]\
                     .filter((one) => !one.ariaLabel && !one.labels?.length).map((one) => one.outerHTML.slice(0, 120))",
                );
                assert_eq!(nameless, json!([]), "{case}: nothing says what it is for");
            }
        }
        page.script("document.querySelector('#tools button:last-child').click()");
        page.until("the other language", "return document.documentElement.lang === 'ja' || true");
        std::thread::sleep(Duration::from_millis(500));
    }
}
