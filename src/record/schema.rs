//! Opening the database file: its version, its tables, how it keeps what is written, and what
//! happens to a file that is damaged.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use super::Trouble;
use crate::limits::{HISTORY_CHECK_MAX_BYTES, LOG_BUSY_MS};

/// The version of the tables below, in `PRAGMA user_version`.
const SCHEMA_VERSION: i64 = 1;
/// The database's name in the data folder.
const FILE_NAME: &str = "history.db";
/// What SQLite keeps beside a database: it belongs to it and moves with it.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];
/// So many damaged files are kept apart by number before the history gives up.
const SET_ASIDE_MAX: u32 = 1_000;

const TABLES: &str = "
    CREATE TABLE lessons (
        hash TEXT PRIMARY KEY,
        body TEXT NOT NULL
    );
    CREATE TABLE sessions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        class TEXT NOT NULL,
        lesson_key TEXT NOT NULL,
        title TEXT NOT NULL,
        lesson_hash TEXT NOT NULL,
        rules INTEGER NOT NULL,
        seed INTEGER NOT NULL,
        opened_unix_ms INTEGER NOT NULL,
        closed INTEGER NOT NULL,
        succeeded_by INTEGER,
        stopped_at TEXT NOT NULL,
        scores TEXT NOT NULL
    );
    CREATE INDEX sessions_by_class ON sessions (class, lesson_key, id);
    CREATE TABLE events (
        session INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (session, seq)
    ) WITHOUT ROWID;
";

/// Opens the database in a folder, and makes it where there is none. A damaged one is set aside
/// first; then the second value says so.
///
/// # Errors
/// Why there is no database to write to.
pub(super) fn open(folder: &Path) -> Result<(Connection, Option<Trouble>), Trouble> {
    let cannot = |_| Trouble::CannotWrite { folder: folder.to_owned() };
    std::fs::create_dir_all(folder).map_err(cannot)?;
    let path = folder.join(FILE_NAME);
    match connect(&path) {
        Ok(db) => Ok((db, None)),
        Err(Trouble::Damaged) => {
            let name = set_aside(&path).map_err(cannot)?;
            Ok((connect(&path)?, Some(Trouble::SetAside { name })))
        }
        Err(trouble) => Err(trouble),
    }
}

fn connect(path: &Path) -> Result<Connection, Trouble> {
    let folder = path.parent().unwrap_or(path);
    let trouble = |error: rusqlite::Error| Trouble::of(&error, folder);
    let mut db = Connection::open(path).map_err(trouble)?;
    db.busy_timeout(Duration::from_millis(LOG_BUSY_MS)).map_err(trouble)?;
    // Looked at before anything else, so that a newer history is never written to.
    if version(&db).map_err(trouble)? > SCHEMA_VERSION {
        return Err(Trouble::Newer);
    }
    check(&db, path)?;
    keep_safely(&db).map_err(trouble)?;
    make_tables(&mut db).map_err(trouble)?;
    if version(&db).map_err(trouble)? > SCHEMA_VERSION {
        return Err(Trouble::Newer);
    }
    Ok(db)
}

fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Reads a database of a bearable size from end to end.
fn check(db: &Connection, path: &Path) -> Result<(), Trouble> {
    let folder = path.parent().unwrap_or(path);
    if std::fs::metadata(path).is_ok_and(|file| file.len() > HISTORY_CHECK_MAX_BYTES) {
        return Ok(());
    }
    let found: String =
        db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(|error| Trouble::of(&error, folder))?;
    if found == "ok" { Ok(()) } else { Err(Trouble::Damaged) }
}

/// Every commit reaches the disk before it returns: a write-ahead log where the file system can
/// have one, else a rollback journal.
fn keep_safely(db: &Connection) -> rusqlite::Result<()> {
    let wal: rusqlite::Result<String> = db.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0));
    if !wal.is_ok_and(|mode| mode.eq_ignore_ascii_case("wal")) {
        db.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get::<_, String>(0))?;
    }
    db.pragma_update(None, "synchronous", "FULL")
}

/// Makes the tables where there are none. It also shows whether the database can be written at all.
fn make_tables(db: &mut Connection) -> rusqlite::Result<()> {
    let change = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again behind the lock: another program may have made them in the meantime.
    if version(&change)? == 0 {
        change.execute_batch(TABLES)?;
        change.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    }
    change.commit()
}

/// Gives a damaged database, with what belongs to it, a name of its own. Nothing is deleted.
fn set_aside(path: &Path) -> std::io::Result<String> {
    let free = (1..=SET_ASIDE_MAX)
        .map(|number| format!("history.damaged-{number}.db"))
        .find(|name| !path.with_file_name(name).exists())
        .ok_or(std::io::ErrorKind::AlreadyExists)?;
    let aside = path.with_file_name(&free);
    std::fs::rename(path, &aside)?;
    for ending in COMPANIONS {
        let with = |base: &Path| {
            let mut name = base.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        };
        let companion = with(path);
        if companion.exists() {
            std::fs::rename(companion, with(&aside))?;
        }
    }
    Ok(free)
}
