//! What a word, a text, a file name may be: the rules that lessons, word lists and game files share.
//! They know nothing of where a thing stands; the caller adds the place.

use super::diag::{Diags, Span};
use super::model::{Glosses, MediaRef};
use super::ruby;
use super::suggest::listed;
use crate::limits::{GLOSSES_MAX, NOTES_MAX_CHARS, TEXT_MAX_CHARS, WORD_MAX_CHARS};
use crate::phonics;

/// What is wrong with a thing, its place left open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub code: &'static str,
    pub message: String,
    pub hint: String,
}

/// Makes a [`Problem`].
pub(super) fn problem(code: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Problem {
    Problem { code, message: message.into(), hint: hint.into() }
}

impl Diags {
    /// Notes a problem as an error of this place.
    pub(super) fn problem(&mut self, span: Span, problem: Problem) {
        self.error(problem.code, span, problem.message, problem.hint);
    }
}

/// File name endings of pictures.
pub const PICTURE_ENDINGS: &[&str] = &["svg", "png", "jpg", "jpeg", "webp"];
/// File name endings of recordings.
pub const VOICE_ENDINGS: &[&str] = &["ogg", "wav", "mp3", "flac", "m4a"];

/// A word on a card, or a form of it.
pub(super) fn word(word: &str) -> Result<(), Problem> {
    one_line(word)?;
    let chars = word.chars().count();
    if chars > WORD_MAX_CHARS {
        let message = format!("This word has {chars} letters; {WORD_MAX_CHARS} can be read from the back row.");
        return Err(problem("word-too-long", message, "Put the key word on the card and the rest into the sentence."));
    }
    Ok(())
}

/// A text of one line that people read.
pub(super) fn line(text: &str) -> Result<(), Problem> {
    one_line(text)?;
    shown(text)
}

/// A text of one or more lines.
pub(super) fn lines(text: &str) -> Result<(), Problem> {
    one_line(&text.replace('\n', " "))?;
    shown(text)
}

/// What an author keeps for later: of one or more lines, and no pupil reads it.
pub(super) fn notes(text: &str) -> Result<(), Problem> {
    one_line(&text.replace('\n', " "))?;
    let chars = text.chars().count();
    if chars > NOTES_MAX_CHARS {
        let message = format!("These notes have {chars} characters; {NOTES_MAX_CHARS} are the most.");
        return Err(problem("text-too-long", message, "Shorten them, or keep them in a file of their own."));
    }
    Ok(())
}

/// Length and furigana of a text.
fn shown(text: &str) -> Result<(), Problem> {
    let chars = ruby::plain(text).chars().count();
    if chars > TEXT_MAX_CHARS {
        let message = format!("This text has {chars} characters; {TEXT_MAX_CHARS} fit on a screen.");
        return Err(problem("text-too-long", message, "Shorten it, or make two slides of it."));
    }
    if ruby::unbalanced(text).is_some() {
        let message = "The furigana here are not complete.";
        return Err(problem(
            "bad-furigana",
            message,
            "Write {漢字|かんじ}: a bracket, the word, a bar, its reading, a bracket.",
        ));
    }
    Ok(())
}

/// Something stands there, and nothing invisible.
fn one_line(text: &str) -> Result<(), Problem> {
    if text.trim().is_empty() {
        return Err(problem(
            "empty-text",
            "This text is empty.",
            "Write something between the quotes, or delete the field.",
        ));
    }
    if text.chars().any(|c| c.is_control() || c == '\u{FEFF}') {
        let message = "This text holds a tab, a line end or another invisible character.";
        return Err(problem("control-character", message, "Delete it. Only a slide has several lines."));
    }
    Ok(())
}

/// The letters of `sounds` are those of the word.
pub(super) fn sounds(sounds: &str, word: &str) -> Result<(), Problem> {
    if phonics::spells(sounds, word) {
        return Ok(());
    }
    let message = format!("The sounds “{sounds}” do not spell “{word}”.");
    Err(problem("sounds-differ", message, "Cut the word itself with hyphens: night is n-igh-t."))
}

/// `en`, `ja`, `pt`, `zh_hant`.
pub(super) fn language(code: &str) -> Result<(), Problem> {
    let mut parts = code.split('_');
    let first = parts.next().unwrap_or("");
    let sound = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase());
    let rest = parts.all(|part| (2..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if sound && rest {
        return Ok(());
    }
    let message = format!("“{code}” is not a code of a language.");
    Err(problem("bad-language", message, "Write two small letters: en, ja, pt, zh, vi, tl."))
}

/// Texts by language, as a word list or a game file has them.
pub(super) fn glosses(glosses: &Glosses) -> Result<(), Problem> {
    if glosses.len() > GLOSSES_MAX {
        return Err(too_many_glosses());
    }
    glosses.iter().try_for_each(|(code, text)| language(code).and_then(|()| line(text)))
}

/// More languages than one thing is told in.
pub(super) fn too_many_glosses() -> Problem {
    let message = format!("There are more than {GLOSSES_MAX} languages here.");
    problem("too-many-languages", message, "Keep those that the class speaks.")
}

/// Where a picture or recording lies: a stem is in the library, a file name beside the lesson.
pub(super) fn media(name: &str, endings: &[&str]) -> Result<MediaRef, Problem> {
    one_line(name)?;
    let away = name.starts_with(['/', '~']) || name.contains([':', '\\']) || name.split('/').any(|part| part == "..");
    if away || name.chars().count() > TEXT_MAX_CHARS {
        let message = format!("“{name}” does not lie beside the lesson.");
        return Err(problem("bad-path", message, "Put the file into the lesson's folder and write its name only."));
    }
    let Some((_, ending)) = name.rsplit('/').next().unwrap_or("").rsplit_once('.') else {
        return stem(name).map(|()| MediaRef::Library(name.to_owned()));
    };
    if endings.contains(&ending.to_ascii_lowercase().as_str()) {
        return Ok(MediaRef::Beside(name.to_owned()));
    }
    let message = format!("A file that ends in “.{ending}” cannot be used here.");
    Err(problem(
        "bad-ending",
        message,
        format!("Save it in one of these formats: {}.", listed(endings.iter().copied())),
    ))
}

/// The stem of a file in the library.
pub(super) fn stem(name: &str) -> Result<(), Problem> {
    let sound = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ' | '\''));
    if sound {
        return Ok(());
    }
    let message = format!("“{name}” names nothing in the library.");
    Err(problem(
        "bad-path",
        message,
        "Write a name without an ending, such as \"apple\", or a file beside the lesson, \"natto.png\".",
    ))
}

/// "a" or "an", by the sound that a word begins with as far as its letters tell.
pub(super) fn article(word: &str) -> &'static str {
    let word = word.to_lowercase();
    let begins = |starts: &[&str]| starts.iter().any(|start| word.starts_with(start));
    let said_you = begins(&["uni", "use", "usu", "uk", "eu", "one"]) && !begins(&["unim", "unin", "unim"]);
    let said_open = begins(&["hour", "honest", "honor", "honour"]);
    if said_open || (begins(&["a", "e", "i", "o", "u"]) && !said_you) { "an" } else { "a" }
}

/// Small letters and digits, joined by hyphens.
pub(super) fn is_kebab(id: &str) -> bool {
    id.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_names_are_sorted_out() {
        let check = |name: &str, expect: Result<MediaRef, &str>| {
            assert_eq!(media(name, PICTURE_ENDINGS).map_err(|problem| problem.code), expect, "{name}");
        };
        check("apple", Ok(MediaRef::Library("apple".to_owned())));
        check("natto.png", Ok(MediaRef::Beside("natto.png".to_owned())));
        check("pictures/Natto.JPG", Ok(MediaRef::Beside("pictures/Natto.JPG".to_owned())));
        check("natto.gif", Err("bad-ending"));
        check("../natto.png", Err("bad-path"));
        check("/natto.png", Err("bad-path"));
        check("C:\\natto.png", Err("bad-path"));
        check("https://x/natto.png", Err("bad-path"));
        check("a/apple", Err("bad-path"));
        check("", Err("empty-text"));
    }

    #[test]
    fn articles_follow_the_sound() {
        let check = |word, expect| assert_eq!(article(word), expect, "{word}");
        check("apple", "an");
        check("banana", "a");
        check("umbrella", "an");
        check("uniform", "a");
        check("hour", "an");
        check("horse", "a");
    }

    #[test]
    fn languages_have_short_codes() {
        let check = |code, expect| assert_eq!(language(code).is_ok(), expect, "{code}");
        check("ja", true);
        check("fil", true);
        check("zh_hant", true);
        check("Japanese", false);
        check("j", false);
        check("", false);
    }
}
