//! From the rows of a table to words: each cell goes where its column says, words that are there twice
//! are joined, and whatever cannot be used is said by its row. It knows no files.

use std::collections::BTreeMap;

use super::columns::{self, Column, Role};
use super::table::{Cell, Row, Table};
use super::{Entry, Understood, clean};
use crate::lesson::{PICTURE_ENDINGS, VOICE_ENDINGS, ruby, search};
use crate::limits::{IMPORT_ROWS_MAX, TEXT_MAX_CHARS, WORD_MAX_CHARS};

/// Adds the words of a table to what was understood.
pub(super) fn add(understood: &mut Understood, table: &Table) {
    let (columns, names) = columns::of(table);
    if !table.rows.is_empty() {
        understood.guesses.extend(told(&columns));
    }
    understood.remarks.extend(table.remarks.iter().cloned());
    let mut grades = Vec::new();
    let rows = &table.rows[names.min(table.rows.len())..];
    let mut entries = Vec::new();
    for row in rows {
        if let Some((entry, grade)) = entry(understood, row, &columns) {
            grades.push(grade);
            entries.push(entry);
        }
    }
    let grade = grades.first().copied().flatten().filter(|first| grades.iter().all(|grade| *grade == Some(*first)));
    match grade {
        Some(grade) => understood.grade = understood.grade.or(Some(grade)),
        None => {
            for (entry, grade) in entries.iter_mut().zip(&grades) {
                entry.notes.extend(grade.map(|grade| format!("grade: {grade}")));
            }
        }
    }
    join(understood, entries);
    if table.too_many > 0 {
        let last = table.rows.last().map_or(0, |row| row.number);
        let text = format!(
            "{} more rows stand behind this one; a list may have {IMPORT_ROWS_MAX}. Make two lists of it.",
            table.too_many
        );
        understood.leave_out(last + 1, text);
    }
}

/// What the columns were taken for.
fn told(columns: &[Column]) -> Option<String> {
    let what = |role: Role| match role {
        Role::Word => "the word".to_owned(),
        Role::Meaning(None) => "the meaning".to_owned(),
        Role::Meaning(Some(language)) => format!("the meaning in “{language}”"),
        Role::Reading => "how the meaning is read".to_owned(),
        Role::Sentence => "the sentence".to_owned(),
        Role::Picture => "the picture".to_owned(),
        Role::Voice => "the recording".to_owned(),
        Role::Grade => "the grade".to_owned(),
        Role::Plural => "the plural".to_owned(),
        Role::Number => "the number of the row, which is not kept".to_owned(),
        Role::Other => "kept as notes".to_owned(),
    };
    if columns.len() < 2 {
        return None;
    }
    let part = |column: &Column| {
        let guess = if column.guessed && column.role != Role::Other { " (a guess)" } else { "" };
        format!("{} is {}{guess}", column.name, what(column.role))
    };
    let text = columns.iter().map(part).collect::<Vec<_>>().join(", ") + ".";
    let mut letters = text.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters).collect())
}

/// The word of a row, with its grade; none where the row has none, which is said.
fn entry(understood: &mut Understood, row: &Row, columns: &[Column]) -> Option<(Entry, Option<u8>)> {
    let none = Cell::default();
    let place = |wanted: Role| columns.iter().position(|column| column.role == wanted);
    let cell = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).unwrap_or(&none);
    let word_at = place(Role::Word);
    let meaning_at = columns.iter().position(|column| matches!(column.role, Role::Meaning(_)));
    let number = row.number;
    // One row of many may stand the other way round.
    let only_japanese = |cell: &Cell| clean::is_japanese(&cell.text) && !clean::is_english(&cell.text);
    let turned = only_japanese(cell(word_at))
        && clean::is_english(&cell(meaning_at).text)
        && !clean::is_japanese(&cell(meaning_at).text);
    let (word_at, meaning_at) = if turned { (meaning_at, word_at) } else { (word_at, meaning_at) };
    let given = cell(word_at);
    let (word, emoji) = clean::word(&cloze(&given.text));
    let mut entry = Entry { row: number, word, ..Entry::default() };
    if turned {
        understood.remark(number, format!("The word and its meaning stood the other way round: “{}”.", entry.word));
    }
    if entry.word.is_empty() || !entry.word.chars().any(char::is_alphanumeric) {
        let shown: Vec<&str> =
            row.cells.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect();
        let shown: String = shown.join(" | ").chars().take(60).collect();
        let why = match () {
            () if !emoji.is_empty() || (clean::word(&shown).0.is_empty() && !shown.is_empty()) => {
                "It has signs or an emoji in place of a word"
            }
            () if shown.is_empty() => "It has only a picture or a recording, and no word",
            () => "It has no English word",
        };
        understood.leave_out(
            number,
            format!(
                "{}.",
                [why, &shown].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(": ")
            ),
        );
        return None;
    }
    if only_japanese(given) {
        understood.leave_out(number, format!("“{}” is Japanese; put the English word before it.", entry.word));
        return None;
    }
    let chars = entry.word.chars().count();
    if chars > WORD_MAX_CHARS {
        let short: String = entry.word.chars().take(WORD_MAX_CHARS).collect();
        let text =
            format!("“{short}…” has {chars} letters; a card has {WORD_MAX_CHARS}. Put its key word into the list.");
        understood.leave_out(number, text);
        return None;
    }
    if !emoji.is_empty() {
        understood.remark(number, format!("The emoji {emoji} of “{}” is kept as a note.", entry.word));
        entry.notes.push(emoji);
    }
    let mut media = Media { pictures: given.pictures.clone(), voices: given.voices.clone() };
    let mut grade = None;
    for (at, column) in columns.iter().enumerate().filter(|(at, _)| Some(*at) != word_at) {
        let Some(cell) = row.cells.get(at).filter(|cell| !cell.is_empty()) else { continue };
        media.pictures.extend(cell.pictures.iter().cloned());
        media.voices.extend(cell.voices.iter().cloned());
        if cell.text.is_empty() {
            continue;
        }
        let note = format!("{}: {}", column.name.trim_matches(['“', '”']), cell.text);
        let role = if Some(at) == meaning_at { columns[meaning_at.unwrap_or(at)].role } else { column.role };
        let kept = match role {
            Role::Number | Role::Reading => true,
            Role::Word | Role::Meaning(_) => entry.take_meaning(cell, role, columns, row),
            Role::Sentence => {
                fits(&cell.text).then(|| entry.sentence = Some(clean::meaning(&cloze(&cell.text)))).is_some()
            }
            Role::Plural => {
                let (plural, _) = clean::word(&cell.text);
                let fits = !plural.is_empty() && plural.chars().count() <= WORD_MAX_CHARS;
                fits.then(|| entry.plural = Some(plural)).is_some()
            }
            Role::Grade => {
                grade = grade_of(&cell.text);
                grade.is_some()
            }
            Role::Picture | Role::Voice => media.named(&cell.text, role),
            Role::Other => false,
        };
        if !kept {
            if role != Role::Other {
                understood.remark(
                    number,
                    format!("“{}” cannot be {}, and is kept as a note.", short(&cell.text), role_name(role)),
                );
            }
            entry.notes.push(note);
        }
    }
    // A reading whose meaning is not there is the meaning.
    let reading = cell(place(Role::Reading));
    if !reading.is_empty() && !entry.gloss.contains_key("ja") && fits(&reading.text) {
        entry.gloss.insert("ja".to_owned(), clean::meaning(&reading.text));
    }
    media.give(&mut entry);
    Some((entry, grade))
}

impl Entry {
    /// Takes a meaning; says whether it could be taken.
    fn take_meaning(&mut self, cell: &Cell, role: Role, columns: &[Column], row: &Row) -> bool {
        let named = if let Role::Meaning(named) = role { named } else { None };
        let language = named.filter(|named| *named != "ja").unwrap_or_else(|| match () {
            () if clean::is_japanese(&cell.text) => "ja",
            () if clean::is_korean(&cell.text) => "ko",
            () if named == Some("ja") => "ja",
            () => "en",
        });
        let mut text = clean::meaning(&cloze(&cell.text));
        if language == "ja" {
            let reading =
                columns.iter().position(|column| column.role == Role::Reading).and_then(|at| row.cells.get(at));
            text = reading.map_or(text.clone(), |reading| clean::with_reading(&text, &reading.text));
        }
        let new = fits(&text) && !self.gloss.contains_key(language);
        if new {
            self.gloss.insert(language.to_owned(), text);
        }
        new
    }
}

/// The pictures and recordings of a row.
struct Media {
    pictures: Vec<String>,
    voices: Vec<String>,
}

impl Media {
    /// Takes a file that a column of files names; says whether it is one.
    fn named(&mut self, name: &str, role: Role) -> bool {
        let away = name.contains("://");
        match role {
            Role::Picture if !away && name.contains('.') => self.pictures.push(name.to_owned()),
            Role::Voice if !away && name.contains('.') => self.voices.push(name.to_owned()),
            _ => return false,
        }
        true
    }

    /// Gives the first picture and the first recording to the word; others are noted by their names.
    fn give(self, entry: &mut Entry) {
        let best = |names: &[String], endings: &[&str]| {
            names.iter().position(|name| columns::ends_with(name, endings)).unwrap_or(0)
        };
        let (picture, voice) = (best(&self.pictures, PICTURE_ENDINGS), best(&self.voices, VOICE_ENDINGS));
        for (at, name) in self.pictures.into_iter().enumerate() {
            if at == picture { entry.picture = Some(name) } else { entry.notes.push(format!("picture: {name}")) }
        }
        for (at, name) in self.voices.into_iter().enumerate() {
            if at == voice { entry.voice = Some(name) } else { entry.notes.push(format!("recording: {name}")) }
        }
    }
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Grade => "a grade from 1 to 9",
        Role::Picture => "the file of a picture",
        Role::Voice => "the file of a recording",
        Role::Plural => "a plural",
        Role::Sentence => "the sentence: it is too long",
        _ => "one more meaning",
    }
}

/// The beginning of a text, to show which one is meant.
fn short(text: &str) -> String {
    const SHOWN: usize = 40;
    let start: String = text.chars().take(SHOWN).collect();
    if text.chars().count() > SHOWN { start + "…" } else { start }
}

/// Whether a card can hold a text.
fn fits(text: &str) -> bool {
    !text.is_empty() && ruby::plain(text).chars().count() <= TEXT_MAX_CHARS
}

/// `{{c1::apple::a fruit}}` says apple.
fn cloze(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, inner, behind)) = rest
        .split_once("{{c")
        .and_then(|(before, rest)| rest.split_once("}}").map(|(inner, behind)| (before, inner, behind)))
    {
        plain += before;
        plain += inner.split("::").nth(1).unwrap_or(inner);
        rest = behind;
    }
    plain + rest
}

/// A school grade: 5, 5年, grade 5, 小5, 中1.
fn grade_of(text: &str) -> Option<u8> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let grade: u8 = digits.parse().ok()?;
    let grade = if text.contains('中') { grade.checked_add(6)? } else { grade };
    (1..=9).contains(&grade).then_some(grade)
}

/// Adds words, those that are there already joined with them.
fn join(understood: &mut Understood, entries: Vec<Entry>) {
    let mut met: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, entry) in understood.entries.iter().enumerate() {
        met.entry(entry.word.to_lowercase()).or_default().push(at);
    }
    for entry in entries {
        let same = met.entry(entry.word.to_lowercase()).or_default();
        let alike = same.iter().copied().find(|at| {
            let known = &understood.entries[*at].gloss;
            known.iter().all(|(language, text)| entry.gloss.get(language).is_none_or(|other| same_meaning(text, other)))
        });
        let Some(at) = alike else {
            if !same.is_empty() {
                let text = format!("“{}” is there with another meaning too: both are kept.", entry.word);
                understood.remark(entry.row, text);
            }
            same.push(understood.entries.len());
            understood.entries.push(entry);
            continue;
        };
        let known = &mut understood.entries[at];
        let text = format!("“{}” is there twice: joined with row {}.", entry.word, known.row);
        for (language, text) in entry.gloss {
            known.gloss.entry(language).or_insert(text);
        }
        for (field, other, name) in [
            (&mut known.sentence, entry.sentence, "sentence"),
            (&mut known.plural, entry.plural, "plural"),
            (&mut known.picture, entry.picture, "picture"),
            (&mut known.voice, entry.voice, "recording"),
        ] {
            match (field.as_ref(), other) {
                (None, other) => *field = other,
                (Some(there), Some(other)) if *there != other => known.notes.push(format!("{name}: {other}")),
                _ => {}
            }
        }
        for note in entry.notes {
            if !known.notes.contains(&note) {
                known.notes.push(note);
            }
        }
        understood.remark(entry.row, text);
    }
}

/// Whether two meanings are the same, kana for kana and with or without furigana.
pub(in crate::author) fn same_meaning(one: &str, other: &str) -> bool {
    search::fold(&ruby::plain(one)) == search::fold(&ruby::plain(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_in_a_deck_says_its_word() {
        assert_eq!(cloze("I like {{c1::apples::fruit}} and {{c2::dogs}}."), "I like apples and dogs.");
        assert_eq!(cloze("{{c1 apple"), "{{c1 apple");
    }

    #[test]
    fn grades_are_read() {
        for (text, grade) in
            [("5", Some(5)), ("小5", Some(5)), ("中1", Some(7)), ("grade 3", Some(3)), ("all", None), ("12", None)]
        {
            assert_eq!(grade_of(text), grade, "{text}");
        }
    }
}
