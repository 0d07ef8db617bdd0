//! Broken lessons that say within themselves what is to be told about them. `//~ error CODE: TEXT`
//! means this line, each `^` one line further up; TEXT stands in the message or the hint. Nothing
//! else may be told, and a lesson with no error must be accepted.

mod lesson_common;

use std::path::{Path, PathBuf};

use hanamaru::lesson::{Diag, Severity, line_column, read};

/// What an annotation asks for: line, severity, code and a part of what is told.
#[derive(Debug)]
struct Expected {
    line: usize,
    severity: Severity,
    code: String,
    text: String,
}

#[test]
fn every_fixture_is_told_what_it_says() {
    let library = lesson_common::library();
    let mut failures = Vec::new();
    for path in fixtures() {
        let source = std::fs::read_to_string(&path).expect("the fixture is a text");
        let checked = read(&source, &library);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        failures.extend(compare(&source, &checked.diags).into_iter().map(|failure| format!("{name}: {failure}")));
        let errors = checked.diags.iter().any(|diag| diag.severity == Severity::Error);
        if checked.lesson.is_some() == errors {
            failures.push(format!("{name}: there is a lesson just when there are no errors"));
        }
        if name.starts_with("good") && !checked.diags.is_empty() {
            failures.push(format!("{name}: nothing is wrong with a good lesson"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn there_are_enough_fixtures() {
    assert!(fixtures().len() >= 20);
}

/// Every lesson in the folder, in the order of their names.
fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lessons");
    let files = std::fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<PathBuf> = files.map(|file| file.expect("the folder can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    paths.sort();
    paths
}

/// What is told without being asked for, and what is asked for without being told.
fn compare(source: &str, diags: &[Diag]) -> Vec<String> {
    let mut expected = annotations(source);
    let mut failures = Vec::new();
    for diag in diags {
        let line = line_column(source, diag.span.start).0;
        let told = format!("{} {}", diag.message, diag.hint);
        let found = expected.iter().position(|e| {
            e.line == line && e.severity == diag.severity && e.code == diag.code && told.contains(&e.text)
        });
        match found {
            Some(index) => {
                expected.remove(index);
            }
            None => failures.push(format!("line {line}: not asked for: {:?} {}: {told}", diag.severity, diag.code)),
        }
    }
    failures
        .extend(expected.iter().map(|e| format!("line {}: not told: {:?} {}: {}", e.line, e.severity, e.code, e.text)));
    failures
}

fn annotations(source: &str) -> Vec<Expected> {
    let lines = source.lines().zip(1..);
    lines
        .filter_map(|(line, number)| Some((line.split_once("//~")?.1, number)))
        .map(|(note, number)| expected(note, number))
        .collect()
}

fn expected(note: &str, line: usize) -> Expected {
    let rest = note.trim_start_matches('^');
    let (head, text) = rest.trim().split_once(": ").expect("an annotation has a colon");
    let (severity, code) = head.split_once(' ').expect("an annotation has a severity and a code");
    let severity = match severity {
        "error" => Severity::Error,
        "warning" => Severity::Warning,
        other => panic!("line {line}: {other} is no severity"),
    };
    Expected { line: line - (note.len() - rest.len()), severity, code: code.to_owned(), text: text.to_owned() }
}
