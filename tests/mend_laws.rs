//! What holds for every file that is mended by itself: it is no worse than before, a second time changes nothing,
//! and comments stay.

mod lesson_common;

use std::path::Path;
use std::sync::LazyLock;

use hanamaru::lesson::mend::mended;
use hanamaru::lesson::{Diag, Library, Severity, read, tree};
use proptest::prelude::*;

static LIBRARY: LazyLock<Library> = LazyLock::new(lesson_common::library);
static SOURCES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lessons");
    let files = std::fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<_> = files.map(|file| file.expect("the folder can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("the fixture is a text")).collect()
});

fn diags(source: &str) -> Vec<Diag> {
    read(source, &LIBRARY).diags
}

fn errors(diags: &[Diag]) -> Vec<(&str, &str)> {
    let errors = diags.iter().filter(|diag| diag.severity == Severity::Error);
    errors.map(|diag| (diag.code, diag.message.as_str())).collect()
}

fn comments(source: &str) -> Vec<&str> {
    let tree = tree::parse(source).0;
    tree.comments.iter().map(|span| source[span.start..span.end].trim_end()).collect()
}

/// Mends a source and holds the result against the laws.
fn check(source: &str) -> String {
    let (text, done) = mended(source, diags);
    let (before, after) = (diags(source), diags(&text));
    assert_eq!(done.is_empty(), text == source, "{source}\n---\n{text}");
    if !before.iter().any(|diag| diag.code == "too-many-mistakes") {
        let mut left = errors(&before);
        for error in errors(&after) {
            let found = left.iter().position(|other| *other == error);
            left.swap_remove(found.unwrap_or_else(|| panic!("{error:?} is new\n{source}\n---\n{text}")));
        }
    }
    let (again, more) = mended(&text, diags);
    assert_eq!((again.as_str(), more.len()), (text.as_str(), 0), "a second time changes nothing\n{source}");
    text
}

proptest! {
    // The failing input is printed; no file is left behind.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_made_worse(source in any::<prop::sample::Index>(), slips in prop::collection::vec((any::<prop::sample::Index>(), "[\u{ff08}\u{ff09}\u{ff0c}\u{ff1a}\u{201c}\u{201d}\u{3000}\u{ff11}、\"\\[\\](){},:#/*a\r\n]{0,3}", 0_usize..3), 0..4)) {
        let mut text: Vec<char> = source.get(&SOURCES).chars().collect();
        for (at, slip, lost) in &slips {
            let at = at.index(text.len());
            let end = (at + lost).min(text.len());
            text.splice(at..end, slip.chars());
        }
        check(&text.into_iter().collect::<String>());
    }

    #[test]
    fn rubbish_is_survived(source in any::<String>()) {
        check(&source);
    }
}

#[test]
fn comments_stay() {
    for source in SOURCES.iter() {
        let text = check(source);
        let after = comments(&text);
        // What began with # has become a comment.
        assert!(comments(source).iter().all(|comment| after.contains(comment)), "{source}\n---\n{text}");
    }
}

#[test]
fn slips_are_mended_and_the_rest_is_left() {
    let check = |source: &str, expect: &str| assert_eq!(check(source), expect);
    check("Lesson（cards：［“apple”、“banana”］）", "Lesson(cards:[\"apple\",\"banana\"])");
    check(
        "\u{FEFF}#![enable(implicit_some)]\nLesson(\n    titel: \"5\", # ours\n    grade: \"５\"\n    cards: [\"apple\" \"banana\"],\n    games: [FlashCards(), \"MaruBatsu\"],\n",
        "\nLesson(\n    title: \"5\", // ours\n    grade: \"５\",\n    cards: [\"apple\", \"banana\"],\n    games: [Flashcards(), \"maru-batsu\"],\n)\n",
    );
    check(
        "Lesson(cards: [Crad(word: natto, ja: \"なっとう\"), cat], grade: \"3\", title: \"a\")",
        "Lesson(title: \"a\", grade: 3, cards: [Card(word: \"natto\", ja: \"なっとう\"), \"cat\"])",
    );
    // A word that is not known may be one of the author's own; a comment says by its place what it is about.
    check("Lesson(cards: [\"aple\"])", "Lesson(cards: [\"aple\"])");
    check("Lesson(cards: [\"apple\"], // fruit\n grade: 3)", "Lesson(cards: [\"apple\"], // fruit\n grade: 3)");
}

#[test]
fn a_list_typed_with_the_input_method_on_is_mended() {
    let source = format!("Lesson（cards：［{}］）", "“apple”、".repeat(60));
    let text = check(&source);
    assert!(diags(&text).iter().all(|diag| diag.code == "card-twice"), "{text}");
}
