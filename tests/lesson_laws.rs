//! What holds for every lesson file that can be typed: reading it never panics, every diagnostic has a
//! place within it, and what we accept the `ron` crate accepts too, with the same meaning.
//!
//! `PROPTEST_CASES=20000 cargo test --test lesson_laws` looks harder.

mod lesson_common;
#[path = "lesson_common/mirror.rs"]
mod mirror;

use std::fmt::Write as _;
use std::sync::LazyLock;

use hanamaru::lesson::{Checked, Diag, Library, MediaRef, Severity, Span, read, tree};
use proptest::prelude::*;
use serde::de::IgnoredAny;

static LIBRARY: LazyLock<Library> = LazyLock::new(lesson_common::library);

/// Lessons in which nothing is an error: the ground that mistakes are made on.
const LESSONS: [&str; 6] = [
    include_str!("fixtures/lessons/good_full.ron"),
    include_str!("fixtures/lessons/good_short.ron"),
    include_str!("fixtures/lessons/good_own_game.ron"),
    include_str!("fixtures/lessons/warn_sentence.ron"),
    "(cards: [], games: [\"x\", r#\"raw\"#, -5, 1.5, {\"a\": true}])",
    "Lesson(cards:[Card(word:\"a\",ja:\"\\u{3042}\\n\"),\"apple\"],goal:\"x\",games:[Slide(ja:\"あ\",),MaruBatsu( choices : 2 )])//",
];

/// What hands and input methods type.
const PIECES: [&str; 64] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "/",
    "//",
    "/*",
    "*/",
    "#",
    "#![enable(implicit_some)]",
    "r\"",
    "r#\"",
    "\"#",
    "b\"",
    "=",
    ";",
    "-",
    "+",
    ".",
    "..",
    "_",
    "0x",
    "5",
    "1.5",
    "1e5",
    "inf",
    "NaN",
    "None",
    "Some(",
    "true",
    "()",
    "“",
    "”",
    "「",
    "」",
    "：",
    "、",
    "（",
    "）",
    "\u{3000}",
    "\u{FEFF}",
    "５",
    "Ａ",
    "Card(",
    "Game(",
    "Slide(",
    "Flashcards()",
    "word: ",
    "ja: \"あ\"",
    "\"apple\"",
    "apple",
    "\n",
    "\r\n",
    " ",
    "\u{200E}",
    "\u{85}",
    "\u{E9}",
];

/// One mistake: from a place, so many characters go, and a piece comes.
fn mistake() -> impl Strategy<Value = (usize, usize, String)> {
    let piece = prop_oneof![
        3 => proptest::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => Just(String::new()),
    ];
    (any::<prop::sample::Index>(), prop_oneof![4 => 0..3_usize, 1 => 0..40_usize], piece)
        .prop_map(|(at, gone, piece)| (at.index(4096), gone, piece))
}

/// A lesson with a few mistakes in it.
fn mistaken() -> impl Strategy<Value = String> {
    (proptest::sample::select(LESSONS.to_vec()), proptest::collection::vec(mistake(), 0..5)).prop_map(
        |(lesson, mistakes)| {
            let mut chars: Vec<char> = lesson.chars().collect();
            for (at, gone, piece) in mistakes {
                let start = at % (chars.len() + 1);
                let end = (start + gone).min(chars.len());
                chars.splice(start..end, piece.chars());
            }
            chars.into_iter().collect()
        },
    )
}

/// Pieces in any order.
fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..40).prop_map(|pieces| pieces.concat())
}

/// White space and comments.
fn gap() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec!["", " ", "\n", "\t", "/* a /* b */ ** */", "// c\n", "\u{2028}", "\u{200F}\r\n"])
}

/// Values that the language has, in all their spellings.
fn value() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[-+]?[0-9][0-9_]{0,5}",
        "[-+]?0[xob][01_]{1,6}",
        "[-+]?[0-9]{1,3}[.][0-9]{1,3}",
        "\"([a-z “』;=あ]|\\\\[nrt0\\\\\"']|\\\\x[0-7][0-9a-f]|\\\\u\\{[0-9a-f]{1,4}\\}){0,6}\"",
        "r##\"[a-z\"#\n]{0,5}\"##",
        "[A-Za-z_][A-Za-z0-9_]{0,6}",
        proptest::sample::select(vec!["None", "true", "inf", "NaNf32", "()", "r", "b", "r\"\"", "Some"])
            .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let item = (gap(), inner.clone(), gap())
            .prop_map(|(before, value, behind)| format!("{before}{value}{behind}"))
            .boxed();
        let items = proptest::collection::vec(item.clone(), 0..4);
        let fields = proptest::collection::vec(("[a-z_][a-z0-9_]{0,4}", gap(), item.clone()), 0..4);
        let pairs = proptest::collection::vec((item.clone(), item.clone()), 0..3);
        let name = proptest::sample::select(vec!["", "Name", "Some", "None", "inf", "Name ", "Name/**/", "r", "b"]);
        let close = any::<bool>();
        prop_oneof![
            (items.clone(), close).prop_map(|(items, comma)| format!("[{}]", joined(items, comma))),
            (name.clone(), items, close).prop_map(|(name, items, comma)| format!("{name}({})", joined(items, comma))),
            (name, fields, close).prop_map(|(name, fields, comma)| {
                let fields = fields.into_iter().map(|(field, gap, value)| format!("{field}{gap}:{value}")).collect();
                format!("{name}({})", joined(fields, comma))
            }),
            (pairs, close).prop_map(|(pairs, comma)| {
                let pairs = pairs.into_iter().map(|(key, value)| format!("{key}:{value}")).collect();
                format!("{{{}}}", joined(pairs, comma))
            }),
        ]
    })
}

fn joined(items: Vec<String>, comma: bool) -> String {
    let mut text = items.join(",");
    if comma && !text.is_empty() {
        text.push(',');
    }
    text
}

/// The two laws of reading: places are within the source, and acceptance is agreed with `ron`.
fn check(source: &str) -> Checked {
    let (tree, diags) = tree::parse(source);
    for span in diags.iter().map(|diag| diag.span).chain(tree.comments.iter().copied()).chain([tree.root.span]) {
        assert_within(source, span);
    }
    if accepted(&diags) {
        let verdict = ron::from_str::<IgnoredAny>(source);
        assert!(verdict.is_ok(), "we accept what ron refuses: {verdict:?}\n{source}");
    }
    let checked = read(source, &LIBRARY);
    let places = checked.media.iter().chain(&checked.voices).map(|(_, span)| *span);
    for span in checked.diags.iter().map(|diag| diag.span).chain(places) {
        assert_within(source, span);
    }
    for diag in &checked.diags {
        assert!(!diag.message.is_empty(), "{diag:?}");
    }
    assert_eq!(checked.lesson.is_some(), accepted(&checked.diags), "{source}");
    if let Some(lesson) = &checked.lesson {
        assert_same(source, lesson);
    }
    checked
}

fn accepted(diags: &[Diag]) -> bool {
    diags.iter().all(|diag| diag.severity != Severity::Error)
}

fn assert_within(source: &str, span: Span) {
    assert!(source.get(span.start..span.end).is_some(), "{span:?} is no place in {source:?}");
}

/// What we understood is what `ron` understands.
fn assert_same(source: &str, lesson: &hanamaru::lesson::Lesson) {
    let other = mirror::read(source).unwrap_or_else(|error| panic!("we accept what ron refuses: {error}\n{source}"));
    assert!(other.version.is_none_or(|version| version == 1));
    assert!(other.title.is_none_or(|title| title == lesson.title), "{source}");
    assert_eq!(other.course, lesson.course, "{source}");
    assert_eq!(other.unit, lesson.unit, "{source}");
    assert_eq!(other.grade.unwrap_or(5), lesson.grade, "{source}");
    let goal = match other.goal {
        None => Default::default(),
        Some(mirror::Texts::One(text)) => [("en".to_owned(), text)].into(),
        Some(mirror::Texts::Many(texts)) => texts,
    };
    assert_eq!(goal, lesson.goal, "{source}");
    assert_eq!(other.sentence, lesson.sentence.as_ref().map(|sentence| sentence.text.clone()), "{source}");
    assert_eq!(other.cards.len(), lesson.cards.len(), "{source}");
    for (other, card) in other.cards.iter().zip(&lesson.cards) {
        match other {
            mirror::Card::Word(word) => {
                let known = LIBRARY.words.meanings(word).iter().any(|known| known.word == card.word);
                assert!(known || word.to_lowercase() == card.word.to_lowercase(), "{word} is {}:\n{source}", card.word);
            }
            mirror::Card::Own(mirror::OwnCard::Card {
                word,
                ja,
                gloss,
                picture,
                voice,
                sounds,
                plural,
                article,
                notes,
                allow: _,
            }) => {
                assert_eq!(word, &card.word, "{source}");
                let given = gloss.iter().flatten().chain(ja.iter().map(|ja| (const { &String::new() }, ja)));
                for (language, text) in given {
                    let language = if language.is_empty() { "ja" } else { language };
                    assert_eq!(card.gloss.get(language), Some(text), "{source}");
                }
                for (given, media) in [(picture, &card.picture), (voice, &card.voice)] {
                    let name = media.as_ref().map(|(MediaRef::Library(name) | MediaRef::Beside(name))| name);
                    assert!(given.is_none() || given.as_ref() == name, "{source}");
                }
                let texts =
                    [(sounds, &card.sounds), (plural, &card.plural), (article, &card.article), (notes, &card.notes)];
                for (given, text) in texts {
                    assert!(given.is_none() || given == text, "{source}");
                }
            }
        }
    }
    if let Some(games) = other.games {
        let ids: Vec<String> = games.iter().map(game_id).collect();
        let ours: Vec<&str> = lesson.games.iter().map(|game| game.id.as_str()).collect();
        assert_eq!(ids, ours, "{source}");
    }
}

fn game_id(game: &mirror::Game) -> String {
    let (name, args) = match game {
        mirror::Game::Id(id) => return id.clone(),
        mirror::Game::Call(call) => call.iter().next().expect("a constructor has a name"),
    };
    match (name.as_str(), args) {
        ("Flashcards", _) => "flashcards".to_owned(),
        ("MaruBatsu", _) => "maru-batsu".to_owned(),
        ("Game", mirror::Args::Fields(fields)) => fields["id"].clone().into_rust().expect("an id is a text"),
        (name, _) => name.to_lowercase(),
    }
}

proptest! {
    // The failing input is printed; no file is left behind.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mistakes_are_survived(source in mistaken()) {
        check(&source);
    }

    #[test]
    fn rubbish_is_survived(source in any::<String>()) {
        check(&source);
    }

    #[test]
    fn pieces_in_any_order_are_survived(source in soup()) {
        check(&source);
        check(&format!("Lesson(cards: [\"apple\"], {source})"));
        check(&format!("Lesson(cards: [\"apple\", {source}])"));
    }

    #[test]
    fn values_of_the_language_are_agreed_on(source in value()) {
        check(&source);
        check(&format!("Lesson(cards: [\"apple\"], games: [{source}])"));
        check(&format!("Lesson(cards: [Card(word: \"zzz\", ja: {source})])"));
    }
}

#[test]
fn the_lessons_that_mistakes_are_made_in_have_none() {
    for source in LESSONS.iter().filter(|source| source.starts_with("Lesson") || source.starts_with("//")) {
        let checked = check(source);
        assert!(checked.lesson.is_some() || source.contains("\\n"), "{:?}", checked.diags);
    }
}

#[test]
fn a_good_lesson_comes_back_from_json() {
    let lesson = read(LESSONS[0], &LIBRARY).lesson.expect("a good lesson");
    let json = serde_json::to_string(&lesson).expect("a lesson is plain data");
    let back: hanamaru::lesson::Lesson = serde_json::from_str(&json).expect("what was written can be read");
    assert_eq!(back, lesson);
}

#[test]
fn ten_thousand_brackets_are_one_mistake() {
    for open in ["(", "[", "{", "[(", "Card("] {
        let (_, diags) = tree::parse(&open.repeat(10_000));
        let codes: Vec<&str> = diags.iter().map(|diag| diag.code).collect();
        assert!(codes.contains(&"too-deep") && codes.len() <= 2, "{codes:?}");
        check(&open.repeat(10_000));
    }
    let closed = "[".repeat(10_000) + &"]".repeat(10_000);
    let codes: Vec<&str> = tree::parse(&closed).1.iter().map(|diag| diag.code).collect();
    assert_eq!(codes, ["too-deep"]);
}

#[test]
fn a_large_file_of_rubbish_takes_no_longer_than_its_length() {
    let junk = [
        "\"",
        "[)",
        "(]",
        "{:",
        "/*",
        "/*\n",
        "r#\"\n",
        "r#\"",
        "a ",
        "\"a\"b",
        "\"a”b",
        "'",
        "“",
        "“a」b\n",
        "＠",
        "#\n",
        "Card(\n",
    ];
    for piece in junk {
        let source = piece.repeat(200_000 / piece.len());
        let start = std::time::Instant::now();
        let diags = check(&source).diags.len() + check(&format!("Lesson(cards: [{source}")).diags.len();
        assert!(diags <= 202, "{piece}");
        assert!(start.elapsed().as_secs() < 5, "{piece}: {:?}", start.elapsed());
    }
}

#[test]
fn ten_thousand_unknown_words_are_told_of_once_and_fast() {
    let mut source = "Lesson(cards: [".to_owned();
    for number in 0..10_000 {
        write!(source, "\"word {number}\", ").expect("a string takes all");
    }
    source += "])";
    let start = std::time::Instant::now();
    let checked = check(&source);
    assert!(checked.diags.iter().any(|diag| diag.code == "too-many-cards"));
    assert!(checked.diags.len() <= 102, "{}", checked.diags.len());
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}
