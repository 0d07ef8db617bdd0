//! Draws the screens of a lesson for the editor's page: the steps of a rehearsal, on a stage that stays open
//! between pictures.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use super::edit::preview::{MakePainter, Painter, StepName};
use super::places::Places;
use super::rehearse::{Look, SEED, Step, steps};
use crate::host::{Media, media};
use crate::lesson::Lesson;
use crate::stage::offscreen::Offscreen;

/// A lesson as it was last rehearsed.
struct Rehearsed {
    lesson: Lesson,
    beside: PathBuf,
    steps: Vec<Step>,
    pictures: Vec<PathBuf>,
}

/// The stage, and the lesson that it has.
struct StagePainter {
    places: Places,
    look: Look,
    stage: Offscreen,
    rehearsed: Option<Rehearsed>,
}

/// A painter that draws in this look; another size than its own is a stage anew, which takes a second.
pub fn painter(places: &Places, look: Look) -> MakePainter {
    let places = places.clone();
    Box::new(move || {
        let stage = look.stage(&places)?;
        Ok(Box::new(StagePainter { places, look, stage, rehearsed: None }))
    })
}

impl StagePainter {
    /// The steps of a lesson; one that did not change is not rehearsed again.
    fn rehearse(&mut self, lesson: &Lesson, beside: &Path) -> &Rehearsed {
        let same = |done: &Rehearsed| done.lesson == *lesson && done.beside == beside;
        let done = self.rehearsed.take().filter(same).unwrap_or_else(|| {
            let (steps, pictures) = steps(lesson, SEED);
            let voices = media::accents(&self.places.voices(), false);
            let media = Media { library: self.places.pictures(), voices, beside: beside.to_path_buf() };
            let (lesson, beside) = (lesson.clone(), beside.to_path_buf());
            Rehearsed { lesson, beside, steps, pictures: media.paths(&pictures) }
        });
        self.rehearsed.insert(done)
    }
}

impl Painter for StagePainter {
    fn steps(&mut self, lesson: &Lesson, beside: &Path) -> Vec<StepName> {
        let steps = &self.rehearse(lesson, beside).steps;
        steps.iter().map(|step| StepName { game: step.game.clone(), step: step.step.to_owned() }).collect()
    }

    fn draw(&mut self, lesson: &Lesson, beside: &Path, step: usize, size: (u32, u32)) -> Result<Vec<u8>, String> {
        let cannot = |why: &dyn std::fmt::Display| format!("This step cannot be drawn: {why}.");
        if self.look.size != size {
            let look = Look { size, ..self.look };
            (self.stage, self.look) = (look.stage(&self.places)?, look);
        }
        let done = self.rehearse(lesson, beside);
        let wanted = done.steps.get(step).map(|step| (step.view.clone(), done.pictures.clone()));
        let (view, pictures) = wanted.ok_or("The lesson has no such step any more.")?;
        let picture = self.stage.show(&view, &pictures).and_then(|()| self.stage.capture());
        let mut png = Cursor::new(Vec::new());
        let picture = picture.map_err(|why| cannot(&why))?;
        picture.write_to(&mut png, image::ImageFormat::Png).map_err(|why| cannot(&why))?;
        Ok(png.into_inner())
    }
}
