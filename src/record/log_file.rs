//! The program's own messages, kept in the data folder: what a report of a fault is made of. They
//! tell of files and machines, and never of a class. One file of limited size, and the one before it.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::limits::LOG_FILE_MAX_BYTES;

/// The folder in the data folder.
const FOLDER: &str = "logs";
/// The file that is written.
const NAME: &str = "hanamaru.log";
/// The one before it.
const OLD_NAME: &str = "hanamaru.old.log";

/// The file, open. A message that cannot be written is lost: the lesson goes on.
#[derive(Debug)]
pub struct LogFile {
    folder: PathBuf,
    file: Option<File>,
    bytes: u64,
}

impl LogFile {
    /// Opens it in the data folder.
    pub fn open(data: &Path) -> LogFile {
        let mut log = LogFile { folder: data.join(FOLDER), file: None, bytes: 0 };
        log.reopen();
        log
    }

    fn reopen(&mut self) {
        let opened = std::fs::create_dir_all(&self.folder)
            .and_then(|()| OpenOptions::new().create(true).append(true).open(self.folder.join(NAME)));
        self.bytes = opened.as_ref().ok().and_then(|file| file.metadata().ok()).map_or(0, |data| data.len());
        self.file = opened.ok();
    }
}

impl Write for LogFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes >= LOG_FILE_MAX_BYTES {
            self.file = None;
            drop(std::fs::rename(self.folder.join(NAME), self.folder.join(OLD_NAME)));
            self.reopen();
        }
        if let Some(file) = &mut self.file
            && file.write_all(bytes).is_ok()
        {
            self.bytes = self.bytes.saturating_add(bytes.len() as u64);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The files, the older one first.
pub fn files(data: &Path) -> [PathBuf; 2] {
    [OLD_NAME, NAME].map(|name| data.join(FOLDER).join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_begins_a_new_file_and_keeps_the_one_before() {
        let data = tempfile::tempdir().expect("a folder for the test");
        let line = [b'x'; 1_000];
        let mut log = LogFile::open(data.path());
        for _ in 0..600 {
            log.write_all(&line).expect("it never fails");
        }
        drop(log);
        LogFile::open(data.path()).write_all(b"the next start").expect("it never fails");
        let sizes = files(data.path()).map(|path| std::fs::metadata(path).expect("it is there").len());
        assert!(sizes.iter().all(|size| *size <= LOG_FILE_MAX_BYTES + 1_000), "{sizes:?}");
        assert!(sizes[0] > 0 && sizes[1] > 14, "{sizes:?}");
        let nowhere = data.path().join("file");
        std::fs::write(&nowhere, "").expect("a file for the test");
        LogFile::open(&nowhere).write_all(b"lost").expect("it never fails");
    }
}
