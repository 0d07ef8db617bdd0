//! Questions that could expose a child before the class, as far as their words tell. What they are is data,
//! `private.ron`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::super::ron_file;

/// The topics as they are written.
#[derive(Deserialize)]
struct Private(Vec<Topic>);

/// Something that a child may not want to be asked about.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Topic {
    /// What it is: "their family".
    pub what: String,
    phrases: Vec<String>,
    /// What to ask instead.
    pub instead: String,
}

static TOPICS: LazyLock<Vec<Topic>> =
    LazyLock::new(|| ron_file::read::<Private>(include_str!("private.ron")).map_or_else(|_| Vec::new(), |all| all.0));

/// The first topic that a text asks about. What is no question asks about nothing.
pub(super) fn asked(text: &str) -> Option<&'static Topic> {
    if !text.contains('?') {
        return None;
    }
    let small: String = text.to_lowercase().replace('’', "'");
    let words = small.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    let spaced = format!(" {} ", words.collect::<Vec<_>>().join(" "));
    TOPICS.iter().find(|topic| topic.phrases.iter().any(|phrase| spaced.contains(&format!(" {phrase} "))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_found_in_a_question() {
        assert!(TOPICS.len() >= 8);
        for topic in TOPICS.iter() {
            for phrase in &topic.phrases {
                assert!(asked(&format!("Well, {}?", phrase.to_uppercase())).is_some(), "{phrase}");
                assert!(asked(phrase).is_none(), "{phrase}");
            }
        }
    }

    #[test]
    fn what_is_asked_in_every_class_is_not_among_them() {
        let check = |text| assert!(asked(text).is_none(), "{text}");
        check("What do you like?");
        check("Where are you from?");
        check("Do you have a pet?");
        check("How much is it?");
        check("What do you want for your birthday?");
        check("When is your birthday?");
        check("Can you eat natto?");
        check("Who is your hero?");
        check("What time do you go home?");
        check("Are you hungry?");
    }
}
