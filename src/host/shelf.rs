//! The lessons on the shelf: what the picker lists, and how a lesson file is read from the disk.
//! It knows files; what a lesson says is for the reader that it is given.

use std::io::Read;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::lesson::Lesson;
use crate::limits::{FILE_MAX_BYTES, SHELF_DEPTH_MAX, SHELF_ENTRIES_MAX, SHELF_LESSONS_MAX};

/// How a lesson file's name ends.
pub const LESSON_ENDING: &str = ".lesson.ron";
/// How a game file's name ends.
pub const GAME_ENDING: &str = ".game.ron";
/// A lesson on the shelf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its file.
    pub path: PathBuf,
    /// Its title; the file's name where the lesson tells none.
    pub title: String,
    /// The course.
    pub course: Option<String>,
    /// The unit.
    pub unit: Option<u16>,
    /// The school grade, 1–9.
    pub grade: Option<u8>,
    /// How many things there are to mend.
    pub problems: usize,
    /// Why it cannot be played, in a sentence.
    pub trouble: Option<String>,
    /// Which of the roots it lies in, from 0.
    pub root: usize,
}

/// What the picker lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Shelf {
    /// The lessons: by root, course, unit and title.
    pub lessons: Vec<Entry>,
    /// What the teacher should know about the list, in sentences.
    pub notes: Vec<String>,
}

/// Lists the lessons in some folders. `read` makes a lesson of a source, if it can be played, and
/// counts what there is to mend.
pub fn list(roots: &[PathBuf], read: impl Fn(&str) -> (Option<Lesson>, usize)) -> Shelf {
    let mut shelf = Shelf::default();
    let mut walk = Walk { files: Vec::new(), looked_at: 0, full: false };
    for (root, folder) in roots.iter().enumerate() {
        walk.folder(folder, root, SHELF_DEPTH_MAX);
    }
    if walk.full {
        let most = SHELF_LESSONS_MAX;
        shelf.notes.push(format!(
            "There are more files here than the list holds. The first {most} lessons at most are listed."
        ));
    }
    shelf.lessons = walk.files.into_iter().map(|(path, root)| entry(path, root, &read)).collect();
    let name = |entry: &Entry| (entry.root, entry.course.clone(), entry.unit, entry.title.clone(), entry.path.clone());
    // A lesson without a course stands behind those with one.
    shelf.lessons.sort_by_cached_key(|entry| (entry.root, entry.course.is_none(), name(entry)));
    shelf
}

/// A walk through folders, with its limits.
struct Walk {
    files: Vec<(PathBuf, usize)>,
    looked_at: usize,
    full: bool,
}

impl Walk {
    fn folder(&mut self, folder: &Path, root: usize, depth: usize) {
        // A folder that cannot be read holds no lessons to list.
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        let mut paths: Vec<_> = entries.flatten().take(SHELF_ENTRIES_MAX).map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            self.looked_at += 1;
            if self.files.len() >= SHELF_LESSONS_MAX || self.looked_at > SHELF_ENTRIES_MAX {
                self.full = true;
                return;
            }
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            // What a link leads to is found where it is; a folder that links to itself would never end.
            let Ok(kind) = std::fs::symlink_metadata(&path) else { continue };
            if name.starts_with('.') {
                continue;
            } else if kind.is_dir() && depth > 1 {
                self.folder(&path, root, depth - 1);
            } else if name.ends_with(LESSON_ENDING) && path.is_file() {
                self.files.push((path, root));
            }
        }
    }
}

fn entry(path: PathBuf, root: usize, read: &impl Fn(&str) -> (Option<Lesson>, usize)) -> Entry {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let title = name.strip_suffix(LESSON_ENDING).unwrap_or(&name).to_owned();
    let bare = Entry { path, title, course: None, unit: None, grade: None, problems: 0, trouble: None, root };
    let source = match read_source(&bare.path) {
        Ok(source) => source,
        Err(why) => return Entry { problems: 1, trouble: Some(why), ..bare },
    };
    match read(&source) {
        (Some(lesson), problems) => Entry {
            title: if lesson.title.trim().is_empty() { bare.title } else { lesson.title },
            course: lesson.course,
            unit: lesson.unit,
            grade: Some(lesson.grade),
            problems,
            ..bare
        },
        (None, problems) => {
            let things = if problems == 1 { "1 thing".to_owned() } else { format!("{problems} things") };
            Entry {
                problems,
                trouble: Some(format!("This lesson has {things} to mend before it can be played.")),
                ..bare
            }
        }
    }
}

/// Reads a lesson file.
///
/// # Errors
/// A sentence that says why it cannot be read and what to do.
pub fn read_source(path: &Path) -> Result<String, String> {
    let shown = path.display();
    let cannot = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => format!("There is no file {shown}. Check its name and folder."),
        std::io::ErrorKind::PermissionDenied => {
            format!("The file {shown} may not be read. Allow reading it, or copy it.")
        }
        _ => format!("The file {shown} cannot be read ({error}). Copy it to this computer and try again."),
    };
    let file = std::fs::File::open(path).map_err(cannot)?;
    let mut bytes = Vec::new();
    // One byte more than is allowed tells too much from just enough, however big the file says it is.
    file.take(FILE_MAX_BYTES + 1).read_to_end(&mut bytes).map_err(cannot)?;
    if bytes.len() as u64 > FILE_MAX_BYTES {
        return Err(format!(
            "The file {shown} is larger than {FILE_MAX_BYTES} bytes, so it is no lesson. Make two lessons of it."
        ));
    }
    String::from_utf8(bytes).map_err(|_| {
        format!("The file {shown} is not a text in UTF-8. Save it in your editor with the encoding UTF-8.")
    })
}

/// What tells a lesson file from others in the history, however often it is edited: its full path.
pub fn key(path: &Path) -> String {
    let full = path.canonicalize().or_else(|_| std::path::absolute(path));
    full.unwrap_or_else(|_| path.to_owned()).to_string_lossy().into_owned()
}
