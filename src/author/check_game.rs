//! `hanamaru check` on a game file: the axes, as the lesson language knows them, and its demonstration, as the rules
//! play it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::game::demo::demonstration;
use crate::game::{LessonRef, Opening, RULES_VERSION, State};
use crate::lesson::axes::Game;
use crate::lesson::{Card, CardId, Diag, Lesson, Library, MediaRef, Severity, Span};

pub use crate::host::shelf::GAME_ENDING as ENDING;
/// Cards of the lesson that a demonstration is tried with: as many as any board asks for.
const CARDS: usize = 24;

/// Everything that is wrong with the text of a game file.
pub fn check(path: &Path, source: &str) -> Vec<Diag> {
    let mut library = Library::default();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut diags = library.add_game(&name, source);
    diags.extend(library.games.values().filter_map(|game| demo(game, source)));
    diags
}

/// What the rules say of the game's demonstration.
fn demo(game: &Game, source: &str) -> Option<Diag> {
    let grade = game.grades.0;
    let game = game.with_settings(&BTreeMap::new(), grade);
    let lesson =
        Lesson { grade, cards: (1..=CARDS).map(card).collect(), games: vec![game.clone()], ..Lesson::default() };
    let opening = Opening {
        rules: RULES_VERSION,
        lesson: LessonRef { hash: String::new(), lesson: Arc::new(lesson) },
        class: String::new(),
        seed: 1,
        sizes: vec![9, 9, 9, 8],
    };
    let refused = demonstration(&State::open(0, &opening), &game).err()?;
    let start = source.find("demo:").unwrap_or(0);
    Some(Diag {
        severity: Severity::Error,
        code: "bad-demo",
        message: format!("The demonstration's move {} cannot be made there: {}", refused.at + 1, refused.why),
        hint: "Write the keys of one whole question, from its first screen on: Next, Right, Wrong, Number(1).".into(),
        span: Span { start, end: start + "demo:".len() },
        mend: None,
    })
}

/// A card that has everything a game can ask for.
fn card(number: usize) -> Card {
    let word = format!("word{number}");
    Card {
        id: CardId(word.clone()),
        gloss: BTreeMap::from([("ja".into(), format!("ことば{number}"))]),
        picture: Some(MediaRef::Library(word.clone())),
        voice: Some(MediaRef::Library(word.clone())),
        sounds: Some("w-or-d".into()),
        hints: vec!["One.".into(), "Two.".into(), "Three.".into()],
        word,
        ..Card::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_demonstration_that_the_rules_refuse_is_found() {
        let source = include_str!("../../assets/games/race.game.ron");
        let codes = |demo: &str| {
            let source = source.replacen("    settings:", &format!("    demo: [{demo}],\n    settings:"), 1);
            check(Path::new("race.game.ron"), &source).iter().map(|diag| diag.code).collect::<Vec<_>>()
        };
        assert_eq!(codes("Next, Number(2), Right, Next, Next"), [""; 0]);
        assert_eq!(codes("Next, Right"), ["bad-demo"], "no hand was up");
        assert_eq!(codes("Next, Number(9)"), ["bad-demo"]);
        assert_eq!(codes("Hop"), ["unknown-name"]);
    }
}
