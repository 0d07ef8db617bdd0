//! `hanamaru import`: a list of words that a teacher has becomes a lesson, whatever it comes in.
//!
//! Each kind of file has a reader that makes a [`table::Table`] of it; [`columns`] says what its columns
//! are, [`rows`] makes words of its rows. All of it works on bytes and never fails: what could not be
//! understood is said, by its row. It knows no library and not how a lesson is written: that is
//! [`super::draft`]'s affair, and the disk is [`command`]'s.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::unpack::Unpacker;
use crate::lesson::Glosses;
use crate::limits::{IMPORT_MAX_BYTES, IMPORT_PACKED_FILES_MAX, IMPORT_UNPACKED_MAX_BYTES};

mod anki;
mod clean;
mod columns;
pub mod command;
mod decode;
mod html;
mod rows;
mod sheet;
mod table;
mod text;

pub(super) use rows::same_meaning;

/// What was understood of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    /// What kind of file it is, for people: "an Excel workbook, sheet “Words”".
    pub kind: String,
    /// What its own heading or deck calls it.
    pub title: Option<String>,
    /// The school grade, 1–9, where a column says the same for every row.
    pub grade: Option<u8>,
    /// The words, in the order of the file.
    pub entries: Vec<Entry>,
    /// What was taken for what, in sentences about the whole file.
    pub guesses: Vec<String>,
    /// What a teacher should look at, by row.
    pub remarks: Vec<Remark>,
    /// What is not among the words, by row, and why.
    pub left_out: Vec<Remark>,
    /// The pictures and recordings that came in the file, by their names in it.
    pub media: BTreeMap<String, Vec<u8>>,
    /// Why there is nothing in it, in a sentence that says what to do.
    pub trouble: Option<String>,
}

/// A word of a list, with what the list says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its row in the file, from 1.
    pub row: usize,
    /// The English word or phrase.
    pub word: String,
    /// What it means, by language.
    pub gloss: Glosses,
    /// A sentence with it.
    pub sentence: Option<String>,
    /// The form for several.
    pub plural: Option<String>,
    /// The file of its picture, by its name in the list.
    pub picture: Option<String>,
    /// The file of its recording, by its name in the list.
    pub voice: Option<String>,
    /// What else the list says, a line each.
    pub notes: Vec<String>,
}

/// Something to say about a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    /// The row in the file, from 1; 0 where it is about no row.
    pub row: usize,
    /// What there is to say, in sentences.
    pub text: String,
}

/// Understands a list of words. `name`: what the file is called, or "-" for pasted text. It always
/// returns; [`Understood::trouble`] says why where there are no words.
pub fn read(name: &str, bytes: &[u8]) -> Understood {
    if bytes.len() as u64 > IMPORT_MAX_BYTES {
        let most = IMPORT_MAX_BYTES / 1_048_576;
        return trouble(format!("The file is larger than {most} MB. Keep the words that you need, and save it again."));
    }
    // The readers of packed files are others' work: where one falls over, the file is broken, not the program.
    let read = catch_unwind(AssertUnwindSafe(|| of_its_kind(name, bytes)));
    let mut understood = read.unwrap_or_else(|_| {
        trouble("The file is damaged. Open it in the program that it comes from, and save it again.".to_owned())
    });
    if understood.entries.is_empty() && understood.trouble.is_none() {
        let why = understood.left_out.first();
        let why = why.map_or_else(String::new, |first| format!(" Row {}: {}", first.row, first.text));
        understood.trouble =
            Some(format!("There are no English words in it.{why} Put one word on each line: apple, りんご."));
    }
    understood.remarks.sort();
    understood.left_out.sort();
    understood
}

/// Nothing, and why.
fn trouble(sentence: String) -> Understood {
    Understood { trouble: Some(sentence), ..Understood::default() }
}

/// Reads a file by what it is; its name is asked only where its bytes do not tell.
fn of_its_kind(name: &str, bytes: &[u8]) -> Understood {
    let read = match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => packed(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(OLD_WORKBOOK.to_owned()),
        _ if bytes.starts_with(b"SQLite format 3\0") => anki::database(bytes),
        _ if bytes.starts_with(b"%PDF") => Err(NOT_A_LIST.replace("{}", "a PDF")),
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] => Err(NOT_A_LIST.replace("{}", "a picture")),
        _ => text::read(name, bytes),
    };
    read.unwrap_or_else(trouble)
}

const OLD_WORKBOOK: &str = "This is a workbook of the old kind (.xls), or one with a password. Open it in Excel or \
     Google Sheets, and save it as .xlsx without a password.";
const NOT_A_LIST: &str = "This is {}, not a list. Mark its words, copy them, and paste them: hanamaru import - --out \
     my.lesson.ron";

/// Reads a packed file by what is in it.
fn packed(bytes: &[u8]) -> Result<Understood, String> {
    let mut pack = Unpacker::open(bytes, IMPORT_PACKED_FILES_MAX, IMPORT_UNPACKED_MAX_BYTES)?;
    let names: BTreeSet<String> = pack.names();
    let holds = |name: &str| names.contains(name);
    if names.iter().any(|name| name.starts_with("collection.anki2")) {
        return anki::package(&mut pack);
    }
    if holds("xl/workbook.bin") || holds("content.xml") {
        return Err("This is a spreadsheet of a kind that is not read here. Save it as .xlsx or as CSV.".to_owned());
    }
    if names.iter().any(|name| name.starts_with("xl/")) {
        return sheet::workbook(bytes, &mut pack);
    }
    if holds("word/document.xml") {
        return Err(NOT_A_LIST.replace("{}", "a document of Word"));
    }
    if holds("ppt/presentation.xml") {
        return Err(NOT_A_LIST.replace("{}", "a presentation"));
    }
    Err("This packed file holds no list that is known here. Unpack it, and import the list in it.".to_owned())
}

impl Understood {
    /// Says something about a row.
    fn remark(&mut self, row: usize, text: impl Into<String>) {
        self.remarks.push(Remark { row, text: text.into() });
    }

    /// Leaves a row out, and says why.
    fn leave_out(&mut self, row: usize, why: impl Into<String>) {
        self.left_out.push(Remark { row, text: why.into() });
    }
}
