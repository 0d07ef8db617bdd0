//! JSON lines in, JSON lines out.

use std::path::Path;

use hanamaru::author::drive::{Args, drive};
use hanamaru::game::{Event, What};
use hanamaru::lesson::Lesson;
use hanamaru::limits::DRIVE_LINE_MAX_BYTES;
use serde_json::Value;

use crate::common::{lesson, points_given};

fn args(data: &Path) -> Args {
    Args {
        lesson: lesson(12),
        key: "unit-5".into(),
        seed: 7,
        data: Some(data.to_owned()),
        class: "5-1".into(),
        sizes: vec![9, 9, 9, 8],
        fresh: false,
    }
}

/// What these lines are answered with.
fn answers(args: &Args, lines: &str) -> Vec<Value> {
    let mut output = Vec::new();
    drive(args, lines.as_bytes(), &mut output).expect("a drive");
    let output = String::from_utf8(output).expect("text");
    output.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// A folder in memory where the system has one: what is tested is what the log says, not how fast a disk is.
fn quick_folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}

/// A game is played by keys at random, ended, and taken back to the start, under ten seeds.
#[test]
fn every_game_is_driven_to_its_end_and_undone() {
    let games: Vec<_> = lesson(12).games.into_iter().filter(|game| game.slide.is_none()).collect();
    for (number, game) in games.into_iter().enumerate() {
        let folder = quick_folder();
        // Short games come again, so that the lesson is not over before its keys are.
        let own = Lesson { games: vec![game.clone(); 30], ..lesson(12) };
        for seed in 0..10 {
            let seed = number as u64 * 10 + seed;
            drive_and_undo(&Args { lesson: own.clone(), class: format!("{seed}"), seed, ..args(folder.path()) });
        }
    }
}

fn drive_and_undo(args: &Args) {
    const KEYS: [&str; 15] = [
        "\"Next\"",
        "\"Next\"",
        "\"Next\"",
        "\"Right\"",
        "\"Wrong\"",
        "\"Half\"",
        "{\"Digit\":1}",
        "{\"Digit\":3}",
        "\"Undo\"",
        "\"Redo\"",
        "\"Next\"",
        "\"Back\"",
        "\"Pause\"",
        "\"Pause\"",
        "{\"Points\":[2,10,ID]}",
    ];
    let id = format!("{}, {}", args.lesson.games[0].id, args.seed);
    let mut lines = String::from("{\"press\":\"Next\"}\n{\"press\":\"Next\"}\n");
    let mut dice = args.seed;
    for turn in 0..60u64 {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let key = KEYS[usize::try_from((dice >> 33) % KEYS.len() as u64).expect("few")];
        let key = key.replace("ID", &turn.to_string());
        lines += &format!("{{\"at_ms\":{},\"press\":{key}}}\n", turn * 900);
    }
    lines += "{\"act\":{\"Pause\":{\"on\":false}}}\n{\"press\":\"EndGame\"}\n{\"show\":\"state\"}\n";
    let played = lines.lines().count();
    lines += &"{\"press\":\"Undo\"}\n".repeat(80);
    lines += "{\"show\":\"state\"}\n";
    let told = answers(args, &lines);
    assert!(told.iter().all(|answer| answer.get("error").is_none()), "{id}: {told:?}");
    let shown: Vec<usize> = (0..told.len()).filter(|&at| told[at].get("view").is_some()).collect();
    let [end, start] = shown[..] else { panic!("{id}: two states are shown") };
    assert!(end >= played - 1, "{id}: each line has its answer");
    let [end_play, start_play] = [end, start].map(|at| &told[at]["view"]["state"]["play"]);
    let round = &end_play["place"]["Game"]["phase"]["Round"];
    assert!(round.is_null(), "{id} was ended: {round}");
    let events: Vec<What> = told[..end]
        .iter()
        .filter_map(|answer| answer["events"].as_array())
        .flatten()
        .map(|event| serde_json::from_value::<Event>(event.clone()).expect("an event").what)
        .collect();
    assert_eq!(points(end_play), points_given(&events), "{id}: points are the sum of what was given");
    assert_eq!(start_play["place"], "Welcome", "{id} was taken back");
    assert_eq!(points(start_play), [0; 4], "{id}");
}

/// What the four teams have.
fn points(play: &Value) -> [i64; 4] {
    std::array::from_fn(|team| play["teams"][team]["score"].as_i64().expect("points"))
}

/// The kind of an answer, and how many events it tells.
fn kind(answer: &Value) -> String {
    if let Some(events) = answer["events"].as_array() {
        let due = if answer["due"] == true { "due " } else { "" };
        return format!("{due}{}", events.len().min(1));
    }
    let kinds = ["refused", "error", "view"];
    let found = kinds.into_iter().find(|kind| answer.get(kind).is_some()).expect("a kind");
    answer[found].as_str().filter(|_| found == "refused").unwrap_or(found).to_owned()
}

#[test]
fn each_line_has_its_answer() {
    let too_long = format!("{{\"press\":\"{}\"}}", "x".repeat(DRIVE_LINE_MAX_BYTES));
    // (line, the kinds of its answers)
    let runs: &[(&str, &[&str])] = &[
        (r#"{"at_ms":100,"press":"Next"}"#, &["1"]),
        (r#"{"at_ms":100,"seat":"Teacher","act":{"Advance":{"step":1}}}"#, &["Stale"]),
        (r#"{"at_ms":100,"act":{"Advance":{"step":"now"}}}"#, &["1"]),
        (r#"{"at_ms":50,"press":"Next"}"#, &["error"]),
        (r#"{"at_ms":99999999999,"press":"Next"}"#, &["error"]),
        (r#"{"press":{"Points":[1,10,77]}}"#, &["1"]),
        (r#"{"press":{"Points":[1,10,77]}}"#, &["0"]),
        (r#"{"act":{"Points":{"input":78,"team":1,"delta":-2147483648}}}"#, &["TooManyPoints"]),
        (r#"{"press":"Undo"}"#, &["1"]),
        (r#"{"seat":{"Team":1},"act":"Undo"}"#, &["NotYours"]),
        ("not JSON", &["error"]),
        (r#"{"at_ms":-1}"#, &["error"]),
        (r#"{"press":"Next","show":"stage"}"#, &["error"]),
        (r#"{"seat":"Teacher"}"#, &["error"]),
        (r#"{"press":"Hop"}"#, &["error"]),
        (r#"{"act":{"Hop":{}}}"#, &["error"]),
        (r#"{"act":{"ReplaceLesson":{"lesson":{"hash":"x"}}},"seat":"Host"}"#, &["error"]),
        ("[]", &["error"]),
        (&too_long, &["error"]),
        ("\u{feff}{}", &["error"]),
        ("", &[]),
        ("{}", &["0"]),
        (r#"{"show":"stage"}"#, &["view"]),
        (r#"{"show":"desk"}"#, &["view"]),
        (r#"{"show":"state"}"#, &["view"]),
        (r#"{"show":{"team":2}}"#, &["view"]),
        (r#"{"at_ms":200,"act":{"PlayGame":{"step":"now","game":1}}}"#, &["1"]),
        (r#"{"press":"Next"}"#, &["1"]),
        (r#"{"press":"Next"}"#, &["1"]),
        (
            r#"{"at_ms":60000,"seat":{"Team":2},"act":{"Answer":{"question":"now","choice":0,"input":5}}}"#,
            &["due 1", "1"],
        ),
        (r#"{"show":"session"}"#, &["view"]),
    ];
    let folder = tempfile::tempdir().expect("a folder");
    let lines: String = runs.iter().map(|(line, _)| format!("{line}\n")).collect();
    let said = answers(&args(folder.path()), &lines);
    let kinds: Vec<String> = said.iter().map(kind).collect();
    let expect: Vec<&str> = runs.iter().flat_map(|(_, kinds)| kinds.iter().copied()).collect();
    for (at, (kind, expect)) in kinds.iter().zip(&expect).enumerate() {
        assert_eq!(kind, expect, "answer {at}: {}", said[at]);
    }
    assert_eq!(kinds.len(), expect.len());
    let due = &said[said.len() - 3];
    assert_eq!((&due["at_ms"], &due["due"]), (&10_200.into(), &true.into()), "ten seconds for the partner");
    assert_eq!(said[1]["sentence"], "The screen had already moved on, so this press was not used.");
    let session = &said[said.len() - 1];
    assert_eq!(session["view"]["waiting"], 0);
    assert_eq!(session["view"]["events"], session["seq"]);
}

#[test]
fn a_drive_goes_on_where_it_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let args = args(folder.path());
    let first =
        answers(&args, "{\"at_ms\":500,\"press\":\"Next\"}\n{\"press\":{\"Points\":[2,7,1]}}\n{\"show\":\"state\"}");
    let again = answers(&args, "{\"show\":\"state\"}\n{\"at_ms\":400,\"press\":\"Next\"}\n");
    assert_eq!(again[0], first[2]);
    assert_eq!(kind(&again[1]), "error", "time goes on after a crash");
    let fresh = answers(&Args { fresh: true, ..args.clone() }, "{\"show\":\"state\"}");
    assert_eq!(fresh[0]["seq"], 1);
    let other = answers(&Args { class: "5-2".into(), ..args }, "{\"show\":\"state\"}");
    assert_eq!(other[0]["seq"], 1);
}

#[test]
fn the_same_seed_is_the_same_lesson() {
    let lines = "{\"at_ms\":100,\"press\":\"Next\"}\n".repeat(3)
        + &"{\"press\":\"EndGame\"}\n{\"press\":\"Next\"}\n".repeat(12);
    let play = |seed| {
        let folder = tempfile::tempdir().expect("a folder");
        answers(&Args { seed, ..args(folder.path()) }, &lines)
    };
    assert_eq!(play(7), play(7));
    assert_ne!(play(7), play(8));
}

#[test]
fn without_a_disk_each_answer_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    std::fs::write(&file, "").expect("a file");
    let began = std::time::Instant::now();
    let said = answers(&args(&file), &"{\"press\":\"Next\"}\n".repeat(20));
    assert!(said.iter().all(|answer| {
        answer["in_memory_only"].as_str().is_some_and(|why| why.contains("cannot") || why.contains("Nothing"))
    }));
    assert!(began.elapsed().as_secs() < 15, "nobody waits for a disk that is not there at every line");
}
