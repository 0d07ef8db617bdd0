//! What of a screen can be read: each text, its size as a share of the screen's height, and whether
//! it is too small or larger than its place.

use serde::Serialize;

use super::drawing::{Area, Drawing, Piece, TextRole};

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
}

/// All texts of a drawing, furigana each by itself.
pub fn measure(drawing: &Drawing) -> Vec<TextMeasure> {
    let screen = Area::new(0.0, 0.0, drawing.size.0, drawing.size.1);
    let mut all = Vec::new();
    for piece in &drawing.pieces {
        collect(piece, screen, &mut all);
    }
    all
}

fn collect(piece: &Piece, screen: Area, all: &mut Vec<TextMeasure>) {
    if let Some(info) = &piece.text {
        let overflow = info.overflow || !screen.holds(piece.area);
        let measured = |text: &str, role: TextRole, vh: f32| TextMeasure {
            text: text.to_owned(),
            role,
            share_of_height: vh / 100.0,
            overflow,
            too_small: vh + 0.001 < role.least_vh(),
        };
        all.push(measured(&info.text, info.role, info.size_vh));
        if let (Some(readings), Some(vh)) = (&info.furigana, info.ruby_vh) {
            all.push(measured(readings, TextRole::Furigana, vh));
        }
    }
    for child in &piece.children {
        collect(child, screen, all);
    }
}
