//! Films: the big moments of the house, each from an exhibit that stood before it to the exhibit that follows. A film is
//! judged by whoever designs it; that it is short and comes to rest where a still picture has it, is checked.

use std::path::Path;

use super::{Exhibit, boards, hung};
use crate::game::Moment;
use crate::game::command::Verdict;

/// A big moment.
#[derive(Clone, Debug)]
pub struct Film {
    /// The name of the exhibit that it ends with, and its file's.
    pub name: String,
    /// What is to be seen first.
    pub before: Exhibit,
    /// What is to be seen when it is over.
    pub after: Exhibit,
    /// What happens.
    pub moments: &'static [Moment],
}

/// A moment of a screen: the exhibits before and after it, and what happens.
type Told = (&'static str, &'static str, &'static [Moment]);

const SCREENS: [Told; 17] = [
    ("intro", "card-1-picture", &[Moment::CardDealt]),
    ("card-1-picture", "card-2-word", &[Moment::PartTurned]),
    ("card-2-word", "card-3-meaning", &[Moment::PartTurned]),
    ("claim-judging", "claim-right", &[Moment::AnswerShown, Moment::Judged(Verdict::Right), Moment::Scored(1, 10)]),
    ("claim-judging", "claim-wrong", &[Moment::AnswerShown, Moment::Judged(Verdict::Wrong)]),
    ("abcd-words", "abcd-words-answer", &[Moment::AnswerShown, Moment::Judged(Verdict::Right), Moment::Scored(2, 10)]),
    ("abcd-turn", "abcd-steal", &[Moment::StealOffered(2)]),
    ("claim", "drawn-number", &[Moment::NumberDrawn(17)]),
    ("grid-row", "square-add", &[Moment::SquareOpened(0), Moment::Scored(1, 30)]),
    ("grid-row", "square-storm", &[Moment::SquareOpened(5)]),
    ("square-storm", "square-storm-struck", &[Moment::StormStruck]),
    ("square-steal", "square-stolen", &[Moment::TargetChosen(3), Moment::Scored(1, 20), Moment::Scored(3, -20)]),
    ("square-storm", "square-shield-held", &[Moment::ShieldHeld]),
    ("blend-1", "blend-all", &[Moment::PartTurned]),
    ("claim-right", "result", &[Moment::GameEnded]),
    ("claim", "dice-2", &[Moment::DiceRolled]),
    ("claim", "janken-rock", &[Moment::JankenShown]),
];

/// The boards' moments: the exhibits after them, and what happens besides the board's own change.
const BOARDS: [(&str, &[Moment]); 23] = [
    ("territory-3x3-line", &[Moment::SquareOpened(2)]),
    ("territory-5x5-flip", &[Moment::SquareOpened(10)]),
    ("track-24-moved", &[Moment::Judged(Verdict::Right)]),
    ("track-24-goal", &[Moment::Judged(Verdict::Right)]),
    ("track-40-8-teams", &[Moment::Judged(Verdict::Right)]),
    ("lanes-10-steps-moved", &[Moment::Judged(Verdict::Right)]),
    ("lanes-10-steps-pushed", &[Moment::Judged(Verdict::Right)]),
    ("lanes-20-steps-8-teams", &[Moment::Judged(Verdict::Right)]),
    ("lives-3-leaves", &[Moment::Judged(Verdict::Wrong)]),
    ("bomb-burst", &[Moment::StormStruck]),
    ("boss-12-hit", &[Moment::Judged(Verdict::Right)]),
    ("boss-12-asleep", &[Moment::Judged(Verdict::Right)]),
    ("shark-6-nearer", &[Moment::Judged(Verdict::Wrong)]),
    ("pairs-16", &[Moment::SquareOpened(5)]),
    ("pairs-16-found", &[Moment::SquareOpened(12)]),
    ("finish-some", &[Moment::Judged(Verdict::Right)]),
    ("finish-judged", &[Moment::Judged(Verdict::Right)]),
    ("bingo-cheer", &[Moment::Judged(Verdict::Right)]),
    ("seats-row-sits", &[Moment::Judged(Verdict::Right)]),
    ("graph-grown", &[Moment::Judged(Verdict::Right)]),
    ("mystery-goes", &[Moment::SquareOpened(6)]),
    ("tiles-letters", &[Moment::SquareOpened(3)]),
    ("tiles-solved", &[Moment::AnswerShown]),
];

/// All films.
pub fn films(pictures: &Path) -> Vec<Film> {
    let hung = hung(pictures);
    let exhibit = |name: &str| hung.iter().find(|exhibit| exhibit.name == name).cloned();
    let screens = SCREENS.into_iter().filter_map(|(before, after, moments)| {
        let (before, after) = (exhibit(before)?, exhibit(after)?);
        Some(Film { name: after.name.clone(), before, after, moments })
    });
    let boards = BOARDS.into_iter().filter_map(|(after, moments)| {
        let (before, after) = (boards::before(after)?, exhibit(after)?);
        Some(Film { name: after.name.clone(), before, after, moments })
    });
    screens.chain(boards).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_film_has_its_exhibits_and_a_name_of_its_own() {
        let films = films(Path::new(""));
        let names: BTreeSet<&String> = films.iter().map(|film| &film.name).collect();
        assert_eq!((films.len(), names.len()), (SCREENS.len() + BOARDS.len(), SCREENS.len() + BOARDS.len()));
    }
}
