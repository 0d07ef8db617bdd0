//! Pictures and recordings that are dropped, pasted or chosen: they are made fit for a lesson, and kept beside it
//! under a name that nothing else has. Where a photograph was taken does not come along.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::document::cannot;
use super::voice;
use crate::author::keep::{self, folder_of};
use crate::host::Media;
use crate::lesson::MediaRef;
use crate::limits::{
    EDIT_PICTURE_MAX_SIDE_PX, EDIT_PICTURE_TAKEN_MAX_BYTES, EDIT_PICTURE_TAKEN_MAX_SIDE_PX, PICTURE_MAX_BYTES,
};

/// A file as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Taken {
    /// All of it.
    pub bytes: Vec<u8>,
    /// What its name ends in.
    pub ending: &'static str,
    /// What the teacher should know.
    pub note: Option<String>,
}

/// How good a photograph stays, of 100.
const JPEG_QUALITY: u8 = 88;

/// Makes a lesson's picture of whatever came. A drawing stays as it is; a photograph is turned upright, made as
/// large as a screen shows it, and loses what the camera wrote into it.
///
/// # Errors
/// A sentence that says what to do.
pub(super) fn picture(bytes: &[u8]) -> Result<Taken, String> {
    let begins = String::from_utf8_lossy(bytes.get(..512.min(bytes.len())).unwrap_or_default()).into_owned();
    if begins.trim_start_matches('\u{FEFF}').trim_start().starts_with('<') && begins.contains("<svg") {
        return match voice::picture_fault(bytes, "svg") {
            Some(why) => Err(why),
            None => Ok(Taken { bytes: bytes.to_vec(), ending: "svg", note: None }),
        };
    }
    let unknown = "This is no picture that can be shown. Save it as PNG or JPEG, and take that.";
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| unknown.to_owned())?;
    let format = reader.format().filter(|format| KEPT.iter().any(|(kept, _)| kept == format)).ok_or(unknown)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(EDIT_PICTURE_TAKEN_MAX_SIDE_PX);
    limits.max_image_height = Some(EDIT_PICTURE_TAKEN_MAX_SIDE_PX);
    limits.max_alloc = Some(EDIT_PICTURE_TAKEN_MAX_BYTES);
    reader.limits(limits);
    let broken = |_| "This picture is too large or broken. Save a smaller copy of it, and take that.".to_owned();
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    let ending = KEPT.iter().find(|(kept, _)| *kept == format).map_or("png", |(_, ending)| ending);
    let large = image.width().max(image.height()) > EDIT_PICTURE_MAX_SIDE_PX;
    let heavy = bytes.len() as u64 > PICTURE_MAX_BYTES / 4;
    if !large && !heavy && format != ImageFormat::Jpeg && orientation == Orientation::NoTransforms {
        return Ok(Taken { bytes: bytes.to_vec(), ending, note: None });
    }
    image.apply_orientation(orientation);
    if large {
        image = image.resize(EDIT_PICTURE_MAX_SIDE_PX, EDIT_PICTURE_MAX_SIDE_PX, FilterType::CatmullRom);
    }
    let mut made = Cursor::new(Vec::new());
    let clear = image.color().has_alpha();
    let written = if clear {
        image.write_to(&mut made, ImageFormat::Png)
    } else {
        image.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut made, JPEG_QUALITY))
    };
    written.map_err(broken)?;
    Ok(Taken { bytes: made.into_inner(), ending: if clear { "png" } else { "jpg" }, note: None })
}

/// The kinds of pictures that are kept as they are, and what they end in.
const KEPT: [(ImageFormat, &str); 3] =
    [(ImageFormat::Png, "png"), (ImageFormat::Jpeg, "jpg"), (ImageFormat::WebP, "webp")];

/// A file that lies beside the lesson now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// As the lesson names it.
    pub name: String,
    /// Where it lies, if it was not there before.
    new: Option<PathBuf>,
}

impl Kept {
    /// Takes it away again, where it was not there before: the lesson could not be changed.
    pub fn undo(self) {
        drop(self.new.map(std::fs::remove_file));
    }
}

/// Keeps a file beside the lesson, under this name or one with a number behind it.
///
/// # Errors
/// A sentence.
pub(super) fn keep(lesson: &Path, stem: &str, taken: &Taken) -> Result<Kept, String> {
    let wanted = format!("{}.{}", stem.replace(['/', '\\', '.'], " "), taken.ending);
    let names = keep::names(lesson, &BTreeMap::from([(wanted.clone(), taken.bytes.clone())]));
    let name = names.get(&wanted).cloned().ok_or("There are too many files of this name. Delete some of them.")?;
    let path = folder_of(lesson).join(&name);
    if path.exists() {
        return Ok(Kept { name, new: None });
    }
    let folder = folder_of(&path);
    std::fs::create_dir_all(folder)
        .and_then(|()| keep::whole(&path, &taken.bytes, false))
        .map_err(|why| cannot(folder, &why))?;
    Ok(Kept { name, new: Some(path) })
}

/// The file that the page asks for, and its kind for the browser. `kind`: `picture` or `voice`; `place`: `library` or
/// `beside`. A name that leads out of its folder names nothing.
pub(super) fn found(media: &Media, kind: &str, place: &str, name: &str) -> Option<(PathBuf, &'static str)> {
    let named = match place {
        "library" => MediaRef::Library(name.to_owned()),
        "beside" => MediaRef::Beside(name.to_owned()),
        _ => return None,
    };
    let path = if kind == "picture" { media.find(&named) } else { media.find_voice(&named) }?;
    // Links are followed by the system: what they lead to lies in the same folder, or is not given out.
    let root = match (place, kind) {
        ("beside", _) => media.beside.clone(),
        (_, "picture") => media.library.clone(),
        _ => path.parent()?.to_path_buf(),
    };
    let (whole, root) = (path.canonicalize().ok()?, root.canonicalize().ok()?);
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    let kind = CONTENT.iter().find(|(known, of, _)| *known == ending && *of == kind).map(|(_, _, content)| *content)?;
    whole.starts_with(root).then_some((whole, kind))
}

/// What the browser is told that a file is.
const CONTENT: [(&str, &str, &str); 10] = [
    ("svg", "picture", "image/svg+xml"),
    ("png", "picture", "image/png"),
    ("jpg", "picture", "image/jpeg"),
    ("jpeg", "picture", "image/jpeg"),
    ("webp", "picture", "image/webp"),
    ("ogg", "voice", "audio/ogg"),
    ("wav", "voice", "audio/wav"),
    ("mp3", "voice", "audio/mpeg"),
    ("flac", "voice", "audio/flac"),
    ("m4a", "voice", "audio/mp4"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn image(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let image = DynamicImage::new_rgb8(width, height);
        image.write_to(&mut bytes, format).expect("it is written");
        bytes.into_inner()
    }

    fn size(bytes: &[u8]) -> (u32, u32) {
        let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().expect("it is in memory");
        reader.into_dimensions().expect("it is a picture")
    }

    #[test]
    fn pictures_are_made_fit() {
        let small = image(300, 200, ImageFormat::Png);
        assert_eq!(picture(&small).expect("a picture").bytes, small, "what fits stays as it is");
        let large = picture(&image(4000, 3000, ImageFormat::Png)).expect("a picture");
        assert_eq!((size(&large.bytes), large.ending), ((1600, 1200), "jpg"));
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>"#;
        assert_eq!(picture(svg).expect("a drawing").ending, "svg");
        for rubbish in [&b""[..], b"GIF89a", b"<svg", b"\x89PNG\r\n\x1a\n", b"<html><svg"] {
            assert!(picture(rubbish).is_err_and(|told| told.contains("Save")), "{rubbish:?}");
        }
    }

    #[test]
    fn a_photograph_stands_upright_and_says_not_where_it_was_taken() {
        // A JPEG with an EXIF part that turns it by a quarter, before its other parts.
        let mut photo = image(40, 20, ImageFormat::Jpeg);
        let exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let mut part = vec![0xFF, 0xE1, 0, u8::try_from(exif.len() + 2).expect("it is short")];
        part.extend(exif);
        photo.splice(2..2, part);
        let taken = picture(&photo).expect("a photograph");
        assert_eq!(size(&taken.bytes), (20, 40));
        assert!(!taken.bytes.windows(4).any(|bytes| bytes == b"Exif"));
    }

    #[test]
    fn files_lie_beside_the_lesson_and_overwrite_nothing() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let lesson = folder.path().join("food.lesson.ron");
        let taken = |bytes: &[u8]| Taken { bytes: bytes.to_vec(), ending: "png", note: None };
        let kept = |stem, bytes: &[u8]| keep(&lesson, stem, &taken(bytes)).expect("it is kept");
        assert_eq!(kept("natto", b"1").name, "food/natto.png");
        assert_eq!(kept("natto", b"2").name, "food/natto 2.png");
        assert_eq!(kept("natto", b"1").name, "food/natto.png", "the same picture is one file");
        assert_eq!(kept("../../x", b"3").name, "food/x.png");
        let (old, new) = (kept("natto", b"1"), kept("new", b"4"));
        old.undo();
        new.undo();
        let there = |name: &str| folder.path().join("food").join(name).exists();
        assert!(there("natto.png") && !there("new.png"));
    }

    #[test]
    fn no_name_leads_out_of_a_folder() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let beside = folder.path().join("lessons");
        std::fs::create_dir(&beside).expect("a folder for the test");
        std::fs::write(folder.path().join("secret.png"), "s").expect("a file for the test");
        std::fs::write(beside.join("a.png"), "a").expect("a file for the test");
        std::fs::write(beside.join("a.lesson.ron"), "a").expect("a file for the test");
        let media = Media { beside: beside.clone(), ..Media::default() };
        assert!(found(&media, "picture", "beside", "a.png").is_some());
        for name in
            ["../secret.png", "/etc/passwd", "..", "", "a.lesson.ron", "./../secret.png", "a.png/../../secret.png"]
        {
            assert_eq!(found(&media, "picture", "beside", name), None, "{name}");
        }
        assert_eq!(found(&media, "voice", "beside", "a.png"), None);
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.path().join("secret.png"), beside.join("link.png")).expect("a link");
            assert_eq!(found(&media, "picture", "beside", "link.png"), None);
        }
    }
}
