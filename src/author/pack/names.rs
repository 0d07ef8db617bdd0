//! What a file of a pack may be called: a name that every system takes, that stays inside the lesson's folder, and
//! that no other file of the pack has on any of them.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::CREDITS;
use crate::host::shelf::{GAME_ENDING, LESSON_ENDING};
use crate::lesson::{PICTURE_ENDINGS, VOICE_ENDINGS};
use crate::limits::{PACK_DEPTH_MAX, TEXT_MAX_CHARS};

/// Longest part of a name between two strokes, in bytes: what the common file systems hold.
const PART_MAX_BYTES: usize = 240;
/// Names that Windows keeps for its devices, whatever stands behind their first point.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
/// With a digit behind them, so are these.
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// Why a file cannot be called so; none where it can.
pub fn fault(name: &str) -> Option<&'static str> {
    let parts = || name.split('/');
    if name.chars().count() > TEXT_MAX_CHARS || parts().any(|part| part.len() > PART_MAX_BYTES) {
        return Some("it is too long");
    }
    if parts().count() > PACK_DEPTH_MAX {
        return Some("it lies too many folders deep");
    }
    if name.chars().any(|c| c.is_control() || is_unseen(c)) {
        return Some("there is an invisible character in it");
    }
    if name.contains(['\\', ':', '*', '?', '"', '<', '>', '|']) {
        return Some("Windows allows none of \\ : * ? \" < > | in it");
    }
    if parts().any(str::is_empty) {
        return Some("a part of it is empty");
    }
    if parts().any(|part| part.starts_with(['.', ' ', '~'])) {
        return Some("it begins with a point, a blank or ~");
    }
    if parts().any(|part| part.ends_with(['.', ' '])) {
        return Some("it ends with a point or a blank");
    }
    parts().any(is_device).then_some("Windows keeps this name for itself")
}

fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = |device: &&str| {
        stem.strip_prefix(*device).is_some_and(|rest| {
            rest.chars().count() == 1 && rest.chars().all(|c| c.is_ascii_digit() || "¹²³".contains(c))
        })
    };
    DEVICES.contains(&stem.as_str()) || NUMBERED.iter().any(|device| numbered(&device))
}

/// A character that nobody sees, and that can turn a name round.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Two of these names that some system takes for one, or of which one would be a folder of the other.
pub fn clash<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut names: Vec<(String, &str)> = names.into_iter().map(|name| (folded(name), name)).collect();
    names.sort();
    let mut met: BTreeSet<&str> = BTreeSet::new();
    for (folded, name) in &names {
        let folder = folded.match_indices('/').any(|(at, _)| met.contains(&folded[..at]));
        if folder || !met.insert(folded) {
            return Some(name);
        }
    }
    None
}

/// A name as a system compares it that knows neither capitals nor two ways to write an accent.
fn folded(name: &str) -> String {
    let composed: String = name.nfc().collect();
    composed.to_lowercase().nfc().collect()
}

/// What a file of a pack is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The lesson.
    Lesson,
    /// A game of its own.
    Game,
    /// A picture.
    Picture,
    /// A recording or a song.
    Sound,
    /// Who made the pictures and recordings.
    Credits,
}

/// What a file of this name is; none where no lesson has such a file.
pub fn kind(name: &str) -> Option<Kind> {
    let ends = |ending: &str| name.len() > ending.len() && name.ends_with(ending);
    let ending = name.rsplit('/').next().unwrap_or_default().rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let is = |endings: &[&str]| ending.as_deref().is_some_and(|ending| endings.contains(&ending));
    let nested = name.contains('/');
    if ends(LESSON_ENDING) {
        (!nested).then_some(Kind::Lesson)
    } else if ends(GAME_ENDING) {
        (!nested).then_some(Kind::Game)
    } else if CREDITS.contains(&name) {
        Some(Kind::Credits)
    } else if is(PICTURE_ENDINGS) {
        Some(Kind::Picture)
    } else {
        is(VOICE_ENDINGS).then_some(Kind::Sound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_inside_and_suit_every_system() {
        let sound = ["natto.png", "pictures/Natto.JPG", "りんご.svg", "cone.png", "com.png", "a..b.png", "It's 5!.ogg"];
        for name in sound {
            assert_eq!(fault(name), None, "{name}");
        }
        let refused = [
            "",
            "/a.png",
            "../a.png",
            "a/../b.png",
            "a/./b.png",
            "a//b.png",
            "a/",
            ".",
            "..",
            "C:a.png",
            "C:\\a.png",
            "a\\b.png",
            "\\\\host\\a.png",
            "a\0.png",
            "a\n.png",
            "con.png",
            "Aux",
            "NUL.tar.png",
            "x/COM1.png",
            "lpt³.ogg",
            "con .png",
            "a.png.",
            "a.png ",
            " a.png",
            ".a.png",
            "~a.png",
            "a?.png",
            "a|b.png",
            "gnp\u{202E}.ogg",
            "a/b/c/d/e.png",
            "conin$.png",
        ];
        for name in refused {
            assert!(fault(name).is_some(), "{name:?}");
        }
        assert!(fault(&"x".repeat(241)).is_some() && fault(&"字".repeat(81)).is_some());
    }

    #[test]
    fn two_files_never_have_one_name() {
        assert_eq!(clash(["a.png", "b.png", "a/b.png", "c/b.png"]), None);
        assert!(clash(["a.png", "A.PNG"]).is_some());
        assert!(clash(["が.png", "か\u{3099}.png"]).is_some());
        assert!(clash(["a.png", "x.png", "A.png/x.png"]).is_some());
        assert!(clash(["a.png", "a.png"]).is_some());
    }

    #[test]
    fn only_what_a_lesson_names_belongs_into_a_pack() {
        let check = |name: &str, expect: Option<Kind>| assert_eq!(kind(name), expect, "{name}");
        check("a.lesson.ron", Some(Kind::Lesson));
        check("x/a.lesson.ron", None);
        check(".lesson.ron", None);
        check("tug.game.ron", Some(Kind::Game));
        check("CREDITS.txt", Some(Kind::Credits));
        check("x/CREDITS.txt", None);
        check("a.PNG", Some(Kind::Picture));
        check("x/a.m4a", Some(Kind::Sound));
        for name in ["a.exe", "a.words.ron", "a.order.ron", "png", "x.png/readme", "a.lnk", "run.sh"] {
            check(name, None);
        }
    }
}
