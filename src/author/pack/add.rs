//! Puts a pack that was looked into among a teacher's own lessons: whole or not at all, and never over what is there.

use std::path::{Path, PathBuf};

use super::look::write_one;
use super::{Look, look_at};
use crate::author::keep;
use crate::author::places::Places;
use crate::host::own::{Own, SAME_NAME_MAX};
use crate::host::shelf::LESSON_ENDING;
use crate::lesson::Library;

/// Where the lesson of a pack is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// The lesson file.
    pub path: PathBuf,
    /// It was there before, with the same files, so that nothing was written.
    pub was_there: bool,
}

/// Opens a pack and adds it to a teacher's own lessons: the lesson, and what is to be told of it.
///
/// # Errors
/// Sentences; then nothing was written.
pub fn open(file: &Path, library: &Library, places: &Places, own: &Own) -> Result<(Added, String), String> {
    let look = look_at(file, library, &places.pictures())?;
    let told = look.told();
    let folder = own.write.as_deref().ok_or_else(|| {
        format!("{told}\nIt is not added: there is no folder for your own lessons that can be written.")
    })?;
    let added = add(&look, folder).map_err(|sentence| format!("{told}\n{sentence}"))?;
    let where_it_is = added.path.display();
    let told = match added.was_there {
        true => format!("{told}\nYou have it already, with the same files: {where_it_is}"),
        false => format!("{told}\nAdded: {where_it_is}"),
    };
    Ok((added, told))
}

/// Adds a pack to a folder of lessons. A lesson alone lies there by its name; one with files of its own gets a
/// folder of that name, with the files as the lesson names them.
///
/// # Errors
/// A sentence; then nothing was written.
pub fn add(look: &Look, folder: &Path) -> Result<Added, String> {
    if !look.is_sound() {
        return Err("It is not added: the lesson has mistakes. Ask whoever sent it for one without.".to_owned());
    }
    let lesson = look.checked.path.clone();
    let stem = keep::stem(&lesson);
    let alone = look.files.len() == 1;
    for number in 1..=SAME_NAME_MAX {
        let name = if number == 1 { stem.clone() } else { format!("{stem} {number}") };
        let place = if alone { folder.join(format!("{name}{LESSON_ENDING}")) } else { folder.join(&name) };
        let path = if alone { place.clone() } else { place.join(&lesson) };
        if place.symlink_metadata().is_ok() {
            if is_same(look, if alone { folder } else { &place }, &path) {
                return Ok(Added { path, was_there: true });
            }
            continue;
        }
        let written = if alone { keep::whole(&place, &look.contents[0], false) } else { put(look, folder, &place) };
        match written {
            Ok(()) => return Ok(Added { path, was_there: false }),
            // Somebody else was quicker: their lesson stays.
            Err(_) if place.symlink_metadata().is_ok() => {}
            Err(why) => {
                let shown = folder.display();
                return Err(format!("Nothing can be written in {shown} ({why}). Make room there, or allow writing."));
            }
        }
    }
    Err(format!("There are {SAME_NAME_MAX} lessons called {stem} in {}. Delete some of them.", folder.display()))
}

/// Writes all files into a folder that nobody looks into, and gives it its name when it is whole.
fn put(look: &Look, folder: &Path, place: &Path) -> std::io::Result<()> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".hanamaru-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any other folder: the system takes away from it what the user keeps from others.
        builder.permissions(std::fs::Permissions::from_mode(0o777));
    }
    let new = builder.tempdir_in(folder)?;
    for ((name, _), bytes) in look.files.iter().zip(&look.contents) {
        write_one(new.path(), name, bytes)?;
    }
    std::fs::rename(new.path(), place)?;
    // It has another name now: there is nothing left to clear away.
    drop(new.keep());
    Ok(())
}

/// Whether the lesson that is there is this one, with the same files.
fn is_same(look: &Look, folder: &Path, lesson: &Path) -> bool {
    look.files.iter().zip(&look.contents).enumerate().all(|(at, ((name, size), bytes))| {
        let path = if at == 0 { lesson.to_path_buf() } else { folder.join(name) };
        // Its size first: what is much larger is not read.
        std::fs::metadata(&path).is_ok_and(|data| data.is_file() && data.len() == *size)
            && std::fs::read(&path).is_ok_and(|there| there == *bytes)
    })
}
