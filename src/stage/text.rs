//! Measuring text: parley on the same two fonts that Bevy draws with, so that what is measured is
//! what is seen. It knows nothing of screens; [`fit`](super::fit) breaks lines with it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parley::fontique::{Blob, FallbackKey, Script};
use parley::style::{FontFamily, FontWeight, LineHeight, TextWrapMode};
use parley::{FontContext, Layout, LayoutContext, StyleProperty};

/// One of the two faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Andika Bold: English, with the letter forms that are taught.
    Latin,
    /// BIZ UDPGothic Bold: Japanese, made to be read by everyone.
    Japanese,
}

impl Face {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Latin, Self::Japanese];

    /// The font's file in the asset folder.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Latin => "fonts/Andika-Bold.ttf",
            Self::Japanese => "fonts/BIZUDPGothic-Bold.ttf",
        }
    }

    /// The font's family.
    pub const fn family(self) -> &'static str {
        match self {
            Self::Latin => "Andika",
            Self::Japanese => "BIZ UDPGothic",
        }
    }

    /// The face that a letter is set in.
    pub fn of(letter: char) -> Self {
        match letter {
            // Latin with its accents, the phonetic alphabet, and the punctuation of both.
            '\0'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}' | '\u{2000}'..='\u{2027}' => Self::Latin,
            _ => Self::Japanese,
        }
    }
}

/// The scripts that fall back to the Japanese face wherever they turn up.
pub const JAPANESE_SCRIPTS: [[u8; 4]; 3] = [*b"Hira", *b"Kana", *b"Hani"];
/// Height of a line as a share of the letters' size. The same for measuring and drawing.
pub const LINE_HEIGHT: f32 = 1.2;
/// Widths are measured once at this size, in pixels, and scaled.
const MEASURED_AT_PX: f32 = 100.0;

/// The fonts' bytes, read once and shared by everything that measures or draws.
#[derive(Clone)]
pub struct Fonts {
    /// The Latin face.
    pub latin: Arc<[u8]>,
    /// The Japanese face.
    pub japanese: Arc<[u8]>,
}

/// A font could not be read.
#[derive(Debug)]
pub struct FontMissing {
    /// Its file.
    pub path: PathBuf,
    /// Why.
    pub why: std::io::Error,
}

impl std::fmt::Display for FontMissing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the font {} cannot be read: {}", self.path.display(), self.why)
    }
}

impl std::error::Error for FontMissing {}

impl Fonts {
    /// Reads both from the asset folder.
    pub fn read(assets: &Path) -> Result<Self, FontMissing> {
        let bytes = |face: Face| {
            let path = assets.join(face.file());
            fs::read(&path).map(Arc::from).map_err(|why| FontMissing { path, why })
        };
        Ok(Self { latin: bytes(Face::Latin)?, japanese: bytes(Face::Japanese)? })
    }

    /// The bytes of a face.
    pub fn bytes(&self, face: Face) -> &Arc<[u8]> {
        match face {
            Face::Latin => &self.latin,
            Face::Japanese => &self.japanese,
        }
    }
}

/// Lets Japanese letters fall back to the Japanese face. False until that face is registered.
pub fn set_fallbacks(fonts: &mut FontContext) -> bool {
    let Some(family) = fonts.collection.family_id(Face::Japanese.family()) else { return false };
    for script in JAPANESE_SCRIPTS {
        fonts.collection.set_fallbacks(FallbackKey::from(Script::from_bytes(script)), std::iter::once(family));
    }
    true
}

/// Measures text in the stage's faces.
pub struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    /// Widths at [`MEASURED_AT_PX`].
    widths: HashMap<(Face, Box<str>), f32>,
    /// Where the base line lies in a line of one pixel's letters, by face.
    baselines: [f32; 2],
}

impl Typesetter {
    /// A typesetter of these fonts.
    pub fn new(bytes: &Fonts) -> Self {
        let mut fonts = FontContext::new();
        for face in Face::ALL {
            fonts.collection.register_fonts(Blob::new(Arc::new(Arc::clone(bytes.bytes(face)))), None);
        }
        set_fallbacks(&mut fonts);
        let mut setter =
            Self { fonts, layouts: LayoutContext::new(), widths: HashMap::new(), baselines: [LINE_HEIGHT; 2] };
        setter.baselines = Face::ALL.map(|face| {
            let layout = setter.layout(face, "x");
            let line = layout.lines().next().map(|line| line.metrics().baseline);
            line.map_or(LINE_HEIGHT, |baseline| baseline / MEASURED_AT_PX)
        });
        setter
    }

    /// The width of a text, at a letter size of one pixel.
    pub fn width(&mut self, face: Face, text: &str) -> f32 {
        let key = (face, Box::from(text));
        if let Some(width) = self.widths.get(&key) {
            return *width;
        }
        let width = self.layout(face, text).full_width() / MEASURED_AT_PX;
        self.widths.insert(key, width);
        width
    }

    /// How far below its line's top a face's letters stand, at a letter size of one pixel.
    pub fn baseline(&self, face: Face) -> f32 {
        match face {
            Face::Latin => self.baselines[0],
            Face::Japanese => self.baselines[1],
        }
    }

    fn layout(&mut self, face: Face, text: &str) -> Layout<()> {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, true);
        builder.push_default(StyleProperty::FontFamily(FontFamily::named(face.family())));
        builder.push_default(StyleProperty::FontSize(MEASURED_AT_PX));
        builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(LINE_HEIGHT)));
        builder.push_default(StyleProperty::TextWrapMode(TextWrapMode::NoWrap));
        let mut layout = builder.build(text);
        layout.break_all_lines(None);
        layout
    }
}
