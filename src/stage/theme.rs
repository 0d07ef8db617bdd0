//! Colours: a palette of raw values, tokens that say what a colour is for, and the eight teams'
//! marks. Everything that is drawn reads tokens; only this file knows a raw colour.
//!
//! Light is a schoolbook page: warm paper, ink, and vermilion for praise. Dark is a blackboard.

use bevy::color::Color;

use crate::game::TeamNo;

/// The least contrast between a text and what it stands on.
pub const CONTRAST_MIN: f32 = 7.0;

/// An opaque or see-through colour, in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red, green, blue, opacity.
    pub rgba: [u8; 4],
}

impl Colour {
    /// An opaque colour, as `0xRRGGBB`.
    pub const fn rgb(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self { rgba: [red, green, blue, u8::MAX] }
    }

    /// The same colour with another opacity, 0–255.
    pub const fn fade(self, opacity: u8) -> Self {
        let [red, green, blue, _] = self.rgba;
        Self { rgba: [red, green, blue, opacity] }
    }

    /// As SVG writes it.
    pub fn svg(self) -> String {
        let [red, green, blue, _] = self.rgba;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Relative luminance, 0–1, as WCAG defines it.
    pub fn luminance(self) -> f32 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast of two opaque colours, 1–21, as WCAG defines it.
    pub fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn linear(self) -> [f32; 3] {
        let channel = |value: u8| {
            let share = f32::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue, _] = self.rgba;
        [channel(red), channel(green), channel(blue)]
    }
}

impl From<Colour> for Color {
    fn from(colour: Colour) -> Self {
        let [red, green, blue, opacity] = colour.rgba;
        Self::srgba_u8(red, green, blue, opacity)
    }
}

/// Raw colours. Tokens are made of them; nothing else may use them.
mod palette {
    use super::Colour;

    pub const PAPER: Colour = Colour::rgb(0x00FB_F6EA);
    pub const WHITE: Colour = Colour::rgb(0x00FF_FFFF);
    pub const CREAM: Colour = Colour::rgb(0x00F1_E8D4);
    pub const STRAW: Colour = Colour::rgb(0x00D8_CBB0);
    pub const BARK: Colour = Colour::rgb(0x004A_4238);
    pub const INK: Colour = Colour::rgb(0x001F_1B16);
    pub const VERMILION: Colour = Colour::rgb(0x00D9_3A26);
    pub const VERMILION_DEEP: Colour = Colour::rgb(0x0092_1A0E);
    pub const VERMILION_PALE: Colour = Colour::rgb(0x00FF_B29E);
    pub const INDIGO: Colour = Colour::rgb(0x001F_4E8C);
    pub const SKY: Colour = Colour::rgb(0x008F_C1F5);
    pub const PEACH: Colour = Colour::rgb(0x00FF_E9DF);
    pub const GUIDE_BLUE: Colour = Colour::rgb(0x00A9_C6DE);
    pub const GUIDE_RED: Colour = Colour::rgb(0x00EE_A79B);
    pub const BOARD: Colour = Colour::rgb(0x0017_2B25);
    pub const BOARD_LIGHT: Colour = Colour::rgb(0x0020_3830);
    pub const BOARD_DEEP: Colour = Colour::rgb(0x000F_1D19);
    pub const MOSS: Colour = Colour::rgb(0x0047_6358);
    pub const CHALK: Colour = Colour::rgb(0x00FB_F7EC);
    pub const CHALK_SOFT: Colour = Colour::rgb(0x00D3_D2C4);
    pub const BOARD_WARM: Colour = Colour::rgb(0x003A_2A25);
    pub const LEAF: Colour = Colour::rgb(0x0023_7A3C);
    pub const LEAF_PALE: Colour = Colour::rgb(0x0092_DDA6);
    pub const COBALT: Colour = Colour::rgb(0x002B_62A6);
    pub const HONEY: Colour = Colour::rgb(0x00F9_CF4F);
    pub const HAZE: Colour = Colour::rgb(0x00B9_D3EA);
    pub const GOLD: Colour = Colour::rgb(0x00F4_C542);
    pub const APRICOT: Colour = Colour::rgb(0x00FF_DFA3);
    pub const BLACK: Colour = Colour::rgb(0);

    /// The teams', team 1 first: apart from each other for every kind of colour vision, and light
    /// enough for a number in ink.
    pub const TEAMS: [Colour; 8] = [
        Colour::rgb(0x00F0_9486),
        Colour::rgb(0x00BA_CCF9),
        Colour::rgb(0x00F2_DC3B),
        Colour::rgb(0x004D_F2A2),
        Colour::rgb(0x00D0_8DFD),
        Colour::rgb(0x00F9_9105),
        Colour::rgb(0x00DF_8FC1),
        Colour::rgb(0x0099_FCF9),
    ];
}

/// Which of the two looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// A schoolbook page.
    #[default]
    Light,
    /// A blackboard.
    Dark,
}

/// What each colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Which look it is.
    pub scheme: Scheme,
    /// The page.
    pub page: Colour,
    /// A card or panel on the page.
    pub panel: Colour,
    /// A strip or a button that keeps in the background.
    pub quiet: Colour,
    /// Lines around panels.
    pub line: Colour,
    /// Text.
    pub ink: Colour,
    /// Text that comes second.
    pub ink_soft: Colour,
    /// Praise, in pictures and rings.
    pub praise: Colour,
    /// Praise, in words.
    pub praise_ink: Colour,
    /// Behind what is praised.
    pub praise_panel: Colour,
    /// ○.
    pub maru: Colour,
    /// ×.
    pub batsu: Colour,
    /// Not yet, but growing.
    pub growth: Colour,
    /// The lines of the four-line guide.
    pub guide: Colour,
    /// The base line that letters stand on.
    pub guide_base: Colour,
    /// A countdown.
    pub timer: Colour,
    /// What pictures lie on, where the page is too dark for them.
    pub picture_card: Option<Colour>,
    /// The back of what lies face down: no team's colour.
    pub back: Colour,
    /// Every other of many backs side by side.
    pub back_other: Colour,
    /// Lines and signs on a back.
    pub back_line: Colour,
    /// A back that can be picked now.
    pub back_lit: Colour,
    /// A back beside the one that can be picked.
    pub back_near: Colour,
    /// What shines, in pictures: a star, a sun.
    pub gold: Colour,
    /// A shape whose colours are not to be seen yet.
    pub shape: Colour,
    /// A coin.
    pub coin: Colour,
    /// Faces and hands: nobody's own colour.
    pub face: Colour,
    /// A die.
    pub die: Colour,
    /// The one of a die.
    pub die_one: Colour,
    /// What grows on a face.
    pub leaf: Colour,
    /// Lines on coins, faces, hands and dice.
    pub on_tool: Colour,
    /// Over everything while something else is in front.
    pub scrim: Colour,
    /// Text and lines on a team's colour.
    pub on_team: Colour,
    /// A screen that shows nothing.
    pub blank: Colour,
}

impl Theme {
    /// The theme of a look.
    pub const fn of(scheme: Scheme) -> Self {
        match scheme {
            Scheme::Light => Self {
                scheme,
                page: palette::PAPER,
                panel: palette::WHITE,
                quiet: palette::CREAM,
                line: palette::STRAW,
                ink: palette::INK,
                ink_soft: palette::BARK,
                praise: palette::VERMILION,
                praise_ink: palette::VERMILION_DEEP,
                praise_panel: palette::PEACH,
                maru: palette::VERMILION,
                batsu: palette::INDIGO,
                growth: palette::LEAF,
                guide: palette::GUIDE_BLUE,
                guide_base: palette::GUIDE_RED,
                timer: palette::INDIGO,
                picture_card: None,
                back: palette::INDIGO,
                back_other: palette::COBALT,
                back_line: palette::GUIDE_BLUE,
                back_lit: palette::WHITE,
                back_near: palette::HAZE,
                gold: palette::HONEY,
                shape: palette::INK,
                coin: palette::GOLD,
                face: palette::APRICOT,
                die: palette::WHITE,
                die_one: palette::VERMILION,
                leaf: palette::LEAF,
                on_tool: palette::INK,
                scrim: palette::PAPER.fade(225),
                on_team: palette::INK,
                blank: palette::BLACK,
            },
            Scheme::Dark => Self {
                scheme,
                page: palette::BOARD,
                panel: palette::BOARD_LIGHT,
                quiet: palette::BOARD_DEEP,
                line: palette::MOSS,
                ink: palette::CHALK,
                ink_soft: palette::CHALK_SOFT,
                praise: palette::VERMILION_PALE,
                praise_ink: palette::VERMILION_PALE,
                praise_panel: palette::BOARD_WARM,
                maru: palette::VERMILION_PALE,
                batsu: palette::SKY,
                growth: palette::LEAF_PALE,
                guide: palette::MOSS,
                guide_base: palette::VERMILION_DEEP,
                timer: palette::SKY,
                picture_card: Some(palette::CHALK),
                back: palette::INDIGO,
                back_other: palette::COBALT,
                back_line: palette::GUIDE_BLUE,
                back_lit: palette::CHALK,
                back_near: palette::HAZE,
                gold: palette::HONEY,
                shape: palette::INK,
                coin: palette::GOLD,
                face: palette::APRICOT,
                die: palette::CHALK,
                die_one: palette::VERMILION,
                leaf: palette::LEAF_PALE,
                on_tool: palette::INK,
                scrim: palette::BOARD_DEEP.fade(225),
                on_team: palette::INK,
                blank: palette::BLACK,
            },
        }
    }
}

/// The shape of a team's mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkShape {
    /// Team 1.
    Circle,
    /// Team 2.
    Square,
    /// Team 3.
    Triangle,
    /// Team 4.
    Diamond,
    /// Team 5.
    Star,
    /// Team 6.
    Hexagon,
    /// Team 7.
    Heart,
    /// Team 8.
    Cross,
}

/// A team's colour and shape. Its number stands in the shape, its name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TeamMark {
    /// The colour.
    pub colour: Colour,
    /// The shape.
    pub shape: MarkShape,
}

/// The mark of a team. Numbers beyond the eighth team begin again.
pub fn team_mark(team: TeamNo) -> TeamMark {
    const SHAPES: [MarkShape; 8] = [
        MarkShape::Circle,
        MarkShape::Square,
        MarkShape::Triangle,
        MarkShape::Diamond,
        MarkShape::Star,
        MarkShape::Hexagon,
        MarkShape::Heart,
        MarkShape::Cross,
    ];
    let place = usize::from(team.saturating_sub(1)) % SHAPES.len();
    TeamMark { colour: palette::TEAMS[place], shape: SHAPES[place] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::TEAMS_MAX;

    #[test]
    fn every_ink_can_be_read_on_everything_it_stands_on() {
        for scheme in [Scheme::Light, Scheme::Dark] {
            let theme = Theme::of(scheme);
            for ground in [theme.page, theme.panel, theme.quiet, theme.praise_panel] {
                for ink in [theme.ink, theme.ink_soft, theme.praise_ink] {
                    let contrast = ink.contrast(ground);
                    assert!(contrast >= CONTRAST_MIN, "{scheme:?}: {ink:?} on {ground:?} is {contrast}");
                }
            }
            for lit in [theme.back_lit, theme.back_near] {
                assert!(theme.back.contrast(lit) >= 3.0, "{scheme:?}: {lit:?} beside the backs");
            }
            for team in 1..=TEAMS_MAX {
                let contrast = theme.on_team.contrast(team_mark(team).colour);
                assert!(contrast >= CONTRAST_MIN, "{scheme:?}: team {team} is {contrast}");
            }
            for sign in [theme.maru, theme.batsu, theme.praise, theme.timer, theme.growth] {
                assert!(sign.contrast(theme.panel) >= 3.0, "{scheme:?}: {sign:?} on a panel");
            }
        }
    }

    /// Machado, Oliveira and Fernandes 2009, at full strength: red-blind and green-blind.
    const RED_BLIND: [[f32; 3]; 3] =
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]];
    const GREEN_BLIND: [[f32; 3]; 3] =
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_82, 0.042_94, 0.968_881]];
    const ANY: [[f32; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

    fn times(matrix: [[f32; 3]; 3], v: [f32; 3]) -> [f32; 3] {
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

    #[test]
    fn team_colours_stay_apart_for_every_colour_vision() {
        /// A difference in Oklab that is seen at a glance.
        const APART_MIN: f32 = 0.085;
        for (vision, matrix) in [("any", ANY), ("red-blind", RED_BLIND), ("green-blind", GREEN_BLIND)] {
            let seen = |team| oklab(times(matrix, team_mark(team).colour.linear()));
            for one in 1..=TEAMS_MAX {
                for two in one + 1..=TEAMS_MAX {
                    let (a, b) = (seen(one), seen(two));
                    let apart = a.iter().zip(b).map(|(x, y)| (x - y).powi(2)).sum::<f32>().sqrt();
                    assert!(apart >= APART_MIN, "{vision}: teams {one} and {two} are {apart} apart");
                }
            }
        }
    }

    #[test]
    fn no_two_teams_share_a_shape() {
        for one in 1..=TEAMS_MAX {
            for two in one + 1..=TEAMS_MAX {
                assert_ne!(team_mark(one).shape, team_mark(two).shape);
            }
        }
    }
}
