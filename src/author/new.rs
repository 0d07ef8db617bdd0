//! `hanamaru new`: a lesson out of words that are typed, piped or asked for, with a plan for the grade and
//! the time. What words may look like is [`super::import`]'s affair.

use std::collections::BTreeMap;
use std::io::{BufRead, Read, Write};
use std::path::{Path, PathBuf};

use super::draft::{GRADE_USUAL, Wish, draft, minutes_of};
use super::import::{command, read};
use super::keep;
use crate::lesson::Library;
use crate::limits::{FILE_MAX_BYTES, MINUTES_MAX, MINUTES_MIN};

/// What was asked for.
#[derive(Clone, Debug, Default)]
pub struct Args {
    /// The lesson file, with or without its ending.
    pub name: PathBuf,
    /// The words; with none they are read from the input.
    pub words: Vec<String>,
    /// The title; by itself made of the file's name.
    pub title: Option<String>,
    /// The school grade, 1–9; by itself asked for, or 5.
    pub grade: Option<u8>,
    /// How long the lesson lasts; by itself asked for, or 45 minutes, at junior high school 50.
    pub minutes: Option<u16>,
    /// Somebody sits at the input and can be asked.
    pub asks: bool,
}

/// Makes a lesson, and says what is in it. `input`: where words are read or answers typed; `shown`: where
/// questions are asked.
///
/// # Errors
/// A sentence; then nothing was written.
pub fn new(args: &Args, library: &Library, mut input: impl BufRead, mut shown: impl Write) -> Result<String, String> {
    let out = keep::place(&args.name, false)?;
    let usual = command::title_of_file(&out);
    let asks = args.asks && args.words.is_empty();
    let mut ask = |question: &str, usual: &str| answer(&mut input, &mut shown, question, usual);
    let title = match &args.title {
        Some(title) => command::title(title),
        None if asks => command::title(&ask("Title", &usual)?),
        None => String::new(),
    };
    let title = if title.is_empty() { usual } else { title };
    let grade = match args.grade {
        Some(grade) => grade,
        None if asks => {
            number(&mut ask, "Grade, 1 to 9", u16::from(GRADE_USUAL), 1, 9)?.try_into().unwrap_or(GRADE_USUAL)
        }
        None => GRADE_USUAL,
    };
    let minutes = match args.minutes {
        Some(minutes) => minutes,
        None if asks => number(&mut ask, "Minutes", minutes_of(grade), MINUTES_MIN, MINUTES_MAX)?,
        None => minutes_of(grade),
    };
    let text = if !args.words.is_empty() {
        args.words.join("\n")
    } else if asks {
        typed(&mut input, &mut shown)?
    } else {
        let mut bytes = Vec::new();
        input
            .take(FILE_MAX_BYTES)
            .read_to_end(&mut bytes)
            .map_err(|why| format!("The words cannot be read ({why}). Write them behind the name."))?;
        return make(&out, Wish { title, grade, minutes }, &bytes, library);
    };
    make(&out, Wish { title, grade, minutes }, text.as_bytes(), library)
}

fn make(out: &Path, wish: Wish, words: &[u8], library: &Library) -> Result<String, String> {
    let understood = read("-", words);
    if let Some(trouble) = understood.trouble {
        return Err(format!("The words: {trouble}"));
    }
    let made = draft(&understood.entries, &wish, library, &BTreeMap::new())?;
    keep::write(out, &made.text, &[], false)?;
    let mut lines: Vec<String> = Vec::new();
    for (title, mut remarks) in [
        ("Look at:", [understood.remarks, made.remarks.clone()].concat()),
        ("Left out:", [understood.left_out, made.left_out.clone()].concat()),
    ] {
        remarks.sort();
        if !remarks.is_empty() {
            lines.push(title.to_owned());
            lines.extend(remarks.iter().map(|remark| format!("  {}", remark.text)));
        }
    }
    lines.push(command::written(&made, out, &wish, 0));
    Ok(lines.join("\n"))
}

/// Asks, and takes the usual answer where none is typed.
fn answer(input: &mut impl BufRead, shown: &mut impl Write, question: &str, usual: &str) -> Result<String, String> {
    let cannot = |why: std::io::Error| format!("The answer cannot be read ({why}). Write the words behind the name.");
    write!(shown, "{question} [{usual}]: ").and_then(|()| shown.flush()).map_err(cannot)?;
    let mut line = String::new();
    input.by_ref().take(LINE_MAX_BYTES).read_line(&mut line).map_err(cannot)?;
    let line = line.trim();
    Ok(if line.is_empty() { usual.to_owned() } else { line.to_owned() })
}

/// Longest answer, in bytes.
const LINE_MAX_BYTES: u64 = 4_096;
/// A number is asked for so many times until the usual one is taken.
const TIMES_MAX: usize = 3;

fn number(
    ask: &mut impl FnMut(&str, &str) -> Result<String, String>,
    question: &str,
    usual: u16,
    min: u16,
    max: u16,
) -> Result<u16, String> {
    for _ in 0..TIMES_MAX {
        let typed = ask(question, &usual.to_string())?;
        if let Some(number) = typed.parse().ok().filter(|number| (min..=max).contains(number)) {
            return Ok(number);
        }
    }
    Err(format!("{question}: that is a number from {min} to {max}."))
}

/// The words as they are typed, one on each line, until an empty line.
fn typed(input: &mut impl BufRead, shown: &mut impl Write) -> Result<String, String> {
    let cannot = |why: std::io::Error| format!("The words cannot be read ({why}). Write them behind the name.");
    writeln!(shown, "Words, one on each line; an empty line ends them. A meaning may follow: natto = なっとう")
        .and_then(|()| shown.flush())
        .map_err(cannot)?;
    let mut text = String::new();
    loop {
        let mut line = String::new();
        let read = input.by_ref().take(LINE_MAX_BYTES).read_line(&mut line).map_err(cannot)?;
        if read == 0 || line.trim().is_empty() || text.len() as u64 > FILE_MAX_BYTES {
            return Ok(text);
        }
        text += line.trim_end();
        text += "\n";
    }
}
