//! The log: the one place that holds the database. Where there is none it says why, and tries again.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::lock::Claim;
use super::{Batch, Past, SessionId, Trouble, rows, schema};
use crate::game::{Event, LessonRef};

/// Names the data folder in place of the user's local one.
const FOLDER_VARIABLE: &str = "HANAMARU_DATA";

/// The history, open. It always exists: where nothing can be written, it says why, and play goes
/// on in memory.
#[derive(Debug)]
pub struct Log {
    folder: Option<PathBuf>,
    db: Option<Connection>,
    /// Why there is no database.
    trouble: Option<Trouble>,
    /// What had to be done to open it.
    notices: Vec<Trouble>,
    claim: Option<Claim>,
}

/// Where the history lies: the folder in `HANAMARU_DATA`, else `Hanamaru` in the user's local data
/// folder, which is never on a network profile. None when the system names no such folder.
pub fn data_folder() -> Option<PathBuf> {
    match std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()) {
        Some(folder) => Some(PathBuf::from(folder)),
        None => directories::BaseDirs::new().map(|dirs| dirs.data_local_dir().join("Hanamaru")),
    }
}

/// The local time's offset from UTC now, in minutes; 0 when the system does not tell it.
/// SQLite asks the system, so that no further crate needs to.
pub fn local_offset_min() -> i16 {
    let ask = "SELECT (strftime('%s', 'now', 'localtime') - strftime('%s', 'now')) / 60";
    let minutes = Connection::open_in_memory().and_then(|db| db.query_row(ask, [], |row| row.get::<_, i64>(0)));
    minutes.ok().and_then(|minutes| i16::try_from(minutes).ok()).unwrap_or(0)
}

impl Log {
    /// Opens the history in a folder, which is made if need be.
    pub fn open(folder: Option<&Path>) -> Log {
        let trouble = folder.is_none().then_some(Trouble::NoFolder);
        let mut log = Log { folder: folder.map(Path::to_owned), db: None, trouble, notices: Vec::new(), claim: None };
        log.connect();
        log
    }

    /// Why nothing can be written, if it cannot.
    pub fn trouble(&self) -> Option<&Trouble> {
        self.trouble.as_ref()
    }

    /// What the teacher should know about how it was opened; asked once.
    pub fn take_notices(&mut self) -> Vec<Trouble> {
        std::mem::take(&mut self.notices)
    }

    /// Makes these events durable: when this returns, they are on the disk, all of them, with the
    /// lessons that they name. A session that is new, or of which somebody else has written
    /// events, gets its number here.
    ///
    /// # Errors
    /// Why none of them is. [`Trouble::Taken`]: write the session from its first event, as a new one.
    pub fn append(&mut self, batch: &Batch) -> Result<SessionId, Trouble> {
        self.connect();
        let (Some(db), Some(folder)) = (&mut self.db, &self.folder) else {
            return Err(self.trouble.clone().unwrap_or(Trouble::NoFolder));
        };
        match rows::append(db, batch) {
            Ok(id) => {
                if self.claim.as_ref().is_none_or(|claim| claim.session() != id) {
                    // A number that was just given is nobody else's, so that a refusal cannot come.
                    self.claim = Claim::take(folder, id).ok().flatten();
                }
                Ok(id)
            }
            Err(rows::Failure::Taken) => Err(Trouble::Taken),
            Err(rows::Failure::Database(error)) => {
                let trouble = Trouble::of(&error, folder);
                if matches!(trouble, Trouble::Damaged | Trouble::CannotWrite { .. } | Trouble::Failed { .. }) {
                    // Opened anew at the next try; a damaged file is then set aside.
                    self.db = None;
                    self.trouble = Some(trouble.clone());
                }
                Err(trouble)
            }
        }
    }

    /// Says that a session is played here.
    ///
    /// # Errors
    /// [`Trouble::OpenElsewhere`].
    pub fn claim(&mut self, session: SessionId) -> Result<(), Trouble> {
        if let Some(folder) = &self.folder
            && self.claim.as_ref().is_none_or(|claim| claim.session() != session)
        {
            self.claim = Claim::take(folder, session)?;
        }
        Ok(())
    }

    /// A session.
    ///
    /// # Errors
    /// [`Trouble::NoSuchSession`], or why the history cannot be read.
    pub fn past(&self, session: SessionId) -> Result<Past, Trouble> {
        self.read(|db| rows::past(db, session))?.ok_or(Trouble::NoSuchSession)
    }

    /// A session's events in order, their lessons filled in. Where one of them is damaged, those
    /// before it, and the second value says so.
    ///
    /// # Errors
    /// [`Trouble::LessonMissing`] when not even the first can be read, or why the history cannot be.
    pub fn events(&self, session: SessionId) -> Result<(Vec<Event>, Option<Trouble>), Trouble> {
        let (events, cut) = self.read(|db| rows::events(db, session))?;
        if events.is_empty() {
            return Err(Trouble::LessonMissing);
        }
        Ok((events, cut.then_some(Trouble::CutShort)))
    }

    /// A lesson by its hash.
    ///
    /// # Errors
    /// [`Trouble::LessonMissing`], or why the history cannot be read.
    pub fn lesson(&self, hash: &str) -> Result<LessonRef, Trouble> {
        self.read(|db| rows::lesson(db, hash))?.ok_or(Trouble::LessonMissing)
    }

    /// A class's sessions, the latest first, so many at most. None when the history cannot be read.
    pub fn last_sessions(&self, class: &str, most: usize) -> Vec<Past> {
        self.read(|db| rows::last_sessions(db, class, most)).unwrap_or_default()
    }

    /// The session that a class can go on with in a lesson: its latest there, if it was not played to its end.
    pub fn open_session(&self, class: &str, key: &str) -> Option<Past> {
        self.read(|db| rows::latest(db, class, key)).ok().flatten().filter(|past| !past.standing.closed)
    }

    /// Every class that has played, by label, each with its latest session.
    pub fn classes(&self) -> Vec<Past> {
        self.read(rows::classes).unwrap_or_default()
    }

    /// Lets the database grow to so many pages and no further: how a full disk is rehearsed.
    #[doc(hidden)]
    pub fn fill_disk_at(&self, pages: u32) {
        if let Some(db) = &self.db {
            drop(db.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| row.get::<_, i64>(0)));
        }
    }

    /// Opens the database if it is not open. A newer one stays shut.
    fn connect(&mut self) {
        let Some(folder) = self.folder.as_ref().filter(|_| self.db.is_none()) else { return };
        if self.trouble == Some(Trouble::Newer) {
            return;
        }
        match schema::open(folder) {
            Ok((db, notice)) => {
                self.db = Some(db);
                self.trouble = None;
                self.notices.extend(notice);
            }
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    fn read<T>(&self, ask: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Trouble> {
        let (Some(db), Some(folder)) = (&self.db, &self.folder) else {
            return Err(self.trouble.clone().unwrap_or(Trouble::NoSuchSession));
        };
        ask(db).map_err(|error| Trouble::of(&error, folder))
    }
}
