//! The cards of a lesson: words of the library by themselves, or `Card(…)` with what the library
//! lacks or the author wants otherwise.

use std::collections::BTreeMap;

use super::super::fields::{self, names};
use super::super::library::{By, Word, Words, stem};
use super::super::model::{Card, CardId, Glosses, MediaRef};
use super::super::ruby;
use super::super::rules::{self, Problem};
use super::super::suggest::{listed, nearest};
use super::super::tree::{Call, Node, NodeKind};
use super::super::write::quoted;
use super::{Checker, Span};
use crate::limits::{CARDS_MAX, GLOSSES_MAX, HINTS_OF_A_WORD, WORD_FORMS_MAX};
use crate::phonics;

impl<'a> Checker<'a> {
    /// The cards, and how many the author wrote: some of them may be wrong.
    pub(super) fn cards(&mut self, node: &Node) -> (Vec<Card>, usize) {
        let NodeKind::List(items) = &node.kind else {
            self.wrong_type(node, "A list of cards belongs here", "Write cards: [\"apple\", \"banana\"].".to_owned());
            return (Vec::new(), 0);
        };
        if items.is_empty() {
            let hint = "Write words between the brackets: [\"apple\", \"banana\"].";
            self.diags.error("no-cards", node.span, "The lesson has no cards.", hint);
        }
        if let Some(first) = items.get(CARDS_MAX) {
            let message = format!("The lesson has {} cards; {CARDS_MAX} are the most.", items.len());
            self.diags.error("too-many-cards", first.span, message, "Make two lessons of it.");
        }
        let beside = self.known_surely(items);
        let mut cards = Vec::new();
        let mut met: BTreeMap<String, Vec<Glosses>> = BTreeMap::new();
        for item in items.iter().take(CARDS_MAX) {
            let Some(mut card) = self.card(item, &beside) else { continue };
            let key = card.word.to_lowercase();
            let same = met.entry(key.clone()).or_default();
            if same.contains(&card.gloss) {
                let message = format!("The card “{}” is there twice.", card.word);
                self.diags.error("card-twice", item.span, message, "Delete one of them, or give it another meaning.");
                continue;
            }
            same.push(card.gloss.clone());
            card.id = CardId(if same.len() == 1 { key } else { format!("{key}#{}", same.len()) });
            self.media.extend(card.picture.clone().map(|picture| (picture, place(item, "picture"))));
            self.voices.extend(card.voice.clone().map(|voice| (voice, place(item, "voice"))));
            self.card_places.push(item.span);
            cards.push(card);
        }
        (cards, items.len())
    }

    /// The rows of those words of the lesson that have one meaning: they say what the others are about.
    fn known_surely(&self, items: &[Node]) -> Vec<&'a Word> {
        let library = self.library;
        let word = |item: &Node| match &item.kind {
            NodeKind::Text(word) => Some(word.clone()),
            NodeKind::Call(call) => call.args.iter().find_map(|arg| match (&arg.name, &arg.value.kind) {
                (Some(name), NodeKind::Text(word)) if name.text == "word" => Some(word.clone()),
                _ => None,
            }),
            _ => None,
        };
        let meanings = items.iter().take(CARDS_MAX).filter_map(word).map(|word| library.words.meanings(&word));
        meanings.filter_map(|meanings| (meanings.len() == 1).then(|| meanings[0])).collect()
    }

    fn card(&mut self, node: &Node, beside: &[&Word]) -> Option<Card> {
        match &node.kind {
            NodeKind::Text(word) => self.library_card(node, word, beside),
            NodeKind::Call(call) => {
                match &call.name {
                    Some(name) if name.text == "Card" => {}
                    Some(name) => {
                        let hint = match nearest(&name.text, ["Card"]) {
                            Some(_) => "Did you mean “Card”?".to_owned(),
                            None => format!(
                                "Write a word in quotes, or Card(word: …). Games such as {} belong into games: […].",
                                name.text
                            ),
                        };
                        let message = format!("“{}” is not a card.", name.text);
                        self.diags.error("unknown-name", name.span, message, hint);
                        nearest(&name.text, ["Card"])?;
                        self.diags.mend(name.span, "Card");
                    }
                    None => {
                        let span = self.opening(node.span);
                        self.diags.error(
                            "unknown-name",
                            span,
                            "These brackets have no name.",
                            "Write Card before them: Card(word: …).",
                        );
                        self.diags.mend(Span::new(node.span.start, node.span.start), "Card");
                    }
                }
                self.own_card(node, call, beside)
            }
            NodeKind::Name(name) => {
                let message = format!("The word “{name}” has no quotes.");
                self.diags.error("unquoted", node.span, message, format!("Write \"{name}\"."));
                self.diags.mend(node.span, quoted(name));
                None
            }
            _ => {
                self.wrong_type(node, "A card belongs here", "Write a word in quotes, or Card(word: …).".to_owned());
                None
            }
        }
    }

    /// A word by itself: all of it comes from the library.
    fn library_card(&mut self, node: &Node, word: &str, beside: &[&Word]) -> Option<Card> {
        self.text(node, rules::word)?;
        let (by, meanings) = self.library.words.found(word);
        let Some((found, sure)) = Words::meant(&meanings, beside) else {
            if !self.diags.is_full() {
                let near = nearest(word, self.library.words.iter().map(|word| word.word.as_str()));
                let near = near.map_or(String::new(), |near| format!("Did you mean “{near}”? "));
                let hint = format!("{near}A new word is written Card(word: {word:?}, ja: \"…\").");
                self.diags.error("unknown-word", node.span, format!("The library does not have “{word}”."), hint);
            }
            return None;
        };
        if by == By::Form {
            let message = format!("“{word}” is a form of “{}”, which this card shows.", found.word);
            let hint = format!("Write \"{}\", or Card(word: {word:?}) to keep yours.", found.word);
            self.diags.warning("form-of-word", node.span, message, hint);
        } else if !sure {
            self.guessed_meaning(node, word, found, &meanings);
        }
        let mut card = self.card_of(found);
        if by == By::Spelling {
            // The teacher's word is what the class learns; the library's cut and voice are not of these letters.
            word.clone_into(&mut card.word);
            card.sounds = None;
            card.voice = self.recorded(stem(word));
        }
        Some(card)
    }

    /// Says which of several meanings was taken, and how to have the other.
    fn guessed_meaning(&mut self, node: &Node, word: &str, taken: &Word, meanings: &[&Word]) {
        let plain = |meaning: &Word| ruby::plain(meaning.japanese(self.grade));
        let all: Vec<String> = meanings.iter().map(|meaning| plain(meaning)).collect();
        let other = meanings.iter().find(|meaning| **meaning != taken).map_or_else(String::new, |other| plain(other));
        let taken = plain(taken);
        let message = format!("“{word}” has more than one meaning: {}.", listed(all.iter().map(String::as_str)));
        let hint = format!("It is taken as {taken}. For the other write Card(word: {word:?}, ja: {other:?}).");
        self.diags.warning("two-meanings", node.span, message, hint);
    }

    /// `Card(…)`: what it leaves out comes from the library, where the word is known.
    fn own_card(&mut self, node: &Node, call: &Call, beside: &[&Word]) -> Option<Card> {
        let fields = self.fields(call, "a card", &names(fields::CARD), &["word"]);
        let get = |name: &str| fields.get(name).copied();
        let Some(word_node) = get("word") else {
            if !self.broken {
                let hint = "Write word: and the English word in quotes.";
                self.diags.error("missing-field", node.span, "This card has no word.", hint);
            }
            return None;
        };
        self.allow(get("allow"), node.span);
        let word = self.text(word_node, rules::word);
        let mut gloss = get("gloss").map_or_else(Glosses::new, |node| self.glosses(node));
        if let (Some(short), true) = (get("ja"), gloss.contains_key("ja")) {
            let hint = "Keep ja: or the one in gloss:.";
            self.diags.error("field-twice", short.span, "The Japanese meaning is there twice.", hint);
        }
        if let Some((node, ja)) = get("ja").and_then(|node| Some((node, self.text(node, rules::line)?))) {
            self.kanji(node, ja);
            gloss.insert("ja".to_owned(), ja.to_owned());
        }
        if gloss.len() > GLOSSES_MAX {
            self.diags.problem(node.span, rules::too_many_glosses());
        }
        let picture = get("picture").and_then(|node| self.media_name(node, rules::PICTURE_ENDINGS));
        let voice = get("voice").and_then(|node| self.media_name(node, rules::VOICE_ENDINGS));
        let sounds = get("sounds")
            .and_then(|node| self.text(node, |sounds| word.map_or(Ok(()), |word| rules::sounds(sounds, word))));
        if let (Some(node), Some(sounds)) = (get("sounds"), sounds) {
            self.graphemes(node, sounds);
        }
        let mut form = |name: &str| get(name).and_then(|node| self.text(node, rules::word)).map(str::to_owned);
        let (plural, past, ing, category) = (form("plural"), form("past"), form("ing"), form("category"));
        let mut line = |name: &str| get(name).and_then(|node| self.text(node, rules::line)).map(str::to_owned);
        let (sentence, support, stretch) = (line("sentence"), line("support"), line("stretch"));
        for (node, text) in [(get("support"), &support), (get("stretch"), &stretch)] {
            if let (Some(node), Some(text)) = (node, text) {
                self.question_for_a_child(text, node.span);
            }
        }
        let hints = get("hints").map(|node| self.texts(node, HINTS_OF_A_WORD, rules::line));
        let confusable = get("confusable").map(|node| self.texts(node, WORD_FORMS_MAX, rules::word));
        let article = get("article").and_then(|node| self.article(node));
        let notes = get("notes").and_then(|node| self.text(node, rules::notes)).map(str::to_owned);
        let word = word?;

        let (by, meanings) = self.library.words.found(word);
        let named = gloss.get("ja").and_then(|ja| meanings.iter().find(|known| known.means(ja)).copied());
        let base = named.or_else(|| Words::meant(&meanings, beside).map(|(found, _)| found));
        let mut card = base.map_or_else(Card::default, |base| self.card_of(base));
        let glossed = get("ja").is_some() || get("gloss").is_some();
        if base.is_none() && !glossed {
            // It can be taught with its picture or by the teacher, so that a list in the making is a lesson.
            let message = format!("The library does not have “{word}”, so that its meaning is missing.");
            self.diags.warning("no-meaning", node.span, message, "Write ja: and what it means in Japanese.");
        }
        if card.word.to_lowercase() != word.to_lowercase() {
            // Other letters are cut otherwise; a form is said otherwise, and has no forms of its own.
            card.sounds = None;
            card.voice = self.recorded(stem(word));
            if by == By::Form {
                card = Card { plural: None, past: None, ing: None, article: None, ..card };
            }
        }
        word.clone_into(&mut card.word);
        card.gloss.extend(gloss);
        card.picture = picture.or(card.picture);
        card.voice = voice.or(card.voice);
        card.sounds = sounds.map(str::to_owned).or(card.sounds);
        let counted = plural.as_ref().map(|_| rules::article(word).to_owned());
        card.plural = plural.or(card.plural);
        card.past = past.or(card.past);
        card.ing = ing.or(card.ing);
        card.article = article.or(card.article).or(counted);
        card.sentence = sentence.or(card.sentence);
        card.hints = hints.unwrap_or(card.hints);
        card.support = support.or(card.support);
        card.stretch = stretch.or(card.stretch);
        card.category = category.or(card.category);
        card.confusable = confusable.unwrap_or(card.confusable);
        card.notes = notes;
        Some(card)
    }

    /// A list of short texts, `most` at most.
    fn texts(&mut self, node: &Node, most: usize, rule: fn(&str) -> Result<(), Problem>) -> Vec<String> {
        let NodeKind::List(items) = &node.kind else {
            self.wrong_type(node, "A list belongs here", "Write [\"…\", \"…\"].".to_owned());
            return Vec::new();
        };
        if let Some(first) = items.get(most) {
            let message = format!("There are {} here; {most} are the most.", items.len());
            self.diags.error("too-many-texts", first.span, message, "Keep the best.");
        }
        items.iter().take(most).filter_map(|item| self.text(item, rule)).map(str::to_owned).collect()
    }

    /// The library's recording of this stem, if there is one.
    fn recorded(&self, stem: String) -> Option<MediaRef> {
        self.library.clips.contains(&stem).then_some(MediaRef::Library(stem))
    }

    /// A card of a library word, for the lesson's grade; its id is given when it joins the lesson.
    fn card_of(&self, word: &Word) -> Card {
        let mut gloss = word.gloss.clone();
        gloss.insert("ja".to_owned(), word.japanese(self.grade).to_owned());
        let from = word.clone();
        Card {
            id: CardId::default(),
            word: from.word,
            gloss,
            picture: from.picture.map(MediaRef::Library),
            voice: self.recorded(from.voice),
            sounds: from.sounds,
            plural: from.plural,
            past: from.past,
            ing: from.ing,
            article: from.article,
            sentence: from.sentence,
            hints: from.hints,
            support: from.support,
            stretch: from.stretch,
            category: from.category,
            confusable: from.confusable,
            notes: None,
        }
    }

    /// Each grapheme is one that English words have. Letters with accents are the author's own affair.
    fn graphemes(&mut self, node: &Node, sounds: &str) {
        let odd = |grapheme: &&&str| grapheme.is_ascii() && !phonics::is_grapheme(grapheme);
        if let Some(odd) = phonics::graphemes(sounds).iter().find(odd) {
            let message = format!("No English word spells one sound with “{odd}”.");
            let hint = "Part letters that are sounds of their own: night is n-igh-t, not nigh-t.";
            self.diags.warning("odd-grapheme", node.span, message, hint);
        }
    }

    fn article(&mut self, node: &Node) -> Option<String> {
        let article = self.text(node, |_| Ok(()))?;
        if !matches!(article, "a" | "an") {
            let message = format!("“{article}” is not an article.");
            self.diags.error("bad-article", node.span, message, "Write \"a\" or \"an\", or leave it out.");
            return None;
        }
        Some(article.to_owned())
    }

    /// The name of a picture or recording.
    pub(super) fn media_name(&mut self, node: &Node, endings: &[&str]) -> Option<MediaRef> {
        let name = self.text(node, |name| rules::media(name, endings).map(|_| ()))?;
        rules::media(name, endings).ok()
    }
}

/// Where a card names a file: its field, or the whole card where the library does.
fn place(card: &Node, field: &str) -> Span {
    card.find(field).unwrap_or(card.span)
}
