//! The word library as it was read last, kept in the user's data folder so that the next start need
//! not read it again: scores of lists and the names of thousands of recordings cost more than all else before
//! the window. It is never the truth: whatever changed since, or cannot be read, leads back to the lists.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::lesson::Library;
use crate::limits::LIBRARY_INDEX_MAX_BYTES;

/// Its file.
const FILE_NAME: &str = "library.index";
/// Files that changed so recently may change again without a trace: some disks tell time by two seconds.
const SETTLED: Duration = Duration::from_secs(3);

/// A file or folder as it was: its path, its bytes, and when it was changed, in nanoseconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Seen(String, u64, u64);

/// What an index is made of. The program is one of its sources: another one may read the lists otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Sources(Vec<Seen>);

/// The library that was kept, and of what it was made.
#[derive(Serialize, Deserialize)]
struct Kept<L> {
    sources: Sources,
    library: L,
}

/// The place of a library that is kept.
#[derive(Debug)]
pub(super) struct Index {
    path: PathBuf,
    sources: Sources,
}

impl Index {
    /// The index of these lists and folders. None where there is nowhere to keep it, or where one of
    /// them cannot be looked at or has just been changed.
    pub(super) fn of(data: Option<&Path>, sources: impl IntoIterator<Item = PathBuf>) -> Option<Self> {
        let path = data?.join(FILE_NAME);
        let program = std::env::current_exe().ok()?;
        let sources = sources.into_iter().chain([program]).map(|path| seen(&path)).collect::<Option<_>>()?;
        Some(Self { path, sources: Sources(sources) })
    }

    /// The library as it was kept, where nothing has changed since. It has no games.
    pub(super) fn read(&self) -> Option<Library> {
        if std::fs::metadata(&self.path).ok()?.len() > LIBRARY_INDEX_MAX_BYTES {
            return None;
        }
        let bytes = std::fs::read(&self.path).ok()?;
        // The sources stand first: a library that is not wanted is not read.
        let (sources, rest) = postcard::take_from_bytes::<Sources>(&bytes).ok()?;
        (sources == self.sources).then(|| postcard::from_bytes(rest).ok()).flatten()
    }

    /// Keeps a library for the next start. One that cannot be kept is not missed.
    pub(super) fn keep(&self, library: &Library) {
        let Some(folder) = self.path.parent() else { return };
        let Ok(bytes) = postcard::to_stdvec(&Kept { sources: self.sources.clone(), library }) else { return };
        let written = std::fs::create_dir_all(folder)
            .and_then(|()| tempfile::Builder::new().prefix(".library-").tempfile_in(folder))
            .and_then(|mut file| file.write_all(&bytes).map(|()| file));
        drop(written.map(|file| file.persist(&self.path)));
    }
}

/// A source as it is now, if it has been left alone for a while.
fn seen(path: &Path) -> Option<Seen> {
    let data = std::fs::metadata(path).ok()?;
    let changed = data.modified().ok()?;
    // A file from the future is taken as it is: the clock was wrong once, and the file does not change.
    let settled = SystemTime::now().duration_since(changed).map_or(true, |ago| ago > SETTLED);
    let since = u64::try_from(changed.duration_since(UNIX_EPOCH).ok()?.as_nanos()).ok()?;
    settled.then(|| Seen(path.to_string_lossy().into_owned(), data.len(), since))
}

#[cfg(test)]
mod tests {
    use std::fs::{File, FileTimes};

    use super::*;
    use crate::author::places::Places;

    /// A small library whose files were changed long ago.
    fn home() -> (tempfile::TempDir, Places) {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let places = Places { assets: folder.path().join("assets"), levels: folder.path().join("levels") };
        for inside in ["words", "games", "voices/us", "voices/uk"] {
            std::fs::create_dir_all(places.assets.join(inside)).expect("a folder for the test");
        }
        std::fs::write(places.assets.join("voices/us/rice.ogg"), "").expect("a recording for the test");
        write_words(&places, "rice", 100);
        (folder, places)
    }

    fn write_words(places: &Places, word: &str, seconds_ago: u64) {
        let list = format!(r#"Words(topic: "food", name: (en: "Food"), words: [Word(word: "{word}", ja: "ごはん")])"#);
        std::fs::write(places.assets.join("words/food.words.ron"), list).expect("a list for the test");
        let then = SystemTime::now() - Duration::from_secs(seconds_ago);
        for path in ["words/food.words.ron", "words", "voices/us", "voices/uk"] {
            let file = File::open(places.assets.join(path)).expect("it is there");
            file.set_times(FileTimes::new().set_modified(then)).expect("its time is set");
        }
    }

    fn index(places: &Places, data: &Path) -> Option<Index> {
        Index::of(Some(data), [places.assets.join("words/food.words.ron"), places.assets.join("voices/us")])
    }

    #[test]
    fn a_library_is_kept_as_it_was_read() {
        let (folder, places) = home();
        let data = folder.path().join("data");
        let first = places.library_kept(Some(&data)).expect("it is sound");
        assert!(data.join(FILE_NAME).is_file());
        assert_eq!(first, places.library().expect("it is sound"));
        assert_eq!(places.library_kept(Some(&data)).expect("it is sound"), first);
        assert!(first.clips.contains("rice") && !first.words.is_empty());
        assert_eq!(places.library_kept(None).expect("it is sound"), first, "with nowhere to keep it");
    }

    #[test]
    fn what_is_kept_is_used_and_what_changed_is_read_anew() {
        let (folder, places) = home();
        let data = folder.path().join("data");
        let here = index(&places, &data).expect("it has settled");
        let kept = Library { clips: ["kept".to_owned()].into(), ..Library::default() };
        here.keep(&kept);
        assert_eq!(here.read(), Some(kept), "the kept one is used, not the lists");
        write_words(&places, "soup", 50);
        let changed = index(&places, &data).expect("it has settled");
        assert_eq!(changed.read(), None, "the same bytes, but another time");
        write_words(&places, "bread", 0);
        assert!(index(&places, &data).is_none(), "it may be changed once more");
        let library = places.library_kept(Some(&data)).expect("it is sound");
        assert_eq!(library.words.meanings("bread").len(), 1);
    }

    #[test]
    fn a_damaged_one_is_read_anew() {
        let (folder, places) = home();
        let data = folder.path().join("data");
        let library = places.library_kept(Some(&data)).expect("it is sound");
        let whole = std::fs::read(data.join(FILE_NAME)).expect("it was kept");
        for damaged in [&whole[..whole.len() / 2], b"", b"rubbish", &[0xff; 200]] {
            std::fs::write(data.join(FILE_NAME), damaged).expect("it is written");
            assert_eq!(places.library_kept(Some(&data)).as_ref(), Ok(&library));
        }
        assert_eq!(std::fs::read(data.join(FILE_NAME)).expect("it is kept again"), whole);
    }
}
