//! What can be wrong with the history, as sentences that say what it means for the lesson.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use serde::Serialize;

/// What is wrong with the history, or what had to be done about it. Its `Display` is a sentence for the teacher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Trouble {
    /// The database has a version that this program does not know.
    Newer,
    /// The database was damaged and was set aside under this name.
    SetAside {
        /// The file's new name.
        name: String,
    },
    /// The file is no database, or is damaged.
    Damaged,
    /// The system names no folder for local data.
    NoFolder,
    /// Nothing can be written there.
    CannotWrite {
        /// The folder.
        folder: PathBuf,
    },
    /// The disk is full.
    DiskFull,
    /// Another program holds the database.
    Busy,
    /// The disk takes longer than the limit.
    Slow,
    /// The database failed in another way.
    Failed {
        /// What it said.
        why: String,
    },
    /// The session goes on in another window or program.
    OpenElsewhere,
    /// Somebody else has written events of this session, so that it must be written as a new one.
    Taken,
    /// The end of a session's log was damaged; all before it is there.
    CutShort,
    /// The lesson that a session was played with is missing or damaged.
    LessonMissing,
    /// The session was played by another version of the rules.
    OtherRules,
    /// There is no such session.
    NoSuchSession,
    /// The session has been played to its end.
    Finished,
    /// The class's label is empty or too long.
    BadClass,
    /// Not two to eight teams with 40 pupils in all.
    BadTeams,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Trouble::Newer => {
                "This history was written by a newer Hanamaru, so it is left as it is. This lesson is kept in memory \
                 only: install the newer Hanamaru to keep it."
            }
            Trouble::SetAside { name } => {
                return write!(f, "The history was damaged. It was kept as {name}, and a new history was begun.");
            }
            Trouble::Damaged => "The history is damaged. Close Hanamaru and open it again: it begins a new one.",
            Trouble::NoFolder => {
                "This computer names no folder for data, so this lesson is kept in memory only. Name one in HANAMARU_DATA."
            }
            Trouble::CannotWrite { folder } => {
                let folder = folder.display();
                return write!(
                    f,
                    "Nothing can be written in {folder}, so this lesson is kept in memory only. Make the folder \
                     writable, or name another one in HANAMARU_DATA."
                );
            }
            Trouble::DiskFull => {
                "The disk is full, so this lesson is kept in memory only. Delete something: it is saved as soon as there is room."
            }
            Trouble::Busy => {
                "Another program holds the history, so this lesson is kept in memory only until it lets go. Close other \
                 windows of Hanamaru."
            }
            Trouble::Slow => {
                "The disk is slow, so the last points are kept in memory only until it has caught up. Go on; do not switch \
                 the computer off yet."
            }
            Trouble::Failed { why } => {
                return write!(f, "The history cannot be written ({why}), so this lesson is kept in memory only.");
            }
            Trouble::OpenElsewhere => {
                "This class's lesson is open in another window. Go on there, or close that window first."
            }
            Trouble::Taken => {
                "Another window wrote into this lesson's history, so this lesson goes on under a new number."
            }
            Trouble::CutShort => {
                "The end of this lesson's history was damaged. All that came before it is back; check the points."
            }
            Trouble::LessonMissing => {
                "The lesson that this class played is missing from the history or damaged. Start the lesson again."
            }
            Trouble::OtherRules => {
                "This lesson was begun with another version of Hanamaru. The points are kept, and the lesson starts at its \
                 beginning."
            }
            Trouble::NoSuchSession => "The history holds no such lesson. Start the lesson again.",
            Trouble::Finished => "This lesson was played to its end. Start it again.",
            Trouble::BadClass => "A class needs a short label, such as 5-1: 1 to 20 characters and no name.",
            Trouble::BadTeams => "Make 2 to 8 teams with at least 1 pupil each and 40 in all.",
        };
        f.write_str(text)
    }
}

impl std::error::Error for Trouble {}

impl Trouble {
    /// What a failure of the database means.
    pub(super) fn of(error: &rusqlite::Error, folder: &Path) -> Trouble {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Trouble::Damaged,
            Some(ErrorCode::DiskFull) => Trouble::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Trouble::Busy,
            Some(ErrorCode::ConstraintViolation) => Trouble::Taken,
            Some(
                ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::SystemIoFailure,
            ) => Trouble::CannotWrite { folder: folder.to_owned() },
            _ => Trouble::Failed { why: error.to_string() },
        }
    }
}
