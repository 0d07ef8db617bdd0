//! Lessons, sessions and random acts that several tests share.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use hanamaru::game::keys::{Press, act_for};
use hanamaru::game::state::{Place, Play};
use hanamaru::game::tools::ToolWanted;
use hanamaru::game::{
    Act, Command, Event, LessonRef, Opening, RULES_VERSION, Refusal, Seat, State, TeamNo, Verdict, What, decide,
    evolve, stage_view,
};
use hanamaru::lesson::axes::{
    Answer, Board, Effect, End, FlowStep, Game, Judge, Lay, Noise, Pace, PromptStep, Selector, Slide, Talk, Value,
};
use hanamaru::lesson::library::Library;
use hanamaru::lesson::model::{Card, CardId, Form, Lesson, MediaRef, Sentence, Slot};
use proptest::prelude::*;

/// A card whose texts occur nowhere else: `word-NN`.
pub fn card(number: usize, picture: bool) -> Card {
    let word = format!("wd{number:02}x");
    Card {
        id: CardId(word.clone()),
        gloss: BTreeMap::from([("ja".into(), format!("いみ{number:02}"))]),
        picture: picture.then(|| MediaRef::Library(format!("pic{number:02}"))),
        voice: (number % 3 != 2).then(|| MediaRef::Library(format!("voice{number:02}"))),
        sounds: (number % 4 != 3).then(|| format!("w-d-{number:02}-x")),
        plural: Some(format!("{word}s")),
        sentence: Some(format!("Here is {word}.")),
        hints: (1..=3).map(|place| format!("hint {place} of {word}")).collect(),
        support: Some(format!("easier than {word}?")),
        stretch: Some(format!("more about {word}?")),
        category: Some(format!("kind of {word}")),
        confusable: vec![format!("not {word}")],
        word,
        ..Card::default()
    }
}

fn bare_game(id: &str) -> Game {
    Game {
        id: id.into(),
        name: BTreeMap::from([("en".into(), id.to_uppercase())]),
        rule: BTreeMap::new(),
        alt: BTreeMap::new(),
        jt: BTreeMap::new(),
        talk: Talk::Repeat,
        cards_min: 1,
        needs: Vec::new(),
        prompt: vec![PromptStep::Picture, PromptStep::Word, PromptStep::Meaning],
        selector: Selector::Everyone,
        answer: Answer::Together,
        judge: Judge::None,
        board: Board::None,
        effects: Vec::new(),
        flow: vec![FlowStep::Prompt],
        pace: Pace::Tap,
        end: End::CardsUsedUp,
        steal: false,
        early: false,
        squares: Vec::new(),
        luck: 0,
        gentle: false,
        hidden: false,
        double: false,
        playoff: false,
        rows: Vec::new(),
        columns: Vec::new(),
        given: BTreeMap::new(),
        misses: Vec::new(),
        demo: Vec::new(),
        lay: Lay::default(),
        asks: Vec::new(),
        roles: Vec::new(),
        grades: (3, 9),
        noise: Noise::default(),
        skills: Vec::new(),
        things: Vec::new(),
        settings: BTreeMap::new(),
        slide: None,
    }
}

/// Flashcards at a pace.
pub fn flashcards(pace: Pace) -> Game {
    Game { pace, ..bare_game("flashcards") }
}

/// A quiz: true or false for two choices, else A–D.
pub fn quiz(selector: Selector, choices: u8, steal: bool, questions: u16) -> Game {
    use FlowStep::{Answer as Answers, Effect as Effects, Judge as Judges, Partner, Prompt, Reveal, Select};
    let ask = if choices == 2 { PromptStep::Claim } else { PromptStep::AskWord };
    Game {
        prompt: vec![ask],
        selector,
        answer: Answer::Choose(choices),
        judge: Judge::Teacher,
        board: Board::Tally,
        effects: vec![Effect::Add(15)],
        flow: if selector == Selector::Everyone {
            vec![Prompt, Partner, Answers, Reveal, Judges, Effects]
        } else {
            vec![Prompt, Partner, Select, Answers, Judges, Effects, Reveal]
        },
        end: End::Questions(questions),
        steal,
        ..bare_game("maru-batsu")
    }
}

/// A game that ships with the engine, with a lesson's settings.
pub fn shipped(id: &str, values: &[(&str, Value)], grade: u8) -> Game {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/games").join(format!("{id}.game.ron"));
    let source = std::fs::read_to_string(&path).expect("the game ships");
    let mut library = Library::default();
    assert_eq!(library.add_game(&format!("{id}.game.ron"), &source), []);
    let values = values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    library.games[id].with_settings(&values, grade)
}

/// Every game with a board or a prompt of its own, as it ships.
static OTHERS: LazyLock<Vec<Game>> = LazyLock::new(|| {
    const IDS: [&str; 39] = [
        "keyword",
        "phonics-karuta",
        "missing",
        "memory",
        "treasure",
        "jeopardy",
        "attack25",
        "tic-tac-toe",
        "bingo",
        "sugoroku",
        "race",
        "bomb",
        "criss-cross",
        "row-relay",
        "evolution",
        "leapfrog",
        "simon-says",
        "whisper",
        "shark",
        "unscramble",
        "minimal-pairs",
        "odd-one-out",
        "sound-sort",
        "battleship",
        "chain",
        "stereo",
        "lucky-card",
        "counters",
        "mine",
        "boss",
        "survey",
        "class-total",
        "wheel",
        "ask-along",
        "info-gap",
        "guess-teacher",
        "corners",
        "survey-graph",
        "role-play",
    ];
    IDS.into_iter().map(|id| shipped(id, &[], 5)).collect()
});

/// A setting that is a name.
pub fn name(text: &str) -> Value {
    Value::Name(text.into())
}

fn yes() -> Value {
    Value::YesNo(true)
}

/// A slide.
pub fn slide() -> Game {
    Game {
        prompt: vec![PromptStep::Slide],
        answer: Answer::None,
        slide: Some(Slide {
            text: "My town".into(),
            ja: None,
            picture: None,
            sound: Some(MediaRef::Beside("song.ogg".into())),
        }),
        ..bare_game("slide")
    }
}

/// A sentence with the first card's word.
fn sentence(text: &str) -> Sentence {
    let slot = text.find("wd00x").map(|start| Slot { start, end: start + 5, form: Form::Plain });
    Sentence { text: text.into(), slot }
}

/// A lesson of so many cards with every kind of game.
pub fn lesson(cards: usize) -> Lesson {
    let all = |pace| flashcards(pace);
    Lesson {
        title: "A lesson".into(),
        grade: 5,
        goal: BTreeMap::from([("en".into(), "Ask.".into())]),
        ask: Some(sentence("Do you like wd00x?")),
        sentence: Some(sentence("I like wd00x.")),
        cards: (0..cards).map(|number| card(number, number % 5 != 4)).collect(),
        games: vec![
            all(Pace::Tap),
            quiz(Selector::Everyone, 2, false, 3),
            slide(),
            quiz(Selector::Turn, 4, true, 4),
            all(Pace::Beat { bpm: 80, ramp: 2 }),
            quiz(Selector::FirstHand, 3, true, 3),
            quiz(Selector::Number, 4, false, 3),
            quiz(Selector::NotSpoken, 2, true, 3),
            all(Pace::Countdown(3)),
            Game { prompt: vec![PromptStep::AskPicture], ..quiz(Selector::Everyone, 4, false, 2) },
            shipped("slow-reveal", &[("questions", Value::Whole(3))], 5),
            shipped("slow-reveal", &[("who", name("first-hand")), ("talk", name("exchange"))], 5),
            shipped("blend", &[("questions", Value::Whole(3))], 5),
            shipped("gesture", &[("questions", Value::Whole(3))], 5),
            shipped("maru-batsu", &[("double", yes()), ("playoff", yes()), ("questions", Value::Whole(2))], 5),
            shipped(
                "missing",
                &[("double", yes()), ("playoff", yes()), ("questions", Value::Whole(4)), ("who", name("turn"))],
                5,
            ),
            shipped("slow-reveal", &[("playoff", yes()), ("questions", Value::Whole(2)), ("who", name("turn"))], 5),
            shipped("typhoon", &[("luck", Value::Whole(3))], 5),
            shipped("typhoon", &[("who", name("first-hand")), ("hidden", Value::YesNo(true))], 3),
        ]
        .into_iter()
        .chain(OTHERS.iter().cloned())
        .collect(),
        ..Lesson::default()
    }
}

/// A lesson as the log knows it.
pub fn lesson_ref(lesson: Lesson) -> LessonRef {
    LessonRef { hash: format!("hash of {} cards", lesson.cards.len()), lesson: Arc::new(lesson) }
}

/// How a session of this lesson begins.
pub fn opening(lesson: Lesson, seed: u64) -> Opening {
    Opening { rules: RULES_VERSION, lesson: lesson_ref(lesson), class: "5-1".into(), seed, sizes: vec![9, 9, 9, 8] }
}

/// A session, with the log that it came from.
pub struct Class {
    pub state: State,
    pub log: Vec<Event>,
    pub now: u64,
}

impl Class {
    pub fn open(lesson: Lesson, seed: u64) -> Class {
        let opening = opening(lesson, seed);
        let state = State::open(0, &opening);
        Class { state, log: vec![Event { at: 0, what: What::Opened(opening) }], now: 0 }
    }

    /// Submits as the host does, and returns what happened.
    pub fn submit(&mut self, seat: Seat, act: Act) -> Result<Vec<Event>, Refusal> {
        let events = decide(&self.state, &Command { seat, at_ms: self.now, act })?;
        for event in &events {
            evolve(&mut self.state, event);
        }
        self.log.extend(events.iter().cloned());
        Ok(events)
    }

    /// Presses a key of the teacher's.
    pub fn press(&mut self, press: Press) -> Result<Vec<Event>, Refusal> {
        let view = stage_view(&self.state, self.now);
        match act_for(&view, press) {
            Some(act) => self.submit(Seat::Teacher, act),
            None => Ok(Vec::new()),
        }
    }

    /// Lets time pass, with every deadline kept.
    pub fn wait(&mut self, ms: u64) {
        let until = self.now + ms;
        while let Some(due) = hanamaru::game::next_due(&self.state).filter(|due| *due <= until) {
            self.now = self.now.max(due);
            let events = self.submit(Seat::Host, Act::TimeReached).unwrap_or_default();
            assert!(!events.is_empty(), "a deadline that does nothing would come for ever");
        }
        self.now = until;
    }
}

/// Something that happens in a class.
#[derive(Clone, Debug)]
pub enum Happening {
    Press(Press),
    Wait(u64),
    /// A raw act with a step that may be old.
    Act(Seat, Act),
    /// A tablet's answer to the open question.
    Tablet(u8, u8, u64),
    /// A late press: for the step so many before this one.
    Late(u64),
    Edit(usize),
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        12 => Just(Press::Next),
        3 => Just(Press::Back),
        3 => (0..10u8).prop_map(Press::Digit),
        2 => Just(Press::Right),
        2 => Just(Press::Wrong),
        1 => Just(Press::Half),
        1 => Just(Press::Pass),
        1 => Just(Press::Blank),
        1 => Just(Press::Pause),
        3 => Just(Press::Undo),
        2 => Just(Press::Redo),
        1 => Just(Press::Skip),
        1 => Just(Press::MoreTime),
        1 => Just(Press::Number),
        1 => Just(Press::Together),
        1 => Just(Press::EndGame),
        1 => Just(Press::HideScores),
        2 => (0..32u8).prop_map(Press::Square),
        1 => Just(Press::Support),
        1 => Just(Press::Stretch),
        1 => Just(Press::SayAgain),
        1 => prop_oneof![
            (0..5u8).prop_map(Press::Dice),
            Just(Press::Coin),
            Just(Press::Janken),
            Just(Press::Noise),
            Just(Press::Unspoken),
            Just(Press::Scores),
            Just(Press::Minute),
            Just(Press::Stopwatch),
            Just(Press::WatchOff),
        ],
        2 => (0..10u8, -1200..1200i32, 0..40u64).prop_map(|(team, points, input)| Press::Points(team, points, input)),
    ]
}

/// A random thing that happens.
pub fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        14 => press().prop_map(Happening::Press),
        4 => (0..12_000u64).prop_map(Happening::Wait),
        3 => (0..10u8, 0..6u8, 0..4u64).prop_map(|(team, choice, input)| Happening::Tablet(team, choice, input)),
        1 => (1..5u64).prop_map(Happening::Late),
        1 => (0..12usize).prop_map(Happening::Edit),
        2 => (0..58usize).prop_map(|game| Happening::Act(Seat::Teacher, Act::PlayGame { step: u64::MAX, game })),
        1 => prop::collection::vec(0..12u8, 0..10).prop_map(|sizes| Happening::Act(Seat::Teacher, Act::SetTeams { sizes })),
        1 => (0..45u8, any::<bool>()).prop_map(|(number, on)| Happening::Act(Seat::Teacher, Act::Absent { number, on })),
        1 => (0..9u8, any::<i32>(), 0..40u64)
            .prop_map(|(team, total, input)| Happening::Act(Seat::Teacher, Act::SetTotal { input, team, total })),
        1 => (prop::option::of(0..20_000_000u64), 0..200_000u64).prop_map(|(unix_ms, look_back_ms)| {
            Happening::Act(Seat::Teacher, Act::FinishAt { unix_ms, look_back_ms })
        }),
        1 => "[a-c\\n]{0,4}".prop_map(|text| Happening::Act(Seat::Teacher, Act::UseTool(ToolWanted::Text(text)))),
        1 => Just(Happening::Act(Seat::Team(1), Act::Undo)),
        1 => Just(Happening::Act(Seat::Host, Act::TimeReached)),
        1 => (prop_oneof![0..10_000_000u64, any::<u64>()], any::<i16>())
            .prop_map(|(unix_ms, offset_min)| Happening::Act(Seat::Host, Act::ClockRead { unix_ms, offset_min })),
    ]
}

/// Lets it happen. Refusals are answers, not errors.
pub fn happen(class: &mut Class, happening: &Happening) -> Vec<Event> {
    match happening {
        Happening::Press(press) => class.press(*press).unwrap_or_default(),
        Happening::Wait(ms) => {
            let before = class.log.len();
            class.wait(*ms);
            class.log[before..].to_vec()
        }
        Happening::Act(seat, act) => {
            let act = match act {
                Act::PlayGame { game, .. } => Act::PlayGame { step: class.state.step, game: *game },
                other => other.clone(),
            };
            class.submit(*seat, act).unwrap_or_default()
        }
        Happening::Tablet(team, choice, input) => {
            let open = class.state.play.round().and_then(|round| round.question.as_ref()).map_or(0, |asked| asked.id);
            let act = Act::Answer { question: open, choice: *choice, input: *input };
            class.submit(Seat::Team(*team), act).unwrap_or_default()
        }
        Happening::Late(by) => {
            let act = Act::Advance { step: class.state.step.saturating_sub(*by) };
            let refused = if class.state.closed { Refusal::NotNow } else { Refusal::Stale };
            assert_eq!(class.submit(Seat::Teacher, act), Err(refused));
            Vec::new()
        }
        Happening::Edit(cards) => {
            let lesson = lesson_ref(lesson(*cards + 4));
            class.submit(Seat::Host, Act::ReplaceLesson { lesson }).unwrap_or_default()
        }
    }
}

/// What undo restores, without the clocks, which run on.
pub fn without_clocks(play: &Play) -> Play {
    let mut play = play.clone();
    play.timer = None;
    if let Place::Game(game) = &mut play.place {
        game.began = None;
        if let Some(beat) = &mut game.beat {
            beat.at = 0;
        }
    }
    play
}

/// The verdicts.
pub const VERDICTS: [Verdict; 4] = [Verdict::Right, Verdict::Wrong, Verdict::Half, Verdict::Pass];

/// What four teams were given by the acts that were not taken back.
pub fn points_given<'a>(log: impl IntoIterator<Item = &'a What>) -> [i64; 4] {
    let mut undone: Vec<Vec<(TeamNo, i32)>> = Vec::new();
    let mut acts: Vec<Vec<(TeamNo, i32)>> = vec![Vec::new()];
    for what in log {
        match what {
            What::ActBegan { .. } => {
                undone.clear();
                acts.push(Vec::new());
            }
            What::Undone { .. } => undone.extend(acts.pop()),
            What::Redone { .. } => acts.extend(undone.pop()),
            What::Scored { team, delta } => acts.last_mut().expect("an act").push((*team, *delta)),
            _ => {}
        }
    }
    let mut totals = [0; 4];
    for (team, delta) in acts.into_iter().flatten() {
        totals[usize::from(team) - 1] += i64::from(delta);
    }
    totals
}
