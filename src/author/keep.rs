//! Writes a lesson with its pictures and recordings to the disk: each file is whole under another name
//! before it gets its own, and nothing that is there is written over unless that was asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::host::own::file_name;
use crate::host::shelf::LESSON_ENDING;

/// Where a lesson is written to, whatever was typed of its ending.
///
/// # Errors
/// A sentence, where it has no name, its folder is not there, or a file is in its place and is not to be replaced.
pub fn place(typed: &Path, replace: bool) -> Result<PathBuf, String> {
    let name = typed.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.strip_suffix(LESSON_ENDING).or_else(|| name.strip_suffix(".ron")).unwrap_or(&name);
    if stem.trim_matches(['.', ' ']).is_empty() {
        return Err("The lesson needs a name, such as my-town.lesson.ron.".to_owned());
    }
    let path = typed.with_file_name(format!("{stem}{LESSON_ENDING}"));
    if !folder_of(&path).is_dir() {
        return Err(format!("There is no folder {}. Make it first, or write another.", folder_of(&path).display()));
    }
    if path.is_dir() {
        return Err(format!("{} is a folder. Choose another name.", path.display()));
    }
    if path.exists() && !replace {
        return Err(format!(
            "There is a file {} already, and it is left as it is. Choose another name.",
            path.display()
        ));
    }
    Ok(path)
}

/// What a lesson file is called without its ending.
pub fn stem(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.strip_suffix(LESSON_ENDING).unwrap_or(&name).to_owned()
}

/// The folder for the files of a lesson, as the lesson names it.
pub fn media_folder(path: &Path) -> String {
    let name = file_name(&stem(path));
    let name = name.trim_start_matches('~').trim();
    if name.is_empty() { "media".to_owned() } else { name.to_owned() }
}

/// Names for the files of a lesson, by their names in the list: beside what is there already, and so
/// that no two are the same on any system.
pub fn names(lesson: &Path, media: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    /// A name is tried with so many numbers.
    const NUMBERS_MAX: usize = 10_000;
    let inside = media_folder(lesson);
    let folder = folder_of(lesson).join(&inside);
    let mut taken = BTreeSet::new();
    let mut names = BTreeMap::new();
    for (listed, bytes) in media {
        // Whatever leads out of the folder is not part of a name.
        let last = listed.rsplit(['/', '\\']).next().unwrap_or_default();
        let (stem, ending) = last.rsplit_once('.').unwrap_or((last, ""));
        let stem = file_name(stem);
        let ending: String =
            ending.chars().filter(char::is_ascii_alphanumeric).take(8).collect::<String>().to_lowercase();
        let ending = if ending.is_empty() { String::new() } else { format!(".{ending}") };
        let numbered = |number: usize| match number {
            1 => format!("{stem}{ending}"),
            number => format!("{stem} {number}{ending}"),
        };
        let free = |name: &String| {
            let path = folder.join(name);
            !taken.contains(&name.to_lowercase())
                && (!path.exists() || std::fs::read(&path).is_ok_and(|there| there == *bytes))
        };
        if let Some(name) = (1..=NUMBERS_MAX).map(numbered).find(free) {
            taken.insert(name.to_lowercase());
            names.insert(listed.clone(), format!("{inside}/{name}"));
        }
    }
    names
}

/// Writes a lesson, and its files by their names beside it. Where something fails, what was there is
/// still there, and what was new is gone.
///
/// # Errors
/// A sentence.
pub fn write(lesson: &Path, text: &str, files: &[(String, &[u8])], replace: bool) -> Result<(), String> {
    let cannot = |why: &dyn std::fmt::Display| {
        format!("Nothing can be written in {} ({why}). Make room there, or allow writing.", folder_of(lesson).display())
    };
    let mut new: Vec<PathBuf> = Vec::new();
    let written = files
        .iter()
        .try_for_each(|(name, bytes)| {
            let path = folder_of(lesson).join(name);
            let folder = folder_of(&path);
            if !folder.is_dir() {
                std::fs::create_dir(folder)?;
                new.push(folder.to_path_buf());
            }
            if path.exists() {
                return Ok(());
            }
            whole(&path, bytes, false)?;
            new.push(path);
            Ok(())
        })
        .and_then(|()| whole(lesson, text.as_bytes(), replace));
    written.map_err(|why: std::io::Error| {
        for path in new.iter().rev() {
            // A folder that somebody else put something into stays.
            drop(if path.is_dir() { std::fs::remove_dir(path) } else { std::fs::remove_file(path) });
        }
        cannot(&why)
    })
}

/// Writes a file under another name, and renames it when it is whole. What may be done with the file that
/// it replaces, may be done with it.
///
/// # Errors
/// What the system says; then nothing has changed.
pub(crate) fn whole(path: &Path, bytes: &[u8], replace: bool) -> std::io::Result<()> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".hanamaru-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any other file: the system takes away from it what the user keeps from others.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder_of(path))?;
    if let Some(there) = std::fs::metadata(path).ok().filter(|_| replace) {
        file.as_file().set_permissions(there.permissions())?;
    }
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let kept = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    kept.map(drop).map_err(|failed| failed.error)
}

/// The folder of a file; the current one where it is named alone.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
