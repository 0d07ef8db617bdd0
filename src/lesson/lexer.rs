//! The words and signs of a lesson file, with their places. Whatever is typed becomes tokens: each
//! mistake is reported once and then read as what was most likely meant, so that the mistakes behind
//! it are found too. Nothing here knows what a lesson is.
//!
//! We read less than the `ron` crate does (no byte strings, no characters in single quotes, no text
//! that runs over a line end without saying so): each thing left out is a mistake that can be told
//! apart from what is meant, and whatever we accept, `ron` must accept.

use std::collections::BTreeSet;

use super::diag::{Diags, Span};
use super::write::quoted;

mod texts;

/// A kind of bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    Round,
    Square,
    Curly,
}

impl Bracket {
    /// All kinds, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::Round, Self::Square, Self::Curly];

    /// How it is typed to open.
    pub fn open(self) -> char {
        ['(', '[', '{'][self as usize]
    }

    /// How it is typed to close.
    pub fn close(self) -> char {
        [')', ']', '}'][self as usize]
    }
}

/// A number, as far as a lesson needs to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// A whole number.
    Whole(i64),
    /// One with a decimal point, which nothing in a lesson takes.
    Decimal,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum TokenKind {
    Open(Bracket),
    Close(Bracket),
    Comma,
    Colon,
    Name(String),
    Text(String),
    Number(Number),
    /// A value that nothing can be made of. It has been reported.
    Unread,
}

/// A word or sign and its place.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub kind: TokenKind,
    pub span: Span,
}

/// What a source is made of.
#[derive(Debug, Default)]
pub(super) struct Lexed {
    pub tokens: Vec<Token>,
    pub comments: Vec<Span>,
}

/// Reads a whole source.
pub(super) fn lex(source: &str, diags: &mut Diags) -> Lexed {
    let mut lexer = Lexer {
        source,
        at: 0,
        line_end: 0,
        open_comment: false,
        open_raw: BTreeSet::new(),
        lexed: Lexed::default(),
        diags,
    };
    while let Some(c) = lexer.peek() {
        let before = lexer.at;
        lexer.step(c);
        debug_assert!(lexer.at > before, "every step reads at least one character");
    }
    lexer.lexed
}

/// The white space of `ron`, exactly.
fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

/// The ASCII character that was meant by one that input methods and word processors type instead.
fn meant(c: char) -> Option<char> {
    Some(match c {
        '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' | '〝' | '〟' | '＂' | '\'' | '‘' | '’' | '‚'
        | '＇' | '`' | '´' => '"',
        '、' | '､' | ';' | '；' => ',',
        '=' | '＝' | '∶' => ':',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '−' => '-',
        '\u{3000}' | '\u{A0}' | '\u{200B}' | '\u{FEFF}' | '\u{2002}'..='\u{200A}' | '\u{202F}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0)?,
        _ => return None,
    })
}

/// One of the signs that a value ends at.
fn ends_value(c: char) -> bool {
    matches!(meant(c).unwrap_or(c), ',' | ')' | ']' | '}' | ':')
}

struct Lexer<'s, 'd> {
    source: &'s str,
    at: usize,
    /// Where the line ends that was last asked for, so that a file of one line is not searched for each text.
    line_end: usize,
    /// A comment is never closed: from there on, comments end on their line.
    open_comment: bool,
    /// The numbers of hashes with which a raw text is never closed.
    open_raw: BTreeSet<usize>,
    lexed: Lexed,
    diags: &'d mut Diags,
}

impl<'s> Lexer<'s, '_> {
    fn rest(&self) -> &'s str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The rest of the line, without its end.
    fn line(&mut self) -> &'s str {
        if self.at >= self.line_end {
            self.line_end = self.rest().find('\n').map_or(self.source.len(), |end| self.at + end);
        }
        let line = &self.source[self.at..self.line_end];
        line.strip_suffix('\r').unwrap_or(line)
    }

    /// Reads so many bytes and says where they were.
    fn take(&mut self, bytes: usize) -> Span {
        let span = Span::new(self.at, self.at + bytes);
        self.at = span.end;
        span
    }

    /// Reads as long as the characters are such, and says where they were.
    fn take_while(&mut self, such: impl Fn(char) -> bool) -> Span {
        let rest = self.rest();
        self.take(rest.find(|c| !such(c)).unwrap_or(rest.len()))
    }

    fn push(&mut self, kind: TokenKind, span: Span) {
        self.lexed.tokens.push(Token { kind, span });
    }

    fn step(&mut self, c: char) {
        match c {
            _ if is_space(c) => {
                self.take_while(is_space);
            }
            '"' => self.text(),
            '/' if self.rest().starts_with("//") => self.line_comment(),
            '/' if self.rest().starts_with("/*") => self.block_comment(),
            '#' => self.hash(),
            'r' if self.raw_hashes().is_some() => self.raw_text(),
            'b' if self.starts_bytes() => {
                let span = self.take(1);
                self.diags.error("byte-text", span, "A text has no b before it.", "Delete the b.");
                self.diags.mend(span, "");
            }
            '0'..='9' | '+' | '-' | '.' => self.number(),
            'a'..='z' | 'A'..='Z' | '_' => self.name(),
            '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' => {
                let span = self.take(1);
                self.sign(c, span);
            }
            _ => self.odd(c),
        }
    }

    /// Notes a bracket, comma or colon.
    fn sign(&mut self, c: char, span: Span) {
        let bracket = Bracket::ALL.into_iter().find(|b| b.open() == c || b.close() == c);
        self.push(
            match bracket {
                Some(bracket) if bracket.open() == c => TokenKind::Open(bracket),
                Some(bracket) => TokenKind::Close(bracket),
                None if c == ',' => TokenKind::Comma,
                None => TokenKind::Colon,
            },
            span,
        );
    }

    /// A character that the language does not have: reported, then read as what was meant.
    fn odd(&mut self, c: char) {
        let Some(ascii) = meant(c) else {
            if c.is_alphanumeric() {
                self.name();
            } else {
                self.stray();
            }
            return;
        };
        match ascii {
            '"' => self.odd_text(c),
            ' ' => {
                let span = self.take_while(|c| meant(c) == Some(' '));
                let message = "This space is not an ordinary space (full-width, or copied from a web page).";
                self.diags.error("wrong-character", span, message, "Type an ordinary space here.");
                self.diags.mend(span, " ");
            }
            ':' | ',' | '(' | ')' | '[' | ']' | '{' | '}' => {
                let span = self.take(c.len_utf8());
                let code = if matches!(c, '=' | '＝') { "equals-sign" } else { "wrong-character" };
                let message = format!("“{c}” is not a sign of this language.");
                self.diags.error(code, span, message, format!("Type {ascii} here{}.", half_width(c)));
                self.diags.mend(span, ascii);
                self.sign(ascii, span);
            }
            _ if ascii.is_ascii_alphanumeric() || matches!(ascii, '+' | '-' | '_') => self.wide_word(),
            _ => self.stray(),
        }
    }

    /// Signs that nothing can be made of.
    fn stray(&mut self) {
        let first = self.peek().unwrap_or(' ');
        let start = self.at;
        self.take(first.len_utf8());
        self.take_while(|c| c == first);
        let span = Span::new(start, self.at);
        let message = format!("“{}” has no meaning here.", first.escape_debug());
        self.diags.error(
            "stray-character",
            span,
            message,
            "Delete it, or put the text that it belongs to in \"quotes\".",
        );
    }

    /// Full-width letters and digits outside a text.
    fn wide_word(&mut self) {
        let span = self.take_while(|c| {
            c.is_ascii_alphanumeric()
                || meant(c).is_some_and(|m| m.is_ascii_alphanumeric() || matches!(m, '+' | '-' | '_'))
        });
        let word: String = self.source[span.start..span.end].chars().map(|c| meant(c).unwrap_or(c)).collect();
        self.diags.error(
            "wrong-character",
            span,
            format!("“{}” is typed in full-width characters.", &self.source[span.start..span.end]),
            format!("Type {word} with the input method off."),
        );
        self.diags.mend(span, word.as_str());
        let digits = word.trim_start_matches(['+', '-']);
        match whole(&word) {
            Some(number) if digits.starts_with(|c: char| c.is_ascii_digit()) => {
                self.push(TokenKind::Number(Number::Whole(number)), span);
            }
            _ => self.push(TokenKind::Name(word), span),
        }
    }

    fn line_comment(&mut self) {
        let end = self.rest().find('\n').unwrap_or(self.rest().len());
        let span = self.take(end);
        self.lexed.comments.push(span);
    }

    /// A comment over several lines; they may stand in one another.
    fn block_comment(&mut self) {
        let rest = if self.open_comment { self.line() } else { self.rest() }.as_bytes();
        let (mut depth, mut at) = (0_usize, 0);
        while at < rest.len() {
            match &rest[at..] {
                [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
                [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
                _ => at += 1,
            }
            if depth == 0 {
                let span = self.take(at);
                self.lexed.comments.push(span);
                return;
            }
        }
        self.open_comment = true;
        let span = self.take(2);
        self.diags.error(
            "open-comment",
            span,
            "This comment is never closed.",
            "Write */ where it ends, or use // for one line.",
        );
        self.at += self.line().len();
    }

    /// `#` opens a comment in other languages, and the extensions of RON, which a lesson never needs.
    fn hash(&mut self) {
        let extension = self.rest().starts_with("#!");
        let bytes = self.line().len();
        let span = self.take(bytes);
        if extension {
            let message = "A lesson takes no #![…] line.";
            self.diags.error("extension-line", span, message, "Delete the line: what it switches on is always on.");
            self.diags.mend(span, "");
        } else {
            self.diags.error("wrong-comment", span, "A comment does not begin with #.", "Begin it with //.");
            self.diags.mend(Span::new(span.start, span.start + 1), "//");
        }
    }

    fn name(&mut self) {
        let plain = self.take_while(|c| c.is_ascii_alphanumeric() || c == '_');
        let more = self.take_while(|c| c.is_alphanumeric() || c == '-' || c == '_');
        let span = plain.to(more);
        let name = self.source[span.start..span.end].to_owned();
        if more.start == more.end {
            return self.push(TokenKind::Name(name), span);
        }
        if self.rest().trim_start_matches(is_space).starts_with([':', '：', '=']) {
            let message = format!("“{name}” is no name of a field: names are of letters a–z and _ only.");
            self.diags.error("bad-name", span, message, "Write the name in English letters.");
            self.push(TokenKind::Name(name), span);
        } else {
            let message = format!("The text “{name}” has no quotes.");
            self.diags.error("unquoted", span, message, format!("Write \"{name}\"."));
            self.diags.mend(span, quoted(&name));
            self.push(TokenKind::Text(name), span);
        }
    }

    fn number(&mut self) {
        let start = self.at;
        self.take_while(|c| matches!(c, '+' | '-'));
        self.take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.'));
        let span = Span::new(start, self.at);
        let text = &self.source[span.start..span.end];
        let number = whole(text).map(Number::Whole).or_else(|| is_decimal(text).then_some(Number::Decimal));
        if number.is_none() {
            let message = format!("“{text}” is not a number that can be read.");
            self.diags.error("bad-number", span, message, "Write a whole number, such as 8. A text needs \"quotes\".");
        }
        self.push(number.map_or(TokenKind::Unread, TokenKind::Number), span);
    }

    /// A byte string or byte of Rust.
    fn starts_bytes(&self) -> bool {
        ["b\"", "b'", "br\"", "br#"].iter().any(|start| self.rest().starts_with(start))
    }

    /// The number of hashes between the r and the quote of a raw text, where one begins here.
    fn raw_hashes(&self) -> Option<usize> {
        let rest = self.rest().strip_prefix('r')?;
        let quote = rest.trim_start_matches('#');
        quote.starts_with('"').then_some(rest.len() - quote.len())
    }
}

/// Adds to a hint what a Japanese input method has to do with it.
fn half_width(c: char) -> &'static str {
    if c.is_ascii() { "" } else { ", with the input method off" }
}

/// A whole number as `ron` writes it: with a sign, underscores, and in base 2, 8, 10 or 16.
fn whole(text: &str) -> Option<i64> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (digits, base) = match unsigned.get(..2) {
        Some("0x") => (&unsigned[2..], 16),
        Some("0o") => (&unsigned[2..], 8),
        Some("0b") => (&unsigned[2..], 2),
        _ => (unsigned, 10),
    };
    let sound = digits.starts_with(|c: char| c.is_digit(base)) && digits.chars().all(|c| c == '_' || c.is_digit(base));
    let sign = if text.starts_with('-') { "-" } else { "" };
    sound.then(|| i64::from_str_radix(&format!("{sign}{}", digits.replace('_', "")), base).ok())?
}

/// A number with a decimal point in its plainest form.
fn is_decimal(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    unsigned.split_once('.').is_some_and(|(before, behind)| all_digits(before) && all_digits(behind))
}
