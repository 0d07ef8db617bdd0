//! The pictures of the class tools, as SVG: dice, a coin, hands, faces, and small icons. Like all of
//! the stage's own pictures they take their colours from whoever draws them.

use super::art::{hanamaru, sprout};
use super::theme::Colour;
use crate::game::tools::Hand;

/// A picture of a class tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ToolArt {
    /// A die that shows so many pips; with none a question mark, before it is rolled.
    Die(u8),
    /// A coin, heads or tails.
    Coin(bool),
    /// A hand in janken.
    Hand(Hand),
    /// A face with a finger on its lips; the second time a stern one.
    Quiet(bool),
    /// A face for how it went: it went well, nearly, and one that wants to grow.
    Face(u8),
    /// Sand runs down.
    Hourglass,
    /// A watch with a button.
    Stopwatch,
    /// A clock on the wall.
    Clock,
    /// A bell.
    Bell,
    /// A loudspeaker, with or without sound.
    Speaker(bool),
    /// Two heads: the class.
    Class,
    /// A wheel of so many parts, that turns and asks which it will be.
    Wheel(u8),
}

/// What a picture is coloured with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Paints {
    /// Its lines.
    pub ink: Colour,
    /// What is between them.
    pub fill: Colour,
    /// What stands out.
    pub accent: Colour,
}

impl ToolArt {
    /// The picture's inside, as SVG in a field of 100 by 100.
    pub(super) fn lines(self, paints: Paints) -> String {
        let Paints { ink, fill, accent } = paints;
        let body = match self {
            Self::Die(pips) => return die(pips, paints),
            Self::Coin(heads) => return coin(heads, paints),
            Self::Hand(hand) => return hand_of(hand, paints),
            Self::Quiet(last) => quiet(last),
            Self::Face(which) => return face(which, paints),
            Self::Wheel(parts) => return wheel(parts, paints),
            Self::Hourglass => {
                "<path class='f' d='M24 8H76C76 32 56 40 56 50S76 68 76 92H24C24 68 44 60 44 50S24 32 24 8z'/>\
                 <path class='a' d='M36 28H64C60 38 52 40 52 50L50 62 68 86H32L50 62 48 50C48 40 40 38 36 28z'/>\
                 <path d='M16 8H84M16 92H84'/>"
                    .to_owned()
            }
            Self::Stopwatch => {
                "<path d='M50 6V20M38 6H62M80 22 74 28'/><circle class='f' cx='50' cy='58' r='36'/>\
                 <path d='M50 58V36M50 58 64 66'/>"
                    .to_owned()
            }
            Self::Clock => {
                "<circle class='f' cx='50' cy='50' r='43'/><path d='M50 50V22M50 50 70 60'/>".to_owned()
            }
            Self::Bell => {
                "<path class='f' d='M50 10C70 10 78 26 78 44C78 64 84 70 92 78H8C16 70 22 64 22 44C22 26 30 10 50 10z'/>\
                 <path d='M38 84C40 96 60 96 62 84'/>"
                    .to_owned()
            }
            Self::Speaker(on) => {
                let waves = if on {
                    "<path d='M66 34C76 42 76 58 66 66M78 22C96 36 96 64 78 78'/>"
                } else {
                    "<path d='M66 38 90 62M90 38 66 62'/>"
                };
                format!("<path class='f' d='M8 36H26L50 14V86L26 64H8z'/>{waves}")
            }
            Self::Class => {
                "<circle class='f' cx='34' cy='30' r='18'/><circle class='f' cx='70' cy='36' r='14'/>\
                 <path class='f' d='M6 88C6 66 16 54 34 54S62 66 62 88z'/><path d='M66 58C84 56 94 68 94 88H74'/>"
                    .to_owned()
            }
        };
        group(&coloured(&body, ink, fill, accent), ink, 6)
    }
}

pub(super) fn coloured(body: &str, ink: Colour, fill: Colour, accent: Colour) -> String {
    body.replace("class='f'", &format!("fill='{}'", fill.svg()))
        .replace("class='i'", &format!("fill='{}'", ink.svg()))
        .replace("class='a'", &format!("fill='{0}' stroke='{0}' stroke-width='2'", accent.svg()))
}

pub(super) fn group(body: &str, ink: Colour, width: u8) -> String {
    format!(
        "<g fill='none' stroke='{}' stroke-width='{width}' stroke-linecap='round' stroke-linejoin='round'>{body}</g>",
        ink.svg()
    )
}

fn die(pips: u8, Paints { ink, fill, accent }: Paints) -> String {
    use std::fmt::Write;

    const LOW: u8 = 26;
    const MID: u8 = 50;
    const HIGH: u8 = 74;
    let places: &[(u8, u8)] = match pips {
        0 => &[],
        1 => &[(MID, MID)],
        2 => &[(LOW, HIGH), (HIGH, LOW)],
        3 => &[(LOW, HIGH), (MID, MID), (HIGH, LOW)],
        4 => &[(LOW, LOW), (LOW, HIGH), (HIGH, LOW), (HIGH, HIGH)],
        5 => &[(LOW, LOW), (LOW, HIGH), (MID, MID), (HIGH, LOW), (HIGH, HIGH)],
        _ => &[(LOW, LOW), (LOW, MID), (LOW, HIGH), (HIGH, LOW), (HIGH, MID), (HIGH, HIGH)],
    };
    // The one of a Japanese die is large and red.
    let (radius, colour) = if pips == 1 { (17, accent) } else { (10, ink) };
    let mut body = format!("<rect x='5' y='5' width='90' height='90' rx='20' fill='{}'/>", fill.svg());
    if pips == 0 {
        body += "<path fill='none' stroke-width='9' d='M35 38C35 17 65 17 65 38C65 50 50 49 50 64M50 79V80'/>";
    }
    for (x, y) in places {
        let _ = write!(body, "<circle cx='{x}' cy='{y}' r='{radius}' fill='{}' stroke='none'/>", colour.svg());
    }
    group(&body, ink, 5)
}

fn wheel(parts: u8, Paints { ink, fill, accent }: Paints) -> String {
    use std::f32::consts::TAU;
    use std::fmt::Write;

    const RADIUS: f32 = 45.0;
    let mut body = format!("<circle cx='50' cy='50' r='{RADIUS}' fill='{}'/>", fill.svg());
    // The first begins at the top.
    let at = |part: u8| {
        let angle = f32::from(part) / f32::from(parts.max(1)) * TAU - TAU / 4.0;
        (50.0 + angle.cos() * RADIUS, 50.0 + angle.sin() * RADIUS)
    };
    for part in 0..parts.max(2) {
        let ((x, y), (to_x, to_y)) = (at(part), at(part + 1));
        let fill = if part % 2 == 0 { fill } else { accent };
        let _ = write!(
            body,
            "<path d='M50 50L{x:.1} {y:.1}A{RADIUS} {RADIUS} 0 0 1 {to_x:.1} {to_y:.1}z' fill='{}'/>",
            fill.svg()
        );
    }
    let _ = write!(body, "<circle cx='50' cy='50' r='17' fill='{}'/>", fill.svg());
    body += "<path d='M44.500 46.500C44.500 37.500 55.500 37.500 55.500 46.500C55.500 51 50 50.500 50 56M50 60.500V61' fill='none'/>";
    group(&body, ink, 3)
}

fn coin(heads: bool, Paints { ink, fill, .. }: Paints) -> String {
    let sign = if heads { hanamaru(ink) } else { sprout(ink) };
    let scale = if heads { 0.62 } else { 0.5 };
    let body = format!(
        "<circle cx='50' cy='50' r='46' fill='{}'/><circle cx='50' cy='50' r='38' stroke-width='2.5'/>",
        fill.svg()
    );
    format!("{}<g transform='translate(50 50) scale({scale}) translate(-50 -50)'>{sign}</g>", group(&body, ink, 5))
}

/// A hand as one shape: its parts are drawn with their edges first, and without them on top.
fn one_shape(parts: &str, Paints { ink, fill, .. }: Paints) -> String {
    format!(
        "<g fill='{1}' stroke='{0}' stroke-width='7' stroke-linejoin='round'>{parts}</g><g fill='{1}' stroke='none'>{parts}</g>",
        ink.svg(),
        fill.svg()
    )
}

fn hand_of(hand: Hand, paints: Paints) -> String {
    let Paints { ink, fill, .. } = paints;
    let fold = |body: &str| {
        format!(
            "<g fill='{}' stroke='{}' stroke-width='3.6' stroke-linecap='round' stroke-linejoin='round'>{body}</g>",
            fill.svg(),
            ink.svg()
        )
    };
    match hand {
        Hand::Rock => {
            one_shape(
                "<rect x='33' y='70' width='36' height='28' rx='5'/>\
                 <path d='M16 34C16 20 34 16 36 24C38 14 52 14 53 23C55 14 68 15 69 25C72 18 85 21 85 34V62C85 78 74 86 62 86H40C26 86 16 76 16 62z'/>",
                paints,
            ) + &fold(
                "<path fill='none' d='M36 26V52M53 25V52M69 27V52'/>\
                 <path d='M16 60C12 48 24 44 33 48L62 54C73 57 71 71 60 70L38 69C28 69 19 68 16 60z'/>",
            )
        }
        Hand::Paper => one_shape(
            "<rect x='36' y='78' width='32' height='20' rx='5'/>\
             <rect x='26' y='12' width='13' height='48' rx='6.5' transform='rotate(-12 32 60)'/>\
             <rect x='40' y='4' width='13' height='54' rx='6.5' transform='rotate(-3 46 58)'/>\
             <rect x='54' y='6' width='13' height='54' rx='6.5' transform='rotate(6 60 60)'/>\
             <rect x='68' y='18' width='12' height='44' rx='6' transform='rotate(16 74 62)'/>\
             <rect x='4' y='52' width='40' height='14' rx='7' transform='rotate(42 42 62)'/>\
             <path d='M27 48C27 42 78 42 79 52V66C79 80 68 90 54 90C38 90 27 80 27 66z'/>",
            paints,
        ),
        Hand::Scissors => {
            one_shape(
                "<rect x='34' y='76' width='34' height='22' rx='5'/>\
                 <rect x='28' y='2' width='15' height='58' rx='7.5' transform='rotate(-15 36 60)'/>\
                 <rect x='47' y='2' width='15' height='58' rx='7.5' transform='rotate(13 54 60)'/>\
                 <path d='M24 56C24 46 60 44 62 48C66 42 82 44 83 54V66C83 80 72 88 58 88H44C32 88 24 78 24 66z'/>",
                paints,
            ) + &fold(
                "<path fill='none' d='M62 47V62M73 47V62'/>\
                 <path d='M24 66C21 56 31 52 38 56L66 64C75 67 73 80 63 79L40 77C32 77 26 74 24 66z'/>",
            )
        }
    }
}

fn quiet(last: bool) -> String {
    let brows = if last {
        "<path d='M20 28 38 34M80 28 62 34'/>"
    } else {
        "<path d='M22 32C26 27 34 27 38 31M78 32C74 27 66 27 62 31'/>"
    };
    format!(
        "<circle class='f' cx='50' cy='50' r='45'/>{brows}\
         <circle class='i' cx='32' cy='44' r='3.500'/><circle class='i' cx='68' cy='44' r='3.500'/>\
         <path d='M36 66C42 62 58 62 64 66'/>\
         <path class='f' stroke-width='5' d='M43 56C43 46 57 46 57 56V78H66C74 78 76 96 66 97H40C30 97 30 80 43 80z'/>\
         <path stroke-width='4' d='M57 87H68'/>"
    )
}

fn face(which: u8, Paints { ink, fill, accent }: Paints) -> String {
    let body = match which {
        0 => {
            "<circle class='f' cx='50' cy='50' r='44'/><path d='M24 42C28 32 38 32 42 42M58 42C62 32 72 32 76 42'/>\
             <path fill='#ffffff' d='M26 56H74C72 76 62 82 50 82S28 76 26 56z'/>"
        }
        1 => {
            "<circle class='f' cx='50' cy='50' r='44'/><circle class='i' cx='34' cy='42' r='4'/>\
             <circle class='i' cx='66' cy='42' r='4'/><path d='M30 62C38 72 62 72 70 62'/>"
        }
        _ => {
            "<circle class='f' cx='50' cy='60' r='36'/><circle class='i' cx='37' cy='56' r='3.500'/>\
             <circle class='i' cx='63' cy='56' r='3.500'/><path d='M40 74C46 79 54 79 60 74'/>"
        }
    };
    let mut svg = group(&coloured(body, ink, fill, accent), ink, 6);
    if which > 1 {
        let leaf = sprout(accent);
        svg += &format!("<g transform='translate(29 -6) scale(.42)'>{leaf}</g>");
    }
    svg
}
