//! Pictures of a lesson's screens for the page. Who draws them is handed over and lives on a thread of its own; a
//! request that has not been begun gives way to a newer one, so that whoever types never waits for old pictures.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use serde::Serialize;
use tokio::sync::oneshot;

use crate::lesson::Lesson;

/// A step of a lesson, as the page names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepName {
    /// The game's id; `lesson` before, between and after games.
    pub game: String,
    /// What the step is, in a word: `intro`, `look`, `answer`.
    pub step: String,
}

/// Draws the screens of lessons. It is made and used on one thread.
pub trait Painter {
    /// Every step of a lesson whose files lie in the folder `beside`, in order.
    fn steps(&mut self, lesson: &Lesson, beside: &Path) -> Vec<StepName>;

    /// A step, by its place among [`Painter::steps`], as a PNG of this width and height in pixels.
    ///
    /// # Errors
    /// A sentence: no such step, or nothing to draw with.
    fn draw(&mut self, lesson: &Lesson, beside: &Path, step: usize, size: (u32, u32)) -> Result<Vec<u8>, String>;
}

/// Makes a painter, on its own thread and when it is first asked for.
pub type MakePainter = Box<dyn FnOnce() -> Result<Box<dyn Painter>, String> + Send>;

/// What is asked of the painter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// All steps.
    Steps,
    /// One step, at a size in pixels.
    Draw(usize, (u32, u32)),
}

/// What it answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The steps.
    Steps(Vec<StepName>),
    /// A PNG.
    Picture(Vec<u8>),
    /// A newer request came before this one was begun.
    Superseded,
    /// Why there is none, in a sentence.
    Trouble(String),
}

struct Job {
    lesson: Lesson,
    beside: PathBuf,
    ask: Ask,
    reply: oneshot::Sender<Answer>,
}

#[derive(Default)]
struct Waiting {
    /// The newest request for steps, and the newest for a picture.
    jobs: [Option<Job>; 2],
    closed: bool,
}

type Shared = Arc<(Mutex<Waiting>, Condvar)>;

/// The painter's thread, from outside. It ends when this is dropped.
pub(super) struct Preview {
    shared: Shared,
    thread: Option<JoinHandle<()>>,
}

fn locked(shared: &Shared) -> MutexGuard<'_, Waiting> {
    shared.0.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Preview {
    /// Starts the thread. Where the system gives none there is no preview.
    pub fn start(make: MakePainter) -> Option<Preview> {
        let shared = Shared::default();
        let its = shared.clone();
        let thread = std::thread::Builder::new().name("preview".into()).spawn(move || work(make, &its)).ok()?;
        Some(Preview { shared, thread: Some(thread) })
    }

    /// Asks for something; the answer comes later.
    pub fn ask(&self, lesson: Lesson, beside: PathBuf, ask: Ask) -> oneshot::Receiver<Answer> {
        let (reply, answer) = oneshot::channel();
        let slot = usize::from(ask != Ask::Steps);
        let older = locked(&self.shared).jobs[slot].replace(Job { lesson, beside, ask, reply });
        self.shared.1.notify_one();
        if let Some(older) = older {
            // Whoever asked may have gone.
            drop(older.reply.send(Answer::Superseded));
        }
        answer
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        locked(&self.shared).closed = true;
        self.shared.1.notify_one();
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

fn work(make: MakePainter, shared: &Shared) {
    let mut make = Some(make);
    let mut painter: Result<Box<dyn Painter>, String> = Err("Nothing can be drawn.".to_owned());
    while let Some(job) = next(shared) {
        if let Some(make) = make.take() {
            painter = guarded(make).unwrap_or_else(Err);
        }
        let answer = match &mut painter {
            Err(why) => Answer::Trouble(why.clone()),
            Ok(painter) => {
                let Job { lesson, beside, ask, .. } = &job;
                let drawn = guarded(|| match *ask {
                    Ask::Steps => Ok(Answer::Steps(painter.steps(lesson, beside))),
                    Ask::Draw(step, size) => painter.draw(lesson, beside, step, size).map(Answer::Picture),
                });
                drawn.and_then(|answer| answer).unwrap_or_else(Answer::Trouble)
            }
        };
        drop(job.reply.send(answer));
    }
}

/// A driver that falls over takes the picture with it, not the editor.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work))
        .map_err(|_| "The picture could not be drawn. The lesson is saved all the same.".to_owned())
}

fn next(shared: &Shared) -> Option<Job> {
    let mut waiting = locked(shared);
    loop {
        if waiting.closed {
            return None;
        }
        if let Some(job) = waiting.jobs.iter_mut().find_map(Option::take) {
            return Some(job);
        }
        waiting = shared.1.wait(waiting).unwrap_or_else(PoisonError::into_inner);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};

    use super::*;

    /// Draws the number of the step, says that it has begun, and waits until it may go on.
    struct Fake(Sender<usize>, Receiver<()>);

    impl Painter for Fake {
        fn steps(&mut self, lesson: &Lesson, _beside: &Path) -> Vec<StepName> {
            vec![StepName { game: lesson.title.clone(), step: "intro".into() }]
        }

        fn draw(&mut self, _: &Lesson, _: &Path, step: usize, _: (u32, u32)) -> Result<Vec<u8>, String> {
            assert_ne!(step, 99, "a driver falls over");
            self.0.send(step).map_err(|why| why.to_string())?;
            self.1.recv().map_err(|why| why.to_string())?;
            Ok(vec![u8::try_from(step).map_err(|why| why.to_string())?])
        }
    }

    #[test]
    fn the_newest_request_wins() {
        let (begun, beginnings) = channel();
        let (go_on, may) = channel();
        let preview = Preview::start(Box::new(|| Ok(Box::new(Fake(begun, may))))).expect("there are threads");
        let ask = |ask| preview.ask(Lesson { title: "Food".into(), ..Lesson::default() }, PathBuf::new(), ask);
        let first = ask(Ask::Draw(1, (8, 8)));
        assert_eq!(beginnings.recv(), Ok(1), "it has begun");
        let (second, third, steps) = (ask(Ask::Draw(2, (8, 8))), ask(Ask::Draw(3, (8, 8))), ask(Ask::Steps));
        go_on.send(()).expect("the painter waits");
        go_on.send(()).expect("the painter waits");
        assert_eq!(first.blocking_recv(), Ok(Answer::Picture(vec![1])));
        assert_eq!(second.blocking_recv(), Ok(Answer::Superseded));
        assert_eq!(third.blocking_recv(), Ok(Answer::Picture(vec![3])));
        let named = StepName { game: "Food".into(), step: "intro".into() };
        assert_eq!(steps.blocking_recv(), Ok(Answer::Steps(vec![named])));
        // One that falls over is told, and the next one is drawn.
        assert!(matches!(ask(Ask::Draw(99, (8, 8))).blocking_recv(), Ok(Answer::Trouble(_))));
        go_on.send(()).expect("the painter waits");
        assert_eq!(ask(Ask::Draw(4, (8, 8))).blocking_recv(), Ok(Answer::Picture(vec![4])));
    }

    #[test]
    fn with_nothing_to_draw_with_it_says_so() {
        let preview = Preview::start(Box::new(|| Err("No graphics.".into()))).expect("there are threads");
        let answer = preview.ask(Lesson::default(), PathBuf::new(), Ask::Steps).blocking_recv();
        assert_eq!(answer, Ok(Answer::Trouble("No graphics.".into())));
    }
}
