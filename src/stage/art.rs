//! The stage's own small pictures, as SVG texts: team marks, ○ × △, icons, arrows, ribbons.
//! They take their colours from whoever draws them. It knows nothing of files or of Bevy.

use super::emblem::Emblem;
use super::figure::Figure;
use super::friend_art::FriendArt;
use super::theme::{Colour, MarkShape};
use super::tool_art::{Paints, ToolArt};

/// A small picture of the stage's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Art {
    /// A team's shape: fill and outline.
    Mark(MarkShape, Colour, Colour),
    /// ○.
    Maru(Colour),
    /// ×.
    Batsu(Colour),
    /// △, half right.
    Sankaku(Colour),
    /// A sprout: not yet, but growing.
    Sprout(Colour),
    /// An arrow to the left.
    ArrowLeft(Colour),
    /// An arrow to the right.
    ArrowRight(Colour),
    /// A pointer downwards.
    Pointer(Colour),
    /// A prize ribbon: colour, and the colour of its middle.
    Ribbon(Colour, Colour),
    /// The flower circle.
    Hanamaru(Colour),
    /// A flower circle of so many petals, from the first that is drawn to the last that is open; those behind it are buds.
    Flower {
        /// The first petal, from 0; with it the spiral in the middle.
        from: u8,
        /// The one after the last that is open.
        to: u8,
        /// All petals.
        of: u8,
        /// The colour of what is open.
        ink: Colour,
        /// The colour of the buds; none where it is the ink's.
        bud: Colour,
    },
    /// An icon of a cue: lines, and what is between them.
    Icon(Icon, Colour, Colour),
    /// What a square does: lines, and what is between them.
    Emblem(Emblem, Colour, Colour),
    /// A picture of a class tool.
    Tool(ToolArt, Paints),
    /// A figure or a sign of a board.
    Friend(FriendArt, Paints),
    /// A being or a person.
    Figure(Figure, Paints),
}

/// What a cue's icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    /// An eye.
    Look,
    /// A shut eye.
    ShutEye,
    /// A question mark: a secret.
    Secret,
    /// An ear.
    Listen,
    /// A mouth that speaks.
    Say,
    /// Two speech bubbles.
    Partner,
    /// A hand.
    Hand,
    /// Fingers to show a choice.
    Choose,
    /// A light bulb: see the answer.
    Answer,
    /// A pencil that marks.
    Mark,
    /// A star for points.
    Points,
    /// Pause bars.
    Pause,
    /// A magnifying glass: find something.
    Search,
    /// Three lines: what else there is.
    More,
}

impl Art {
    /// The picture, as SVG.
    pub fn svg(self) -> String {
        let inside = match self {
            Self::Mark(shape, fill, line) => mark(shape, fill, line),
            Self::Maru(ink) => {
                format!("<circle cx='50' cy='50' r='37' fill='none' stroke='{}' stroke-width='15'/>", ink.svg())
            }
            Self::Batsu(ink) => {
                format!(
                    "<path d='M18 18 82 82M82 18 18 82' stroke='{}' stroke-width='16' stroke-linecap='round'/>",
                    ink.svg()
                )
            }
            Self::Sankaku(ink) => format!(
                "<path d='M50 14 90 84H10z' fill='none' stroke='{}' stroke-width='13' stroke-linejoin='round'/>",
                ink.svg()
            ),
            Self::Sprout(ink) => sprout(ink),
            Self::ArrowLeft(ink) => arrow("M44 22 16 50 44 78M18 50H86", ink),
            Self::ArrowRight(ink) => arrow("M56 22 84 50 56 78M82 50H14", ink),
            Self::Pointer(ink) => format!("<path d='M10 20H90L50 84z' fill='{}' stroke-linejoin='round'/>", ink.svg()),
            Self::Ribbon(ink, middle) => ribbon(ink, middle),
            Self::Hanamaru(ink) => hanamaru(ink),
            Self::Flower { from, to, of, ink, bud } => flower(from, to, of, ink, bud),
            Self::Icon(icon, ink, paper) => icon.lines(ink, paper),
            Self::Emblem(emblem, ink, paper) => emblem.lines(ink, paper),
            Self::Tool(tool, paints) => tool.lines(paints),
            Self::Friend(friend, paints) => friend.lines(paints),
            Self::Figure(figure, paints) => figure.lines(paints),
        };
        format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{inside}</svg>")
    }
}

fn mark(shape: MarkShape, fill: Colour, line: Colour) -> String {
    let path = match shape {
        MarkShape::Circle => "M50 5a45 45 0 1 0 0 90a45 45 0 1 0 0-90z",
        MarkShape::Square => "M10 10H90V90H10z",
        // Its sides bulge, like a rice ball's: there is room for its number.
        MarkShape::Triangle => "M50 4Q80 30 97 91H3Q20 30 50 4z",
        MarkShape::Diamond => "M50 2 98 50 50 98 2 50z",
        // A stout one: its number has to stand inside.
        MarkShape::Star => {
            "M50.0 2.5 69.7 25.4 97.6 37.0 81.9 62.9 79.4 93.0 50.0 86.0 20.6 93.0 18.1 62.9 2.4 37.0 30.3 25.4z"
        }
        MarkShape::Hexagon => "M27 9H73L97 50 73 91H27L3 50z",
        MarkShape::Heart => {
            "M50 95C12 66 3 49 3 33C3 17 14 6 28 6C38 6 46 9 50 14C54 9 62 6 72 6C86 6 97 17 97 33C97 49 88 66 50 95z"
        }
        MarkShape::Cross => "M28 4H72V28H96V72H72V96H28V72H4V28H28z",
    };
    format!("<path d='{path}' fill='{}' stroke='{}' stroke-width='5' stroke-linejoin='round'/>", fill.svg(), line.svg())
}

fn arrow(path: &str, ink: Colour) -> String {
    format!(
        "<path d='{path}' fill='none' stroke='{}' stroke-width='13' stroke-linecap='round' stroke-linejoin='round'/>",
        ink.svg()
    )
}

/// The outline of a star with half as many points as corners, as an SVG path.
pub(super) fn rays(corners: u8) -> String {
    use std::f32::consts::TAU;
    use std::fmt::Write;

    let mut path = String::new();
    for corner in 0..corners {
        let angle = f32::from(corner) / f32::from(corners) * TAU;
        let (letter, radius) = (if corner == 0 { 'M' } else { 'L' }, if corner % 2 == 0 { 47.0 } else { 34.0 });
        let _ = write!(path, "{letter}{:.1} {:.1}", 50.0 + angle.cos() * radius, 50.0 + angle.sin() * radius);
    }
    path
}

pub(super) fn sprout(ink: Colour) -> String {
    format!(
        "<g fill='none' stroke='{0}' stroke-width='7' stroke-linecap='round' stroke-linejoin='round'>\
         <path d='M50 92V50'/><path d='M22 92H78'/>\
         <path fill='{0}' fill-opacity='.25' d='M50 54C50 30 34 18 10 20C10 44 26 56 50 54z'/>\
         <path fill='{0}' fill-opacity='.25' d='M50 46C50 22 66 8 90 10C90 34 74 48 50 46z'/></g>",
        ink.svg()
    )
}

fn ribbon(ink: Colour, middle: Colour) -> String {
    format!(
        "<g stroke='{1}' stroke-width='3' stroke-linejoin='round'>\
         <path fill='{0}' d='M32 52 22 98 50 84 78 98 68 52z'/>\
         <path fill='{0}' d='M50 3l9 8 12-3 5 11 12 4-2 12 8 9-8 9 2 12-12 4-5 11-12-3-9 8-9-8-12 3-5-11-12-4 2-12-8-9 8-9-2-12 12-4 5-11 12 3z'/></g>\
         <circle cx='50' cy='44' r='24' fill='{1}'/>\
         <path fill='{0}' d='M50 27l5.300 10.700 11.900 1.700-8.600 8.300 2 11.800L50 53.900l-10.600 5.600 2-11.800-8.600-8.300 11.900-1.700z'/>",
        ink.svg(),
        middle.svg()
    )
}

/// A spiral with petals round it, as a teacher draws it with a brush.
pub(super) fn hanamaru(ink: Colour) -> String {
    const PETALS: u8 = 9;
    brush(&format!("{}{}", spiral(), petals(0, PETALS, PETALS)), ink, HANAMARU_STROKE)
}

/// The line of a flower circle's brush, and of a bud.
const HANAMARU_STROKE: f32 = 5.2;
const BUD_STROKE: f32 = 2.2;

/// A flower circle that opens petal by petal. Where only its newest petals are drawn, the buds are not.
fn flower(from: u8, to: u8, of: u8, ink: Colour, bud: Colour) -> String {
    let open = brush(&petals(from, to, of), ink, HANAMARU_STROKE);
    if from > 0 {
        return open;
    }
    let middle = brush(&spiral(), if to == 0 { bud } else { ink }, HANAMARU_STROKE);
    // What opens alone has no buds round it.
    let closed = if ink == bud { String::new() } else { brush(&petals(to, of, of), bud, BUD_STROKE) };
    format!("{closed}{middle}{open}")
}

fn brush(path: &str, ink: Colour, width: f32) -> String {
    format!(
        "<path d='{path}' fill='none' stroke='{}' stroke-width='{width}' stroke-linecap='round' stroke-linejoin='round'/>",
        ink.svg()
    )
}

fn spiral() -> String {
    use std::f32::consts::TAU;
    use std::fmt::Write;

    const STEPS: u8 = 72;
    let mut path = String::from("M");
    for step in 0..=STEPS {
        let share = f32::from(step) / f32::from(STEPS);
        let (angle, radius) = (share * TAU * 2.6 + 2.2, 1.5 + share * 25.5);
        let _ = write!(path, "{:.1} {:.1} ", 50.0 + angle.cos() * radius, 50.0 + angle.sin() * radius);
    }
    path
}

/// The petals of a flower, from one to before another of so many.
fn petals(from: u8, to: u8, of: u8) -> String {
    use std::f32::consts::TAU;
    use std::fmt::Write;

    /// How far from the middle petals meet, and how far out they reach.
    const INNER: f32 = 31.0;
    const OUTER: f32 = 45.5;
    let wide = TAU / f32::from(of.max(1));
    let at = |angle: f32, radius: f32| (50.0 + angle.cos() * radius, 50.0 + angle.sin() * radius);
    let mut path = String::new();
    for petal in from..to {
        let start = f32::from(petal) * wide + 0.3;
        let (middle, end) = (start + wide / 2.0, start + wide);
        let along = (-middle.sin() * OUTER * wide * 0.26, middle.cos() * OUTER * wide * 0.26);
        let (top, first, last) = (at(middle, OUTER), at(start, INNER), at(end, INNER));
        let (out, back) = (at(start - wide * 0.06, OUTER - 2.0), at(end + wide * 0.06, OUTER - 2.0));
        if petal == from {
            let _ = write!(path, "M{:.1} {:.1}", first.0, first.1);
        }
        let (before, after) = ((top.0 - along.0, top.1 - along.1), (top.0 + along.0, top.1 + along.1));
        for [one, two, to] in [[out, before, top], [after, back, last]] {
            let _ = write!(path, "C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}", one.0, one.1, two.0, two.1, to.0, to.1);
        }
    }
    path
}

impl Icon {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Look,
        Self::ShutEye,
        Self::Secret,
        Self::Listen,
        Self::Say,
        Self::Partner,
        Self::Hand,
        Self::Choose,
        Self::Answer,
        Self::Mark,
        Self::Points,
        Self::Pause,
        Self::Search,
        Self::More,
    ];

    fn lines(self, ink: Colour, paper: Colour) -> String {
        let body = match self {
            Self::Look => {
                "<path class='p' d='M4 50C20 24 36 16 50 16S80 24 96 50C80 76 64 84 50 84S20 76 4 50z'/><circle class='i' cx='50' cy='50' r='17'/>"
            }
            Self::ShutEye => {
                "<path d='M5 40C21 64 36 72 50 72S79 64 95 40M20 58 10 73M50 72V91M80 58 90 73M34 69 28 86M66 69 72 86'/>"
            }
            Self::Secret => {
                "<circle class='p' cx='50' cy='50' r='44'/><path d='M35 38C35 17 65 17 65 38C65 50 50 49 50 64M50 79V80'/>"
            }
            Self::Listen => {
                "<path class='p' d='M32 46C32 24 44 10 60 10S90 24 90 44C90 60 76 64 72 76C68 90 60 94 53 94C43 94 37 87 37 78'/>\
                 <path d='M49 46C49 34 54 27 61 27S74 34 74 43C74 53 64 56 61 64M18 26C10 38 10 54 18 66'/>"
            }
            Self::Say => {
                "<path class='p' d='M50 10C77 10 95 26 95 47S77 84 50 84C44 84 39 83.500 34 82L14 94 19 74C10 67 5 58 5 47C5 26 23 10 50 10z'/>\
                 <path d='M30 38H70M30 56H58'/>"
            }
            Self::Partner => {
                "<path class='p' d='M36 8C54 8 67 19 67 33S54 58 36 58C33 58 30 57.700 27 57L12 66 16 52C9 48 5 41 5 33C5 19 18 8 36 8z'/>\
                 <path class='p' d='M67 42C83 42 95 52 95 65C95 72 91 78 85 82L89 95 74 88C72 88.500 69 89 67 89C51 89 39 78 39 65S51 42 67 42z'/>"
            }
            Self::Hand => {
                "<path class='p' d='M30 94C22 82 12 70 7 58C4 50 13 45 18 51L28 63V24C28 14 41 14 41 24V46V13C41 3 54 3 54 13V46V18C54 8 67 8 67 18V48V28C67 19 80 19 80 28V66C80 82 72 90 70 94z'/>"
            }
            Self::Choose => {
                "<path class='p' d='M6 10H44V48H6zM56 10H94V48H56zM6 58H44V96H6z'/><path class='i' d='M56 58H94V96H56z'/>"
            }
            Self::Answer => {
                "<path class='p' d='M50 6C68 6 80 19 80 36C80 50 68 56 66 70H34C32 56 20 50 20 36C20 19 32 6 50 6z'/><path d='M37 82H63M42 94H58'/>"
            }
            Self::Mark => "<path class='p' d='M14 86 20 62 70 12 88 30 38 80z'/><path d='M58 24 76 42'/>",
            Self::Points => "<path class='p' d='M50 6 63 36 96 39 71 61 79 94 50 76 21 94 29 61 4 39 37 36z'/>",
            Self::Pause => "<path class='i' d='M22 14H40V86H22zM60 14H78V86H60z'/>",
            Self::Search => "<circle class='p' cx='41' cy='41' r='31'/><path d='M64 64 93 93'/>",
            Self::More => "<path d='M14 24H86M14 50H86M14 76H86'/>",
        };
        let (ink, paper) = (ink.svg(), paper.svg());
        let body = body.replace("class='p'", &format!("fill='{paper}'")).replace("class='i'", &format!("fill='{ink}'"));
        format!(
            "<g fill='none' stroke='{ink}' stroke-width='7' stroke-linecap='round' stroke-linejoin='round'>{body}</g>"
        )
    }
}
