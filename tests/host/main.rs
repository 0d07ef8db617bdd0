//! The host and the history: what is seen is durable, what is durable comes back, and where
//! nothing can be written the class plays on.
#![cfg(feature = "headless")]

#[path = "../common/mod.rs"]
mod common;
mod crash;
mod drive;
mod log;
mod shelf;
mod thread;

use std::path::Path;

use hanamaru::game::keys::{Press, act_for};
use hanamaru::game::{Act, Command, Event, Opening, RULES_VERSION, Refusal, Seat};
use hanamaru::host::{Session, Status, WallTime};
use hanamaru::record::{Log, lesson_ref};

/// A wall clock at so many milliseconds.
pub fn wall(unix_ms: u64) -> Option<WallTime> {
    Some(WallTime { unix_ms, offset_min: 540 })
}

/// How a session of a lesson of twelve cards begins.
pub fn opening(seed: u64) -> Opening {
    let lesson = lesson_ref(common::lesson(12));
    Opening { rules: RULES_VERSION, lesson, class: "5-1".into(), seed, sizes: vec![9, 9, 9, 8] }
}

/// A new session in a folder.
pub fn begin(folder: &Path, seed: u64) -> Session {
    Session::open(opening(seed), "unit-5", Log::open(Some(folder)), None).expect("a sound opening")
}

/// The session of this class and lesson that is in the folder.
pub fn resume(folder: &Path) -> Session {
    let log = Log::open(Some(folder));
    let past = log.open_session("5-1", "unit-5").expect("a session to go on with");
    Session::resume(log, past.id, None).expect("a session that can go on")
}

/// A key of the teacher's.
pub fn press(session: &mut Session, at_ms: u64, press: Press) -> Result<Vec<Event>, Refusal> {
    let Some(act) = act_for(&session.stage_view(at_ms), press) else { return Err(Refusal::NotNow) };
    session.submit(vec![Command { seat: Seat::Teacher, at_ms, act }]).remove(0)
}

/// Points for a team.
pub fn points(input: u64, team: u8, delta: i32, at_ms: u64) -> Command {
    Command { seat: Seat::Teacher, at_ms, act: Act::Points { input, team, delta } }
}

/// The status when the disk, however slow this computer is, has caught up.
pub fn settled(session: &mut Session) -> Status {
    session.settle(std::time::Duration::from_secs(20));
    session.status()
}

/// The points of the teams.
pub fn scores(session: &Session) -> Vec<i32> {
    session.state().play.teams.iter().map(|team| team.score).collect()
}

/// The state with its history, written down: what two sessions must have in common.
pub fn written(session: &Session) -> String {
    let state = session.state();
    let labels = |acts: &[hanamaru::game::state::Taken]| acts.iter().map(|act| (act.id, act.label)).collect::<Vec<_>>();
    format!(
        "{} {:?} {:?}",
        serde_json::to_string(state).expect("a state can be written down"),
        labels(&state.past),
        labels(&state.future)
    )
}
