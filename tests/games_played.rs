//! The games as they are really played, and the habits that every game carries: each by the keys of
//! a clicker, and what stands on the screen after them.

mod common;

use common::{Class, lesson, name, shipped};
use hanamaru::game::board::Table;
use hanamaru::game::boards::track::TrackSign;
use hanamaru::game::keys::Press;
use hanamaru::game::state::{Phase, Place};
use hanamaru::game::tools::{Tool, ToolWanted, Watch};
use hanamaru::game::view::{BoardView, Cue, Digits, GridView, HelpView, Meaning, Part, PlayScreen, Screen, Stake};
use hanamaru::game::{Act, Moment, Refusal, Seat, StageView, Verdict, What, moments, next_view_change, stage_view};
use hanamaru::lesson::Lesson;
use hanamaru::lesson::axes::{Effect, Game, Marks, Value};
use hanamaru::lesson::model::{Card, CardId};

/// A class of four teams in the only game of its lesson, at its first question.
fn class_in(game: Game) -> Class {
    let mut class = Class::open(Lesson { games: vec![game], ..lesson(12) }, 5);
    next(&mut class);
    next(&mut class);
    class
}

fn next(class: &mut Class) {
    class.now += 1_000;
    class.press(Press::Next).expect("the next key is used");
}

fn press(class: &mut Class, press: Press) {
    class.now += 1_000;
    class.press(press).unwrap_or_else(|why| panic!("{press:?}: {why}"));
}

fn view(class: &Class) -> StageView {
    stage_view(&class.state, class.now)
}

fn play(class: &Class) -> PlayScreen {
    match view(class).screen {
        Screen::Play(play) => play,
        other => panic!("a question is on the screen: {other:?}"),
    }
}

fn grid_on(class: &Class) -> GridView {
    match play(class).board {
        Some(BoardView::Grid(grid)) => grid,
        other => panic!("the grid is on the screen: {other:?}"),
    }
}

fn scores(class: &Class) -> Vec<i32> {
    class.state.play.teams.iter().map(|team| team.score).collect()
}

fn is_judging(class: &Class) -> bool {
    matches!(view(class).keys.next, Meaning::Right | Meaning::MarkedRight | Meaning::Yes)
}

/// Walks to the judging step.
fn to_judging(class: &mut Class) {
    for _ in 0..12 {
        if is_judging(class) {
            return;
        }
        next(class);
    }
    panic!("no judging step: {:?}", view(class));
}

/// Puts this behind every square that is closed, which no key can.
fn lay(class: &mut Class, effect: Effect) {
    let Place::Game(game) = &mut class.state.play.place else { panic!("a game is on") };
    let Table::Grid(grid) = &mut game.table else { panic!("the game has a grid") };
    grid.squares.fill(effect);
}

/// Answers rightly and opens the first square.
fn open_a_square(class: &mut Class) {
    to_judging(class);
    next(class);
    assert_eq!(play(class).cue, Cue::SeeAnswer);
    next(class);
    assert_eq!((view(class).keys.next, view(class).keys.digits), (Meaning::TakePick, Digits::Line));
    next(class);
    next(class);
}

fn give(class: &mut Class, team: u8, points: i32) {
    let input = u64::from(team) * 10_000 + class.now;
    press(class, Press::Points(team, points, input));
}

#[test]
fn a_picture_is_guessed_early_for_more() {
    let mut class = class_in(shipped("slow-reveal", &[], 5));
    let stage = |class: &Class| match play(class).parts.as_slice() {
        [Part::Covered { stage, stages, .. }] => (*stage, *stages),
        [Part::Picture(_)] => (4, 4),
        other => panic!("a picture comes bit by bit: {other:?}"),
    };
    assert_eq!((stage(&class), play(&class).value), ((1, 4), Some(40)));
    next(&mut class);
    assert_eq!(play(&class).cue, Cue::TellPartner, "everyone tells a partner before any team answers");
    next(&mut class);
    assert_eq!((play(&class).cue, play(&class).team), (Cue::TeamAnswers, Some(1)));
    press(&mut class, Press::Back);
    assert_eq!(
        (stage(&class), play(&class).value, play(&class).team),
        ((2, 4), Some(30), Some(2)),
        "a miss shows more"
    );
    next(&mut class);
    assert_eq!(scores(&class), [0, 30, 0, 0]);
    assert!(play(&class).answer.is_some());
    next(&mut class);
    assert_eq!((stage(&class), play(&class).value), ((1, 4), Some(40)));
    // Nobody knows it: after the last stage the answer is shown, without points.
    to_judging(&mut class);
    for _ in 0..4 {
        press(&mut class, Press::Back);
    }
    assert_eq!(
        (scores(&class), play(&class).answer.map(|answer| answer.verdict)),
        (vec![0, 30, 0, 0], Some(Some(Verdict::Wrong)))
    );
}

#[test]
fn hands_guess_at_any_stage_and_a_miss_is_out_until_the_next() {
    let mut class =
        class_in(shipped("slow-reveal", &[("who", name("first-hand")), ("partner", Value::YesNo(false))], 5));
    next(&mut class);
    assert_eq!((play(&class).cue, view(&class).keys.next), (Cue::HandsUp, Meaning::MoveOn));
    press(&mut class, Press::Digit(3));
    press(&mut class, Press::Back);
    assert_eq!((play(&class).cue, play(&class).value), (Cue::HandsUp, Some(40)), "the others may still guess");
    assert_eq!(class.press(Press::Digit(3)), Err(Refusal::NotNow), "team 3 is out");
    next(&mut class);
    assert_eq!(play(&class).value, Some(30));
    press(&mut class, Press::Digit(3));
    next(&mut class);
    assert_eq!(scores(&class), [0, 0, 30, 0]);
    next(&mut class);
    next(&mut class);
    // Nobody's hand goes up at all.
    for _ in 0..6 {
        if play(&class).answer.is_some() {
            break;
        }
        next(&mut class);
    }
    assert_eq!((play(&class).answer.is_some(), scores(&class)), (true, vec![0, 0, 30, 0]));
}

#[test]
fn sounds_come_one_by_one_and_then_together() {
    let mut class = class_in(shipped("blend", &[], 5));
    let sounds = |class: &Class| match play(class).parts.as_slice() {
        [Part::Sounds { said, count, joined }] => (said.len(), *count, *joined),
        other => panic!("sounds come: {other:?}"),
    };
    for expect in [(1, 4, false), (2, 4, false), (3, 4, false), (4, 4, false), (4, 4, true)] {
        assert_eq!(sounds(&class), expect);
        next(&mut class);
    }
    assert_eq!(play(&class).cue, Cue::TellPartner);
    next(&mut class);
    assert_eq!(play(&class).cue, Cue::SayTogether);
    next(&mut class);
    let shown = play(&class);
    assert!(shown.answer.is_some() && shown.cue == Cue::WhoWasRight);
    next(&mut class);
    assert_eq!(scores(&class), [10, 10, 10, 10]);
    let deck = &class.state.game().expect("a game is on").deck;
    assert!(
        deck.iter().all(|id| class.state.card(id).expect("a card").sounds.is_some()),
        "cards without sounds are left out"
    );
}

#[test]
fn a_square_is_picked_by_its_row_and_its_column() {
    let mut class = class_in(shipped("typhoon", &[("luck", Value::Whole(0))], 5));
    assert!(play(&class).board.is_none(), "its words could tell the answer");
    to_judging(&mut class);
    next(&mut class);
    next(&mut class);
    let grid = grid_on(&class);
    assert_eq!((grid.rows.len(), grid.columns.len(), grid.line, grid.row), (4, 5, 0, None));
    assert!(grid.squares.iter().all(Option::is_none));
    press(&mut class, Press::Back);
    press(&mut class, Press::Back);
    assert_eq!(grid_on(&class).line, 2, "the back key moves the highlight");
    next(&mut class);
    press(&mut class, Press::Digit(5));
    let grid = grid_on(&class);
    assert_eq!((grid.opened, grid.squares[14]), (Some(14), Some(Effect::Add(30))));
    assert_eq!(scores(&class), [30, 0, 0, 0]);
    press(&mut class, Press::Undo);
    assert_eq!((grid_on(&class).squares[14], scores(&class)), (None, vec![0; 4]));
    press(&mut class, Press::Undo);
    assert_eq!(grid_on(&class).row, None, "a wrong row is taken back alone");
    press(&mut class, Press::Square(14));
    assert_eq!(scores(&class), [30, 0, 0, 0], "undo is no re-roll, and a tap opens directly");
    next(&mut class);
    assert_eq!(play(&class).team, Some(2));
    to_judging(&mut class);
    press(&mut class, Press::Back);
    next(&mut class);
    assert_eq!((play(&class).team, scores(&class)), (Some(3), vec![30, 0, 0, 0]), "a wrong answer opens nothing");
}

#[test]
fn each_square_does_what_it_says() {
    let check = |effect: Effect, target: Option<u8>, expect: [i32; 4]| {
        let mut class = class_in(shipped("typhoon", &[], 5));
        for (team, points) in [(1, 40), (2, 100), (3, 10)] {
            give(&mut class, team, points);
        }
        lay(&mut class, effect);
        open_a_square(&mut class);
        if let Some(target) = target {
            assert_eq!((play(&class).cue, view(&class).keys.digits), (Cue::ChooseTeam, Digits::Target), "{effect:?}");
            assert_eq!(class.press(Press::Digit(1)), Err(Refusal::NotNow), "not itself");
            press(&mut class, Press::Digit(target));
        }
        assert_eq!(scores(&class), expect, "{effect:?}");
        press(&mut class, Press::Undo);
        assert_eq!(scores(&class), [40, 100, 10, 0], "{effect:?} is undone");
    };
    check(Effect::Add(50), None, [90, 100, 10, 0]);
    check(Effect::Double, None, [80, 100, 10, 0]);
    check(Effect::Zero, None, [0, 100, 10, 0]);
    check(Effect::All(10), None, [50, 110, 20, 10]);
    check(Effect::Swap, Some(2), [100, 40, 10, 0]);
    check(Effect::Steal(30), Some(2), [70, 70, 10, 0]);
    check(Effect::Steal(30), Some(3), [50, 100, 0, 0]);
    check(Effect::Storm, Some(2), [40, 0, 10, 0]);
    check(Effect::Gift(20), Some(4), [60, 100, 10, 20]);
}

#[test]
fn points_of_the_games_before_are_safe() {
    let mut class = Class::open(Lesson { games: vec![shipped("typhoon", &[], 5)], ..lesson(12) }, 5);
    give(&mut class, 1, 70);
    next(&mut class);
    next(&mut class);
    give(&mut class, 1, 20);
    lay(&mut class, Effect::Zero);
    open_a_square(&mut class);
    assert_eq!(scores(&class), [70, 0, 0, 0]);
}

#[test]
fn a_shield_keeps_one_loss_off() {
    let mut class = class_in(shipped("typhoon", &[], 5));
    lay(&mut class, Effect::Shield);
    open_a_square(&mut class);
    assert!(view(&class).teams[0].shield);
    next(&mut class);
    give(&mut class, 1, 60);
    for expect in [60, 0] {
        lay(&mut class, Effect::Storm);
        open_a_square(&mut class);
        press(&mut class, Press::Digit(1));
        assert_eq!(scores(&class)[0], expect);
        assert!(!view(&class).teams[0].shield);
        next(&mut class);
    }
}

#[test]
fn another_question_is_the_same_teams() {
    let mut class = class_in(shipped("typhoon", &[], 5));
    lay(&mut class, Effect::Again);
    open_a_square(&mut class);
    next(&mut class);
    assert_eq!(play(&class).team, Some(1));
    lay(&mut class, Effect::Add(20));
    open_a_square(&mut class);
    next(&mut class);
    assert_eq!(play(&class).team, Some(2), "and then it goes on as before");
    let turns: Vec<u16> = class.state.play.teams.iter().map(|team| team.turns).collect();
    assert_eq!(turns, [1, 1, 0, 0]);
}

#[test]
fn luck_and_gentleness_decide_what_is_dealt() {
    let dealt = |luck: u16, grade: u8, gentle: &str| {
        let class = class_in(shipped("typhoon", &[("luck", Value::Whole(luck)), ("gentle", name(gentle))], grade));
        class.state.game().and_then(|game| game.table.grid().cloned()).expect("a grid").squares
    };
    let harsh = |squares: &[Effect]| {
        squares.iter().any(|effect| matches!(effect, Effect::Zero | Effect::Storm | Effect::Swap | Effect::Steal(_)))
    };
    assert!(dealt(0, 5, "by-grade").iter().all(|effect| *effect == Effect::Add(30)), "without luck all are alike");
    assert!(!harsh(&dealt(1, 5, "by-grade")));
    assert!(harsh(&dealt(3, 5, "by-grade")));
    for grade in [3, 4] {
        assert!(!harsh(&dealt(3, grade, "by-grade")), "nobody loses in grade {grade}");
        assert!(harsh(&dealt(3, grade, "no")), "unless the teacher says so");
    }
    assert!(!harsh(&dealt(3, 6, "yes")));
}

#[test]
fn the_board_is_played_to_its_end() {
    let small = [
        ("rows", Value::Words(vec!["I can".into(), "I can't".into()])),
        ("columns", Value::Words(vec!["swim".into(), "run".into()])),
        ("luck", Value::Whole(0)),
    ];
    let mut class = class_in(shipped("typhoon", &small, 5));
    for _ in 0..4 {
        open_a_square(&mut class);
        next(&mut class);
    }
    assert!(matches!(view(&class).screen, Screen::Result { .. }));
    assert_eq!(scores(&class), [30; 4]);
}

#[test]
fn hidden_points_come_with_the_result() {
    let mut class = class_in(shipped("typhoon", &[("hidden", Value::YesNo(true))], 5));
    give(&mut class, 2, 50);
    assert!(view(&class).teams.iter().all(|team| team.score.is_none()));
    press(&mut class, Press::EndGame);
    assert_eq!(view(&class).teams[1].score, Some(50));
}

#[test]
fn a_missed_word_comes_back_in_the_same_lesson() {
    let mut class =
        class_in(shipped("slow-reveal", &[("questions", Value::Whole(12)), ("stages", Value::Whole(2))], 5));
    let card = |class: &Class| class.state.play.round().and_then(|round| round.card.clone()).expect("a card");
    let missed = card(&class);
    to_judging(&mut class);
    press(&mut class, Press::Back);
    press(&mut class, Press::Back);
    let mut met = Vec::new();
    for _ in 0..5 {
        while play(&class).answer.is_none() {
            next(&mut class);
        }
        next(&mut class);
        met.push(card(&class));
    }
    assert_eq!(met.iter().position(|id| *id == missed), Some(3), "after three others: {met:?}");
    assert!(class.state.play.missed.is_empty());
}

#[test]
fn support_and_stretch_are_one_key_each() {
    let mut class = class_in(shipped("slow-reveal", &[], 5));
    press(&mut class, Press::Support);
    assert_eq!(play(&class).help, Some(HelpView::FirstSound("w".into())));
    press(&mut class, Press::Support);
    let Some(HelpView::TwoWords(words)) = play(&class).help else { panic!("two words: {:?}", play(&class).help) };
    let word = class.state.card(class.state.play.round().unwrap().card.as_ref().unwrap()).unwrap().word.clone();
    assert!(words.contains(&word) && words[0] != words[1]);
    press(&mut class, Press::Stretch);
    assert_eq!(play(&class).help, Some(HelpView::Stretch(None)));
    press(&mut class, Press::Stretch);
    assert_eq!(play(&class).help, None);
}

#[test]
fn an_exchange_has_its_frame_and_longer_talk() {
    let mut class = class_in(shipped("typhoon", &[("talk", name("exchange"))], 5));
    assert_eq!(play(&class).frame, None);
    next(&mut class);
    let frame = play(&class).frame.expect("pairs see what to say");
    assert_eq!((frame.ask.as_deref(), frame.answer.as_deref()), (Some("Do you like ____?"), Some("I like ____.")));
    assert_eq!(play(&class).cue, Cue::AskPartner);
    assert_eq!(view(&class).timer.map(|timer| timer.total_ms), Some(20_000));
}

#[test]
fn words_are_heard_on_their_step_and_on_a_key_but_never_early() {
    let mut class = class_in(common::flashcards(hanamaru::lesson::axes::Pace::Tap));
    let heard = |events: &[hanamaru::game::Event]| {
        moments(events).iter().filter(|moment| matches!(moment, Moment::Voice(_))).count()
    };
    assert_eq!(heard(&class.log), 0, "the picture says nothing");
    let events = class.press(Press::Next).unwrap();
    assert_eq!(heard(&events), 1);
    assert_eq!(heard(&class.press(Press::SayAgain).unwrap()), 1);
    let mut class = class_in(shipped("slow-reveal", &[], 5));
    assert_eq!(class.press(Press::SayAgain), Err(Refusal::NotNow), "that would be the answer");
}

#[test]
fn tools_lie_over_the_game_and_change_nothing_in_it() {
    let mut class = class_in(shipped("blend", &[], 5));
    let before = class.state.play.clone();
    let tools = [
        Press::Dice(2),
        Press::Dice(2),
        Press::Coin,
        Press::Janken,
        Press::Noise,
        Press::Noise,
        Press::Unspoken,
        Press::Scores,
        Press::Minute,
        Press::Stopwatch,
    ];
    for tool in tools {
        press(&mut class, tool);
    }
    class.submit(Seat::Teacher, Act::UseTool(ToolWanted::Text("Bingo!".into()))).unwrap();
    assert_eq!(view(&class).tool, Some(Tool::Text("Bingo!".into())));
    assert_eq!(view(&class).keys.next, Meaning::CloseTool);
    next(&mut class);
    assert_eq!((view(&class).tool, class.state.play.clone()), (None, before));
    let refused = class.submit(Seat::Teacher, Act::UseTool(ToolWanted::Text(" ".into())));
    assert_eq!(refused, Err(Refusal::BadText));
}

#[test]
fn the_teachers_clock_runs_stops_in_a_pause_and_rings_once() {
    let mut class = class_in(shipped("blend", &[], 5));
    press(&mut class, Press::Minute);
    class.wait(20_000);
    press(&mut class, Press::Pause);
    class.wait(600_000);
    press(&mut class, Press::Pause);
    class.wait(30_000);
    assert!(matches!(class.state.watch, Some(Watch::Countdown { up: false, .. })));
    let before = class.log.len();
    class.wait(600_000);
    let rang = class.log[before..].iter().filter(|event| event.what == What::WatchUp).count();
    assert_eq!(rang, 1);
    press(&mut class, Press::Stopwatch);
    class.wait(5_000);
    press(&mut class, Press::Stopwatch);
    assert!(
        matches!(class.state.watch, Some(Watch::Stopwatch { stopped: Some(6_000), .. })),
        "{:?}",
        class.state.watch
    );
    press(&mut class, Press::WatchOff);
    assert_eq!(class.state.watch, None);
}

const EIGHT: u64 = 8 * 3_600_000;

fn class_with_clock() -> Class {
    let mut class = Class::open(lesson(12), 5);
    class.submit(Seat::Host, Act::ClockRead { unix_ms: EIGHT, offset_min: 540 }).unwrap();
    class
}

#[test]
fn the_look_back_comes_two_minutes_before_the_end() {
    let mut class = class_with_clock();
    let finish = Act::FinishAt { unix_ms: Some(EIGHT + 600_000), look_back_ms: 120_000 };
    class.submit(Seat::Teacher, finish).unwrap();
    class.submit(Seat::Teacher, Act::PlayGame { step: class.state.step, game: 3 }).unwrap();
    next(&mut class);
    class.wait(8 * 60_000);
    assert!(class.state.bell_near);
    let asked = class.state.play.round().map(|round| round.number);
    assert_eq!(asked, Some(0), "the question under way is finished first");
    while matches!(&class.state.play.place, Place::Game(game) if game.phase != Phase::Result) {
        next(&mut class);
    }
    next(&mut class);
    let Screen::LookBack(look) = view(&class).screen else { panic!("the look-back: {:?}", view(&class).screen) };
    assert_eq!((look.step, look.words.len()), (0, 3));
    next(&mut class);
    press(&mut class, Press::Digit(1));
    press(&mut class, Press::Points(1, 10, 1));
    press(&mut class, Press::Digit(3));
    press(&mut class, Press::Points(3, -10, 2));
    let Screen::LookBack(look) = view(&class).screen else { panic!("hands are counted") };
    assert_eq!(look.hands, [6, 0, 0]);
    next(&mut class);
    assert!(matches!(view(&class).screen, Screen::Finale { .. }));
}

#[test]
fn a_time_to_finish_is_still_to_come() {
    let mut class = Class::open(lesson(12), 5);
    let finish = |at: u64| Act::FinishAt { unix_ms: Some(at), look_back_ms: 0 };
    assert_eq!(class.submit(Seat::Teacher, finish(EIGHT)), Err(Refusal::NoClock));
    let mut class = class_with_clock();
    assert_eq!(class.submit(Seat::Teacher, finish(EIGHT)), Err(Refusal::BadFinish), "now is no time to come");
    assert_eq!(class.submit(Seat::Teacher, finish(0)), Err(Refusal::BadFinish));
    assert_eq!(class.submit(Seat::Teacher, finish(u64::MAX)), Err(Refusal::BadFinish));
    class.submit(Seat::Teacher, finish(EIGHT + 60_000)).unwrap();
    // The clock is set back by an hour: the end is an hour further away, and nothing else happens.
    class.submit(Seat::Host, Act::ClockRead { unix_ms: EIGHT - 3_600_000, offset_min: 540 }).unwrap();
    class.wait(61_000);
    assert!(!class.state.bell_near);
    class.wait(3_600_000);
    assert!(class.state.bell_near);
}

#[test]
fn teams_change_in_mid_game_and_no_point_is_lost() {
    let mut class = class_in(shipped("typhoon", &[], 5));
    give(&mut class, 4, 40);
    to_judging(&mut class);
    next(&mut class);
    class.submit(Seat::Teacher, Act::SetTeams { sizes: vec![20, 15] }).unwrap();
    press(&mut class, Press::Together);
    assert_eq!(view(&class).together.map(|total| total.total), Some(40), "the points stay the class's");
    press(&mut class, Press::Undo);
    press(&mut class, Press::Undo);
    assert_eq!(scores(&class), [0, 0, 0, 40]);
    let refused = class.submit(Seat::Teacher, Act::SetTeams { sizes: vec![20, 0] });
    assert_eq!(refused, Err(Refusal::BadTeams));
    for sizes in [vec![1, 1], vec![20, 20], vec![5; 8]] {
        class.submit(Seat::Teacher, Act::SetTeams { sizes }).unwrap();
        next(&mut class);
    }
    let too_many = class.submit(Seat::Teacher, Act::SetTeams { sizes: vec![21, 20] });
    assert_eq!(too_many, Err(Refusal::BadTeams));
}

#[test]
fn the_picture_keeps_the_beat_without_any_sound() {
    let pace = hanamaru::lesson::axes::Pace::Beat { bpm: 60, ramp: 3 };
    let mut class = class_in(common::flashcards(pace));
    let beat = class.state.game().and_then(|game| game.beat).expect("the beat runs");
    let mut seen = Vec::new();
    while let Some(change) = next_view_change(&class.state, class.now) {
        class.wait(change - class.now);
        let Some(shown) = (match view(&class).screen {
            Screen::Play(play) => play.beat,
            _ => None,
        }) else {
            break;
        };
        assert_eq!(shown.at, class.now, "the view changes when the beat sounds");
        seen.push(class.now);
    }
    let expect: Vec<u64> =
        (0..beat.cards).flat_map(|card| (0..4).map(move |nth| beat.starts(card, nth))).skip(1).collect();
    assert_eq!(seen, expect);
    assert!(matches!(class.state.play.place, Place::LookBack(_)), "and then the game is over");
}

#[test]
fn one_pupil_peeks_at_a_secret_and_no_key_brings_it_back() {
    let mut class = class_in(shipped("gesture", &[], 5));
    let secret = |class: &Class| match play(class).parts.as_slice() {
        [Part::Secret { eyes_shut }] => Some(*eyes_shut),
        [Part::Picture(_), Part::Word(_)] => None,
        other => panic!("a secret, or a look at it: {other:?}"),
    };
    assert_eq!((play(&class).cue, secret(&class)), (Cue::ShutEyes, Some(true)));
    next(&mut class);
    assert_eq!((play(&class).cue, secret(&class)), (Cue::OnePeeks, None), "all eyes are shut: one pupil looks");
    // Whatever happens in between, hides it again.
    press(&mut class, Press::Pause);
    assert_eq!(secret(&class), Some(true));
    press(&mut class, Press::Pause);
    assert_eq!(secret(&class), Some(true));
    next(&mut class);
    assert_eq!(secret(&class), None);
    next(&mut class);
    assert_eq!((play(&class).cue, secret(&class)), (Cue::Guess, Some(false)));
    // The clicker's back key goes back to shut eyes, never to the word.
    press(&mut class, Press::Back);
    assert_eq!(secret(&class), Some(true));
    press(&mut class, Press::Back);
    assert_eq!(secret(&class), Some(true));
    next(&mut class);
    press(&mut class, Press::Undo);
    assert_eq!(secret(&class), Some(true));
    press(&mut class, Press::Redo);
    assert_eq!(secret(&class), Some(true));
    next(&mut class);
    next(&mut class);
    next(&mut class);
    assert_eq!((play(&class).cue, view(&class).keys.digits), (Cue::HandsUp, Digits::CallOn));
    press(&mut class, Press::Digit(3));
    next(&mut class);
    assert_eq!(scores(&class), [0, 0, 10, 0]);
}

#[test]
fn a_secret_on_the_teachers_own_screen_is_never_on_the_classs() {
    let mut class = class_in(shipped("gesture", &[("secret", name("desk"))], 5));
    assert_eq!((play(&class).cue, play(&class).parts), (Cue::Guess, vec![Part::Secret { eyes_shut: false }]));
    next(&mut class);
    assert_eq!(play(&class).cue, Cue::HandsUp);
}

#[test]
fn hints_come_one_by_one_and_the_value_falls() {
    let mut class = class_in(shipped("three-hints", &[], 5));
    let hints = |class: &Class| match play(class).parts.as_slice() {
        [Part::Hints { hints, total }] => (hints.len(), *total, play(class).value),
        other => panic!("hints: {other:?}"),
    };
    assert_eq!(hints(&class), (1, 3, Some(30)));
    to_judging(&mut class);
    assert_eq!(play(&class).team, Some(1));
    // Back is wrong: the next team, and the next hint.
    press(&mut class, Press::Back);
    assert_eq!((hints(&class), play(&class).team), ((2, 3, Some(20)), Some(2)));
    press(&mut class, Press::Next);
    assert_eq!(scores(&class), [0, 20, 0, 0]);
}

#[test]
fn a_called_word_is_heard_before_it_is_seen() {
    for id in ["pointing", "karuta"] {
        let mut class = class_in(shipped(id, &[], 3));
        let asked = play(&class);
        assert_eq!((asked.cue, asked.parts, asked.answer), (Cue::ListenAndPoint, vec![Part::Heard], None), "{id}");
        let card = class.state.play.round().and_then(|round| round.card.clone()).expect("a word is called");
        let recorded = class.state.card(&card).is_some_and(|card| card.voice.is_some());
        let played = class.log.iter().any(|event| matches!(event.what, What::VoicePlayed { .. }));
        assert_eq!(played, recorded, "{id}: it is heard where there is a recording");
        next(&mut class);
        assert_eq!(play(&class).answer.map(|answer| answer.word), Some(card.0), "{id}");
        next(&mut class);
        assert_eq!(play(&class).parts, vec![Part::Heard], "{id}: the next word");
        assert_eq!(scores(&class), [0; 4]);
    }
}

#[test]
fn all_teams_write_and_several_are_right() {
    let mut class = class_in(shipped("whiteboard", &[], 6));
    next(&mut class);
    assert_eq!((play(&class).cue, play(&class).answer), (Cue::Write, None));
    assert!(view(&class).timer.is_some(), "there is time to write");
    next(&mut class);
    assert_eq!((play(&class).answer.is_some(), view(&class).keys.digits), (true, Digits::Mark));
    press(&mut class, Press::Digit(1));
    press(&mut class, Press::Digit(4));
    next(&mut class);
    assert_eq!(scores(&class), [10, 0, 0, 10]);
}

#[test]
fn backs_are_turned_before_the_class_sees_the_word() {
    let mut class = class_in(shipped("hot-seat", &[], 6));
    assert_eq!((play(&class).cue, play(&class).parts), (Cue::TurnRound, vec![Part::Secret { eyes_shut: false }]));
    next(&mut class);
    assert_eq!(play(&class).cue, Cue::GiveHints);
    assert!(play(&class).parts.iter().any(|part| matches!(part, Part::Word(_))), "the class sees it");
    to_judging(&mut class);
    assert_eq!(play(&class).team, Some(1));
    next(&mut class);
    assert_eq!(scores(&class), [10, 0, 0, 0]);
}

#[test]
fn everyone_asks_while_the_clock_runs() {
    let mut class = class_in(shipped("interview", &[("seconds", Value::Whole(60))], 5));
    let frame = play(&class).frame.expect("it says what pairs ask and answer");
    assert!(frame.ask.is_some() && frame.answer.is_some());
    assert_eq!((play(&class).cue, view(&class).timer.is_some()), (Cue::SayTogether, false), "first together");
    next(&mut class);
    assert_eq!((play(&class).cue, view(&class).timer.map(|timer| timer.total_ms)), (Cue::AskAround, Some(60_000)));
    class.wait(61_000);
    assert!(view(&class).timer.is_some_and(|timer| timer.up) && play(&class).frame.is_some(), "it stays, and says so");
    next(&mut class);
    assert!(matches!(class.state.play.place, Place::LookBack(_)));
}

#[test]
fn the_last_question_of_each_team_counts_twice() {
    let settings = [("double", Value::YesNo(true)), ("questions", Value::Whole(8)), ("who", name("turn"))];
    let mut class = class_in(shipped("missing", &settings, 5));
    for turn in 0..8 {
        to_judging(&mut class);
        let stake = if turn < 4 { Stake::Usual } else { Stake::Double };
        assert_eq!(play(&class).stake, stake, "turn {turn}");
        next(&mut class);
        while play_is_on(&class) && !is_judging(&class) && play(&class).answer.is_some() {
            next(&mut class);
        }
    }
    assert_eq!(scores(&class), [30; 4], "ten, and twenty for the last");
}

#[test]
fn who_shares_the_first_place_plays_on_alone() {
    let settings = [("playoff", Value::YesNo(true)), ("questions", Value::Whole(2))];
    let mut class = class_in(shipped("maru-batsu", &settings, 5));
    let judged = |class: &mut Class, teams: &[u8]| {
        to_judging(class);
        for team in teams {
            press(class, Press::Digit(*team));
        }
        next(class);
        while play_is_on(class) && !is_judging(class) && play(class).answer.is_some() {
            next(class);
        }
    };
    judged(&mut class, &[1, 3]);
    judged(&mut class, &[1, 2, 3]);
    assert_eq!((play(&class).stake, scores(&class)), (Stake::Playoff, vec![20, 10, 20, 0]));
    judged(&mut class, &[1, 2, 3]);
    assert_eq!(play(&class).stake, Stake::Playoff, "still level: once more");
    assert_eq!(scores(&class), [30, 10, 30, 0], "whoever is not in it wins nothing");
    judged(&mut class, &[3]);
    assert!(matches!(view(&class).screen, Screen::Result { .. }), "it is decided");
    assert_eq!(scores(&class), [30, 10, 40, 0]);
    press(&mut class, Press::Undo);
    assert!(play_is_on(&class), "and can be taken back");
}

fn play_is_on(class: &Class) -> bool {
    matches!(view(class).screen, Screen::Play(_))
}

#[test]
fn a_place_of_two_digits_is_typed() {
    let mut class = class_in(shipped("tic-tac-toe", &[("size", Value::Whole(5))], 5));
    to_judging(&mut class);
    next(&mut class);
    while view(&class).keys.next != Meaning::TakePick {
        next(&mut class);
    }
    let highlighted = |class: &Class| match play(class).board {
        Some(BoardView::Territory(field)) => field.highlighted,
        other => panic!("a field is on the screen: {other:?}"),
    };
    assert_eq!(view(&class).keys.digits, Digits::Place);
    press(&mut class, Press::Digit(2));
    assert_eq!(highlighted(&class), Some(1));
    // The keys of two tools are digits here: 2 and 0 are 20.
    press(&mut class, Press::Unspoken);
    assert_eq!(highlighted(&class), Some(19));
    press(&mut class, Press::Digit(1));
    press(&mut class, Press::Digit(3));
    assert_eq!(highlighted(&class), Some(12), "after two digits a new number begins");
    assert!(class.press(Press::Unspoken).is_err(), "no place is called 0");
    next(&mut class);
    match play(&class).board {
        Some(BoardView::Territory(field)) => assert_eq!(field.owners[12], Some(1)),
        other => panic!("a field is on the screen: {other:?}"),
    }
}

/// Sets the table of the game in play, which no key can.
fn table(class: &mut Class) -> &mut Table {
    let Place::Game(game) = &mut class.state.play.place else { panic!("a game is on") };
    &mut game.table
}

fn track_on(class: &Class) -> hanamaru::game::boards::track::TrackView {
    match play(class).board {
        Some(BoardView::Track(track)) => track,
        other => panic!("the path is on the screen: {other:?}"),
    }
}

/// A path on which each square is the same, every team being at this place.
fn path_of(class: &mut Class, sign: TrackSign, at: u8) {
    let Table::Path(path) = table(class) else { panic!("the game has a path") };
    path.squares.fill(sign);
    path.at.fill(at);
}

#[test]
fn each_sign_of_a_path_has_a_rule_and_the_screen_tells_it() {
    let class = class_in(shipped("sugoroku", &[("size", Value::Whole(40))], 3));
    for sign in [TrackSign::Event, TrackSign::Chance] {
        assert!(track_on(&class).squares.contains(&sign), "{sign:?} is dealt");
    }
    let mut class = class_in(shipped("sugoroku", &[], 5));
    path_of(&mut class, TrackSign::Event, 0);
    next(&mut class);
    let track = track_on(&class);
    let die = track.die.expect("it is rolled");
    assert_eq!((track.pieces[0].at, track.landed), (die + 2, Some(TrackSign::Event)), "an event goes two steps on");
    assert_eq!(play(&class).stake, Stake::Usual);
    let mut class = class_in(shipped("sugoroku", &[], 5));
    path_of(&mut class, TrackSign::Chance, 3);
    assert_eq!((play(&class).stake, track_on(&class).landed), (Stake::Usual, None), "nothing is rolled yet");
    next(&mut class);
    assert_eq!((play(&class).stake, track_on(&class).landed), (Stake::Double, Some(TrackSign::Chance)));
    to_judging(&mut class);
    assert_eq!(play(&class).stake, Stake::Double);
    press(&mut class, Press::Right);
    while scores(&class)[0] == 0 {
        next(&mut class);
    }
    assert_eq!(scores(&class), [20, 0, 0, 0]);
    // A miss goes back, to where it was no chance of this turn.
    next(&mut class);
    to_judging(&mut class);
    press(&mut class, Press::Wrong);
    next(&mut class);
    assert_eq!((track_on(&class).pieces[1].at, play(&class).stake), (3, Stake::Usual));
}

#[test]
fn the_first_at_the_goal_gets_something_for_it() {
    let to_the_goal = || {
        let mut class = class_in(shipped("sugoroku", &[], 5));
        path_of(&mut class, TrackSign::Plain, 16);
        to_judging(&mut class);
        class
    };
    let mut class = to_the_goal();
    press(&mut class, Press::EndGame);
    assert_eq!(scores(&class), [0; 4], "what was rolled and not answered is no goal");
    let mut class = to_the_goal();
    press(&mut class, Press::Right);
    while play_is_on(&class) {
        next(&mut class);
    }
    assert_eq!(scores(&class), [60, 0, 0, 0]);
    press(&mut class, Press::Undo);
    assert_eq!(scores(&class)[0], 10);
    let mut game = shipped("race", &[], 5);
    game.effects.push(Effect::Goal(30));
    let mut class = class_in(game);
    let Table::Moves(lanes) = table(&mut class) else { panic!("the game has lanes") };
    lanes.at.fill(4);
    next(&mut class);
    press(&mut class, Press::Digit(3));
    press(&mut class, Press::Right);
    while play_is_on(&class) {
        next(&mut class);
    }
    assert_eq!(scores(&class), [0, 0, 40, 0]);
}

#[test]
fn help_with_what_is_gone_names_nothing_that_lies_there() {
    for seed in 0..20 {
        let mut lesson = lesson(12);
        lesson.games = vec![shipped("missing", &[], 5)];
        let mut class = Class::open(lesson, seed);
        next(&mut class);
        next(&mut class);
        for _ in 0..4 {
            next(&mut class);
            next(&mut class);
            let round = class.state.play.round().cloned().expect("a question is on");
            let gone: Vec<&str> = round.card.iter().chain(&round.extras.cards).map(|card| card.0.as_str()).collect();
            press(&mut class, Press::Support);
            press(&mut class, Press::Support);
            if let Some(HelpView::TwoWords(words)) = play(&class).help {
                assert!(words.iter().all(|word| gone.contains(&word.as_str())), "{words:?} of {gone:?}");
            }
            while play_is_on(&class) && class.state.play.round().map(|now| now.number) == Some(round.number) {
                next(&mut class);
            }
        }
    }
}

/// A card with sounds and nothing that could be like another's.
fn sounded(word: &str, sounds: &str) -> Card {
    Card { id: CardId(word.into()), word: word.into(), sounds: Some(sounds.into()), ..Card::default() }
}

#[test]
fn each_sound_is_called_once() {
    let words = [("cat", "c-a-t"), ("book", "b-oo-k"), ("city", "c-i-t-y"), ("kite", "k-i-t-e"), ("bus", "b-u-s")];
    let cards = words.map(|(word, sounds)| sounded(word, sounds)).to_vec();
    let games = vec![shipped("phonics-karuta", &[], 5)];
    let mut class = Class::open(Lesson { games, cards, ..lesson(12) }, 5);
    next(&mut class);
    next(&mut class);
    let mut called = Vec::new();
    while play_is_on(&class) {
        next(&mut class);
        called.push(play(&class).answer.map(|answer| answer.word).expect("the word is shown"));
        next(&mut class);
    }
    let of = |words: [&str; 2]| called.iter().filter(|word| words.contains(&word.as_str())).count();
    assert_eq!((of(["cat", "kite"]), of(["book", "bus"]), of(["city", ""])), (1, 1, 1), "{called:?}");
}

#[test]
fn words_that_sound_alike_come_first_and_others_not_at_all() {
    let cards = vec![
        sounded("cat", "c-a-t"),
        sounded("igloo", "i-g-l-oo"),
        sounded("lock", "l-o-ck"),
        sounded("elephant", "e-l-e-ph-a-n-t"),
        sounded("rock", "r-o-ck"),
        sounded("zzz", "z-z-z"),
        sounded("hat", "h-a-t"),
    ];
    for seed in 0..10 {
        let games = vec![shipped("minimal-pairs", &[], 5)];
        let mut class = Class::open(Lesson { games, cards: cards.clone(), ..lesson(12) }, seed);
        next(&mut class);
        let deck = class.state.game().expect("a game is on").deck.clone();
        let words: Vec<&str> = deck.iter().map(|card| card.0.as_str()).collect();
        let mut first: Vec<&str> = words.iter().take(4).copied().collect();
        first.sort_unstable();
        assert_eq!(first, ["cat", "hat", "lock", "rock"], "{words:?}");
        assert!(!words.contains(&"zzz"), "it shares nothing with any: {words:?}");
        next(&mut class);
        let mut pair: Vec<String> = play(&class)
            .choices
            .iter()
            .map(|choice| match choice {
                hanamaru::game::view::Choice::Word(word) => word.clone(),
                other => panic!("words: {other:?}"),
            })
            .collect();
        pair.sort_unstable();
        assert!(pair == ["cat", "hat"] || pair == ["lock", "rock"], "{pair:?}");
    }
}

#[test]
fn a_quiz_board_asks_nothing_twice_in_a_column_and_tells_what_counts_twice() {
    let mut class = class_in(shipped("jeopardy", &[], 5));
    let Table::Grid(grid) = table(&mut class) else { panic!("the game has a grid") };
    for square in 0..16 {
        grid.squares[square] = Effect::Add(10 * (i32::try_from(square).expect("few") / 4 + 1));
    }
    grid.squares[4] = Effect::Add(40);
    let mut asked: Vec<Vec<String>> = vec![Vec::new(); 4];
    for square in 0..16u8 {
        assert_eq!(play(&class).stake, Stake::Usual, "nothing tells before it is picked");
        press(&mut class, Press::Square(square));
        let (stake, value) =
            if square == 4 { (Stake::Double, 40) } else { (Stake::Usual, 10 * (i32::from(square) / 4 + 1)) };
        assert_eq!((play(&class).stake, play(&class).value), (stake, Some(value)), "{square}");
        if let [Part::Hints { total, .. }] = play(&class).parts.as_slice() {
            assert_eq!(*total, 0, "no value falls with these hints");
        }
        while !is_judging(&class) {
            next(&mut class);
        }
        press(&mut class, Press::Right);
        let word = play(&class).answer.expect("it is shown").word;
        let column = &mut asked[usize::from(square) % 4];
        assert!(!column.contains(&word), "{word} again in {column:?}");
        column.push(word);
        next(&mut class);
        next(&mut class);
    }
    assert!(matches!(view(&class).screen, Screen::Result { .. }));
}

#[test]
fn squares_do_what_they_say() {
    let opened = |class: &Class| {
        let grid = grid_on(class);
        grid.squares[usize::from(grid.opened.expect("a square is open"))].expect("and seen")
    };
    // Nobody has anything yet.
    for effect in [Effect::Steal(30), Effect::Swap, Effect::Storm, Effect::Double, Effect::Zero] {
        let mut class = class_in(shipped("typhoon", &[], 5));
        lay(&mut class, effect);
        open_a_square(&mut class);
        assert_eq!((opened(&class), scores(&class)), (Effect::Add(30), vec![30, 0, 0, 0]), "{effect:?}");
    }
    // Only those are offered that have something to take, or that a change would change.
    let mut class = class_in(shipped("typhoon", &[], 5));
    give(&mut class, 3, 40);
    lay(&mut class, Effect::Steal(30));
    open_a_square(&mut class);
    assert_eq!(class.press(Press::Digit(2)), Err(Refusal::NotNow), "team 2 has nothing");
    press(&mut class, Press::Back);
    next(&mut class);
    assert_eq!(scores(&class), [30, 0, 10, 0], "the highlight was on the one that has");
    // One more question behind the last square would never be asked.
    let mut class = class_in(shipped("typhoon", &[], 5));
    lay(&mut class, Effect::Again);
    let Table::Grid(grid) = table(&mut class) else { panic!("the game has a grid") };
    grid.open[1..].fill(true);
    open_a_square(&mut class);
    assert_eq!(opened(&class), Effect::Add(30));
    next(&mut class);
    assert!(matches!(view(&class).screen, Screen::Result { .. }));
}

#[test]
fn shields_are_dealt_where_there_is_something_to_keep_off() {
    for (luck, grade, there) in [(1, 5, false), (2, 5, true), (2, 3, false)] {
        let class = class_in(shipped("treasure", &[("luck", Value::Whole(luck))], grade));
        let grid = class.state.game().and_then(|game| game.table.grid().cloned()).expect("a grid");
        assert_eq!(grid.squares.contains(&Effect::Shield), there, "luck {luck} in grade {grade}");
    }
}

#[test]
fn nobody_is_pushed_back_from_the_start() {
    let mut class = class_in(shipped("race", &[("push", Value::YesNo(true))], 5));
    next(&mut class);
    press(&mut class, Press::Digit(1));
    press(&mut class, Press::Right);
    next(&mut class);
    assert_ne!(play(&class).cue, Cue::ChooseTeam, "all the others are at the start");
    next(&mut class);
    next(&mut class);
    press(&mut class, Press::Digit(2));
    press(&mut class, Press::Right);
    next(&mut class);
    assert_eq!(play(&class).cue, Cue::ChooseTeam);
    assert_eq!(class.press(Press::Digit(3)), Err(Refusal::NotNow), "team 3 has not gone a step");
    press(&mut class, Press::Digit(1));
}

#[test]
fn a_chain_that_breaks_is_remembered_and_its_word_is_told() {
    let mut class = class_in(shipped("chain", &[], 5));
    for _ in 0..2 {
        to_judging(&mut class);
        press(&mut class, Press::Right);
        assert!(play(&class).answer.is_some(), "the word is told");
        next(&mut class);
        next(&mut class);
    }
    to_judging(&mut class);
    press(&mut class, Press::Wrong);
    next(&mut class);
    let Some(BoardView::Total(total)) = play(&class).board else { panic!("its length is on the screen") };
    assert_eq!((total.now, total.best, total.broke), (0, 2, Some(2)));
}

#[test]
fn where_sentences_are_said_the_answer_is_one() {
    let answer = |id: &str| {
        let mut class = class_in(shipped(id, &[], 5));
        for _ in 0..20 {
            if let Some(answer) = play(&class).answer {
                return answer;
            }
            let key = if is_judging(&class) { Press::Right } else { Press::Next };
            press(&mut class, key);
        }
        panic!("{id} shows no answer")
    };
    for id in ["boss", "typhoon", "whiteboard", "lucky-card"] {
        let shown = answer(id);
        let sentence = shown.sentence.unwrap_or_else(|| panic!("{id}: a sentence"));
        assert!(sentence.starts_with("I like ") && sentence.ends_with('.'), "{id}: {sentence}");
    }
    for id in ["race", "missing", "gesture", "three-hints", "guess-teacher"] {
        assert_eq!(answer(id).sentence, None, "{id}");
    }
}

#[test]
fn talk_about_nothing_in_particular_has_words_to_say() {
    for id in ["interview", "role-play", "info-gap", "lucky-card", "ask-along", "survey-graph", "evolution"] {
        let class = class_in(shipped(id, &[], 5));
        let words = play(&class).words;
        assert_eq!(words.len(), 6, "{id}");
        if id == "survey-graph" {
            // What is asked about is what is counted.
            let counted = class.state.game().map(|game| game.deck.iter().take(6).cloned().collect::<Vec<_>>());
            let asked =
                words.iter().filter_map(|word| class.state.lesson.cards.iter().find(|card| card.word == word.word));
            assert_eq!(Some(asked.map(|card| card.id.clone()).collect()), counted);
            continue;
        }
        assert_eq!(words[0].word, class.state.lesson.cards[0].word, "{id}");
    }
    for id in ["survey", "boss", "guess-teacher", "criss-cross", "wheel"] {
        assert_eq!(play(&class_in(shipped(id, &[], 5))).words, [], "{id}: they are asked or guessed");
    }
}

#[test]
fn levels_are_seen_while_they_are_climbed() {
    let mut class = class_in(shipped("evolution", &[], 5));
    let levels = |class: &Class| match play(class).board {
        Some(BoardView::Levels(levels)) => levels,
        other => panic!("the levels are on the screen: {other:?}"),
    };
    assert_eq!(levels(&class).levels.len(), 5);
    next(&mut class);
    assert_eq!((play(&class).cue, levels(&class).counting), (Cue::AskAround, None));
    next(&mut class);
    for level in 1..=5 {
        press(&mut class, Press::Digit(level));
        assert_eq!(levels(&class).counting, (level < 5).then_some(level - 1), "and none is the winner");
    }
}

#[test]
fn a_teacher_is_asked_about_each_thing_once() {
    let mut class = class_in(shipped("guess-teacher", &[("questions", Value::Whole(8))], 5));
    let first = class.state.play.round().and_then(|round| round.card.clone()).expect("a card");
    class.state.play.missed.push((first.clone(), 0));
    let mut asked = vec![first];
    for _ in 0..7 {
        to_judging(&mut class);
        press(&mut class, Press::Wrong);
        next(&mut class);
        let card = class.state.play.round().and_then(|round| round.card.clone()).expect("a card");
        assert!(!asked.contains(&card), "{card:?} again");
        asked.push(card);
    }
}

#[test]
fn two_lines_run_and_whoever_comes_to_the_end_is_marked() {
    let mut class = class_in(shipped("leapfrog", &[], 5));
    assert!(matches!(play(&class).parts.as_slice(), [Part::Cards(cards)] if cards.len() == 12));
    next(&mut class);
    assert_eq!((view(&class).keys.next, view(&class).keys.digits), (Meaning::MarkedRight, Digits::Mark));
    press(&mut class, Press::Digit(2));
    press(&mut class, Press::Digit(4));
    next(&mut class);
    assert_eq!(scores(&class), [0, 10, 0, 10]);
    let junk = class.log.iter().any(|event| matches!(event.what, What::Missed { .. } | What::Learned { .. }));
    assert!(!junk, "no word was asked");
}

#[test]
fn counters_are_called_and_some_are_left() {
    let mut class = class_in(shipped("counters", &[], 5));
    for called in 0..8 {
        let Some(BoardView::Calls(calls)) = play(&class).board else { panic!("the called list") };
        assert_eq!((calls.marks, calls.called.len()), (Marks::Counters, called));
        next(&mut class);
        next(&mut class);
    }
    assert!(matches!(class.state.play.place, Place::LookBack(_)), "before every counter is taken");
}
