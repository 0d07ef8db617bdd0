//! `rehearsal.json`: each screen that was drawn, and how it is read from the back row. For a lesson and for the gallery.

use std::path::Path;

use serde::Serialize;

use super::rehearse::Look;
use crate::stage::legibility::TeamMarks;
use crate::stage::measure::TextMeasure;
use crate::stage::offscreen::Study;
use crate::stage::vision::APART_MIN;

/// What was drawn.
#[derive(Debug, Serialize)]
pub struct Rehearsal {
    /// The lesson's title, or "gallery".
    pub lesson: String,
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// "light", "dark" or "contrast".
    pub theme: String,
    /// "en" or "ja".
    pub lang: String,
    /// How much larger type may become than it usually does, as a share: 1 to 1.2.
    pub text_share: f32,
    /// What is wrong, a sentence each with its screen.
    pub faults: Vec<String>,
    /// Each screen.
    pub screens: Vec<ScreenReport>,
}

/// One screen.
#[derive(Debug, Serialize)]
pub struct ScreenReport {
    /// Its PNG.
    pub file: String,
    /// The game's id, or the gallery's room.
    pub game: String,
    /// What the step is, or the exhibit's name.
    pub step: String,
    /// It holds more than a check lets pass without a warning: texts may be small here, and are never cut off.
    pub crowded: bool,
    /// Its texts.
    pub texts: Vec<TextMeasure>,
    /// The teams' marks on it, where there are two or more.
    pub team_marks: Option<TeamMarks>,
}

impl ScreenReport {
    /// The report of a screen.
    pub fn new(file: String, game: String, step: impl Into<String>, crowded: bool, study: Study) -> Self {
        Self { file, game, step: step.into(), crowded, texts: study.texts, team_marks: study.marks }
    }

    /// What is wrong with it, a sentence each.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for text in &self.texts {
            let wrong = text.faults(self.crowded).into_iter();
            faults.extend(wrong.map(|fault| format!("{}: \"{}\" {fault}", self.file, text.text)));
        }
        for (vision, apart) in self.team_marks.iter().flat_map(TeamMarks::too_close) {
            let fault = format!("two team marks are {apart:.3} apart in {vision} vision, and not {APART_MIN}");
            faults.push(format!("{}: {fault}", self.file));
        }
        faults
    }
}

impl Rehearsal {
    /// A rehearsal without a screen yet.
    pub fn new(lesson: &str, look: Look) -> Self {
        Self {
            lesson: lesson.to_owned(),
            size: look.size,
            theme: look.scheme.name().to_owned(),
            lang: look.lang.code().to_owned(),
            text_share: look.text_share,
            faults: Vec::new(),
            screens: Vec::new(),
        }
    }

    /// What is wrong, a sentence each with its screen.
    pub fn faults(&self) -> Vec<String> {
        self.screens.iter().flat_map(ScreenReport::faults).collect()
    }

    /// Writes `rehearsal.json` into a folder.
    ///
    /// # Errors
    /// A sentence where the folder cannot be written.
    pub fn write(&mut self, folder: &Path) -> Result<(), String> {
        self.faults = self.faults();
        let path = folder.join("rehearsal.json");
        let text = serde_json::to_string_pretty(self).map_err(|error| error.to_string())?;
        std::fs::write(&path, text).map_err(|error| format!("{} cannot be written: {error}.", path.display()))
    }
}
