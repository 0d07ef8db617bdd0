//! How a file is laid out: where a value's comma stands, what comments share its line, how far lines
//! are indented, and how a value is put between others, taken out or moved so that every other byte
//! stays. It knows nothing of what a lesson is.

use super::diag::Span;
use super::tree::{Call, Node, NodeKind, Tree};

/// What is added to the indentation of a bracket for the values in it.
const INDENT: &str = "    ";

/// A source and where its comments are.
#[derive(Clone, Copy)]
pub(super) struct Layout<'a> {
    /// The whole text.
    pub source: &'a str,
    comments: &'a [Span],
}

/// A stretch of the source, and what is to stand there instead.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Edit {
    /// What is replaced; empty where something is put in.
    pub span: Span,
    /// What comes there.
    pub text: String,
}

impl Edit {
    /// Puts a text in.
    pub fn put(at: usize, text: impl Into<String>) -> Self {
        Self { span: Span::new(at, at), text: text.into() }
    }

    /// Takes a stretch out.
    pub fn cut(start: usize, end: usize) -> Self {
        Self { span: Span::new(start, end), text: String::new() }
    }

    /// Puts a text in the place of another.
    pub fn swap(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }
}

/// The source with edits carried out that do not overlap; of two at one place the first comes first.
pub(super) fn edited(source: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.span.start);
    let mut text = String::new();
    let mut at = 0;
    for edit in edits {
        text += source.get(at..edit.span.start).unwrap_or_default();
        text += &edit.text;
        at = edit.span.end.max(at);
    }
    text + source.get(at..).unwrap_or_default()
}

impl<'a> Layout<'a> {
    /// The layout of a source that was read as this tree.
    pub fn of(source: &'a str, tree: &'a Tree) -> Self {
        Self { source, comments: &tree.comments }
    }

    /// Whether a comment stands in this stretch.
    pub fn comment_in(&self, span: Span) -> bool {
        self.first_comment(span).is_some()
    }

    /// The first comment that stands in this stretch.
    pub fn first_comment(&self, span: Span) -> Option<Span> {
        self.comments.iter().copied().find(|comment| span.start <= comment.start && comment.end <= span.end)
    }

    fn comment_at(&self, at: usize) -> Option<Span> {
        let found = self.comments.binary_search_by_key(&at, |comment| comment.start).ok()?;
        self.comments.get(found).copied()
    }

    /// The first byte from here on that is neither white space nor in a comment.
    pub fn after_gap(&self, from: usize) -> usize {
        let mut at = from;
        loop {
            at += self.source[at..].find(|c: char| !is_gap(c)).unwrap_or(self.source.len() - at);
            match self.comment_at(at) {
                Some(comment) => at = comment.end,
                None => return at,
            }
        }
    }

    /// The place just behind the comma of a value that ends here.
    pub fn comma(&self, end: usize) -> Option<usize> {
        let after = self.after_gap(end);
        self.source[after..].starts_with(',').then_some(after + 1)
    }

    /// Where a value that ends here ends with its comma, and with the comment behind that on its line.
    pub fn behind(&self, end: usize) -> (usize, usize) {
        let comma = self.comma(end).unwrap_or(end);
        let comment = self.comment_at(self.after_spaces(comma));
        let comment = comment.filter(|comment| !self.source[comment.start..comment.end].contains('\n'));
        let end = comment.map_or(comma, |comment| comment.end);
        // The file's line ends are not the comment's.
        (comma, comma + self.source[comma..end].trim_end().len())
    }

    fn after_spaces(&self, from: usize) -> usize {
        from + self.source[from..].len() - self.source[from..].trim_start_matches([' ', '\t']).len()
    }

    /// Where the line ends, if nothing but spaces and comments stands before that.
    fn line_end(&self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            at = self.after_spaces(at);
            if self.source[at..].starts_with(['\n', '\r']) {
                return line_ending(&self.source[at..]).map(|_| at);
            }
            let comment = self.comment_at(at)?;
            let text = &self.source[comment.start..comment.end];
            if text.contains('\n') {
                return None;
            }
            // A comment that runs to the end of its line holds the first half of a line end of two.
            at = comment.end - usize::from(text.starts_with("//") && text.ends_with('\r'));
        }
    }
}

/// The values between two brackets.
pub(super) struct Row<'a> {
    layout: Layout<'a>,
    /// The first byte within the brackets.
    open: usize,
    /// The closing bracket.
    close: usize,
    /// Each value, with its name where it has one.
    items: Vec<Span>,
}

impl<'a> Row<'a> {
    /// The values of a list or a constructor whose brackets are sound.
    pub fn of(layout: Layout<'a>, node: &Node) -> Option<Self> {
        let (open, items) = match &node.kind {
            NodeKind::List(items) => (node.span.start, items.iter().map(|item| item.span).collect()),
            NodeKind::Call(Call { name, args }) => {
                let whole = |name: Option<Span>, value: Span| name.map_or(value, |name| name.to(value));
                let items = args.iter().map(|arg| whole(arg.name.as_ref().map(|name| name.span), arg.value.span));
                (layout.after_gap(name.as_ref().map_or(node.span.start, |name| name.span.end)), items.collect())
            }
            _ => return None,
        };
        let close = node.span.end.checked_sub(1).filter(|&close| close > open)?;
        let bracketed = layout.source[open..].starts_with(['(', '[']) && layout.source[close..].starts_with([')', ']']);
        bracketed.then_some(Self { layout, open: open + 1, close, items })
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether a comment stands between the brackets.
    pub fn has_comments(&self) -> bool {
        self.layout.comment_in(Span::new(self.open, self.close))
    }

    /// Puts a value in, so that it is the one at this place: on a line of its own where its neighbours stand so.
    pub fn put(&self, place: usize, text: &str) -> Vec<Edit> {
        let source = self.layout.source;
        let Some(&before) = place.checked_sub(1).and_then(|before| self.items.get(before)) else {
            return vec![self.put_first(text)];
        };
        let comma = self.layout.comma(before.end);
        match (self.layout.line_end(comma.unwrap_or(before.end)), comma) {
            (Some(at), comma) => {
                let line_end = line_ending(&source[at..]).unwrap_or("\n");
                let behind = if comma.is_some() { "," } else { "" };
                let line = Edit::put(at, format!("{line_end}{}{text}{behind}", self.indent()));
                if comma.is_some() { vec![line] } else { vec![Edit::put(before.end, ","), line] }
            }
            (None, Some(comma)) => vec![Edit::put(comma, format!(" {text},"))],
            (None, None) => vec![Edit::put(before.end, format!(", {text}"))],
        }
    }

    fn put_first(&self, text: &str) -> Edit {
        let source = self.layout.source;
        let at = self.items.first().map_or(self.close, |first| first.start);
        let line = line_start(source, at);
        // The line end before decides: a file may hold both kinds.
        let line_end = if source[..line].ends_with("\r\n") { "\r\n" } else { "\n" };
        match (self.items.is_empty(), starts_line(source, at)) {
            (true, true) => Edit::put(line, format!("{}{text},{line_end}", self.indent())),
            (true, false) => Edit::put(at, text),
            (false, true) => Edit::put(at, format!("{text},{line_end}{}", &source[line..at])),
            (false, false) => Edit::put(at, format!("{text}, ")),
        }
    }

    /// What stands before a value that has a line of its own.
    fn indent(&self) -> String {
        let source = self.layout.source;
        match self.items.iter().find(|item| starts_line(source, item.start)) {
            Some(item) => line_indent(source, item.start),
            None => line_indent(source, self.open) + INDENT,
        }
    }

    /// Takes a value out, with its line and the comment behind it where it has one of its own.
    pub fn cut(&self, place: usize) -> Vec<Edit> {
        let source = self.layout.source;
        let Some(&item) = self.items.get(place) else { return Vec::new() };
        let before = place.checked_sub(1).and_then(|before| self.items.get(before));
        let comma_before = before.and_then(|before| self.layout.comma(before.end));
        let next = self.items.get(place + 1);
        let comma = self.layout.comma(item.end);
        let end = comma.unwrap_or(item.end);
        // A last value without a comma leaves a last value without one.
        let spare = comma_before.filter(|_| next.is_none() && comma.is_none());
        let cut_spare = spare.map(|comma| Edit::cut(comma - 1, comma));
        let blank = |start: usize, end: usize| source[start..end].chars().all(is_gap);
        let one_line = |start: usize, end: usize| source[start..end].chars().all(|c| matches!(c, ' ' | '\t'));
        if let Some(at) = self.alone(item) {
            let line_end = line_ending(&source[at..]).map_or(0, str::len);
            return cut_spare.into_iter().chain([Edit::cut(line_start(source, item.start), at + line_end)]).collect();
        }
        let leads = place == 0 || starts_line(source, item.start);
        if let Some(next) = next.filter(|next| leads && one_line(end, next.start)) {
            return vec![Edit::cut(item.start, next.start)];
        }
        if let Some(comma_before) = comma_before.filter(|&comma| next.is_none() && blank(comma, item.start)) {
            return vec![Edit::cut(comma_before - usize::from(spare.is_some()), end)];
        }
        let spaces = if leads {
            0
        } else {
            source[..item.start].len() - source[..item.start].trim_end_matches([' ', '\t']).len()
        };
        cut_spare.into_iter().chain([Edit::cut(item.start - spaces, end)]).collect()
    }

    /// Moves a value to another place. Where each of those between has a line of its own, the comment
    /// behind it on that line goes along; commas stay where they are.
    pub fn shift(&self, from: usize, to: usize) -> Vec<Edit> {
        let (low, high) = (from.min(to), from.max(to));
        let Some(slots) = self.items.get(low..=high) else { return Vec::new() };
        let tails: Option<Vec<Span>> = slots
            .iter()
            .map(|&item| Some(Span::new(self.layout.comma(item.end).unwrap_or(item.end), self.alone(item)?)))
            .collect();
        let mut order: Vec<usize> = (0..slots.len()).collect();
        if from < to {
            order.rotate_left(1)
        } else {
            order.rotate_right(1)
        }
        let text = |span: Span| &self.layout.source[span.start..span.end];
        let swap = |spans: &[Span]| {
            let pairs = spans.iter().zip(&order).map(|(&span, &other)| (span, text(spans[other])));
            pairs.filter(|&(span, other)| text(span) != other).map(|(span, other)| Edit::swap(span, other)).collect()
        };
        let mut edits: Vec<Edit> = swap(slots);
        edits.extend(tails.map(|tails| swap(&tails)).unwrap_or_default());
        edits
    }

    /// The end of the line that this value has for itself.
    fn alone(&self, item: Span) -> Option<usize> {
        let at = self.layout.line_end(self.layout.comma(item.end).unwrap_or(item.end))?;
        starts_line(self.layout.source, item.start).then_some(at)
    }
}

/// What the language has between two values.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200E}' | '\u{200F}')
}

/// The line end that a text begins with.
fn line_ending(text: &str) -> Option<&'static str> {
    ["\r\n", "\n"].into_iter().find(|end| text.starts_with(end))
}

/// Whether only spaces stand before this place on its line, and a line before that.
pub(super) fn starts_line(source: &str, at: usize) -> bool {
    source[..at].trim_end_matches([' ', '\t']).ends_with('\n')
}

fn line_start(source: &str, at: usize) -> usize {
    source[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The spaces at the beginning of the line that this place is on.
pub(super) fn line_indent(source: &str, at: usize) -> String {
    source[line_start(source, at)..at].chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
}
