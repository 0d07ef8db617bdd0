//! Files that `ron` and serde read by themselves (words, games, kanji), with what goes wrong told as
//! a diagnostic: its place in bytes, and what to write instead.

use ron::error::{Position, SpannedError};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::diag::{Diag, Severity, Span};
use super::suggest::{did_you_mean, listed};

/// Reads a source as a `T`; `Some(…)` is never needed.
pub(super) fn read<T: DeserializeOwned>(source: &str) -> Result<T, Diag> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(source).map_err(|error| diagnostic(source, &error))
}

fn diagnostic(source: &str, error: &SpannedError) -> Diag {
    let (start, end) = (byte(source, error.span.start), byte(source, error.span.end));
    let (code, message, hint) = told(&error.code);
    Diag { severity: Severity::Error, code, message, hint, span: Span::new(start.min(end), end.max(start)), mend: None }
}

/// The byte of a line and column, both from 1 and columns in characters.
fn byte(source: &str, position: Position) -> usize {
    let before = source.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum::<usize>();
    let line = &source[before..];
    before + line.char_indices().nth(position.col.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
}

/// What `ron` says, in our words where an author can do something about it.
fn told(error: &ron::Error) -> (&'static str, String, String) {
    use ron::Error as E;
    match error {
        E::NoSuchStructField { expected, found, .. } => {
            let names = expected.iter().copied();
            let otherwise = format!("The fields are {}.", listed(names.clone()));
            ("unknown-field", format!("There is no field “{found}” here."), did_you_mean(found, names, &otherwise))
        }
        E::NoSuchEnumVariant { expected, found, .. } => {
            let names = expected.iter().copied();
            let otherwise = format!("It is one of {}.", listed(names.clone()));
            ("unknown-name", format!("“{found}” means nothing here."), did_you_mean(found, names, &otherwise))
        }
        E::MissingStructField { field, .. } => {
            ("missing-field", format!("The field “{field}” is missing."), format!("Write {field}: and its value."))
        }
        E::DuplicateStructField { field, .. } => {
            ("field-twice", format!("The field “{field}” is there twice."), "Delete one of them.".to_owned())
        }
        _ => ("cannot-read", format!("{error}."), String::new()),
    }
}
