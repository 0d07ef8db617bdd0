//! Finding a lesson or a word by typing. A lesson: its title, words, meanings, course, unit and grade.
//! A word: its spellings and forms, meanings, topics, category and grade. Kana are found
//! however they are written, also by the letters of a keyboard that makes none (`ringo` for りんご).
//! It knows texts and nothing else.

use super::library::{Library, Word};
use super::{Lesson, ruby};

/// Longest search, in characters: longer than any title.
pub const QUERY_MAX_CHARS: usize = 40;

/// What a lesson is found by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Haystack(String);

impl Haystack {
    /// Of a file that tells no more than its name.
    pub fn of_name(name: &str) -> Self {
        Self(fold(name))
    }

    /// Of a lesson.
    pub fn of(lesson: &Lesson) -> Self {
        let mut parts = vec![lesson.title.clone()];
        parts.extend(lesson.course.clone());
        if let Some(unit) = lesson.unit {
            parts.push(format!("unit {unit} unit{unit} u{unit}"));
        }
        parts.push(grade_names(lesson.grade));
        parts.extend(lesson.goal.values().cloned());
        parts.extend(lesson.sentence.as_ref().map(|sentence| sentence.text.clone()));
        for card in &lesson.cards {
            parts.push(card.word.clone());
            parts.extend(card.gloss.values().cloned());
        }
        Self::of_parts(&parts)
    }

    /// Of a word of the library.
    pub fn of_word(word: &Word, library: &Library) -> Self {
        let mut parts = vec![word.word.clone()];
        parts.extend(word.also.iter().cloned());
        parts.extend(word.forms().map(str::to_owned));
        parts.extend(word.gloss.values().cloned());
        parts.extend(word.kanji.clone());
        parts.extend(word.category.clone());
        parts.extend(word.grade.map(grade_names));
        for topic in &word.topics {
            parts.push(topic.clone());
            parts.extend(library.topics.get(topic).into_iter().flat_map(|topic| topic.name.values().cloned()));
        }
        Self::of_parts(&parts)
    }

    /// Of texts as they are written, and as they are read.
    fn of_parts(parts: &[String]) -> Self {
        let folded = parts.iter().map(|part| format!("{} {}", fold(&ruby::plain(part)), fold(&read_aloud(part))));
        Self(folded.collect::<Vec<_>>().join("\n"))
    }

    /// Whether all of what was typed is found here.
    pub fn has(&self, query: &str) -> bool {
        tokens(query).iter().all(|token| {
            let kana = kana(token);
            found(&self.0, token) || kana.is_some_and(|kana| found(&self.0, &kana))
        })
    }
}

/// The words of the library that are found by what was typed, the nearest first: the word itself, what
/// begins with it, what it means or begins to mean, and everything else in the library's order.
pub fn words<'a>(library: &'a Library, query: &str) -> Vec<&'a Word> {
    let typed = fold(query.trim());
    let as_kana = kana(&typed);
    let says = |text: &str| {
        let text = fold(text);
        let begins = text.starts_with(&typed) || as_kana.as_ref().is_some_and(|kana| text.starts_with(kana));
        (text == typed || as_kana.as_ref() == Some(&text), begins)
    };
    let rank = |word: &Word| {
        let english = says(&word.word);
        let meanings = word.gloss.values().chain(&word.kanji).map(|meaning| says(&ruby::plain(meaning)));
        let meant = meanings.fold((false, false), |(all, begin), (is, begins)| (all || is, begin || begins));
        match (english, meant) {
            ((true, _), _) => 0,
            (_, (true, _)) => 1,
            ((_, true), _) => 2,
            (_, (_, true)) => 3,
            _ => 4,
        }
    };
    let mut found: Vec<&Word> =
        library.words.iter().filter(|word| Haystack::of_word(word, library).has(query)).collect();
    found.sort_by_key(|word| rank(word));
    found
}

/// How a grade is asked for: `grade 5`, `5年`, `中1`.
fn grade_names(grade: u8) -> String {
    let junior_high = if grade > 6 { format!(" 中{}", grade - 6) } else { String::new() };
    format!("grade {grade} grade{grade} g{grade} {grade}年{junior_high}")
}

/// What was typed, in parts that must all be found. "unit 1" is one part: a 1 alone may be a course's.
fn tokens(query: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    for token in fold(query).split_whitespace() {
        let number = token.bytes().all(|byte| byte.is_ascii_digit());
        match tokens.last_mut() {
            Some(last) if number && ["unit", "grade"].contains(&last.as_str()) => *last += token,
            _ => tokens.push(token.to_owned()),
        }
    }
    tokens
}

/// The text with each kanji's reading in its place, as far as it has one.
fn read_aloud(markup: &str) -> String {
    ruby::parse(markup).into_iter().map(|run| run.reading.unwrap_or(run.base)).collect()
}

/// A token stands somewhere in a text. A number is a whole number: unit 1 is not unit 12.
fn found(text: &str, token: &str) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let (first, last) = (is_digit(token.chars().next()), is_digit(token.chars().next_back()));
    text.match_indices(token).any(|(at, _)| {
        let before = is_digit(text.get(..at).and_then(|before| before.chars().next_back()));
        let after = is_digit(text.get(at + token.len()..).and_then(|after| after.chars().next()));
        !(first && before || last && after)
    })
}

/// The same for what means the same: small letters, half width, hiragana, no long-vowel marks.
pub fn fold(text: &str) -> String {
    let fold = |c: char| match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60),
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0),
        '\u{3000}' => Some(' '),
        'ー' => None,
        '’' => Some('\''),
        _ => Some(c),
    };
    text.chars().filter_map(fold).flat_map(char::to_lowercase).collect()
}

/// Syllables, as a keyboard writes them: the five vowels after each of these.
const ROWS: &[(&str, [&str; 5])] = &[
    ("", ["あ", "い", "う", "え", "お"]),
    ("k", ["か", "き", "く", "け", "こ"]),
    ("s", ["さ", "し", "す", "せ", "そ"]),
    ("t", ["た", "ち", "つ", "て", "と"]),
    ("n", ["な", "に", "ぬ", "ね", "の"]),
    ("h", ["は", "ひ", "ふ", "へ", "ほ"]),
    ("m", ["ま", "み", "む", "め", "も"]),
    ("y", ["や", "い", "ゆ", "いぇ", "よ"]),
    ("r", ["ら", "り", "る", "れ", "ろ"]),
    ("w", ["わ", "うぃ", "う", "うぇ", "を"]),
    ("g", ["が", "ぎ", "ぐ", "げ", "ご"]),
    ("z", ["ざ", "じ", "ず", "ぜ", "ぞ"]),
    ("d", ["だ", "ぢ", "づ", "で", "ど"]),
    ("b", ["ば", "び", "ぶ", "べ", "ぼ"]),
    ("p", ["ぱ", "ぴ", "ぷ", "ぺ", "ぽ"]),
    ("f", ["ふぁ", "ふぃ", "ふ", "ふぇ", "ふぉ"]),
    ("j", ["じゃ", "じ", "じゅ", "じぇ", "じょ"]),
    ("sh", ["しゃ", "し", "しゅ", "しぇ", "しょ"]),
    ("ch", ["ちゃ", "ち", "ちゅ", "ちぇ", "ちょ"]),
    ("ts", ["つぁ", "つぃ", "つ", "つぇ", "つぉ"]),
];
const VOWELS: &str = "aiueo";
/// What stands before "ya", "yu" and "yo".
const BEFORE_Y: &[(&str, &str)] = &[
    ("k", "き"),
    ("s", "し"),
    ("t", "ち"),
    ("n", "に"),
    ("h", "ひ"),
    ("m", "み"),
    ("r", "り"),
    ("g", "ぎ"),
    ("z", "じ"),
    ("j", "じ"),
    ("d", "ぢ"),
    ("b", "び"),
    ("p", "ぴ"),
];

/// What a token of Latin letters is in kana. Letters at its end that make no syllable yet are left
/// out, because they are still being typed. None where it is no Japanese.
fn kana(token: &str) -> Option<String> {
    /// Fewer kana than this find everything.
    const LEAST: usize = 2;
    let token = token.replace('-', "");
    let mut rest = token.as_str();
    let mut made = String::new();
    while !rest.is_empty() {
        match syllable(rest) {
            Some((kana, length)) => {
                made += &kana;
                rest = rest.get(length..)?;
            }
            None if rest.bytes().all(|byte| byte.is_ascii_lowercase() && !VOWELS.contains(char::from(byte))) => break,
            None => return None,
        }
    }
    (made.chars().count() >= LEAST).then_some(made)
}

/// The first syllable and how many letters it takes.
fn syllable(text: &str) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let first = *bytes.first()?;
    let second = bytes.get(1).copied();
    let is_vowel = |byte: u8| VOWELS.as_bytes().contains(&byte);
    if first == b'n' && second.is_some_and(|next| !is_vowel(next) && next != b'y') {
        // "nn" is one ん, unless a vowel follows: konnichi is こんにち.
        let both = second == Some(b'n') && bytes.get(2).is_none_or(|third| !is_vowel(*third));
        return Some(("ん".to_owned(), if both || second == Some(b'\'') { 2 } else { 1 }));
    }
    if Some(first) == second && first.is_ascii_lowercase() && !is_vowel(first) {
        return Some(("っ".to_owned(), 1));
    }
    if text == "n" {
        return Some(("ん".to_owned(), 1));
    }
    if second == Some(b'y')
        && let Some((_, before)) = BEFORE_Y.iter().find(|(letter, _)| letter.as_bytes() == [first])
        && let Some(small) = bytes.get(2).and_then(|vowel| match vowel {
            b'a' => Some("ゃ"),
            b'u' => Some("ゅ"),
            b'o' => Some("ょ"),
            _ => None,
        })
    {
        return Some((format!("{before}{small}"), 3));
    }
    let (consonants, row) = ROWS.iter().rev().find(|(consonants, _)| {
        text.strip_prefix(*consonants).is_some_and(|rest| rest.starts_with(|c: char| VOWELS.contains(c)))
    })?;
    let vowel = VOWELS.find(char::from(*bytes.get(consonants.len())?))?;
    Some(((*row.get(vowel)?).to_owned(), consonants.len() + 1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Card, CardId};
    use super::*;

    fn haystack() -> Haystack {
        let card = |word: &str, ja: &str| Card {
            id: CardId(word.into()),
            word: word.into(),
            gloss: [("ja".to_owned(), ja.to_owned())].into(),
            ..Card::default()
        };
        Haystack::of(&Lesson {
            title: "What do you like?".into(),
            course: Some("Let’s Try! 1".into()),
            unit: Some(12),
            grade: 3,
            cards: vec![card("apple", "りんご"), card("cake", "ケーキ"), card("school", "{学校|がっこう}")],
            ..Lesson::default()
        })
    }

    #[test]
    fn a_word_is_found_by_all_that_it_is() {
        let mut library = Library::default();
        let list = r#"Words(topic: "food", name: (en: "Food", ja: "{食|た}べ{物|もの}"), words: [
            Word(word: "pineapple", ja: "パイナップル", grade: 4, category: "fruit"),
            Word(word: "apple", ja: "りんご", grade: 3, plural: "apples"),
            Word(word: "apple pie", ja: "アップルパイ", grade: 7, also: ["applepie"]),
            Word(word: "bridge", ja: "はし", kanji: "{橋|はし}"),
        ])"#;
        assert_eq!(library.add_words("food.words.ron", list), []);
        let check = |query: &str, expect: &[&str]| {
            let found: Vec<&str> = words(&library, query).iter().map(|word| word.word.as_str()).collect();
            assert_eq!(found, expect, "{query}");
        };
        check("apple", &["apple", "apple pie", "pineapple"]);
        check("りんご", &["apple"]);
        check("ringo", &["apple"]);
        check("橋", &["bridge"]);
        check("はし", &["bridge"]);
        check("食べ物", &["pineapple", "apple", "apple pie", "bridge"]);
        check("fruit", &["pineapple"]);
        check("grade 3", &["apple"]);
        check("中1", &["apple pie"]);
        check("unicorn", &[]);
    }

    #[test]
    fn a_lesson_is_found_by_what_is_in_it() {
        let haystack = haystack();
        for query in [
            "",
            "like",
            "LIKE what",
            "apple",
            "リンゴ",
            "りんご",
            "ringo",
            "ring",
            "ｃａｋｅ",
            "ke-ki",
            "ケーキ",
            "がっこう",
            "gakkou",
            "学校",
            "unit 12",
            "u12",
            "grade 3",
            "3年",
            "12",
            "let's try",
        ] {
            assert!(haystack.has(query), "{query}");
        }
        for query in ["banana", "unit 1", "u1", "2", "grade 4", "apple banana", "zzz", "みかん", "mikan"] {
            assert!(!haystack.has(query), "{query}");
        }
    }

    #[test]
    fn letters_become_kana() {
        let check = |letters: &str, expect: Option<&str>| assert_eq!(kana(letters).as_deref(), expect, "{letters}");
        check("ringo", Some("りんご"));
        check("konnichi", Some("こんにち"));
        check("konn", Some("こん"));
        check("kyouto", Some("きょうと"));
        check("zasshi", Some("ざっし"));
        check("densha", Some("でんしゃ"));
        check("gakk", Some("がっ"));
        check("cat", None);
        check("k", None);
        check("x-ray", None);
    }

    proptest! {
        #[test]
        fn any_typing_is_taken(query in "\\PC{0,60}") {
            haystack().has(&query);
        }

        #[test]
        fn what_is_found_is_found_by_its_beginning(length in 1usize..12) {
            let whole = "konnichiwa ringo";
            let haystack = Haystack::of_name("こんにちわ りんご");
            let typed = whole.get(..length).unwrap_or(whole);
            prop_assert!(haystack.has(typed) || kana(typed).is_none());
        }
    }
}
