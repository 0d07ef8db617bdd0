//! A game's demonstration: about ten seconds of its own moves on the class's own screen, which say more than a rule in
//! another language. It is played on a state of its own, so that nothing of it is in the log, and with a chance of its
//! own, so that it tells nothing of the questions that will be asked.

use std::sync::Arc;

use super::keys::{Press, act_for};
use super::view::{Digits, Meaning, StageView};
use super::view_stage::stage_view;
use super::{Act, AtMs, Command, LessonRef, Opening, RULES_VERSION, Refusal, Seat, State, decide, evolve, next_due};
use crate::lesson::Lesson;
use crate::lesson::axes::{DemoMove, Game};

/// How long each move is looked at, in milliseconds.
pub const MOVE_MS: AtMs = 1_300;
/// Most moves of a demonstration: about ten seconds of them.
pub const MOVES_MAX: usize = 10;
/// What sets its chance apart from the game's.
const OWN_CHANCE: u64 = 0x6465_6D6F;

/// A moment of a demonstration.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// When it comes up, in milliseconds after the demonstration began.
    pub at: AtMs,
    /// What is on the screen.
    pub view: StageView,
}

/// A move that the rules refuse: which, from 0, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which move, from 0.
    pub at: usize,
    /// Why.
    pub why: Refusal,
}

/// The demonstration of a game with the cards, the teams and the pictures of a session.
///
/// # Errors
/// A move of the game's file that the rules refuse.
pub fn demonstration(session: &State, game: &Game) -> Result<Vec<Shown>, Refused> {
    let lesson = Lesson { games: vec![game.clone()], ..(*session.lesson).clone() };
    let opening = Opening {
        rules: RULES_VERSION,
        lesson: LessonRef { hash: String::new(), lesson: Arc::new(lesson) },
        class: session.class.clone(),
        seed: session.seed ^ OWN_CHANCE,
        sizes: session.play.teams.iter().map(|team| team.size).collect(),
    };
    let mut demo = State::open(0, &opening);
    // Screens know pictures by the session's own ids.
    demo.media = session.media.clone();
    demo.recordings = session.recordings.clone();
    let mut now = 0;
    // From the welcome to the game's name, and to its first question.
    for _ in 0..2 {
        press(&mut demo, now, Press::Next).map_err(|why| Refused { at: 0, why })?;
    }
    let mut shown = vec![Shown { at: 0, view: stage_view(&demo, now) }];
    let moves = game.demo.iter().copied().map(Some).chain(std::iter::repeat(None));
    let many = if game.demo.is_empty() { MOVES_MAX } else { game.demo.len() };
    for (at, wanted) in moves.take(many).enumerate() {
        if demo.play.round().is_none() {
            break;
        }
        now += MOVE_MS;
        pass_time(&mut demo, now);
        let view = stage_view(&demo, now);
        let next = wanted.map_or_else(|| usual(&view), press_of);
        press(&mut demo, now, next).map_err(|why| Refused { at, why })?;
        shown.push(Shown { at: now, view: stage_view(&demo, now) });
    }
    Ok(shown)
}

/// What is due, happens.
fn pass_time(demo: &mut State, now: AtMs) {
    while let Some(due) = next_due(demo).filter(|due| *due <= now) {
        let command = Command { seat: Seat::Host, at_ms: due, act: Act::TimeReached };
        let events = decide(demo, &command).unwrap_or_default();
        if events.is_empty() {
            return;
        }
        for event in &events {
            evolve(demo, event);
        }
    }
}

/// A press that means nothing where it is made is a mistake of whoever wrote it.
fn press(demo: &mut State, now: AtMs, press: Press) -> Result<(), Refusal> {
    let act = act_for(&stage_view(demo, now), press).ok_or(Refusal::NotNow)?;
    for event in decide(demo, &Command { seat: Seat::Teacher, at_ms: now, act })? {
        evolve(demo, &event);
    }
    Ok(())
}

const fn press_of(wanted: DemoMove) -> Press {
    match wanted {
        DemoMove::Next => Press::Next,
        DemoMove::Back => Press::Back,
        DemoMove::Right => Press::Right,
        DemoMove::Wrong => Press::Wrong,
        DemoMove::Number(number) => Press::Digit(number),
    }
}

/// What a teacher presses where the file says nothing: the next key, and a hand where one is waited for.
fn usual(view: &StageView) -> Press {
    if (view.keys.next, view.keys.digits) == (Meaning::MoveOn, Digits::CallOn) { Press::Digit(1) } else { Press::Next }
}
