//! How long a lesson may take, and what is played in that time: the wish, and the plan that answers
//! it. It knows no clock but the one that it is told, and how a plan is made is handed in.

use std::sync::Arc;

use crate::lesson::axes::{End, Game, Talk, Value};
use crate::lesson::plan::{self, Plan, PlanPart};
use crate::lesson::{Glosses, Lesson};
use crate::limits::{LOOK_BACK_MS, MINUTES_MAX, MINUTES_MIN};

/// How far apart the choices of minutes are.
const MINUTES_STEP: u16 = 5;
/// A time of day is chosen in such steps, in minutes.
const UNTIL_STEP: u64 = 5;
/// How far away the end of a lesson may be chosen, in minutes.
const UNTIL_MAX: u64 = 170;
/// How long a lesson is when nobody says, in minutes.
const LESSON_MIN: u64 = 45;
/// What a slide is called among the games.
const SLIDE: &str = "slide";
/// The choices on the screen: as written, until a time, and the minutes.
pub const CHOICES: usize = 12;

/// How long a lesson may take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// As long as what is written takes.
    #[default]
    Written,
    /// Until a time of day.
    Until,
    /// So many minutes.
    Minutes(u16),
}

/// The choice of a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Planning {
    /// The wish.
    pub wish: Wish,
    /// When it is to be over, in minutes since 1970, UTC.
    until: u64,
    /// What the wall clock says, in the same way.
    now: u64,
    /// The local time's offset from UTC, in minutes.
    offset_min: i16,
    /// The digit that was typed last, which another one may follow.
    typed: Option<u8>,
}

impl Planning {
    /// Takes in what the wall clock says.
    pub fn tell_time(&mut self, unix_ms: u64, offset_min: i16) {
        self.now = unix_ms / 60_000;
        self.offset_min = offset_min;
        if self.until == 0 {
            self.until = (self.now + LESSON_MIN).next_multiple_of(UNTIL_STEP);
        }
        self.keep_until();
    }

    fn keep_until(&mut self) {
        let least = (self.now + 1).next_multiple_of(UNTIL_STEP);
        self.until = self.until.clamp(least, least + UNTIL_MAX);
    }

    /// How many minutes there are; none for as many as it takes.
    pub fn minutes(&self) -> Option<u16> {
        match self.wish {
            Wish::Written => None,
            Wish::Until => Some(u16::try_from(self.until.saturating_sub(self.now)).unwrap_or(u16::MAX).max(1)),
            Wish::Minutes(minutes) => Some(minutes),
        }
    }

    /// When it is to be over by the wall clock, in milliseconds since 1970; none where nobody said.
    pub fn finish_unix_ms(&self, now_unix_ms: u64) -> Option<u64> {
        match self.wish {
            Wish::Written => None,
            Wish::Until => Some(self.until * 60_000),
            Wish::Minutes(minutes) => Some(now_unix_ms + u64::from(minutes) * 60_000),
        }
    }

    /// The time of day at which it is to be over: `10:35`.
    pub fn until_label(&self) -> String {
        clock_label(self.until.saturating_add_signed(i64::from(self.offset_min)))
    }

    /// The time of day now.
    pub fn now_label(&self) -> String {
        clock_label(self.now.saturating_add_signed(i64::from(self.offset_min)))
    }

    /// Which of the [`CHOICES`] is highlighted; none for minutes between two of them.
    pub fn choice(&self) -> Option<usize> {
        match self.wish {
            Wish::Written => Some(0),
            Wish::Until => Some(1),
            Wish::Minutes(minutes) => (minutes % MINUTES_STEP == 0).then(|| usize::from(minutes / MINUTES_STEP) + 1),
        }
    }

    /// What a choice asks for.
    pub fn wish_of(choice: usize) -> Wish {
        match choice {
            0 => Wish::Written,
            1 => Wish::Until,
            other => {
                let minutes = u16::try_from(other - 1).unwrap_or(1).saturating_mul(MINUTES_STEP);
                Wish::Minutes(minutes.clamp(MINUTES_MIN, MINUTES_MAX))
            }
        }
    }

    /// Takes a choice.
    pub fn choose(&mut self, choice: usize) {
        if choice < CHOICES {
            self.wish = Self::wish_of(choice);
            self.typed = None;
        }
    }

    /// The next choice, or the one before, round and round.
    pub fn step(&mut self, by: isize) {
        let at = match self.wish {
            Wish::Minutes(minutes) => usize::from(minutes / MINUTES_STEP) + 1,
            _ => self.choice().unwrap_or(0),
        };
        let many = isize::try_from(CHOICES).unwrap_or(1);
        let next = (isize::try_from(at).unwrap_or(0) + by).rem_euclid(many);
        self.choose(usize::try_from(next).unwrap_or(0));
    }

    /// So many minutes more or fewer; a time of day goes in steps.
    pub fn adjust(&mut self, by: isize) {
        self.typed = None;
        match &mut self.wish {
            Wish::Written => {}
            Wish::Until => {
                let step = i64::try_from(UNTIL_STEP).unwrap_or(5) * i64::try_from(by.signum()).unwrap_or(0);
                self.until = self.until.saturating_add_signed(step);
                self.keep_until();
            }
            Wish::Minutes(minutes) => {
                let by = i16::try_from(by).unwrap_or(0);
                *minutes = minutes.saturating_add_signed(by).clamp(MINUTES_MIN, MINUTES_MAX);
            }
        }
    }

    /// Minutes by their digits: 3 and then 5 is 35. A first digit too small for a lesson stands for its tens.
    pub fn digit(&mut self, digit: u8) {
        let both = self.typed.map(|typed| u16::from(typed) * 10 + u16::from(digit));
        let digit_alone = u16::from(digit);
        let minutes = match both {
            Some(both) if (MINUTES_MIN..=MINUTES_MAX).contains(&both) => both,
            _ if (MINUTES_MIN..10).contains(&digit_alone) => digit_alone,
            _ if (1..MINUTES_MIN).contains(&digit_alone) => digit_alone * 10,
            _ => return,
        };
        self.wish = Wish::Minutes(minutes);
        self.typed = both.filter(|both| *both == minutes).map_or(Some(digit), |_| None);
    }
}

fn clock_label(minute: u64) -> String {
    format!("{}:{:02}", minute / 60 % 24, minute % 60)
}

/// What a part of a lesson is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The words are met.
    Meet,
    /// They are understood.
    Choose,
    /// They are said.
    Say,
    /// Something of one's own is said with them.
    Use,
    /// The teacher's own.
    Own,
}

impl Stage {
    /// What a game is for by the talk that it makes.
    pub fn of(game: &Game) -> Self {
        match game.talk {
            _ if game.slide.is_some() => Self::Own,
            Talk::Repeat => Self::Meet,
            Talk::Name => Self::Choose,
            Talk::Sentence => Self::Say,
            Talk::Exchange | Talk::OwnMeaning => Self::Use,
        }
    }

    /// The string that names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Meet => "stage-meet",
            Self::Choose => "stage-choose",
            Self::Say => "stage-say",
            Self::Use => "stage-use",
            Self::Own => "stage-own",
        }
    }
}

/// The string that names a kind of talk.
pub const fn talk_key(talk: Talk) -> &'static str {
    match talk {
        Talk::Repeat => "talk-repeat",
        Talk::Name => "talk-name",
        Talk::Sentence => "talk-sentence",
        Talk::Exchange => "talk-exchange",
        Talk::OwnMeaning => "talk-own-meaning",
    }
}

/// A part of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedPart {
    /// What it is for.
    pub stage: Stage,
    /// The game's name, by language.
    pub name: Glosses,
    /// How long it may take; none for as long as it takes.
    pub minutes: Option<u16>,
    /// The talk that it makes.
    pub talk: Talk,
}

/// What is played.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The games.
    pub games: Vec<Game>,
    /// The same, to be shown.
    pub parts: Vec<PlannedPart>,
    /// How long before the end the look-back comes, in milliseconds.
    pub look_back_ms: u64,
}

/// Makes a plan of so many minutes.
pub type Planner = Arc<dyn Fn(&Lesson, u16) -> Planned + Send + Sync>;

/// The lesson as it is written.
pub fn as_written(lesson: &Lesson) -> Planned {
    of_games(lesson.games.clone())
}

fn of_games(games: Vec<Game>) -> Planned {
    let part = |game: &Game| PlannedPart {
        stage: Stage::of(game),
        name: game.name.clone(),
        minutes: minutes_of(game),
        talk: game.talk,
    };
    Planned { parts: games.iter().map(part).collect(), games, look_back_ms: LOOK_BACK_MS }
}

/// How long a game says that it takes.
fn minutes_of(game: &Game) -> Option<u16> {
    let given = game.given.get("minutes").and_then(|value| if let Value::Whole(n) = value { Some(*n) } else { None });
    let ends = if let End::Minutes(minutes) = game.end { Some(minutes) } else { None };
    given.or(ends).filter(|minutes| *minutes > 0)
}

impl From<Plan> for Planned {
    fn from(plan: Plan) -> Self {
        let part = |part: PlanPart| PlannedPart {
            stage: match part.stage {
                _ if part.id == SLIDE => Stage::Own,
                plan::Stage::Meet => Stage::Meet,
                plan::Stage::Choose => Stage::Choose,
                plan::Stage::Say => Stage::Say,
                plan::Stage::Use => Stage::Use,
            },
            name: part.name,
            minutes: Some(u16::try_from(part.ms.div_ceil(60_000)).unwrap_or(u16::MAX)),
            talk: part.talk,
        };
        Self { parts: plan.parts.into_iter().map(part).collect(), games: plan.games, look_back_ms: plan.look_back_ms }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// 1 June 2026, 9:48 in Japan.
    const NOW_MS: u64 = 1_780_274_880_000;

    #[test]
    fn a_time_of_day_is_chosen_in_steps_of_five() {
        let mut planning = Planning::default();
        planning.tell_time(NOW_MS, 540);
        planning.choose(1);
        assert_eq!((planning.now_label().as_str(), planning.until_label().as_str()), ("9:48", "10:35"));
        assert_eq!((planning.minutes(), planning.finish_unix_ms(NOW_MS)), (Some(47), Some(NOW_MS + 47 * 60_000)));
        planning.adjust(5);
        assert_eq!(planning.until_label(), "10:40");
        for _ in 0..20 {
            planning.adjust(-1);
        }
        assert_eq!((planning.until_label().as_str(), planning.minutes()), ("9:50", Some(2)));
        for _ in 0..99 {
            planning.adjust(1);
        }
        assert_eq!(planning.until_label(), "12:40");
    }

    #[test]
    fn minutes_are_chosen_by_steps_by_digits_and_by_signs() {
        let mut planning = Planning::default();
        assert_eq!(planning.minutes(), None);
        planning.step(2);
        assert_eq!(planning.wish, Wish::Minutes(5));
        planning.step(-3);
        assert_eq!((planning.wish, planning.choice()), (Wish::Minutes(50), Some(11)));
        planning.step(1);
        assert_eq!(planning.wish, Wish::Written);
        for (digit, minutes) in [(3, 30), (5, 35), (9, 9), (4, 40), (4, 44), (0, 44), (5, 5), (0, 50), (1, 10), (2, 12)]
        {
            planning.digit(digit);
            assert_eq!(planning.wish, Wish::Minutes(minutes), "after {digit}");
        }
        planning.adjust(-1);
        assert_eq!((planning.wish, planning.choice()), (Wish::Minutes(11), None));
        planning.step(1);
        assert_eq!(planning.wish, Wish::Minutes(15));
    }

    proptest! {
        #[test]
        fn any_choice_is_a_time_that_can_be_kept(
            acts in prop::collection::vec((0u8..4, -60isize..60, any::<u8>()), 0..40), now in 0u64..4_000_000_000_000,
        ) {
            let mut planning = Planning::default();
            for (act, by, digit) in acts {
                planning.tell_time(now, 540);
                match act {
                    0 => planning.step(by),
                    1 => planning.adjust(by),
                    2 => planning.digit(digit),
                    _ => planning.choose(usize::from(digit)),
                }
                if let Some(minutes) = planning.minutes() {
                    prop_assert!((1..=180).contains(&minutes));
                    let finish = planning.finish_unix_ms(now).unwrap_or(0);
                    prop_assert!(finish > now && finish - now <= crate::limits::FINISH_MAX_MS);
                }
            }
        }
    }
}
