//! What the window is for at the moment: choosing, mending, or teaching. It holds the session's host
//! and passes presses on; it knows neither Bevy nor how a lesson is read, which it is handed.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use super::front::{Chosen, ClassRow, Front, FrontPress, FrontStep, LessonRow, Stopped, StoppedPlace};
use crate::game::keys::Press;
use crate::game::{Act, AtMs, Moment, Opening, RULES_VERSION, StageView};
use crate::host::watch::{self, Watching};
use crate::host::{Audience, Clock, Device, Host, HostHandle, Media, Session, Updates, View, shelf};
use crate::lesson::Lesson;
use crate::record::{Log, Past, StoppedAt, data_folder, lesson_ref};
use crate::sound::listen::Speaker;

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
    /// Reads a lesson.
    pub read: Reader,
}

/// A lesson that is being taught.
struct Teaching {
    host: HostHandle,
    updates: Updates,
    view: Option<Arc<StageView>>,
    /// The lesson as it was last put on the stage, for the names of its cards.
    latest: Lesson,
    path: PathBuf,
    /// What the teacher was told last; nothing yet at first.
    notices: Option<Vec<String>>,
    _watching: Option<Watching>,
}

enum Mode {
    Front(Front),
    Problems { path: PathBuf, problems: Problems, front: Front, _watching: Option<Watching> },
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
    /// The program is to be left.
    pub quit: bool,
    /// The session could not begin: why, for the teacher.
    pub trouble: Option<String>,
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
        let front = Front::new(rows(&shelves));
        let mut shell = Shell {
            speaker,
            shelves,
            wake,
            seed,
            mode: Mode::Front(front),
            saved: Mutex::new(saved),
            save_told,
            changed: true,
            quit: false,
            trouble: None,
        };
        if let Some(path) = lesson {
            shell.start_at(path, class);
        }
        shell
    }

    fn start_at(&mut self, path: &Path, class: &str) {
        let Mode::Front(front) = &mut self.mode else { return };
        let full = shelf::key(path);
        if !front.lessons.iter().any(|row| shelf::key(&row.path) == full) {
            front.lessons.insert(0, row(path, &(self.shelves.read)(path)));
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
            Mode::Teaching(teaching) => teaching.view.clone().map(Scene::Lesson),
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
            FrontStep::Quit => self.quit = true,
            FrontStep::LessonTaken(path) => {
                let log = Log::open(data_folder().as_deref());
                front.show_classes(classes(&log, &shelf::key(&path)));
            }
            FrontStep::ProblemsTaken(path) => self.show_problems(path),
            FrontStep::Chosen(chosen) => self.teach(&chosen),
        }
    }

    /// The class that is highlighted starts the lesson again, from its beginning.
    pub fn start_again(&mut self) {
        self.changed = true;
        if let Mode::Front(front) = &mut self.mode {
            front.start_again();
        }
    }

    /// A press in a lesson.
    pub fn game_press(&self, device: Device, press: Press) {
        if let Mode::Teaching(teaching) = &self.mode
            && let Some(view) = &teaching.view
        {
            teaching.host.press(device, press, view);
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
            self.mode = Mode::Front(Front::new(rows(&self.shelves)));
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
        let mut closed = false;
        if let Mode::Teaching(teaching) = &mut self.mode {
            while let Some(update) = teaching.updates.try_recv() {
                if let View::Stage(view) = update.view {
                    teaching.view = Some(Arc::new(view));
                    heard.scene = true;
                }
                heard.moments.extend(update.moments);
                heard.media = update.media.or(heard.media);
                if let Some(refusal) = update.refusal {
                    tracing::debug!("{refusal}");
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
                    self.mode = Mode::Front(Front::new(rows(&self.shelves)));
                    self.start_at(&path, "");
                } else if let Mode::Problems { problems, .. } = &mut self.mode {
                    problems.lines = read.problems;
                }
            }
            Mode::Front(_) => {}
        }
    }

    fn show_problems(&mut self, path: PathBuf) {
        let Mode::Front(front) = &self.mode else { return };
        let title = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let problems = Problems { title, lines: (self.shelves.read)(&path).problems };
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

    fn teach(&mut self, chosen: &Chosen) {
        match self.open(chosen) {
            Ok(teaching) => {
                self.mode = Mode::Teaching(Box::new(teaching));
                self.trouble = None;
            }
            Err(why) => {
                tracing::error!("{why}");
                self.trouble = Some(why);
            }
        }
    }

    fn open(&self, chosen: &Chosen) -> Result<Teaching, String> {
        let read = (self.shelves.read)(&chosen.path);
        let lesson = read.lesson.ok_or_else(|| read.problems.join("\n"))?;
        let clock = Clock::system();
        let log = Log::open(data_folder().as_deref());
        let key = shelf::key(&chosen.path);
        let resumed = chosen.resume.map(|id| Session::resume(log, id, Some(clock.wall())));
        let session = match resumed {
            Some(Ok(session)) => session,
            other => {
                if let Some(Err(why)) = other {
                    tracing::warn!("{why}");
                }
                let opening = Opening {
                    rules: RULES_VERSION,
                    lesson: lesson_ref(lesson.clone()),
                    class: chosen.class.clone(),
                    seed: self.seed.unwrap_or_else(|| clock.unix_ms()),
                    sizes: chosen.sizes.clone(),
                };
                let log = Log::open(data_folder().as_deref());
                Session::open(opening, &key, log, Some(clock.wall())).map_err(|why| why.to_string())?
            }
        };
        let mut latest = lesson;
        latest.keep_card_ids(&session.state().lesson);
        let beside = chosen.path.parent().map(Path::to_path_buf).unwrap_or_default();
        let media = Media { library: self.shelves.pictures.clone(), voices: self.shelves.voices.clone(), beside };
        let host = Host::start(session, clock, media).map_err(|why| format!("The lesson cannot begin: {why}."))?;
        let wake = self.wake.clone();
        let updates = host.subscribe(Audience::Stage, Box::new(move || wake()));
        for &number in &chosen.absent {
            host.send(Device::Keyboard, Act::Absent { number, on: true });
        }
        if chosen.resume.is_some() {
            // Whoever chooses to go on wants no pause.
            host.send(Device::Keyboard, Act::Pause { on: false });
        }
        host.replace_lesson(latest.clone());
        self.speaker.follow(host.clone());
        let watching = self.watch(&chosen.path);
        Ok(Teaching {
            host,
            updates,
            view: None,
            latest,
            path: chosen.path.clone(),
            notices: None,
            _watching: watching,
        })
    }
}

/// The lessons of the shelves, those of a course together.
fn rows(shelves: &Shelves) -> Vec<LessonRow> {
    let listed = shelf::list(&shelves.folders, |_| (None, 0));
    for note in &listed.notes {
        tracing::warn!("{note}");
    }
    let entries = listed.lessons.iter();
    let mut rows: Vec<(usize, LessonRow)> =
        entries.map(|entry| (entry.root, row(&entry.path, &(shelves.read)(&entry.path)))).collect();
    // The teacher's own folder is the last one, and comes first.
    rows.sort_by_key(|(root, row)| {
        (std::cmp::Reverse(*root), row.course.is_none(), row.grade, row.course.clone(), row.unit, row.title.clone())
    });
    rows.into_iter().map(|(_, row)| row).collect()
}

fn row(path: &Path, read: &Read) -> LessonRow {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match &read.lesson {
        Some(lesson) => LessonRow {
            path: path.to_owned(),
            title: lesson.title.clone(),
            course: lesson.course.clone(),
            unit: lesson.unit,
            grade: lesson.grade,
            problems: 0,
        },
        None => LessonRow {
            path: path.to_owned(),
            title: name,
            course: None,
            unit: None,
            grade: 0,
            problems: read.problems.len().max(1),
        },
    }
}

/// The classes that the history knows, with where each stopped in this lesson.
fn classes(log: &Log, key: &str) -> Vec<ClassRow> {
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
        StoppedAt::Game { number, of, .. } => StoppedPlace::Game(*number, *of),
        StoppedAt::Finale => StoppedPlace::End,
    };
    Stopped { session: past.id, place, scores: past.standing.scores.iter().map(|team| team.score).collect() }
}
