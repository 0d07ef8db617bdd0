//! "I have N minutes": for every lesson that ships and any N, the plan climbs, ends with pupils who
//! tell each other something, and is as long as it says. The length is measured by playing: a model
//! teacher plays the planned lesson by the real rules, with the figures that the plan reckons with
//! and a wobble of a fifth at every press, and a class that is right as often as the figures say.
//!
//! `cargo test --no-default-features --test plans -- --nocapture` prints the plans.
#![allow(clippy::print_stdout, reason = "the table of plans is for people")]

mod shipped;

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use hanamaru::game::keys::{Press, act_for};
use hanamaru::game::state::{Phase, Place};
use hanamaru::game::{
    Act, Command, LessonRef, Opening, RULES_VERSION, Seat, State, decide, evolve, next_due, stage_view,
};
use hanamaru::lesson::axes::{Answer, FlowStep, Game, Judge, Pace, PromptStep, Selector, Talk};
use hanamaru::lesson::plan::{Plan, Stage, figures as f, plan};
use hanamaru::lesson::{Lesson, Library, read};
use hanamaru::limits::{MINUTES_MAX, MINUTES_MIN};
use proptest::prelude::*;
use shipped::files;

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);
static LESSONS: LazyLock<Vec<(String, Lesson)>> = LazyLock::new(lessons);

fn lessons() -> Vec<(String, Lesson)> {
    let one = |path: PathBuf| {
        let source = std::fs::read_to_string(&path).expect("what ships is text");
        let name = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("levels")).expect("it is in there");
        (name.to_string_lossy().replace(".lesson.ron", ""), read(&source, &LIBRARY).lesson.expect("a good lesson"))
    };
    files("levels", ".lesson.ron").into_iter().map(one).collect()
}

/// When the wall clock says that the lesson begins, in milliseconds since 1970.
const BEGINS: u64 = 1_770_000_000_000;
/// How long a teacher takes to end a talk when the look-back is due.
const BELL_MS: u64 = 5_000;

/// A press comes a fifth too early or too late, but no talk is out by more than this: a teacher looks at the clock.
const WOBBLE_MAX_MS: u64 = 20_000;

/// A teacher who plays a plan.
struct Teacher<'a> {
    state: State,
    plan: &'a Plan,
    now: u64,
    /// What the wobble is drawn from.
    dice: u64,
    /// Answers that were judged: right and wrong ones come evenly, wherever the first wrong one is.
    judged: u64,
    /// When each part came up.
    came_up: Vec<u64>,
}

impl<'a> Teacher<'a> {
    fn open(lesson: &Lesson, plan: &'a Plan, seed: u64) -> Teacher<'a> {
        let lesson = Arc::new(Lesson { games: plan.games.clone(), ..lesson.clone() });
        let lesson = LessonRef { hash: String::new(), lesson };
        let opening = Opening { rules: RULES_VERSION, lesson, class: "5-1".into(), seed, sizes: vec![9, 9, 9, 8] };
        Teacher { state: State::open(0, &opening), plan, now: 0, dice: seed | 1, judged: seed, came_up: Vec::new() }
    }

    fn submit(&mut self, seat: Seat, act: Act) -> usize {
        let command = Command { seat, at_ms: self.now, act };
        let events = decide(&self.state, &command).unwrap_or_else(|why| panic!("{command:?}: {why}"));
        for event in &events {
            evolve(&mut self.state, event);
        }
        events.len()
    }

    /// A number below a bound.
    fn draw(&mut self, bound: u64) -> u64 {
        self.dice = self.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) % bound
    }

    /// Lets about so much time pass, or until the rules move on by themselves; says whether they did.
    fn wait(&mut self, ms: u64) -> bool {
        let wobble = (ms / 5).min(WOBBLE_MAX_MS);
        let until = self.now + ms - wobble + self.draw(2 * wobble + 1);
        let step = self.state.step;
        while let Some(due) = next_due(&self.state).filter(|due| *due <= until) {
            self.now = self.now.max(due);
            assert!(self.submit(Seat::Host, Act::TimeReached) > 0, "a deadline that does nothing");
            if self.state.step != step {
                return true;
            }
        }
        self.now = until;
        false
    }

    fn press(&mut self, press: Press) {
        let act = act_for(&stage_view(&self.state, self.now), press);
        self.submit(Seat::Teacher, act.unwrap_or_else(|| panic!("{press:?} means nothing here")));
    }

    /// Plays to the goodbye; says how long it took from the press that brought up the goal's screen.
    fn play(&mut self) -> u64 {
        for _ in 0..5_000 {
            if self.state.play.place == Place::Finale {
                return self.now;
            }
            let index = self.state.game().map_or(0, |game| game.index + 1);
            while self.came_up.len() < index {
                self.came_up.push(self.now);
            }
            let (ms, press) = self.next();
            if !self.wait(ms) {
                self.press(press);
            }
        }
        panic!("the lesson does not end");
    }

    /// What the teacher does next, and after how long.
    fn next(&mut self) -> (u64, Press) {
        let Place::Game(play) = self.state.play.place.clone() else {
            let look_back = matches!(self.state.play.place, Place::LookBack(_));
            return (if look_back { self.plan.look_back_ms / 2 } else { f::GOAL_MS }, Press::Next);
        };
        let game = play.game.clone();
        let drill = game.judge == Judge::None;
        match play.phase {
            Phase::Intro => (if drill { f::DRILL_INTRO_MS } else { f::INTRO_MS }, Press::Next),
            Phase::Result => (f::RESULT_MS, Press::Next),
            Phase::Round(_) if game.slide.is_some() => {
                let talk = self.plan.parts[play.index].ms;
                if self.state.bell_near {
                    return (BELL_MS, Press::Next);
                }
                let bell = self.state.bell().map_or(u64::MAX, |bell| bell.saturating_sub(self.now) + BELL_MS);
                (talk.min(bell), Press::Next)
            }
            Phase::Round(_) if play.beat.is_some() => (600_000, Press::Next),
            Phase::Round(round) => self.in_round(&game, round.team.is_some()),
        }
    }

    fn in_round(&mut self, game: &Game, called: bool) -> (u64, Press) {
        let right = match (game.selector, game.early) {
            (Selector::Everyone, _) => true,
            // Half of the guesses at a part of a picture.
            (_, true) => self.judged.is_multiple_of(2),
            (_, false) => self.judged % f::ANSWERS < f::RIGHT,
        };
        let verdict = if right { Press::Right } else { Press::Wrong };
        let team = u8::try_from(self.draw(4)).expect("four teams") + 1;
        match self.state.play.flow_step().expect("a round is somewhere in its flow") {
            FlowStep::Prompt if game.judge == Judge::None && matches!(game.pace, Pace::Countdown(_)) => {
                (600_000, Press::Next)
            }
            FlowStep::Prompt if game.prompt.contains(&PromptStep::Sounds) => (f::SOUND_MS, Press::Next),
            FlowStep::Prompt if game.judge == Judge::None && game.answer == Answer::Together => {
                (f::CARD_STEP_MS, Press::Next)
            }
            FlowStep::Prompt => (f::PROMPT_MS, Press::Next),
            // The rules' own countdown ends it.
            FlowStep::Partner => (600_000, Press::Next),
            FlowStep::Select if game.selector == Selector::FirstHand => {
                let out = self.state.play.round().map(|round| round.missed.clone()).unwrap_or_default();
                let team = (0..4).map(|step| (team - 1 + step) % 4 + 1).find(|team| !out.contains(team));
                (f::SELECT_MS, team.map_or(Press::Next, Press::Digit))
            }
            FlowStep::Select => (f::SELECT_MS, Press::Next),
            FlowStep::Answer if matches!(game.answer, Answer::Choose(_)) => (f::CHOOSE_MS, Press::Next),
            // The time that the game gives is used to its end.
            FlowStep::Answer if matches!(game.answer, Answer::Write | Answer::Ask) => {
                let seconds = if let Pace::Countdown(seconds) = game.pace { seconds } else { 10 };
                (u64::from(seconds) * 1000, Press::Next)
            }
            FlowStep::Answer if game.answer == Answer::Pass => (f::PASS_MS, Press::Next),
            FlowStep::Count => (f::COUNT_MS, Press::Next),
            // All of the teams have come when the last one has.
            FlowStep::Order => (f::PASS_MS / 4, Press::Next),
            FlowStep::Answer => (f::ANSWER_MS, Press::Next),
            FlowStep::Judge if game.selector == Selector::Everyone => (f::MARK_MS, Press::Next),
            FlowStep::Judge => {
                self.judged += 1;
                (f::ANSWER_MS, verdict)
            }
            FlowStep::Reveal => (f::REVEAL_MS, Press::Next),
            FlowStep::Pick => (f::PICK_MS, Press::Next),
            FlowStep::Effect => {
                let choosing = stage_view(&self.state, self.now).teams.iter().any(|team| team.highlighted);
                (if choosing && called { f::TARGET_MS } else { f::POINTS_MS }, Press::Next)
            }
        }
    }
}

/// Plays a plan; with the lesson clock set, or without.
fn played(lesson: &Lesson, plan: &Plan, minutes: Option<u16>, seed: u64) -> (u64, Vec<u64>) {
    let mut teacher = Teacher::open(lesson, plan, seed);
    teacher.submit(Seat::Host, Act::ClockRead { unix_ms: BEGINS, offset_min: 540 });
    if let Some(minutes) = minutes {
        let unix_ms = Some(BEGINS + u64::from(minutes) * 60_000);
        teacher.submit(Seat::Teacher, Act::FinishAt { unix_ms, look_back_ms: plan.look_back_ms });
    }
    (teacher.play(), teacher.came_up)
}

/// How far a length is from so many minutes, in milliseconds.
fn off_by(ms: u64, minutes: u16) -> u64 {
    ms.abs_diff(u64::from(minutes) * 60_000)
}

/// So much of so many minutes, in milliseconds.
fn share(minutes: u16, per_cent: u64) -> u64 {
    u64::from(minutes) * 600 * per_cent
}

/// All that a plan promises, for one lesson and one length.
fn check(name: &str, lesson: &Lesson, minutes: u16, seed: u64) {
    let plan = plan(lesson, &LIBRARY, minutes);
    let told = format!("{name}, {minutes} minutes, seed {seed}: {:#?}", plan.parts);
    assert_eq!(plan.games.len(), plan.parts.len(), "{told}");
    let climbs = plan.parts.windows(2).all(|two| two[0].stage <= two[1].stage && two[0].talk <= two[1].talk);
    assert!(climbs, "it does not climb: {told}");
    let talks: Vec<Talk> = plan.games.iter().filter(|game| game.slide.is_none()).map(|game| game.talk).collect();
    assert!(talks.is_sorted(), "it does not climb: {told}");
    let last = plan.games.last().expect("there is something to play");
    assert!(last.talk >= Talk::Exchange, "it ends with a drill: {told}");
    let first = plan.games.iter().find(|game| game.slide.is_none()).expect("there is a game");
    assert_eq!(first.talk, Talk::Repeat, "the words are not met first: {told}");
    assert!(off_by(plan.total_ms, minutes) <= share(minutes, 10), "it reckons with {} s: {told}", plan.total_ms / 1000);
    let (ms, _) = played(lesson, &plan, Some(minutes), seed);
    assert!(off_by(ms, minutes) <= share(minutes, 10), "it lasts {} s: {told}", ms / 1000);
    // The estimate is good by itself, not by the clock's doing.
    let (ms, _) = played(lesson, &plan, None, seed);
    assert!(off_by(ms, minutes) <= share(minutes, 20), "without the clock it lasts {} s: {told}", ms / 1000);
}

#[test]
fn plans_of_all_lessons_climb_and_are_as_long_as_they_say() {
    for (name, lesson) in LESSONS.iter() {
        for minutes in [5, 10, 15, 20, 45] {
            for seed in 1..=5 {
                check(name, lesson, minutes, seed);
            }
        }
    }
}

proptest! {
    // The failing input is printed; no file is left behind.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_number_of_minutes_will_do(
        lesson in any::<prop::sample::Index>(), minutes in MINUTES_MIN..=MINUTES_MAX, seed in any::<u32>(),
    ) {
        let (name, lesson) = lesson.get(&LESSONS);
        check(name, lesson, minutes, u64::from(seed));
    }
}

#[test]
fn the_table() {
    for (name, lesson) in LESSONS.iter() {
        for minutes in [5, 10, 15, 20, 45] {
            let plan = plan(lesson, &LIBRARY, minutes);
            let (all, came_up) = played(lesson, &plan, Some(minutes), 1);
            let (free, _) = played(lesson, &plan, None, 1);
            let minute = |ms: u64| format!("{}:{:02}", ms / 60_000, ms / 1000 % 60);
            println!(
                "\n{name}, {minutes} minutes: reckoned {}, played {} with the clock and {} without",
                minute(plan.total_ms),
                minute(all),
                minute(free)
            );
            for (index, (part, game)) in plan.parts.iter().zip(&plan.games).enumerate() {
                let text = game.slide.as_ref().map_or(String::new(), |slide| slide.text.replace('\n', " / "));
                println!(
                    "  {:>6} at {:>6}  {:<6} {:<9} {} {:?}{text}",
                    minute(part.ms),
                    came_up.get(index).map_or("–".to_owned(), |at| minute(*at)),
                    format!("{:?}", part.stage),
                    format!("{:?}", part.talk),
                    part.id,
                    game.given
                );
            }
        }
    }
}

#[test]
fn a_lesson_of_two_cards_gets_a_plan_all_the_same() {
    for cards in ["\"apple\"", "\"apple\", \"banana\""] {
        let source = format!("Lesson(sentence: \"I like apples.\", cards: [{cards}])");
        let lesson = read(&source, &LIBRARY).lesson.expect("a good lesson");
        for minutes in [0, 5, 10, 30, 50, 90] {
            let plan = plan(&lesson, &LIBRARY, minutes);
            assert!(plan.games.last().is_some_and(|last| last.talk >= Talk::Exchange), "{plan:?}");
            assert_eq!(plan.parts[0].stage, Stage::Meet, "{plan:?}");
            let within = minutes.clamp(MINUTES_MIN, MINUTES_MAX);
            assert!(plan.total_ms <= u64::from(within) * 66_000, "{plan:?}");
        }
    }
}

#[test]
fn nobody_reads_below_grade_five_unless_the_author_says_so() {
    for (name, lesson) in LESSONS.iter().filter(|(_, lesson)| lesson.grade < 5) {
        for minutes in MINUTES_MIN..=MINUTES_MAX {
            let plan = plan(lesson, &LIBRARY, minutes);
            let unasked =
                |id: &str| plan.parts.iter().any(|part| part.id == id) && lesson.games.iter().all(|game| game.id != id);
            assert!(!unasked("typhoon") && !unasked("blend"), "{name}: {plan:?}");
        }
    }
}

#[test]
fn a_drill_of_so_many_cards_ends_with_the_last_of_them() {
    let cards: Vec<String> = LESSONS[0].1.cards.iter().map(|card| format!("{:?}", card.word)).collect();
    for pace in ["tap", "timed", "beat"] {
        let source = format!("Lesson(cards: [{}], games: [Flashcards(pace: {pace:?}, cards: 3)])", cards.join(", "));
        let lesson = read(&source, &LIBRARY).lesson.expect("a good lesson");
        let plan = Plan { games: lesson.games.clone(), ..plan(&lesson, &LIBRARY, 5) };
        let mut teacher = Teacher::open(&lesson, &plan, 1);
        teacher.press(Press::Next);
        assert_eq!(teacher.state.game().map(|game| game.deck.len()), Some(3), "{pace}");
        teacher.press(Press::Next);
        for _ in 0..9 {
            assert!(teacher.state.game().is_some(), "{pace}");
            if !teacher.wait(60_000) {
                teacher.press(Press::Next);
            } else if pace == "beat" {
                break;
            }
        }
        assert!(teacher.state.game().is_none(), "{pace}");
    }
}
