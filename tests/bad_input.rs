//! Bad input, given to the real program in a temporary folder: each gets a clear sentence and an
//! exit code, and nothing panics.
#![cfg(feature = "app")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Runs the program and returns what it said, with its exit code.
fn run(folder: &Path, arguments: &[&str], input: &str) -> (i32, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_hanamaru"))
        .args(arguments)
        .current_dir(folder)
        .env("HANAMARU_DATA", folder.join("data"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    child.stdin.take().expect("it has an input").write_all(input.as_bytes()).ok();
    let Output { status, stdout, stderr } = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr);
    assert!(!said.contains("panicked"), "{arguments:?}: {said}");
    (status.code().unwrap_or(-1), said)
}

/// A lesson of these cards and games in a file.
fn write_lesson(folder: &Path, cards: &str, games: &str) -> PathBuf {
    let path = folder.join("x.lesson.ron");
    let text = format!("Lesson(title: \"X\", grade: 5, cards: [{cards}], games: [{games}])");
    fs::write(&path, text).expect("the lesson is written");
    path
}

const SIX: &str = r#""apple", "banana", "dog", "cat", "red", "blue""#;

/// `hanamaru check` of a file: exit 1, and this in what it says.
fn check(folder: &Path, path: &Path, said: &str) {
    let (code, told) = run(folder, &["check", &path.to_string_lossy()], "");
    // The report breaks its lines; the sentence is the same.
    let flat = told.replace(['│', '·'], " ").split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(code, 1, "{flat}");
    assert!(flat.contains(said), "\"{said}\" is not in: {flat}");
}

#[test]
fn files_that_are_no_lessons() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    check(folder.path(), &at("nothing.lesson.ron"), "There is no file");
    fs::write(at("rubbish.lesson.ron"), [0xFF, 0xFE, 0x00, 0x81]).expect("rubbish is written");
    check(folder.path(), &at("rubbish.lesson.ron"), "UTF-8");
    fs::File::create(at("large.lesson.ron")).expect("a file").set_len(100_000_000).expect("it is large");
    check(folder.path(), &at("large.lesson.ron"), "larger than");
    fs::write(at("deep.lesson.ron"), "[".repeat(10_000)).expect("brackets are written");
    check(folder.path(), &at("deep.lesson.ron"), "brackets");
    fs::write(at("empty.lesson.ron"), "").expect("nothing is written");
    check(folder.path(), &at("empty.lesson.ron"), "Lesson(");
    let (code, said) = run(folder.path(), &["check", &folder.path().join("data").to_string_lossy()], "");
    assert_eq!(code, 1, "{said}");
}

#[test]
fn cards_that_cannot_be_taught() {
    let folder = tempfile::tempdir().expect("a folder");
    let lesson = |cards: &str, games: &str, said: &str| {
        let path = write_lesson(folder.path(), cards, games);
        check(folder.path(), &path, said);
    };
    let many: String = (0..10_000).map(|card| format!("Card(word: \"w{card}\", ja: \"い\"), ")).collect();
    lesson(&many, "\"flashcards\"", "200");
    let long = format!("Card(word: \"{}\", ja: \"い\")", "a".repeat(200));
    lesson(&long, "\"flashcards\"", "40");
    lesson(r#""apple", "apple""#, "\"flashcards\"", "twice");
    lesson(r#""apple", "banana""#, "MaruBatsu(choices: 4)", "4 cards");
    lesson(r#"Card(word: "natto", ja: "なっとう", picture: "natto.png")"#, "\"flashcards\"", "natto.png");
    lesson(r#""aple""#, "\"flashcards\"", "apple");
}

/// A PNG's first bytes, which say how large it is. Nobody has to decode it to refuse it.
fn png_header(side: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(side.to_be_bytes());
    bytes.extend(side.to_be_bytes());
    bytes.extend([8, 2, 0, 0, 0]);
    let mut sum = u32::MAX;
    for &byte in &bytes[12..] {
        sum ^= u32::from(byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    bytes.extend((!sum).to_be_bytes());
    bytes.extend(b"\0\0\0\x0AIDAT");
    bytes
}

#[test]
fn pictures_that_cannot_be_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let picture = |name: &str, bytes: &[u8]| {
        fs::write(folder.path().join(name), bytes).expect("a picture is written");
        write_lesson(
            folder.path(),
            &format!("Card(word: \"natto\", ja: \"なっとう\", picture: \"{name}\")"),
            "\"flashcards\"",
        )
    };
    let path = picture("huge.png", &png_header(20_000));
    check(folder.path(), &path, "20000×20000");
    let path = picture("text.png", b"no picture at all");
    check(folder.path(), &path, "not a picture");
    // A wrong ending is shown all the same, and said.
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/dot.jpg");
    let path = picture("dot.png", &fs::read(source).expect("the fixture is there"));
    let (code, said) = run(folder.path(), &["check", &path.to_string_lossy()], "");
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("wrong-ending"), "{said}");
}

#[test]
fn commands_that_make_no_sense() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write_lesson(folder.path(), SIX, "\"flashcards\"");
    let path = path.to_string_lossy();
    for arguments in [
        &["play", "nothing.ron"][..],
        &["rehearse", "nothing.ron", "--out", "x"],
        &["rehearse", &path, "--out", "x", "--size", "0x0"],
        &["drive", "nothing.ron"],
        &["fly"],
    ] {
        let (code, said) = run(folder.path(), arguments, "");
        assert_ne!(code, 0, "{arguments:?}");
        assert!(said.len() > 20, "{arguments:?} says why: {said}");
    }
    let (code, said) = run(folder.path(), &["play", &path], "");
    assert_eq!(code, 1);
    assert!(said.contains("There is no display here"), "{said}");
    // A display that is named and that nobody serves.
    let mut nowhere = Command::new(env!("CARGO_BIN_EXE_hanamaru"));
    nowhere.env("DISPLAY", ":987").env_remove("WAYLAND_DISPLAY").env("HANAMARU_DATA", folder.path());
    if cfg!(target_os = "linux") {
        let said = String::from_utf8_lossy(&nowhere.output().expect("it runs").stderr).into_owned();
        assert!(said.contains("The display cannot be opened") && !said.contains("panicked"), "{said}");
    }
}

#[test]
fn words_are_sounded_out_or_a_sentence_says_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let check = |arguments: &[&str], code: i32, says: &str| {
        let (told, said) = run(folder.path(), arguments, "");
        assert!(told == code && said.contains(says), "{arguments:?}: {told} {said}");
    };
    check(&["sounds", "night", "hijiki"], 0, "n-igh-t");
    check(&["sounds", "hijiki"], 0, "guessed, as Japanese");
    check(&["sounds", "night", "--format", "json"], 0, "\"phoneme\": \"AY\"");
    check(&["sounds", "12"], 1, "twelve");
    check(&["sounds", ""], 1, "no word");
    check(&["sounds", "りんご", "--format", "json"], 1, "problem");
    check(&["sounds"], 2, "WORDS");
    check(&["words", "--decodable", "2.1"], 0, "s-a-t");
    check(&["words", "--decodable", "99"], 1, "has no stage");
    check(&["words", "--decodable", "1", "--order", "mine"], 1, "no order “mine”");
    check(&["words", "--pairs", "l/r"], 0, "write");
    check(&["words", "--pairs", "l/rr"], 1, "no sound “rr”");
    check(&["words", "--chain", "cat", "cup"], 0, "cap");
    check(&["words"], 2, "--decodable");
    check(&["words", "fruit"], 0, "apple");
}

#[test]
fn lines_that_cannot_be_driven_lose_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write_lesson(folder.path(), SIX, "\"flashcards\"");
    let lines = [
        "not json",
        r#"{"at_ms":100,"act":{"SetTeams":{"sizes":[]}}}"#,
        r#"{"at_ms":100,"act":{"Points":{"input":1,"team":2,"delta":30}}}"#,
        r#"{"at_ms":50,"press":"Next"}"#,
        r#"{"at_ms":100,"act":{"Points":{"input":1,"team":2,"delta":30}}}"#,
        r#"{"show":"stage"}"#,
    ];
    let (code, said) = run(folder.path(), &["drive", &path.to_string_lossy()], &(lines.join("\n") + "\n"));
    assert_eq!(code, 0, "{said}");
    let answers: Vec<&str> = said.lines().collect();
    assert!(answers[0].contains("error"), "{}", answers[0]);
    assert!(answers[1].contains("BadTeams") && answers[1].contains("2 to 8 teams"), "{}", answers[1]);
    assert!(answers[2].contains("Scored"), "{}", answers[2]);
    assert!(answers[3].contains("error"), "{}", answers[3]);
    assert!(!answers[4].contains("Scored"), "a repeated press gives no second point: {}", answers[4]);
    assert!(answers[5].contains(r#""score":30"#), "{}", answers[5]);
    // What was driven is still there for the next one.
    let (_, said) = run(folder.path(), &["drive", &path.to_string_lossy()], "{\"show\":\"stage\"}\n");
    assert!(said.contains(r#""score":30"#), "{said}");
}

#[test]
fn a_history_that_cannot_be_used_stops_no_lesson() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write_lesson(folder.path(), SIX, "\"flashcards\"");
    let path = path.to_string_lossy();
    fs::write(folder.path().join("file"), "not a folder").expect("a file is written");
    let press = "{\"at_ms\":1,\"press\":\"Next\"}\n";
    let (code, said) = run(folder.path(), &["drive", &path, "--data", "file"], press);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("GameChosen") && said.contains("in_memory_only"), "{said}");
    fs::create_dir_all(folder.path().join("damaged")).expect("a folder is made");
    fs::write(folder.path().join("damaged/history.db"), vec![7; 9_000]).expect("rubbish is written");
    let (code, said) = run(folder.path(), &["drive", &path, "--data", "damaged"], press);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("GameChosen"), "{said}");
    let kept = fs::read_dir(folder.path().join("damaged")).expect("the folder is there").flatten();
    assert!(
        kept.filter(|file| file.file_name().to_string_lossy().contains("damaged-")).count() == 1,
        "nothing is deleted"
    );
}

#[test]
fn a_page_is_printed_or_a_sentence_says_why_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write_lesson(folder.path(), SIX, "\"flashcards\", Slide(text: \"<b>&\")");
    let path = path.to_string_lossy();
    for (what, part) in [("answers", "&lt;b&gt;&amp;"), ("plan", "めあて")] {
        let out = format!("{what}.html");
        let (code, said) = run(folder.path(), &["print", &path, "--what", what, "--out", &out], "");
        assert_eq!(code, 0, "{said}");
        let page = fs::read_to_string(folder.path().join(out)).expect("the page is written");
        assert!(page.starts_with("<!doctype html>") && page.contains("apple"), "{page}");
        assert!(what == "plan" || page.contains(part), "{page}");
    }
    for arguments in [
        &["print", &path, "--out", "no/such/folder/x.html"][..],
        &["print", &path, "--what", "songs", "--out", "x.html"],
        &["print", &path, "--minutes", "900", "--out", "x.html"],
        &["print", "nothing.lesson.ron", "--out", "x.html"],
    ] {
        let (code, said) = run(folder.path(), arguments, "");
        assert_ne!(code, 0, "{arguments:?}");
        assert!(said.len() > 20, "{said}");
    }
}

#[test]
fn words_become_a_lesson_or_a_sentence_says_why_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let told = |arguments: &[&str], input: &str, code: i32, said: &str| {
        let (ended, told) = run(folder.path(), arguments, input);
        assert_eq!(ended, code, "{arguments:?}: {told}");
        assert!(told.contains(said), "{arguments:?} says \"{said}\": {told}");
    };
    told(&["new", "zoo", "lion", "natto = なっとう"], "", 0, "zoo.lesson.ron: 2 cards");
    told(&["check", "zoo.lesson.ron"], "", 0, "ready to teach");
    let before = fs::read(folder.path().join("zoo.lesson.ron")).expect("it was written");
    told(&["new", "zoo", "dog"], "", 1, "There is a file zoo.lesson.ron already");
    told(&["import", "-", "--out", "zoo"], "dog", 1, "add --replace");
    assert_eq!(fs::read(folder.path().join("zoo.lesson.ron")).expect("it is there"), before, "it is left as it is");
    told(&["new", "empty"], "", 1, "Put one word on each line");
    told(&["new", "nowhere/zoo", "dog"], "", 1, "There is no folder");
    told(&["new", "old", "dog", "--grade", "12"], "", 2, "12");
    told(&["import", "none.csv", "--out", "x"], "", 1, "There is no file none.csv");
    fs::write(folder.path().join("broken.xlsx"), "PK\u{3}\u{4}no workbook").expect("a file for the test");
    told(&["import", "broken.xlsx", "--out", "x"], "", 1, "broken.xlsx");
    assert!(!folder.path().join("x.lesson.ron").exists(), "nothing is written of what cannot be read");
    told(&["import", "-", "--out", "pasted"], "apple - りんご\nsock\tくつした\n", 0, "pasted.lesson.ron: 2 cards");
    told(&["check", "pasted.lesson.ron"], "", 0, "1 lesson checked");
}

#[test]
fn a_lesson_is_edited_packed_and_added() {
    let folder = tempfile::tempdir().expect("a folder");
    let told = |arguments: &[&str], code: i32, said: &str| {
        let (ended, told) = run(folder.path(), arguments, "");
        assert_eq!(ended, code, "{arguments:?}: {told}");
        assert!(told.contains(said), "{arguments:?} says \"{said}\": {told}");
    };
    // Its input has ended, and so does the editor.
    told(&["edit", "zoo", "--no-browser", "--attached"], 0, "http://127.0.0.1:");
    told(&["edit", "nowhere/zoo", "--no-browser", "--attached"], 1, "There is no folder");
    told(&["new", "zoo", "lion", "tiger"], 0, "zoo.lesson.ron");
    told(&["pack", "zoo.lesson.ron"], 0, "zoo.hanamaru");
    told(&["pack", "zoo.lesson.ron"], 1, "--replace");
    told(&["pack", "none.lesson.ron"], 1, "There is no file");
    fs::write(folder.path().join("broken.hanamaru"), "PK no pack").expect("a file for the test");
    told(&["add", "broken.hanamaru"], 1, "hanamaru pack");
    told(&["add", "zoo.lesson.ron"], 1, "no packed lesson");
    fs::write(folder.path().join("x.lesson.ron"), "Lesson(title: “X”, cards: [\"dog\"])").expect("a lesson");
    told(&["check", "--fix", "x.lesson.ron"], 0, "is now");
    told(&["check", "x.lesson.ron"], 0, "1 lesson checked");
}

#[test]
fn damaged_settings_are_said_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write_lesson(folder.path(), SIX, "\"flashcards\"");
    let data = folder.path().join("data");
    fs::create_dir_all(&data).expect("a folder is made");
    let check = |content: &[u8], said: &str, kept: &str| {
        fs::write(data.join("settings.ron"), content).expect("settings are written");
        let (code, told) = run(folder.path(), &["play", &path.to_string_lossy()], "");
        assert_eq!(code, 1, "{told}");
        assert!(told.contains(said) && told.contains("There is no display here"), "{told}");
        assert_eq!(fs::read(data.join(kept)).expect("it is kept"), content);
    };
    check(b"(dark: tr", "The settings were damaged", "settings.bad.ron");
    check(&[0xFF, 0x00], "The settings were damaged", "settings.bad.ron");
    check(b"(version: 99, dark: true, wings: 2)", "a newer Hanamaru", "settings.newer.ron");
    // A folder in the place of the file is left as it is.
    fs::remove_file(data.join("settings.ron")).expect("it is removed");
    fs::create_dir(data.join("settings.ron")).expect("a folder is made");
    let (_, told) = run(folder.path(), &["play", &path.to_string_lossy()], "");
    assert!(told.contains("The settings"), "{told}");
}

/// A recording of so many seconds, as loud as this.
fn record(path: &Path, seconds: f64, loud: f64) {
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 8_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut writer = hound::WavWriter::create(path, spec).expect("a recording");
    for sample in 0..(seconds * 8_000.0) as u32 {
        let wave = (f64::from(sample) * 0.35).sin() * loud;
        writer.write_sample((wave.clamp(-1.0, 1.0) * 32_767.0) as i16).expect("a sample");
    }
    writer.finalize().expect("a recording");
}

#[test]
fn recordings_that_cannot_be_heard() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    fs::write(at("broken.ogg"), b"OggS and nothing more").expect("a file");
    fs::write(at("text.mp3"), "This is a letter, not a sound.").expect("a file");
    record(&at("silent.wav"), 1.0, 0.0);
    record(&at("long.wav"), 40.0, 0.4);
    record(&at("hour.wav"), 3_600.0, 0.4);
    record(&at("clipped.wav"), 1.0, 9.0);
    record(&at("good.wav"), 1.0, 0.4);
    let card = |name: &str| format!("Card(word: \"apple\", voice: \"{name}\"), \"dog\"");
    let lesson = |name: &str| write_lesson(folder.path(), &card(name), "Flashcards()");
    check(folder.path(), &lesson("broken.ogg"), "“broken.ogg”");
    check(folder.path(), &lesson("text.mp3"), "“text.mp3”");
    check(folder.path(), &lesson("silent.wav"), "silent");
    check(folder.path(), &lesson("long.wav"), "30 seconds");
    check(folder.path(), &lesson("nothing.wav"), "There is no file");
    let song = write_lesson(folder.path(), SIX, "Flashcards(), Slide(text: \"Sing!\", sound: \"hour.wav\")");
    check(folder.path(), &song, "10 minutes");
    let song = write_lesson(folder.path(), SIX, "Flashcards(), Slide(text: \"Sing!\", sound: \"long.wav\")");
    assert_eq!(run(folder.path(), &["check", &song.to_string_lossy()], "").0, 0, "a song may be longer than a word");
    let (code, said) = run(folder.path(), &["check", &lesson("clipped.wav").to_string_lossy()], "");
    assert!(code == 0 && said.contains("clipped"), "a warning: {said}");
    assert_eq!(run(folder.path(), &["check", &lesson("good.wav").to_string_lossy()], "").0, 0);
}
