//! Opening a lesson: the session is begun or gone on with, its plan is made, and the end of the
//! lesson is set by the wall clock.

use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use super::{Mode, Shell, Teaching, plan};
use crate::game::{Act, Opening, RULES_VERSION};
use crate::host::{Audience, Clock, Device, Host, Media, Session, media, shelf};
use crate::lesson::Lesson;
use crate::record::{Log, data_folder, lesson_ref};
use crate::stage::front::Chosen;

/// What the teacher is told when a class goes on with other games than the file has now.
const OTHER_GAMES: &str = "The lesson's file was changed since this class began. The class goes on with the games it \
                           began with. Press A in the list of classes to start with the new ones.";

impl Shell {
    /// Begins the lesson, or shows why it cannot begin.
    pub(super) fn teach(&mut self, chosen: &Chosen) {
        match self.open(chosen) {
            Ok(teaching) => self.mode = Mode::Teaching(Box::new(teaching)),
            Err(why) => {
                tracing::error!("a lesson cannot begin: {}", why.join(" "));
                self.show_problems(chosen.path.clone(), why);
            }
        }
    }

    fn open(&self, chosen: &Chosen) -> Result<Teaching, Vec<String>> {
        let read = (self.shelves.read)(&chosen.path);
        let lesson = read.lesson.ok_or(read.problems)?;
        let clock = Clock::system();
        let wall = clock.wall();
        let log = Log::open(data_folder().as_deref());
        let key = shelf::key(&chosen.path);
        let mut notices: Vec<(&'static str, String)> = Vec::new();
        let begun = chosen.resume.and_then(|id| log.past(id).ok()).map_or(0, |past| past.header.opened_unix_ms);
        let resumed = chosen.resume.map(|id| Session::resume(log, id, Some(wall)));
        let mut finish = None;
        let (session, playing) = match resumed {
            Some(Ok(session)) => {
                // The class goes on where it stopped, so its games are the ones that it stopped in;
                // words and pictures are those of the file.
                let state = session.state();
                let games = state.lesson.games.clone();
                if games != lesson.games && saved_since(&chosen.path, begun) {
                    notices.push(("games", OTHER_GAMES.to_owned()));
                }
                if state.finish.is_some_and(|end| end.unix_ms <= wall.unix_ms) {
                    // The bell of another day.
                    finish = Some(Act::FinishAt { unix_ms: None, look_back_ms: 0 });
                }
                (session, Lesson { games, ..lesson.clone() })
            }
            other => {
                if let Some(Err(why)) = other {
                    notices.push(("resume", format!("This class cannot go on where it stopped. {why}")));
                }
                let planned = plan(&self.shelves.doors, &lesson, chosen.planning.minutes());
                let until = chosen.planning.finish_unix_ms(wall.unix_ms);
                let look_back_ms = planned.look_back_ms;
                finish = until.map(|end| Act::FinishAt { unix_ms: Some(end), look_back_ms });
                let playing = Lesson { games: planned.games, ..lesson.clone() };
                let opening = Opening {
                    rules: RULES_VERSION,
                    lesson: lesson_ref(playing.clone()),
                    class: chosen.class.clone(),
                    seed: self.seed.unwrap_or(wall.unix_ms),
                    sizes: chosen.sizes.clone(),
                };
                let log = Log::open(data_folder().as_deref());
                let session = Session::open(opening, &key, log, Some(wall)).map_err(|why| vec![why.to_string()])?;
                (session, playing)
            }
        };
        let mut latest = playing;
        latest.keep_card_ids(&session.state().lesson);
        let newer = latest != *session.state().lesson;
        let beside = chosen.path.parent().map(Path::to_path_buf).unwrap_or_default();
        let voices = media::accents(&self.shelves.voices, self.settings.british);
        let media = Media { library: self.shelves.pictures.clone(), voices, beside };
        let host =
            Host::start(session, clock, media).map_err(|why| vec![format!("The lesson cannot begin: {why}.")])?;
        let wake = self.wake.clone();
        let updates = host.subscribe(Audience::Stage, Box::new(move || wake()));
        for &number in &chosen.absent {
            host.send(Device::Keyboard, Act::Absent { number, on: true });
        }
        if chosen.resume.is_some() {
            // Whoever chooses to go on wants no pause.
            host.send(Device::Keyboard, Act::Pause { on: false });
        }
        if let Some(finish) = finish {
            host.send(Device::Keyboard, finish);
        }
        if newer {
            host.replace_lesson(latest.clone());
        }
        self.speaker.follow(host.clone());
        for (topic, text) in notices {
            tracing::warn!("{text}");
            host.notice(topic, text);
        }
        Ok(Teaching {
            host,
            updates,
            view: None,
            desk: None,
            latest,
            path: chosen.path.clone(),
            written: lesson.games,
            menu: None,
            demo: None,
            wanted: None,
            notices: None,
            _watching: self.watch(&chosen.path),
        })
    }
}

/// Whether a file was saved after a time, in milliseconds since 1970.
fn saved_since(path: &Path, unix_ms: u64) -> bool {
    let saved = std::fs::metadata(path).and_then(|data| data.modified());
    saved.is_ok_and(|saved| saved > UNIX_EPOCH + Duration::from_millis(unix_ms))
}
