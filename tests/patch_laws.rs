//! What holds for every change that a tool makes to a lesson file: just that is changed, every other byte and
//! comment stays, it can be taken back byte for byte, and what came out `ron` reads too.

#[path = "lesson_common/changes.rs"]
mod changes;
mod shipped;

use std::sync::LazyLock;

use changes::{Shape, change, shape};
use hanamaru::lesson::outline::{Entry, Field, outline};
use hanamaru::lesson::patch::{Given, Item, Patch, patched};
use hanamaru::lesson::tree::{self, NodeKind};
use hanamaru::lesson::{Lesson, Library, Severity, Span, read};
use proptest::prelude::*;
use serde::de::IgnoredAny;
use shipped::files;

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);
static SOURCES: LazyLock<Vec<String>> = LazyLock::new(sources);

/// Lessons that are laid out as few people lay them out.
const ODD: [&str; 14] = [
    "Lesson(cards:[\"apple\",\"dog\",\"cat\",\"pig\"])",
    "Lesson(cards: [\"apple\", \"dog\"],)",
    "// c\nLesson(\n    cards: [\"apple\", \"dog\"] // the end\n)",
    "Lesson(\r\n    cards: [\"apple\", \"dog\"],  // fruit\r\n    grade: 3, /* three */\r\n)\r\n// after",
    "Lesson(\r\n    cards: [\n        \"apple\" // red\n        , \"dog\" /* a */ /* b */,  \r\n        Card(word: \"cat\"  ) // c\r\n    ],\n)",
    "Lesson(cards: [\"apple\", \"dog\"] /* a */ , /* b\n */ title: \"games: [\" /* c */)",
    "Lesson(games: [Flashcards(), \"flashcards\"], cards: [\"apple\", \"dog\"], grade: 9)",
    "Lesson(games: Some([ // mine\n  /* warm up */ Flashcards(cards: 2), // two\n\n Flashcards(pace: \"beat\") /* fast */ ,]),cards: [\"apple\"])",
    "Lesson(cards: [\"apple\"], games: None)",
    "\u{200F}Lesson(cards: [\"apple\",\u{2028}\"dog\"],\n\tgames\n:\n[\n\t\tSlide(text: r#\"a \"b\"\n c\"#),\n\t\t// before\n\t\tSlide(ja: \"あ\", picture: \"dog\"),\n\t],\n)",
    "Lesson(cards: [\n    // fruit\n    \"apple\", \"banana\", // two\n    \"peach\",\n    // animals\n    Card(word: \"dog\", gloss: (ja: \"いぬ\", pt: \"cão\"), hints: [\"It barks.\" /* loud */, \"A pet.\"]), \"cat\"\n])",
    "Lesson(goal: \"Ask.\", cards: [Card(\n        word: \"dog\",\n        // ours\n        notes: \"a\\nb\"\n    )], games: [\n    Flashcards(\n        // none\n    ), Typhoon( /* n */ ),\n    ])",
    "Lesson(title: Some(\"a\"), goal: (), cards: [Card(word: \"dog\", picture: None, ja: Some(/* x */ \"いぬ\"),),],)",
    include_str!("fixtures/lessons/good_own_game.ron"),
];

fn sources() -> Vec<String> {
    let shipped = files("levels", ".lesson.ron").into_iter();
    let shipped = shipped.map(|path| std::fs::read_to_string(path).expect("what ships is text"));
    let good = [include_str!("fixtures/lessons/good_full.ron"), include_str!("fixtures/lessons/good_short.ron")];
    shipped.chain(ODD.iter().chain(&good).map(|&source| source.to_owned())).collect()
}

fn errors(source: &str) -> usize {
    tree::parse(source).1.iter().filter(|diag| diag.severity == Severity::Error).count()
}

fn root(source: &str) -> Shape {
    shape(&tree::parse(source).0.root)
}

/// The comments of a source, sorted.
fn comments(source: &str) -> Vec<&str> {
    let tree = tree::parse(source).0;
    let mut all: Vec<&str> = tree.comments.iter().map(|span| source[span.start..span.end].trim_end()).collect();
    all.sort_unstable();
    all
}

/// The places that a lesson has.
struct Places {
    fields: Vec<Field>,
    /// Each list with how much is in it.
    lists: Vec<(String, usize)>,
}

fn places(source: &str) -> Places {
    let outline = outline(source);
    let entries = || outline.cards.iter().chain(&outline.games);
    let open = |entry: &&Entry| entry.call.as_deref() != Some("Game");
    let mut lists = vec![("cards".to_owned(), outline.cards.len()), ("games".to_owned(), outline.games.len())];
    let fields: Vec<Field> =
        outline.fields.iter().chain(entries().filter(open).flat_map(|entry| &entry.fields)).cloned().collect();
    let texts = fields.iter().filter_map(|field| match &field.value {
        Some(Given::Texts(texts)) => Some((field.at.clone(), texts.len())),
        _ => None,
    });
    lists.extend(texts);
    Places { fields, lists }
}

const TEXT: &str = "[A-Za-z .?!\"'\\\\/,\\]\\)#あ友“」：\u{2028}\u{200F}\u{85}\n]{0,12}[a-z]";

fn given() -> impl Strategy<Value = Given> {
    prop_oneof![
        any::<bool>().prop_map(Given::YesNo),
        (-5_i64..500).prop_map(Given::Whole),
        TEXT.prop_map(Given::Text),
        prop::collection::vec(TEXT, 0..4).prop_map(Given::Texts),
        prop::collection::btree_map("ja|en|pt|zh_hant", TEXT, 0..3).prop_map(Given::ByLanguage),
    ]
}

fn item() -> impl Strategy<Value = Item> {
    let field = "word|ja|picture|hints|notes|text|minutes|gloss|cards|wrod";
    let fields = prop::collection::btree_map(field, given(), 0..4);
    prop_oneof![
        TEXT.prop_map(Item::Plain),
        ("Card|Slide|Flashcards|MaruBatsu|Game", fields).prop_map(|(call, fields)| Item::Call { call, fields }),
        TEXT.prop_map(|word| card(&word)),
        TEXT.prop_map(|text| Item::Call {
            call: "Slide".to_owned(),
            fields: [("text".to_owned(), Given::Text(text))].into()
        }),
    ]
}

fn card(word: &str) -> Item {
    let fields = [("word", word), ("ja", "あ")].map(|(name, text)| (name.to_owned(), Given::Text(text.to_owned())));
    Item::Call { call: "Card".to_owned(), fields: fields.into() }
}

/// An address that may be in a lesson, or not.
fn address() -> impl Strategy<Value = String> {
    let field = "title|course|unit|grade|goal|goal/en|goal/ja|ask|sentence|cards|games|version|titel|";
    let of = "word|ja|gloss|gloss/ja|gloss/pt|picture|hints|hints/0|hints/1|notes|text|sound|minutes|rows|rows/0|x y|";
    prop_oneof![
        field,
        ("cards|games", 0_usize..14).prop_map(|(list, place)| format!("{list}/{place}")),
        ("cards|games", 0_usize..14, of).prop_map(|(list, place, field)| format!("{list}/{place}/{field}")),
    ]
}

fn patch() -> impl Strategy<Value = Patch> {
    prop_oneof![
        4 => (address(), given()).prop_map(|(at, value)| Patch::Set { at, value }),
        4 => (address(), TEXT).prop_map(|(at, text)| Patch::Set { at, value: Given::Text(text) }),
        2 => address().prop_map(|at| Patch::Clear { at }),
        4 => (address(), item()).prop_map(|(at, item)| Patch::Add { at, item }),
        2 => address().prop_map(|at| Patch::Remove { at }),
        2 => (address(), 0_usize..14).prop_map(|(at, to)| Patch::Move { at, to }),
    ]
}

/// Makes a change, and holds what came of it against what it must be.
fn check(source: &str, patch: &Patch) -> Option<String> {
    let text = patched(source, std::slice::from_ref(patch)).ok()?;
    assert!(errors(&text) <= errors(source), "{patch:?}\n{source}\n---\n{text}");
    let mut wanted = root(source);
    change(&mut wanted, patch);
    assert_eq!(root(&text).sorted(), wanted.sorted(), "{patch:?}\n{source}\n---\n{text}");
    if errors(source) == 0 {
        let oracle = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let verdict = oracle.from_str::<IgnoredAny>(&text);
        assert!(verdict.is_ok(), "ron refuses it: {verdict:?}\n{patch:?}\n{text}");
    }
    match patch {
        Patch::Clear { .. } | Patch::Remove { .. } => {}
        _ => assert_eq!(comments(&text), comments(source), "{patch:?}\n{source}\n---\n{text}"),
    }
    Some(text)
}

proptest! {
    // The failing input is printed; no file is left behind.
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn a_change_changes_what_it_says(source in any::<prop::sample::Index>(), patches in prop::collection::vec(patch(), 1..6)) {
        let mut text = source.get(&SOURCES).clone();
        for patch in &patches {
            text = check(&text, patch).unwrap_or(text);
        }
    }

    #[test]
    fn a_field_that_is_written_changes_within_its_value(source in any::<prop::sample::Index>(), field in any::<prop::sample::Index>(), value in given()) {
        let source = source.get(&SOURCES);
        let fields = places(source).fields;
        if fields.is_empty() {
            return Ok(());
        }
        let Field { at, span, .. } = field.get(&fields).clone();
        if let Some(text) = check(source, &Patch::Set { at, value }) {
            // `Some(…)` round it goes with it.
            let start = source[..span.start].trim_end_matches("Some(").len().min(text.len());
            let end = source[span.end..].trim_start_matches(')').len();
            prop_assert_eq!(&source[..start], &text[..start]);
            prop_assert_eq!(&source[source.len() - end..], &text[text.len() - end..]);
        }
    }

    #[test]
    fn what_is_put_in_and_taken_out_leaves_every_byte(source in any::<prop::sample::Index>(), list in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), item in item()) {
        let source = source.get(&SOURCES);
        let lists = places(source).lists;
        let (list, many) = list.get(&lists);
        let at = format!("{list}/{}", place.index(many + 1));
        let there = outline(source);
        let nodes = if list == "games" { &there.games } else { &there.cards };
        if let Some(text) = check(source, &Patch::Add { at: at.clone(), item }) {
            if !nodes.is_empty() {
                prop_assert_eq!(check(&text, &Patch::Remove { at }).as_ref(), Some(source));
            }
        }
    }

    #[test]
    fn a_field_that_is_added_and_cleared_leaves_every_byte(source in any::<prop::sample::Index>(), at in address(), value in given()) {
        let source = source.get(&SOURCES);
        let written = patched(source, &[Patch::Clear { at: at.clone() }]).as_ref() == Ok(source);
        // A plain word stays a card once it was one, and a goal keeps its languages.
        let plain = outline(source).cards.iter().chain(&outline(source).games).any(|entry| entry.plain.is_some() && at.starts_with(&format!("{}/", entry.at)));
        if written && !plain && !at.starts_with("goal/") {
            if let Some(text) = check(source, &Patch::Set { at: at.clone(), value }) {
                prop_assert_eq!(check(&text, &Patch::Clear { at }).as_ref(), Some(source));
            }
        }
    }

    #[test]
    fn what_is_moved_there_and_back_leaves_every_byte(source in any::<prop::sample::Index>(), list in any::<prop::sample::Index>(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        let source = source.get(&SOURCES);
        let lists: Vec<(String, usize)> = places(source).lists.into_iter().filter(|(_, many)| *many > 0).collect();
        let (list, many) = list.get(&lists);
        let (from, to) = (from.index(*many), to.index(*many));
        let moved = check(source, &Patch::Move { at: format!("{list}/{from}"), to }).expect("it can be moved");
        let back = check(&moved, &Patch::Move { at: format!("{list}/{to}"), to: from });
        prop_assert_eq!(back.as_ref(), Some(source));
    }

    #[test]
    fn anything_is_survived(source in any::<String>(), cut in any::<prop::sample::Index>(), junk in "[\\[\\](){},:\"“#/*a\r\n０（ 、]{1,4}", lesson in any::<prop::sample::Index>(), patch in patch()) {
        check(&source, &patch);
        outline(&source);
        let whole: Vec<char> = lesson.get(&SOURCES).chars().collect();
        let cut = cut.index(whole.len());
        let half: String = whole[..cut].iter().collect();
        let rest: String = whole[cut..].iter().collect();
        for broken in [&half, &format!("{half}{junk}{rest}")] {
            check(broken, &patch);
            let outline = outline(broken);
            for entry in outline.cards.iter().chain(&outline.games) {
                prop_assert!(broken.get(entry.span.start..entry.span.end).is_some());
            }
            outline.address_of(Span::new(cut, cut + 1));
        }
    }
}

#[test]
fn a_field_that_is_given_its_own_value_stays_as_it_is() {
    for source in SOURCES.iter() {
        for Field { at, value, .. } in places(source).fields {
            let Some(value) = value else { continue };
            assert_eq!(patched(source, &[Patch::Set { at: at.clone(), value }]).as_ref(), Ok(source), "{at}");
        }
    }
}

#[test]
fn the_lesson_is_read_with_just_that_change() {
    for source in SOURCES.iter() {
        let Some(before) = read(source, &LIBRARY).lesson else { continue };
        let after = |patch: Patch| {
            let text = patched(source, &[patch]).expect("it can be changed");
            let checked = read(&text, &LIBRARY);
            checked.lesson.unwrap_or_else(|| panic!("{:?}\n{text}", checked.diags))
        };
        let set = |at: &str, value: Given| after(Patch::Set { at: at.to_owned(), value });
        let text = |text: &str| Given::Text(text.to_owned());
        assert_eq!(set("title", text("T \\ “t”")), Lesson { title: "T \\ “t”".to_owned(), ..before.clone() });
        assert_eq!(set("unit", Given::Whole(7)), Lesson { unit: Some(7), ..before.clone() });
        let mut goal = before.goal.clone();
        goal.insert("pt".to_owned(), "Perguntar.".to_owned());
        assert_eq!(set("goal/pt", text("Perguntar.")), Lesson { goal, ..before.clone() });
        assert_eq!(after(Patch::Clear { at: "course".to_owned() }), Lesson { course: None, ..before.clone() });
        for place in 0..before.cards.len() {
            let mut cards = before.cards.clone();
            cards[place].notes = Some("Mine.\n\"Yours\"".to_owned());
            let notes = set(&format!("cards/{place}/notes"), text("Mine.\n\"Yours\""));
            assert_eq!(notes, Lesson { cards, ..before.clone() });
            let mut cards = before.cards.clone();
            let card = cards.remove(place);
            cards.push(card);
            let moved = after(Patch::Move { at: format!("cards/{place}"), to: before.cards.len() - 1 });
            assert_eq!(moved.cards, cards);
        }
        for place in 0..outline(source).games.len() {
            let mut games = before.games.clone();
            let game = games.remove(place);
            games.insert(0, game);
            assert_eq!(after(Patch::Move { at: format!("games/{place}"), to: 0 }), Lesson { games, ..before.clone() });
        }
    }
}

#[test]
fn a_change_is_written_as_people_write_it() {
    let check = |source: &str, patches: &str, expect: &str| {
        let patches: Vec<Patch> = serde_json::from_str(patches).expect("these are patches");
        assert_eq!(patched(source, &patches).as_deref(), Ok(expect), "{patches:?}");
    };
    let lesson = "Lesson(\n    unit: 5, grade: 3,\n    cards: [\n        \"apple\",  // red\n        Card(word: \"natto\"),\n    ],\n)\n";
    check(
        lesson,
        r#"[{"patch": "set", "at": "title", "value": "Food"}, {"patch": "set", "at": "goal/ja", "value": "たべよう"},
            {"patch": "set", "at": "cards/0/picture", "value": "a.png"}, {"patch": "set", "at": "cards/1/ja", "value": "なっとう"},
            {"patch": "set", "at": "grade", "value": 4}]"#,
        "Lesson(\n    title: \"Food\",\n    unit: 5, grade: 4,\n    goal: (ja: \"たべよう\"),\n    cards: [\n        \
         Card(word: \"apple\", picture: \"a.png\"),  // red\n        Card(word: \"natto\", ja: \"なっとう\"),\n    ],\n)\n",
    );
    check(
        lesson,
        r#"[{"patch": "add", "at": "cards/1", "item": "dog"},
            {"patch": "add", "at": "cards/3", "item": {"call": "Card", "fields": {"word": "cat", "hints": ["It is soft."], "gloss": {"pt": "gato"}}}},
            {"patch": "add", "at": "games/0", "item": "flashcards"},
            {"patch": "add", "at": "games/1", "item": {"call": "Slide", "fields": {"text": "a\nb"}}},
            {"patch": "set", "at": "games/0/minutes", "value": 5}]"#,
        "Lesson(\n    unit: 5, grade: 3,\n    cards: [\n        \"apple\",  // red\n        \"dog\",\n        Card(word: \"natto\"),\n        \
         Card(word: \"cat\", gloss: (pt: \"gato\"), hints: [\"It is soft.\"]),\n    ],\n    games: [\n        \
         Flashcards(minutes: 5),\n        Slide(text: \"a\\nb\"),\n    ],\n)\n",
    );
    check(
        lesson,
        r#"[{"patch": "move", "at": "cards/0", "to": 1}, {"patch": "clear", "at": "unit"}]"#,
        "Lesson(\n    grade: 3,\n    cards: [\n        Card(word: \"natto\"),\n        \"apple\",  // red\n    ],\n)\n",
    );
    check(
        lesson,
        r#"[{"patch": "remove", "at": "cards/0"}]"#,
        "Lesson(\n    unit: 5, grade: 3,\n    cards: [\n        Card(word: \"natto\"),\n    ],\n)\n",
    );
    check(
        "Lesson(goal: \"Ask.\", cards: [\"dog\", \"cat\"])",
        r#"[{"patch": "set", "at": "goal/ja", "value": "きこう"}, {"patch": "remove", "at": "cards/1"}, {"patch": "add", "at": "cards/0", "item": "pig"}]"#,
        "Lesson(goal: (en: \"Ask.\", ja: \"きこう\"), cards: [\"pig\", \"dog\"])",
    );
    check(
        "Lesson(cards: [Card(word: \"dog\", gloss: (ja: \"いぬ\", pt: \"cão\"))])",
        r#"[{"patch": "set", "at": "cards/0/ja", "value": "ワンワン"}, {"patch": "clear", "at": "cards/0/gloss/pt"}]"#,
        "Lesson(cards: [Card(word: \"dog\", gloss: (ja: \"ワンワン\"))])",
    );
}

#[test]
fn what_is_not_there_is_refused_in_a_sentence() {
    let check = |source: &str, patch: &str, expect: &str| {
        let patch: Patch = serde_json::from_str(patch).expect("it is a patch");
        let refused = patched(source, &[Patch::Clear { at: "unit".to_owned() }, patch]).expect_err("it is refused");
        assert_eq!(refused.message, expect);
    };
    let lesson = "Lesson(cards: [\"dog\", Crad(word: \"cat\")], games: [Game(id: \"x\")])";
    let set = |at: &str| format!(r#"{{"patch": "set", "at": "{at}", "value": "x"}}"#);
    check(
        "Lesson(cards: [\"dog\"",
        &set("title"),
        "Mend line 1 in the text first: The file ends before this bracket is closed. Write ]) at the end of the file.",
    );
    check("[\"dog\"]", &set("title"), "Begin the text with Lesson( and end it with ).");
    check(lesson, &set("titel"), "A lesson has no “titel”. Did you mean “title”?");
    check(lesson, &set("cards/0/pictur"), "A card has no “pictur”. Did you mean “picture”?");
    check(lesson, &set("cards/2/ja"), "“cards/2/ja” is beyond the end of the list: it holds 2 things.");
    check(lesson, &set("cards/1/ja"), "Change line 1 in the text.");
    check(lesson, &set("games/0/minutes"), "Change line 1 in the text.");
    check(lesson, &set("grade"), "“grade” is a whole number.");
    check(lesson, &set("cards"), "“cards” is a list. Add, remove or move what is in it.");
    check(lesson, &set("cards/0"), "“cards/0” is no field. Add, remove or move it.");
    check(
        lesson,
        &set("goal/Japanese"),
        "“Japanese” is not a code of a language. Write two small letters: en, ja, pt, zh, vi, tl.",
    );
    check(
        "Lesson(title: \"a\", title: \"b\", cards: [])",
        &set("title"),
        "“title” is there twice. Delete one of them in the text first.",
    );
    check(
        "Lesson(title: Some(/* a */ \"a\"), cards: [])",
        &set("title"),
        "A comment stands within it. Change line 1 in the text.",
    );
    check(lesson, r#"{"patch": "clear", "at": "cards/0/word"}"#, "A card must have its “word”.");
    check(
        lesson,
        r#"{"patch": "add", "at": "cards/3", "item": "cat"}"#,
        "“cards/3” is beyond the end of the list: it holds 2 things.",
    );
    check(
        lesson,
        r#"{"patch": "add", "at": "cards/0", "item": {"call": "Flashcards"}}"#,
        "“Flashcards(…)” does not belong into “cards”.",
    );
    check(
        lesson,
        r#"{"patch": "move", "at": "cards/0", "to": 2}"#,
        "“cards/0” is beyond the end of the list: it holds 2 things.",
    );
    check(lesson, r#"{"patch": "remove", "at": "title/0"}"#, "“title/0” is not a place in a list.");
}

#[test]
fn an_outline_says_what_is_written_and_where() {
    let source = "Lesson(unit: 5, goal: \"Ask.\", cards: [\"dog\", Card(word: \"cat\", gloss: (ja: \"ねこ\", pt: \"gato\"), picture: 3)], games: [MaruBatsu(choices: 4)])";
    let outline = outline(source);
    let field = |field: &Field| format!("{} = {}", field.at, &source[field.span.start..field.span.end]);
    let entry = |entry: &Entry| {
        let fields: Vec<String> = entry.fields.iter().map(field).collect();
        format!("{} {:?} {:?} {}", entry.at, entry.plain, entry.call, fields.join(", "))
    };
    let shown: Vec<String> =
        outline.fields.iter().map(field).chain(outline.cards.iter().chain(&outline.games).map(entry)).collect();
    assert_eq!(
        shown,
        [
            "unit = 5",
            "goal/en = \"Ask.\"",
            "cards/0 Some(\"dog\") None ",
            "cards/1 None Some(\"Card\") cards/1/word = \"cat\", cards/1/ja = \"ねこ\", cards/1/gloss/pt = \"gato\", cards/1/picture = 3",
            "games/0 None Some(\"MaruBatsu\") games/0/choices = 4",
        ]
    );
    assert_eq!(outline.trouble, None);
    let place = |text: &str| {
        let start = source.find(text).expect("it is there");
        outline.address_of(Span::new(start, start + text.len()))
    };
    assert_eq!(place("unit"), Some("unit"));
    assert_eq!(place("\"dog\""), Some("cards/0"));
    assert_eq!(place("Card"), Some("cards/1"));
    assert_eq!(place("picture: 3"), Some("cards/1/picture"));
    assert_eq!(place("gato"), Some("cards/1/gloss/pt"));
    assert_eq!(place("choices"), Some("games/0/choices"));
    assert_eq!(place("Lesson"), None);
    // A file in the making is shown as far as it is understood.
    let broken = super_outline("Lesson(title: \"a\", cards: [\"dog\", Card(word: \"cat\"");
    assert_eq!((broken.fields.len(), broken.cards.len(), broken.trouble.is_some()), (1, 2, true));
}

fn super_outline(source: &str) -> hanamaru::lesson::outline::Outline {
    outline(source)
}

#[test]
fn every_constructor_of_a_lesson_is_a_call() {
    for source in SOURCES.iter() {
        assert!(matches!(tree::parse(source).0.root.kind, NodeKind::Call(_)), "{source}");
        assert_eq!(outline(source).trouble, None, "{source}");
    }
}
