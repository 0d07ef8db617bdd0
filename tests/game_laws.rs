//! The laws of the rules, on random streams of what happens in a class: nothing panics, replay is
//! the state, undo undoes, redo redoes, points are the sum of their live events, and no view tells
//! an answer before its time.

mod common;

use common::{Class, Happening, happen, happening, lesson, without_clocks};
use hanamaru::game::board::Table;
use hanamaru::game::keys::Press;
use hanamaru::game::state::{Help, Phase, Place, Play, State};
use hanamaru::game::{
    Act, Event, Refusal, Seat, Verdict, What, decide, desk_view, evolve, next_due, next_view_change, stage_view,
    team_view,
};
use hanamaru::lesson::axes::{Effect, FlowStep, Lay, PromptStep};
use proptest::prelude::*;

/// The state, written down: what a law compares.
fn written(state: &State) -> String {
    serde_json::to_string(state).expect("a state can be written down")
}

fn replay(log: &[Event]) -> State {
    let What::Opened(opening) = &log[0].what else { panic!("a log begins with its opening") };
    let mut state = State::open(log[0].at, opening);
    for event in &log[1..] {
        evolve(&mut state, event);
    }
    state
}

/// The events that still count: undone acts, with what followed from them, are left out.
fn live(log: &[Event]) -> Vec<Event> {
    let mut branch: Vec<(Option<u64>, Vec<Event>)> = vec![(None, Vec::new())];
    let mut undone: Vec<(Option<u64>, Vec<Event>)> = Vec::new();
    for event in log {
        match &event.what {
            What::ActBegan { id, .. } => {
                undone.clear();
                branch.push((Some(*id), Vec::new()));
            }
            What::Undone { .. } => undone.extend(branch.pop()),
            What::Redone { .. } => branch.extend(undone.pop()),
            _ => branch.last_mut().expect("the opening is never undone").1.push(event.clone()),
        }
    }
    branch.into_iter().flat_map(|(_, events)| events).collect()
}

fn no_view_tells(class: &Class) {
    let state = &class.state;
    let view = stage_view(state, class.now);
    let Some(round) = state.play.round() else { return };
    let Some(card) = round.card.as_ref().and_then(|id| state.card(id)) else { return };
    let told = |view: &str, text: &str| view.contains(&format!("\"{text}\""));
    let stage = serde_json::to_string(&view).expect("a view can be written down");
    let steps = state.game().map(|game| game.game.prompt.clone()).unwrap_or_default();
    if let Some(question) = round.question.as_ref().filter(|_| !round.revealed) {
        // Whichever choice were the right one, every screen of the class would look the same.
        for correct in 0..question.choices {
            let mut twin = state.clone();
            let Place::Game(game) = &mut twin.play.place else { return };
            let Phase::Round(round) = &mut game.phase else { return };
            if let Some(question) = &mut round.question {
                question.correct = correct;
            }
            assert_eq!(stage_view(&twin, class.now), view);
            for team in 1..=8 {
                assert_eq!(team_view(&twin, team), team_view(state, team));
            }
        }
        if steps == [PromptStep::Claim] && question.correct == 1 && card.picture.is_some() {
            assert!(!told(&stage, &card.word), "the true word is on the screen: {stage}");
        }
    }
    if let Some(grid) = state.game().and_then(|game| game.table.grid()) {
        // Whatever lay behind the closed squares, every screen of the class would look the same; but for the one that was
        // picked in a quiz whose squares have values, which says what it is worth.
        let valued = state.game().is_some_and(|game| matches!(game.game.lay, Lay::Values(_)));
        let worth = round.opened.filter(|_| valued);
        let mut twin = state.clone();
        let Place::Game(game) = &mut twin.play.place else { return };
        let Table::Grid(laid) = &mut game.table else { return };
        for (place, (square, open)) in (0u8..).zip(laid.squares.iter_mut().zip(&laid.open)) {
            if !open && worth != Some(place) {
                *square = Effect::Add(777);
            }
        }
        assert_eq!(stage_view(&twin, class.now), view, "{grid:?}");
    }
    // The teacher's own help may name the word beside another one.
    let helped = matches!(round.help, Some(Help::TwoWords(_)));
    // So does the one look at a secret, for which all eyes are shut.
    // Where words lie on the screen to be chosen, remembered or talked about, they are no answer.
    let open = steps.iter().any(|step| {
        use PromptStep::{Frame, Gap, Halves, Keyword, Line, Wheel};
        matches!(step, Wheel | Keyword(..) | Gap(_) | Line | Frame | Halves)
    });
    // Nor are those that are said to pick a square, before anything is asked.
    let picks = state.play.flow_step() == Some(FlowStep::Pick);
    let asked = round.question.is_none() && !round.revealed && !helped && !state.peeking && !open && !picks;
    if asked && state.game().is_some_and(|game| game.beat.is_none()) && card.picture.is_some() {
        let shown = |step| steps.iter().take(usize::from(round.shown)).any(|other| *other == step);
        assert!(shown(PromptStep::Word) || !told(&stage, &card.word), "the word came early: {stage}");
        let meaning = &card.gloss["ja"];
        // Where each column asks in its own way, one of them asks by the meaning.
        let by_meaning = state.game().is_some_and(|game| game.game.asks.contains(&PromptStep::Meaning));
        assert!(by_meaning || shown(PromptStep::Meaning) || !told(&stage, meaning), "the meaning came early: {stage}");
    }
}

/// Points are what was given, and no key that is not a judging key gave any.
fn points_add_up(class: &Class) {
    let mut totals = [0i64; 8];
    let mut teams = 0;
    for event in live(&class.log) {
        match event.what {
            What::Opened(opening) => teams = opening.sizes.len(),
            What::TeamsSet { sizes } => {
                teams = sizes.len();
                for total in totals.iter_mut().skip(teams) {
                    *total = 0;
                }
            }
            What::Scored { team, delta } => {
                if usize::from(team) <= teams {
                    totals[usize::from(team) - 1] += i64::from(delta);
                }
            }
            _ => {}
        }
    }
    let scores: Vec<i64> = class.state.play.teams.iter().map(|team| i64::from(team.score)).collect();
    assert_eq!(scores, totals[..teams]);
}

/// Ten thousand streams, or as many as `PROPTEST_CASES` says.
fn laws() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { usual.cases } else { 10_000 };
    ProptestConfig { cases, max_shrink_iters: 2_000, ..usual }
}

proptest! {
    #![proptest_config(laws())]

    /// Whatever happens, in whatever order.
    #[test]
    fn every_law_holds(happenings in prop::collection::vec(happening(), 1..80), seed in any::<u64>(), cards in 4..18usize) {
        let mut class = Class::open(lesson(cards), seed);
        for happening in &happenings {
            let before = class.state.clone();
            let events = happen(&mut class, happening);
            let (at, state) = (class.now, &class.state);
            prop_assert!(state.now >= before.now, "time fell");
            prop_assert!(state.next_id >= before.next_id, "an id could be used twice");
            prop_assert!(next_due(state).is_none_or(|due| due > at || !matches!(happening, Happening::Wait(_))));
            prop_assert!(next_view_change(state, at).is_none_or(|next| next > at));
            desk_view(state, at);
            no_view_tells(&class);
            let act = matches!(events.as_slice(), [Event { what: What::ActBegan { .. }, .. }, ..]);
            if act && !class.state.closed {
                undo_undoes(&before, &class);
            }
        }
        points_add_up(&class);
        prop_assert_eq!(written(&replay(&class.log)), written(&class.state));
        let told: Vec<Event> = class.log.iter().map(|event| {
            let mut back: Event = serde_json::from_str(&serde_json::to_string(event).unwrap()).unwrap();
            // The log's reader fills lessons in by their hash.
            match (&mut back.what, &event.what) {
                (What::Opened(to), What::Opened(from)) => to.lesson = from.lesson.clone(),
                (What::LessonReplaced(to), What::LessonReplaced(from)) => *to = from.clone(),
                _ => {}
            }
            back
        }).collect();
        prop_assert_eq!(written(&replay(&told)), written(&class.state));
        // An edit is no act of the teacher's: undo goes back before it, with the edited lesson.
        let edited = class.log.iter().any(|event| matches!(event.what, What::LessonReplaced(_)));
        if !edited {
            let branch = replay(&live(&class.log));
            prop_assert_eq!(without_ids(&branch.play), without_ids(&class.state.play));
        }
        undone_to_the_start_and_redone(&mut class, !edited);
    }
}

/// Without clocks and without ids, which are never used twice, so that a replay of the live branch has others.
fn without_ids(play: &Play) -> Play {
    let mut play = without_clocks(play);
    if let Place::Game(game) = &mut play.place {
        if let Phase::Round(round) = &mut game.phase {
            if let Some(question) = &mut round.question {
                question.id = 0;
            }
        }
    }
    play
}

/// After any act, undo brings back what stood before it, and redo what it did.
fn undo_undoes(before: &State, class: &Class) {
    let submit = |state: &State, act: Act| {
        let command = hanamaru::game::Command { seat: Seat::Teacher, at_ms: class.now, act };
        let mut after = state.clone();
        for event in decide(state, &command).expect("an act can be undone, and redone") {
            evolve(&mut after, &event);
        }
        after
    };
    let undone = submit(&class.state, Act::Undo);
    assert_eq!(without_clocks(&undone.play), without_clocks(&before.play));
    assert_ne!(undone.step, before.step, "a late key would move on twice");
    let redone = submit(&undone, Act::Redo);
    assert_eq!(without_clocks(&redone.play), without_clocks(&class.state.play));
}

fn undone_to_the_start_and_redone(class: &mut Class, same: bool) {
    if class.state.closed {
        return;
    }
    let end = without_clocks(&class.state.play);
    let mut acts = 0;
    while class.submit(Seat::Teacher, Act::Undo).is_ok() {
        acts += 1;
    }
    assert_eq!(class.state.play.place, Place::Welcome);
    assert!(class.state.play.teams.iter().all(|team| team.score == 0));
    for _ in 0..acts {
        class.submit(Seat::Teacher, Act::Redo).expect("what was undone can be redone");
    }
    if same {
        assert_eq!(without_clocks(&class.state.play), end);
    }
}

/// A right answer gives the same points whichever key says it.
#[test]
fn each_verdict_gives_its_points() {
    for (verdict, points) in common::VERDICTS.into_iter().zip([15, 0, 8, 0]) {
        let mut class = Class::open(lesson(6), 1);
        class.submit(Seat::Teacher, Act::PlayGame { step: class.state.step, game: 6 }).unwrap();
        for _ in 0..4 {
            class.submit(Seat::Teacher, Act::Advance { step: class.state.step }).unwrap();
        }
        class.submit(Seat::Teacher, Act::Judge { step: class.state.step, verdict }).unwrap();
        let total: i32 = class.state.play.teams.iter().map(|team| team.score).sum();
        assert_eq!(total, points, "{verdict:?}");
        assert_eq!(class.state.play.spoken.len(), 1, "whoever was called has spoken");
    }
    assert_eq!(common::VERDICTS[0], Verdict::Right);
}

/// Nobody has fewer turns than another, unless the teacher ends the game early.
#[test]
fn turns_are_even() {
    let mut class = Class::open(lesson(12), 3);
    class.submit(Seat::Teacher, Act::SetTeams { sizes: vec![7, 7, 7] }).unwrap();
    class.submit(Seat::Teacher, Act::PlayGame { step: class.state.step, game: 3 }).unwrap();
    while !matches!(&class.state.play.place, Place::Game(game) if game.phase == Phase::Result) {
        class.press(Press::Next).unwrap();
    }
    let turns: Vec<u16> = class.state.play.teams.iter().map(|team| team.turns).collect();
    assert_eq!(turns, [2, 2, 2], "four questions among three teams become six");
}

#[test]
fn what_time_has_moved_on_cannot_be_redone() {
    let mut class = Class::open(lesson(12), 1);
    let beat = 4;
    class.submit(Seat::Teacher, Act::PlayGame { step: class.state.step, game: beat }).expect("there is such a game");
    class.press(Press::Next).expect("the beat begins");
    class.wait(1_000);
    class.press(Press::Next).expect("the beat stops at a card");
    class.press(Press::Undo).expect("it goes on");
    class.wait(120_000);
    assert_eq!(class.state.game().map(|game| game.index), Some(beat + 1), "the beat is over");
    assert_eq!(class.press(Press::Redo), Err(Refusal::NothingToRedo), "its card has no place in another game");
}
