//! A lesson and its cards as templates see them. It knows nothing of any kind of sheet.

use serde::Serialize;

use super::pictures::Pictures;
use crate::lesson::{Card, Glosses, Lesson};

/// The first grade that reads and writes words; those before it look, listen and trace.
const READS_FROM_GRADE: u8 = 5;
/// The first grade of junior high school.
const JUNIOR_HIGH: u8 = 7;

/// A card on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Printed {
    /// Its place in the lesson, from 1.
    pub number: usize,
    /// The word.
    pub word: String,
    /// What it means, with furigana in marks; empty where nobody says.
    pub meaning: String,
    /// What the page calls its picture.
    pub picture: Option<String>,
    /// The lesson's sentence with this word, or the card's own.
    pub sentence: String,
    /// The easiest thing that can be said of it without its name.
    pub hint: String,
}

/// What stands at the head of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct About {
    title: String,
    place: String,
    goal: String,
    goal_english: String,
    ask: String,
    sentence: String,
    grade: u8,
    /// Whether this grade reads and writes words.
    reads: bool,
    /// What pupils are called in Japanese: 児童, or 生徒 from junior high school on.
    pupils: &'static str,
}

/// The cards of a lesson, in its order.
pub fn printed(lesson: &Lesson, pictures: &Pictures) -> Vec<Printed> {
    let one = |(number, card): (usize, &Card)| Printed {
        number,
        word: card.word.clone(),
        meaning: said(&card.gloss, &["ja", "en"]),
        picture: pictures.id(card),
        sentence: sentence_of(lesson, card),
        hint: card.hints.last().cloned().unwrap_or_default(),
    };
    (1..).zip(&lesson.cards).map(one).collect()
}

/// What stands at the head of a lesson's sheets.
pub fn about(lesson: &Lesson) -> About {
    let blank = |sentence: &Option<crate::lesson::Sentence>| {
        sentence.as_ref().map(crate::lesson::Sentence::blank).unwrap_or_default()
    };
    About {
        title: lesson.title.clone(),
        place: place(lesson),
        goal: said(&lesson.goal, &["ja", "en"]),
        goal_english: lesson.goal.get("en").cloned().unwrap_or_default(),
        ask: blank(&lesson.ask),
        sentence: blank(&lesson.sentence),
        grade: lesson.grade,
        reads: reads(lesson),
        pupils: if lesson.grade < JUNIOR_HIGH { "児童" } else { "生徒" },
    }
}

/// Whether the lesson's grade reads and writes words.
pub const fn reads(lesson: &Lesson) -> bool {
    lesson.grade >= READS_FROM_GRADE
}

/// A text by language, in the first of these that it has.
pub fn said(glosses: &Glosses, languages: &[&str]) -> String {
    let found = languages.iter().find_map(|language| glosses.get(*language));
    found.or_else(|| glosses.values().next()).cloned().unwrap_or_default()
}

/// Course, unit and grade.
fn place(lesson: &Lesson) -> String {
    let unit = lesson.unit.map(|unit| format!("Unit {unit}"));
    let grade = match lesson.grade {
        grade @ JUNIOR_HIGH.. => format!("中学{}年", grade - (JUNIOR_HIGH - 1)),
        grade => format!("{grade}年"),
    };
    let parts: Vec<String> = lesson.course.clone().into_iter().chain(unit).chain([grade]).collect();
    parts.join(" · ")
}

/// The lesson's sentence with a card's word in it; where it has no place for one, the card's own.
fn sentence_of(lesson: &Lesson, card: &Card) -> String {
    let lessons = lesson.sentence.as_ref().filter(|sentence| sentence.slot.is_some());
    lessons.map(|sentence| sentence.with(card)).or_else(|| card.sentence.clone()).unwrap_or_default()
}
