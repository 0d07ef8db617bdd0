//! What the page gets for what it asks: words, changes, two writers, files, sheets and pictures.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::asked::{Answer, Browser};
use crate::{FRUIT, Opened, opened};

fn paste(browser: &Browser, text: &str, typed: bool) -> Answer {
    browser.post("/api/paste", &json!({ "version": browser.version(), "text": text, "typed": typed, "at": 999 }))
}

fn change(browser: &Browser, version: &str, patches: Value) -> Answer {
    browser.post("/api/change", &json!({ "version": version, "patches": patches }))
}

fn word_of(state: &Value, at: usize) -> &str {
    state["cards"][at]["written"]["word"].as_str().unwrap_or_default()
}

/// Asks for the state until it is as it should be.
fn until(browser: &Browser, what: &str, fits: impl Fn(&Value) -> bool) -> Value {
    let begun = Instant::now();
    loop {
        let state = browser.state();
        if fits(&state) {
            return state;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{what}: {state}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_new_lesson_begins_with_its_first_word() {
    let opened = opened(None);
    let browser = Browser::of(&opened);
    let state = browser.state();
    assert_eq!((&state["disk"], &state["cards"], &state["diags"]), (&json!("new"), &json!([]), &json!([])));
    assert_eq!(state["fields"]["title"], "Fruit");
    assert!(!opened.lesson.exists(), "looking at it writes nothing");
    let answer = paste(&browser, "apple", true);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let state = &answer.json()["state"];
    assert_eq!(word_of(state, 0), "apple");
    let shown = &state["cards"][0]["shown"];
    assert_eq!(
        (&shown["ja"], &shown["picture"]["name"], &shown["sounds"]),
        (&json!("りんご"), &json!("apple"), &json!("a-pp-le"))
    );
    assert_eq!(shown["voice"]["place"], "library");
    // A word that nobody knows is a card of its own, and says beside itself what it lacks.
    let state = paste(&browser, "zorblatt", true).json()["state"].clone();
    assert_eq!((word_of(&state, 1), &state["plays"]), ("zorblatt", &json!(true)));
    let about: Vec<&Value> =
        state["diags"].as_array().expect("a list").iter().filter(|diag| diag["at"] == "cards/1").collect();
    assert!(about.iter().any(|diag| diag["code"] == "no-meaning"), "{}", state["diags"]);
    assert!(
        opened.on_disk().contains("        \"apple\",\n        Card(word: \"zorblatt\"),\n"),
        "{}",
        opened.on_disk()
    );
    // One that was mistyped may have been meant otherwise.
    let state = paste(&browser, "bananna", true).json()["state"].clone();
    assert_eq!((&state["cards"][2]["near"], &state["cards"][1]["near"]), (&json!("banana"), &Value::Null));
    // A word is a word, also where a list would have a heading.
    let state = paste(&browser, "English", true).json()["state"].clone();
    assert_eq!(word_of(&state, 3), "English");
}

#[test]
fn a_table_is_pasted_in_one_step() {
    let opened = opened(Some(FRUIT));
    let browser = Browser::of(&opened);
    let answer = paste(&browser, "orange\tオレンジ\nmelon\tメロン\nhoshigaki\tほしがき\n", false);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let state = &answer.json()["state"];
    assert_eq!((3..6).map(|at| word_of(state, at)).collect::<Vec<_>>(), ["orange", "melon", "hoshigaki"]);
    assert_eq!(state["cards"][5]["shown"]["ja"], "ほしがき");
    assert!(opened.on_disk().starts_with("// Our fruit.") && opened.on_disk().contains("\"apple\",   // red"));
    let back = browser.post("/api/step", &json!({ "version": browser.version(), "back": true }));
    assert_eq!((back.status, opened.on_disk().as_str()), (200, FRUIT), "undo undoes byte for byte");
    assert!(paste(&browser, "りんご\nみかん", false).error().contains("no English words"));
    assert_eq!(opened.on_disk(), FRUIT);
}

#[test]
fn a_field_changes_and_nothing_else() {
    let opened = opened(Some(FRUIT));
    let browser = Browser::of(&opened);
    let set = json!([{ "patch": "set", "at": "cards/1/ja", "value": "ばなな" }]);
    let state = change(&browser, &browser.version(), set).json()["state"].clone();
    assert_eq!(opened.on_disk(), FRUIT.replace("\"banana\"", "Card(word: \"banana\", ja: \"ばなな\")"));
    assert_eq!((&state["undo"], &state["redo"]), (&json!(true), &json!(false)));
    let nonsense = json!([{ "patch": "set", "at": "cards/9/ja", "value": "x" }]);
    let answer = change(&browser, &browser.version(), nonsense);
    assert_eq!(answer.status, 422);
    assert!(answer.error().contains("beyond the end"), "{}", answer.error());
    for (back, expect) in
        [(true, FRUIT.to_owned()), (false, FRUIT.replace("\"banana\"", "Card(word: \"banana\", ja: \"ばなな\")"))]
    {
        assert_eq!(browser.post("/api/step", &json!({ "version": browser.version(), "back": back })).status, 200);
        assert_eq!(opened.on_disk(), expect);
    }
}

#[test]
fn of_two_writers_the_second_is_asked() {
    let opened = opened(Some(FRUIT));
    let (one, other) = (Browser::of(&opened), Browser::of(&opened));
    let version = one.version();
    let set = |word: &str| json!([{ "patch": "set", "at": "cards/0/word", "value": word }]);
    assert_eq!(change(&one, &version, set("pear")).status, 200);
    let late = change(&other, &version, set("peach"));
    assert_eq!((late.status, word_of(&late.json()["state"], 0)), (409, "pear"), "it is told what stands there");
    assert!(opened.on_disk().contains("pear") && !opened.on_disk().contains("peach"));
    let now = late.json()["state"]["version"].as_str().unwrap_or_default().to_owned();
    assert_eq!(change(&other, &now, set("peach")).status, 200, "and may do it knowingly");
    for path in ["/api/step", "/api/text", "/api/paste", "/api/plan"] {
        let all =
            json!({ "version": version, "back": true, "text": "Lesson()", "typed": true, "at": 0, "minutes": 30 });
        assert_eq!(one.post(path, &all).status, 409, "{path}");
    }
    let drop = format!("/api/drop?version={version}&kind=picture&list=cards&at=0&name=x.svg");
    assert_eq!(one.send("POST", &drop, &[], Some(SVG)).status, 409);
    assert!(!opened.lesson.with_extension("").with_extension("").exists(), "no file is left behind");
}

#[test]
fn another_program_is_noticed_and_never_written_over() {
    let opened = opened(Some(FRUIT));
    let browser = Browser::of(&opened);
    let state = browser.state();
    let (version, tag) = (browser.version(), state["tag"].as_str().unwrap_or_default().to_owned());
    let waiting = {
        let browser = browser.clone();
        std::thread::spawn(move || browser.get(&format!("/api/news?tag={tag}")))
    };
    let theirs = FRUIT.replace("banana", "melon");
    std::fs::write(&opened.lesson, &theirs).expect("another program writes");
    let news = waiting.join().expect("it waits");
    assert_ne!(news.json()["tag"], state["tag"]);
    assert_eq!(word_of(&browser.state(), 1), "melon");
    // One that has not been noticed yet is not written over either.
    let theirs = theirs.replace("melon", "peach");
    std::fs::write(&opened.lesson, &theirs).expect("another program writes");
    assert_eq!(browser.post("/api/text", &json!({ "version": version, "text": FRUIT })).status, 409);
    assert_eq!(opened.on_disk(), theirs);
    // And it is one step.
    assert_eq!(browser.post("/api/step", &json!({ "version": browser.version(), "back": true })).status, 200);
    assert!(opened.on_disk().contains("melon"));
}

#[test]
fn a_file_that_is_deleted_can_be_written_again() {
    let opened = opened(Some(FRUIT));
    let browser = Browser::of(&opened);
    std::fs::remove_file(&opened.lesson).expect("it is deleted");
    let answer = paste(&browser, "melon", true);
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.error().contains("Write it again"), "{}", answer.error());
    let state = until(&browser, "it is noticed", |state| state["disk"] == "gone");
    assert!(!opened.lesson.exists(), "nothing is written that nobody asked for");
    let again = browser.post("/api/write-again", &json!({ "version": state["version"] }));
    assert_eq!((again.status, opened.on_disk().as_str()), (200, FRUIT));
}

#[test]
fn where_nothing_can_be_written_nothing_changes() {
    let opened = opened(Some(FRUIT));
    let browser = Browser::of(&opened);
    // The folder goes, and a file takes its place: nobody can write below it, the system's owner neither.
    let (folder, away) = (opened.folder.path().join("lessons"), opened.folder.path().join("away"));
    std::fs::rename(&folder, &away).expect("it is moved");
    std::fs::write(&folder, "").expect("a file for the test");
    let answer = paste(&browser, "melon", true);
    assert_eq!(answer.status, 422);
    let again = browser.post("/api/write-again", &json!({ "version": browser.version() }));
    assert!(again.status == 422 && again.error().contains("Nothing was saved"), "{}", again.error());
    std::fs::remove_file(&folder).expect("the file goes");
    std::fs::rename(&away, &folder).expect("it is moved back");
    assert_eq!(opened.on_disk(), FRUIT);
    until(&browser, "it is there again", |state| state["disk"] == "same");
    assert_eq!(paste(&browser, "melon", true).status, 200);
}

#[test]
fn a_lesson_that_must_not_be_written_is_copied() {
    let opened = opened(Some(&FRUIT.replace("ja: \"なっとう\"", "ja: \"なっとう\", picture: \"n.svg\"")));
    std::fs::write(opened.lesson.with_file_name("n.svg"), SVG).expect("a picture for the test");
    let mut shut = std::fs::metadata(&opened.lesson).expect("it is there").permissions();
    shut.set_readonly(true);
    std::fs::set_permissions(&opened.lesson, shut).expect("it is the test's own");
    let wanted = hanamaru::author::edit::Wanted {
        lesson: opened.lesson.clone(),
        port: 0,
        own: Some(opened.folder.path().join("own")),
    };
    let editor = hanamaru::author::edit::serve(&wanted, &crate::places(), crate::LIBRARY.clone(), None);
    let second = Opened {
        editor: editor.expect("it opens"),
        folder: tempfile::tempdir().expect("a folder"),
        lesson: opened.lesson.clone(),
    };
    let browser = Browser::of(&second);
    let answer = paste(&browser, "melon", true);
    assert!(answer.status == 422 && answer.error().contains("Keep a copy"), "{}", answer.error());
    let copied = browser.post("/api/copy", &json!({ "version": browser.version() }));
    assert_eq!(copied.status, 200, "{}", copied.text());
    assert_eq!(paste(&browser, "melon", true).status, 200);
    let copy = opened.folder.path().join("own/Fruit/Fruit.lesson.ron");
    assert!(std::fs::read_to_string(&copy).expect("it is there").contains("melon"));
    assert!(copy.with_file_name("n.svg").is_file() && !opened.on_disk().contains("melon"));
    assert_eq!(browser.state()["preview"], false, "nobody draws here");
    assert_eq!(browser.get("/api/steps").status, 404);
}

#[test]
fn a_broken_bracket_is_mended_in_the_text() {
    let broken = FRUIT.replace("    ],\n", "");
    let opened = opened(Some(&broken));
    let browser = Browser::of(&opened);
    let state = browser.state();
    assert_eq!((&state["sound"], &state["text"]), (&json!(false), &json!(broken)));
    let first = &state["diags"][0];
    assert!(first["line"].as_u64().is_some_and(|line| line > 0) && first["message"].is_string(), "{first}");
    assert_eq!(paste(&browser, "melon", true).status, 422, "the table waits");
    let mended = browser.post("/api/text", &json!({ "version": browser.version(), "text": FRUIT }));
    assert_eq!(mended.json()["state"]["sound"], true);
    assert_eq!(opened.on_disk(), FRUIT);
}

#[test]
fn pictures_and_voices_lie_beside_the_lesson() {
    let opened = opened(Some(FRUIT));
    let browser = Browser::of(&opened);
    let send = |kind: &str, list: &str, at: usize, name: &str, bytes: &[u8]| {
        let version = browser.version();
        let path = format!("/api/drop?version={version}&kind={kind}&list={list}&at={at}&name={name}");
        browser.send("POST", &path, &[], Some(bytes))
    };
    let answer = send("picture", "cards", 2, "IMG%200001.svg", SVG);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let shown = answer.json()["state"]["cards"][2]["shown"]["picture"].clone();
    assert_eq!(shown, json!({ "place": "beside", "name": "fruit/natto.svg" }));
    let picture = browser.get("/media/picture/beside/fruit/natto.svg");
    assert_eq!(
        (picture.status, picture.header("content-type"), picture.body.as_slice()),
        (200, Some("image/svg+xml"), SVG)
    );
    assert!(picture.header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")));
    let answer = send("voice", "cards", 2, "voice.wav", &tone());
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.json()["state"]["cards"][2]["shown"]["voice"]["name"], "fruit/natto.wav");
    let voice = browser.get("/media/voice/beside/fruit/natto.wav");
    assert!(voice.status == 200 && voice.body.len() < tone().len(), "its silence is gone");
    let slide = json!([{ "patch": "add", "at": "games/0", "item": { "call": "Slide", "fields": { "text": "Hi" } } }]);
    assert_eq!(change(&browser, &browser.version(), slide).status, 200);
    assert_eq!(
        send("song", "games", 0, "song.wav", &tone()).json()["state"]["games"][0]["written"]["sound"],
        "fruit/song.wav"
    );
    // What is none is refused, and leaves nothing behind.
    let before = opened.on_disk();
    for (kind, list, name) in [
        ("picture", "cards", "x.png"),
        ("voice", "cards", "x.mp3"),
        ("song", "games", "x.exe"),
        ("song", "cards", "x.wav"),
    ] {
        let answer = send(kind, list, 0, name, b"rubbish");
        assert!(answer.status == 422 && answer.error().ends_with('.'), "{kind}: {}", answer.text());
    }
    assert_eq!(send("picture", "cards", 77, "x.svg", SVG).status, 422);
    assert_eq!(opened.on_disk(), before);
    let kept = std::fs::read_dir(opened.lesson.with_file_name("fruit")).expect("the folder is there").count();
    assert_eq!(kept, 3);
}

#[test]
fn games_are_chosen_for_the_time_that_there_is() {
    let words = ["apple", "banana", "orange", "peach", "melon", "grapes", "lemon", "cherry"];
    let opened = opened(Some(&format!("Lesson(\n    grade: 3,\n    cards: {words:?},\n)\n")));
    let browser = Browser::of(&opened);
    let answer = browser.post("/api/plan", &json!({ "version": browser.version(), "minutes": 30 }));
    assert_eq!(answer.status, 200, "{}", answer.text());
    let state = &answer.json()["state"];
    assert!(state["plays"] == true && state["games"].as_array().is_some_and(|games| games.len() > 2), "{state}");
    assert!(state["minutes"].as_u64().is_some_and(|minutes| (15..=30).contains(&minutes)), "{}", state["minutes"]);
    assert_eq!(state["fields"]["ask"], "Do you like apples?");
    // A setting of a game, by its address.
    let at = state["games"].as_array().and_then(|games| games.iter().position(|game| game["id"] == "flashcards"));
    let set = json!([{ "patch": "set", "at": format!("games/{}/cards", at.expect("it has flashcards")), "value": 5 }]);
    assert_eq!(change(&browser, &browser.version(), set).status, 200);
    assert!(opened.on_disk().contains("cards: 5"));
}

#[test]
fn what_helps_is_found() {
    let opened = opened(Some(FRUIT));
    let browser = Browser::of(&opened);
    let words = browser.get("/api/words?q=%E3%81%84%E3%81%AC&pictures=true").json();
    assert_eq!(words["words"][0]["word"], "dog");
    let cut = browser.get("/api/sounds?word=night").json();
    assert_eq!(cut["sounds"], "n-igh-t");
    let games = browser.get("/api/games").json();
    let flashcards =
        games["games"].as_array().and_then(|games| games.iter().find(|game| game["id"] == "flashcards").cloned());
    assert!(
        flashcards
            .is_some_and(|game| game["settings"]["bpm"]["Whole"]["max"].is_u64() && game["name"]["ja"].is_string())
    );
    // The page has a word for every choice of every game.
    let english = browser.get("/en.json").json();
    for game in games["games"].as_array().into_iter().flatten() {
        let settings = game["settings"].as_object().into_iter().flat_map(|settings| settings.values());
        for option in settings.filter_map(|setting| setting["OneOf"]["options"].as_array()).flatten() {
            let option = option.as_str().unwrap_or_default();
            assert!(english[format!("option-{option}")].is_string(), "{}: {option}", game["id"]);
        }
        for thing in game["things"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            assert!(english[format!("thing-{thing}")].is_string(), "{}: {thing}", game["id"]);
        }
    }
    let sheet = browser.get("/print/flashcards?paper=b5&per_page=8");
    assert!(sheet.status == 200 && sheet.text().contains("natto"), "{}", sheet.status);
    assert_eq!(browser.get("/print/nothing").status, 404);
    assert_eq!(browser.get("/print/bingo?copies=40&side=5").status, 422, "too few words for it");
    let steps = browser.get("/api/steps").json();
    assert_eq!(steps["steps"][0]["step"], "welcome");
    let drawn = browser.get("/api/draw?step=1&width=320&height=99999");
    assert_eq!((drawn.status, drawn.header("content-type")), (200, Some("image/png")));
}

pub const SVG: &[u8] =
    br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#a52"/></svg>"##;

/// Half a second of silence, as much of a tone, and as much silence again, as WAV.
pub fn tone() -> Vec<u8> {
    const RATE: u32 = 16_000;
    let wave = |at: u32| ((f64::from(at) * 440.0 / f64::from(RATE) * std::f64::consts::TAU).sin() * 9_000.0) as i16;
    let sound = (0..RATE * 3 / 2).map(|at| if (RATE / 2..RATE).contains(&at) { wave(at) } else { 0 });
    let data: Vec<u8> = sound.flat_map(i16::to_le_bytes).collect();
    let length = u32::try_from(data.len()).expect("it is short");
    let mut wav = b"RIFF".to_vec();
    wav.extend((36 + length).to_le_bytes());
    wav.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    wav.extend(RATE.to_le_bytes());
    wav.extend((RATE * 2).to_le_bytes());
    wav.extend(b"\x02\0\x10\0data");
    wav.extend(length.to_le_bytes());
    wav.extend(data);
    wav
}
