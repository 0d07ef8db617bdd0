//! What stands in the tables: how events, lessons and sessions are written and read back.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};

use super::{Batch, Header, Past, SessionId, Standing, StoppedAt, TeamScore, hash_of, lesson_body};
use crate::game::{AtMs, Event, LessonRef, What};
use crate::lesson::Lesson;

/// Why a batch was not written.
pub(super) enum Failure {
    /// Others have written events of this session, or it is not in this database.
    Taken,
    /// The database failed.
    Database(rusqlite::Error),
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Failure {
        Failure::Database(error)
    }
}

/// Later times than this are damage: two hundred thousand years.
const AT_MAX_MS: AtMs = 1 << 53;

const SESSION_COLUMNS: &str =
    "id, class, lesson_key, title, lesson_hash, rules, seed, opened_unix_ms, closed, stopped_at, scores";

/// Writes a batch in one transaction.
pub(super) fn append(db: &mut Connection, batch: &Batch) -> Result<SessionId, Failure> {
    let change = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let id = match batch.session {
        Some(id) => {
            let ask = "SELECT coalesce(max(seq) + 1, -1) FROM events WHERE session = ?1";
            let written: i64 = change.prepare_cached(ask)?.query_row([id], |row| row.get(0))?;
            if usize::try_from(written) != Ok(batch.first) {
                return Err(Failure::Taken);
            }
            id
        }
        None => insert_session(&change, batch)?,
    };
    insert_events(&change, id, batch)?;
    let stand = "UPDATE sessions SET closed = ?2, stopped_at = ?3, scores = ?4 WHERE id = ?1";
    let standing = &batch.standing;
    let changed = change.prepare_cached(stand)?.execute(params![
        id,
        standing.closed,
        json(&standing.stopped)?,
        json(&standing.scores)?
    ])?;
    if changed != 1 {
        return Err(Failure::Taken);
    }
    change.commit()?;
    Ok(id)
}

fn insert_session(change: &Transaction, batch: &Batch) -> rusqlite::Result<SessionId> {
    let header = &batch.header;
    change.execute(
        "INSERT INTO sessions (class, lesson_key, title, lesson_hash, rules, seed, opened_unix_ms, closed, stopped_at, scores)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, '', '')",
        params![
            header.class,
            header.key,
            header.title,
            header.lesson_hash,
            header.rules,
            header.seed.cast_signed(),
            header.opened_unix_ms.cast_signed(),
        ],
    )?;
    let id = change.last_insert_rowid();
    if let Some(old) = batch.succeeds {
        change.execute("UPDATE sessions SET closed = 1, succeeded_by = ?2 WHERE id = ?1", params![old, id])?;
    }
    Ok(id)
}

fn insert_events(change: &Transaction, id: SessionId, batch: &Batch) -> rusqlite::Result<()> {
    let mut lesson = change.prepare_cached("INSERT OR IGNORE INTO lessons (hash, body) VALUES (?1, ?2)")?;
    let mut insert = change.prepare_cached("INSERT INTO events (session, seq, at_ms, body) VALUES (?1, ?2, ?3, ?4)")?;
    for (event, seq) in batch.events.iter().zip(batch.first..) {
        if let What::Opened(opening) = &event.what {
            lesson.execute(params![opening.lesson.hash, lesson_body(&opening.lesson.lesson)])?;
        }
        if let What::LessonReplaced(replaced) = &event.what {
            lesson.execute(params![replaced.hash, lesson_body(&replaced.lesson)])?;
        }
        insert.execute(params![id, number(seq as u64), number(event.at), json(event)?])?;
    }
    Ok(())
}

/// A session's events, as far as they are sound, and whether some after them are not.
pub(super) fn events(db: &Connection, session: SessionId) -> rusqlite::Result<(Vec<Event>, bool)> {
    let mut ask = db.prepare("SELECT seq, body FROM events WHERE session = ?1 ORDER BY seq")?;
    let mut rows = ask.query([session])?;
    let mut events: Vec<Event> = Vec::new();
    let mut lessons = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let Some(event) = event(db, row, &mut lessons, &events)? else { return Ok((events, true)) };
        events.push(event);
    }
    Ok((events, false))
}

/// The event of a row; none when it is damaged or out of its place.
fn event(
    db: &Connection,
    row: &Row,
    lessons: &mut BTreeMap<String, Arc<Lesson>>,
    before: &[Event],
) -> rusqlite::Result<Option<Event>> {
    let (Ok(seq), Ok(body)) = (row.get::<_, i64>(0), row.get::<_, String>(1)) else { return Ok(None) };
    let Ok(mut event) = serde_json::from_str::<Event>(&body) else { return Ok(None) };
    let in_place = usize::try_from(seq) == Ok(before.len());
    let in_time = before.last().is_none_or(|last| last.at <= event.at) && event.at < AT_MAX_MS;
    let opens = matches!(event.what, What::Opened(_));
    if !in_place || !in_time || opens != before.is_empty() {
        return Ok(None);
    }
    let named = match &mut event.what {
        What::Opened(opening) => Some(&mut opening.lesson),
        What::LessonReplaced(lesson) => Some(lesson),
        _ => None,
    };
    if let Some(named) = named {
        if !lessons.contains_key(&named.hash) {
            let Some(found) = lesson(db, &named.hash)? else { return Ok(None) };
            lessons.insert(named.hash.clone(), found.lesson);
        }
        let Some(known) = lessons.get(&named.hash) else { return Ok(None) };
        named.lesson = known.clone();
    }
    Ok(Some(event))
}

/// A lesson by its hash; none when it is missing, or is not what the hash says.
pub(super) fn lesson(db: &Connection, hash: &str) -> rusqlite::Result<Option<LessonRef>> {
    let ask = "SELECT body FROM lessons WHERE hash = ?1";
    let body: Option<String> = db.query_row(ask, [hash], |row| Ok(row.get(0).ok())).optional()?.flatten();
    let lesson = body.filter(|body| hash_of(body) == hash).and_then(|body| serde_json::from_str::<Lesson>(&body).ok());
    Ok(lesson.map(|lesson| LessonRef { hash: hash.to_owned(), lesson: Arc::new(lesson) }))
}

/// A session.
pub(super) fn past(db: &Connection, session: SessionId) -> rusqlite::Result<Option<Past>> {
    let ask = format!("SELECT {SESSION_COLUMNS} FROM sessions WHERE id = ?1");
    db.query_row(&ask, [session], past_row).optional()
}

/// A class's latest session in a lesson.
pub(super) fn latest(db: &Connection, class: &str, key: &str) -> rusqlite::Result<Option<Past>> {
    let ask = format!(
        "SELECT {SESSION_COLUMNS} FROM sessions WHERE class = ?1 AND lesson_key = ?2 AND succeeded_by IS NULL
         ORDER BY id DESC LIMIT 1"
    );
    db.query_row(&ask, [class, key], past_row).optional()
}

/// A class's sessions, the latest first.
pub(super) fn last_sessions(db: &Connection, class: &str, most: usize) -> rusqlite::Result<Vec<Past>> {
    let ask = format!(
        "SELECT {SESSION_COLUMNS} FROM sessions WHERE class = ?1 AND succeeded_by IS NULL ORDER BY id DESC LIMIT ?2"
    );
    db.prepare(&ask)?.query_map(params![class, number(most as u64)], past_row)?.collect()
}

/// The latest session of every class, by label.
pub(super) fn classes(db: &Connection) -> rusqlite::Result<Vec<Past>> {
    let ask = format!(
        "SELECT {SESSION_COLUMNS} FROM sessions
         WHERE id IN (SELECT max(id) FROM sessions WHERE succeeded_by IS NULL GROUP BY class) ORDER BY class"
    );
    db.prepare(&ask)?.query_map([], past_row)?.collect()
}

/// A row of the sessions table. Where a standing cannot be read, the session stands at its beginning.
fn past_row(row: &Row) -> rusqlite::Result<Past> {
    let stopped = serde_json::from_str(&row.get::<_, String>(9)?).unwrap_or(StoppedAt::Welcome);
    let scores: Vec<TeamScore> = serde_json::from_str(&row.get::<_, String>(10)?).unwrap_or_default();
    Ok(Past {
        id: row.get(0)?,
        header: Header {
            class: row.get(1)?,
            key: row.get(2)?,
            title: row.get(3)?,
            lesson_hash: row.get(4)?,
            rules: row.get(5)?,
            seed: row.get::<_, i64>(6)?.cast_unsigned(),
            opened_unix_ms: row.get::<_, i64>(7)?.cast_unsigned(),
        },
        standing: Standing { stopped, scores, closed: row.get(8)? },
    })
}

fn json<T: serde::Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

fn number(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
