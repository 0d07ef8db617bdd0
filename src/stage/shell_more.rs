//! The pages beside the lessons: what their presses lead to. Settings are kept as soon as they change.

use std::path::Path;

use super::{Mode, Shell};
use crate::host::own;
use crate::record::settings::Settings;
use crate::record::{data_folder, report};
use crate::sound::Output;
use crate::stage::front::FrontPress;
use crate::stage::more::{More, MorePage, MorePress, MoreStep};

impl Shell {
    /// The page that is open, if it is one of these.
    pub fn more(&self) -> Option<&More> {
        if let Mode::More { more, .. } = &self.mode { Some(more) } else { None }
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Which language is spoken: where nobody has chosen one, the system's.
    pub fn speaks(&mut self, japanese: bool) {
        self.japanese = japanese;
        if let Mode::More { more, .. } = &mut self.mode {
            more.japanese = japanese;
            more.settings = Settings::load(data_folder().as_deref());
        }
        self.settings = Settings::load(data_folder().as_deref());
    }

    /// Opens a page.
    pub(super) fn open_more(&mut self, page: MorePage) {
        let front = match &self.mode {
            Mode::Front(front) | Mode::More { front, .. } => front.clone(),
            _ => self.shelf(),
        };
        let doors = &self.shelves.doors;
        let data = data_folder();
        self.settings = Settings::load(data.as_deref());
        let heard = self.speaker.heard();
        let more = More {
            outputs: heard.outputs.into_iter().map(|output| output.name).collect(),
            sound: heard.status,
            own: doors.own.as_ref().map(|folder| folder.display().to_string()),
            data: data.map(|folder| folder.display().to_string()),
            credits: (doors.credits)(),
            notes: self.notes.clone(),
            japanese: self.japanese,
            ..More::new(page, self.settings.clone())
        };
        self.mode = Mode::More { more: Box::new(more), front };
        self.changed = true;
    }

    /// A press on these pages.
    pub fn more_press(&mut self, press: MorePress) {
        self.changed = true;
        let Mode::More { more, .. } = &mut self.mode else { return };
        let step = more.press(press);
        self.follow_more(step);
    }

    /// A key that may be the clicker's own, by its name.
    pub fn learn_key(&mut self, key: &str) {
        self.changed = true;
        if let Mode::More { more, .. } = &mut self.mode {
            more.hear_key(key);
        }
    }

    fn follow_more(&mut self, step: MoreStep) {
        let Mode::More { more, .. } = &mut self.mode else { return };
        if more.settings != self.settings {
            self.settings = more.settings.clone();
            self.japanese = more.japanese;
            self.settings_changed = true;
            let set = self.settings.clone();
            self.speaker.set_volume(set.volume);
            self.speaker.set_muted(set.muted);
            let output = set.sound_on.clone().map_or(Output::Default, Output::Named);
            if output != self.speaker.heard().output {
                self.speaker.choose(output);
            }
            // What another part of the program has kept meanwhile stays.
            Settings::change(data_folder().as_deref(), |kept| set.put_into(kept));
        }
        match step {
            MoreStep::Here | MoreStep::Changed => {}
            MoreStep::Lessons => self.leave_more(),
            MoreStep::Edit => {
                let lesson = match &self.mode {
                    Mode::More { front, .. } => front.lesson().map(|row| row.path.clone()),
                    _ => None,
                };
                self.edit(lesson.as_deref());
            }
            MoreStep::New => self.edit(None),
            MoreStep::Demonstration => {
                self.leave_more();
                if let Some(path) = self.shelves.doors.demonstration.clone() {
                    self.start_at(&path, "");
                }
            }
            MoreStep::Sound => {
                self.speaker.test();
                more.sound = self.speaker.heard().status;
            }
            MoreStep::Report => {
                let told = self.report().unwrap_or_else(|why| why);
                self.say(told);
            }
            MoreStep::Quit => self.quit = true,
        }
    }

    /// Opens a lesson, or a new one, on its page in the browser, and says so. What is wrong with a lesson stays on
    /// the screen: it is gone from there as it is mended.
    pub(super) fn edit(&mut self, lesson: Option<&Path>) {
        let missing = || Err("There is no browser here that lessons could be made in.".to_owned());
        let opened = self.shelves.doors.edit.clone().map_or_else(missing, |edit| edit(lesson));
        if opened.is_ok() && matches!(self.mode, Mode::Problems { .. }) {
            return;
        }
        let (page, lesson) = match opened {
            Ok(lesson) => (MorePage::Done("more-edited"), Some(lesson)),
            Err(why) => (MorePage::Told(why), None),
        };
        self.open_more(page);
        if let Mode::More { front, .. } = &mut self.mode {
            front.edited = lesson;
        }
    }

    /// A file was dropped on the window: what it is now stands on the shelf. In a lesson nothing is taken.
    pub fn dropped(&mut self, file: &Path) {
        if matches!(self.mode, Mode::Teaching(_)) {
            tracing::warn!("a file was dropped in a lesson, and was left alone");
            return;
        }
        let missing = || Err("Files cannot be taken here.".to_owned());
        let added = self.shelves.doors.add.clone().map_or_else(missing, |add| add(file));
        let (page, lesson) = match added {
            Ok((lesson, told)) => (MorePage::Added(told), Some(lesson)),
            Err(why) => (MorePage::Told(why), None),
        };
        self.open_more(page);
        let row = lesson.map(|lesson| self.rows.row(&self.shelves, &lesson));
        if let (Mode::More { front, .. }, Some(row)) = (&mut self.mode, row) {
            front.show_lesson(row);
        }
    }

    /// Opens the lesson that is being chosen, or mended, in the browser.
    pub fn edit_this(&mut self) {
        let lesson = match &self.mode {
            Mode::Front(front) => front.lesson().map(|row| row.path.clone()),
            Mode::Problems { path, .. } => Some(path.clone()),
            Mode::More { .. } | Mode::Teaching(_) => None,
        };
        if lesson.is_some() {
            self.edit(lesson.as_deref());
        }
    }

    fn leave_more(&mut self) {
        let Mode::More { front, .. } = &self.mode else { return };
        let mut front = front.clone();
        // What was made or mended meanwhile is on the shelf.
        let (rows, _) = self.rows.list(&self.shelves);
        front.renew(rows);
        self.mode = Mode::Front(front);
    }

    fn say(&mut self, sentence: String) {
        if let Mode::More { more, .. } = &mut self.mode {
            more.page = MorePage::Told(sentence);
            more.at = 0;
        }
    }

    /// Writes down what a report of a fault needs, and says where.
    fn report(&self) -> Result<String, String> {
        let data = data_folder();
        let folder = self.shelves.doors.own.clone().or_else(|| data.clone());
        let folder = folder.ok_or("Nothing can be written on this computer, so there is no report.")?;
        let lessons = self.shelves.folders.len();
        let facts = [
            ("Folders of lessons", lessons.to_string()),
            ("Own folder can be written", self.shelves.doors.own.is_some().to_string()),
            ("Sound", self.speaker.heard().status),
        ];
        let now = self.clock.unix_ms();
        let text = report::text(data.as_deref(), now, &facts, &self.notes);
        let path = own::write_new(&folder, &report::name(now), ".txt", text.as_bytes())?;
        Ok(format!("Written: {}. It holds no names and no class. Send it with a word on what you did.", path.display()))
    }

    /// A page on, or back.
    pub fn turn_page(&mut self, by: isize) {
        if self.front().is_some() {
            self.front_press(FrontPress::Page(by));
        }
    }
}
