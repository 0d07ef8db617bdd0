//! One session is played in one place. A lock file says so, and the operating system takes the
//! lock away when the program dies, however it dies.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::{SessionId, Trouble};

/// A session that is played here. Given back when it is dropped.
#[derive(Debug)]
pub(super) struct Claim {
    session: SessionId,
    path: PathBuf,
    /// Holds the lock for as long as it is open.
    _file: File,
}

impl Claim {
    /// Claims a session. None where this file system has no locks: two programs then still cannot
    /// write the same event, because events are numbered.
    ///
    /// # Errors
    /// [`Trouble::OpenElsewhere`] when somebody else has it.
    pub fn take(folder: &Path, session: SessionId) -> Result<Option<Claim>, Trouble> {
        let path = folder.join(format!("session-{session}.lock"));
        let Ok(file) = OpenOptions::new().create(true).truncate(false).write(true).open(&path) else { return Ok(None) };
        match file.try_lock() {
            Ok(()) => Ok(Some(Claim { session, path, _file: file })),
            Err(TryLockError::WouldBlock) => Err(Trouble::OpenElsewhere),
            Err(TryLockError::Error(_)) => Ok(None),
        }
    }

    /// Whose it is.
    pub fn session(&self) -> SessionId {
        self.session
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        // Still locked: nobody else can have it now. That it cannot be removed harms nobody.
        drop(std::fs::remove_file(&self.path));
    }
}
