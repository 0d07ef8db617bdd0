//! The text of a lesson while it is edited: its versions, what can be taken back, and how it gets onto the disk.
//!
//! The file is the truth. Before anything is changed it is looked at, and a change that was made on an older version is
//! refused; so two pages, or a page and a text editor, never write over each other in silence. What others wrote is
//! one step that can be taken back, as one's own are. What the text says is for others.

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use sha2::{Digest, Sha256};

use crate::author::keep;
use crate::host::shelf::read_source;
use crate::host::watch::Watch;
use crate::limits::{EDIT_UNDO_MAX, EDIT_UNDO_MAX_BYTES, FILE_MAX_BYTES, WATCH_MS};

/// How a file is written: its place, its bytes, and whether it takes the place of one that is there.
pub type Write = fn(&Path, &[u8], bool) -> std::io::Result<()>;

/// How often a file that is missing or empty is looked at again: another program may be writing it.
const LOOKS: u32 = 4;
/// Looks after which a missing file is gone.
const GONE_AFTER: u8 = 4;

/// A lesson's text.
#[derive(Debug)]
pub struct Document {
    path: PathBuf,
    text: String,
    version: String,
    disk: Disk,
    /// Texts that it had before, the oldest first.
    undo: VecDeque<String>,
    /// Texts that were taken back, the last one last.
    redo: Vec<String>,
    watch: Watch,
    missed: u8,
    write: Write,
}

/// How the file stands to the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Disk {
    /// It holds the text.
    Same,
    /// It has not been written yet.
    New,
    /// It was there and is not any more.
    Gone,
    /// It cannot be read: a sentence.
    Unreadable(String),
}

/// Why a change was not made. Nothing has been written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The text is not the one any more that was to be changed.
    Stale,
    /// Something else: a sentence that says what to do.
    Because(String),
}

/// What tells one text from another: its SHA-256.
pub fn version_of(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Document {
    /// Opens a lesson file.
    ///
    /// # Errors
    /// A sentence.
    pub fn open(path: &Path, write: Write) -> Result<Document, String> {
        let text = read_source(path)?;
        // The file that a link leads to is written, and the link stays.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        Ok(Document::of(path, text, Disk::Same, write))
    }

    /// A lesson that is not on the disk before its first change.
    pub fn new(path: &Path, text: String, write: Write) -> Document {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        Document::of(path, text, Disk::New, write)
    }

    fn of(path: PathBuf, text: String, disk: Disk, write: Write) -> Document {
        let watch = Watch::new(&path, &text);
        let (version, undo, redo) = (version_of(&text), VecDeque::new(), Vec::new());
        Document { path, text, version, disk, undo, redo, watch, missed: 0, write }
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// See [`version_of`].
    pub fn version(&self) -> &str {
        &self.version
    }

    /// How the file stands to the text.
    pub fn disk(&self) -> &Disk {
        &self.disk
    }

    /// Whether there is something to take back, and something to bring back.
    pub fn steps(&self) -> (bool, bool) {
        (!self.undo.is_empty(), !self.redo.is_empty())
    }

    /// Gives the lesson another text, if this version of it is the one that stands.
    ///
    /// # Errors
    /// See [`Refused`].
    pub fn change(&mut self, version: &str, text: String) -> Result<(), Refused> {
        self.stands(version)?;
        if text == self.text && self.disk == Disk::Same {
            return Ok(());
        }
        self.save(&text)?;
        let before = self.put(text);
        self.remember(before);
        Ok(())
    }

    /// As [`Document::change`], with a text that is made of the one that stands.
    ///
    /// # Errors
    /// See [`Refused`]; also what `make` says.
    pub fn change_by(
        &mut self,
        version: &str,
        make: impl FnOnce(&str) -> Result<String, String>,
    ) -> Result<(), Refused> {
        self.stands(version)?;
        let text = make(&self.text).map_err(Refused::Because)?;
        self.change(version, text)
    }

    /// Takes back the last step, whoever made it. Where there is none, nothing happens.
    ///
    /// # Errors
    /// See [`Refused`].
    pub fn undo(&mut self, version: &str) -> Result<(), Refused> {
        self.stands(version)?;
        let Some(text) = self.undo.back().cloned() else { return Ok(()) };
        self.save(&text)?;
        self.undo.pop_back();
        let taken_back = self.put(text);
        self.redo.push(taken_back);
        Ok(())
    }

    /// Brings back what was taken back last. Where nothing was, nothing happens.
    ///
    /// # Errors
    /// See [`Refused`].
    pub fn redo(&mut self, version: &str) -> Result<(), Refused> {
        self.stands(version)?;
        let Some(text) = self.redo.last().cloned() else { return Ok(()) };
        self.save(&text)?;
        self.redo.pop();
        let before = self.put(text);
        self.undo.push_back(before);
        Ok(())
    }

    /// Writes the text once more, where the file was deleted or spoilt meanwhile.
    ///
    /// # Errors
    /// See [`Refused`].
    pub fn write_again(&mut self, version: &str) -> Result<(), Refused> {
        self.look();
        if version != self.version {
            return Err(Refused::Stale);
        }
        if self.disk == Disk::Same {
            return Ok(());
        }
        let text = self.text.clone();
        self.write_over(&text, matches!(self.disk, Disk::Unreadable(_)))
    }

    /// Looks whether others have changed the file, as it is done a few times a second; true where they have.
    pub fn glance(&mut self) -> bool {
        if self.path.is_file() {
            self.missed = 0;
            let changed = self.watch.look().is_some() || self.disk == Disk::Gone;
            return changed && self.look();
        }
        self.missed = self.missed.saturating_add(1);
        if self.missed < GONE_AFTER || matches!(self.disk, Disk::Gone | Disk::New) {
            return false;
        }
        self.disk = Disk::Gone;
        true
    }

    /// Takes in what the file holds now; true where that is something new.
    fn look(&mut self) -> bool {
        if self.disk == Disk::New && !self.path.exists() {
            return false;
        }
        let before = (self.version.clone(), self.disk.clone());
        let mut read = read_source(&self.path);
        for _ in 1..LOOKS {
            // Missing or empty: another program may be writing it.
            if self.path.is_file() && read.as_ref().is_ok_and(|text| !text.is_empty() || self.text.is_empty()) {
                break;
            }
            sleep(Duration::from_millis(WATCH_MS / 3));
            read = read_source(&self.path);
        }
        match read {
            Ok(text) => {
                self.disk = Disk::Same;
                if text != self.text {
                    let before = self.put(text);
                    self.remember(before);
                }
            }
            Err(_) if !self.path.exists() => self.disk = Disk::Gone,
            Err(sentence) => self.disk = Disk::Unreadable(sentence),
        }
        before != (self.version.clone(), self.disk.clone())
    }

    /// The file holds the version that is to be changed, and may be.
    fn stands(&mut self, version: &str) -> Result<(), Refused> {
        self.look();
        match &self.disk {
            _ if version != self.version => Err(Refused::Stale),
            Disk::Gone => Err(Refused::Because(format!(
                "The file {} is not there any more. Choose “Write it again” to have it back as it stands here.",
                self.path.display()
            ))),
            Disk::Unreadable(sentence) => Err(Refused::Because(sentence.clone())),
            Disk::Same | Disk::New => Ok(()),
        }
    }

    fn save(&mut self, text: &str) -> Result<(), Refused> {
        if text.len() as u64 > FILE_MAX_BYTES {
            return Err(Refused::Because(format!(
                "The lesson would have {} bytes; {FILE_MAX_BYTES} are the most. Make two lessons of it.",
                text.len()
            )));
        }
        self.write_over(text, self.disk != Disk::New)
    }

    fn write_over(&mut self, text: &str, replace: bool) -> Result<(), Refused> {
        match (self.write)(&self.path, text.as_bytes(), replace) {
            Ok(()) => {
                self.disk = Disk::Same;
                self.missed = 0;
                Ok(())
            }
            // Somebody was faster.
            Err(why) if why.kind() == ErrorKind::AlreadyExists => {
                self.look();
                Err(Refused::Stale)
            }
            Err(why) => Err(Refused::Because(cannot(keep::folder_of(&self.path), &why))),
        }
    }

    /// Puts another text in the place of this one, which comes back.
    fn put(&mut self, text: String) -> String {
        self.version = version_of(&text);
        std::mem::replace(&mut self.text, text)
    }

    /// A step that can be taken back; what was taken back before is not brought back any more.
    fn remember(&mut self, before: String) {
        self.undo.push_back(before);
        self.redo.clear();
        let mut bytes: usize = self.undo.iter().map(String::len).sum();
        while self.undo.len() > EDIT_UNDO_MAX || (bytes > EDIT_UNDO_MAX_BYTES && self.undo.len() > 1) {
            bytes -= self.undo.pop_front().map_or(0, |oldest| oldest.len());
        }
    }
}

/// Why nothing could be written, and what to do.
pub fn cannot(folder: &Path, why: &std::io::Error) -> String {
    let what_to_do = match why.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "The disk is full: delete something, and try again.",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "Allow writing there, or keep a copy in your own folder."
        }
        _ => "Make room there, or allow writing, and try again.",
    };
    format!("Nothing was saved in {} ({why}). {what_to_do} The file is as it was.", folder.display())
}

#[cfg(test)]
mod tests {
    use std::io::Error;

    use proptest::prelude::*;

    use super::*;

    fn lesson(text: &str) -> (tempfile::TempDir, Document) {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("a.lesson.ron");
        std::fs::write(&path, text).expect("a file for the test");
        let document = Document::open(&path, keep::whole).expect("it can be read");
        (folder, document)
    }

    fn on_disk(document: &Document) -> String {
        std::fs::read_to_string(document.path()).expect("it is there")
    }

    #[test]
    fn a_change_is_on_the_disk_and_can_be_taken_back() {
        let (_folder, mut document) = lesson("one");
        let first = document.version().to_owned();
        assert_eq!(document.change(&first, "two".into()), Ok(()));
        assert_eq!(on_disk(&document), "two");
        assert_eq!(document.change(&first, "three".into()), Err(Refused::Stale), "another page was faster");
        assert_eq!(document.undo(&document.version().to_owned()), Ok(()));
        assert_eq!((on_disk(&document).as_str(), document.version()), ("one", first.as_str()));
        assert_eq!(document.steps(), (false, true));
        assert_eq!(document.redo(&first), Ok(()));
        assert_eq!(on_disk(&document), "two");
    }

    #[test]
    fn what_others_write_is_never_written_over_in_silence() {
        let (_folder, mut document) = lesson("one");
        let version = document.version().to_owned();
        std::fs::write(document.path(), "theirs").expect("another program writes");
        assert_eq!(document.change(&version, "mine".into()), Err(Refused::Stale));
        assert_eq!((on_disk(&document).as_str(), document.text()), ("theirs", "theirs"));
        assert_eq!(document.undo(&version_of("theirs")), Ok(()), "it is a step");
        assert_eq!(on_disk(&document), "one");
    }

    #[test]
    fn a_change_from_outside_is_noticed() {
        let (_folder, mut document) = lesson("one");
        let glances = |document: &mut Document| (0..6).filter(|_| document.glance()).count();
        assert_eq!(glances(&mut document), 0);
        std::fs::write(document.path(), "theirs").expect("another program writes");
        assert_eq!((glances(&mut document), document.text()), (1, "theirs"));
        std::fs::remove_file(document.path()).expect("it is deleted");
        assert_eq!((glances(&mut document), document.disk()), (1, &Disk::Gone));
        let version = document.version().to_owned();
        assert!(matches!(document.change(&version, "x".into()), Err(Refused::Because(_))));
        assert_eq!(document.write_again(&version), Ok(()));
        assert_eq!((on_disk(&document).as_str(), document.disk()), ("theirs", &Disk::Same));
        std::fs::write(document.path(), b"\xff\xfe").expect("another program spoils it");
        assert!(matches!(document.undo(&version), Err(Refused::Because(told)) if told.contains("UTF-8")));
    }

    #[test]
    fn a_full_disk_changes_nothing() {
        let (_folder, mut document) = lesson("one");
        document.write = |_, _, _| Err(Error::from(ErrorKind::StorageFull));
        let version = document.version().to_owned();
        let refused = document.change(&version, "two".into());
        assert!(matches!(refused, Err(Refused::Because(told)) if told.contains("disk is full")));
        assert_eq!((document.text(), document.steps(), on_disk(&document).as_str()), ("one", (false, false), "one"));
        document.write = keep::whole;
        assert_eq!(document.change(&version, "x".repeat(2_000_000)).is_err(), true);
        assert_eq!(document.change(&version, "two".into()), Ok(()), "there is room again");
    }

    #[test]
    fn a_new_lesson_is_written_at_its_first_change() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("new.lesson.ron");
        let mut document = Document::new(&path, "start".into(), keep::whole);
        assert!(!document.glance() && !path.exists());
        assert_eq!(document.change(&version_of("start"), "two".into()), Ok(()));
        assert_eq!(on_disk(&document), "two");
        // Somebody else makes a file of the same name meanwhile.
        let other = folder.path().join("other.lesson.ron");
        let mut document = Document::new(&other, "start".into(), keep::whole);
        std::fs::write(&other, "theirs").expect("another program writes");
        assert_eq!(document.change(&version_of("start"), "mine".into()), Err(Refused::Stale));
        assert_eq!(on_disk(&document), "theirs");
    }

    /// What happens to a lesson, one after another.
    #[derive(Clone, Debug)]
    enum Happens {
        Change(String),
        Undo,
        Redo,
        Outside(String),
    }

    fn happens() -> impl Strategy<Value = Happens> {
        prop_oneof![
            3 => "[a-c]{1,2}".prop_map(Happens::Change),
            2 => Just(Happens::Undo),
            2 => Just(Happens::Redo),
            1 => "[d-f]{1,2}".prop_map(Happens::Outside),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn undo_undoes_byte_for_byte(stream in proptest::collection::vec(happens(), 1..12)) {
            let (_folder, mut document) = lesson("first");
            // What every step led from, as a plain list keeps it.
            let (mut before, mut after): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
            let mut now = "first".to_owned();
            for happening in stream {
                let version = document.version().to_owned();
                match happening {
                    Happens::Change(text) | Happens::Outside(text) if text == now => {}
                    Happens::Change(text) => {
                        prop_assert_eq!(document.change(&version, text.clone()), Ok(()));
                        before.push(std::mem::replace(&mut now, text));
                        after.clear();
                    }
                    Happens::Outside(text) => {
                        std::fs::write(document.path(), &text).expect("another program writes");
                        prop_assert_eq!(document.change(&version, "mine".into()), Err(Refused::Stale));
                        before.push(std::mem::replace(&mut now, text));
                        after.clear();
                    }
                    Happens::Undo => {
                        prop_assert_eq!(document.undo(&version), Ok(()));
                        if let Some(text) = before.pop() {
                            after.push(std::mem::replace(&mut now, text));
                        }
                    }
                    Happens::Redo => {
                        prop_assert_eq!(document.redo(&version), Ok(()));
                        if let Some(text) = after.pop() {
                            before.push(std::mem::replace(&mut now, text));
                        }
                    }
                }
                prop_assert_eq!(document.text(), &now);
                prop_assert_eq!(on_disk(&document), now.clone());
                prop_assert_eq!(document.version(), version_of(&now));
                prop_assert_eq!(document.steps(), (!before.is_empty(), !after.is_empty()));
            }
        }
    }
}
