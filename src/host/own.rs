//! The teacher's own folder for lessons: made on first use, tried before it is trusted, and replaced
//! by one in the data folder where documents cannot be written. Nothing in it is ever overwritten.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::shelf::{GAME_ENDING, LESSON_ENDING};
use crate::lesson::library::constructor;

/// The teacher's own folder, in the documents folder.
const DOCUMENTS_NAME: &str = "Hanamaru";
/// The folder that stands in for it, in the data folder.
const STAND_IN_NAME: &str = "lessons";
/// What stands in it at first.
const README_NAME: &str = "README.txt";
const README: &str = "\
Your own Hanamaru lessons live here.

A lesson is a text file whose name ends in .lesson.ron, for example my-town.lesson.ron:

    Lesson(
        title: \"My town\",
        grade: 5,
        cards: [\"park\", \"library\", \"station\"],
        games: [Flashcards(), MaruBatsu()],
    )

Put pictures and recordings of your own beside it. Hanamaru lists every lesson
in this folder, and says what to mend when one cannot be played.

授業（じゅぎょう）のファイルをこのフォルダに入（い）れてください。
";
/// Longest name that a file gets from a title, in characters.
const NAME_MAX_CHARS: usize = 60;
/// A file of the same name is left as it is, and the new one gets a number up to this.
pub const SAME_NAME_MAX: u32 = 99;

/// The teacher's own folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// The folders whose lessons are the teacher's own.
    pub folders: Vec<PathBuf>,
    /// The one that new files go into; none where nothing can be written.
    pub write: Option<PathBuf>,
    /// What the teacher should know about it, in a sentence.
    pub note: Option<String>,
}

impl Own {
    /// Finds it, and makes it on first use.
    pub fn find(data: Option<&Path>) -> Own {
        let dirs = directories::UserDirs::new();
        let named = dirs.as_ref().and_then(|dirs| dirs.document_dir().map(Path::to_path_buf));
        // A system that names no documents folder may have one all the same.
        let usual = dirs.as_ref().map(|dirs| dirs.home_dir().join("Documents")).filter(|folder| folder.is_dir());
        Own::find_in(named.or(usual).as_deref(), data)
    }

    /// As [`Own::find`], with folders of one's choice.
    pub fn find_in(documents: Option<&Path>, data: Option<&Path>) -> Own {
        let own = documents.map(|documents| documents.join(DOCUMENTS_NAME));
        let made = own.as_deref().map(make);
        let mut folders: Vec<PathBuf> = own.iter().filter(|folder| folder.is_dir()).cloned().collect();
        let why = match (&own, made) {
            (Some(own), Some(Ok(()))) => {
                // What was put into the stand-in while documents were shut is still there.
                folders.extend(data.map(|data| data.join(STAND_IN_NAME)).filter(|folder| folder.is_dir()));
                return Own { folders, write: Some(own.clone()), note: None };
            }
            (Some(own), Some(Err(why))) => format!("Nothing can be written in {} ({why})", own.display()),
            _ => "This computer names no folder for documents".to_owned(),
        };
        let stand_in = data.map(|data| data.join(STAND_IN_NAME));
        let made = stand_in.as_deref().map(|folder| data_folder_made(folder).and_then(|()| make(folder)));
        match (stand_in, made) {
            (Some(folder), Some(Ok(()))) => {
                let note = format!("{why}, so your own lessons are kept in {}.", folder.display());
                folders.push(folder.clone());
                Own { folders, write: Some(folder), note: Some(note) }
            }
            _ => {
                let note = format!("{why}, nor anywhere else, so nothing of your own can be kept. The lessons play.");
                Own { folders, write: None, note: Some(note) }
            }
        }
    }
}

/// Makes what the stand-in lies in.
fn data_folder_made(folder: &Path) -> std::io::Result<()> {
    folder.parent().map_or(Ok(()), std::fs::create_dir_all)
}

/// Makes the folder if it is not there, and finds out whether it can be written. A folder that is
/// synchronised, read-only or somebody else's often tells only then.
fn make(folder: &Path) -> std::io::Result<()> {
    let new = !folder.is_dir();
    if new {
        std::fs::create_dir(folder)?;
    }
    let tried = folder.join(".hanamaru-can-write");
    std::fs::write(&tried, b"")?;
    std::fs::remove_file(&tried)?;
    if new {
        // The folder serves without its text too, and a text that was thrown away stays away.
        drop(std::fs::write(folder.join(README_NAME), README));
    }
    Ok(())
}

/// Writes a lesson under its title, beside what is already there, and says where. The files that lie
/// beside the lesson it was made of come along, and so do games there that it names, in a folder of their own.
///
/// # Errors
/// A sentence.
pub fn keep(folder: &Path, title: &str, source: &str, beside: &Path, names: &[String]) -> Result<PathBuf, String> {
    let name = file_name(title);
    if beside.starts_with(folder) {
        return write_new(beside, &name, LESSON_ENDING, source.as_bytes());
    }
    let names = [names, &games_named(beside, source)].concat();
    if names.is_empty() {
        return write_new(folder, &name, LESSON_ENDING, source.as_bytes());
    }
    let numbered =
        (1..=SAME_NAME_MAX).map(|number| if number == 1 { name.clone() } else { format!("{name} {number}") });
    let free = numbered.map(|name| folder.join(name)).find(|path| !path.exists());
    let new = free.ok_or_else(|| format!("There are {SAME_NAME_MAX} folders called {name}. Delete some of them."))?;
    let copied = std::fs::create_dir(&new)
        .and_then(|()| names.iter().try_for_each(|name| std::fs::copy(beside.join(name), new.join(name)).map(drop)));
    copied.map_err(|why| format!("The lesson's pictures cannot be copied to {} ({why}).", new.display()))?;
    write_new(&new, &name, LESSON_ENDING, source.as_bytes())
}

/// The game files of a folder that a lesson's text names.
fn games_named(folder: &Path, source: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let named = |id: &str| source.contains(&format!("\"{id}\"")) || source.contains(&format!("{}(", constructor(id)));
    let mut games: Vec<String> = names.filter(|name| name.strip_suffix(GAME_ENDING).is_some_and(named)).collect();
    games.sort();
    games
}

/// Writes a new file, with a number where there is one of that name.
///
/// # Errors
/// A sentence.
pub fn write_new(folder: &Path, name: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, String> {
    let cannot = |why: &std::io::Error| {
        format!("Nothing can be written in {} ({why}). Make room there, or allow writing.", folder.display())
    };
    for number in 1..=SAME_NAME_MAX {
        let numbered = if number == 1 { format!("{name}{ending}") } else { format!("{name} {number}{ending}") };
        let path = folder.join(numbered);
        match std::fs::OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                return file.write_all(bytes).and_then(|()| file.sync_all()).map(|()| path).map_err(|why| cannot(&why));
            }
            Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(why) => return Err(cannot(&why)),
        }
    }
    Err(format!("There are {SAME_NAME_MAX} files called {name} in {}. Delete some of them.", folder.display()))
}

/// A file name of a title that every system takes: no signs that one of them keeps for itself.
pub fn file_name(title: &str) -> String {
    /// Names that Windows keeps for its devices.
    const KEPT: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];
    let plain = crate::lesson::ruby::plain(title);
    let sound = |c: char| if c.is_control() || "/\\:*?\"<>|".contains(c) { ' ' } else { c };
    let words: String = plain.chars().map(sound).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.trim_matches(['.', ' ']).chars().take(NAME_MAX_CHARS).collect();
    let short = short.trim_end_matches(['.', ' ']);
    let stem = short.split('.').next().unwrap_or_default().to_lowercase();
    let device = KEPT.iter().any(|kept| stem.strip_prefix(kept).is_some_and(|rest| rest.len() <= 1));
    match (short.is_empty(), device) {
        (true, _) => "lesson".to_owned(),
        (false, true) => format!("lesson {short}"),
        (false, false) => short.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_folder_is_made_on_first_use() {
        let home = tempfile::tempdir().expect("a folder for the test");
        let documents = home.path().join("ドキュメント");
        std::fs::create_dir(&documents).expect("a folder for the test");
        let own = Own::find_in(Some(&documents), None);
        assert_eq!((own.write.clone(), own.note), (Some(documents.join("Hanamaru")), None));
        assert!(documents.join("Hanamaru/README.txt").is_file());
        std::fs::remove_file(documents.join("Hanamaru/README.txt")).expect("the teacher throws it away");
        Own::find_in(Some(&documents), None);
        assert!(!documents.join("Hanamaru/README.txt").exists(), "and it does not come back");
    }

    #[test]
    fn where_documents_cannot_be_written_the_data_folder_serves() {
        let home = tempfile::tempdir().expect("a folder for the test");
        // A file where the folder belongs: nobody can write below it, the system's owner neither.
        std::fs::write(home.path().join("Hanamaru"), "").expect("a file for the test");
        let data = home.path().join("data");
        let own = Own::find_in(Some(home.path()), Some(&data));
        assert_eq!(own.write, Some(data.join("lessons")));
        let note = own.note.unwrap_or_default();
        assert!(note.contains("Nothing can be written") && note.contains("are kept in"), "{note}");
        let nowhere = Own::find_in(Some(home.path()), Some(&home.path().join("Hanamaru")));
        assert_eq!((nowhere.write, nowhere.folders), (None, Vec::new()));
        assert!(nowhere.note.unwrap_or_default().ends_with("The lessons play."));
        assert!(Own::find_in(None, Some(&data)).note.unwrap_or_default().contains("names no folder"));
    }

    #[test]
    fn what_is_kept_overwrites_nothing() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let elsewhere = tempfile::tempdir().expect("a folder for the test");
        let title = "What's {今日|きょう}?";
        let kept = |source| keep(folder.path(), title, source, elsewhere.path(), &[]).expect("it is written");
        let (first, second) = (kept("one"), kept("two"));
        assert_eq!(first, folder.path().join("What's 今日.lesson.ron"));
        assert_eq!(second, folder.path().join("What's 今日 2.lesson.ron"));
        assert_eq!(std::fs::read_to_string(first).expect("it is there"), "one");
        assert!(keep(&folder.path().join("none"), "x", "", elsewhere.path(), &[]).is_err());
        // Pictures come along, in a folder of the lesson's own.
        std::fs::write(elsewhere.path().join("natto.png"), "n").expect("a picture for the test");
        let pictures = ["natto.png".to_owned()];
        let kept = || keep(folder.path(), "Food", "x", elsewhere.path(), &pictures).expect("it is written");
        assert_eq!(kept(), folder.path().join("Food/Food.lesson.ron"));
        assert_eq!(kept(), folder.path().join("Food 2/Food.lesson.ron"));
        assert!(folder.path().join("Food 2/natto.png").is_file());
        // And so do its own games.
        std::fs::write(elsewhere.path().join("long-race.game.ron"), "g").expect("a game for the test");
        let raced = keep(folder.path(), "Race", "LongRace(size: 9)", elsewhere.path(), &[]).expect("it is written");
        assert_eq!(raced, folder.path().join("Race/Race.lesson.ron"));
        assert!(folder.path().join("Race/long-race.game.ron").is_file());
    }

    proptest! {
        #[test]
        fn every_title_makes_a_file_name(title in "\\PC{0,100}") {
            let name = file_name(&title);
            prop_assert!(!name.is_empty() && name.chars().count() <= NAME_MAX_CHARS + 7);
            prop_assert!(!name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0']), "{name}");
            prop_assert!(!name.starts_with('.') && !name.ends_with(['.', ' ']), "{name}");
        }
    }
}
