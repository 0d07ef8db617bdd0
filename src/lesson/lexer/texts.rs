//! Texts in a lesson file: where they begin and end, and what stands in them. A text in ordinary
//! quotes ends on its own line, so that a forgotten quote is found where it was forgotten; only a
//! raw text, `r"…"`, may run over several lines.

use super::super::write::quoted;
use super::{Lexer, Span, TokenKind, ends_value, half_width, meant};
use crate::limits::TEXT_MAX_CHARS;

/// How far a closing quote is looked for that is not the next one: the longest text.
const SEARCHED_CHARS: usize = TEXT_MAX_CHARS;

/// Where a text ends on its line: its content, and the bytes of what closes it.
struct End {
    content: usize,
    closing: usize,
    /// It is closed as the language wants it.
    sound: bool,
}

impl Lexer<'_, '_> {
    /// A text in ordinary quotes.
    pub(super) fn text(&mut self) {
        let start = self.at;
        self.take(1);
        let line = self.line();
        let end = match closing_quote(line) {
            Some(at) if !begins_word(&line[at + 1..]) => End { content: at, closing: 1, sound: true },
            Some(at) => self.doubtful_end(line, at),
            None => odd_close(line).unwrap_or_else(|| End { content: unfinished(line), closing: 0, sound: false }),
        };
        let content = self.take(end.content);
        let closing = self.take(end.closing);
        if end.closing == 0 {
            let message = "This text has no closing quote on its line.";
            let hint = "Write \" where the text ends. A new line within a text is written \\n.";
            self.diags.error("missing-quote", Span::new(start, content.end), message, hint);
        } else if !end.sound {
            let message = format!("“{}” does not close a text.", &self.source[closing.start..closing.end]);
            self.diags.error("wrong-quotes", closing, message, "Type \" here, with the input method off.");
            self.diags.mend(closing, "\"");
        }
        let text = self.unescaped(content);
        self.push(TokenKind::Text(text), Span::new(start, self.at));
    }

    /// Where a text ends whose closing quote has a word directly behind it.
    fn doubtful_end(&mut self, line: &str, quote: usize) -> End {
        if let Some(end) = odd_close(&line[..quote]) {
            return end;
        }
        // `"apple, "banana"`: the second quote opens a text, so the first one was never closed.
        if let Some(comma) = line[..quote].find(',') {
            return End { content: comma, closing: 0, sound: false };
        }
        // `"Say "hello" to him."`: the text goes on to a quote that something can follow.
        let mut quotes =
            searched(line).match_indices('"').map(|(at, _)| at).filter(|&at| at > quote && ends_text(&line[at + 1..]));
        let Some(content) = quotes.next() else { return End { content: quote, closing: 1, sound: true } };
        let inner = Span::new(self.at + quote, self.at + quote + 1);
        self.diags.error(
            "inner-quote",
            inner,
            "This quote ends the text too early.",
            "Write \\\" for a quote within a text.",
        );
        End { content, closing: 1, sound: true }
    }

    /// A text in quotes that the language does not have: curly, full-width, Japanese or single ones.
    pub(super) fn odd_text(&mut self, open: char) {
        let start = self.at;
        self.take(open.len_utf8());
        let line = searched(self.line());
        let single = is_single(open);
        let closes = |c: char| (c == '"' || meant(c) == Some('"')) && (is_single(c) == single);
        let ends = || line.char_indices().filter(|&(_, c)| closes(c)).map(|(at, c)| (at, c.len_utf8()));
        let found = ends().find(|&(at, bytes)| ends_text(&line[at + bytes..])).or_else(|| ends().next());
        let (content, closing) = found.unwrap_or((unfinished(line), 0));
        let content = self.take(content);
        self.take(closing);
        let span = Span::new(start, self.at);
        let text = self.source[content.start..content.end].to_owned();
        let (code, what) =
            if single { ("single-quotes", "in single quotes") } else { ("wrong-quotes", "in the wrong quotes") };
        let message = format!("This text stands {what}.");
        self.diags.error(code, span, message, format!("Write {text:?}{}.", half_width(open)));
        if closing > 0 {
            self.diags.mend(span, quoted(&text));
        }
        self.push(TokenKind::Text(text), span);
    }

    /// A raw text: nothing in it has a second meaning, and it may run over several lines.
    pub(super) fn raw_text(&mut self) {
        let hashes = self.raw_hashes().unwrap_or(0);
        let open = self.take(1 + hashes + 1);
        let close = format!("\"{}", "#".repeat(hashes));
        let end = if self.open_raw.contains(&hashes) { None } else { self.rest().find(&close) };
        if let Some(end) = end {
            let content = self.take(end);
            self.take(close.len());
            let text = self.source[content.start..content.end].to_owned();
            return self.push(TokenKind::Text(text), Span::new(open.start, self.at));
        }
        self.open_raw.insert(hashes);
        let bytes = unfinished(self.line());
        let content = self.take(bytes);
        let span = Span::new(open.start, content.end);
        self.diags.error(
            "missing-quote",
            span,
            "This raw text is never closed.",
            format!("Write {close} where it ends."),
        );
        self.push(TokenKind::Text(self.source[content.start..content.end].to_owned()), span);
    }

    /// The content of a text with its escapes read.
    fn unescaped(&mut self, content: Span) -> String {
        let source = &self.source[..content.end];
        let mut text = String::new();
        let mut at = content.start;
        while let Some(escape) = source[at..].find('\\') {
            text.push_str(&source[at..at + escape]);
            at += escape;
            if let Some((c, bytes)) = escaped(&source[at..]) {
                text.push(c);
                at += bytes;
            } else {
                let shown = source[at + 1..].chars().next();
                let span = Span::new(at, at + 1 + shown.map_or(0, char::len_utf8));
                let message = format!("“\\{}” means nothing in a text.", shown.map_or(String::new(), String::from));
                let hint = "Write \\n for a new line, \\\" for a quote, \\\\ for a backslash, and / between folders.";
                self.diags.error("bad-escape", span, message, hint);
                text.push('\\');
                at += 1;
            }
        }
        text.push_str(&source[at..]);
        text
    }
}

/// The first quote that closes a text; one behind a backslash does not.
fn closing_quote(line: &str) -> Option<usize> {
    let mut escaped = false;
    line.char_indices().find_map(|(at, c)| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes.then_some(at)
    })
}

/// A curly or Japanese quote that was meant to close a text: a sign that values end at follows it.
fn odd_close(line: &str) -> Option<End> {
    let quotes = line.char_indices().filter(|&(_, c)| meant(c) == Some('"') && !is_single(c));
    let mut ends = quotes.map(|(at, c)| (at, c.len_utf8())).filter(|&(at, bytes)| ends_text(&line[at + bytes..]));
    ends.next().map(|(content, closing)| End { content, closing, sound: false })
}

/// As much of a line as is looked through for what was meant.
fn searched(line: &str) -> &str {
    line.char_indices().nth(SEARCHED_CHARS).map_or(line, |(end, _)| &line[..end])
}

/// A word follows at once, as it does behind a quote that opens.
fn begins_word(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_alphanumeric() && meant(c).is_none())
}

/// What stands here can follow a text: a sign, a comment, or the end of the line.
fn ends_text(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with(ends_value)
}

/// Where a text without a closing quote most likely ends: before a comment and before closing signs.
fn unfinished(line: &str) -> usize {
    let line = line.find(" //").map_or(line, |comment| &line[..comment]);
    line.trim_end().trim_end_matches([',', ')', ']', '}']).trim_end().len()
}

fn is_single(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '＇' | '`' | '´')
}

/// The character that an escape stands for, and its length with the backslash.
fn escaped(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('\\')?;
    let simple = match body.chars().next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        c @ ('\\' | '"' | '\'') => c,
        'x' => return hex(body.get(1..3)?).filter(char::is_ascii).map(|c| (c, 4)),
        'u' => {
            let digits = body.strip_prefix("u{")?.split('}').next()?;
            let closed = body.as_bytes().get(2 + digits.len()) == Some(&b'}');
            let sound = closed && (1..=6).contains(&digits.len());
            return sound.then(|| hex(digits).map(|c| (c, digits.len() + 4)))?;
        }
        _ => return None,
    };
    Some((simple, 2))
}

fn hex(digits: &str) -> Option<char> {
    let all_hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
    all_hex.then(|| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32))?
}
