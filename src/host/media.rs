//! Where a lesson's pictures and recordings lie.

use std::path::{Component, Path, PathBuf};

use resvg::usvg;

use crate::lesson::MediaRef;

/// What a picture in the library may end in, the best first.
const ENDINGS: [&str; 5] = ["svg", "png", "webp", "jpg", "jpeg"];
/// What a recording in the library may end in, the best first.
const VOICE_ENDINGS: [&str; 5] = ["ogg", "wav", "mp3", "flac", "m4a"];
/// What stands for a picture that is not there.
const MISSING: &str = "missing.svg";

/// The folders that pictures and recordings are looked for in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// The pictures that ship with the engine.
    pub library: PathBuf,
    /// The folders of recordings that ship with the engine, the wanted accent's first.
    pub voices: Vec<PathBuf>,
    /// The folder of the lesson file.
    pub beside: PathBuf,
}

/// The folders of the two accents, American and British; the other one is asked where a word lacks
/// the wanted one.
pub fn accents(voices: &Path, british: bool) -> Vec<PathBuf> {
    let names = if british { ["uk", "us"] } else { ["us", "uk"] };
    names.iter().map(|name| voices.join(name)).collect()
}

/// Reads an SVG. It shows what is in its file, and reads no other, whatever it names.
///
/// # Errors
/// Why it is no picture, in words for a log.
pub fn svg(bytes: &[u8]) -> Result<usvg::Tree, String> {
    let alone = usvg::ImageHrefResolver { resolve_string: Box::new(|_, _| None), ..Default::default() };
    let options = usvg::Options { image_href_resolver: alone, ..Default::default() };
    usvg::Tree::from_data(bytes, &options).map_err(|why| why.to_string())
}

impl Media {
    /// The file of a picture; the library's `missing.svg` where there is none.
    pub fn path(&self, picture: &MediaRef) -> PathBuf {
        self.find(picture).unwrap_or_else(|| self.library.join(MISSING))
    }

    /// The file of a picture, where there is one.
    pub fn find(&self, picture: &MediaRef) -> Option<PathBuf> {
        match picture {
            MediaRef::Library(stem) => in_library(&self.library, stem, &ENDINGS),
            MediaRef::Beside(name) => inside(&self.beside, name),
        }
    }

    /// The file of a recording, where there is one.
    pub fn find_voice(&self, recording: &MediaRef) -> Option<PathBuf> {
        match recording {
            MediaRef::Library(stem) => self.voices.iter().find_map(|folder| in_library(folder, stem, &VOICE_ENDINGS)),
            MediaRef::Beside(name) => inside(&self.beside, name),
        }
    }

    /// The files of recordings, in their order; where there is none, the place where it should lie.
    pub fn voice_paths(&self, recordings: &[MediaRef]) -> Vec<PathBuf> {
        let place = |recording: &MediaRef| match recording {
            MediaRef::Library(stem) => {
                let folder = self.voices.first().cloned().unwrap_or_default();
                folder.join(format!("{stem}.{}", VOICE_ENDINGS[0]))
            }
            MediaRef::Beside(name) => self.beside.join(name),
        };
        recordings.iter().map(|one| self.find_voice(one).unwrap_or_else(|| place(one))).collect()
    }

    /// The files of pictures, in their order.
    pub fn paths(&self, pictures: &[MediaRef]) -> Vec<PathBuf> {
        pictures.iter().map(|picture| self.path(picture)).collect()
    }
}

/// A file of the library with the first of these endings that there is.
fn in_library(folder: &Path, stem: &str, endings: &[&str]) -> Option<PathBuf> {
    endings.iter().map(|ending| format!("{stem}.{ending}")).find_map(|name| inside(folder, &name))
}

/// A file of this name in a folder. A name that leads out of it names nothing, whoever wrote it.
fn inside(folder: &Path, name: &str) -> Option<PathBuf> {
    let stays = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    Some(folder.join(name)).filter(|path| stays && path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_svg_shows_no_file_but_its_own() {
        let other = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures/apple.svg");
        assert!(other.is_file());
        let nodes = |image: &str| {
            let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">";
            let text = format!("{head}<image href=\"{image}\" width=\"8\" height=\"8\"/></svg>");
            svg(text.as_bytes()).expect("it is an SVG").root().children().len()
        };
        assert_eq!(nodes(&other.to_string_lossy()), 0);
        assert_eq!(nodes("http://example.com/a.png"), 0);
        let inside = "data:image/svg+xml;utf8,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'%3E%3Cpath d='M0 0h1v1z'/%3E%3C/svg%3E";
        assert_eq!(nodes(inside), 1, "what it holds itself is shown");
        assert!(svg(b"no picture").is_err());
    }
}
