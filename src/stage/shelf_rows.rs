//! What the picker lists: rows made of lesson files and of the history. A file that has not changed
//! since is not read again, so that a shelf of 500 lessons opens as quickly as one of five.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::front::{ClassRow, LessonRow, Stopped, StoppedPlace};
use super::shell::{Read, Shelves};
use crate::host::{Media, shelf};
use crate::lesson::search::Haystack;
use crate::record::{Log, Past, StoppedAt};

/// Pictures of a lesson that the shelf shows.
const PICTURES: usize = 4;

/// A file as it was when it was read: its size and when it was saved.
type Version = (u64, Option<SystemTime>);

/// The rows that have been made.
#[derive(Default)]
pub struct Rows(HashMap<PathBuf, (Version, LessonRow)>);

impl Rows {
    /// The lessons of the shelves, the teacher's own first and those of a course together, and what
    /// there is to say about them.
    pub fn list(&mut self, shelves: &Shelves) -> (Vec<LessonRow>, Vec<String>) {
        let listed = shelf::list(&shelves.folders, |_| (None, 0));
        let mut rows: Vec<LessonRow> = listed.lessons.iter().map(|entry| self.row(shelves, &entry.path)).collect();
        let place = |row: &LessonRow| {
            (!row.own, row.course.is_none(), row.grade, row.course.clone(), row.unit, row.title.clone())
        };
        rows.sort_by_cached_key(place);
        (rows, listed.notes)
    }

    /// The row of a file.
    pub fn row(&mut self, shelves: &Shelves, path: &Path) -> LessonRow {
        let version = std::fs::metadata(path).map_or((0, None), |data| (data.len(), data.modified().ok()));
        match self.0.get(path) {
            // A lesson with problems may be mended by a picture that was put beside it.
            Some((known, row)) if *known == version && row.problems == 0 => row.clone(),
            _ => {
                let row = row(shelves, path, &(shelves.read)(path));
                self.0.insert(path.to_owned(), (version, row.clone()));
                row
            }
        }
    }
}

fn row(shelves: &Shelves, path: &Path, read: &Read) -> LessonRow {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let own = shelves.own.iter().any(|folder| path.starts_with(folder));
    let Some(lesson) = &read.lesson else {
        return LessonRow {
            path: path.to_owned(),
            haystack: Haystack::of_name(&name),
            title: name,
            course: None,
            unit: None,
            grade: 0,
            problems: read.problems.len().max(1),
            own,
            pictures: Vec::new(),
        };
    };
    let beside = path.parent().map(Path::to_path_buf).unwrap_or_default();
    let media = Media { library: shelves.pictures.clone(), voices: Vec::new(), beside };
    LessonRow {
        path: path.to_owned(),
        title: lesson.title.clone(),
        course: lesson.course.clone(),
        unit: lesson.unit,
        grade: lesson.grade,
        problems: 0,
        own,
        pictures: lesson.pictures().iter().filter_map(|picture| media.find(picture)).take(PICTURES).collect(),
        haystack: Haystack::of(lesson),
    }
}

/// The classes that the history knows, with where each stopped in this lesson.
pub fn classes(log: &Log, key: &str) -> Vec<ClassRow> {
    let known = log.classes().into_iter().map(|past| past.header.class).filter(|label| !label.is_empty());
    known
        .map(|label| {
            let stopped = log.open_session(&label, key).as_ref().map(stopped);
            ClassRow { label, stopped }
        })
        .collect()
}

fn stopped(past: &Past) -> Stopped {
    let place = match &past.standing.stopped {
        StoppedAt::Welcome => StoppedPlace::Start,
        StoppedAt::Game { number, of, name } => StoppedPlace::Game(*number, *of, name.clone()),
        StoppedAt::Finale => StoppedPlace::End,
    };
    Stopped { session: past.id, place, scores: past.standing.scores.iter().map(|team| team.score).collect() }
}
