//! Writes games into a lesson file: the list of games is replaced in place, through the tree's spans,
//! and everything else stays as it was, byte for byte. What is written reads back as the same games,
//! with the library that they come from; which games make a good lesson is for others to say.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::axes::{Game, Slide, Value};
use super::check::GRADE_DEFAULT;
use super::diag::{Severity, Span};
use super::layout::{Layout, line_indent, starts_line};
use super::library::constructor;
use super::model::MediaRef;
use super::tree::{self, Arg, Call, Node, NodeKind, Number, Tree};
use super::{ron_file, rules};

/// What stands before a game where the list has no lines of its own.
const INDENT: &str = "        ";

/// A lesson's source with these games in place of its own, each on a line. None where there are no
/// games or the source is not a sound lesson. A game is the library's with the settings that were
/// given, a slide, or one that is written out whole in this source.
///
/// A game that stands in the source as it is wanted keeps its text, and the comments before and
/// behind it; the comments of games that are changed or left out go with them.
pub fn with_games(source: &str, games: &[Game]) -> Option<String> {
    let (tree, diags) = tree::parse(source);
    if games.is_empty() || diags.iter().any(|diag| diag.severity == Severity::Error) {
        return None;
    }
    let NodeKind::Call(lesson @ Call { name: Some(name), .. }) = &tree.root.kind else { return None };
    if name.text != "Lesson" || lesson.args.iter().any(|arg| arg.name.is_none()) {
        return None;
    }
    let mut lists = lesson.args.iter().filter(|arg| named(arg, "games")).map(|arg| &arg.value);
    let (list, second) = (lists.next(), lists.next());
    let written = Written::of(source, &tree, lesson, list);
    let items = written.items(games);
    match (list, second) {
        (Some(list), None) => Some(format!(
            "{}[{items}{}]{}",
            &source[..list.span.start],
            line_indent(source, list.span.start),
            &source[list.span.end..]
        )),
        (None, _) => Some(written.appended(&items)),
        (Some(_), Some(_)) => None,
    }
}

/// A lesson file as it stands.
struct Written<'a> {
    layout: Layout<'a>,
    /// One past its last byte.
    end: usize,
    lesson: &'a Call,
    grade: u8,
    /// The games that are there.
    own: Vec<Own<'a>>,
    indent: String,
    /// How the file ends its lines.
    line_end: &'static str,
}

/// A game of a lesson file.
struct Own<'a> {
    node: &'a Node,
    /// Where the text ends that belongs to the game before it, or the list's bracket.
    after: usize,
    /// The game, where it is written out whole.
    whole: Option<Game>,
}

impl<'a> Written<'a> {
    fn of(source: &'a str, tree: &'a Tree, lesson: &'a Call, list: Option<&'a Node>) -> Self {
        let list = list.map(bare);
        let nodes: &[Node] = match list.map(|list| &list.kind) {
            Some(NodeKind::List(items)) => items,
            _ => &[],
        };
        let grade = field(lesson, "grade").and_then(number).unwrap_or(GRADE_DEFAULT.into());
        // Games that stand on lines of their own keep how far they are indented.
        let lined = nodes.first().map(|first| first.span.start).filter(|&first| starts_line(source, first));
        let indent = lined.map_or(INDENT.to_owned(), |first| line_indent(source, first));
        let grade = u8::try_from(grade).unwrap_or(GRADE_DEFAULT);
        let line_end = if source.contains("\r\n") { "\r\n" } else { "\n" };
        let layout = Layout::of(source, tree);
        let mut written = Self { layout, end: tree.root.span.end, lesson, grade, own: Vec::new(), indent, line_end };
        let mut after = list.map_or(0, |list| list.span.start + 1);
        for node in nodes {
            written.own.push(Own { node, after, whole: written.whole_game(node) });
            after = layout.behind(node.span.end).1;
        }
        written
    }

    /// The games on their lines, from behind the opening bracket on.
    fn items(&self, games: &[Game]) -> String {
        let mut used = Vec::new();
        let mut text = self.line_end.to_owned();
        for game in games {
            let all = || (0..self.own.len()).filter(|&at| self.is(&self.own[at], game));
            // The same game twice: each has its own comments.
            let item = match all().find(|at| !used.contains(at)).or_else(|| all().next()) {
                Some(at) => {
                    used.push(at);
                    self.kept(&self.own[at])
                }
                None => game.slide.as_ref().map_or_else(|| called(game), slide_text) + ",",
            };
            text += &format!("{}{item}{}", self.indent, self.line_end);
        }
        text
    }

    /// The source with a list of games behind its last field.
    fn appended(&self, items: &str) -> String {
        let (source, end) = (self.layout.source, self.line_end);
        let list = format!("{end}    games: [{items}    ],");
        let Some(last) = self.lesson.args.last() else {
            let at = self.end.saturating_sub(1);
            return format!("{}{list}{end}{}", &source[..at], &source[at..]);
        };
        let (comma, comment) = self.layout.behind(last.value.span.end);
        let missing = if source[..comma].ends_with(',') { "" } else { "," };
        let (before, rest) = (&source[..comma], &source[comment..]);
        let end = if rest.starts_with(['\n', '\r']) { "" } else { end };
        format!("{before}{missing}{}{list}{end}{rest}", &source[comma..comment])
    }

    /// A game as it stands, with the comments before and behind it.
    fn kept(&self, own: &Own) -> String {
        let before = self.layout.first_comment(Span::new(own.after, own.node.span.start));
        let start = before.map_or(own.node.span.start, |comment| comment.start);
        let text = &self.layout.source[start..own.node.span.end];
        let (comma, comment) = self.layout.behind(own.node.span.end);
        format!("{text},{}", &self.layout.source[comma..comment])
    }

    /// Whether this is the game, as it stands in the source.
    fn is(&self, own: &Own, game: &Game) -> bool {
        if let Some(whole) = &own.whole {
            return whole == game;
        }
        let elsewhere = || self.own.iter().any(|own| own.whole.as_ref() == Some(game));
        match (&own.node.kind, &game.slide) {
            (NodeKind::Text(id), None) => *id == game.id && game.given.is_empty() && !elsewhere(),
            (NodeKind::Call(call), Some(slide)) => is_called(call, "Slide") && slide_of(call).as_ref() == Some(slide),
            (NodeKind::Call(call), None) => {
                is_called(call, &constructor(&game.id)) && given(call).as_ref() == Some(&game.given) && !elsewhere()
            }
            _ => false,
        }
    }

    /// A game that is written out whole here.
    fn whole_game(&self, node: &Node) -> Option<Game> {
        let NodeKind::Call(call) = &node.kind else { return None };
        if !is_called(call, "Game") {
            return None;
        }
        let game: Game = ron_file::read(&self.layout.source[node.span.start..node.span.end]).ok()?;
        Some(game.with_settings(&BTreeMap::new(), self.grade))
    }
}

/// A game of the library as a lesson calls it: `MaruBatsu(choices: 4)`.
fn called(game: &Game) -> String {
    let value = |value: &Value| match value {
        Value::Whole(number) => number.to_string(),
        Value::YesNo(yes) => yes.to_string(),
        Value::Name(name) => quoted(name),
        Value::Words(words) => format!("[{}]", words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(", ")),
    };
    let settings: Vec<String> = game.given.iter().map(|(name, given)| format!("{name}: {}", value(given))).collect();
    format!("{}({})", constructor(&game.id), settings.join(", "))
}

/// A slide as a lesson has it.
fn slide_text(slide: &Slide) -> String {
    let name = |media: &MediaRef| match media {
        MediaRef::Library(name) | MediaRef::Beside(name) => name.clone(),
    };
    let fields = [
        ("text", Some(slide.text.clone()).filter(|text| !text.is_empty())),
        ("ja", slide.ja.clone()),
        ("picture", slide.picture.as_ref().map(name)),
        ("sound", slide.sound.as_ref().map(name)),
    ];
    let fields = fields.into_iter().filter_map(|(name, text)| Some(format!("{name}: {}", quoted(&text?))));
    format!("Slide({})", fields.collect::<Vec<_>>().join(", "))
}

/// A text in quotes, with the escapes that it needs.
pub fn quoted(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted += "\\n",
            // What ends a line, or cannot be seen, is written by its number.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}') => {
                // Writing to a text never fails.
                let _ = write!(quoted, "\\u{{{:x}}}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// The settings in a call; none where one of them is something that no setting is.
fn given(call: &Call) -> Option<BTreeMap<String, Value>> {
    let mut given = BTreeMap::new();
    for arg in &call.args {
        let value = match &arg.value.kind {
            NodeKind::YesNo(yes) => Value::YesNo(*yes),
            NodeKind::Text(text) => Value::Name(text.clone()),
            NodeKind::List(items) => Value::Words(items.iter().map(text).collect::<Option<_>>()?),
            _ => Value::Whole(u16::try_from(number(&arg.value)?).ok()?),
        };
        given.insert(arg.name.as_ref()?.text.clone(), value);
    }
    Some(given)
}

/// The slide in a call; none where a field of it cannot be read.
fn slide_of(call: &Call) -> Option<Slide> {
    let of = |name: &str| field(call, name).map(|node| text(node).ok_or(())).transpose().ok();
    let media = |name: &str, endings| of(name)?.map(|name| rules::media(&name, endings)).transpose().ok();
    Some(Slide {
        text: of("text")?.unwrap_or_default(),
        ja: of("ja")?,
        picture: media("picture", rules::PICTURE_ENDINGS)?,
        sound: media("sound", rules::VOICE_ENDINGS)?,
    })
}

pub(super) fn named(arg: &Arg, name: &str) -> bool {
    arg.name.as_ref().is_some_and(|found| found.text == name)
}

fn is_called(call: &Call, name: &str) -> bool {
    call.name.as_ref().is_some_and(|found| found.text == name)
}

/// A value without the `Some(…)` round it.
pub(super) fn bare(node: &Node) -> &Node {
    if let NodeKind::Some(inner) = &node.kind { inner } else { node }
}

fn field<'a>(call: &'a Call, name: &str) -> Option<&'a Node> {
    call.args.iter().find(|arg| named(arg, name)).map(|arg| bare(&arg.value))
}

fn text(node: &Node) -> Option<String> {
    if let NodeKind::Text(text) = &node.kind { Some(text.clone()) } else { None }
}

fn number(node: &Node) -> Option<i64> {
    if let NodeKind::Number(Number::Whole(number)) = &node.kind { Some(*number) } else { None }
}
