//! The papers of Japanese schools. Every page is laid out on A4 and drawn larger or smaller on the others, whose
//! shape is the same (but for Letter, where the sides stay white). It knows nothing of what is on a page.

use clap::ValueEnum;
use serde::Serialize;

/// A4 as it stands, in millimetres.
pub const A4_MM: (f32, f32) = (210.0, 297.0);

/// A paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
    /// 257 × 364 mm: the Japanese B4, as school printers have it.
    B4,
    /// 182 × 257 mm: the Japanese B5, a notebook's page.
    B5,
    /// 8.5 × 11 inches.
    Letter,
}

/// How a page lies on its paper.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Laid {
    /// What the paper is called: `A4`.
    pub name: &'static str,
    /// Width of the paper as it lies, in millimetres.
    pub w: f32,
    /// Its height.
    pub h: f32,
    /// How much larger than on A4 all is drawn.
    pub zoom: f32,
    /// White on the left, in millimetres.
    pub left: f32,
    /// White at the top, in millimetres.
    pub top: f32,
    /// Width of what is laid out, in millimetres of A4.
    pub inner_w: f32,
    /// Its height.
    pub inner_h: f32,
}

impl Paper {
    /// Width and height as it stands, in millimetres.
    pub const fn size_mm(self) -> (f32, f32) {
        match self {
            Self::A4 => A4_MM,
            Self::A3 => (297.0, 420.0),
            Self::B4 => (257.0, 364.0),
            Self::B5 => (182.0, 257.0),
            Self::Letter => (215.9, 279.4),
        }
    }

    /// What it is called.
    const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::B4 => "B4",
            Self::B5 => "B5",
            Self::Letter => "Letter",
        }
    }

    /// How a page lies on it, upright or across.
    pub fn laid(self, across: bool) -> Laid {
        let turned = |(w, h): (f32, f32)| if across { (h, w) } else { (w, h) };
        let ((w, h), (inner_w, inner_h)) = (turned(self.size_mm()), turned(A4_MM));
        let zoom = (w / inner_w).min(h / inner_h);
        let (left, top) = ((w - inner_w * zoom) / 2.0, (h - inner_h * zoom) / 2.0);
        Laid { name: self.name(), w, h, zoom, left, top, inner_w, inner_h }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_lies_outside_the_paper() {
        for paper in Paper::value_variants() {
            for across in [false, true] {
                let laid = paper.laid(across);
                assert!(laid.inner_w * laid.zoom <= laid.w + 0.01 && laid.inner_h * laid.zoom <= laid.h + 0.01);
                assert!(laid.left >= -0.01 && laid.top >= -0.01, "{laid:?}");
            }
        }
        assert!((Paper::A4.laid(true).zoom - 1.0).abs() < f32::EPSILON);
        assert!((Paper::A3.laid(false).zoom - 1.414).abs() < 0.001);
    }
}
