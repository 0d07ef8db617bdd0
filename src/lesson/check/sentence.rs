//! The target sentence: where in it a card's word stands, and in which form, so that the other
//! cards' words can take its place.

use std::collections::BTreeMap;

use super::super::model::{Card, Form, Sentence, Slot};
use super::super::rules;
use super::super::tree::Node;
use super::Checker;

impl Checker<'_> {
    /// The sentence with its slot. `written`: how many cards there are with those that are wrong.
    pub(super) fn sentence(&mut self, node: &Node, cards: &[Card], written: usize) -> Option<Sentence> {
        let text = self.text(node, rules::line)?;
        let slot = find_slot(text, cards);
        if slot.is_none() && !cards.is_empty() && cards.len() == written {
            let message = "No card's word stands in the sentence, so that it stays the same for every card.";
            let hint = format!(
                "Write it with a word of the lesson, such as “{}”, or give the card the form that stands there: plural, past.",
                cards[0].word
            );
            self.diags.warning("sentence-without-word", node.span, message, hint);
        }
        Some(Sentence { text: text.to_owned(), slot })
    }

    /// The question to which the sentence is an answer. It may do without a card's word: "What did you do?"
    pub(super) fn question(&mut self, node: &Node, cards: &[Card]) -> Option<Sentence> {
        let text = self.text(node, rules::line)?;
        Some(Sentence { text: text.to_owned(), slot: find_slot(text, cards) })
    }
}

/// The place of the longest form of any card's word; of two as long, the first.
fn find_slot(sentence: &str, cards: &[Card]) -> Option<Slot> {
    let forms = forms(cards);
    let starts = sentence.char_indices().map(|(at, _)| at).filter(|&at| !joined(&sentence[..at], &sentence[at..]));
    let mut best: Option<Slot> = None;
    for start in starts {
        let ends = (start + 1..=sentence.len()).filter(|&end| sentence.is_char_boundary(end));
        for end in ends.filter(|&end| !joined(&sentence[..end], &sentence[end..])) {
            let found = form_of(&sentence[start..end], start == 0, &forms);
            let longer = best.is_none_or(|best| end - start > best.end - best.start);
            if let (Some(form), true) = (found, longer) {
                best = Some(Slot { start, end, form });
            }
        }
    }
    best
}

/// Every form of every card's word. A word without a plural stands for its plural: what is true of
/// "I like tennis." is true of "I like apples.".
fn forms(cards: &[Card]) -> BTreeMap<String, Form> {
    let mut forms = BTreeMap::new();
    for card in cards {
        forms.entry(card.word.clone()).or_insert(if card.plural.is_some() { Form::Plain } else { Form::Plural });
    }
    for card in cards {
        forms.extend(card.plural.clone().map(|plural| (plural, Form::Plural)));
        // A verb whose past looks like its present (read, put) stands for the present.
        let past = card.past.clone().filter(|past| !forms.contains_key(past));
        forms.extend(past.map(|past| (past, Form::Past)));
        forms.extend(card.article.as_ref().map(|article| (format!("{article} {}", card.word), Form::Article)));
    }
    forms
}

/// The form that a stretch of the sentence is; the first word of a sentence has a capital.
fn form_of(text: &str, first: bool, forms: &BTreeMap<String, Form>) -> Option<Form> {
    let found = forms.get(text).copied();
    if found.is_some() || !first {
        return found;
    }
    let mut letters = text.chars();
    let small: String = letters.next()?.to_lowercase().chain(letters).collect();
    forms.get(&small).copied()
}

/// Two stretches are parts of one word.
fn joined(before: &str, behind: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'));
    letter(before.chars().next_back()) && letter(behind.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(word: &str, plural: Option<&str>) -> Card {
        let article = plural.map(|_| rules::article(word).to_owned());
        Card { word: word.to_owned(), plural: plural.map(str::to_owned), article, ..Card::default() }
    }

    #[test]
    fn a_cards_word_is_found_in_its_form() {
        let cards = [
            card("apple", Some("apples")),
            card("tennis", None),
            card("ice cream", None),
            card("swim", None),
            card("cream", None),
        ];
        let check = |sentence: &str, expect: Option<(&str, Form)>| {
            let slot = find_slot(sentence, &cards);
            assert_eq!(slot.map(|slot| (&sentence[slot.start..slot.end], slot.form)), expect, "{sentence}");
        };
        check("I like apples.", Some(("apples", Form::Plural)));
        check("It's an apple.", Some(("an apple", Form::Article)));
        check("The apple is red.", Some(("apple", Form::Plain)));
        check("I play tennis.", Some(("tennis", Form::Plural)));
        check("Apples are good.", Some(("Apples", Form::Plural)));
        check("An apple, please.", Some(("An apple", Form::Article)));
        check("I want ice cream.", Some(("ice cream", Form::Plural)));
        check("I like pineapples.", None);
        check("I am swimming.", None);
        check("", None);
    }

    #[test]
    fn the_other_cards_take_its_place() {
        let cards = [card("apple", Some("apples")), card("banana", Some("bananas")), card("tennis", None)];
        let check = |text: &str, expect: [&str; 3]| {
            let sentence = Sentence { text: text.to_owned(), slot: find_slot(text, &cards) };
            assert_eq!(cards.each_ref().map(|card| sentence.with(card)), expect, "{text}");
        };
        check("I like apples.", ["I like apples.", "I like bananas.", "I like tennis."]);
        check("I like tennis.", ["I like apples.", "I like bananas.", "I like tennis."]);
        check("It is an apple.", ["It is an apple.", "It is a banana.", "It is tennis."]);
        check("Apples, please.", ["Apples, please.", "Bananas, please.", "Tennis, please."]);
    }
}
