//! The history on the disk, sound and otherwise.

use std::fs;
use std::path::Path;

use hanamaru::game::What;
use hanamaru::game::keys::Press;
use hanamaru::host::Session;
use hanamaru::record::{Log, StoppedAt, Trouble};
use rusqlite::Connection;

use crate::{begin, opening, points, press, resume, scores, settled, wall, written};

fn database(folder: &Path) -> Connection {
    Connection::open(folder.join("history.db")).expect("the database is there")
}

fn count(folder: &Path, table: &str) -> i64 {
    database(folder).query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).expect("a count")
}

/// Presses next so many times, a second apart.
fn walk(session: &mut Session, times: u64) {
    for time in 0..times {
        drop(press(session, session.state().now + 1000 * (time + 1), Press::Next));
    }
}

#[test]
fn what_is_written_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut session = begin(folder.path(), 7);
    walk(&mut session, 20);
    session.submit(vec![points(1, 2, 30, 50_000)]);
    press(&mut session, 51_000, Press::Undo).expect("points can be taken back");
    assert_eq!(settled(&mut session).in_memory_only, None);
    let (events, before) = (session.events().to_vec(), written(&session));
    drop(session);
    let mut back = resume(folder.path());
    assert_eq!(back.events(), events);
    assert_eq!(written(&back), before);
    assert_eq!(settled(&mut back).notices, []);
    press(&mut back, 52_000, Press::Redo).expect("what was taken back before the crash can be brought back");
    assert_eq!(scores(&back), [0, 30, 0, 0]);
}

#[test]
fn what_is_seen_is_durable() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut session = begin(folder.path(), 7);
    assert_eq!(count(folder.path(), "events"), 1, "the opening");
    for time in 1..30 {
        drop(press(&mut session, time * 1000, Press::Next));
        let all = count(folder.path(), "events") == session.events().len() as i64;
        assert!(all || session.status().in_memory_only.is_some());
    }
}

#[test]
fn what_comes_in_together_is_written_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut session = begin(folder.path(), 7);
    let changes = |folder: &Path| -> i64 {
        // Every commit of another connection changes this number by one.
        database(folder).query_row("PRAGMA data_version", [], |row| row.get(0)).expect("a version")
    };
    let watcher = database(folder.path());
    let version = || -> i64 { watcher.query_row("PRAGMA data_version", [], |row| row.get(0)).expect("a version") };
    let before = version();
    let decided = session.submit((0..40).map(|input| points(input, 1, 1, 1000)).collect());
    assert!(decided.iter().all(Result::is_ok));
    assert_eq!(scores(&session), [40, 0, 0, 0], "later commands see what earlier ones led to");
    assert_eq!(version(), before + 1);
    assert!(changes(folder.path()) > 0);
}

#[test]
fn the_picker_knows_where_each_class_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = begin(folder.path(), 1);
    first.submit(vec![points(1, 3, 10, 10)]);
    let step = first.state().step;
    let act = hanamaru::game::Act::PlayGame { step, game: 3 };
    let to_game = hanamaru::game::Command { seat: hanamaru::game::Seat::Teacher, at_ms: 20, act };
    first.submit(vec![to_game]);
    drop(first);
    let other = hanamaru::game::Opening { class: "5-2".into(), ..opening(2) };
    drop(Session::open(other, "unit-5", Log::open(Some(folder.path())), wall(5)));
    let log = Log::open(Some(folder.path()));
    let classes: Vec<String> = log.classes().into_iter().map(|past| past.header.class).collect();
    assert_eq!(classes, ["5-1", "5-2"]);
    let past = log.open_session("5-1", "unit-5").expect("an open session");
    assert_eq!(past.standing.stopped.to_string(), "stopped at game 3", "the slide between is no game");
    // One of them is a slide.
    let games = crate::common::lesson(12).games.len() - 1;
    assert!(matches!(past.standing.stopped, StoppedAt::Game { of, .. } if of == games));
    assert_eq!(past.standing.scores[2].score, 10);
    assert_eq!(past.header.title, "A lesson");
    assert_eq!(log.open_session("5-1", "unit-6"), None);
    assert_eq!(log.last_sessions("5-2", 10)[0].header.opened_unix_ms, 5);
}

#[test]
fn a_lesson_that_is_over_is_not_offered_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut session = begin(folder.path(), 1);
    let id = settled(&mut session).session.expect("a number");
    for time in 0.. {
        if session.state().closed {
            break;
        }
        let at = 10_000 * (time + 1);
        // Ends each game as it comes up, then the lesson.
        if press(&mut session, at, Press::EndGame).is_err() {
            drop(press(&mut session, at, Press::Next));
        }
        assert!(time < 200, "the lesson does not end");
    }
    drop(session);
    let log = Log::open(Some(folder.path()));
    assert_eq!(log.open_session("5-1", "unit-5"), None);
    assert_eq!(Session::resume(log, id, None).err(), Some(Trouble::Finished));
}

#[test]
fn a_session_is_played_in_one_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut here = begin(folder.path(), 1);
    let id = settled(&mut here).session.expect("a number");
    let there = Session::resume(Log::open(Some(folder.path())), id, None);
    assert_eq!(there.err(), Some(Trouble::OpenElsewhere));
    // Where a file system has no locks, the numbers of the events still keep two writers apart.
    fs::remove_file(folder.path().join(format!("session-{id}.lock"))).expect("a lock");
    let mut there = Session::resume(Log::open(Some(folder.path())), id, None).expect("nobody says no");
    here.submit(vec![points(1, 1, 5, 10)]);
    there.submit(vec![points(2, 2, 7, 10)]);
    assert_eq!(settled(&mut there).notices, [Trouble::Taken]);
    assert_ne!(settled(&mut there).session, Some(id));
    assert_eq!(settled(&mut there).in_memory_only, None);
    let written = (scores(&here), scores(&there), settled(&mut there).session.expect("a number"));
    drop((here, there));
    let mut log = Log::open(Some(folder.path()));
    assert_eq!(log.take_notices(), []);
    let back = Session::resume(log, id, None).expect("sound");
    assert_eq!(scores(&back), written.0);
    let back = Session::resume(Log::open(Some(folder.path())), written.2, None).expect("sound");
    assert_eq!(scores(&back), written.1);
}

#[test]
fn where_nothing_can_be_written_the_class_plays_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let newer = folder.path().join("newer");
    fs::create_dir(&newer).expect("a folder");
    let db = database(&newer);
    db.pragma_update(None, "user_version", 99).expect("a version");
    drop(db);
    let before = fs::read(newer.join("history.db")).expect("a file");
    let a_file = folder.path().join("file");
    fs::write(&a_file, "not a folder").expect("a file");
    let runs = [
        ("newer", Some(newer.clone()), "written by a newer Hanamaru"),
        ("no folder", None, "names no folder"),
        ("a file where the folder is to be", Some(a_file.clone()), "Nothing can be written in"),
        ("a folder below a file", Some(a_file.join("below")), "Nothing can be written in"),
    ];
    for (name, data, sentence) in runs {
        let log = Log::open(data.as_deref());
        assert!(log.trouble().is_some(), "{name}");
        let mut session = Session::open(opening(1), "unit-5", log, None).expect("play goes on");
        walk(&mut session, 5);
        session.submit(vec![points(1, 1, 5, 99_000)]);
        assert_eq!(scores(&session), [5, 0, 0, 0], "{name}");
        let said = settled(&mut session).in_memory_only.expect(name).to_string();
        assert!(said.contains(sentence), "{name}: {said}");
        assert_eq!(settled(&mut session).waiting, session.events().len(), "{name}");
    }
    assert_eq!(fs::read(newer.join("history.db")).expect("a file"), before, "a newer history is not touched");
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_said_to_be_one() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    drop(begin(folder.path(), 1));
    let set = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).expect("a mode");
    let file = folder.path().join("history.db");
    set(0o555);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).expect("a mode");
    let forbidden = fs::OpenOptions::new().write(true).open(&file).is_err();
    let mut session = begin(folder.path(), 2);
    session.submit(vec![points(1, 1, 5, 99)]);
    // An administrator may write everywhere, and then there is nothing to say.
    assert_eq!(matches!(settled(&mut session).in_memory_only, Some(Trouble::CannotWrite { .. })), forbidden);
    assert_eq!(scores(&session), [5, 0, 0, 0]);
    set(0o755);
}

#[test]
fn a_full_disk_is_said_to_be_full() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = Log::open(Some(folder.path()));
    log.fill_disk_at(1);
    let mut session = Session::open(opening(1), "unit-5", log, None).expect("play goes on");
    session.submit(vec![points(1, 1, 5, 99)]);
    assert_eq!(settled(&mut session).in_memory_only, Some(Trouble::DiskFull));
    assert_eq!(scores(&session), [5, 0, 0, 0]);
    assert_eq!(count(folder.path(), "events"), 0);
    assert_eq!(count(folder.path(), "sessions"), 0, "a session is written whole or not at all");
}

#[test]
fn a_disk_that_hangs_holds_up_nobody_and_catches_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut session = begin(folder.path(), 1);
    let other = database(folder.path());
    other.execute_batch("BEGIN EXCLUSIVE").expect("another program writes");
    let began = std::time::Instant::now();
    session.submit(vec![points(1, 1, 5, 99)]);
    assert_eq!(session.status().in_memory_only, Some(Trouble::Slow));
    for input in 2..50 {
        session.submit(vec![points(input, 1, 1, 100)]);
    }
    assert!(began.elapsed().as_millis() < 1500, "only the first press waits");
    assert_eq!(session.status().waiting, session.events().len() - 1);
    other.execute_batch("ROLLBACK").expect("it lets go");
    session.flush(std::time::Duration::from_secs(20));
    assert_eq!(settled(&mut session).in_memory_only, None);
    assert_eq!(settled(&mut session).waiting, 0);
    assert_eq!(count(folder.path(), "events"), session.events().len() as i64);
    let before = written(&session);
    drop(session);
    assert_eq!(written(&resume(folder.path())), before);
}

#[test]
fn a_damaged_file_is_set_aside() {
    let folder = tempfile::tempdir().expect("a folder");
    for (number, garbage) in
        ["this is no database, and long enough to be read as one".repeat(40), "SQLite format 3\0".repeat(300)]
            .into_iter()
            .enumerate()
    {
        fs::write(folder.path().join("history.db"), &garbage).expect("a file");
        let mut session = begin(folder.path(), 1);
        let aside = format!("history.damaged-{}.db", number + 1);
        assert_eq!(settled(&mut session).notices, [Trouble::SetAside { name: aside.clone() }]);
        assert!(settled(&mut session).notices[0].to_string().contains(&aside));
        assert_eq!(settled(&mut session).in_memory_only, None);
        assert_eq!(fs::read_to_string(folder.path().join(aside)).expect("nothing is deleted"), garbage);
        assert_eq!(count(folder.path(), "events"), 1);
    }
}

#[test]
fn a_damaged_log_keeps_all_before_the_damage() {
    let harms = [
        ("garbled", "UPDATE events SET body = '{\"at\":3,\"wh' WHERE seq = 9"),
        ("of another kind", "UPDATE events SET body = x'00ff' WHERE seq = 9"),
        ("missing", "DELETE FROM events WHERE seq = 9"),
        ("back in time", "UPDATE events SET body = '{\"at\":0,\"what\":\"Skipped\"}' WHERE seq = 9"),
        ("a second opening", "UPDATE events SET body = (SELECT body FROM events WHERE seq = 0) WHERE seq = 9"),
        (
            "a lesson that is not there",
            "UPDATE events SET body = '{\"at\":99999,\"what\":{\"LessonReplaced\":{\"hash\":\"x\"}}}' WHERE seq = 9",
        ),
    ];
    for (name, harm) in harms {
        let folder = tempfile::tempdir().expect("a folder");
        let mut session = begin(folder.path(), 1);
        walk(&mut session, 10);
        let events = session.events().to_vec();
        let id = settled(&mut session).session;
        drop(session);
        assert_eq!(database(folder.path()).execute(harm, []), Ok(1), "{name}");
        let mut back = resume(folder.path());
        assert_eq!(back.events(), &events[..9], "{name}");
        assert_eq!(settled(&mut back).notices, [Trouble::CutShort], "{name}");
        assert_ne!(settled(&mut back).session, id, "{name}: the damaged rows stay as they are");
        back.submit(vec![points(1, 1, 5, 99_999)]);
        drop(back);
        let mut back = resume(folder.path());
        assert_eq!(scores(&back), [5, 0, 0, 0], "{name}");
        assert_eq!(settled(&mut back).notices, [], "{name}");
    }
}

#[test]
fn a_missing_lesson_is_said_to_be_missing() {
    for harm in [
        "DELETE FROM lessons",
        "UPDATE lessons SET body = replace(body, 'wd01x', 'wd99x')",
        "UPDATE lessons SET body = ''",
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let id = settled(&mut begin(folder.path(), 1)).session.expect("a number");
        database(folder.path()).execute(harm, []).expect("harm");
        let back = Session::resume(Log::open(Some(folder.path())), id, None);
        assert_eq!(back.err(), Some(Trouble::LessonMissing), "{harm}");
    }
}

#[test]
fn other_rules_keep_the_points_and_begin_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut session = begin(folder.path(), 1);
    walk(&mut session, 10);
    session.submit(vec![points(1, 2, 30, 99_000), points(2, 3, -5, 99_000)]);
    drop(session);
    let db = database(folder.path());
    db.execute("UPDATE sessions SET rules = 0", []).expect("older rules");
    db.execute("UPDATE events SET body = '{\"at\":0,\"what\":\"FromAnotherTime\"}'", [])
        .expect("that wrote other events");
    drop(db);
    let mut anew = resume(folder.path());
    assert_eq!(scores(&anew), [0, 30, -5, 0]);
    assert_eq!(settled(&mut anew).notices, [Trouble::OtherRules]);
    assert_eq!(anew.state().play.place, hanamaru::game::state::Place::Welcome);
    assert_eq!(anew.state().play.teams[3].size, 8);
    drop(anew);
    let mut back = resume(folder.path());
    assert_eq!(scores(&back), [0, 30, -5, 0]);
    assert_eq!(settled(&mut back).notices, []);
}

#[test]
fn a_gap_pauses_by_itself() {
    // (the clock when it was opened, when it was resumed, is it paused)
    let runs = [
        (wall(1_000_000), wall(1_004_000 + 20_000), false),
        (wall(1_000_000), wall(1_006_000 + 20_000), true),
        (wall(1_000_000), wall(900_000), true),
        (wall(1_000_000), None, false),
        (None, wall(1_000_000), true),
    ];
    for (opened, resumed, paused) in runs {
        let folder = tempfile::tempdir().expect("a folder");
        let mut session = Session::open(opening(1), "unit-5", Log::open(Some(folder.path())), opened).expect("sound");
        session.submit(vec![points(1, 1, 5, 20_000)]);
        let id = settled(&mut session).session.expect("a number");
        let events = session.events().len();
        drop(session);
        let back = Session::resume(Log::open(Some(folder.path())), id, resumed).expect("sound");
        assert_eq!(back.state().paused, paused.then_some(20_000), "{opened:?} {resumed:?}");
        let new: Vec<&What> = back.events()[events..].iter().map(|event| &event.what).collect();
        assert_eq!(new.len(), usize::from(resumed.is_some()) + usize::from(paused), "{new:?}");
    }
}

#[test]
fn an_opening_that_cannot_be_played_is_refused() {
    let sound = opening(1);
    let runs = [
        (hanamaru::game::Opening { class: " ".into(), ..sound.clone() }, Trouble::BadClass),
        (hanamaru::game::Opening { class: "a".repeat(21), ..sound.clone() }, Trouble::BadClass),
        (hanamaru::game::Opening { sizes: vec![20], ..sound.clone() }, Trouble::BadTeams),
        (hanamaru::game::Opening { sizes: vec![20, 0], ..sound.clone() }, Trouble::BadTeams),
        (hanamaru::game::Opening { sizes: vec![20, 21], ..sound.clone() }, Trouble::BadTeams),
        (hanamaru::game::Opening { sizes: vec![2; 9], ..sound }, Trouble::BadTeams),
    ];
    for (opening, trouble) in runs {
        assert_eq!(Session::open(opening, "unit-5", Log::open(None), None).err(), Some(trouble));
    }
}
