//! Before a lesson: choosing it, the class and the teams. A small model that knows what is chosen
//! and where the highlight is, and neither Bevy nor files: screens draw it, keys move it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::game::{Number, TeamNo};
use crate::limits::{CLASS_MAX, TEAMS_MAX, TEAMS_MIN};

/// How many classes a grade is offered.
const CLASSES_A_GRADE: u8 = 6;
/// Pupils in a class when nobody says: the most that a new class may have.
const PUPILS_USUAL: u8 = 35;
/// Teams when nobody says.
const TEAMS_USUAL: u8 = 4;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoppedPlace {
    /// Before the first game.
    Start,
    /// In a game: which, from 1, and how many there are.
    Game(usize, usize),
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
}

/// A press before a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrontPress {
    /// The highlight so many places on.
    Move(isize),
    /// Take what is highlighted.
    Take,
    /// Back to the choice before.
    Leave,
    /// This item, by a click or a tap.
    Item(usize),
    /// A number key: so many teams.
    Teams(TeamNo),
    /// More or fewer pupils.
    Pupils(i8),
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
    /// The program is to be left.
    Quit,
}

/// The choices so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Front {
    /// Which choice is open.
    pub screen: FrontScreen,
    /// The lessons.
    pub lessons: Vec<LessonRow>,
    /// The classes for the lesson that was taken.
    pub classes: Vec<ClassRow>,
    /// Where the highlight is.
    pub at: usize,
    /// How many teams.
    pub teams: TeamNo,
    /// How many pupils.
    pub pupils: u8,
    /// Who is not here.
    pub absent: BTreeSet<Number>,
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
            lessons,
            classes: Vec::new(),
            at: 0,
            teams: TEAMS_USUAL,
            pupils: PUPILS_USUAL,
            absent: BTreeSet::new(),
            lesson_at: 0,
            class_at: 0,
        }
    }

    /// The lesson that was taken, or is highlighted.
    pub fn lesson(&self) -> Option<&LessonRow> {
        let at = if self.screen == FrontScreen::Lessons { self.at } else { self.lesson_at };
        self.lessons.get(at)
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
        match (press, self.screen) {
            (FrontPress::Leave, FrontScreen::Lessons) => return FrontStep::Quit,
            (FrontPress::Leave, FrontScreen::Classes) => {
                self.screen = FrontScreen::Lessons;
                self.at = self.lesson_at;
            }
            (FrontPress::Leave, FrontScreen::Teams) => {
                self.screen = FrontScreen::Classes;
                self.at = self.class_at;
            }
            (FrontPress::Take, FrontScreen::Teams) => return self.chosen(None),
            (FrontPress::Take, _) => return self.take(self.at),
            (FrontPress::Item(item), FrontScreen::Lessons | FrontScreen::Classes) => return self.take(item),
            (FrontPress::Item(teams), FrontScreen::Teams) => self.set_teams(teams),
            (FrontPress::Teams(teams), FrontScreen::Teams) => self.set_teams(usize::from(teams)),
            (FrontPress::Move(by), FrontScreen::Teams) => {
                let (least, many) = (isize::from(TEAMS_MIN), isize::from(TEAMS_MAX - TEAMS_MIN) + 1);
                let teams = (isize::from(self.teams) - least + by).rem_euclid(many) + least;
                self.set_teams(usize::try_from(teams).unwrap_or_default());
            }
            (FrontPress::Move(by), _) => {
                let many = isize::try_from(self.items()).unwrap_or(1).max(1);
                let at = isize::try_from(self.at).unwrap_or(0);
                self.at = usize::try_from((at + by).rem_euclid(many)).unwrap_or(0);
            }
            (FrontPress::Pupils(by), FrontScreen::Teams) => {
                self.pupils = self.pupils.saturating_add_signed(by).clamp(self.teams, CLASS_MAX);
                self.absent.retain(|&number| number <= self.pupils);
            }
            (FrontPress::Absent(number), FrontScreen::Teams) if (1..=self.pupils).contains(&number) => {
                if !self.absent.remove(&number) {
                    self.absent.insert(number);
                }
            }
            _ => {}
        }
        FrontStep::Here
    }

    fn items(&self) -> usize {
        if self.screen == FrontScreen::Lessons { self.lessons.len() } else { self.classes.len() }
    }

    fn set_teams(&mut self, teams: usize) {
        if let Ok(teams @ TEAMS_MIN..=TEAMS_MAX) = TeamNo::try_from(teams) {
            self.teams = teams;
            self.pupils = self.pupils.max(teams);
        }
    }

    fn take(&mut self, item: usize) -> FrontStep {
        if item >= self.items() {
            return FrontStep::Here;
        }
        self.at = item;
        if self.screen == FrontScreen::Lessons {
            self.lesson_at = item;
            let row = &self.lessons[item];
            return if row.problems == 0 {
                FrontStep::LessonTaken(row.path.clone())
            } else {
                FrontStep::ProblemsTaken(row.path.clone())
            };
        }
        self.class_at = item;
        if let Some(stopped) = &self.classes[item].stopped {
            let session = stopped.session;
            return self.chosen(Some(session));
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
        let (Some(lesson), Some(class)) = (self.lessons.get(self.lesson_at), self.classes.get(self.class_at)) else {
            return FrontStep::Here;
        };
        FrontStep::Chosen(Chosen {
            path: lesson.path.clone(),
            class: class.label.clone(),
            resume,
            sizes: self.sizes(),
            absent: self.absent.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(title: &str, problems: usize) -> LessonRow {
        LessonRow { path: title.into(), title: title.into(), course: None, unit: None, grade: 5, problems }
    }

    fn front() -> Front {
        Front::new(vec![row("one", 0), row("two", 2), row("three", 0)])
    }

    #[test]
    fn two_keys_choose_everything() {
        let mut front = front();
        front.press(FrontPress::Move(1));
        front.press(FrontPress::Move(1));
        assert_eq!(front.press(FrontPress::Take), FrontStep::LessonTaken("three".into()));
        front.show_classes(Vec::new());
        front.press(FrontPress::Move(1));
        assert_eq!(front.press(FrontPress::Take), FrontStep::Here);
        front.press(FrontPress::Move(1));
        let FrontStep::Chosen(chosen) = front.press(FrontPress::Take) else { panic!("all is chosen") };
        assert_eq!((chosen.class.as_str(), chosen.resume, chosen.sizes), ("5-2", None, vec![7; 5]));
    }

    #[test]
    fn a_class_that_stopped_goes_on_or_starts_again() {
        let stopped = Some(Stopped { session: 7, place: StoppedPlace::Game(3, 5), scores: vec![10, 0] });
        let mut front = front();
        front.press(FrontPress::Take);
        front.show_classes(vec![ClassRow { label: "5-4".into(), stopped }]);
        assert_eq!(front.classes.len(), 6, "5-4 is offered once");
        let mut again = front.clone();
        let FrontStep::Chosen(chosen) = front.press(FrontPress::Take) else { panic!("it goes on") };
        assert_eq!((chosen.class.as_str(), chosen.resume), ("5-4", Some(7)));
        again.start_again();
        assert_eq!(again.screen, FrontScreen::Teams);
    }

    #[test]
    fn a_broken_lesson_shows_its_problems_and_the_highlight_wraps() {
        let mut front = front();
        front.press(FrontPress::Move(-2));
        assert_eq!(front.press(FrontPress::Take), FrontStep::ProblemsTaken("two".into()));
        assert_eq!(front.press(FrontPress::Item(99)), FrontStep::Here);
        assert_eq!(front.press(FrontPress::Leave), FrontStep::Quit);
    }

    #[test]
    fn teams_and_pupils_stay_within_their_limits() {
        let mut front = front();
        front.screen = FrontScreen::Teams;
        for teams in 0..=255 {
            front.press(FrontPress::Teams(teams));
            assert!((TEAMS_MIN..=TEAMS_MAX).contains(&front.teams));
            front.press(FrontPress::Pupils(-7));
            front.press(FrontPress::Absent(teams));
            assert!(!front.sizes().contains(&0) && front.sizes().iter().sum::<u8>() == front.pupils);
        }
        assert!(front.absent.iter().all(|&number| (1..=front.pupils).contains(&number)));
    }
}
