//! What a lesson's settings do to a game: `MaruBatsu(choices: 4)` becomes a game of four choices.
//! Each setting is known here by its name, what it may be and what it changes; who plays knows none.

use std::collections::BTreeMap;

use super::axes::{
    Answer, Board, Effect, End, FlowStep, Game, Pace, PromptStep, Secrecy, Selector, Setting, Staging, Taking, Talk,
    Value,
};
use crate::limits::{BPM_MAX, BPM_MIN, GRID_COLUMNS_MAX, GRID_ROWS_MAX};

/// What the value of a setting can be at all. A game file narrows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// A whole number from the first to the second.
    Whole(u16, u16),
    /// Yes or no.
    YesNo,
    /// Some of these names.
    OneOf(&'static [&'static str]),
    /// So many words, each a line.
    Words(u8, u8),
}

/// What the engine can do with a setting; nothing, where it does not know the name.
pub(super) fn scope(name: &str) -> Option<Scope> {
    Some(match name {
        "ask" => Scope::OneOf(&["picture", "word", "meaning", "by-grade"]),
        "pace" => Scope::OneOf(&["tap", "timed", "beat"]),
        "who" => Scope::OneOf(&["everyone", "turn", "first-hand", "number", "not-spoken"]),
        "bpm" => Scope::Whole(BPM_MIN, BPM_MAX),
        "cards" => Scope::Whole(0, 200),
        "choices" => Scope::Whole(2, 4),
        "minutes" => Scope::Whole(0, 50),
        "points" => Scope::Whole(0, 1000),
        "questions" => Scope::Whole(1, 200),
        "ramp" => Scope::Whole(0, 20),
        "seconds" => Scope::Whole(0, 600),
        "luck" => Scope::Whole(0, 3),
        "stages" => Scope::Whole(2, 6),
        "reveal" => Scope::OneOf(&["tiles", "blur", "zoom", "silhouette"]),
        "gentle" => Scope::OneOf(&["by-grade", "yes", "no"]),
        "secret" => Scope::OneOf(&["eyes-shut", "desk"]),
        "talk" => Scope::OneOf(&["name", "sentence", "exchange", "own-meaning"]),
        "rows" => Scope::Words(2, GRID_ROWS_MAX),
        "columns" => Scope::Words(2, GRID_COLUMNS_MAX),
        "size" => Scope::Whole(1, 100),
        "double" | "drop" | "hidden" | "partner" | "playoff" | "push" | "sentence" | "steal" => Scope::YesNo,
        _ => return None,
    })
}

impl Setting {
    /// What it is when nobody says.
    pub fn default_value(&self) -> Value {
        match self {
            Self::Whole { default, .. } => Value::Whole(*default),
            Self::YesNo { default } => Value::YesNo(*default),
            Self::OneOf { default, .. } => Value::Name(default.clone()),
            Self::Words { .. } => Value::Words(Vec::new()),
        }
    }
}

impl Game {
    /// The game as a lesson wants it: every setting that it declares is applied, with the lesson's
    /// value or its own. The order in which settings are written does not matter.
    pub fn with_settings(&self, values: &BTreeMap<String, Value>, grade: u8) -> Self {
        let mut all: BTreeMap<String, Value> =
            self.settings.iter().map(|(name, setting)| (name.clone(), setting.default_value())).collect();
        all.extend(values.clone());
        if let (Some(pace), true) = (implied_pace(values), self.settings.contains_key("pace")) {
            all.insert("pace".to_owned(), Value::Name(pace.to_owned()));
        }
        let settings = Settings { all: &all, own: values, grade };
        let mut game = self.clone();
        for (name, value) in &all {
            settings.apply(&mut game, name, value);
        }
        order_judging(&mut game);
        game.given = values.clone();
        game
    }
}

/// Where everyone answers, the answer is shown and then the teams are judged by it. Where one team
/// answers, it is judged first, so that a miss can still go to another team.
fn order_judging(game: &mut Game) {
    use FlowStep::{Effect, Judge, Reveal};
    // A board is looked at when the answer is known.
    let boarded = !matches!(game.board, Board::None | Board::Tally);
    if boarded || ![Judge, Effect, Reveal].iter().all(|step| game.flow.contains(step)) {
        return;
    }
    let order = if game.selector == Selector::Everyone { [Reveal, Judge, Effect] } else { [Judge, Effect, Reveal] };
    let first = game.flow.iter().position(|step| order.contains(step)).unwrap_or(0);
    game.flow.retain(|step| !order.contains(step));
    game.flow.splice(first..first, order);
}

/// The pace that a lesson means which gives a beat or seconds and no pace.
fn implied_pace(values: &BTreeMap<String, Value>) -> Option<&'static str> {
    match values {
        _ if values.contains_key("pace") => None,
        _ if values.contains_key("bpm") || values.contains_key("ramp") => Some("beat"),
        _ if values.contains_key("seconds") => Some("timed"),
        _ => None,
    }
}

/// All the values of one game, so that settings that belong together see each other.
struct Settings<'a> {
    all: &'a BTreeMap<String, Value>,
    /// Those that the lesson gave.
    own: &'a BTreeMap<String, Value>,
    grade: u8,
}

impl Settings<'_> {
    fn apply(&self, game: &mut Game, name: &str, value: &Value) {
        match (name, value) {
            ("ask" | "choices", _) => self.ask(game),
            ("pace" | "bpm" | "ramp" | "seconds", _) => self.pace(game),
            ("who", Value::Name(who)) => game.selector = selector(who).unwrap_or(game.selector),
            ("steal", &Value::YesNo(steal)) => game.steal = steal,
            // After what is asked: the settings come in the order of their names.
            ("sentence", Value::YesNo(true)) => game.prompt.push(PromptStep::Sentence),
            ("hidden", &Value::YesNo(hidden)) => game.hidden = hidden,
            ("double", &Value::YesNo(double)) => game.double = double,
            ("playoff", &Value::YesNo(playoff)) => game.playoff = playoff,
            ("luck", &Value::Whole(luck)) => game.luck = u8::try_from(luck).unwrap_or(0),
            // What pupils of nine and ten have won is not taken from them, unless the teacher says so.
            ("gentle", Value::Name(gentle)) => {
                game.gentle = gentle == "yes" || (gentle == "by-grade" && self.grade <= GENTLE_GRADE_MAX);
            }
            ("reveal" | "stages", _) => self.staging(game),
            ("secret", Value::Name(secret)) => keep_secret(game, secret),
            ("talk", Value::Name(talk)) => lift_talk(game, talk),
            ("rows" | "columns", Value::Words(words)) => grid_words(game, name, words),
            ("partner", Value::YesNo(false)) => game.flow.retain(|&step| step != FlowStep::Partner),
            ("points", &Value::Whole(points)) => {
                game.effects.retain(|effect| !matches!(effect, Effect::Add(_)));
                match game.effects.iter_mut().find(|effect| matches!(effect, Effect::Claim(_))) {
                    Some(claim) => *claim = Effect::Claim(i32::from(points)),
                    None => game.effects.insert(0, Effect::Add(i32::from(points))),
                }
            }
            ("size", &Value::Whole(size)) => set_size(&mut game.board, u8::try_from(size).unwrap_or(u8::MAX)),
            ("push", Value::YesNo(true)) if !game.effects.contains(&Effect::Push(1)) => {
                game.effects.push(Effect::Push(1));
            }
            ("drop", Value::YesNo(true)) => {
                if let Board::Territory { side, rule } = &mut game.board {
                    (*side, *rule) = (0, Taking::Drop(4));
                }
            }
            ("minutes", &Value::Whole(minutes)) if minutes > 0 => game.end = End::Minutes(minutes),
            ("cards", &Value::Whole(cards)) if cards > 0 => game.end = End::Cards(cards),
            // A lesson that gives minutes does not mean the number of questions that the game file gives.
            ("questions", &Value::Whole(questions))
                if self.own.contains_key("questions") || !self.own.contains_key("minutes") =>
            {
                game.end = End::Questions(questions);
            }
            _ => {}
        }
    }

    fn whole(&self, name: &str) -> Option<u16> {
        match self.all.get(name) {
            Some(&Value::Whole(number)) => Some(number),
            _ => None,
        }
    }

    fn name(&self, name: &str) -> Option<&str> {
        match self.all.get(name) {
            Some(Value::Name(name)) => Some(name),
            _ => None,
        }
    }

    /// What is asked: it depends on whether the answer is a choice, and of how many.
    fn ask(&self, game: &mut Game) {
        if let Some(choices) = self.whole("choices").and_then(|choices| u8::try_from(choices).ok()) {
            game.answer = Answer::Choose(choices);
            game.cards_min = usize::from(choices);
        }
        let ask = self.name("ask").unwrap_or("by-grade");
        game.prompt = match (game.answer, ask) {
            (Answer::Choose(2), _) => vec![PromptStep::Claim],
            (Answer::Choose(_), "word") => vec![PromptStep::AskWord],
            (Answer::Choose(_), "picture") => vec![PromptStep::AskPicture],
            // Reading small letters begins in grade 5.
            (Answer::Choose(_), _) if self.grade <= 4 => vec![PromptStep::AskWord],
            (Answer::Choose(_), _) => vec![PromptStep::AskPicture],
            (_, "picture") => vec![PromptStep::Picture, PromptStep::Word, PromptStep::Meaning],
            (_, "word") => vec![PromptStep::Word, PromptStep::Picture, PromptStep::Meaning],
            (_, "meaning") => vec![PromptStep::Meaning, PromptStep::Word, PromptStep::Picture],
            _ => return,
        };
    }

    /// How a picture is covered, and for how long.
    fn staging(&self, game: &mut Game) {
        for step in &mut game.prompt {
            if let PromptStep::Staged(staging, stages) = step {
                *staging = match self.name("reveal") {
                    Some("tiles") => Staging::Tiles,
                    Some("blur") => Staging::Blur,
                    Some("zoom") => Staging::Zoom,
                    Some("silhouette") => Staging::Silhouette,
                    _ => *staging,
                };
                *stages = self.whole("stages").and_then(|stages| u8::try_from(stages).ok()).unwrap_or(*stages);
            }
        }
    }

    /// What moves the game on. Without a `pace`, seconds are the time to answer, and none is no limit.
    fn pace(&self, game: &mut Game) {
        let seconds = self.whole("seconds").filter(|&seconds| seconds > 0);
        let (bpm, ramp) = match game.pace {
            Pace::Beat { bpm, ramp } => (bpm, ramp),
            _ => (80, 0),
        };
        let beat = Pace::Beat { bpm: self.whole("bpm").unwrap_or(bpm), ramp: self.whole("ramp").unwrap_or(ramp) };
        game.pace = match (self.name("pace"), game.pace) {
            (Some("tap"), _) => Pace::Tap,
            (Some("timed"), _) => Pace::Countdown(seconds.unwrap_or(3)),
            (Some("beat"), _) | (None, Pace::Beat { .. }) => beat,
            (_, pace) => match seconds {
                Some(seconds) => Pace::Countdown(seconds),
                None if self.all.contains_key("seconds") => Pace::Tap,
                None => pace,
            },
        };
    }
}

/// Last grade in which nobody loses points unless the teacher says so.
const GENTLE_GRADE_MAX: u8 = 4;

/// How the secret of a game is kept.
fn keep_secret(game: &mut Game, secret: &str) {
    let kept = if secret == "desk" { Secrecy::Desk } else { Secrecy::EyesShut };
    for step in &mut game.prompt {
        if let PromptStep::Secret(secrecy) = step {
            *secrecy = kept;
        }
    }
}

/// The level of talk that the lesson asks for. From an exchange on, pairs talk before anyone answers.
fn lift_talk(game: &mut Game, talk: &str) {
    game.talk = match talk {
        "name" => Talk::Name,
        "sentence" => Talk::Sentence,
        "exchange" => Talk::Exchange,
        _ => Talk::OwnMeaning,
    };
    if game.talk >= Talk::Exchange && !game.flow.contains(&FlowStep::Partner) {
        let behind = game.flow.iter().position(|&step| step == FlowStep::Prompt).map_or(0, |at| at + 1);
        game.flow.insert(behind, FlowStep::Partner);
    }
}

/// How large a board is.
fn set_size(board: &mut Board, new: u8) {
    match board {
        Board::Lanes(size)
        | Board::Lives(size)
        | Board::Flowers(size)
        | Board::Track(size)
        | Board::Pairs(size)
        | Board::Seats(size)
        | Board::Levels(size)
        | Board::Graph(size)
        | Board::Answers(size)
        | Board::Letters { misses: size }
        | Board::Health { boss: size, .. } => *size = new,
        Board::Total { target } => *target = u16::from(new),
        Board::None
        | Board::Tally
        | Board::Grid { .. }
        | Board::Territory { .. }
        | Board::Calls(_)
        | Board::Finish
        | Board::Tiles => {}
    }
}

/// The words of a grid's rows or columns; as many rows or columns as there are words.
fn grid_words(game: &mut Game, name: &str, words: &[String]) {
    let Board::Grid { rows, columns } = &mut game.board else { return };
    let (own, count) = if name == "rows" { (&mut game.rows, rows) } else { (&mut game.columns, columns) };
    own.clone_from(&words.to_vec());
    if let (Ok(many @ 1..), false) = (u8::try_from(words.len()), words.is_empty()) {
        *count = many;
    }
}

fn selector(who: &str) -> Option<Selector> {
    Some(match who {
        "everyone" => Selector::Everyone,
        "turn" => Selector::Turn,
        "first-hand" => Selector::FirstHand,
        "number" => Selector::Number,
        "not-spoken" => Selector::NotSpoken,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::axes::SETTINGS;
    use super::super::library::Library;
    use super::*;

    fn game(id: &str) -> Game {
        let mut library = Library::default();
        for (file, source) in [
            ("flashcards.game.ron", include_str!("../../assets/games/flashcards.game.ron")),
            ("maru-batsu.game.ron", include_str!("../../assets/games/maru-batsu.game.ron")),
        ] {
            assert_eq!(library.add_game(file, source), [], "{file}");
        }
        library.games[id].clone()
    }

    fn set(id: &str, grade: u8, values: &[(&str, Value)]) -> Game {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        game(id).with_settings(&values, grade)
    }

    fn name(text: &str) -> Value {
        Value::Name(text.to_owned())
    }

    #[test]
    fn every_known_setting_has_a_scope_and_no_other() {
        for (name, _) in SETTINGS {
            assert!(scope(name).is_some(), "{name}");
        }
        assert_eq!(scope("lucky"), None);
    }

    #[test]
    fn flashcards_change_their_order_and_pace() {
        use PromptStep::{Meaning, Picture, Word};
        let check = |values: &[(&str, Value)], prompt: [PromptStep; 3], pace: Pace| {
            let game = set("flashcards", 3, values);
            assert_eq!((game.prompt, game.pace), (prompt.to_vec(), pace), "{values:?}");
        };
        check(&[], [Picture, Word, Meaning], Pace::Tap);
        check(&[("ask", name("word"))], [Word, Picture, Meaning], Pace::Tap);
        check(&[("ask", name("meaning"))], [Meaning, Word, Picture], Pace::Tap);
        check(&[("pace", name("timed"))], [Picture, Word, Meaning], Pace::Countdown(3));
        check(&[("pace", name("timed")), ("seconds", Value::Whole(5))], [Picture, Word, Meaning], Pace::Countdown(5));
        check(&[("seconds", Value::Whole(5))], [Picture, Word, Meaning], Pace::Countdown(5));
        check(&[("bpm", Value::Whole(100))], [Picture, Word, Meaning], Pace::Beat { bpm: 100, ramp: 0 });
        check(
            &[("pace", name("beat")), ("ramp", Value::Whole(2))],
            [Picture, Word, Meaning],
            Pace::Beat { bpm: 80, ramp: 2 },
        );
        check(&[("pace", name("tap")), ("bpm", Value::Whole(100))], [Picture, Word, Meaning], Pace::Tap);
    }

    #[test]
    fn choices_decide_what_is_asked() {
        let check = |grade: u8, values: &[(&str, Value)], prompt: PromptStep, choices: u8| {
            let game = set("maru-batsu", grade, values);
            assert_eq!(game.prompt, [prompt], "{values:?}");
            assert_eq!((game.answer, game.cards_min), (Answer::Choose(choices), usize::from(choices)), "{values:?}");
        };
        let four = ("choices", Value::Whole(4));
        check(5, &[], PromptStep::Claim, 2);
        check(5, &[("ask", name("word"))], PromptStep::Claim, 2);
        check(4, std::slice::from_ref(&four), PromptStep::AskWord, 4);
        check(5, std::slice::from_ref(&four), PromptStep::AskPicture, 4);
        check(3, &[("ask", name("picture")), ("choices", Value::Whole(3))], PromptStep::AskPicture, 3);
        check(6, &[("ask", name("word")), four], PromptStep::AskWord, 4);
    }

    #[test]
    fn the_other_settings_each_change_one_axis() {
        let game = set(
            "maru-batsu",
            5,
            &[
                ("who", name("first-hand")),
                ("steal", Value::YesNo(true)),
                ("partner", Value::YesNo(false)),
                ("points", Value::Whole(20)),
                ("questions", Value::Whole(3)),
                ("seconds", Value::Whole(15)),
            ],
        );
        assert_eq!(game.selector, Selector::FirstHand);
        let last = [FlowStep::Judge, FlowStep::Effect, FlowStep::Reveal];
        assert!(game.flow.ends_with(&last), "a miss can be stolen: {:?}", game.flow);
        assert!(game.steal);
        assert!(!game.flow.contains(&FlowStep::Partner));
        assert_eq!(game.effects, [Effect::Add(20)]);
        assert_eq!(game.end, End::Questions(3));
        assert_eq!(game.pace, Pace::Countdown(15));
        assert_eq!(set("maru-batsu", 5, &[("minutes", Value::Whole(7))]).end, End::Minutes(7));
        assert_eq!(set("flashcards", 5, &[("cards", Value::Whole(6))]).end, End::Cards(6));
        assert_eq!(set("flashcards", 5, &[("cards", Value::Whole(0))]).end, End::CardsUsedUp);
    }
}
