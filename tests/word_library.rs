//! Every row of the word library is held to `assets/words/WRITING.md`, as far as a program can tell.
//! `HANAMARU_TOPIC=food` holds one topic only, for whoever writes it.

mod common;
mod shipped;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use common::Class;
use hanamaru::game::keys::Press;
use hanamaru::game::stage_view;
use hanamaru::game::state::Place;
use hanamaru::game::view::{Digits, Meaning};
use hanamaru::lesson::axes::Game;
use hanamaru::lesson::{By, Lesson, Library, Word, ruby};
use hanamaru::phonics::Source;
use hanamaru::phonics::open::Opened;

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);
static OPENED: LazyLock<Opened> = LazyLock::new(|| shipped::phonics(&LIBRARY, &[]));

/// The words that have no American clip, by the list of those who made them.
static LEFT_OUT: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let list = std::fs::read_to_string(shipped::home().join("assets/voices/left-out.tsv")).expect("it is there");
    list.lines().filter_map(|line| Some(line.strip_prefix("us\t")?.split('\t').next()?.to_owned())).collect()
});

/// Last grade of elementary school.
const ELEMENTARY: u8 = 6;
/// Words of a hint that a class of ten-year-olds takes in at once.
const HINT_WORDS: std::ops::RangeInclusive<usize> = 2..=10;
/// Words of a sentence.
const SENTENCE_WORDS: std::ops::RangeInclusive<usize> = 3..=9;

/// The words of a text in small letters.
fn tokens(text: &str) -> Vec<String> {
    let marks = |c: char| !(c.is_alphanumeric() || c == '\'');
    text.to_lowercase().split(marks).filter(|token| !token.is_empty()).map(str::to_owned).collect()
}

/// One text stands in another, word by word.
fn stands_in(part: &str, text: &str) -> bool {
    let (part, text) = (tokens(part), tokens(text));
    !part.is_empty() && text.windows(part.len()).any(|window| window == part)
}

/// Words that carry nothing: a hint for "go to school" may say "to".
const SMALL: [&str; 44] = [
    "a", "an", "the", "to", "in", "on", "of", "my", "your", "and", "at", "for", "with", "up", "out", "by", "down",
    "off", "is", "it", "i", "you", "do", "not", "from", "new", "day", "one", "go", "have", "be", "are", "am", "we",
    "he", "she", "they", "this", "that", "what", "how", "s", "t", "me",
];

/// What a hint must not say: the word, its forms, and the parts of a phrase that carry its meaning.
fn given_away(word: &Word, text: &str) -> Option<String> {
    let whole = std::iter::once(word.word.as_str()).chain(word.forms()).find(|form| stands_in(form, text));
    if let Some(form) = whole {
        return Some(form.to_owned());
    }
    let said = tokens(text);
    let parts = std::iter::once(word.word.as_str()).chain(word.forms()).flat_map(tokens);
    parts.into_iter().find(|part| !SMALL.contains(&part.as_str()) && said.contains(part))
}

fn is_kana(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FC}' | ' ' | '～' | '、' | '。' | '？' | '！' | '（' | '）' | '0'..='9' | ':'))
}

fn has_kanji(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9FFF}' | '々'))
}

/// A regular -ing form is spelled by rule: -e falls, a short vowel doubles.
fn ing_ends_right(word: &Word) -> bool {
    word.ing.as_deref().is_none_or(|ing| tokens(ing).first().is_some_and(|first| first.ends_with("ing")))
}

fn faults(word: &Word, known: &BTreeSet<String>, pictures: &BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut wrong = |when: bool, what: String| {
        if when {
            faults.push(format!("{} ({}): {what}", word.word, word.topic()));
        }
    };
    let kana = word.gloss["ja"].as_str();
    wrong(!is_kana(kana), format!("ja is not kana alone: {kana}"));
    wrong(kana.contains('/') || kana.contains('／'), format!("two meanings at once: {kana}"));
    if let Some(kanji) = &word.kanji {
        let bare: String =
            ruby::parse(kanji).into_iter().filter(|run| run.reading.is_none()).map(|run| run.base).collect();
        wrong(has_kanji(&bare), format!("kanji without a reading: {kanji}"));
        wrong(!has_kanji(&ruby::plain(kanji)), format!("no kanji in {kanji}"));
        let read: String = ruby::parse(kanji).into_iter().map(|run| run.reading.unwrap_or(run.base)).collect();
        wrong(read != kana, format!("{kanji} is read {read}, not {kana}"));
    }
    wrong(word.pos.is_none(), "no pos".into());
    wrong(word.grade.is_none_or(|grade| grade < 3), "no grade, or one below 3".into());
    let can_be_cut = OPENED.phonics.cut(&word.word).is_ok_and(|cut| cut.from != Source::Letters);
    wrong(word.sounds.is_none() && can_be_cut, "no sounds".into());
    wrong(!ing_ends_right(word), format!("-ing: {:?}", word.ing));
    let verb = word.pos.as_deref() == Some("verb");
    wrong(verb && (word.past.is_none() || word.ing.is_none()), "a verb has past and ing".into());
    wrong(!verb && word.ing.is_some(), "only a verb has ing".into());
    wrong(word.picture.as_ref().is_some_and(|stem| !pictures.contains(stem)), format!("no picture {:?}", word.picture));
    for topic in &word.topics {
        wrong(!LIBRARY.topics.contains_key(topic), format!("no topic {topic}"));
    }
    for named in word.confusable.iter().chain(&word.category) {
        wrong(!known.contains(&named.to_lowercase()), format!("names {named}, which is no word of the library"));
        wrong(named.to_lowercase() == word.word.to_lowercase(), format!("names itself: {named}"));
    }
    let forms: Vec<&str> = std::iter::once(word.word.as_str()).chain(word.forms()).collect();
    if let Some(sentence) = &word.sentence {
        wrong(
            !forms.iter().any(|form| stands_in(form, sentence)),
            format!("the sentence does not hold it: {sentence}"),
        );
        wrong(!SENTENCE_WORDS.contains(&tokens(sentence).len()), format!("sentence of wrong length: {sentence}"));
        wrong(!sentence.ends_with(['.', '!', '?']), format!("no end: {sentence}"));
    }
    for hint in &word.hints {
        wrong(
            given_away(word, hint).is_some(),
            format!("a hint says “{}”: {hint}", given_away(word, hint).unwrap_or_default()),
        );
        wrong(!HINT_WORDS.contains(&tokens(hint).len()), format!("hint of wrong length: {hint}"));
        wrong(!hint.ends_with(['.', '!']), format!("no end: {hint}"));
    }
    wrong(word.hints.iter().collect::<BTreeSet<_>>().len() != word.hints.len(), "two hints are the same".into());
    if let Some(support) = &word.support {
        wrong(
            forms.iter().any(|form| stands_in(form, support)) && !is_choice(support),
            format!("support says it: {support}"),
        );
        wrong(!support.ends_with('?'), format!("no question: {support}"));
    }
    wrong(word.stretch.as_ref().is_some_and(|stretch| !stretch.ends_with('?')), "stretch is no question".into());
    let complete = word.grade.is_some_and(|grade| grade <= ELEMENTARY)
        && !LIBRARY.topics.get(word.topic()).is_some_and(|topic| topic.in_order);
    if complete {
        let missing: [(&str, bool); 6] = [
            ("sentence", word.sentence.is_none()),
            ("hints", word.hints.is_empty()),
            ("support", word.support.is_none()),
            ("stretch", word.stretch.is_none()),
            ("confusable", word.confusable.is_empty()),
            ("category", word.pos.as_deref() == Some("noun") && word.category.is_none()),
        ];
        for (field, absent) in missing {
            wrong(absent, format!("no {field}"));
        }
    }
    faults
}

/// "Is it red or yellow?" may hold the word: the answer is inside.
fn is_choice(question: &str) -> bool {
    tokens(question).iter().any(|token| token == "or")
}

#[test]
fn every_row_keeps_the_rules() {
    let only = std::env::var("HANAMARU_TOPIC").ok();
    let known: BTreeSet<String> = LIBRARY.words.iter().map(|word| word.word.to_lowercase()).collect();
    let pictures: BTreeSet<String> = shipped::files("assets/pictures", ".svg")
        .iter()
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    let words = LIBRARY.words.iter().filter(|word| only.as_deref().is_none_or(|only| word.topic() == only));
    let faults: Vec<String> = words.flat_map(|word| faults(word, &known, &pictures)).collect();
    assert!(faults.is_empty(), "\n{}\n{} faults", faults.join("\n"), faults.len());
}

#[test]
fn no_meaning_is_there_twice() {
    let mut seen: BTreeMap<(String, &str), &str> = BTreeMap::new();
    for word in LIBRARY.words.iter() {
        let before = seen.insert((word.word.to_lowercase(), word.gloss["ja"].as_str()), word.topic());
        assert_eq!(before, None, "“{}” is in {} too", word.word, word.topic());
    }
}

/// Two words that mean the same in Japanese, in one topic, cannot both be the answer.
#[test]
fn words_of_a_topic_are_told_apart_by_their_meaning() {
    let mut met: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    let mut twins = Vec::new();
    for word in LIBRARY.words.iter() {
        let meaning = word.kanji.as_deref().unwrap_or(&word.gloss["ja"]);
        if let Some(other) = met.insert((word.topic(), meaning), &word.word) {
            twins.push(format!("{other} and {} are both {meaning}", word.word));
        }
    }
    assert!(twins.is_empty(), "{twins:#?}");
}

/// What a teacher may type for a row leads to that row and no other.
#[test]
fn other_spellings_lead_to_their_row() {
    for word in LIBRARY.words.iter() {
        for spelling in &word.also {
            let (by, found) = LIBRARY.words.found(spelling);
            assert_eq!((by, found.as_slice()), (By::Spelling, &[word][..]), "{spelling}");
        }
    }
}

#[test]
fn every_sentence_of_the_classroom_can_be_read_aloud() {
    for phrase in &LIBRARY.sentences {
        assert!(phrase.en.ends_with(['.', '!', '?']), "{}", phrase.en);
        for ja in std::iter::once(&phrase.ja).chain(phrase.answer.iter().map(|(_, ja)| ja)) {
            let bare: String =
                ruby::parse(ja).into_iter().filter(|run| run.reading.is_none()).map(|run| run.base).collect();
            assert!(!has_kanji(&bare), "kanji without a reading: {ja}");
        }
    }
}

#[test]
fn the_guide_shows_a_row_that_keeps_the_rules() {
    let guide = std::fs::read_to_string(shipped::home().join("assets/words/WRITING.md")).expect("it is there");
    let row = guide.split("```ron").nth(1).and_then(|rest| rest.split("```").next()).expect("it shows a row");
    let mut library = Library::default();
    let list = format!("Words(topic: \"fruit\", name: (en: \"Fruit\"), words: [{row}])");
    assert_eq!(library.add_words("fruit.words.ron", &list), []);
    let pictures = BTreeSet::from(["strawberry".to_owned()]);
    let known = ["fruit", "cherry", "tomato"].map(str::to_owned).into();
    let word = library.words.iter().next().expect("there is one");
    let faults: Vec<String> =
        faults(word, &known, &pictures).into_iter().filter(|fault| !fault.contains("no topic")).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Any twelve words become a lesson: a hundred of them, drawn at random, each with every game that there is.
#[test]
fn any_twelve_words_become_a_lesson_that_plays_through_all_games() {
    let complete = |word: &&Word| word.grade.is_some_and(|grade| grade <= ELEMENTARY) && !word.hints.is_empty();
    let words: Vec<&Word> = LIBRARY.words.iter().filter(complete).collect();
    assert!(words.len() >= 700, "{} words are complete", words.len());
    let games: Vec<&str> = LIBRARY.games.keys().map(String::as_str).collect();
    let games = format!("[\"{}\"]", games.join("\", \""));
    for seed in 0..100_u64 {
        let mut drawn = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut cards = BTreeSet::new();
        while cards.len() < 12 {
            drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let place = usize::try_from(drawn >> 33).expect("it has 31 bits") % words.len();
            cards.insert(format!("{:?}", words[place].word));
        }
        let cards: Vec<String> = cards.into_iter().collect();
        let grade = 3 + seed % 4;
        let source = format!(
            "Lesson(grade: {grade}, ask: \"What is it?\", sentence: \"It is this.\", cards: [{}], games: {games})",
            cards.join(", ")
        );
        let checked = hanamaru::lesson::read(&source, &LIBRARY);
        let lesson = checked.lesson.unwrap_or_else(|| panic!("{:?}\n{source}", checked.diags));
        for card in &lesson.cards {
            let known = LIBRARY.words.meanings(&card.word);
            assert!(
                !card.gloss["ja"].is_empty() && card.sounds.is_some() == known.iter().any(|word| word.sounds.is_some())
            );
            let left_out = known.iter().any(|word| LEFT_OUT.contains(&word.voice));
            assert!(card.voice.is_some() || left_out, "{} is heard", card.word);
            assert!(card.picture.is_some() || known.iter().any(|word| word.picture.is_none()), "{}", card.word);
        }
        let playable: Vec<Game> = lesson.games.iter().filter(|game| lesson.suffices_for(game)).cloned().collect();
        let lesson = Lesson { games: playable, ..lesson };
        let games = lesson.games.len();
        let mut class = Class::open(lesson, seed);
        let mut played = BTreeSet::new();
        for turn in 0..40_000u64 {
            class.now += 700;
            if let Place::Game(game) = &class.state.play.place {
                played.insert(game.index);
            }
            // Two in three are right; what is to be chosen, the first team has.
            let press = match stage_view(&class.state, class.now).keys {
                keys if keys.next == Meaning::Right && turn % 3 == 0 => Press::Back,
                keys if keys.digits == Digits::Mark && turn % 2 == 0 => Press::Digit(1),
                // Now this square, now that one: two cards that belong together are found by chance.
                keys if keys.next == Meaning::TakePick && (turn ^ (turn >> 3)) * 7 % 5 > 0 => Press::Back,
                keys if keys.next == Meaning::Nothing => Press::Digit(1),
                _ => Press::Next,
            };
            class.press(press).ok();
            if class.state.closed {
                break;
            }
        }
        assert!(class.state.closed, "lesson {seed} comes to its end");
        assert_eq!(played.len(), games, "lesson {seed} plays every game");
    }
}
