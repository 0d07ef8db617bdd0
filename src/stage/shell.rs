//! What the window is for at the moment: choosing, mending, or teaching. It holds the session's host
//! and passes presses on; it knows neither Bevy nor how a lesson is read, which it is handed.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use super::doors::Doors;
use super::front::{ClassRow, Front, FrontPress, FrontScreen, FrontStep};
use super::gallery::Plate;
use super::games_menu::GamesMenu;
use super::more::{More, MorePage};
use super::planning::{Planned, as_written};
use super::shelf_rows::{Rows, classes};
use crate::game::keys::Press;
use crate::game::{Act, AtMs, DeskView, Moment, Refusal, StageView};
use crate::host::watch::{self, Watching};
use crate::host::{Audience, Clock, Device, HostHandle, Updates, View, shelf};
use crate::lesson::Lesson;
use crate::lesson::axes::Game;
use crate::record::settings::Settings;
use crate::record::{Log, data_folder};
use crate::sound::listen::Speaker;

#[path = "shell_demo.rs"]
mod demo;
#[path = "shell_games.rs"]
mod games;
#[path = "shell_more.rs"]
mod more;
#[path = "shell_open.rs"]
mod open;

use demo::Demo;

/// A lesson file that was read.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// The lesson, where it can be played.
    pub lesson: Option<Lesson>,
    /// What keeps it from being played, or may trouble the class, a sentence each.
    pub problems: Vec<String>,
}

/// Reads and checks a lesson file.
pub type Reader = Arc<dyn Fn(&Path) -> Read + Send + Sync>;
/// Wakes the window.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// What is to be seen.
#[derive(Clone, Debug)]
pub enum Scene {
    /// The choices before a lesson.
    Front(Arc<Front>),
    /// What is wrong with a lesson.
    Problems(Arc<Problems>),
    /// A lesson.
    Lesson(Arc<StageView>),
    /// What there is beside lessons.
    More(Arc<More>),
    /// Any game, over a lesson.
    Games(Arc<GamesMenu>),
    /// How a game goes: the class's screen with moves that are no lesson.
    Demo(Arc<StageView>),
    /// A part of a screen by itself, for the gallery.
    Plate(Plate),
}

/// What is wrong with a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems {
    /// The lesson's file name.
    pub title: String,
    /// What is wrong, a sentence each.
    pub lines: Vec<String>,
}

/// Where lessons lie, and how they are read.
pub struct Shelves {
    /// The folders.
    pub folders: Vec<PathBuf>,
    /// The library's pictures.
    pub pictures: PathBuf,
    /// The library's recordings.
    pub voices: PathBuf,
    /// The engine's own sounds.
    pub sounds: PathBuf,
    /// Those of the folders that are the teacher's own.
    pub own: Vec<PathBuf>,
    /// Reads a lesson.
    pub read: Reader,
    /// What else is handed in.
    pub doors: Doors,
}

/// A lesson that is being taught.
struct Teaching {
    host: HostHandle,
    updates: Updates,
    view: Option<Arc<StageView>>,
    /// The desk's updates, only while a desk may show them.
    desk: Option<Updates>,
    /// The lesson as it was last put on the stage, for the names of its cards.
    latest: Lesson,
    path: PathBuf,
    /// The games as the file has them; those that are played may be others.
    written: Vec<Game>,
    /// The list of games that is open.
    menu: Option<GamesMenu>,
    /// A demonstration that runs.
    demo: Option<Demo>,
    /// A game that is to be gone to once the lesson has it.
    wanted: Option<usize>,
    /// What the teacher was told last; nothing yet at first.
    notices: Option<Vec<String>>,
    _watching: Option<Watching>,
}

enum Mode {
    Front(Front),
    Problems { path: PathBuf, problems: Problems, front: Front, _watching: Option<Watching> },
    More { more: Box<More>, front: Front },
    Teaching(Box<Teaching>),
}

/// What happened since the last look.
#[derive(Default)]
pub struct Heard {
    /// The scene is another one.
    pub scene: bool,
    /// What to animate.
    pub moments: Vec<Moment>,
    /// The lesson's pictures, when they changed.
    pub media: Option<Arc<Vec<PathBuf>>>,
    /// What the teacher should know, when it changed.
    pub notices: Option<Vec<String>>,
    /// The settings, when they were changed on their page.
    pub settings: Option<Settings>,
    /// Why the latest press was not used.
    pub refused: Option<Refusal>,
    /// The desk's view, when there is a desk and it changed.
    pub desk: Option<Arc<DeskView>>,
}

/// What the window is for at the moment.
pub struct Shell {
    shelves: Shelves,
    wake: Wake,
    seed: Option<u64>,
    mode: Mode,
    /// What is to be heard.
    pub speaker: Speaker,
    /// A lesson file was saved.
    saved: Mutex<Receiver<()>>,
    save_told: Sender<()>,
    /// The scene changed outside of [`Shell::hear`].
    changed: bool,
    /// The rows of the shelf, as far as they have been read.
    rows: Rows,
    /// The lesson that was taken, while the rest is chosen.
    taken: Option<Lesson>,
    clock: Clock,
    settings: Settings,
    settings_changed: bool,
    /// Japanese is spoken.
    japanese: bool,
    /// What the teacher should know since the program was started, a sentence each.
    notes: Vec<String>,
    /// The program is to be left.
    pub quit: bool,
}

impl Shell {
    /// A shell at the shelf; or, with a lesson, at its classes; or, with its class, at the teams or in
    /// the lesson itself, where the class had stopped.
    pub fn new(
        shelves: Shelves,
        speaker: Speaker,
        wake: Wake,
        lesson: Option<&Path>,
        class: &str,
        seed: Option<u64>,
    ) -> Shell {
        let (save_told, saved) = channel();
        let settings = Settings::load(data_folder().as_deref());
        let notes = shelves.doors.notes.clone();
        for note in &notes {
            tracing::warn!("{note}");
        }
        let mut shell = Shell {
            speaker,
            shelves,
            wake,
            seed,
            mode: Mode::Front(Front::new(Vec::new())),
            saved: Mutex::new(saved),
            save_told,
            changed: true,
            rows: Rows::default(),
            taken: None,
            clock: Clock::system(),
            settings,
            settings_changed: false,
            japanese: false,
            notes,
            quit: false,
        };
        let front = shell.shelf();
        shell.mode = Mode::Front(front);
        match lesson {
            Some(path) => shell.start_at(path, class),
            None if !shell.settings.welcomed => shell.open_more(MorePage::First),
            None => {}
        }
        shell
    }

    /// All choices open, and what is on the shelf now.
    fn shelf(&mut self) -> Front {
        let (rows, notes) = self.rows.list(&self.shelves);
        let mut front = Front::new(rows);
        front.notes = self.notes.iter().cloned().chain(notes).collect();
        front
    }

    /// At a lesson, as if it had been taken from the shelf.
    fn start_at(&mut self, path: &Path, class: &str) {
        let Mode::Front(front) = &mut self.mode else { return };
        let full = shelf::key(path);
        if !front.lessons.iter().any(|row| shelf::key(&row.path) == full) {
            front.add_lesson(self.rows.row(&self.shelves, path));
        }
        let at = front.lessons.iter().position(|row| shelf::key(&row.path) == full).unwrap_or(0);
        self.front_press(FrontPress::Item(at));
        let Mode::Front(front) = &mut self.mode else { return };
        if class.is_empty() {
            return;
        }
        let known = front.classes.iter().position(|row| row.label == class);
        let at = known.unwrap_or_else(|| {
            front.classes.push(ClassRow { label: class.to_owned(), stopped: None });
            front.classes.len() - 1
        });
        self.front_press(FrontPress::Item(at));
    }

    /// What is to be seen; none while a lesson opens.
    pub fn scene(&self) -> Option<Scene> {
        match &self.mode {
            Mode::Front(front) => Some(Scene::Front(Arc::new(front.clone()))),
            Mode::Problems { problems, .. } => Some(Scene::Problems(Arc::new(problems.clone()))),
            Mode::More { more, .. } => Some(Scene::More(Arc::new((**more).clone()))),
            Mode::Teaching(teaching) => match (&teaching.demo, &teaching.menu) {
                (Some(demo), _) => demo.scene(),
                (None, Some(menu)) => Some(Scene::Games(Arc::new(menu.clone()))),
                (None, None) => teaching.view.clone().map(Scene::Lesson),
            },
        }
    }

    /// The choice that is open, if it is a choice that is seen.
    pub fn front(&self) -> Option<&Front> {
        if let Mode::Front(front) = &self.mode { Some(front) } else { None }
    }

    /// The lesson's view, if it is a lesson that is seen.
    pub fn view(&self) -> Option<&Arc<StageView>> {
        if let Mode::Teaching(teaching) = &self.mode { teaching.view.as_ref() } else { None }
    }

    /// Session time, in milliseconds.
    pub fn now(&self) -> AtMs {
        if let Mode::Teaching(teaching) = &self.mode { teaching.host.now() } else { 0 }
    }

    /// A press before a lesson.
    pub fn front_press(&mut self, press: FrontPress) {
        self.changed = true;
        let front = match &mut self.mode {
            Mode::Front(front) => front,
            Mode::Problems { front, .. } if press == FrontPress::Leave => {
                self.mode = Mode::Front(front.clone());
                return;
            }
            _ => return,
        };
        match front.press(press) {
            FrontStep::Here => {}
            FrontStep::More => self.open_more(MorePage::Menu),
            FrontStep::LessonTaken(path) => {
                let log = Log::open(data_folder().as_deref());
                front.show_classes(classes(&log, &shelf::key(&path)));
                self.taken = (self.shelves.read)(&path).lesson;
            }
            FrontStep::ProblemsTaken(path) => {
                let problems = (self.shelves.read)(&path).problems;
                self.show_problems(path, problems);
            }
            FrontStep::Chosen(chosen) => self.teach(&chosen),
        }
        self.work_out_plan();
    }

    /// Works out what would be played, where that is to be seen and the time for it has changed.
    fn work_out_plan(&mut self) {
        let wall = self.clock.wall();
        let Mode::Front(front) = &mut self.mode else { return };
        if front.screen != FrontScreen::Plan {
            return;
        }
        let before = front.planning.minutes();
        front.planning.tell_time(wall.unix_ms, wall.offset_min);
        if front.planned.is_none() || front.planning.minutes() != before {
            let planned = self.taken.as_ref().map(|lesson| plan(&self.shelves.doors, lesson, front.planning.minutes()));
            front.planned = planned.map(Arc::new);
        }
    }

    /// The class that is highlighted starts the lesson again, from its beginning.
    pub fn start_again(&mut self) {
        self.changed = true;
        if let Mode::Front(front) = &mut self.mode {
            front.start_again();
        }
    }

    /// A press in a lesson. While a game is demonstrated, it only ends that.
    pub fn game_press(&mut self, device: Device, press: Press) {
        if self.end_demonstration() {
            return;
        }
        if let Mode::Teaching(teaching) = &self.mode
            && let Some(view) = &teaching.view
        {
            teaching.host.press(device, press, view);
        }
    }

    /// An act of the teacher's that is no key of the rules: a typed card, who is here, the end of the lesson.
    pub fn send(&self, device: Device, act: Act) {
        if let Mode::Teaching(teaching) = &self.mode {
            teaching.host.send(device, act);
        }
    }

    /// Follows the lesson for a desk, or no longer. Without a desk no answer leaves the host at all.
    pub fn follow_desk(&mut self, on: bool) {
        let Mode::Teaching(teaching) = &mut self.mode else { return };
        if on && teaching.desk.is_none() {
            let wake = self.wake.clone();
            teaching.desk = Some(teaching.host.subscribe(Audience::Desk, Box::new(move || wake())));
        } else if !on {
            teaching.desk = None;
        }
    }

    /// Leaves the lesson where it is: the class goes on with it another time.
    pub fn leave(&mut self) {
        if let Mode::Teaching(teaching) = &self.mode {
            self.speaker.leave();
            let status = teaching.host.stop();
            if let Some(why) = status.in_memory_only {
                tracing::warn!("{why}");
            }
            let front = self.shelf();
            self.mode = Mode::Front(front);
            self.changed = true;
        }
    }

    /// Takes in what has happened since the last look.
    pub fn hear(&mut self) -> Heard {
        let mut heard = Heard { scene: std::mem::take(&mut self.changed), ..Heard::default() };
        let saved = self.saved.lock().is_ok_and(|saved| saved.try_iter().count() > 0);
        if saved {
            self.reread();
            heard.scene |= std::mem::take(&mut self.changed);
        }
        if std::mem::take(&mut self.settings_changed) {
            heard.settings = Some(self.settings.clone());
        }
        let mut closed = false;
        if let Mode::Teaching(teaching) = &mut self.mode {
            heard.scene |= teaching.go_on_with_demo();
            while let Some(update) = teaching.updates.try_recv() {
                if let View::Stage(view) = update.view {
                    teaching.view = Some(Arc::new(view));
                    heard.scene = true;
                }
                heard.moments.extend(update.moments);
                if update.media.is_some() {
                    teaching.go_on_to_wanted();
                }
                heard.media = update.media.or(heard.media);
                if let Some(refusal) = update.refusal {
                    tracing::debug!("{refusal}");
                    heard.refused = Some(refusal);
                }
                let trouble = update.status.in_memory_only.iter().chain(&update.status.notices);
                let notices: Vec<String> = trouble
                    .map(ToString::to_string)
                    .chain(update.notices.into_iter().map(|notice| notice.text))
                    .collect();
                if teaching.notices.as_ref() != Some(&notices) {
                    for notice in &notices {
                        tracing::warn!("{notice}");
                    }
                    teaching.notices = Some(notices.clone());
                    heard.notices = Some(notices);
                }
                closed |= update.closed;
            }
            while let Some(update) = teaching.desk.as_ref().and_then(Updates::try_recv) {
                if let View::Desk(view) = update.view {
                    heard.desk = Some(Arc::new(view));
                }
            }
        }
        if closed {
            self.leave();
            heard.scene = true;
        }
        heard
    }

    /// The lesson file was saved: the new version takes the old one's place, or the desk is told why not.
    fn reread(&mut self) {
        match &mut self.mode {
            Mode::Teaching(teaching) => {
                let read = (self.shelves.read)(&teaching.path);
                match read.lesson {
                    Some(mut lesson) => {
                        lesson.keep_card_ids(&teaching.latest);
                        // Other games are played only where the author has changed them: a plan that
                        // was made for this class outlives a corrected word.
                        let games = std::mem::replace(&mut teaching.written, lesson.games.clone());
                        if games == lesson.games {
                            lesson.games.clone_from(&teaching.latest.games);
                        }
                        teaching.latest = lesson.clone();
                        teaching.host.clear_notice("lesson");
                        teaching.host.replace_lesson(lesson);
                    }
                    None => {
                        let many = read.problems.len();
                        let first = read.problems.first().map_or("", String::as_str);
                        let text = format!(
                            "The saved lesson cannot be played yet ({many} to mend), so the last good one plays on. {first}"
                        );
                        teaching.host.notice("lesson", text);
                    }
                }
            }
            Mode::Problems { path, .. } => {
                let path = path.clone();
                let read = (self.shelves.read)(&path);
                self.changed = true;
                if read.lesson.is_some() {
                    let front = self.shelf();
                    self.mode = Mode::Front(front);
                    self.start_at(&path, "");
                } else if let Mode::Problems { problems, .. } = &mut self.mode {
                    problems.lines = read.problems;
                }
            }
            Mode::Front(_) | Mode::More { .. } => {}
        }
    }

    fn show_problems(&mut self, path: PathBuf, lines: Vec<String>) {
        let Mode::Front(front) = &self.mode else { return };
        let title = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let problems = Problems { title, lines };
        let front = front.clone();
        let watching = self.watch(&path);
        self.mode = Mode::Problems { path, problems, front, _watching: watching };
    }

    /// Tells when a file is saved.
    fn watch(&self, path: &Path) -> Option<Watching> {
        let known = shelf::read_source(path).unwrap_or_default();
        let (told, wake) = (self.save_told.clone(), self.wake.clone());
        let changed = move |_| {
            // The other end is gone only when the window is.
            told.send(()).ok();
            wake();
        };
        watch::start(path, &known, changed).ok()
    }
}

/// What is played in so many minutes, or as it is written.
fn plan(doors: &Doors, lesson: &Lesson, minutes: Option<u16>) -> Planned {
    let planned = minutes.map(|minutes| (doors.plan)(lesson, minutes));
    // A plan without a game would be no lesson.
    planned.filter(|planned| !planned.games.is_empty()).unwrap_or_else(|| as_written(lesson))
}
