//! `hanamaru check --fix`: mends in a lesson's file what can be mended without guessing, says what it did, and
//! leaves the rest to its author. A file is whole under another name before it takes the old one's place.

use std::path::{Path, PathBuf};

use super::check::{CheckedFile, check_file, check_source};
use super::{check_game, keep};
use crate::lesson::Library;
use crate::lesson::mend::{Mended, mended};

/// Mends a lesson file, and checks what it is then. Games are only checked.
pub fn fix(path: &Path, library: &Library, pictures: &Path) -> (CheckedFile, String) {
    let checked = check_file(path, library, pictures);
    if checked.source.is_empty() || path.to_string_lossy().ends_with(check_game::ENDING) {
        return (checked, String::new());
    }
    let diags = |source: &str| check_source(path, source.to_owned(), library, pictures).diags;
    let (text, done) = mended(&checked.source, diags);
    if text == checked.source {
        return (checked, String::new());
    }
    if let Err(why) = keep::write(path, &text, &[], true) {
        return (checked, format!("{}: nothing was mended. {why}\n", path.display()));
    }
    let mut done = done;
    done.sort_by_key(|one| one.line);
    let told = done.iter().map(|one| format!("{}:{}: {}\n", path.display(), one.line, told(one))).collect();
    (check_source(path, text, library, pictures), told)
}

/// What was mended, in a sentence.
fn told(one: &Mended) -> String {
    let (before, after) = (one.before.trim(), one.after.trim());
    match (before.is_empty(), after.is_empty()) {
        (true, true) => "A space was put right.".to_owned(),
        (true, false) => format!("{after} was missing here, and is there now."),
        (false, true) => format!("{before} was too much, and is gone."),
        (false, false) => format!("{before} is now {after}"),
    }
}

/// The name of the one file beside a lesson that can have been meant by another name: its ending or its capitals
/// differ.
pub(super) fn meant_file(name: &str, beside: &Path, endings: &[&str]) -> Option<String> {
    let (folder, file) =
        name.rsplit_once('/').map_or((PathBuf::new(), name), |(folder, file)| (PathBuf::from(folder), file));
    let stem = |file: &str| file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_lowercase();
    let fits = |found: &String| {
        let ending = found.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        stem(found) == stem(file) && ending.is_some_and(|ending| endings.contains(&ending.as_str()))
    };
    let entries = std::fs::read_dir(beside.join(&folder)).ok()?;
    let mut found: Vec<String> =
        entries.filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.to_owned())).filter(fits).collect();
    let one = found.pop().filter(|_| found.is_empty())?;
    Some(name.strip_suffix(file).unwrap_or_default().to_owned() + &one)
}
