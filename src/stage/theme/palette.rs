//! Raw colours. Tokens are made of them; nothing else may use them.

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
pub const FERN: Colour = Colour::rgb(0x003C_564C);
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
pub const SIGNAL: Colour = Colour::rgb(0x00FF_E11A);
pub const MIST: Colour = Colour::rgb(0x00E6_E6E6);
pub const SILVER: Colour = Colour::rgb(0x00BE_BEBE);
pub const SLATE: Colour = Colour::rgb(0x0050_5050);
pub const BRONZE: Colour = Colour::rgb(0x005C_4800);
pub const UMBER: Colour = Colour::rgb(0x0028_1F00);
pub const NAVY: Colour = Colour::rgb(0x0012_2F66);
pub const NAVY_LIGHT: Colour = Colour::rgb(0x001A_3F80);

/// The teams', team 1 first: apart from each other for every kind of colour vision (`vision.rs` says
/// how far), and light enough for a number in ink.
pub const TEAMS: [Colour; 8] = [
    Colour::rgb(0x00FF_8461),
    Colour::rgb(0x00B9_CCFC),
    Colour::rgb(0x00F8_E627),
    Colour::rgb(0x0041_E8AE),
    Colour::rgb(0x00B7_94FF),
    Colour::rgb(0x00FA_BE6C),
    Colour::rgb(0x00D6_92C0),
    Colour::rgb(0x009F_FCF9),
];
