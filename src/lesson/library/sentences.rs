//! Sentences of the classroom: what a teacher says, what pupils can say for themselves, and the
//! sentences that are taught, each with its answer.

use serde::{Deserialize, Serialize};

use super::super::diag::{Diag, Diags};
use super::super::model::{Glosses, glosses};
use super::super::rules::{self, Problem, problem};
use super::super::{ron_file, tree};
use super::{names_file, wrong_id};

/// Who says a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Says {
    /// The teacher.
    Teacher,
    /// The pupils.
    Pupils,
    /// Whoever has the turn.
    Both,
}

impl TryFrom<String> for Says {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        match name.as_str() {
            "teacher" => Ok(Self::Teacher),
            "pupils" => Ok(Self::Pupils),
            "both" => Ok(Self::Both),
            _ => Err(format!("“{name}” says nothing here: write \"teacher\", \"pupils\" or \"both\"")),
        }
    }
}

impl From<Says> for String {
    fn from(says: Says) -> Self {
        let name = match says {
            Says::Teacher => "teacher",
            Says::Pupils => "pupils",
            Says::Both => "both",
        };
        name.to_owned()
    }
}

/// A sentence that is said as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// The sentence.
    pub en: String,
    /// What it means, in Japanese with furigana.
    pub ja: String,
    /// What is answered, in English and Japanese.
    pub answer: Option<(String, String)>,
    /// The grade in which it is usually met.
    pub grade: u8,
    /// Who says it.
    pub says: Says,
    /// The list that it stands in.
    pub topic: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Sentences")]
struct SentenceFile {
    topic: String,
    #[serde(deserialize_with = "glosses")]
    name: Glosses,
    sentences: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Sentence")]
struct Entry {
    en: String,
    ja: String,
    answer: Option<String>,
    answer_ja: Option<String>,
    grade: u8,
    says: Says,
}

/// Reads a list of sentences. One with errors gives none.
pub(super) fn read(file: &str, source: &str) -> (Option<Vec<Phrase>>, Vec<Diag>) {
    let list: SentenceFile = match ron_file::read(source) {
        Ok(list) => list,
        Err(diag) => return (None, vec![diag]),
    };
    let mut problems = Vec::new();
    if !names_file(file, &list.topic, "sentences") {
        problems.push((None, wrong_id(file, &list.topic, "topic")));
    }
    if let Err(problem) = rules::glosses(&list.name) {
        problems.push((None, problem));
    }
    let rows = list.sentences.iter().enumerate();
    problems.extend(rows.filter_map(|(index, entry)| Some((Some(index), check(entry).err()?))));
    if !problems.is_empty() {
        let mut diags = Diags::default();
        let (tree, _) = tree::parse(source);
        let entries = tree.root.items("sentences");
        for (index, problem) in problems {
            let row = index.and_then(|index| entries.get(index));
            diags.problem(row.map_or(tree.root.span, |node| node.span), problem);
        }
        return (None, diags.finish());
    }
    let phrase = |entry: Entry| Phrase {
        en: entry.en,
        ja: entry.ja,
        answer: entry.answer.zip(entry.answer_ja),
        grade: entry.grade,
        says: entry.says,
        topic: list.topic.clone(),
    };
    (Some(list.sentences.into_iter().map(phrase).collect()), Vec::new())
}

fn check(entry: &Entry) -> Result<(), Problem> {
    rules::line(&entry.en)?;
    rules::line(&entry.ja)?;
    if entry.answer.is_some() != entry.answer_ja.is_some() {
        let message = "An answer is said and understood: it has its English and its Japanese.";
        return Err(problem("missing-field", message, "Write both answer: and answer_ja:, or neither."));
    }
    for text in entry.answer.iter().chain(&entry.answer_ja) {
        rules::line(text)?;
    }
    if !(1..=9).contains(&entry.grade) {
        return Err(problem("out-of-range", "A grade is 1 to 9.", "Junior high school is 7 to 9."));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = r#"Sentences(topic: "classroom", name: (en: "In the classroom"), sentences: [
        Sentence(en: "Sit down, please.", ja: "すわってください。", grade: 3, says: "teacher"),
        Sentence(en: "Can you swim?", ja: "およげますか。", answer: "Yes, I can.", answer_ja: "はい。", grade: 5, says: "both"),
    ])"#;

    #[test]
    fn sentences_are_read_with_their_answers() {
        let (list, diags) = read("classroom.sentences.ron", LIST);
        let list = list.expect("it is sound");
        assert_eq!(diags, []);
        assert_eq!((list[0].says, list[0].topic.as_str()), (Says::Teacher, "classroom"));
        assert_eq!(list[1].answer, Some(("Yes, I can.".to_owned(), "はい。".to_owned())));
    }

    #[test]
    fn mistakes_are_found() {
        let check = |from: &str, to: &str, code: &str| {
            let (list, diags) = read("classroom.sentences.ron", &LIST.replace(from, to));
            let codes: Vec<&str> = diags.iter().map(|diag| diag.code).collect();
            assert_eq!((list, codes.as_slice()), (None, &[code][..]), "{to}");
        };
        check("\"classroom\"", "\"class\"", "wrong-id");
        check("grade: 3", "grade: 30", "out-of-range");
        check(", answer_ja: \"はい。\"", "", "missing-field");
        check("\"teacher\"", "\"nobody\"", "cannot-read");
        check("Sit down, please.", "", "empty-text");
    }
}
