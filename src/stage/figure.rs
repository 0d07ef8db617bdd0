//! Beings and people, as SVG texts: those who live on the levels of a game, and a pupil who stands or sits. The beings
//! look at the class and smile, each with an outline of its own; the pupils are signs, as on a station's wall.

use super::theme::Theme;
use super::tool_art::{Paints, coloured, group};
use crate::game::boards::levels::Being;

/// A being or a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Who lives on a level.
    Being(Being),
    /// A pupil who stands.
    Stands,
    /// A pupil who sits at a desk.
    Sits,
}

/// Two eyes and a smile, round a middle.
const FACE: &str = "<circle class='i' cx='-12' cy='0' r='2.5'/><circle class='i' cx='12' cy='0' r='2.5'/>\
                    <path d='M-8 10C-4 16 4 16 8 10'/>";

impl Figure {
    /// Its colours in a theme.
    pub const fn paints(self, theme: &Theme) -> Paints {
        let paints = Paints { ink: theme.on_tool, fill: theme.die, accent: theme.face };
        match self {
            Self::Being(Being::Egg) => paints,
            Self::Being(Being::Chick) => Paints { fill: theme.gold, accent: theme.die_one, ..paints },
            Self::Being(Being::Hen) => Paints { accent: theme.die_one, ..paints },
            Self::Being(Being::Dinosaur) => Paints { accent: theme.leaf, ..paints },
            Self::Being(Being::Lion) => Paints { fill: theme.face, accent: theme.coin, ..paints },
            Self::Being(Being::King) => Paints { fill: theme.face, accent: theme.gold, ..paints },
            Self::Stands | Self::Sits => Paints { ink: theme.ink, fill: theme.panel, accent: theme.panel },
        }
    }

    /// The picture's inside, as SVG in a field of 100 by 100.
    pub(super) fn lines(self, paints: Paints) -> String {
        let Paints { ink, fill, accent } = paints;
        let face = |x: u8, y: u8| format!("<g transform='translate({x} {y})'>{FACE}</g>");
        let body = match self {
            Self::Being(Being::Egg) => format!(
                "<path class='f' d='M50 5C72 5 87 40 87 61C87 82 71 96 50 96S13 82 13 61C13 40 28 5 50 5z'/>\
                 <g class='a'><circle cx='36' cy='30' r='6'/><circle cx='62' cy='24' r='4'/>\
                 <circle cx='72' cy='44' r='5'/><circle cx='26' cy='78' r='4'/><circle cx='70' cy='80' r='6'/></g>{}",
                face(50, 58)
            ),
            Self::Being(Being::Chick) => "<path d='M34 90V96M34 96H26M66 90V96M66 96H74'/>\
                 <path d='M50 16C46 8 38 8 38 8M50 16C52 6 60 4 60 4'/>\
                 <path class='f' d='M16 58C2 52 2 38 8 36C14 40 20 42 24 44zM84 58C98 52 98 38 92 36C86 40 80 42 76 44z'/>\
                 <circle class='f' cx='50' cy='54' r='37'/>\
                 <circle class='i' cx='36' cy='46' r='3'/><circle class='i' cx='64' cy='46' r='3'/>\
                 <path class='m' d='M38 58C44 52 56 52 62 58C56 70 44 70 38 58z'/><path d='M39 58.500H61'/>"
                .to_owned(),
            Self::Being(Being::Hen) => "<path d='M38 90V97M38 97H28M62 90V97M62 97H72'/>\
                 <path class='m' d='M34 24C28 12 40 6 44 13C46 1 60 3 58 13C64 7 74 14 67 24C62 32 38 32 34 24z'/>\
                 <path class='f' d='M50 20C68 20 75 34 80 54C88 78 72 92 50 92S12 78 20 54C25 34 32 20 50 20z'/>\
                 <circle class='i' cx='38' cy='41' r='3'/><circle class='i' cx='62' cy='41' r='3'/>\
                 <path class='m' d='M50 58C57 64 56 72 50 72S43 64 50 58z'/>\
                 <path class='m' d='M41 50 50 44 59 50 50 59z'/>\
                 <path d='M19 60C22 80 38 80 40 66M81 60C78 80 62 80 60 66'/>"
                .to_owned(),
            Self::Being(Being::Dinosaur) => {
                const BODY: &str = "M5 78C16 80 22 70 30 62C38 54 48 52 55 50C56 34 54 8 76 8C92 8 97 18 96 27C95 37 86 \
                                    40 77 40C80 56 82 62 80 94H66V80H50V94H36V82C24 92 10 90 5 78z";
                format!(
                    "<path class='m' d='M18 69 22 52 33 59zM32 58 39 42 49 51zM47 50 47 32 57 38zM55 34 49 20 60 19z'/>\
                     <g stroke='none'><path class='f' d='{BODY}'/><path fill='{}' fill-opacity='.5' d='{BODY}'/></g>\
                     <path d='{BODY}'/>\
                     <circle class='i' cx='77' cy='20' r='3'/><path d='M76 31C82 33 88 32 92 28M50 70V80M66 68V80'/>",
                    accent.svg()
                )
            }
            Self::Being(Being::Lion) => format!(
                "<circle class='f' cx='24' cy='20' r='12'/><circle class='f' cx='76' cy='20' r='12'/>{}\
                 <circle class='f' cx='50' cy='54' r='29'/>\
                 <circle class='i' cx='38' cy='47' r='3'/><circle class='i' cx='62' cy='47' r='3'/>\
                 <path class='i' d='M43 57H57L50 64z'/><path d='M50 64V70M36 68C40 76 50 76 50 70C50 76 60 76 64 68'/>",
                mane()
            ),
            Self::Being(Being::King) => format!(
                "<circle class='f' cx='50' cy='64' r='32'/>\
                 <path class='m' d='M20 46 14 12 34 26 50 4 66 26 86 12 80 46C62 40 38 40 20 46z'/>\
                 <circle class='i' cx='50' cy='31' r='3'/>{}",
                face(50, 66)
            ),
            // Signs: all of one colour, without a line round them.
            Self::Stands => "<g stroke='none'><circle class='i' cx='50' cy='13' r='12'/>\
                 <path class='i' d='M38 29H62C70 29 74 34 74 40V64H65V42H62V98H52V66H48V98H38V42H35V64H26V40C26 34 30 29 38 29z'/></g>"
                .to_owned(),
            Self::Sits => "<g stroke='none'><circle class='i' cx='50' cy='34' r='12'/>\
                 <path class='i' d='M28 66V60C28 52 34 50 40 50H60C66 50 72 52 72 60V66z'/>\
                 <path class='i' d='M6 70H94V79H86V98H78V79H22V98H14V79H6z'/></g>"
                .to_owned(),
        };
        let body = body.replace("class='m'", &format!("fill='{}'", accent.svg()));
        group(&coloured(&body, ink, fill, accent), ink, 5)
    }
}

/// A lion's mane: round tufts.
fn mane() -> String {
    use std::f32::consts::TAU;
    use std::fmt::Write;

    const TUFTS: u8 = 12;
    let at = |tuft: f32, radius: f32| {
        let angle = tuft / f32::from(TUFTS) * TAU;
        (50.0 + angle.cos() * radius, 54.0 + angle.sin() * radius)
    };
    let (x, y) = at(0.0, 37.0);
    let mut path = format!("M{x:.1} {y:.1}");
    for tuft in 0..TUFTS {
        let tuft = f32::from(tuft);
        let ((x1, y1), (x2, y2), (x, y)) = (at(tuft + 0.05, 53.0), at(tuft + 0.95, 53.0), at(tuft + 1.0, 37.0));
        let _ = write!(path, "C{x1:.1} {y1:.1} {x2:.1} {y2:.1} {x:.1} {y:.1}");
    }
    format!("<path class='m' d='{path}z'/>")
}
