//! The program is killed at any moment, and the class loses nothing: what was answered has
//! happened, and what was not answered has happened once or not at all.
#![cfg(feature = "app")]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};

/// So many lessons are killed.
const KILLS: u64 = 100;
/// So many lines a lesson.
const LINES: usize = 200;
/// Fewest of them that must be killed before their last line, or the test tests nothing.
const CUT_SHORT_MIN: usize = 5;

const LESSON: &str = r#"Lesson(
    title: "Killed",
    grade: 5,
    cards: ["apple", "banana", "dog", "cat", "book"],
    games: [
        Typhoon(rows: ["I can", "I can't"], columns: ["swim", "run"], luck: 3),
        SlowReveal(stages: 2, questions: 4),
        Flashcards(),
        Blend(questions: 2),
        MaruBatsu(questions: 2),
    ],
)"#;

/// A program that is driven.
struct Driven {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Driven {
    fn start(lesson: &Path, data: &Path, seed: u64) -> Driven {
        let mut child = Command::new(env!("CARGO_BIN_EXE_hanamaru"))
            .arg("drive")
            .arg(lesson)
            .args(["--seed", &seed.to_string(), "--class", "5-1", "--data"])
            .arg(data)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the program starts");
        let (input, output) = (child.stdin.take(), child.stdout.take().expect("an output"));
        Driven { child, input, output: BufReader::new(output) }
    }

    fn say(&mut self, line: &str) {
        let input = self.input.as_mut().expect("an input");
        input
            .write_all(line.as_bytes())
            .and_then(|()| input.write_all(b"\n"))
            .and_then(|()| input.flush())
            .expect("a line");
    }

    /// The answer to a line; what was due before it is passed over.
    fn hear(&mut self) -> Option<Value> {
        loop {
            let mut line = String::new();
            self.output.read_line(&mut line).ok()?;
            // A line that was cut off by the kill was never said.
            let answer: Value = serde_json::from_str(line.strip_suffix('\n')?).ok()?;
            if answer["due"] != true {
                return Some(answer);
            }
        }
    }

    fn ask(&mut self, line: &str) -> Value {
        self.say(line);
        self.hear().expect("an answer")
    }

    fn end(mut self) {
        self.input = None;
        assert!(self.child.wait().expect("an end").success());
    }
}

/// What a class does, the same for the same seed. Only presses and points that mean the same
/// whenever they are read: the step is the present one.
fn lines(rng: &mut ChaCha8Rng) -> Vec<String> {
    let mut at = 0u64;
    let line = |number: usize| {
        at += u64::from(rng.random::<u32>() % 4000);
        let press = match rng.random::<u32>() % 25 {
            0..10 | 20..22 => json!("Next"),
            22 => json!({"Square": rng.random::<u32>() % 4}),
            23 => json!({"Dice": 2}),
            24 => json!("Support"),
            10 => json!("Back"),
            11 => json!("Undo"),
            12 => json!("Redo"),
            13 => json!("Pause"),
            14 => json!("Wrong"),
            15 => json!({"Digit": 1 + rng.random::<u32>() % 4}),
            16 => json!("Number"),
            17 => json!("MoreTime"),
            _ => json!({"Points": [1 + rng.random::<u32>() % 4, 5, number]}),
        };
        json!({"at_ms": at, "press": press}).to_string()
    };
    (0..LINES).map(line).collect()
}

/// How the lesson ends when nobody kills it: the length of the log after each line, the last
/// state, and how long the lines took on this computer.
fn unharmed(lesson: &Path, data: &Path, seed: u64, lines: &[String]) -> (Vec<u64>, Value, Duration) {
    let mut driven = Driven::start(lesson, data, seed);
    driven.ask("{}");
    let began = Instant::now();
    let lengths = lines.iter().map(|line| driven.ask(line)["seq"].as_u64().expect("a length")).collect();
    let took = began.elapsed();
    let last = driven.ask(r#"{"show":"state"}"#);
    driven.end();
    (lengths, last["view"].clone(), took)
}

/// Kills the program while it answers, and returns how many lines it has answered, and the length
/// of the log in the last answer.
fn killed(lesson: &Path, data: &Path, seed: u64, lines: &[String], after: Duration) -> (usize, u64) {
    let mut driven = Driven::start(lesson, data, seed);
    // All lines at once, so that the kill can come between any two steps of the program.
    let mut input = driven.input.take().expect("an input");
    let all = lines.join("\n") + "\n";
    // It is up when it has answered something.
    input.write_all(b"{}\n").and_then(|()| input.write_all(all.as_bytes())).expect("lines");
    driven.hear().expect("it is up");
    std::thread::sleep(after);
    driven.child.kill().expect("a kill");
    driven.child.wait().expect("an end");
    let (mut answered, mut length) = (0, 1);
    while let Some(answer) = driven.hear() {
        answered += 1;
        length = answer["seq"].as_u64().expect("a length");
    }
    (answered, length)
}

#[test]
fn a_kill_loses_nothing_and_repeats_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let lesson: PathBuf = folder.path().join("killed.lesson.ron");
    std::fs::write(&lesson, LESSON).expect("a lesson");
    let mut cut_short = 0;
    for seed in 0..KILLS {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let lines = lines(&mut rng);
        let (twin, data) = (folder.path().join(format!("twin-{seed}")), folder.path().join(format!("data-{seed}")));
        let (lengths, last, took) = unharmed(&lesson, &twin, seed, &lines);
        // Anywhere in the first two thirds of what it would take: sent all at once, lines go faster.
        let after = took.mul_f64(f64::from(rng.random::<u16>()) / f64::from(u16::MAX) * 2.0 / 3.0);
        let (answered, length) = killed(&lesson, &data, seed, &lines, after);
        let mut driven = Driven::start(&lesson, &data, seed);
        let found = driven.ask(r#"{"show":"session"}"#)["seq"].as_u64().expect("a length");
        assert!(found >= length, "seed {seed}: what was answered is gone: {found} of {length} events");
        // Lines whose events are all there have happened, answered or not; those after them have not at all.
        let happened = lengths.iter().take_while(|length| **length <= found).count();
        assert!(happened >= answered, "seed {seed}: {happened} lines of {answered} that were answered");
        let whole = happened.checked_sub(1).map_or(1, |last| lengths[last]);
        assert_eq!(found, whole, "seed {seed}: a line has happened by half: {lengths:?}");
        cut_short += usize::from(happened < lines.len());
        for line in &lines[happened..] {
            driven.ask(line);
        }
        assert_eq!(driven.ask(r#"{"show":"state"}"#)["view"], last, "seed {seed}");
        driven.end();
    }
    assert!(cut_short >= CUT_SHORT_MIN, "only {cut_short} of {KILLS} kills came in time");
}
