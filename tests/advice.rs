//! What a second pair of eyes says of a lesson that can be played, with the library that ships. What it says
//! within a file, and how it is silenced there: `fixtures/lessons/warn_advice.ron` and `warn_allow.ron`.

mod shipped;

use std::sync::LazyLock;

use hanamaru::lesson::{Library, read};

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);

/// What is told of a lesson with these fields: the codes, and the messages.
fn told(fields: &str) -> Vec<String> {
    let source = format!("Lesson({fields})");
    let diags = read(&source, &LIBRARY).diags;
    diags.iter().map(|diag| format!("{}: {}", diag.code, diag.message)).collect()
}

#[test]
fn words_above_the_grade_are_told_of_once() {
    let check = |fields: &str, expect: &[&str]| assert_eq!(told(fields), expect, "{fields}");
    let cards = "cards: [\"apple\", \"society\", \"dog\", \"environment\"]";
    check(
        &format!("grade: 5, {cards}"),
        &["above-grade: “society” and “environment” are words of junior high school."],
    );
    // Who does not say the grade is not told about it, and in junior high school nothing is above.
    check(cards, &[]);
    check(&format!("grade: 8, {cards}"), &[]);
    check(&format!("grade: 5, allow: [\"above-grade\"], {cards}"), &[]);
    check(
        "grade: 5, cards: [\"apple\", Card(word: \"society\", allow: [\"above-grade\"]), \"environment\"]",
        &["above-grade: “environment” is a word of junior high school."],
    );
}

#[test]
fn words_without_a_recording_are_told_of_once() {
    let words: String =
        (1..=9).map(|number| format!("Card(word: \"zork {number}\", ja: \"ゾーク{number}\"), ")).collect();
    assert_eq!(
        told(&format!("cards: [\"apple\", {words}]")),
        ["no-voice: “zork 1”, “zork 2”, “zork 3”, “zork 4” and “zork 5” and 4 more have no recording."]
    );
    assert_eq!(told("cards: [\"apple\", Card(word: \"zork\", ja: \"ゾーク\", voice: \"zork.ogg\")]"), [""; 0]);
}

#[test]
fn a_word_without_a_partner_misleads() {
    let check = |cards: &str, game: &str, expect: &[&str]| {
        let ends = "Slide(text: \"Say a word.\\nYour partner points.\")";
        assert_eq!(told(&format!("cards: [{cards}], games: [{game}, {ends}]")), expect, "{cards} {game}");
    };
    let loose = "loose-pair: “minimal-pairs” calls one of two words, and none here differs from “dog” and “seven” in one sound only.";
    check("\"cat\", \"cap\", \"pen\", \"pin\"", "MinimalPairs()", &[]);
    check("\"cat\", \"cap\", \"pen\", \"pin\", \"dog\", \"seven\"", "MinimalPairs()", &[loose]);
    // Those that have a partner are asked first.
    check("\"cat\", \"cap\", \"pen\", \"pin\", \"dog\", \"seven\"", "MinimalPairs(questions: 4)", &[]);
    check("\"cat\", \"cap\", \"pen\", \"pin\", \"dog\", \"seven\"", "MaruBatsu()", &[]);
}

#[test]
fn a_sentence_is_measured_with_the_longest_word() {
    let fields = "grade: 5, sentence: \"I want to play badminton.\", cards: [\"play badminton\", \"ride a unicycle\"]";
    assert_eq!(told(fields), [""; 0]);
    let long = "grade: 5, sentence: \"I want to play badminton with my friends after school.\", cards: [\"play badminton\", \"run\"]";
    assert!(
        told(long).iter().any(|told| told.starts_with("long-sentence: “I want to play badminton with")),
        "{:?}",
        told(long)
    );
}

#[test]
fn a_lesson_of_its_games_fits_into_fifty_minutes() {
    let cards = "cards: [\"apple\", \"dog\", \"cat\", \"pig\", \"bus\", \"pen\", \"sun\", \"egg\"]";
    let game = "MaruBatsu(questions: 8, talk: \"exchange\"), ";
    let check = |times: usize, expect: usize| {
        let told = told(&format!(
            "ask: \"Do you like cats?\", sentence: \"I like cats.\", {cards}, games: [{}]",
            game.repeat(times)
        ));
        assert_eq!(told.iter().filter(|told| told.starts_with("long-lesson: ")).count(), expect, "{told:?}");
    };
    check(3, 0);
    check(20, 1);
}
