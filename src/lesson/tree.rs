//! A lesson file as a tree, with the place of everything and its comments. It survives any mistake:
//! each is reported once, and reading goes on with what was most likely meant. Nothing here knows
//! what a lesson is.
//!
//! A source that this reports no error for is one that the `ron` crate reads too.

use super::diag::{Diag, Diags, Span};
use super::lexer::{self, Bracket, Token, TokenKind};
use crate::limits::NESTING_MAX;

pub use super::lexer::Number;

mod brackets;

/// A whole file.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// Its one value.
    pub root: Node,
    /// Where its comments are, in order.
    pub comments: Vec<Span>,
}

/// A value and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeKind {
    /// Nothing that can be understood. It has been reported.
    Missing,
    /// A name by itself: `None`, `Picture`.
    Name(String),
    /// `true` or `false`.
    YesNo(bool),
    /// A number.
    Number(Number),
    /// A text, its escapes read.
    Text(String),
    /// `Some(…)`.
    Some(Box<Node>),
    /// `[…]`.
    List(Vec<Node>),
    /// `{…}`.
    Map(Vec<(Node, Node)>),
    /// `Name(…)` or `(…)`.
    Call(Call),
}

/// A constructor and what is in its brackets.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Its name, if it has one.
    pub name: Option<Name>,
    /// The values, in order.
    pub args: Vec<Arg>,
}

/// One value of a [`Call`].
#[derive(Clone, Debug, PartialEq)]
pub struct Arg {
    /// The field that it is for, if it says so.
    pub name: Option<Name>,
    /// The value.
    pub value: Node,
}

/// A name and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

impl Node {
    /// The place of a field of this constructor, or of a key within it: `settings/bpm`.
    pub(super) fn find(&self, path: &str) -> Option<Span> {
        path.split('/').try_fold(self, Self::child).map(|node| node.span)
    }

    /// The values of a field that is a list.
    pub(super) fn items(&self, field: &str) -> &[Self] {
        match self.child(field).map(|node| &node.kind) {
            Some(NodeKind::List(items)) => items,
            _ => &[],
        }
    }

    /// The value of a field or key.
    fn child(&self, name: &str) -> Option<&Self> {
        match &self.kind {
            NodeKind::Call(call) => call
                .args
                .iter()
                .find(|arg| arg.name.as_ref().is_some_and(|found| found.text == name))
                .map(|arg| &arg.value),
            NodeKind::Map(pairs) => pairs
                .iter()
                .find(|(key, _)| matches!(&key.kind, NodeKind::Text(text) if text == name))
                .map(|(_, value)| value),
            _ => None,
        }
    }
}

/// Reads a source. It always returns a tree; what was wrong with the source comes along.
pub fn parse(source: &str) -> (Tree, Vec<Diag>) {
    let mut diags = Diags::default();
    let tree = parse_into(source, &mut diags);
    (tree, diags.finish())
}

/// As [`parse`], adding to diagnostics that go on.
pub(super) fn parse_into(source: &str, diags: &mut Diags) -> Tree {
    if source.starts_with('\u{FEFF}') {
        let message = "The file begins with an invisible mark (a “byte order mark”).";
        diags.error("byte-order-mark", Span::new(0, 3), message, "Save it as “UTF-8”, not as “UTF-8 with BOM”.");
        diags.mend(Span::new(0, 3), "");
    }
    // The mark is blanked by bytes, so that every place stays what it is.
    let blanked = source.strip_prefix('\u{FEFF}').map(|rest| format!("   {rest}"));
    let source = blanked.as_deref().unwrap_or(source);
    let lexed = lexer::lex(source, diags);
    let mut surplus = [0_i64; 3];
    for token in &lexed.tokens {
        match token.kind {
            TokenKind::Open(bracket) => surplus[bracket as usize] -= 1,
            TokenKind::Close(bracket) => surplus[bracket as usize] += 1,
            _ => {}
        }
    }
    let parser = Parser {
        source,
        tokens: &lexed.tokens,
        at: 0,
        open: Vec::new(),
        surplus,
        too_deep: false,
        resumed: false,
        diags,
    };
    Tree { root: parser.file(), comments: lexed.comments }
}

/// Names that `ron` reads as values by themselves, so that no brackets may follow.
const CLOSED_NAMES: [&str; 9] = ["true", "false", "None", "inf", "inff32", "inff64", "NaN", "NaNf32", "NaNf64"];

/// A value in brackets, with what stands before its colon.
struct Item {
    key: Option<Node>,
    value: Node,
}

struct Parser<'s, 'd> {
    source: &'s str,
    tokens: &'s [Token],
    at: usize,
    /// The brackets that are open here, outermost first.
    open: Vec<(Bracket, Span)>,
    /// How many more brackets of each kind the file closes than it opens, less what was reported.
    surplus: [i64; 3],
    too_deep: bool,
    /// A forgotten bracket was just reported, so that no comma is to be expected.
    resumed: bool,
    diags: &'d mut Diags,
}

impl Parser<'_, '_> {
    fn peek(&self) -> Option<&TokenKind> {
        self.peek_at(0)
    }

    fn peek_at(&self, ahead: usize) -> Option<&TokenKind> {
        self.tokens.get(self.at + ahead).map(|token| &token.kind)
    }

    /// The place of the next token, or of the end of the file.
    fn here(&self) -> Span {
        let end = Span::new(self.source.len(), self.source.len());
        self.tokens.get(self.at).map_or(end, |token| token.span)
    }

    /// The place of the token before.
    fn before(&self) -> Span {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(Span::default(), |token| token.span)
    }

    fn file(mut self) -> Node {
        if self.tokens.is_empty() {
            let hint = "Write Lesson(cards: [\"apple\", \"banana\"]) and go on from there.";
            self.diags.error("empty-file", Span::default(), "There is no lesson in this file.", hint);
            return missing(Span::default());
        }
        let root = self.value();
        if self.at < self.tokens.len() && root.kind != NodeKind::Missing {
            let message = "The lesson has ended before this.";
            let hint = "Delete what follows, or the closing bracket that is one too many before it.";
            self.diags.error("after-the-end", self.here(), message, hint);
        }
        root
    }

    fn value(&mut self) -> Node {
        let span = self.here();
        let kind = match self.peek().cloned() {
            Some(TokenKind::Text(text)) => NodeKind::Text(text),
            Some(TokenKind::Number(number)) => NodeKind::Number(number),
            Some(TokenKind::Unread) => NodeKind::Missing,
            Some(TokenKind::Name(name)) => return self.named_value(name, span),
            Some(TokenKind::Open(bracket)) => return self.bracketed(bracket, None),
            // That the file ends is reported by the bracket that is open.
            None => return missing(span),
            Some(TokenKind::Comma | TokenKind::Colon | TokenKind::Close(_)) => {
                self.diags.error(
                    "missing-value",
                    span,
                    "A value is missing here.",
                    "Write it, or delete the name before it.",
                );
                return missing(span);
            }
        };
        self.at += 1;
        Node { span, kind }
    }

    /// A name by itself, or a constructor.
    fn named_value(&mut self, name: String, span: Span) -> Node {
        self.at += 1;
        let calls = self.peek() == Some(&TokenKind::Open(Bracket::Round)) && !CLOSED_NAMES.contains(&name.as_str());
        if calls {
            return self.bracketed(Bracket::Round, Some(Name { text: name, span }));
        }
        let kind = match name.as_str() {
            "true" => NodeKind::YesNo(true),
            "false" => NodeKind::YesNo(false),
            "Some" => {
                self.diags.error("needless-some", span, "“Some” by itself is no value.", "Write the value.");
                NodeKind::Missing
            }
            _ => NodeKind::Name(name),
        };
        Node { span, kind }
    }

    /// Everything from an opening bracket to its closing one.
    fn bracketed(&mut self, bracket: Bracket, name: Option<Name>) -> Node {
        let opening = self.here();
        let start = name.as_ref().map_or(opening, |name| name.span);
        if self.open.len() >= NESTING_MAX {
            self.skip_too_deep();
            return missing(opening.to(self.before()));
        }
        self.at += 1;
        self.open.push((bracket, opening));
        let named = name.is_some();
        let items = self.items(bracket, named);
        self.open.pop();
        let span = start.to(self.before());
        let kind = match bracket {
            Bracket::Square => NodeKind::List(items.into_iter().map(|item| item.value).collect()),
            Bracket::Curly => NodeKind::Map(
                items
                    .into_iter()
                    .map(|item| (item.key.unwrap_or_else(|| missing(item.value.span)), item.value))
                    .collect(),
            ),
            Bracket::Round => self.call(name, items, span),
        };
        Node { span, kind }
    }

    /// A constructor out of what stood in its brackets.
    fn call(&mut self, name: Option<Name>, items: Vec<Item>, span: Span) -> NodeKind {
        let unnamed = items.iter().filter(|item| item.key.is_none() && item.value.kind != NodeKind::Missing);
        let (unnamed, first) = (unnamed.clone().count(), unnamed.clone().next().map(|item| item.value.span));
        let named = items.iter().filter(|item| item.key.is_some()).count();
        let some = name.as_ref().is_some_and(|name| name.text == "Some");
        if some && (named > 0 || items.len() != 1) {
            self.diags.error("needless-some", span, "Some(…) holds one value.", "Write the value by itself.");
            return NodeKind::Missing;
        }
        if let (Some(first), true) = (first, named > 0 && unnamed > 0) {
            let message = "This value has no name, and others here have one.";
            self.diags.error("no-name", first, message, "Write its name and a colon before it: name: value.");
        }
        let mut args = items.into_iter().map(|item| Arg { name: item.key.and_then(name_of), value: item.value });
        match (some, args.next()) {
            (true, Some(arg)) => NodeKind::Some(Box::new(arg.value)),
            (_, first) => NodeKind::Call(Call { name, args: first.into_iter().chain(args).collect() }),
        }
    }

    /// What stands between two brackets, and the closing one.
    fn items(&mut self, bracket: Bracket, named: bool) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        while self.at_item(bracket) {
            if self.outgrown(bracket, named, &items) {
                self.report_unclosed();
                self.resumed = true;
                break;
            }
            if self.peek() == Some(&TokenKind::Comma) {
                self.diags.error(
                    "missing-value",
                    self.here(),
                    "A value is missing before this comma.",
                    "Delete the comma.",
                );
                self.diags.mend(self.here(), "");
                self.at += 1;
                continue;
            }
            let start = self.at;
            let item = self.item(bracket);
            let expects_comma = !std::mem::take(&mut self.resumed) && item.value.kind != NodeKind::Missing;
            items.push(item);
            if self.at == start {
                // Nothing could be made of this token, and it has been reported.
                self.at += 1;
            } else if self.peek() == Some(&TokenKind::Comma) {
                self.at += 1;
            } else if expects_comma
                && !matches!(self.peek(), Some(TokenKind::Close(_)) | None)
                && !self.outgrown(bracket, named, &items)
            {
                let hint = "Write , between two values.";
                self.diags.error("missing-comma", self.before().after(), "A comma is missing here.", hint);
                self.diags.mend(self.before().after(), ",");
            }
        }
        items
    }

    /// Another value follows. A closing bracket is read, whether it is the right one or not.
    fn at_item(&mut self, bracket: Bracket) -> bool {
        loop {
            match self.peek() {
                None => {
                    self.report_end_of_file();
                    return false;
                }
                Some(&TokenKind::Close(closing)) if closing == bracket => {
                    self.at += 1;
                    return false;
                }
                Some(&TokenKind::Close(closing)) => {
                    if !self.stray_bracket(bracket, closing) {
                        return false;
                    }
                }
                Some(_) => return true,
            }
        }
    }

    /// One value with its field name or key.
    fn item(&mut self, bracket: Bracket) -> Item {
        match bracket {
            Bracket::Round => self.field(),
            Bracket::Square => {
                let value = self.value();
                if self.peek() == Some(&TokenKind::Colon) && value.kind != NodeKind::Missing {
                    let hint = "Write the values only, or a constructor: Card(word: …).";
                    self.diags.error("stray-colon", self.here(), "The values of a list have no names.", hint);
                    self.at += 1;
                    return Item { key: None, value: self.value() };
                }
                Item { key: None, value }
            }
            Bracket::Curly => {
                let key = self.value();
                if key.kind == NodeKind::Missing && self.peek() != Some(&TokenKind::Colon) {
                    return Item { key: None, value: key };
                }
                self.colon();
                Item { key: Some(key), value: self.value() }
            }
        }
    }

    /// A value of a constructor: with its name as a rule.
    fn field(&mut self) -> Item {
        let span = self.here();
        let (name, quoted) = match self.peek() {
            Some(TokenKind::Name(name)) => (name.clone(), false),
            Some(TokenKind::Text(text)) => (text.clone(), true),
            _ => return Item { key: None, value: self.value() },
        };
        let value_next = match self.peek_at(1) {
            Some(TokenKind::Text(_) | TokenKind::Number(_) | TokenKind::Unread) => !quoted,
            Some(TokenKind::Open(bracket)) => !quoted && *bracket != Bracket::Round,
            Some(TokenKind::Colon) => true,
            _ => false,
        };
        if !value_next {
            return Item { key: None, value: self.value() };
        }
        if quoted {
            let hint = format!("Write {name}: without the quotes.");
            self.diags.error("quoted-name", span, "The name of a field has no quotes.", hint);
            self.diags.mend(span, name.as_str());
        }
        self.at += 1;
        self.colon();
        Item { key: Some(Node { span, kind: NodeKind::Name(name) }), value: self.value() }
    }

    /// The colon behind a name.
    fn colon(&mut self) {
        if self.peek() == Some(&TokenKind::Colon) {
            self.at += 1;
        } else if self.peek().is_some() {
            let place = self.before().after();
            self.diags.error(
                "missing-colon",
                place,
                "A colon is missing here.",
                "Write : between the name and the value.",
            );
            self.diags.mend(place, ":");
        }
    }
}

fn missing(span: Span) -> Node {
    Node { span, kind: NodeKind::Missing }
}

/// The name in a node that stood before a colon.
fn name_of(node: Node) -> Option<Name> {
    match node.kind {
        NodeKind::Name(text) => Some(Name { text, span: node.span }),
        _ => None,
    }
}
