//! What of a screen can be read, as far as its drawing tells: each text, its size as a share of the screen's height,
//! whether it is too small or larger than its place, whether a projector may cut it off, and which other text it meets.
//! [`legibility`](super::legibility) adds what only the picture tells.

use serde::Serialize;

use super::drawing::{Area, Drawing, MARGIN, Paint, Piece, TextRole};
use super::theme::Colour;

/// A text on a screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextMeasure {
    /// The text.
    pub text: String,
    /// What it is for.
    pub role: TextRole,
    /// The size of its letters as a share of the screen's height, 0–1.
    pub share_of_height: f32,
    /// It is larger than its place, or outside the screen.
    pub overflow: bool,
    /// It is smaller than its role asks for.
    pub too_small: bool,
    /// It is within the margin that a projector may cut off.
    pub outside_safe_area: bool,
    /// The texts that it meets.
    pub meets: Vec<String>,
    /// Something as large as the screen lies over it: nobody is to read it now.
    pub behind: bool,
    /// Its contrast against the pixels behind it, 1–21; none until it has been drawn, or where nobody is to read it.
    pub contrast: Option<f32>,
    /// Something lies over a part of it, or it is not seen in the picture.
    pub covered: bool,
    /// Where its letters are, for whoever looks at the picture: pixels, and the colour they are drawn in.
    #[serde(skip)]
    pub runs: Vec<Area>,
    /// The colour of its letters.
    #[serde(skip)]
    pub ink: Colour,
}

/// All texts of a drawing, furigana each by itself.
pub fn measure(drawing: &Drawing) -> Vec<TextMeasure> {
    let screen = Area::new(0.0, 0.0, drawing.size.0, drawing.size.1);
    let front = drawing.front();
    let mut texts = Vec::new();
    for (place, piece) in drawing.pieces.iter().enumerate() {
        collect(piece, place, place < front, &mut texts);
    }
    let mut all = Vec::new();
    for text in &texts {
        // Each pair is told once, with the first of the two.
        let after = texts.iter().skip_while(|other| !std::ptr::eq(*other, text)).skip(1);
        let meets = after.filter(|other| !text.behind && !other.behind && other.piece.area.meets(text.piece.area));
        let meets = meets.filter_map(|other| other.piece.text.as_ref()).map(|info| info.text.clone()).collect();
        let over = drawing.pieces.iter().skip(text.place + 1).filter_map(opaque);
        let covers: Vec<Area> = if text.behind { Vec::new() } else { over.collect() };
        all.extend(text.measured(screen, meets, &covers));
    }
    all
}

/// A piece that says something.
struct Found<'a> {
    piece: &'a Piece,
    /// Its place among the drawing's pieces, or that of the piece which holds it.
    place: usize,
    behind: bool,
}

fn collect<'a>(piece: &'a Piece, place: usize, behind: bool, all: &mut Vec<Found<'a>>) {
    if piece.text.is_some() {
        all.push(Found { piece, place, behind });
    }
    for child in &piece.children {
        collect(child, place, behind, all);
    }
}

/// The part of a piece that hides what is behind it: pictures are seldom filled to their corners.
fn opaque(piece: &Piece) -> Option<Area> {
    const FILLED: f32 = 0.7;
    let inner = |area: Area| area.middle(area.w * FILLED, area.h * FILLED);
    match &piece.paint {
        Paint::Box { fill: Some(fill), radius, .. } if fill.rgba[3] > u8::MAX / 2 => {
            let round = *radius * 2.0 >= piece.area.w.min(piece.area.h);
            Some(if round { inner(piece.area) } else { piece.area })
        }
        Paint::Art(_) | Paint::Media { .. } | Paint::Thumb { .. } | Paint::Covered { .. } => {
            Some(inner(piece.area.square()))
        }
        Paint::None | Paint::Box { .. } | Paint::Glyphs { .. } => None,
    }
}

impl Found<'_> {
    fn measured(&self, screen: Area, meets: Vec<String>, covers: &[Area]) -> Vec<TextMeasure> {
        let Some(info) = &self.piece.text else { return Vec::new() };
        let safe = screen.inset(screen.w * MARGIN, screen.h * MARGIN);
        let size_px = info.size_vh * screen.h / 100.0;
        let measured = |text: &str, role: TextRole, vh: f32, runs: Vec<Area>, meets: Vec<String>| TextMeasure {
            text: text.to_owned(),
            role,
            share_of_height: vh / 100.0,
            overflow: info.overflow || !screen.holds(self.piece.area),
            too_small: vh + 0.001 < role.least_vh(),
            outside_safe_area: !self.behind && !safe.holds(self.piece.area),
            meets,
            behind: self.behind,
            contrast: None,
            // A line is higher than its letters.
            covered: runs.iter().any(|run| covers.iter().any(|cover| cover.meets(run.inset(0.0, run.h / 4.0)))),
            runs,
            ink: info.ink,
        };
        // Sizes are whole pixels; furigana that are as large as what they stand above count to both.
        let is = |wanted_px: f32| move |size_px: f32| (size_px - wanted_px).abs() < 1.0;
        let mut all = vec![measured(&info.text, info.role, info.size_vh, self.runs(is(size_px)), meets)];
        if let (Some(readings), Some(vh)) = (&info.furigana, info.ruby_vh) {
            let runs = self.runs(is(vh * screen.h / 100.0));
            all.push(measured(readings, TextRole::Furigana, vh, runs, Vec::new()));
        }
        all
    }

    fn runs(&self, is: impl Fn(f32) -> bool) -> Vec<Area> {
        let run = |piece: &Piece| match &piece.paint {
            Paint::Glyphs { size_px, .. } if is(*size_px) => Some(piece.area),
            _ => None,
        };
        self.piece.children.iter().filter_map(run).collect()
    }
}
