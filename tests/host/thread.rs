//! The host's thread, on a clock that is moved by hand.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use hanamaru::game::keys::Press;
use hanamaru::game::state::Phase;
use hanamaru::game::view::{Screen, StageView};
use hanamaru::game::{Act, Moment, Refusal};
use hanamaru::host::{Audience, Clock, Device, Hands, Host, HostHandle, Media, Session, Update, Updates, View};
use hanamaru::lesson::Lesson;
use hanamaru::limits::MOMENTS_MAX;
use hanamaru::record::Log;

use crate::common::lesson;
use crate::{opening, resume, scores};

/// Longer than anything takes; only a failing test waits for it.
const LONG: Duration = Duration::from_secs(20);

struct Room {
    host: HostHandle,
    hands: Hands,
    stage: Updates,
}

impl Room {
    fn open(folder: Option<&Path>) -> Room {
        let session = Session::open(opening(7), "unit-5", Log::open(folder), None).expect("a sound opening");
        Room::of(session)
    }

    fn of(session: Session) -> Room {
        let (clock, hands) = Clock::by_hand(1_700_000_000_000);
        let host = Host::start(session, clock, Media::default()).expect("a thread");
        let stage = host.subscribe(Audience::Stage, Box::new(|| {}));
        Room { host, hands, stage }
    }

    /// Updates until one is as it should be.
    fn until(&self, what: &str, right: impl Fn(&Update) -> bool) -> Update {
        wait_for(&self.stage, what, right)
    }

    fn pass(&self, ms: u64) {
        self.hands.pass(ms);
        self.host.poke();
    }
}

fn wait_for(updates: &Updates, what: &str, right: impl Fn(&Update) -> bool) -> Update {
    loop {
        let update = updates.recv_timeout(LONG).unwrap_or_else(|| panic!("nothing more comes: {what}"));
        if right(&update) {
            return update;
        }
    }
}

fn stage(update: &Update) -> &StageView {
    match &update.view {
        View::Stage(view) => view,
        other => panic!("not for the stage: {other:?}"),
    }
}

#[test]
fn a_press_becomes_a_view() {
    let folder = tempfile::tempdir().expect("a folder");
    let room = Room::open(Some(folder.path()));
    let first = room.until("the first view", |_| true);
    assert!(matches!(stage(&first).screen, Screen::Welcome { .. }));
    assert!(first.media.is_some_and(|media| media.len() == 10), "all pictures at once");
    assert!(room.host.press(Device::Clicker, Press::Next, stage(&first_view(&room))));
    let next = room.until("the game", |update| matches!(stage(update).screen, Screen::Intro { .. }));
    assert!(next.media.is_none());
    assert!(next.moments.contains(&Moment::ScreenTurned));
    // The key bounces, with a view that has moved on: it is still the same press.
    room.hands.pass(90);
    room.host.press(Device::Clicker, Press::Next, stage(&next));
    room.hands.pass(300);
    room.host.send(Device::Clicker, Act::Advance { step: 1 });
    let refused = room.until("a refusal", |update| update.refusal.is_some());
    assert_eq!(refused.refusal, Some(Refusal::Stale));
    assert!(matches!(stage(&refused).screen, Screen::Intro { .. }));
    let status = room.host.stop();
    assert_eq!((status.waiting, status.in_memory_only), (0, None));
    assert!(room.until("the end", |update| update.closed).closed);
    assert!(room.stage.has_ended());
    assert!(!room.host.send(Device::Clicker, Act::Undo), "nobody is there any more");
}

/// A view of its own for a press.
fn first_view(room: &Room) -> Update {
    let own = room.host.subscribe(Audience::Stage, Box::new(|| {}));
    wait_for(&own, "a view", |_| true)
}

#[test]
fn deadlines_are_kept_and_gaps_are_not() {
    let room = Room::open(None);
    room.host.send(Device::Keyboard, Act::PlayGame { step: 1, game: 1 });
    let intro = room.until("the game", |update| matches!(stage(update).screen, Screen::Intro { .. }));
    room.host.press(Device::Keyboard, Press::Next, stage(&intro));
    let asked = room.until("the claim", |update| matches!(stage(update).screen, Screen::Play(_)));
    room.hands.pass(1000);
    room.host.press(Device::Keyboard, Press::Next, stage(&asked));
    let partner = room.until("tell your partner", |update| stage(update).timer.is_some());
    let ends_at = stage(&partner).timer.expect("a countdown").ends_at;
    assert_eq!(ends_at, 11_000);
    // The machine sleeps for an hour with both clocks running: the countdown keeps what it had left.
    room.pass(3_600_000);
    let paused = room.until("a pause", |update| stage(update).paused);
    assert!(stage(&paused).timer.is_some_and(|timer| !timer.up));
    assert!(room.host.now() < 11_000, "the hour is taken out: {}", room.host.now());
    room.host.send(Device::Keyboard, Act::Pause { on: false });
    let on = room.until("it goes on", |update| !stage(update).paused);
    let left = stage(&on).timer.expect("a countdown").ends_at - room.host.now();
    for _ in 0..left.div_ceil(2000) {
        room.hands.pass(2000);
        // The host looks at its clocks in between: five seconds at once would be a gap.
        first_view(&room);
    }
    room.until("the end of the countdown", |update| update.moments.contains(&Moment::TimeUp));
    // Sleep on most systems: only the wall clock has moved.
    room.hands.set_wall_forward(60_000);
    room.host.poke();
    room.until("another pause", |update| stage(update).paused);
    room.host.send(Device::Keyboard, Act::Pause { on: false });
    room.until("it goes on", |update| !stage(update).paused);
    // Somebody mends the wall clock: nothing is missing.
    room.hands.set_wall_back(60_000);
    room.host.poke();
    assert!(!stage(&first_view(&room)).paused);
}

#[test]
fn a_slow_screen_gets_the_latest_view_and_a_bounded_past() {
    let room = Room::open(None);
    let woken = Arc::new(AtomicUsize::new(0));
    let count = woken.clone();
    let wake = move || {
        count.fetch_add(1, Ordering::SeqCst);
    };
    let slow = room.host.subscribe(Audience::Desk, Box::new(wake));
    for input in 0..200 {
        while !room.host.send(Device::Remote(1), Act::Points { input, team: 1, delta: 1 }) {
            std::thread::yield_now();
        }
    }
    room.until("all points", |update| stage(update).teams[0].score == Some(200));
    let update = wait_for(&slow, "one update", |_| true);
    let View::Desk(desk) = &update.view else { panic!("not for the desk") };
    assert_eq!(desk.stage.teams[0].score, Some(200));
    assert!(update.moments.len() <= MOMENTS_MAX);
    assert!(update.media.is_some(), "what was sent at first is not lost");
    assert!(update.status.in_memory_only.is_some(), "without a log it says so");
    room.host.stop();
    assert!(woken.load(Ordering::SeqCst) >= 2, "for the update and for the end");
}

#[test]
fn tablets_get_what_is_theirs() {
    let room = Room::open(None);
    let tablets: Vec<Updates> =
        [1, 2, 9].map(|team| room.host.subscribe(Audience::Team(team), Box::new(|| {}))).into_iter().collect();
    let firsts: Vec<Update> = tablets.iter().map(|tablet| wait_for(tablet, "a first view", |_| true)).collect();
    assert!(matches!(firsts[2].view, View::NoSuchTeam));
    room.host.send(Device::Tablet(1), Act::Undo);
    let refused = wait_for(&tablets[0], "a refusal", |update| update.refusal.is_some());
    assert_eq!(refused.refusal, Some(Refusal::NotYours));
    room.host.send(Device::Keyboard, Act::Points { input: 1, team: 2, delta: 5 });
    let scored = wait_for(&tablets[1], "points", |update| !update.moments.is_empty());
    assert_eq!(scored.moments, [Moment::Scored(2, 5)]);
    assert_eq!(scored.refusal, None);
    assert!(tablets[0].try_recv().is_none(), "another team's points are no news");
    assert!(tablets[2].try_recv().is_none());
}

#[test]
fn an_edited_lesson_waits_for_its_moment() {
    let folder = tempfile::tempdir().expect("a folder");
    let room = Room::open(Some(folder.path()));
    room.host.send(Device::Keyboard, Act::PlayGame { step: 1, game: 1 });
    let intro = room.until("the game", |update| matches!(stage(update).screen, Screen::Intro { .. }));
    room.host.press(Device::Keyboard, Press::Next, stage(&intro));
    let asked = room.until("a question", |update| matches!(stage(update).screen, Screen::Play(_)));
    let named = |title: &str| Lesson { title: title.into(), ..lesson(14) };
    room.host.replace_lesson(named("first try"));
    room.host.replace_lesson(named("second try"));
    room.host.notice("lesson", "The lesson file has 1 mistake.");
    room.host.notice("lesson", "The lesson file has 2 mistakes.");
    let noted = room.until("a notice", |update| update.notices.len() == 1 && update.notices[0].text.contains('2'));
    assert!(noted.media.is_none(), "a question is under way");
    room.host.clear_notice("lesson");
    room.until("no notice", |update| update.notices.is_empty());
    room.hands.pass(500);
    room.host.press(Device::Keyboard, Press::EndGame, stage(&asked));
    let ended = room.until("new pictures", |update| update.media.is_some());
    assert_eq!(ended.media.map(|media| media.len()), Some(12));
    room.host.stop();
    let back = resume(folder.path());
    assert_eq!(back.state().lesson.title, "second try");
    assert!(matches!(back.state().game().map(|game| &game.phase), Some(Phase::Result)));
}

#[test]
fn time_goes_on_after_a_crash() {
    let folder = tempfile::tempdir().expect("a folder");
    let room = Room::open(Some(folder.path()));
    room.pass(4000);
    room.host.send(Device::Keyboard, Act::Points { input: 1, team: 2, delta: 5 });
    room.until("points", |update| stage(update).teams[1].score == Some(5));
    drop(room.host.stop());
    let session = resume(folder.path());
    assert_eq!(scores(&session), [0, 5, 0, 0]);
    let room = Room::of(session);
    assert_eq!(room.host.now(), 4000);
    room.host.stop();
    assert_eq!(room.host.stop().session, None, "stopped once is stopped");
}
