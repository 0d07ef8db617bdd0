//! The games of a lesson: by their ids, with settings, as slides of the author's own, or written out
//! whole.

use std::collections::BTreeMap;

use super::super::axes::{
    Answer, Board, End, FlowStep, Game, Judge, Lay, Need, Noise, Pace, PromptStep, Selector, Setting, Slide, Talk,
    Value,
};
use super::super::diag::{Diag, Span};
use super::super::fields::{self, names};
use super::super::library::constructor;
use super::super::model::{Card, Glosses};
use super::super::suggest::{did_you_mean, listed, nearest, only_near};
use super::super::tree::{Call, Name, Node, NodeKind};
use super::super::write::quoted;
use super::super::{game_file, ron_file, rules};
use super::Checker;
use crate::limits::GAMES_MAX;

/// What is played when a lesson names no games: the first ones that its cards suffice for.
const DEFAULT_GAMES: [&str; 2] = ["flashcards", "maru-batsu"];

impl Checker<'_> {
    /// What a lesson plays that names no games.
    pub(super) fn default_games(&self, cards: &[Card]) -> Vec<Game> {
        let games = DEFAULT_GAMES.iter().filter_map(|id| self.library.games.get(*id));
        games
            .map(|game| game.with_settings(&BTreeMap::new(), self.grade))
            .filter(|game| game.cards_min <= fitting(game, cards))
            .collect()
    }

    /// The games, in order. `cards`: those of the lesson that are sound, and how many are not, where that is known.
    pub(super) fn games(&mut self, node: &Node, cards: Option<(&[Card], usize)>) -> Vec<Game> {
        let NodeKind::List(items) = &node.kind else {
            self.wrong_type(
                node,
                "A list of games belongs here",
                "Write games: [Flashcards(), \"maru-batsu\"].".to_owned(),
            );
            return Vec::new();
        };
        if items.is_empty() {
            let hint = "Write games between the brackets, or delete the field to play the usual ones.";
            self.diags.error("no-games", node.span, "The lesson has no games.", hint);
        }
        if let Some(first) = items.get(GAMES_MAX) {
            let message = format!("The lesson has {} games and slides; {GAMES_MAX} are the most.", items.len());
            self.diags.error("too-many-games", first.span, message, "Make two lessons of it.");
        }
        let mut games = Vec::new();
        for item in items.iter().take(GAMES_MAX) {
            let Some(game) = self.game(item) else { continue };
            let there = cards.map(|(sound, wrong)| fitting(&game, sound) + wrong);
            if let Some(there) = there.filter(|&there| there < game.cards_min) {
                let with = needed(&game);
                let message =
                    format!("“{}” needs {} cards{with} here; the lesson has {there}.", game.id, game.cards_min);
                self.diags.error("too-few-cards", item.span, message, "Add cards, or take the game out.");
            }
            if game.needs_frame() && !self.framed {
                let message = format!("“{}” needs what pairs ask and answer.", game.id);
                let hint = "Write it into the lesson: ask: \"Do you like cats?\", sentence: \"I like cats.\".";
                self.diags.error("needs-sentence", item.span, message, hint);
            }
            self.game_places.push(item.span);
            games.push(game);
        }
        if let (Some(item), Some(last)) = (items.last(), games.last()) {
            let talks = games.iter().any(|game| game.slide.is_none() && game.talk >= Talk::Exchange);
            if !talks && last.slide.is_none() && !self.diags.has_errors() {
                let message = "The lesson ends with a drill: nobody says anything of their own.";
                let hint = "End with a talk, or with a task: Slide(text: \"Ask three friends.\").";
                self.diags.warning("ends-with-drill", item.span, message, hint);
            }
        }
        games
    }

    fn game(&mut self, node: &Node) -> Option<Game> {
        match &node.kind {
            NodeKind::Text(id) => match self.library.games.get(id) {
                Some(game) => Some(game.with_settings(&BTreeMap::new(), self.grade)),
                None => {
                    self.unknown_game(node.span, id, false);
                    None
                }
            },
            NodeKind::Call(Call { name: None, .. }) => {
                let span = self.opening(node.span);
                let hint = "Write the game's name before them: Flashcards(…).";
                self.diags.error("unknown-name", span, "These brackets have no name.", hint);
                None
            }
            NodeKind::Call(call @ Call { name: Some(name), .. }) => match name.text.as_str() {
                "Slide" => self.slide(node, call),
                "Game" => self.own_game(node),
                _ => self.set_game(name, call),
            },
            NodeKind::Name(name) => {
                let hint = match nearest(name, self.library.games.keys().map(String::as_str)) {
                    Some(id) => format!("Write \"{id}\", or {}().", constructor(id)),
                    None => format!("Write \"{name}\", or {name}()."),
                };
                self.diags.error(
                    "unquoted",
                    node.span,
                    format!("The game “{name}” has no quotes and no brackets."),
                    hint,
                );
                None
            }
            _ => {
                self.wrong_type(
                    node,
                    "A game belongs here",
                    "Write its id in quotes, or Name(…), or Slide(text: …).".to_owned(),
                );
                None
            }
        }
    }

    /// Reports a name that no game has; it is written as an id, or in capitals.
    fn unknown_game(&mut self, span: Span, name: &str, called: bool) {
        if self.diags.is_full() {
            return;
        }
        let ids: Vec<&str> = self.library.games.keys().map(String::as_str).collect();
        let names: Vec<String> =
            ids.iter().map(|id| constructor(id)).chain(called.then(|| "Slide".to_owned())).collect();
        let same = ids.iter().zip(&names).find(|(id, other)| (if called { **id } else { other.as_str() }) == name);
        let hint = match same {
            Some((_, name)) if called => format!("Write {name}(…)."),
            Some((id, _)) => format!("Write \"{id}\"."),
            None if called => {
                let otherwise = format!("The games are {}.", listed(names.iter().map(String::as_str)));
                did_you_mean(name, names.iter().map(String::as_str), &otherwise)
            }
            None => did_you_mean(name, ids.iter().copied(), &format!("The games are {}.", listed(ids.iter().copied()))),
        };
        self.diags.error("unknown-game", span, format!("There is no game “{name}”."), hint);
        let meant = match same {
            Some((id, name)) => Some(if called { name.as_str() } else { *id }),
            None if called => only_near(name, names.iter().map(String::as_str)),
            None => only_near(name, ids.iter().copied()),
        };
        if let Some(meant) = meant {
            self.diags.mend(span, if called { meant.to_owned() } else { quoted(meant) });
        }
    }

    /// A game of the library with settings.
    fn set_game(&mut self, name: &Name, call: &Call) -> Option<Game> {
        let library = self.library;
        let Some(game) = library.game_called(&name.text) else {
            if matches!(name.text.as_str(), "Card" | "Lesson") {
                let message = format!("{}(…) is not a game.", name.text);
                self.diags.error("unknown-game", name.span, message, "Cards belong into cards: […].");
            } else {
                self.unknown_game(name.span, &name.text, true);
            }
            return None;
        };
        let known: Vec<&str> = game.settings.keys().map(String::as_str).collect();
        let mut values = BTreeMap::new();
        for (setting, node) in self.fields(call, &format!("the game {}", name.text), &known, &[]) {
            let value = game.settings.get(setting).and_then(|declared| self.setting(node, setting, declared));
            values.extend(value.map(|value| (setting.to_owned(), value)));
        }
        let set = game.with_settings(&values, self.grade);
        if (set.double || set.playoff) && !set.end.is_counted() {
            let message = "Where minutes end a game, no question is known to be the last, and none is played off.";
            let hint = "Write questions instead of minutes, or take double and playoff out.";
            self.diags.warning("no-last-question", name.span, message.to_owned(), hint);
        }
        Some(set)
    }

    fn setting(&mut self, node: &Node, name: &str, setting: &Setting) -> Option<Value> {
        match setting {
            Setting::Whole { min, max, .. } => self.whole(node, name, *min, *max, "").map(Value::Whole),
            Setting::YesNo { .. } => self.yes_no(node).map(Value::YesNo),
            Setting::OneOf { options, .. } => {
                let options = || options.iter().map(String::as_str);
                let value = self.text(node, |_| Ok(()))?;
                if !options().any(|option| option == value) {
                    let hint = did_you_mean(value, options(), &format!("Write one of {}.", listed(options())));
                    self.diags.error("unknown-option", node.span, format!("“{name}” cannot be “{value}”."), hint);
                    if let Some(near) = only_near(value, options()) {
                        self.diags.mend(node.span, quoted(near));
                    }
                    return None;
                }
                Some(Value::Name(value.to_owned()))
            }
            Setting::Words { min, max } => self.words(node, name, *min, *max),
        }
    }

    /// A list of words for a setting; an empty one is as good as none.
    fn words(&mut self, node: &Node, name: &str, min: u8, max: u8) -> Option<Value> {
        let NodeKind::List(items) = &node.kind else {
            self.wrong_type(node, "A list of words belongs here", format!("Write {name}: [\"I can\", \"I can't\"]."));
            return None;
        };
        if !items.is_empty() && !(usize::from(min)..=usize::from(max)).contains(&items.len()) {
            let message = format!("“{name}” takes {min} to {max} words; here are {}.", items.len());
            self.diags.error("out-of-range", node.span, message, "Add words, or take some out.");
            return None;
        }
        let words: Vec<Option<&str>> = items.iter().map(|item| self.text(item, rules::word)).collect();
        words.into_iter().map(|word| word.map(str::to_owned)).collect::<Option<Vec<_>>>().map(Value::Words)
    }

    /// A screen of the author's own.
    fn slide(&mut self, node: &Node, call: &Call) -> Option<Game> {
        let fields = self.fields(call, "a slide", &names(fields::SLIDE), &[]);
        let get = |name: &str| fields.get(name).copied();
        self.allow(get("allow"), node.span);
        if call.args.is_empty() {
            self.diags.error(
                "empty-slide",
                node.span,
                "There is nothing on this slide.",
                "Write text: and a text in quotes.",
            );
        }
        let text = get("text").and_then(|node| self.text(node, rules::lines));
        if let (Some(node), Some(text)) = (get("text"), text) {
            self.kanji(node, text);
            self.question_for_a_child(text, node.span);
        }
        let ja = get("ja").and_then(|node| Some((node, self.text(node, rules::lines)?)));
        if let Some((node, ja)) = ja {
            self.kanji(node, ja);
        }
        let picture = get("picture").and_then(|node| self.media_name(node, rules::PICTURE_ENDINGS));
        self.media.extend(picture.clone().zip(get("picture").map(|node| node.span)));
        let sound = get("sound").and_then(|node| self.media_name(node, rules::VOICE_ENDINGS));
        self.songs.extend(sound.clone().zip(get("sound").map(|node| node.span)));
        let ja = ja.map(|(_, ja)| ja.to_owned());
        Some(slide_game(Slide { text: text.unwrap_or("").to_owned(), ja, picture, sound }))
    }

    /// A game written out whole, as a game file has it.
    fn own_game(&mut self, node: &Node) -> Option<Game> {
        if self.diags.error_within(node.span) {
            return None;
        }
        match ron_file::read::<Game>(self.written(node)) {
            Ok(game) => {
                game_file::check(&game, node, &mut self.diags);
                Some(game.with_settings(&BTreeMap::new(), self.grade))
            }
            Err(diag) => {
                let span = Span::new(diag.span.start + node.span.start, diag.span.end + node.span.start);
                self.diags.push(Diag { span, ..diag });
                None
            }
        }
    }
}

/// How many cards a game can be played with.
fn fitting(game: &Game, cards: &[Card]) -> usize {
    cards.iter().filter(|card| card.has(&game.needs)).count()
}

/// What a game's cards must have, for a message.
fn needed(game: &Game) -> String {
    let names = game.needs.iter().map(|need| match need {
        Need::Picture => "a picture",
        Need::Sounds => "sounds",
        Need::Voice => "a voice",
        Need::Hints => "hints",
    });
    let names: Vec<&str> = names.collect();
    if names.is_empty() { String::new() } else { format!(" with {}", names.join(" and ")) }
}

/// A slide is a game of one prompt, which the teacher's key ends.
pub(in crate::lesson) fn slide_game(slide: Slide) -> Game {
    let name = [("en", "Slide"), ("ja", "スライド")];
    Game {
        id: "slide".to_owned(),
        name: name.map(|(language, text)| (language.to_owned(), text.to_owned())).into(),
        rule: Glosses::new(),
        alt: Glosses::new(),
        jt: Glosses::new(),
        talk: Talk::OwnMeaning,
        cards_min: 0,
        needs: Vec::new(),
        prompt: vec![PromptStep::Slide],
        selector: Selector::Everyone,
        answer: Answer::None,
        judge: Judge::None,
        board: Board::None,
        effects: Vec::new(),
        flow: vec![FlowStep::Prompt],
        pace: Pace::Tap,
        end: End::Questions(1),
        steal: false,
        early: false,
        squares: Vec::new(),
        luck: 0,
        gentle: false,
        double: false,
        playoff: false,
        hidden: false,
        rows: Vec::new(),
        columns: Vec::new(),
        given: BTreeMap::new(),
        misses: Vec::new(),
        demo: Vec::new(),
        lay: Lay::default(),
        asks: Vec::new(),
        roles: Vec::new(),
        grades: (1, 9),
        noise: Noise::default(),
        skills: Vec::new(),
        things: Vec::new(),
        settings: BTreeMap::new(),
        slide: Some(slide),
    }
}
