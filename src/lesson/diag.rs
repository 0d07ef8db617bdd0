//! What is wrong with a file, where, and what to write instead. Reading never fails: it returns
//! what it understood and a list of these.

use serde::{Deserialize, Serialize};

use crate::limits::{DIAGNOSTICS_MAX, FILE_MAX_BYTES};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The lesson cannot be played as it is.
    Error,
    /// It plays, but a class may suffer.
    Warning,
}

/// A stretch of the source, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// What to write at a place instead of what is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mend {
    /// Where; empty where something is missing.
    pub span: Span,
    /// What belongs there; empty where something is too much.
    pub text: String,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diag {
    /// How bad.
    pub severity: Severity,
    /// Kebab-case name of the kind of mistake: `unknown-word`.
    pub code: &'static str,
    /// What is wrong, as a sentence.
    pub message: String,
    /// What to write or do instead, as an instruction. Empty when the message says it all.
    pub hint: String,
    /// Where.
    pub span: Span,
    /// How a tool mends it, where there is nothing to guess.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mend: Option<Mend>,
}

/// Line and column (both from 1, columns in characters) of a byte in a source.
pub fn line_column(source: &str, byte: usize) -> (usize, usize) {
    let mut byte = byte.min(source.len());
    while !source.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = &source[..byte];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}

impl Span {
    /// From the first byte to one past the last.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The place just behind this stretch, where something is missing.
    pub fn after(self) -> Self {
        Self { start: self.end, end: self.end }
    }

    /// From the start of this stretch to the end of the other.
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start, end: self.end.max(other.end) }
    }
}

/// The diagnostics of one file as they are found. Beyond the limit they are counted, not kept, so
/// that rubbish neither prints for ever nor hides that the file is wrong.
#[derive(Debug, Default)]
pub(crate) struct Diags {
    kept: Vec<Diag>,
    errors: usize,
    errors_dropped: usize,
    dropped: usize,
    /// The last one that was told was kept.
    last_kept: bool,
}

impl Diags {
    /// Notes that the lesson cannot be played as it is.
    pub fn error(&mut self, code: &'static str, span: Span, message: impl Into<String>, hint: impl Into<String>) {
        let (message, hint) = (message.into(), hint.into());
        self.push(Diag { severity: Severity::Error, code, message, hint, span, mend: None });
    }

    /// Notes that the lesson plays, but that a class may suffer.
    pub fn warning(&mut self, code: &'static str, span: Span, message: impl Into<String>, hint: impl Into<String>) {
        let (message, hint) = (message.into(), hint.into());
        self.push(Diag { severity: Severity::Warning, code, message, hint, span, mend: None });
    }

    /// Notes a diagnostic that was made elsewhere.
    pub fn push(&mut self, diag: Diag) {
        let error = diag.severity == Severity::Error;
        self.errors += usize::from(error);
        self.last_kept = !self.is_full();
        if self.is_full() {
            self.dropped += 1;
            self.errors_dropped += usize::from(error);
        } else {
            self.kept.push(diag);
        }
    }

    /// Says how that which was told last is mended without guessing.
    pub fn mend(&mut self, span: Span, text: impl Into<String>) {
        if let Some(diag) = self.kept.last_mut().filter(|_| self.last_kept) {
            diag.mend = Some(Mend { span, text: text.into() });
        }
    }

    /// Leaves out those that are not to be told.
    pub fn retain(&mut self, told: impl FnMut(&Diag) -> bool) {
        self.kept.retain(told);
    }

    /// No further diagnostic is kept: costly hints need not be made.
    pub fn is_full(&self) -> bool {
        self.kept.len() >= DIAGNOSTICS_MAX
    }

    /// Something was wrong enough that the file cannot be used.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// An error was kept whose place is within this one.
    pub fn error_within(&self, span: Span) -> bool {
        let within = |diag: &Diag| {
            diag.severity == Severity::Error && span.start <= diag.span.start && diag.span.end <= span.end
        };
        self.kept.iter().any(within)
    }

    /// A diagnostic of this kind was kept.
    pub fn has(&self, code: &str) -> bool {
        self.kept.iter().any(|diag| diag.code == code)
    }

    /// All that were kept, in the order of the file, and a last one that says how many were not.
    pub fn finish(mut self) -> Vec<Diag> {
        self.kept.sort_by_key(|diag| diag.span);
        if self.dropped > 0 {
            let span = self.kept.last().map_or_else(Span::default, |diag| diag.span);
            let severity = if self.errors_dropped > 0 { Severity::Error } else { Severity::Warning };
            let message = format!("There are {} more mistakes, which are not listed.", self.dropped);
            let hint = "Mend the first ones and check again.".to_owned();
            self.kept.push(Diag { severity, code: "too-many-mistakes", message, hint, span, mend: None });
        }
        self.kept
    }
}

/// The text of a file, where it is one that can be read at all: not too large, and in UTF-8.
pub fn text_of(bytes: &[u8]) -> Result<&str, Diag> {
    let error = |code, message: &str, hint: &str| Diag {
        severity: Severity::Error,
        code,
        message: message.to_owned(),
        hint: hint.to_owned(),
        span: Span::default(),
        mend: None,
    };
    if bytes.len() as u64 > FILE_MAX_BYTES {
        let message = format!("This file has {} bytes; {FILE_MAX_BYTES} are the most.", bytes.len());
        return Err(error("file-too-large", &message, "A lesson of 200 cards has about 20,000. Is it the right file?"));
    }
    std::str::from_utf8(bytes).map_err(|_| {
        let message = "This file is not a text in UTF-8.";
        error("not-utf-8", message, "Open it in your editor and save it as “UTF-8” (Notepad: Save as, Encoding).")
    })
}
