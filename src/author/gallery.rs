//! `hanamaru rehearse --gallery`: draws every screen and part of the house in its states, for whoever designs them, and
//! says of each how it is read.

use std::path::{Path, PathBuf};

use super::places::Places;
use super::rehearsal::{Rehearsal, ScreenReport};
use super::rehearse::Look;
use crate::host::Media;
use crate::lesson::MediaRef;
use crate::stage::gallery::screens::PICTURES;
use crate::stage::gallery::{Exhibit, hung};
use crate::stage::offscreen::{Study, save};

/// What became of a gallery.
#[derive(Debug)]
pub struct Hung {
    /// What to tell the designer.
    pub told: String,
    /// Nothing is wrong with it.
    pub sound: bool,
}

/// Draws every exhibit, or only those of a room or whose name begins so, and hands each on with its picture.
///
/// # Errors
/// A sentence: nothing to draw with, a picture that is missing, or whatever `each` says.
pub fn draw(
    places: &Places,
    look: Look,
    only: Option<&str>,
    mut each: impl FnMut(&Exhibit, Study) -> Result<(), String>,
) -> Result<(), String> {
    let mut stage = look.stage(places)?;
    let pictures = pictures(places);
    for exhibit in hung(&places.pictures()) {
        if only.is_some_and(|only| exhibit.room != only && !exhibit.name.starts_with(only)) {
            continue;
        }
        let study = stage.hang(&exhibit, &pictures).and_then(|()| stage.study());
        each(&exhibit, study.map_err(|why| format!("{} cannot be drawn: {why}.", exhibit.name))?)?;
    }
    match stage.take_troubles().first() {
        Some(trouble) => Err(format!("The gallery is not whole: {trouble}.")),
        None => Ok(()),
    }
}

/// The pictures of the exhibits' lesson, in the order of their ids.
pub(super) fn pictures(places: &Places) -> Vec<PathBuf> {
    let media = Media { library: places.pictures(), voices: Vec::new(), beside: PathBuf::new() };
    media.paths(&PICTURES.map(|name| MediaRef::Library(name.to_owned())))
}

/// Draws the gallery into a folder, with `rehearsal.json`.
///
/// # Errors
/// A sentence: nothing to draw with, or a folder that cannot be written.
pub fn gallery(places: &Places, out: &Path, look: Look, only: Option<&str>) -> Result<Hung, String> {
    std::fs::create_dir_all(out).map_err(|error| format!("The folder {} cannot be made: {error}.", out.display()))?;
    let mut rehearsal = Rehearsal::new("gallery", look);
    draw(places, look, only, |exhibit, study| {
        let file = format!("{}.png", exhibit.name);
        save(&study.picture, &out.join(&file)).map_err(|why| format!("{why}."))?;
        rehearsal.screens.push(report(exhibit, file, study));
        Ok(())
    })?;
    rehearsal.write(out)?;
    let (screens, folder) = (rehearsal.screens.len(), out.display());
    Ok(match rehearsal.faults.as_slice() {
        [] => {
            Hung { told: format!("{screens} screens are in {folder}. Nothing makes them hard to read."), sound: true }
        }
        faults => {
            let many = faults.len();
            let told = format!(
                "{screens} screens are in {folder}. {many} things make them hard to read:\n{}",
                faults.join("\n")
            );
            Hung { told, sound: false }
        }
    })
}

/// The report of an exhibit.
pub fn report(exhibit: &Exhibit, file: String, study: Study) -> ScreenReport {
    ScreenReport::new(file, exhibit.room.to_owned(), exhibit.name.clone(), exhibit.crowded, study)
}
