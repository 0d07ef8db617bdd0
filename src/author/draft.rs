//! From a list of words to the text of a lesson, as a person would write it: words of the library as they
//! are, others as cards, a question and a sentence that are true of all of them, and a plan for the time
//! that there is. Where words come from is for others, and so is the disk.

use std::collections::BTreeMap;
use std::ops::Range;

use super::import::{Entry, Remark, same_meaning};
use crate::lesson::diag::Severity;
use crate::lesson::library::{By, Word, Words};
use crate::lesson::write::{quoted, with_games};
use crate::lesson::{Card, Checked, Form, Lesson, Library, Sentence, plan, read};
use crate::limits::{CARDS_MAX, FILE_MAX_BYTES, NOTES_MAX_CHARS};

/// What a lesson is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What it is called.
    pub title: String,
    /// The school grade, 1–9.
    pub grade: u8,
    /// How long it lasts, in minutes.
    pub minutes: u16,
}

/// A lesson's text, and what there is to say of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text of the file. It has no mistakes.
    pub text: String,
    /// How many cards there are.
    pub cards: usize,
    /// How many games and slides.
    pub games: usize,
    /// How long the plan takes, in milliseconds.
    pub total_ms: u64,
    /// How many things `check` warns of.
    pub warnings: usize,
    /// What a teacher should look at, by row.
    pub remarks: Vec<Remark>,
    /// What found no place in the lesson, by row.
    pub left_out: Vec<Remark>,
}

/// Grade of a lesson of which nobody says it, as in the lesson language.
pub const GRADE_USUAL: u8 = 5;

/// How long a lesson of a grade lasts, in minutes: 45 at elementary school, 50 at junior high school.
pub fn minutes_of(grade: u8) -> u16 {
    if grade > 6 { 50 } else { 45 }
}

/// Writes a lesson. `files`: where each picture and recording lies beside the lesson, by its name in
/// the list; those that are not there are not written.
///
/// # Errors
/// A sentence, where there are no words.
pub fn draft(
    entries: &[Entry],
    wish: &Wish,
    library: &Library,
    files: &BTreeMap<String, String>,
) -> Result<Draft, String> {
    let mut draft = Draft::default();
    let mut kept: Vec<&Entry> = entries.iter().take(CARDS_MAX).collect();
    if let Some(first) = entries.get(CARDS_MAX) {
        let (count, row) = (entries.len() - CARDS_MAX, first.row);
        let text = format!(
            "A lesson has {CARDS_MAX} cards at most; the {count} words from this row on are not in it. Import them into \
             a lesson of their own: --from {row}."
        );
        draft.left_out.push(Remark { row, text });
    }
    // What the language does not allow is left out, and said, whatever it is.
    let (cards, lesson) = loop {
        if kept.is_empty() {
            let why = draft.left_out.first().map(|first| format!(" {}", first.text)).unwrap_or_default();
            return Err(format!("There are no words to make a lesson of.{why}"));
        }
        let cards = cards(&kept, wish.grade, library, files);
        let (text, places) = compose(wish, None, &cards);
        let checked = read(&text, library);
        if text.len() as u64 > FILE_MAX_BYTES * 9 / 10 {
            let last = kept.split_off(kept.len() * 3 / 4);
            let text = "The file would be too large with the words from this row on. Make two lessons of the list.";
            draft.left_out.extend(last.first().map(|entry| Remark { row: entry.row, text: text.to_owned() }));
            continue;
        }
        if let Some(lesson) = checked.lesson.clone() {
            break (cards, lesson);
        }
        let wrong = wrong_cards(&checked, &places);
        if wrong.is_empty() {
            return Err("The title cannot be written into a lesson. Give another one: --title \"…\".".to_owned());
        }
        for (at, why) in wrong.into_iter().rev() {
            let entry = kept.remove(at);
            draft.left_out.push(Remark { row: entry.row, text: format!("“{}”: {why}", entry.word) });
        }
    };
    draft.remarks.extend(
        cards
            .iter()
            .zip(&kept)
            .flat_map(|(card, entry)| card.told.iter().map(|text| Remark { row: entry.row, text: text.clone() })),
    );
    let (text, lesson) = framed(wish, &cards, lesson, library);
    let plan = plan::plan(&Lesson { games: Vec::new(), ..lesson.clone() }, library, wish.minutes);
    let text = with_games(&text, &plan.games).unwrap_or(text);
    let minutes = plan.total_ms.div_ceil(60_000);
    draft.text =
        format!("// Grade {}: about {minutes} minutes. Any game can be ended at any moment.\n{text}", wish.grade);
    let checked = read(&draft.text, library);
    draft.warnings = checked.diags.len();
    let lesson = checked.lesson.ok_or("The lesson could not be written. Import fewer rows at once.")?;
    (draft.cards, draft.games, draft.total_ms) = (lesson.cards.len(), lesson.games.len(), plan.total_ms);
    Ok(draft)
}

/// The cards that are errors, by their places in the list, each with why.
fn wrong_cards(checked: &Checked, places: &[Range<usize>]) -> BTreeMap<usize, String> {
    let mut wrong = BTreeMap::new();
    for diag in checked.diags.iter().filter(|diag| diag.severity == Severity::Error) {
        if let Some(at) = places.iter().position(|place| place.contains(&diag.span.start)) {
            wrong.entry(at).or_insert_with(|| format!("{} {}", diag.message, diag.hint));
        }
    }
    wrong
}

/// A card as it is written.
struct Written<'a> {
    text: String,
    /// It is a word alone, so that several stand on a line.
    plain: bool,
    /// What stands behind it, for whoever opens the file.
    comment: Option<String>,
    /// The word of the library that it is.
    row: Option<&'a Word>,
    /// What a teacher should look at.
    told: Vec<String>,
}

fn cards<'a>(
    entries: &[&Entry],
    grade: u8,
    library: &'a Library,
    files: &BTreeMap<String, String>,
) -> Vec<Written<'a>> {
    let meanings = |entry: &&Entry| library.words.meanings(&entry.word);
    let beside: Vec<&Word> =
        entries.iter().map(meanings).filter_map(|found| (found.len() == 1).then(|| found[0])).collect();
    entries.iter().map(|entry| card(entry, grade, library, &beside, files)).collect()
}

/// How cards of these words are written in a lesson that has other words already, each with what a teacher should
/// look at.
pub(super) fn written_cards(
    entries: &[Entry],
    present: &[String],
    grade: u8,
    library: &Library,
) -> Vec<(String, Vec<String>)> {
    let words = present.iter().chain(entries.iter().map(|entry| &entry.word));
    let meanings = words.map(|word| library.words.meanings(word));
    let beside: Vec<&Word> = meanings.filter_map(|found| (found.len() == 1).then(|| found[0])).collect();
    let card = |entry| card(entry, grade, library, &beside, &BTreeMap::new());
    entries.iter().map(card).map(|card| (card.text, card.told)).collect()
}

fn card<'a>(
    entry: &Entry,
    grade: u8,
    library: &'a Library,
    beside: &[&Word],
    files: &BTreeMap<String, String>,
) -> Written<'a> {
    let (by, found) = library.words.found(&entry.word);
    let ja = entry.gloss.get("ja");
    let meant = Words::meant(&found, beside);
    let named = ja.and_then(|ja| found.iter().copied().find(|row| is_meaning(row, ja)));
    let row = match ja {
        Some(_) => named,
        None => meant.map(|(row, _)| row),
    };
    let mut told = Vec::new();
    let mut fields = vec![("word", quoted(&entry.word))];
    // Which of two meanings: the library's own text says it surely.
    let sure = meant.is_some_and(|(taken, sure)| sure && row == Some(taken));
    match (ja, row) {
        (_, Some(_)) if sure => {}
        (None, Some(row)) if by != By::Form => {
            let taken = crate::lesson::ruby::plain(row.japanese(grade));
            told.push(format!("“{}” has more than one meaning: it is taken as {taken}.", entry.word));
            fields.push(("ja", quoted(row.japanese(grade))));
        }
        (Some(_), Some(row)) => fields.push(("ja", quoted(row.japanese(grade)))),
        (Some(ja), None) => fields.push(("ja", quoted(ja))),
        (None, _) => {}
    }
    let others: Vec<String> = entry
        .gloss
        .iter()
        .filter(|(language, _)| *language != "ja")
        .map(|(language, text)| format!("{language}: {}", quoted(text)))
        .collect();
    if !others.is_empty() {
        fields.push(("gloss", format!("({})", others.join(", "))));
    }
    let file = |name: &Option<String>| name.as_ref().and_then(|name| files.get(name)).map(|name| quoted(name));
    fields.extend(file(&entry.picture).map(|name| ("picture", name)));
    fields.extend(file(&entry.voice).map(|name| ("voice", name)));
    let plural = entry.plural.as_ref().filter(|plural| row.and_then(|row| row.plural.as_ref()) != Some(plural));
    fields.extend(plural.map(|plural| ("plural", quoted(plural))));
    fields.extend(entry.sentence.as_ref().map(|sentence| ("sentence", quoted(sentence))));
    let (notes, shortened) = notes(&entry.notes);
    fields.extend(notes.map(|notes| ("notes", quoted(&notes))));
    if let Some(shortened) = shortened {
        told.push(format!("The notes of “{}” are too long; left out: {shortened}", entry.word));
    }
    let missing = found.is_empty() && entry.gloss.is_empty();
    if missing {
        told.push(format!("The library does not have “{}”: write its meaning into the lesson, ja: \"…\".", entry.word));
    }
    let plain = fields.len() == 1 && !found.is_empty() && by != By::Form;
    let text = if plain {
        quoted(&entry.word)
    } else {
        let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        format!("Card({})", fields.join(", "))
    };
    let comment = missing.then(|| "write ja: and what it means".to_owned());
    Written { text, plain, comment, row: row.filter(|_| by != By::Form), told }
}

/// Whether a row means this Japanese, in kana of either kind or in kanji.
fn is_meaning(row: &Word, ja: &str) -> bool {
    let kana = row.gloss.get("ja").is_some_and(|kana| same_meaning(kana, ja));
    row.means(ja) || kana || row.kanji.as_deref().is_some_and(|kanji| same_meaning(kanji, ja))
}

/// Notes as one text of several lines, and what of them is too much.
fn notes(notes: &[String]) -> (Option<String>, Option<String>) {
    let all: String = notes.join("\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    let kept: String = all.chars().take(NOTES_MAX_CHARS).collect();
    let rest: String = all.chars().skip(NOTES_MAX_CHARS).collect();
    (Some(kept).filter(|text| !text.trim().is_empty()), Some(rest).filter(|text| !text.is_empty()))
}

/// What pupils say with the words.
#[derive(Clone, Debug)]
struct Said {
    ask: String,
    sentence: String,
    goal: (&'static str, &'static str),
}

/// The lesson as text without its games, and where each card stands in it.
fn compose(wish: &Wish, said: Option<&Said>, cards: &[Written]) -> (String, Vec<Range<usize>>) {
    /// A line of words is about so long, in characters.
    const LINE_CHARS: usize = 100;
    const INDENT: &str = "        ";
    let mut text = format!("Lesson(\n    title: {}, grade: {},\n", quoted(&wish.title), wish.grade);
    if let Some(said) = said {
        let (en, ja) = said.goal;
        text += &format!("    goal: (en: {}, ja: {}),\n", quoted(en), quoted(ja));
        text += &format!("    ask: {},\n    sentence: {},\n", quoted(&said.ask), quoted(&said.sentence));
    }
    text += "    cards: [";
    let mut places = Vec::new();
    let mut length = usize::MAX;
    for card in cards {
        let chars = card.text.chars().count() + 2;
        if !card.plain || length.saturating_add(chars) > LINE_CHARS {
            text += "\n";
            text += INDENT;
            length = INDENT.len();
        } else {
            text += " ";
        }
        places.push(text.len()..text.len() + card.text.len());
        text += &card.text;
        text += ",";
        if let Some(comment) = &card.comment {
            text += &format!("   // {comment}");
        }
        length = if card.plain { length + chars } else { usize::MAX };
    }
    text += "\n    ],\n)\n";
    (text, places)
}

/// What can be said of words of one kind.
struct Frame {
    fits: fn(&Word) -> bool,
    /// The question; `{}` is the word's place, where it has one.
    ask: &'static str,
    /// The answer, with `{}`.
    sentence: &'static str,
    form: Form,
    goal: (&'static str, &'static str),
}

/// The topics of things that people like or do not like.
const LIKED: [&str; 10] = [
    "food",
    "fruit-and-vegetables",
    "drinks",
    "sports",
    "animals",
    "colors",
    "music",
    "toys-and-play",
    "clothes",
    "vehicles",
];
/// The topics of things that one can point at. What is a person is no "it".
const POINTED_AT: [&str; 5] = ["school", "things", "home", "shapes", "nature"];

fn is(pos: &str, word: &Word) -> bool {
    word.pos.as_deref() == Some(pos)
}

fn of_kind(category: &str, word: &Word) -> bool {
    word.category.as_deref() == Some(category)
}

const FRAMES: [Frame; 9] = [
    Frame {
        fits: |word| {
            let liked = LIKED.contains(&word.topic()) && (is("noun", word) || word.topic() == "colors");
            liked || of_kind("subject", word)
        },
        ask: "Do you like {}?",
        sentence: "I like {}.",
        form: Form::Plural,
        goal: ("Say what you like.", "すきなものをつたえよう。"),
    },
    Frame {
        fits: |word| is("verb", word) && word.topic() == "actions",
        ask: "Can you {}?",
        sentence: "I can {}.",
        form: Form::Plain,
        goal: ("Say what you can do.", "できることをつたえよう。"),
    },
    Frame {
        fits: |word| is("adjective", word) && word.topic() == "feelings",
        ask: "Are you {}?",
        sentence: "I am {}.",
        form: Form::Plain,
        goal: ("Say how you feel.", "きもちをつたえよう。"),
    },
    Frame {
        fits: |word| of_kind("job", word),
        ask: "What do you want to be?",
        sentence: "I want to be {}.",
        form: Form::Article,
        goal: ("Say what you want to be.", "なりたいものをつたえよう。"),
    },
    Frame {
        fits: |word| is("adjective", word) && word.topic() == "weather",
        ask: "How is the weather?",
        sentence: "It is {}.",
        form: Form::Plain,
        goal: ("Say how the weather is.", "てんきをつたえよう。"),
    },
    Frame {
        fits: |word| word.topic() == "days",
        ask: "What day is it?",
        sentence: "It is {}.",
        form: Form::Plain,
        goal: ("Say what day it is.", "ようびをつたえよう。"),
    },
    Frame {
        fits: |word| word.topic() == "months",
        ask: "When is your birthday?",
        sentence: "My birthday is in {}.",
        form: Form::Plain,
        goal: ("Say when your birthday is.", "たんじょうびをつたえよう。"),
    },
    Frame {
        fits: |word| of_kind("country", word) && is("name", word),
        ask: "Where do you want to go?",
        sentence: "I want to go to {}.",
        form: Form::Plain,
        goal: ("Say where you want to go.", "いきたいくにをつたえよう。"),
    },
    Frame {
        fits: |word| {
            let person = of_kind("person", word) || of_kind("job", word);
            is("noun", word) && word.article.is_some() && POINTED_AT.contains(&word.topic()) && !person
        },
        ask: "What is this?",
        sentence: "It is {}.",
        form: Form::Article,
        goal: ("Say what it is.", "それがなにかをつたえよう。"),
    },
];

/// What is true of every word that there is.
const ANY: Frame = Frame {
    fits: |_| true,
    ask: "How do you say this in English?",
    sentence: "It is “{}”.",
    form: Form::Plain,
    goal: ("Use new words.", "あたらしいことばをつかおう。"),
};

/// The lesson with the first question and sentence that are true of all its words, where there are such.
fn framed(wish: &Wish, cards: &[Written], bare: Lesson, library: &Library) -> (String, Lesson) {
    let all_fit = |frame: &&Frame| cards.iter().all(|card| card.row.is_some_and(frame.fits));
    for frame in FRAMES.iter().filter(all_fit).chain([&ANY]) {
        let form = in_frame(frame.form, &bare.cards);
        let said = Said {
            ask: frame.ask.replace("{}", &form),
            sentence: frame.sentence.replace("{}", &form),
            goal: frame.goal,
        };
        let (text, _) = compose(wish, Some(&said), cards);
        let Some(lesson) = read(&text, library).lesson else { continue };
        let asked = if frame.ask.contains("{}") { Some(form.as_str()) } else { None };
        let place = |sentence: &Option<Sentence>| {
            let sentence = sentence.as_ref()?;
            let slot = sentence.slot?;
            Some((sentence.text.get(slot.start..slot.end)?.to_owned(), slot.form))
        };
        let (in_ask, in_sentence) = (place(&lesson.ask), place(&lesson.sentence));
        let plurals = lesson.cards.iter().any(|card| card.plural.is_some());
        let form_kept = in_sentence
            .as_ref()
            .is_some_and(|(_, found)| frame.form != Form::Plain || *found == Form::Plain || !plurals);
        // Another word of the lesson may stand in the frame by chance: then its place is not the word's.
        let right = in_sentence.is_some_and(|(found, _)| found == form)
            && in_ask.map(|(found, _)| found) == asked.map(str::to_owned);
        if right && form_kept {
            return (text, lesson);
        }
    }
    (compose(wish, None, cards).0, bare)
}

/// A word of the lesson in a form that shows which form is meant.
fn in_frame(form: Form, cards: &[Card]) -> String {
    let with = |has: fn(&Card) -> bool| cards.iter().find(|card| has(card)).or(cards.first());
    let written = match form {
        Form::Plural => {
            with(|card| card.plural.is_some()).map(|card| card.plural.clone().unwrap_or_else(|| card.word.clone()))
        }
        Form::Article => with(|card| card.article.is_some()).map(|card| match &card.article {
            Some(article) => format!("{article} {}", card.word),
            None => card.word.clone(),
        }),
        _ => with(|card| card.plural.is_some()).map(|card| card.word.clone()),
    };
    written.unwrap_or_default()
}
