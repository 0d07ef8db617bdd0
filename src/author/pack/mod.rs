//! A lesson as one file to give away, `my-town.hanamaru`: a zip of the lesson, what lies beside it and belongs to it,
//! a list of all that with its hashes, and who made what the lesson draws on. The library itself stays at home:
//! whoever gets the file has one.
//!
//! [`pack`] makes such a file, the same bytes for the same lesson. [`look`] trusts nobody: it says what is in a file
//! and what is wrong with it, and writes nothing. [`add`] puts what was found sound into a teacher's own folder,
//! whole or not at all, and never over what is there. None of them knows a window.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::credits::Work;

mod add;
mod look;
mod make;
mod names;

pub use add::{Added, add, open};
pub use look::{Look, look, look_at};
pub use make::{Args, Made, make, pack};

/// How the name of a packed lesson ends.
pub const ENDING: &str = ".hanamaru";

/// The version of the format that is written and read here.
const VERSION: u16 = 1;
/// What the list of the files is called in the pack.
const LIST: &str = "hanamaru.ron";
/// The folder of the lesson in the pack.
const FOLDER: &str = "lesson/";
/// What a text of credits beside a lesson may be called.
const CREDITS: [&str; 3] = ["CREDITS", "CREDITS.txt", "CREDITS.md"];

/// The list of what is in a pack, as RON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Pack", deny_unknown_fields)]
struct Manifest {
    /// The version of the format.
    version: u16,
    /// The version of the program that wrote it.
    made_by: String,
    /// The lesson's title.
    title: String,
    /// The lesson's grade, 1–9.
    grade: u8,
    /// The lesson first, and then what lies beside it, by name.
    files: Vec<Listed>,
    /// Whose work of the library the lesson draws on.
    credits: Vec<Work>,
}

/// A file of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "File", deny_unknown_fields)]
struct Listed {
    /// Its name beside the lesson, `/` between folders.
    name: String,
    /// How large it is.
    bytes: u64,
    /// What its bytes come to, as 64 small hexadecimal digits.
    sha256: String,
}

impl Listed {
    fn of(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.to_owned(), bytes: bytes.len() as u64, sha256: hash(bytes) }
    }
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a text can be read by people: nothing in it that is not seen. Other files are no texts.
///
/// # Errors
/// A sentence.
fn legible(name: &str, bytes: &[u8]) -> Result<(), String> {
    if matches!(names::kind(name), Some(names::Kind::Picture | names::Kind::Sound)) {
        return Ok(());
    }
    let Ok(text) = str::from_utf8(bytes) else {
        return Err(format!("“{name}” is not a text in UTF-8. Save it in an editor with the encoding UTF-8."));
    };
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err(format!("There is an invisible character in “{name}”. Open it in an editor, and delete it."));
    }
    Ok(())
}

/// How large something is, as a teacher reads it.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_024 => format!("{bytes} bytes"),
        1_024..1_048_576 => format!("{} kB", bytes.div_ceil(1_024)),
        _ => format!("{}.{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    }
}
