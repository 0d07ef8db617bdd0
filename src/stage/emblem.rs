//! What the squares of a grid do, as small pictures: SVG texts in two colours, told apart by their
//! shapes alone. It knows effects, and nothing of grids.

use std::fmt::Write;

use super::art::rays;
use super::theme::{Colour, Theme};
use crate::lesson::axes::Effect;

/// A picture of what a square does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Emblem {
    /// Face down: nobody knows.
    Unknown,
    /// A star: points.
    Points,
    /// ×2.
    Double,
    /// Two arrows that pass each other.
    Swap,
    /// A hand under a star.
    Take,
    /// Drops that fly from a puddle: one's own points are gone.
    Splash,
    /// A swirl.
    Storm,
    /// A present with a bow.
    Gift,
    /// A sun that laughs: something for everyone.
    Sun,
    /// A shield.
    Shield,
    /// One more question.
    Again,
    /// A small cloud: nothing.
    Nothing,
    /// A mine, which is only startled.
    Mine,
    /// A foot's print: so many steps.
    Far,
}

impl Emblem {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Unknown,
        Self::Points,
        Self::Double,
        Self::Swap,
        Self::Take,
        Self::Splash,
        Self::Storm,
        Self::Gift,
        Self::Sun,
        Self::Shield,
        Self::Again,
        Self::Nothing,
        Self::Mine,
        Self::Far,
    ];

    /// The picture of an effect.
    pub const fn of(effect: Effect) -> Self {
        match effect {
            Effect::Add(_) | Effect::Falling(_) => Self::Points,
            Effect::Double => Self::Double,
            Effect::Swap => Self::Swap,
            Effect::Steal(_) => Self::Take,
            Effect::Zero => Self::Splash,
            Effect::Storm => Self::Storm,
            Effect::Gift(_) => Self::Gift,
            Effect::All(_) => Self::Sun,
            Effect::Shield => Self::Shield,
            Effect::Again => Self::Again,
            Effect::Mine => Self::Mine,
            Effect::Far { .. } => Self::Far,
            // No square does any of the others.
            _ => Self::Nothing,
        }
    }

    /// Its lines and what is between them, on a panel of a theme.
    pub fn colours(self, theme: &Theme) -> (Colour, Colour) {
        match self {
            Self::Unknown => (theme.back_line, theme.back),
            Self::Swap | Self::Splash | Self::Storm => (theme.batsu, theme.panel),
            Self::Shield => (theme.growth, theme.panel),
            Self::Nothing => (theme.ink_soft, theme.panel),
            // Their insides shine on any ground.
            _ => (theme.on_team, theme.gold),
        }
    }

    /// What is inside its SVG.
    pub(super) fn lines(self, ink: Colour, paper: Colour) -> String {
        const STAR: &str = "M50 6 63 36 96 39 71 61 79 94 50 76 21 94 29 61 4 39 37 36z";
        let body = match self {
            Self::Unknown => {
                "<g stroke-width='13'><path d='M30 32C32 6 72 8 70 35C68 52 50 50 50 68'/></g>\
                 <circle class='i' cx='50' cy='89' r='5'/>"
                    .to_owned()
            }
            Self::Points => format!("<path class='p' d='{STAR}'/>"),
            Self::Double => {
                "<circle class='p' cx='50' cy='50' r='46'/>\
                 <g stroke-width='10'><path d='M20 40 44 64M44 40 20 64'/>\
                 <path d='M55 38C55 20 84 20 83 38C82 52 62 58 56 74H84'/></g>"
                    .to_owned()
            }
            Self::Swap => {
                "<path class='p' d='M60 6 94 31 60 56V42H8V20H60z'/>\
                 <path class='p' d='M40 44 6 69 40 94V80H92V58H40z'/>"
                    .to_owned()
            }
            Self::Take => format!(
                "<g transform='translate(44 0) scale(.54)'><path class='p' stroke-width='11' d='{STAR}'/></g>\
                 <path class='p' d='M4 62C10 54 20 52 28 56L40 62H58C68 62 68 74 58 74H42L66 74 84 60C92 54 100 62 94 70L74 90C70 94 66 96 60 96H30L16 92H4z'/>"
            ),
            Self::Splash => {
                "<path class='p' d='M4 80C4 72 18 66 36 66L28 46 44 58 50 24 58 58 74 44 66 66C84 67 96 72 96 80C96 90 76 96 50 96S4 90 4 80z'/>\
                 <path class='i' d='M20 16C28 28 30 32 30 36A10 10 0 0 1 10 36C10 32 12 28 20 16z'/>\
                 <path class='i' d='M82 10C89 20 91 24 91 28A9 9 0 0 1 73 28C73 24 75 20 82 10z'/>"
                    .to_owned()
            }
            Self::Storm => storm(),
            Self::Gift => {
                "<path class='p' d='M12 50H88V94H12z'/><path class='p' d='M5 32H95V50H5z'/>\
                 <path d='M50 32V94'/><path d='M50 32C28 30 20 22 24 13C30 2 46 10 50 32C54 10 70 2 76 13C80 22 72 30 50 32z'/>"
                    .to_owned()
            }
            Self::Sun => sun(),
            Self::Shield => {
                "<path class='p' d='M50 4C64 14 78 17 90 17V46C90 72 74 88 50 97C26 88 10 72 10 46V17C22 17 36 14 50 4z'/>\
                 <g stroke-width='10'><path d='M31 48 45 62 70 34'/></g>"
                    .to_owned()
            }
            Self::Again => {
                "<path class='p' d='M50 6C77 6 96 22 96 44S77 82 50 82C44 82 39 81.500 34 80L14 94 19 73C9 66 4 56 4 44C4 22 23 6 50 6z'/>\
                 <g stroke-width='9'><path d='M20 45H46M33 32V58M60 34 70 26V64'/></g>"
                    .to_owned()
            }
            Self::Nothing => {
                "<path class='p' d='M26 80C10 80 4 70 4 60C4 48 14 40 25 41C28 26 40 18 54 20C68 22 76 32 77 43C90 43 96 52 96 62C96 72 88 80 76 80z'/>\
                 <circle class='i' cx='40' cy='52' r='1.500'/><circle class='i' cx='60' cy='52' r='1.500'/>\
                 <path d='M44 64H56'/>"
                    .to_owned()
            }
            Self::Mine => mine(),
            Self::Far => {
                "<path class='p' d='M30 96C18 96 14 86 18 74C22 62 14 54 20 42C26 32 42 34 46 46C50 58 46 62 46 76C46 90 40 96 30 96z'/>\
                 <path class='p' d='M66 70C56 70 52 60 54 50C56 38 50 32 54 20C58 8 74 6 80 18C86 30 78 38 80 50C82 62 76 70 66 70z'/>"
                    .to_owned()
            }
        };
        let (ink, paper) = (ink.svg(), paper.svg());
        let body = body.replace("class='p'", &format!("fill='{paper}'")).replace("class='i'", &format!("fill='{ink}'"));
        format!(
            "<g fill='none' stroke='{ink}' stroke-width='6' stroke-linecap='round' stroke-linejoin='round'>{body}</g>"
        )
    }
}

/// Three arms round an eye, as on a weather map.
fn storm() -> String {
    use std::f32::consts::TAU;
    const ARMS: u8 = 3;
    const STEPS: u8 = 24;
    let mut path = String::new();
    for arm in 0..ARMS {
        for step in 0..=STEPS {
            let share = f32::from(step) / f32::from(STEPS);
            let angle = f32::from(arm) / f32::from(ARMS) * TAU - share * TAU * 0.52;
            let radius = 17.0 + share * 27.0;
            let letter = if step == 0 { 'M' } else { 'L' };
            let _ = write!(path, "{letter}{:.1} {:.1}", 50.0 + angle.cos() * radius, 50.0 + angle.sin() * radius);
        }
    }
    format!("<g stroke-width='11'><path d='{path}'/></g><circle class='p' cx='50' cy='50' r='17'/>")
}

/// A round face with horns all round, and an open mouth.
fn mine() -> String {
    let path = rays(16);
    format!(
        "<path class='p' d='{path}z'/><circle class='p' cx='50' cy='50' r='29'/>\
         <circle class='i' cx='40' cy='44' r='2'/><circle class='i' cx='60' cy='44' r='2'/>\
         <circle class='i' cx='50' cy='60' r='4.500'/>"
    )
}

/// A laughing face with rays.
fn sun() -> String {
    let path = rays(24);
    format!(
        "<path class='p' d='{path}z'/><circle class='p' cx='50' cy='50' r='26'/>\
         <circle class='i' cx='41' cy='45' r='1.500'/><circle class='i' cx='59' cy='45' r='1.500'/>\
         <path d='M38 56C42 65 58 65 62 56'/>"
    )
}
