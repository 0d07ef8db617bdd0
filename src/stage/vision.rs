//! How colours look to eyes that see fewer of them, and how far apart two are then. For the teams'
//! colours, which nobody may confuse, and for the report of a rehearsal.
//!
//! The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
//! Simulation of Color Vision Deficiency" (2009), at full strength, on linear light. Distances are
//! Euclidean in Oklab (Björn Ottosson, 2020), where 1 lies between black and white.

use super::theme::Colour;

/// A difference that is seen at a glance, in Oklab.
pub const APART_MIN: f32 = 0.085;

/// A kind of colour vision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vision {
    /// All three kinds of cones.
    Full,
    /// Red-blind: one boy in a hundred.
    Protan,
    /// Green-blind: one boy in a hundred, and the weaker kind one in twenty.
    Deutan,
    /// Blue-blind: one child in ten thousand; and what a yellow sun on a weak projector does to all.
    Tritan,
}

type Matrix = [[f32; 3]; 3];

impl Vision {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Full, Self::Protan, Self::Deutan, Self::Tritan];

    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Protan => "protan",
            Self::Deutan => "deutan",
            Self::Tritan => "tritan",
        }
    }

    const fn matrix(self) -> Matrix {
        match self {
            Self::Full => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protan => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deutan => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_82, 0.042_94, 0.968_881],
            ],
            Self::Tritan => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_9],
            ],
        }
    }

    /// How far apart two opaque colours are for these eyes, 0–1.
    pub fn apart(self, one: Colour, two: Colour) -> f32 {
        let [one, two] = [one, two].map(|colour| oklab(times(self.matrix(), colour.linear())));
        one.iter().zip(two).map(|(x, y)| (x - y).powi(2)).sum::<f32>().sqrt()
    }
}

fn times(matrix: Matrix, v: [f32; 3]) -> [f32; 3] {
    matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
}

fn oklab(linear: [f32; 3]) -> [f32; 3] {
    let cones = times(
        [
            [0.412_221_5, 0.536_332_5, 0.051_446],
            [0.211_903_5, 0.680_699_5, 0.107_397],
            [0.088_302_5, 0.281_718_8, 0.629_978_7],
        ],
        linear.map(|channel| channel.clamp(0.0, 1.0)),
    );
    times(
        [
            [0.210_454_3, 0.793_617_8, -0.004_072],
            [1.977_998_5, -2.428_592_2, 0.450_593_7],
            [0.025_904, 0.782_771_8, -0.808_675_8],
        ],
        cones.map(f32::cbrt),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::TEAMS_MAX;
    use crate::stage::theme::team_mark;

    #[test]
    fn team_colours_stay_apart_for_every_colour_vision() {
        for vision in Vision::ALL {
            for one in 1..=TEAMS_MAX {
                for two in one + 1..=TEAMS_MAX {
                    let apart = vision.apart(team_mark(one).colour, team_mark(two).colour);
                    assert!(apart >= APART_MIN, "{vision:?}: teams {one} and {two} are {apart} apart");
                }
            }
        }
    }

    #[test]
    fn black_and_white_are_one_apart_for_everyone() {
        for vision in Vision::ALL {
            let apart = vision.apart(Colour::rgb(0), Colour::rgb(0x00FF_FFFF));
            assert!((apart - 1.0).abs() < 0.01, "{vision:?}: {apart}");
        }
        // What red-blind and green-blind eyes confuse, others tell at once.
        let (olive, brick) = (Colour::rgb(0x0080_8000), Colour::rgb(0x00A0_6E20));
        assert!(Vision::Deutan.apart(olive, brick) < Vision::Full.apart(olive, brick));
    }
}
