//! The figures and signs of boards, as SVG: lives with faces, a bomb that holds its breath, a shark, an island, a
//! boss. All of them are friends: what is lost rests, what is beaten sleeps, and nobody is hurt. Like all of the stage's
//! own pictures they take their colours from whoever draws them.

use super::art::rays;
use super::tool_art::Paints;
use crate::game::boards::lives::{Bomb, LifeSign};

/// A figure or a sign of a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FriendArt {
    /// A life: awake, or at rest.
    Life(LifeFace),
    /// A bomb with a face, or what is left of it: paper stars.
    Bomb(BombFace),
    /// A shark that swims to the left.
    Shark,
    /// An island with a palm tree.
    Island,
    /// A float on the water.
    Buoy,
    /// A boss: well, tired, or asleep.
    Boss(BossFace),
    /// Something happens: the sign of a square.
    Event,
    /// A star: the sign of a square.
    Chance,
}

/// A life's shape and whether it is awake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LifeFace {
    /// A heart that smiles.
    Heart,
    /// A heart that sleeps.
    HeartRests,
    /// A leaf that smiles.
    Leaf,
    /// A leaf that sleeps.
    LeafRests,
}

impl LifeFace {
    /// The face of a life.
    pub const fn of(sign: LifeSign, awake: bool) -> Self {
        match (sign, awake) {
            (LifeSign::Heart, true) => Self::Heart,
            (LifeSign::Heart, false) => Self::HeartRests,
            (LifeSign::Leaf, true) => Self::Leaf,
            (LifeSign::Leaf, false) => Self::LeafRests,
        }
    }
}

/// How a bomb looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BombFace {
    /// It smiles, on a long fuse.
    Calm,
    /// It is surprised, on a shorter one.
    Awake,
    /// It holds its breath.
    Full,
    /// Stars.
    Burst,
}

impl BombFace {
    /// The face of a bomb.
    pub const fn of(bomb: Bomb) -> Self {
        match bomb {
            Bomb::Calm => Self::Calm,
            Bomb::Awake => Self::Awake,
            Bomb::Full => Self::Full,
            Bomb::Burst => Self::Burst,
        }
    }
}

/// How a boss looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BossFace {
    /// It grins.
    Well,
    /// It is tired.
    Tired,
    /// It sleeps, and smiles.
    Asleep,
}

impl FriendArt {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Life(LifeFace::Heart),
        Self::Life(LifeFace::HeartRests),
        Self::Life(LifeFace::Leaf),
        Self::Life(LifeFace::LeafRests),
        Self::Bomb(BombFace::Calm),
        Self::Bomb(BombFace::Awake),
        Self::Bomb(BombFace::Full),
        Self::Bomb(BombFace::Burst),
        Self::Shark,
        Self::Island,
        Self::Buoy,
        Self::Boss(BossFace::Well),
        Self::Boss(BossFace::Tired),
        Self::Boss(BossFace::Asleep),
        Self::Event,
        Self::Chance,
    ];

    /// The picture's inside, as SVG in a field of 100 by 100.
    pub(super) fn lines(self, paints: Paints) -> String {
        let Paints { ink, fill, accent } = paints;
        let body = match self {
            Self::Life(face) => life(face),
            Self::Bomb(BombFace::Burst) => burst(),
            Self::Bomb(face) => bomb(face),
            Self::Shark => "<path class='f' d='M4 58C16 40 36 32 52 32C56 22 62 14 72 8C72 20 74 30 80 38C84 34 90 28 97 25C95 36 94 44 91 50C94 56 97 64 98 74C90 72 84 68 80 64C64 82 28 86 4 58z'/>\
                 <path class='a' d='M12 65C28 84 60 82 76 66C56 70 34 72 12 65z'/>\
                 <circle class='i' cx='29' cy='48' r='4'/><path d='M10 61C20 67 30 67 38 60'/><path d='M50 46C47 50 47 55 49 59M58 46C55 50 55 55 57 59'/>"
                .to_owned(),
            Self::Island => "<path class='f' d='M3 92C12 68 30 60 50 60S88 68 97 92z'/>\
                 <path d='M52 62C50 46 52 36 56 26' stroke-width='9'/>\
                 <g stroke-width='3'><path class='a' d='M56 26C44 12 28 12 16 22C30 22 42 26 56 26z'/><path class='a' d='M56 26C62 8 80 4 92 14C78 14 68 20 56 26z'/>\
                 <path class='a' d='M56 26C72 24 84 34 86 50C76 38 68 32 56 26z'/><path class='a' d='M56 26C42 28 32 38 30 52C38 40 46 34 56 26z'/></g>"
                .to_owned(),
            Self::Buoy => "<circle class='f' cx='50' cy='50' r='44'/><path class='a' d='M10 32A44 44 0 0 1 90 32z'/>".to_owned(),
            Self::Boss(face) => boss(face),
            Self::Event => "<path class='f' d='M50 5 95 50 50 95 5 50z'/><path d='M50 27V54' stroke-width='13'/><circle class='i' cx='50' cy='72' r='4.500'/>".to_owned(),
            Self::Chance => "<path class='f' d='M50 6 63 36 96 39 71 61 79 94 50 76 21 94 29 61 4 39 37 36z'/>".to_owned(),
        };
        let (ink, fill, accent) = (ink.svg(), fill.svg(), accent.svg());
        let body = body
            .replace("class='f'", &format!("fill='{fill}'"))
            .replace("class='a'", &format!("fill='{accent}'"))
            .replace("class='i'", &format!("fill='{ink}'"));
        format!(
            "<g fill='none' stroke='{ink}' stroke-width='5' stroke-linecap='round' stroke-linejoin='round'>{body}</g>"
        )
    }
}

fn life(face: LifeFace) -> String {
    const HEART: &str =
        "M50 93C13 64 4 48 4 33C4 17 15 7 28 7C38 7 46 11 50 18C54 11 62 7 72 7C85 7 96 17 96 33C96 48 87 64 50 93z";
    const LEAF: &str = "M10 96 26 76M24 80C4 42 32 6 94 6C96 68 62 98 24 80z";
    let (shape, awake) = match face {
        LifeFace::Heart => (HEART, true),
        LifeFace::HeartRests => (HEART, false),
        LifeFace::Leaf => (LEAF, true),
        LifeFace::LeafRests => (LEAF, false),
    };
    let face = if awake {
        "<circle class='i' cx='36' cy='38' r='4'/><circle class='i' cx='64' cy='38' r='4'/><path d='M36 53Q50 67 64 53'/>"
    } else {
        "<path d='M29 42Q36 49 43 42M57 42Q64 49 71 42M45 60H55'/>"
    };
    // A leaf is widest to the right of its stem.
    let across = if shape == LEAF { 8 } else { 0 };
    format!("<path class='f' d='{shape}'/><g stroke-width='6' transform='translate({across} 0)'>{face}</g>")
}

/// A bomb with a face: its lines and its fuse, the body, and the accent of its spark and its cheeks.
fn bomb(face: BombFace) -> String {
    let (fuse, (x, y), features, puff) = match face {
        BombFace::Calm => (
            "M62 26C66 12 80 22 86 12",
            (87, 11),
            "<circle class='i' cx='33' cy='56' r='3.500'/><circle class='i' cx='55' cy='56' r='3.500'/><path d='M34 68Q44 77 54 68'/>",
            0,
        ),
        BombFace::Awake => (
            "M62 26C64 16 71 14 77 17",
            (79, 17),
            "<circle class='i' cx='32' cy='55' r='5'/><circle class='i' cx='56' cy='55' r='5'/><circle cx='44' cy='72' r='5'/>",
            0,
        ),
        _ => ("M62 26 68 18", (70, 15), "<path d='M26 50 37 56 26 61M62 50 51 56 62 61M39 72H49'/>", 3),
    };
    let body = 35 + puff;
    let cheeks = if puff > 0 {
        "<circle class='a' cx='20' cy='70' r='8'/><circle class='a' cx='68' cy='70' r='8'/>"
    } else {
        ""
    };
    format!(
        "<path d='{fuse}'/><path class='f' d='M52 22 70 32 62 44 46 34z'/><circle class='f' cx='44' cy='60' r='{body}'/>{cheeks}{features}\
         <path class='a' stroke-width='4' d='M{x} {y}m0-11 3 7 8-2-4 7 4 7-8-2-3 7-3-7-8 2 4-7-4-7 8 2z'/>"
    )
}

/// Paper stars and a laughing face in the middle.
fn burst() -> String {
    let path = rays(20);
    format!(
        "<path class='a' d='{path}z'/><path d='M32 44Q38 36 44 44M56 44Q62 36 68 44'/><path class='f' d='M34 54H66C64 74 36 74 34 54z'/>"
    )
}

fn boss(face: BossFace) -> String {
    let features = match face {
        BossFace::Well => {
            "<circle class='a' cx='36' cy='46' r='10'/><circle class='a' cx='64' cy='46' r='10'/><circle class='i' cx='38' cy='47' r='3'/>\
             <circle class='i' cx='62' cy='47' r='3'/><path d='M28 29 42 31M72 29 58 31'/><path class='a' d='M30 66Q50 72 70 66Q64 84 50 84T30 66z'/><path d='M57 69 61 76 65 68'/>"
        }
        BossFace::Tired => {
            "<circle class='a' cx='36' cy='48' r='10'/><circle class='a' cx='64' cy='48' r='10'/><circle class='i' cx='37' cy='52' r='3'/>\
             <circle class='i' cx='63' cy='52' r='3'/><path d='M24 44H48M52 44H76M36 72Q43 66 50 72T64 72'/>\
             <path class='a' stroke-width='3' d='M84 22C89 30 91 33 91 36A6 6 0 0 1 79 36C79 33 81 28 84 22z'/>"
        }
        BossFace::Asleep => "<path d='M26 48Q36 56 46 48M54 48Q64 56 74 48M38 68Q50 78 62 68'/>",
    };
    format!(
        "<path class='a' d='M26 26 12 4 42 14zM74 26 88 4 58 14z'/>\
         <path class='f' d='M50 10C80 10 95 34 95 62C95 84 78 96 50 96S5 84 5 62C5 34 20 10 50 10z'/>{features}"
    )
}
