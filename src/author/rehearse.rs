//! `hanamaru rehearse`: plays a lesson alone, with the keys that a teacher would press, and draws
//! every step to a PNG. [`rehearsal`](super::rehearsal) says how each screen is read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::game::board::Table;
use crate::game::board::spell::Spelling;
use crate::game::keys::{Press, act_for};
use crate::game::view::{BoardView, Cue, Digits, KeyMeanings, Meaning, PlayScreen, Screen};
use crate::game::{
    Act, AtMs, Command, LessonRef, Opening, RULES_VERSION, Seat, StageView, State, TeamNo, decide, evolve, next_due,
    next_view_change, stage_view,
};
use crate::host::{Media, media};
use crate::lesson::{Lesson, MediaRef};
use crate::stage::Scheme;
use crate::stage::offscreen::{Offscreen, save};
use crate::stage::strings::Lang;

use super::places::Places;
use super::rehearsal::{Rehearsal, ScreenReport};

/// Most steps that a rehearsal draws: more than the longest lesson has.
pub const STEPS_MAX: usize = 6_000;
/// How long a rehearsed teacher looks at each step, in milliseconds.
const LOOK_MS: AtMs = 1_000;
/// What chance is drawn from: the same pictures each time.
pub(super) const SEED: u64 = 20;
/// The teams of a rehearsed class.
const SIZES: [u8; 4] = [9, 9, 9, 8];

/// A step of a rehearsal: what it is, and what the class sees.
#[derive(Clone, Debug)]
pub struct Step {
    /// The game's id; `lesson` before, between and after games.
    pub game: String,
    /// What the step is.
    pub step: &'static str,
    /// What the class sees.
    pub view: StageView,
    /// Session time.
    pub at: AtMs,
}

/// A class that plays alone.
struct Alone {
    state: State,
    now: AtMs,
    steps: Vec<Step>,
    picks: usize,
}

impl Alone {
    fn submit(&mut self, seat: Seat, act: Act) {
        let command = Command { seat, at_ms: self.now, act };
        // A refusal changes nothing: the rehearsed teacher tries the next key.
        for event in decide(&self.state, &command).unwrap_or_default() {
            evolve(&mut self.state, &event);
        }
    }

    fn press(&mut self, press: Press) {
        let view = stage_view(&self.state, self.now);
        if let Some(act) = act_for(&view, press) {
            self.submit(Seat::Teacher, act);
        }
    }

    fn look(&mut self) {
        let view = stage_view(&self.state, self.now);
        let game = match (&view.screen, self.state.game()) {
            (Screen::Play(play), _) => play.game.clone(),
            (Screen::Intro { .. } | Screen::Result { .. }, Some(game)) => game.game.id.clone(),
            _ => "lesson".into(),
        };
        self.steps.push(Step { game, step: name(&view), view, at: self.now });
    }

    /// Whether a question without choices is open.
    fn is_asked_aloud(&self) -> bool {
        let view = stage_view(&self.state, self.now);
        matches!(&view.screen, Screen::Play(play) if play.choices.is_empty() && play.answer.is_none())
    }

    /// Moves the highlight once, sees where it is, and takes that.
    fn choose(&mut self) {
        self.press(Press::Back);
        self.look();
        self.press(Press::Next);
    }

    /// Picks on a board: what fits, where a board would never be done otherwise, and now and then what does not.
    fn pick(&mut self) {
        self.picks += 1;
        if self.state.game().is_some_and(|game| matches!(game.table, Table::Path(_))) {
            return self.press(Press::Next);
        }
        match self.fitting().filter(|_| self.picks % 4 != 0) {
            Some(place) => {
                self.press(Press::Back);
                self.look();
                self.press(Press::Square(place));
            }
            None => self.choose(),
        }
    }

    /// The card, the tile or the letter that fits.
    fn fitting(&self) -> Option<u8> {
        let place = match &self.state.game()?.table {
            Table::Pairs(pairs) => {
                let [up] = pairs.up.as_slice() else { return None };
                let (card, pictured) = pairs.cards.get(usize::from(*up))?;
                pairs.cards.iter().position(|(other, its)| other == card && its != pictured)
            }
            Table::Spelling(Spelling { parts, tiles: Some(tiles), tried, .. }) => {
                let next = parts.get(tried.len());
                let fits = |(place, tile): (u8, &u8)| !tried.contains(&place) && parts.get(usize::from(*tile)) == next;
                (0u8..).zip(tiles).position(fits)
            }
            Table::Spelling(Spelling { parts, tried, .. }) => {
                let letters = parts.iter().filter_map(|part| part.bytes().next());
                let letters = letters.filter(u8::is_ascii_alphabetic).map(|letter| letter.to_ascii_lowercase() - b'a');
                return letters.into_iter().find(|letter| !tried.contains(letter));
            }
            _ => None,
        };
        place.and_then(|place| u8::try_from(place).ok())
    }

    /// Counts some hands, where they are counted on a board and have not been yet.
    fn count_hands(&mut self) {
        let view = stage_view(&self.state, self.now);
        let Screen::Play(PlayScreen { board: Some(board), .. }) = &view.screen else { return };
        let (many, fives) = match board {
            BoardView::Graph(graph) if graph.bars.iter().any(|bar| bar.count.is_none()) => (graph.bars.len(), true),
            BoardView::Levels(levels) if levels.levels.iter().any(|level| level.count.is_none()) => {
                (levels.levels.len(), true)
            }
            BoardView::Calls(calls) if calls.called.len() == 3 && calls.bingo == 0 => (2, false),
            _ => return,
        };
        for which in (1..=TeamNo::MAX).take(many) {
            let presses = if fives { which % 3 } else { 0 };
            (0..presses).for_each(|_| self.press(Press::Points(which, 1, 0)));
            self.press(Press::Digit(which));
        }
        self.look();
    }

    /// Nobody knows at first; at the next look, where there is one, a team puts its hand up.
    fn hand_up(&mut self) {
        self.press(Press::Next);
        let view = stage_view(&self.state, self.now);
        if !waits_for_hand(view.keys) {
            return;
        }
        self.look();
        for team in view.teams {
            // A team that has missed it is refused.
            self.press(Press::Digit(team.team));
            if !waits_for_hand(stage_view(&self.state, self.now).keys) {
                return;
            }
        }
    }

    /// Looks at one card of a beat, at the beat that asks and the beat that shows, and hears the rest out.
    fn hear_beat(&mut self) {
        for _ in 0..2 {
            if let Some(next) = next_view_change(&self.state, self.now) {
                self.now = next;
            }
        }
        self.look();
        if let Some(due) = next_due(&self.state) {
            self.now = due;
            self.submit(Seat::Host, Act::TimeReached);
        }
    }
}

/// Whether the next key shows more, and a number key says whose hand was first.
fn waits_for_hand(keys: KeyMeanings) -> bool {
    keys.next == Meaning::MoveOn && keys.digits == Digits::CallOn
}

/// What a step is, in a word.
fn name(view: &StageView) -> &'static str {
    match &view.screen {
        _ if view.paused => "pause",
        _ if view.blank => "blank",
        Screen::Welcome { .. } => "welcome",
        Screen::Intro { .. } => "intro",
        Screen::Result { .. } => "result",
        Screen::LookBack(_) => "look-back",
        Screen::Finale { .. } => "finale",
        Screen::Play(play) => match play.cue {
            _ if play.beat.is_some() => "beat",
            Cue::Look => "look",
            Cue::ShutEyes => "eyes-shut",
            Cue::OnePeeks => "peek",
            Cue::Guess => "guess",
            Cue::TurnRound => "turn-round",
            Cue::GiveHints => "give-hints",
            Cue::ListenAndPoint => "listen",
            Cue::Write => "write",
            Cue::AskAround => "ask-around",
            Cue::Keyword => "keyword",
            Cue::RepeatOrGrab => "repeat-or-grab",
            Cue::DoIfMagic => "magic",
            Cue::Remember => "remember",
            Cue::WhatIsGone => "what-is-gone",
            Cue::ListenToAll => "listen-to-all",
            Cue::WhichOne => "which-one",
            Cue::GoToCorner => "corner",
            Cue::WheelTurns => "wheel",
            Cue::TalkAbout => "talk-about",
            Cue::GuessTeacher => "guess-teacher",
            Cue::TeacherTells => "teacher-tells",
            Cue::PassOn => "pass-on",
            Cue::AskAlong => "ask-along",
            Cue::SayAlong => "say-along",
            Cue::WhoHasIt => "who-has-it",
            Cue::Roll => "roll",
            Cue::SeeMove => "see",
            Cue::TurnCards => "turn-cards",
            Cue::SayLetter => "letter",
            Cue::NextTile => "tile",
            Cue::WhoSits => "who-sits",
            Cue::CountHands => "count",
            Cue::WhoCame => "who-came",
            Cue::FreeSquare => "free-square",
            Cue::PickNumber => "pick-number",
            Cue::IsItThere => "is-it-there",
            Cue::SayTogether => "say",
            Cue::TellPartner => "partner",
            Cue::AskPartner => "ask-partner",
            Cue::PickSquare => "pick",
            Cue::ChooseTeam => "target",
            Cue::Choose => "choose",
            Cue::HandsUp => "hands-up",
            Cue::TeamAnswers => "team",
            Cue::NumberAnswers => "number",
            Cue::WhoWasRight => "judge",
            Cue::SeeAnswer => "answer",
            Cue::SeePoints => "points",
            Cue::SeeBoard => "board",
            Cue::PickValue => "pick-value",
            Cue::GuessHints => "guess-hints",
            Cue::WhichOfTwo => "which-of-two",
            Cue::ChangeRoles => "change-roles",
            Cue::FirstPeeks => "first-peeks",
        },
    }
}

/// How a rehearsal looks.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// Light, dark or high contrast.
    pub scheme: Scheme,
    /// How much larger type may become than it usually does, as a share: 1 to 1.2.
    pub text_share: f32,
    /// The teacher's language.
    pub lang: Lang,
}

impl Look {
    /// A stage that looks so.
    ///
    /// # Errors
    /// A sentence where nothing can be drawn.
    pub fn stage(&self, places: &Places) -> Result<Offscreen, String> {
        let mut stage = Offscreen::new(self.size, self.scheme, self.lang, &places.assets)
            .map_err(|why| format!("Nothing can be drawn: {why}."))?;
        stage.look(|look| look.text_share = self.text_share);
        Ok(stage)
    }
}

/// Smallest and largest side of a rehearsed screen, in pixels.
const SIDE_PX: std::ops::RangeInclusive<u32> = 240..=7680;

/// Reads "1280x720".
///
/// # Errors
/// A sentence that says how a size is written.
pub fn parse_size(text: &str) -> Result<(u32, u32), String> {
    let sides = text.split_once('x').and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    sides.filter(|(width, height)| SIDE_PX.contains(width) && SIDE_PX.contains(height)).ok_or_else(|| {
        format!("write width x height in pixels, each {} to {}: 1280x720", SIDE_PX.start(), SIDE_PX.end())
    })
}

/// Plays a lesson alone and draws every step into a folder. Returns what to tell the author.
///
/// # Errors
/// A sentence: nothing to draw with, or a folder that cannot be written.
pub fn rehearse(lesson: &Lesson, path: &Path, places: &Places, out: &Path, look: Look) -> Result<String, String> {
    std::fs::create_dir_all(out).map_err(|error| format!("The folder {} cannot be made: {error}.", out.display()))?;
    let beside = path.parent().map(Path::to_path_buf).unwrap_or_default();
    let media = Media { library: places.pictures(), voices: media::accents(&places.voices(), false), beside };
    let mut stage = look.stage(places)?;
    let (steps, pictures) = steps(lesson, SEED);
    let paths: Vec<PathBuf> = media.paths(&pictures);
    let mut rehearsal = Rehearsal::new(&lesson.title, look);
    for (number, step) in steps.iter().enumerate() {
        let file = format!("{:03}-{}-{}.png", number + 1, step.game, step.step);
        let study = stage.show(&step.view, &paths).and_then(|()| stage.study());
        let study = study.and_then(|study| save(&study.picture, &out.join(&file)).map(|()| study));
        let study = study.map_err(|why| format!("{file} cannot be drawn: {why}."))?;
        rehearsal.screens.push(ScreenReport::new(file, step.game.clone(), step.step, false, study));
    }
    rehearsal.write(out)?;
    let faults = rehearsal.faults();
    let mut told = format!("{} screens are in {}.", rehearsal.screens.len(), out.display());
    told += &match faults.len() {
        0 => " Every text fits and can be read from the back row.".to_owned(),
        many => format!(" {many} things make them hard to read:\n{}", faults.join("\n")),
    };
    for trouble in stage.take_troubles() {
        told += &format!("\n{trouble}");
    }
    Ok(told)
}

/// Every step of a lesson, as a teacher with two keys would meet them, with some questions missed; and the lesson's
/// pictures in the order of their ids.
pub fn steps(lesson: &Lesson, seed: u64) -> (Vec<Step>, Vec<MediaRef>) {
    let lesson = LessonRef { hash: String::new(), lesson: Arc::new(lesson.clone()) };
    let opening = Opening { rules: RULES_VERSION, lesson, class: "3-1".into(), seed, sizes: SIZES.to_vec() };
    let mut class = Alone { state: State::open(0, &opening), now: 0, steps: Vec::new(), picks: 0 };
    let mut judged = 0;
    let (mut corrected, mut helped) = (false, false);
    while !class.state.closed && class.steps.len() < STEPS_MAX {
        class.now += LOOK_MS;
        class.look();
        let keys = stage_view(&class.state, class.now).keys;
        if class.state.game().is_some_and(|game| game.beat.is_some()) {
            class.hear_beat();
            continue;
        }
        let judging = matches!(keys.next, Meaning::Right | Meaning::MarkedRight);
        if judging && !corrected {
            // Once, the correction mode and a random number are looked at too.
            corrected = true;
            for press in [Press::Pause, Press::Pause, Press::Number] {
                class.press(press);
                class.look();
            }
            class.press(Press::Undo);
        }
        if judging && !helped && class.is_asked_aloud() {
            // Once, so is all the help that there is.
            helped = true;
            for press in [Press::Support, Press::Support, Press::Stretch] {
                class.press(press);
                class.look();
            }
            class.press(Press::Stretch);
        }
        if keys.digits == Digits::Hands {
            class.count_hands();
        }
        match (keys.next, judged % 3) {
            (Meaning::TakePick, _) => class.pick(),
            (Meaning::TakeHighlighted, _) if keys.back != Meaning::Nothing => class.choose(),
            // The next key shows more: a hand goes up at the second look.
            (Meaning::MoveOn, _) if waits_for_hand(keys) => class.hand_up(),
            (Meaning::MarkedRight, 0) => {
                class.press(Press::Digit(1));
                class.press(Press::Digit(3));
                class.look();
                class.press(Press::Next);
            }
            (Meaning::Right, 1) | (Meaning::MarkedRight, 2) => class.press(Press::Back),
            _ => class.press(Press::Next),
        }
        judged += usize::from(judging);
    }
    (class.steps, class.state.media.to_vec())
}
