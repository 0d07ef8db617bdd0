//! From the tree of a lesson file to a checked [`Lesson`]: every name is looked up, every number and
//! text is measured, and everything that is wrong is reported at its place with what to write
//! instead. Whether a picture's file is there is for others to see: this room knows no files.

use super::diag::{Diag, Diags, Span};
use super::fields::{self, names};
use super::library::Library;
use super::model::{Card, Glosses, Lesson, MediaRef};
use super::rules;
use super::suggest::nearest;
use super::tree::{self, Call, Node, NodeKind};
use advice::Places;
use allow::Allow;

mod advice;
mod allow;
mod cards;
mod games;
mod private;
mod sentence;
mod values;

pub(super) use games::slide_game;

/// What reading a lesson file gives.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The lesson, when there are no errors.
    pub lesson: Option<Lesson>,
    /// Everything that is wrong, in the order of the file.
    pub diags: Vec<Diag>,
    /// Every picture that the lesson names or takes from the library, and where it does so.
    pub media: Vec<(MediaRef, Span)>,
    /// Every recording of a card, in the same way.
    pub voices: Vec<(MediaRef, Span)>,
    /// Every song of a slide, in the same way.
    pub songs: Vec<(MediaRef, Span)>,
}

/// The version of the lesson language that is read here.
pub const VERSION: u16 = 1;
/// The grade of a lesson that does not say: pupils who begin to read.
pub(super) const GRADE_DEFAULT: u8 = 5;
/// Last grade of elementary school; from the next one on, furigana is not checked.
const GRADE_ELEMENTARY: u8 = 6;

/// Reads a lesson file. It always returns; the lesson is there when nothing is an error.
pub fn read(source: &str, library: &Library) -> Checked {
    let mut diags = Diags::default();
    let tree = tree::parse_into(source, &mut diags);
    let mut checker = Checker {
        source,
        library,
        broken: diags.has_errors(),
        diags,
        grade: GRADE_DEFAULT,
        framed: false,
        media: Vec::new(),
        voices: Vec::new(),
        songs: Vec::new(),
        card_places: Vec::new(),
        game_places: Vec::new(),
        allows: Vec::new(),
    };
    let lesson = checker.root(&tree.root);
    checker.finish();
    let lesson = lesson.filter(|_| !checker.diags.has_errors());
    Checked {
        lesson,
        diags: checker.diags.finish(),
        media: checker.media,
        voices: checker.voices,
        songs: checker.songs,
    }
}

struct Checker<'a> {
    source: &'a str,
    library: &'a Library,
    /// The tree was mended, so that what is missing may only have been lost.
    broken: bool,
    diags: Diags,
    grade: u8,
    /// The lesson says what pairs ask or answer.
    framed: bool,
    media: Vec<(MediaRef, Span)>,
    voices: Vec<(MediaRef, Span)>,
    songs: Vec<(MediaRef, Span)>,
    /// Where each card that is sound stands, in order.
    card_places: Vec<Span>,
    /// The same of the games.
    game_places: Vec<Span>,
    /// Kinds of warnings that the author does not want to be told of.
    allows: Vec<Allow>,
}

impl Checker<'_> {
    fn root(&mut self, root: &Node) -> Option<Lesson> {
        let call = match &root.kind {
            NodeKind::Call(call) => call,
            NodeKind::Missing => return None,
            NodeKind::List(_) => {
                let hint = "Write Lesson(cards: […]) round the list.";
                self.diags.error("not-a-lesson", root.span, "This is a list, not a lesson.", hint);
                return None;
            }
            _ => {
                self.not_a_lesson(root.span);
                return None;
            }
        };
        match &call.name {
            Some(name) if name.text == "Lesson" => {}
            Some(name) if nearest(&name.text, ["Lesson"]).is_some() => {
                self.diags.error(
                    "unknown-name",
                    name.span,
                    format!("“{}” is not known.", name.text),
                    "Did you mean “Lesson”?",
                );
                self.diags.mend(name.span, "Lesson");
            }
            Some(name) => {
                self.not_a_lesson(name.span);
                return None;
            }
            None => {
                self.not_a_lesson(self.opening(root.span));
                self.diags.mend(Span::new(root.span.start, root.span.start), "Lesson");
            }
        }
        self.lesson(call, root.span)
    }

    fn not_a_lesson(&mut self, span: Span) {
        let hint = "Begin with Lesson( and end with ).";
        self.diags.error("not-a-lesson", span, "A lesson file holds a Lesson(…).", hint);
    }

    fn lesson(&mut self, call: &Call, span: Span) -> Option<Lesson> {
        let fields = self.fields(call, "a lesson", &names(fields::LESSON), &["cards"]);
        let get = |name: &str| fields.get(name).copied();
        self.version(get("version"));
        self.allow(get("allow"), span);
        let grade = get("grade").and_then(|node| self.whole(node, "grade", 1, 9, "Junior high school is 7 to 9."));
        self.grade = grade.and_then(|grade| u8::try_from(grade).ok()).unwrap_or(GRADE_DEFAULT);
        let title = get("title").and_then(|node| self.text(node, rules::line));
        let course = get("course").and_then(|node| self.text(node, rules::line));
        let unit = get("unit").and_then(|node| self.whole(node, "unit", 1, 99, ""));
        let goal = get("goal").map_or_else(Glosses::new, |node| self.goal(node));
        let cards_node = get("cards");
        if cards_node.is_none() && !self.broken {
            let hint = "Write cards: [\"apple\", \"banana\"].";
            self.diags.error("missing-field", span, "The lesson has no cards.", hint);
        }
        let (cards, written) = cards_node.map_or((Vec::new(), 0), |node| self.cards(node));
        let sentence = get("sentence").and_then(|node| self.sentence(node, &cards, written));
        let ask = get("ask").and_then(|node| self.question(node, &cards));
        self.framed = get("sentence").is_some() || get("ask").is_some();
        let games = match get("games") {
            // With no cards there is nothing to say about how many a game needs.
            // Cards that are wrong count as cards that have everything.
            Some(node) => self.games(node, cards_node.map(|_| (cards.as_slice(), written - cards.len()))),
            None => self.default_games(&cards),
        };
        let title = title.map_or_else(|| title_of(&cards), str::to_owned);
        let course = course.map(str::to_owned);
        let lesson = Lesson { title, course, unit, grade: self.grade, goal, sentence, ask, cards, games };
        if !self.diags.has_errors() {
            let (ask, sentence) = (get("ask"), get("sentence"));
            let (grade, games) = (get("grade"), get("games"));
            self.advise(&lesson, &Places { ask, sentence, grade, games });
        }
        Some(lesson)
    }

    fn version(&mut self, node: Option<&Node>) {
        let Some(node) = node else { return };
        let Some(version) = self.whole(node, "version", 1, u16::MAX, "") else { return };
        if version != VERSION {
            let message = format!(
                "This lesson is written in version {version} of the language; this Hanamaru reads version {VERSION}."
            );
            self.diags.error("wrong-version", node.span, message, "Get a newer Hanamaru, or write version: 1.");
        }
    }

    /// What the class will be able to do: by language, or in English alone.
    fn goal(&mut self, node: &Node) -> Glosses {
        if let NodeKind::Text(_) = &node.kind {
            let text = self.text(node, rules::line);
            return text.map(|text| ("en".to_owned(), text.to_owned())).into_iter().collect();
        }
        self.glosses(node)
    }

    /// Warns of kanji that the class has not been taught and that have no furigana.
    fn kanji(&mut self, node: &Node, text: &str) {
        if self.grade > GRADE_ELEMENTARY || self.library.kanji_grades.is_empty() {
            return;
        }
        let bare = super::ruby::parse(text).into_iter().filter(|run| run.reading.is_none());
        let mut untaught: Vec<char> = Vec::new();
        for c in bare.flat_map(|run| run.base.chars().collect::<Vec<_>>()) {
            let taught = self.library.kanji_grades.get(&c).is_some_and(|&grade| grade < self.grade);
            if is_kanji(c) && !taught && !untaught.contains(&c) {
                untaught.push(c);
            }
        }
        if let Some(first) = untaught.first() {
            let all: String = untaught.iter().collect();
            let message = format!("Grade {} cannot read {all} without furigana.", self.grade);
            let hint = format!("Write it with its reading, {{{first}|…}}, or in kana.");
            self.diags.warning("untaught-kanji", node.span, message, hint);
        }
    }
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

/// What a lesson is called that has no title: its first words.
fn title_of(cards: &[Card]) -> String {
    let words: Vec<&str> = cards.iter().take(3).map(|card| card.word.as_str()).collect();
    words.join(", ") + if cards.len() > 3 { ", …" } else { "" }
}
