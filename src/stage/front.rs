//! Before a lesson: choosing it, the class, the teams and how long it may take. A small model that
//! knows what is chosen and where the highlight is, and neither Bevy nor files: screens draw it,
//! keys move it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::front_list::{self, Line};
use super::planning::{Planned, Planning};
use crate::game::{Number, TeamNo};
use crate::lesson::Glosses;
use crate::lesson::search::{Haystack, QUERY_MAX_CHARS};
use crate::limits::{CLASS_MAX, TEAMS_MAX, TEAMS_MIN};

/// How many classes a grade is offered.
const CLASSES_A_GRADE: u8 = 6;
/// Pupils in a class when nobody says: the most that a new class may have.
const PUPILS_USUAL: u8 = 35;
/// Teams when nobody says.
const TEAMS_USUAL: u8 = 4;
/// Classes stand in so many columns.
pub const CLASS_COLUMNS: usize = 2;

/// A lesson on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonRow {
    /// Its file.
    pub path: PathBuf,
    /// Its title, or its file's name where it cannot be read.
    pub title: String,
    /// Its course.
    pub course: Option<String>,
    /// Its unit.
    pub unit: Option<u16>,
    /// Its grade.
    pub grade: u8,
    /// Mistakes that keep it from being played; 0 when it is ready.
    pub problems: usize,
    /// It lies in the teacher's own folder.
    pub own: bool,
    /// The pictures of its first cards.
    pub pictures: Vec<PathBuf>,
    /// What it is found by.
    pub haystack: Haystack,
}

/// A class that has met this lesson before, or could.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassRow {
    /// "5-1", or nothing for a class without a label.
    pub label: String,
    /// A lesson that was broken off.
    pub stopped: Option<Stopped>,
}

/// Where a class stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// The log's id of it.
    pub session: i64,
    /// The place in the lesson.
    pub place: StoppedPlace,
    /// The teams' points.
    pub scores: Vec<i32>,
}

/// A place in a lesson, as the picker tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoppedPlace {
    /// Before the first game.
    Start,
    /// In a game: which, from 1, how many there are, and its name.
    Game(usize, usize, Glosses),
    /// At the last screen.
    End,
}

/// Which choice is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrontScreen {
    /// Which lesson.
    Lessons,
    /// Which class.
    Classes,
    /// Which teams.
    Teams,
    /// How long.
    Plan,
}

/// A press before a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrontPress {
    /// The highlight so many places on.
    Move(isize),
    /// The highlight a line down or up; where a time is chosen, more or less of it.
    Line(isize),
    /// A page on or back, in a long list.
    Page(isize),
    /// Take what is highlighted.
    Take,
    /// Back to the choice before.
    Leave,
    /// This item, by a click or a tap.
    Item(usize),
    /// A number key: so many teams, or so many minutes.
    Digit(u8),
    /// A letter that was typed, for the search.
    Typed(char),
    /// The last letter of the search away.
    Erase,
    /// More or fewer: pupils, or minutes.
    More(i8),
    /// This pupil is absent, or is back.
    Absent(Number),
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The lesson's file.
    pub path: PathBuf,
    /// The class.
    pub class: String,
    /// The session to go on with, where one was broken off.
    pub resume: Option<i64>,
    /// Pupils in each team.
    pub sizes: Vec<u8>,
    /// Who is not here.
    pub absent: BTreeSet<Number>,
    /// How long it may take.
    pub planning: Planning,
}

/// What a press led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrontStep {
    /// Something on the screen changed, or nothing did.
    Here,
    /// A lesson was taken: the classes are to be looked up.
    LessonTaken(PathBuf),
    /// A lesson with mistakes was taken: they are to be shown.
    ProblemsTaken(PathBuf),
    /// Everything is chosen.
    Chosen(Chosen),
    /// Nothing is left to go back to: what else there is, is to be shown.
    More,
}

/// The choices so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Front {
    /// Which choice is open.
    pub screen: FrontScreen,
    /// The lessons.
    pub lessons: Arc<Vec<LessonRow>>,
    /// The places of those that the search finds.
    pub found: Vec<usize>,
    /// What was typed.
    pub query: String,
    /// The classes for the lesson that was taken.
    pub classes: Vec<ClassRow>,
    /// Where the highlight is; on the shelf, among the lessons that were found.
    pub at: usize,
    /// How many teams.
    pub teams: TeamNo,
    /// How many pupils.
    pub pupils: u8,
    /// Who is not here.
    pub absent: BTreeSet<Number>,
    /// How long it may take.
    pub planning: Planning,
    /// What would be played; none until it has been worked out.
    pub planned: Option<Arc<Planned>>,
    /// What the teacher should know before a lesson, a sentence each.
    pub notes: Vec<String>,
    /// The lesson that is being made or mended elsewhere: it is highlighted when the teacher comes back.
    pub edited: Option<PathBuf>,
    /// The lesson that was taken.
    lesson_at: usize,
    /// The class that was taken.
    class_at: usize,
}

impl Front {
    /// All choices open.
    pub fn new(lessons: Vec<LessonRow>) -> Front {
        Front {
            screen: FrontScreen::Lessons,
            found: (0..lessons.len()).collect(),
            lessons: Arc::new(lessons),
            query: String::new(),
            classes: Vec::new(),
            at: 0,
            teams: TEAMS_USUAL,
            pupils: PUPILS_USUAL,
            absent: BTreeSet::new(),
            planning: Planning::default(),
            planned: None,
            notes: Vec::new(),
            edited: None,
            lesson_at: 0,
            class_at: 0,
        }
    }

    /// The lesson that was taken, or is highlighted.
    pub fn lesson(&self) -> Option<&LessonRow> {
        let at = if self.screen == FrontScreen::Lessons { *self.found.get(self.at)? } else { self.lesson_at };
        self.lessons.get(at)
    }

    /// The class that was taken.
    pub fn class(&self) -> Option<&ClassRow> {
        self.classes.get(self.class_at)
    }

    /// Puts a lesson on the shelf that no folder has.
    pub fn add_lesson(&mut self, row: LessonRow) {
        Arc::make_mut(&mut self.lessons).insert(0, row);
        self.search(String::new());
    }

    /// The lessons as they are now; the highlight stays on its lesson. Whatever is chosen already stays chosen.
    pub fn renew(&mut self, lessons: Vec<LessonRow>) {
        if self.screen != FrontScreen::Lessons {
            return;
        }
        let held = self.edited.take().filter(|path| lessons.iter().any(|row| row.path == *path));
        let held = held.or_else(|| self.lesson().map(|row| row.path.clone()));
        let before = std::mem::replace(&mut self.lessons, Arc::new(lessons));
        let held_row = before.iter().find(|row| held.as_ref() == Some(&row.path));
        if let Some(row) = held_row.filter(|row| !self.lessons.iter().any(|there| there.path == row.path)) {
            // A lesson that no folder has was put there by hand.
            Arc::make_mut(&mut self.lessons).insert(0, row.clone());
        }
        self.search(self.query.clone());
        let at = self.found.iter().position(|&place| self.lessons.get(place).map(|row| &row.path) == held.as_ref());
        self.at = at.unwrap_or(0);
    }

    /// The shelf with this lesson highlighted; one that no folder has is put there.
    pub fn show_lesson(&mut self, row: LessonRow) {
        self.screen = FrontScreen::Lessons;
        let path = row.path.clone();
        match self.lessons.iter().position(|there| there.path == path) {
            Some(place) => {
                let lessons = Arc::make_mut(&mut self.lessons);
                lessons[place] = row;
                self.search(String::new());
            }
            None => self.add_lesson(row),
        }
        self.at = self.lessons.iter().position(|there| there.path == path).unwrap_or(0);
    }

    /// The shelf as lines under their headings, a page each.
    pub fn pages(&self) -> Vec<Vec<Line>> {
        front_list::pages(&front_list::lines(&self.lessons, &self.found), !self.notes.is_empty())
    }

    /// The classes to choose from, once they are known: those that the history knows and those that
    /// the lesson's grade may have, each once.
    pub fn show_classes(&mut self, known: Vec<ClassRow>) {
        let grade = self.lesson().map_or(0, |lesson| lesson.grade);
        // Junior high counts its grades from 1 again.
        let grade = if grade > 6 { grade - 6 } else { grade.max(1) };
        self.classes = known;
        for class in 1..=CLASSES_A_GRADE {
            let label = format!("{grade}-{class}");
            if !self.classes.iter().any(|row| row.label == label) {
                self.classes.push(ClassRow { label, stopped: None });
            }
        }
        self.classes.sort_by(|a, b| (a.stopped.is_none(), &a.label).cmp(&(b.stopped.is_none(), &b.label)));
        self.screen = FrontScreen::Classes;
        self.at = 0;
    }

    /// The sizes of the teams: as even as can be, the larger ones first.
    pub fn sizes(&self) -> Vec<u8> {
        (0..self.teams).map(|team| self.pupils / self.teams + u8::from(team < self.pupils % self.teams)).collect()
    }

    /// Carries a press out.
    pub fn press(&mut self, press: FrontPress) -> FrontStep {
        match self.screen {
            FrontScreen::Lessons => self.press_lessons(press),
            FrontScreen::Classes => self.press_classes(press),
            FrontScreen::Teams => self.press_teams(press),
            FrontScreen::Plan => self.press_plan(press),
        }
    }

    fn press_lessons(&mut self, press: FrontPress) -> FrontStep {
        match press {
            FrontPress::Leave if self.query.is_empty() => return FrontStep::More,
            FrontPress::Leave => self.search(String::new()),
            FrontPress::Take => return self.take_lesson(self.at),
            FrontPress::Item(item) => return self.take_lesson(item),
            FrontPress::Move(by) => self.at = moved(self.at, by, self.found.len()),
            FrontPress::Line(by) => {
                self.at = front_list::line_on(&front_list::lines(&self.lessons, &self.found), self.at, by);
            }
            FrontPress::Page(by) => self.at = front_list::page_on(&self.pages(), self.at, by),
            FrontPress::Typed(letter) if letter.is_control() => {}
            FrontPress::Typed(letter) => {
                let query = self.query.chars().chain([letter]).take(QUERY_MAX_CHARS).collect::<String>();
                self.search(query.trim_start().to_owned());
            }
            FrontPress::Digit(digit) => {
                let letter = char::from_digit(u32::from(digit), 10);
                return letter.map_or(FrontStep::Here, |letter| self.press_lessons(FrontPress::Typed(letter)));
            }
            FrontPress::Erase => {
                let mut query = self.query.clone();
                query.pop();
                self.search(query);
            }
            FrontPress::More(_) | FrontPress::Absent(_) => {}
        }
        FrontStep::Here
    }

    fn press_classes(&mut self, press: FrontPress) -> FrontStep {
        match press {
            FrontPress::Leave | FrontPress::Erase => {
                self.screen = FrontScreen::Lessons;
                self.at = self.found.iter().position(|&row| row == self.lesson_at).unwrap_or(0);
            }
            FrontPress::Take => return self.take_class(self.at),
            FrontPress::Item(item) => return self.take_class(item),
            FrontPress::Move(by) => self.at = moved(self.at, by, self.classes.len()),
            FrontPress::Line(by) => {
                let columns = isize::try_from(CLASS_COLUMNS).unwrap_or(1);
                self.at = moved(self.at, by * columns, self.classes.len());
            }
            _ => {}
        }
        FrontStep::Here
    }

    fn press_teams(&mut self, press: FrontPress) -> FrontStep {
        match press {
            FrontPress::Leave | FrontPress::Erase => {
                self.screen = FrontScreen::Classes;
                self.at = self.class_at;
            }
            FrontPress::Take => self.open_plan(),
            FrontPress::Item(teams) => self.set_teams(teams),
            FrontPress::Digit(teams) => self.set_teams(usize::from(teams)),
            FrontPress::Move(by) => {
                let (least, many) = (isize::from(TEAMS_MIN), isize::from(TEAMS_MAX - TEAMS_MIN) + 1);
                let teams = (isize::from(self.teams) - least + by).rem_euclid(many) + least;
                self.set_teams(usize::try_from(teams).unwrap_or_default());
            }
            // Down is fewer, as in every list of numbers.
            FrontPress::Line(by) => self.set_pupils(i8::try_from(-by).unwrap_or(0)),
            FrontPress::More(by) => self.set_pupils(by),
            FrontPress::Absent(number) if (1..=self.pupils).contains(&number) => {
                if !self.absent.remove(&number) {
                    self.absent.insert(number);
                }
            }
            _ => {}
        }
        FrontStep::Here
    }

    fn press_plan(&mut self, press: FrontPress) -> FrontStep {
        let before = self.planning.clone();
        match press {
            FrontPress::Leave | FrontPress::Erase => self.screen = FrontScreen::Teams,
            FrontPress::Take => return self.chosen(None),
            FrontPress::Item(item) => self.planning.choose(item),
            FrontPress::Move(by) => self.planning.step(by),
            FrontPress::Line(by) => self.planning.adjust(-by * 5),
            FrontPress::More(by) => self.planning.adjust(isize::from(by)),
            FrontPress::Digit(digit) => self.planning.digit(digit),
            _ => {}
        }
        if self.planning != before {
            self.planned = None;
        }
        FrontStep::Here
    }

    fn search(&mut self, query: String) {
        let held = self.found.get(self.at).copied();
        self.query = query;
        let rows = self.lessons.iter().enumerate();
        self.found = rows.filter(|(_, row)| row.haystack.has(&self.query)).map(|(place, _)| place).collect();
        // The highlight stays on its lesson while that is found.
        self.at = self.found.iter().position(|row| Some(*row) == held).filter(|_| self.query.is_empty()).unwrap_or(0);
    }

    fn open_plan(&mut self) {
        self.screen = FrontScreen::Plan;
        self.planned = None;
    }

    fn set_pupils(&mut self, by: i8) {
        self.pupils = self.pupils.saturating_add_signed(by).clamp(self.teams, CLASS_MAX);
        self.absent.retain(|&number| number <= self.pupils);
    }

    fn set_teams(&mut self, teams: usize) {
        if let Ok(teams @ TEAMS_MIN..=TEAMS_MAX) = TeamNo::try_from(teams) {
            self.teams = teams;
            self.pupils = self.pupils.max(teams);
        }
    }

    fn take_lesson(&mut self, item: usize) -> FrontStep {
        let Some(&place) = self.found.get(item) else { return FrontStep::Here };
        let Some(row) = self.lessons.get(place) else { return FrontStep::Here };
        (self.at, self.lesson_at) = (item, place);
        self.planned = None;
        if row.problems == 0 {
            FrontStep::LessonTaken(row.path.clone())
        } else {
            FrontStep::ProblemsTaken(row.path.clone())
        }
    }

    fn take_class(&mut self, item: usize) -> FrontStep {
        let Some(class) = self.classes.get(item) else { return FrontStep::Here };
        (self.at, self.class_at) = (item, item);
        if let Some(stopped) = &class.stopped {
            return self.chosen(Some(stopped.session));
        }
        self.screen = FrontScreen::Teams;
        FrontStep::Here
    }

    /// Start a class anew that had stopped somewhere: its teams are asked for again.
    pub fn start_again(&mut self) {
        if self.screen == FrontScreen::Classes && self.at < self.classes.len() {
            self.class_at = self.at;
            self.screen = FrontScreen::Teams;
        }
    }

    fn chosen(&self, resume: Option<i64>) -> FrontStep {
        let (Some(lesson), Some(class)) = (self.lessons.get(self.lesson_at), self.class()) else {
            return FrontStep::Here;
        };
        FrontStep::Chosen(Chosen {
            path: lesson.path.clone(),
            class: class.label.clone(),
            resume,
            sizes: self.sizes(),
            absent: self.absent.clone(),
            planning: self.planning.clone(),
        })
    }
}

/// A highlight so many places on, round and round.
fn moved(at: usize, by: isize, items: usize) -> usize {
    let many = isize::try_from(items).unwrap_or(1).max(1);
    usize::try_from((isize::try_from(at).unwrap_or(0) + by).rem_euclid(many)).unwrap_or(0)
}

#[cfg(test)]
#[path = "front_tests.rs"]
pub(crate) mod tests;
