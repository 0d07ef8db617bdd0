//! The log on a thread of its own, so that a disk that hangs holds up nothing but itself.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::record::{Batch, Log, SessionId, Trouble};

/// What became of a batch.
#[derive(Debug)]
pub(super) struct Written {
    /// The session's number, or why nothing of it is durable.
    pub result: Result<SessionId, Trouble>,
    /// What had to be done to the history for it.
    pub notices: Vec<Trouble>,
}

/// Writes one batch at a time.
#[derive(Debug)]
pub(super) struct Journal {
    jobs: Option<Sender<Batch>>,
    written: Receiver<Written>,
    thread: Option<JoinHandle<()>>,
    writing: bool,
}

impl Journal {
    /// Takes the log over.
    pub fn start(mut log: Log) -> Journal {
        let (jobs, inbox) = channel::<Batch>();
        let (outbox, written) = channel();
        let work = move || {
            while let Ok(batch) = inbox.recv() {
                let result = log.append(&batch);
                if outbox.send(Written { result, notices: log.take_notices() }).is_err() {
                    return;
                }
            }
        };
        // Without a thread nothing is written; the first batch then says so.
        let thread = std::thread::Builder::new().name("log".into()).spawn(work).ok();
        Journal { jobs: Some(jobs), written, thread, writing: false }
    }

    /// Whether a batch is under way.
    pub fn is_writing(&self) -> bool {
        self.writing
    }

    /// Sends a batch off. Only when none is under way.
    pub fn write(&mut self, batch: Batch) {
        self.writing = self.jobs.as_ref().is_some_and(|jobs| jobs.send(batch).is_ok());
    }

    /// Waits for the batch under way. None: it is not there yet.
    pub fn wait(&mut self, at_most: Duration) -> Option<Written> {
        match self.written.recv_timeout(at_most) {
            Ok(written) => {
                self.writing = false;
                Some(written)
            }
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                self.writing = false;
                let why = "its writer has stopped".into();
                Some(Written { result: Err(Trouble::Failed { why }), notices: Vec::new() })
            }
        }
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.jobs = None;
        // A writer that hangs on its disk is left to itself: the program must still end.
        if let Some(thread) = self.thread.take().filter(|_| !self.writing) {
            drop(thread.join());
        }
    }
}
