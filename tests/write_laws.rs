//! What holds for every list of games that is written into a lesson: it reads back as the same games,
//! `ron` reads it too, and everything round it is as it was, byte for byte.

mod shipped;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use hanamaru::lesson::axes::{Game, Setting, Value};
use hanamaru::lesson::plan::plan;
use hanamaru::lesson::tree::{self, Arg, NodeKind};
use hanamaru::lesson::write::with_games;
use hanamaru::lesson::{Lesson, Library, Severity, Span, read};
use hanamaru::limits::{MINUTES_MAX, MINUTES_MIN};
use proptest::prelude::*;
use serde::de::IgnoredAny;
use shipped::files;

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);
static SOURCES: LazyLock<Vec<String>> = LazyLock::new(sources);

/// Lessons that are laid out as few people lay them out.
const ODD: [&str; 10] = [
    "Lesson(cards:[\"apple\",\"dog\",\"cat\",\"pig\"])",
    "Lesson(cards: [\"apple\", \"dog\"],)",
    "// c\nLesson(\n    cards: [\"apple\", \"dog\"] // the end\n)",
    "Lesson(\r\n    cards: [\"apple\", \"dog\"],  // fruit\r\n    grade: 3, /* three */\r\n)\r\n// after",
    "Lesson(cards: [\"apple\", \"dog\"] /* a */ , /* b\n */ title: \"games: [\" /* c */)",
    "Lesson(games: [Flashcards(), \"flashcards\"], cards: [\"apple\", \"dog\"], grade: 9)",
    "Lesson(games: Some([ // mine\n  /* warm up */ Flashcards(cards: 2), // two\n\n Flashcards(pace: \"beat\") /* fast */ ,]),cards: [\"apple\"])",
    "Lesson(cards: [\"apple\"], games: None)",
    "\u{200F}Lesson(cards: [\"apple\",\u{2028}\"dog\"],\n\tgames\n:\n[\n\t\tSlide(text: r#\"a \"b\"\n c\"#),\n\t\t// before\n\t\tSlide(ja: \"あ\", picture: \"dog\"),\n\t],\n)",
    include_str!("fixtures/lessons/good_own_game.ron"),
];

fn sources() -> Vec<String> {
    let shipped = files("levels", ".lesson.ron").into_iter();
    let shipped = shipped.map(|path| std::fs::read_to_string(path).expect("what ships is text"));
    shipped.chain(ODD.map(str::to_owned)).collect()
}

fn lesson(source: &str) -> Lesson {
    let checked = read(source, &LIBRARY);
    checked.lesson.unwrap_or_else(|| panic!("{:?}\n{source}", checked.diags))
}

/// A value that a setting can have.
fn value(setting: &Setting) -> BoxedStrategy<Value> {
    let word = "[A-Za-z' \"\\\\あ友}]{0,6}[a-z]";
    match setting {
        Setting::Whole { min, max, .. } => (*min..=*max).prop_map(Value::Whole).boxed(),
        Setting::YesNo { .. } => any::<bool>().prop_map(Value::YesNo).boxed(),
        Setting::OneOf { options, .. } => proptest::sample::select(options.clone()).prop_map(Value::Name).boxed(),
        Setting::Words { min, max } => {
            prop::collection::vec(word, usize::from(*min)..=usize::from(*max)).prop_map(Value::Words).boxed()
        }
    }
}

/// What a game of a plan may be.
#[derive(Clone, Debug)]
enum Wanted {
    /// The library's, by its id, with settings.
    Set(String, BTreeMap<String, Value>),
    /// A slide of these texts.
    Slide(String, Option<String>, Option<&'static str>, Option<&'static str>),
    /// One that the lesson has.
    Own(prop::sample::Index),
}

fn wanted() -> impl Strategy<Value = Wanted> {
    let games: Vec<Game> = LIBRARY.games.values().cloned().collect();
    let set = proptest::sample::select(games).prop_flat_map(|game| {
        let given: Vec<_> = game.settings.iter().map(|(name, setting)| (Just(name.clone()), value(setting))).collect();
        let given = given.into_iter().map(prop::option::of).collect::<Vec<_>>();
        given.prop_map(move |given| Wanted::Set(game.id.clone(), given.into_iter().flatten().collect()))
    });
    let text = "[A-Za-z .?!\"'\\\\/,\\]\\)#あ友“」：\u{2028}\u{200F}\u{85}\n]{1,12}[a-z]";
    let picture = proptest::sample::select(vec!["dog", "beach.jpg", "my beach.png"]);
    let sound = proptest::sample::select(vec!["song.mp3", "a b.ogg"]);
    let slide = (text, prop::option::of(text), prop::option::of(picture), prop::option::of(sound));
    prop_oneof![
        3 => set,
        2 => slide.prop_map(|(text, ja, picture, sound)| Wanted::Slide(text, ja, picture, sound)),
        3 => any::<prop::sample::Index>().prop_map(Wanted::Own),
    ]
}

/// The game, as a lesson of this grade has it; none where no lesson can.
fn game(wanted: &Wanted, own: &Lesson) -> Option<Game> {
    match wanted {
        Wanted::Set(id, given) => Some(LIBRARY.games[id].with_settings(given, own.grade)),
        Wanted::Own(index) => Some(index.get(&own.games).clone()),
        Wanted::Slide(text, ja, picture, sound) => {
            // Written by other means, to be read: what Rust prints of a text is RON, save for its quotes.
            let field =
                |name: &str, text: Option<&str>| text.map_or(String::new(), |text| format!("{name}: {text:?}, "));
            let fields = [
                field("text", Some(text)),
                field("ja", ja.as_deref()),
                field("picture", *picture),
                field("sound", *sound),
            ];
            let source = format!("Lesson(cards: [\"apple\"], games: [Slide({})])", fields.concat());
            read(&source, &LIBRARY).lesson?.games.pop()
        }
    }
}

/// Writes games into a source and holds the result against what was wanted.
fn check(source: &str, games: &[Game]) {
    let before = lesson(source);
    let written = with_games(source, games).unwrap_or_else(|| panic!("nothing is written into\n{source}"));
    let checked = read(&written, &LIBRARY);
    // A game may need more than this lesson has, cards or what pairs say: that is no matter of writing.
    let mut errors = checked.diags.iter().filter(|diag| diag.severity == Severity::Error).peekable();
    if errors.peek().is_some() && errors.all(|diag| matches!(diag.code, "too-few-cards" | "needs-sentence")) {
        return;
    }
    let after = checked.lesson.unwrap_or_else(|| panic!("{:?}\n{written}", checked.diags));
    assert_eq!(after.games, games, "{written}");
    assert_eq!(Lesson { games: before.games.clone(), ..after }, before, "{written}");
    let oracle = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let verdict = oracle.from_str::<IgnoredAny>(&written);
    assert!(verdict.is_ok(), "ron refuses it: {verdict:?}\n{written}");
    assert_round(source, &written);
    assert_eq!(with_games(&written, games).as_deref(), Some(written.as_str()), "writing again changes nothing");
}

/// Where the name and the value of the games stand in a lesson's text.
fn list(source: &str) -> Option<(Span, Span)> {
    let NodeKind::Call(call) = tree::parse(source).0.root.kind else { panic!("a lesson is a call") };
    let named = |arg: &Arg| Some((arg.name.clone().filter(|name| name.text == "games")?.span, arg.value.span));
    call.args.iter().find_map(named)
}

/// What stands before and behind the list is as it was.
fn assert_round(source: &str, written: &str) {
    let (name, value) = list(written).expect("games were written");
    if let Some((_, own)) = list(source) {
        assert_eq!(source[..own.start], written[..value.start], "{source}");
        assert_eq!(source[own.end..], written[value.end..], "{source}");
    } else {
        // A new field comes with a comma or two, and with its line.
        let rest = format!("{}{}", &written[..name.start], &written[value.end..]);
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect::<String>();
        assert_eq!(bare(&rest), bare(source), "{source}");
    }
}

proptest! {
    // The failing input is printed; no file is left behind.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back(source in any::<prop::sample::Index>(), wanted in prop::collection::vec(wanted(), 1..6)) {
        let source = source.get(&SOURCES);
        let own = lesson(source);
        let games: Vec<Game> = wanted.iter().filter_map(|wanted| game(wanted, &own)).collect();
        if !games.is_empty() {
            check(source, &games);
        }
    }

    #[test]
    fn a_plan_is_written_into_its_lesson(source in any::<prop::sample::Index>(), minutes in MINUTES_MIN..=MINUTES_MAX) {
        let source = source.get(&SOURCES);
        check(source, &plan(&lesson(source), &LIBRARY, minutes).games);
    }

    #[test]
    fn anything_is_survived(source in any::<String>(), cut in any::<prop::sample::Index>(), lesson in any::<prop::sample::Index>()) {
        let games: Vec<Game> = LIBRARY.games.values().take(1).cloned().collect();
        with_games(&source, &games);
        let whole: Vec<char> = lesson.get(&SOURCES).chars().collect();
        let half: String = whole.iter().take(cut.index(whole.len())).collect();
        with_games(&half, &games);
    }
}

#[test]
fn the_lessons_own_games_leave_every_byte() {
    for source in SOURCES.iter().filter(|source| source.contains("games: [\n")) {
        let games = lesson(source).games;
        let written = with_games(source, &games).expect("it can be written");
        assert_eq!(&written, source);
    }
}

#[test]
fn a_list_is_written_as_people_write_one() {
    let check = |source: &str, games: &str, expect: &str| {
        let wanted = lesson(&format!("Lesson(cards: [\"apple\", \"dog\", \"cat\", \"pig\"], games: [{games}])")).games;
        assert_eq!(with_games(source, &wanted).as_deref(), Some(expect));
    };
    check(
        "Lesson(\n    cards: [\"apple\"],  // one\n)\n",
        "\"flashcards\", Typhoon(rows: [\"I can\", \"say \\\"no\\\"\"], minutes: 10, luck: 2, hidden: true)",
        "Lesson(\n    cards: [\"apple\"],  // one\n    games: [\n        Flashcards(),\n        \
         Typhoon(hidden: true, luck: 2, minutes: 10, rows: [\"I can\", \"say \\\"no\\\"\"]),\n    ],\n)\n",
    );
    check(
        "Lesson(cards: [\"apple\"])",
        "Slide(text: \"A \\\\ B\\nC\", ja: \"あ\", picture: \"a.png\", sound: \"b.ogg\")",
        "Lesson(cards: [\"apple\"],\n    games: [\n        Slide(text: \"A \\\\ B\\nC\", ja: \"あ\", picture: \"a.png\", \
         sound: \"b.ogg\"),\n    ],\n)",
    );
    check(
        "Lesson(\n  games: [\n      // 5 minutes\n      \"flashcards\",  // first\n      MaruBatsu(),\n  ],  // g\n  cards: [],\n)",
        "Flashcards(cards: 2), Flashcards()",
        "Lesson(\n  games: [\n      Flashcards(cards: 2),\n      // 5 minutes\n      \"flashcards\",  // first\n  ],  // g\n  cards: [],\n)",
    );
}

#[test]
fn what_is_no_lesson_is_left_alone() {
    let games: Vec<Game> = LIBRARY.games.values().take(1).cloned().collect();
    for source in ["", "Lesson(", "[1]", "Card(word: \"x\")", "Lesson(\"x\")", "Lesson(games: [], games: [])"] {
        assert_eq!(with_games(source, &games), None, "{source}");
    }
    assert_eq!(with_games("Lesson(cards: [])", &[]), None);
}
