//! A lesson's pictures as a page holds them: each once, as it is, or smaller where it is a large photograph.
//! It knows files; where a picture stands on a page is for the templates.

use std::io::Cursor;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use serde::Serialize;

use crate::host::Media;
use crate::host::media::svg;
use crate::lesson::{Card, MediaRef};
use crate::limits::{PICTURE_MAX_BYTES, PRINT_PICTURE_MAX_SIDE_PX};

/// A picture that a page holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// What the page calls it: `p1`.
    pub id: String,
    /// All of it.
    pub uri: String,
}

/// The pictures of some cards.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    /// In the order in which cards have them, each once.
    pub all: Vec<Picture>,
    known: Vec<(MediaRef, Option<String>)>,
    /// What a teacher should know, in sentences.
    pub notes: Vec<String>,
}

impl Pictures {
    /// Reads the pictures of cards. What cannot be read is a note, and the card stands without it.
    pub fn read(cards: &[&Card], media: &Media) -> Self {
        let mut pictures = Self::default();
        for card in cards {
            let Some(picture) = &card.picture else {
                pictures.notes.push(format!("\"{}\" has no picture: its word stands alone, larger.", card.word));
                continue;
            };
            if pictures.known.iter().any(|(known, _)| known == picture) {
                continue;
            }
            let read = media.find(picture).ok_or_else(|| "it is not there".to_owned()).and_then(|path| data_uri(&path));
            let id = match read {
                Ok(uri) => {
                    let id = format!("p{}", pictures.all.len() + 1);
                    pictures.all.push(Picture { id: id.clone(), uri });
                    Some(id)
                }
                Err(why) => {
                    let word = &card.word;
                    pictures
                        .notes
                        .push(format!("The picture of \"{word}\" cannot be printed ({why}): its word stands alone."));
                    None
                }
            };
            pictures.known.push((picture.clone(), id));
        }
        pictures
    }

    /// What the page calls the picture of a card.
    pub fn id(&self, card: &Card) -> Option<String> {
        let picture = card.picture.as_ref()?;
        self.known.iter().find(|(known, _)| known == picture).and_then(|(_, id)| id.clone())
    }
}

/// A picture's file as a page holds it.
fn data_uri(path: &Path) -> Result<String, String> {
    let bytes = std::fs::metadata(path).map_err(|why| why.to_string())?.len();
    if bytes > PICTURE_MAX_BYTES {
        return Err(format!("it has more than {} MB", PICTURE_MAX_BYTES / 1_048_576));
    }
    let file = std::fs::read(path).map_err(|why| why.to_string())?;
    let uri = |mime: &str, bytes: &[u8]| format!("data:{mime};base64,{}", BASE64_STANDARD.encode(bytes));
    // By what it contains: its ending may be wrong.
    let Ok(format) = image::guess_format(&file) else {
        svg(&file).map_err(|_| "it is not a picture that can be read".to_owned())?;
        return Ok(uri("image/svg+xml", &file));
    };
    let mut decoder = ImageReader::with_format(Cursor::new(&file), format)
        .into_decoder()
        .map_err(|why| format!("it cannot be decoded: {why}"))?;
    let (width, height) = decoder.dimensions();
    if width.max(height) <= PRINT_PICTURE_MAX_SIDE_PX {
        return Ok(uri(format.to_mime_type(), &file));
    }
    let turned = decoder.orientation().map_err(|why| why.to_string())?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|why| format!("it cannot be decoded: {why}"))?;
    picture.apply_orientation(turned);
    let smaller = picture.thumbnail(PRINT_PICTURE_MAX_SIDE_PX, PRINT_PICTURE_MAX_SIDE_PX);
    let (smaller, format) = if smaller.color().has_alpha() {
        (smaller, ImageFormat::Png)
    } else {
        (DynamicImage::from(smaller.to_rgb8()), ImageFormat::Jpeg)
    };
    let mut bytes = Cursor::new(Vec::new());
    smaller.write_to(&mut bytes, format).map_err(|why| why.to_string())?;
    Ok(uri(format.to_mime_type(), bytes.get_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photograph_is_made_smaller_and_rubbish_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let large = image::RgbImage::from_fn(3000, 2000, |x, y| image::Rgb([(x % 251) as u8, (y % 241) as u8, 90]));
        large.save(folder.path().join("large.png")).expect("it is written");
        std::fs::write(folder.path().join("rubbish.png"), b"no picture").expect("it is written");
        let card = |word: &str, name: &str| Card {
            word: word.to_owned(),
            picture: Some(MediaRef::Beside(name.to_owned())),
            ..Card::default()
        };
        let cards = [card("one", "large.png"), card("two", "large.png"), card("three", "rubbish.png"), Card::default()];
        let media = Media { beside: folder.path().to_path_buf(), ..Media::default() };
        let pictures = Pictures::read(&cards.iter().collect::<Vec<_>>(), &media);
        assert_eq!(pictures.all.len(), 1, "each once");
        let uri = &pictures.all[0].uri;
        assert!(uri.starts_with("data:image/jpeg;base64,") && uri.len() < 1_500_000, "{}", uri.len());
        assert_eq!(pictures.id(&cards[1]).as_deref(), Some("p1"));
        assert_eq!(pictures.id(&cards[2]), None);
        assert_eq!(pictures.notes.len(), 2, "{:?}", pictures.notes);
    }
}
