//! Looks after a lesson file while it is on the stage, so that a mended lesson appears without a restart.
//!
//! Editors write in two steps: they empty the file and fill it, or they write another file and give
//! it this one's name. So a file counts as changed only when it has stood still for one look, and a
//! file that is missing or empty is one that is being written.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

use super::shelf::read_source;
use crate::limits::WATCH_MS;

/// Looks for a change each time it is asked.
#[derive(Debug)]
pub struct Watch {
    path: PathBuf,
    /// What the file looked like at the last look.
    seen: Option<Stamp>,
    /// Looks since then; some file systems tell times so coarsely that a second reading is worth it.
    settled: u8,
    /// What was told last.
    told: Option<Result<String, String>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    bytes: u64,
}

/// Looks at which a file that stands still is read.
const READ_AT: [u8; 2] = [1, 4];

impl Watch {
    /// Watches a file whose source is already known.
    pub fn new(path: &Path, known: &str) -> Watch {
        Watch { path: path.to_owned(), seen: None, settled: 0, told: Some(Ok(known.to_owned())) }
    }

    /// Looks at the file. The new source, once, when it has changed and stands still; or, once, a
    /// sentence that says why it cannot be read.
    pub fn look(&mut self) -> Option<Result<String, String>> {
        let Ok(file) = std::fs::metadata(&self.path) else {
            self.seen = None;
            return None;
        };
        let stamp = Stamp { modified: file.modified().ok(), bytes: file.len() };
        if self.seen != Some(stamp) {
            self.seen = Some(stamp);
            self.settled = 0;
            return None;
        }
        self.settled = self.settled.saturating_add(1);
        if stamp.bytes == 0 || !READ_AT.contains(&self.settled) {
            return None;
        }
        let read = read_source(&self.path);
        if self.told.as_ref() == Some(&read) {
            return None;
        }
        self.told = Some(read.clone());
        Some(read)
    }
}

/// A watch on a thread of its own. It ends when this is dropped.
#[derive(Debug)]
pub struct Watching {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Looks at a file a few times a second and tells `changed` what [`Watch::look`] finds, from its own thread.
///
/// # Errors
/// When the system gives no thread.
pub fn start(
    path: &Path,
    known: &str,
    mut changed: impl FnMut(Result<String, String>) + Send + 'static,
) -> std::io::Result<Watching> {
    let mut watch = Watch::new(path, known);
    let (stop, stopped) = channel::<()>();
    let work = move || {
        while stopped.recv_timeout(Duration::from_millis(WATCH_MS)) == Err(RecvTimeoutError::Timeout) {
            if let Some(source) = watch.look() {
                changed(source);
            }
        }
    };
    let thread = std::thread::Builder::new().name("watch".into()).spawn(work)?;
    Ok(Watching { stop: Some(stop), thread: Some(thread) })
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}
