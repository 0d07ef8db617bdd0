//! Where a lesson's pictures lie.

use std::path::{Component, Path, PathBuf};

use crate::lesson::MediaRef;

/// What a picture in the library may end in, the best first.
const ENDINGS: [&str; 5] = ["svg", "png", "webp", "jpg", "jpeg"];
/// What stands for a picture that is not there.
const MISSING: &str = "missing.svg";

/// The folders that pictures are looked for in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// The library that ships with the engine.
    pub library: PathBuf,
    /// The folder of the lesson file.
    pub beside: PathBuf,
}

impl Media {
    /// The file of a picture; the library's `missing.svg` where there is none.
    pub fn path(&self, picture: &MediaRef) -> PathBuf {
        self.find(picture).unwrap_or_else(|| self.library.join(MISSING))
    }

    /// The file of a picture, where there is one.
    pub fn find(&self, picture: &MediaRef) -> Option<PathBuf> {
        match picture {
            MediaRef::Library(stem) => {
                ENDINGS.iter().map(|ending| format!("{stem}.{ending}")).find_map(|name| inside(&self.library, &name))
            }
            MediaRef::Beside(name) => inside(&self.beside, name),
        }
    }

    /// The files of pictures, in their order.
    pub fn paths(&self, pictures: &[MediaRef]) -> Vec<PathBuf> {
        pictures.iter().map(|picture| self.path(picture)).collect()
    }
}

/// A file of this name in a folder. A name that leads out of it names nothing, whoever wrote it.
fn inside(folder: &Path, name: &str) -> Option<PathBuf> {
    let stays = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    Some(folder.join(name)).filter(|path| stays && path.is_file())
}
