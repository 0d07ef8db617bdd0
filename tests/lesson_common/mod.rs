//! A small library for the lesson tests: two words more than nothing, the games that ship, and a few
//! kanji.

use hanamaru::lesson::Library;

/// The library that the lesson tests read with.
pub fn library() -> Library {
    let mut library = Library::default();
    let words = include_str!("../fixtures/lessons/library/fixture.words.ron");
    assert_eq!(library.add_words("fixture.words.ron", words), []);
    for (file, source) in [
        ("flashcards.game.ron", include_str!("../../assets/games/flashcards.game.ron")),
        ("maru-batsu.game.ron", include_str!("../../assets/games/maru-batsu.game.ron")),
    ] {
        assert_eq!(library.add_game(file, source), [], "{file}");
    }
    assert_eq!(library.add_kanji(r#"KanjiGrades(["一人日大小", "友食今", "物好", "席", "夢", "私"])"#), []);
    library
}
