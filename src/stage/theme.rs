//! Colours: a palette of raw values, tokens that say what a colour is for, and the eight teams'
//! marks. Everything that is drawn reads tokens; only this file knows a raw colour.
//!
//! Light is a schoolbook page: warm paper, ink, and vermilion for praise. Dark is a blackboard. High
//! contrast is white and yellow on black: what is praised is yellow, everything else is white.

use bevy::color::Color;

use crate::game::TeamNo;
use crate::record::settings::Settings;

mod palette;

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

    /// Red, green and blue as light, 0–1 each.
    pub(super) fn linear(self) -> [f32; 3] {
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

/// Which of the looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// A schoolbook page.
    #[default]
    Light,
    /// A blackboard.
    Dark,
    /// High contrast: white and yellow on black, with heavy lines. For eyes that see little, for a
    /// projector that is too weak for its room, and for a sun that shines on the screen.
    Contrast,
}

impl Scheme {
    /// All of them, in the order in which a key goes through them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// Its name in commands and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The one after it, round and round.
    pub const fn next(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Contrast,
            Self::Contrast => Self::Light,
        }
    }

    /// The look that settings keep.
    pub const fn kept(settings: &Settings) -> Self {
        match (settings.contrast, settings.dark) {
            (true, _) => Self::Contrast,
            (false, true) => Self::Dark,
            (false, false) => Self::Light,
        }
    }

    /// Puts the look into the settings.
    pub const fn keep(self, settings: &mut Settings) {
        // High contrast is dark too, for a program that does not know it yet.
        settings.dark = !matches!(self, Self::Light);
        settings.contrast = matches!(self, Self::Contrast);
    }
}

/// What each colour is for.
#[derive(Clone, Copy, Debug, PartialEq)]
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
    /// How heavy lines are, as a multiple of what a screen asks for.
    pub line_weight: f32,
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
                line_weight: 1.0,
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
                guide: palette::FERN,
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
                // Light is added as light: what is bright behind takes a heavier veil.
                scrim: palette::BOARD_DEEP.fade(252),
                on_team: palette::INK,
                blank: palette::BLACK,
                line_weight: 1.0,
            },
            Scheme::Contrast => Self {
                scheme,
                page: palette::BLACK,
                panel: palette::BLACK,
                quiet: palette::BLACK,
                line: palette::SILVER,
                ink: palette::WHITE,
                ink_soft: palette::MIST,
                praise: palette::SIGNAL,
                praise_ink: palette::SIGNAL,
                praise_panel: palette::UMBER,
                maru: palette::SIGNAL,
                batsu: palette::WHITE,
                growth: palette::LEAF_PALE,
                // Behind letters: dark enough that white is read on them.
                guide: palette::SLATE,
                guide_base: palette::BRONZE,
                timer: palette::WHITE,
                picture_card: Some(palette::WHITE),
                back: palette::NAVY,
                back_other: palette::NAVY_LIGHT,
                back_line: palette::WHITE,
                back_lit: palette::WHITE,
                back_near: palette::SIGNAL,
                gold: palette::SIGNAL,
                shape: palette::BLACK,
                coin: palette::SIGNAL,
                face: palette::APRICOT,
                die: palette::WHITE,
                die_one: palette::VERMILION_DEEP,
                leaf: palette::LEAF_PALE,
                on_tool: palette::BLACK,
                scrim: palette::BLACK.fade(254),
                on_team: palette::BLACK,
                blank: palette::BLACK,
                line_weight: 1.6,
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
        for scheme in Scheme::ALL {
            let theme = Theme::of(scheme);
            // High contrast is no word: everything there is as strong as text has to be, and text stronger.
            let (sign_least, text_least) =
                if scheme == Scheme::Contrast { (CONTRAST_MIN, 12.0) } else { (3.0, CONTRAST_MIN) };
            for ground in [theme.page, theme.panel, theme.quiet, theme.praise_panel] {
                for ink in [theme.ink, theme.ink_soft, theme.praise_ink] {
                    let contrast = ink.contrast(ground);
                    assert!(contrast >= text_least, "{scheme:?}: {ink:?} on {ground:?} is {contrast}");
                }
                for line in [theme.guide, theme.guide_base] {
                    let contrast = theme.ink.contrast(line);
                    assert!(contrast >= CONTRAST_MIN, "{scheme:?}: letters on {line:?} are {contrast}");
                }
            }
            for lit in [theme.back_lit, theme.back_near] {
                assert!(theme.back.contrast(lit) >= sign_least, "{scheme:?}: {lit:?} beside the backs");
            }
            for team in 1..=TEAMS_MAX {
                let contrast = theme.on_team.contrast(team_mark(team).colour);
                assert!(contrast >= CONTRAST_MIN, "{scheme:?}: team {team} is {contrast}");
            }
            for sign in [theme.maru, theme.batsu, theme.praise, theme.timer, theme.growth] {
                assert!(sign.contrast(theme.panel) >= sign_least, "{scheme:?}: {sign:?} on a panel");
            }
        }
        let theme = Theme::of(Scheme::Contrast);
        for seen in [theme.line, theme.back_line, theme.gold, theme.coin, theme.die, theme.leaf] {
            assert!(seen.contrast(theme.page) >= CONTRAST_MIN, "{seen:?} on the page");
        }
        for team in 1..=TEAMS_MAX {
            assert!(team_mark(team).colour.contrast(theme.page) >= CONTRAST_MIN, "team {team} on the page");
        }
    }

    #[test]
    fn a_key_goes_through_every_look_and_each_is_kept() {
        let mut scheme = Scheme::Light;
        for _ in Scheme::ALL {
            let mut settings = Settings::default();
            scheme.keep(&mut settings);
            assert_eq!(Scheme::kept(&settings), scheme);
            scheme = scheme.next();
        }
        assert_eq!(scheme, Scheme::Light);
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
