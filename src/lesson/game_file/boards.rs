//! What a board asks of the other axes: how large it may be, what can be picked on it and when, which effects it has.

use super::demand;
use crate::lesson::axes::{Board, Effect, FlowStep, Game, Judge, Lay, Selector, Taking};
use crate::lesson::rules::Problem;
use crate::limits::{
    ANSWERS_MAX, GRAPH_BARS_MAX, GRAPH_BARS_MIN, GRID_COLUMNS_MAX, GRID_ROWS_MAX, HEALTH_MAX, LANE_STEPS_MAX,
    LANE_STEPS_MIN, LEVELS_MAX, LEVELS_MIN, LIVES_MAX, PAIRS_CARDS_MAX, PAIRS_CARDS_MIN, PETALS_MAX, PETALS_MIN,
    SEAT_COLUMNS_MAX, SHARK_STEPS_MAX, SHARK_STEPS_MIN, TERRITORY_SIDE_MAX, TERRITORY_SIDE_MIN, TRACK_SQUARES_MAX,
    TRACK_SQUARES_MIN,
};

/// What can be picked, and when.
pub(super) fn check_picks(game: &Game) -> Result<(), Problem> {
    let at = |step: FlowStep| game.flow.iter().position(|&found| found == step);
    let pick = at(FlowStep::Pick);
    let picked = matches!(
        game.board,
        Board::Grid { .. }
            | Board::Territory { .. }
            | Board::Track(_)
            | Board::Pairs(_)
            | Board::Seats(_)
            | Board::Answers(_)
            | Board::Letters { .. }
            | Board::Tiles
    );
    demand(
        pick.is_some() == picked,
        "bad-flow",
        "Something is picked just where the board has something to pick.",
        "Change the flow or the board.",
    )?;
    let earned = matches!(game.board, Board::Territory { .. } | Board::Seats(_) | Board::Answers(_));
    demand(
        !earned || at(FlowStep::Judge).is_some_and(|judge| Some(judge) < pick),
        "bad-flow",
        "Here a right answer comes before the pick.",
        "Put Pick behind Judge.",
    )?;
    let first = matches!(game.board, Board::Track(_) | Board::Pairs(_));
    demand(
        !first || at(FlowStep::Judge).is_none_or(|judge| pick < Some(judge)),
        "bad-flow",
        "Here the pick comes before the answer.",
        "Put Pick before Judge.",
    )?;
    let classwide = matches!(game.board, Board::Letters { .. } | Board::Tiles);
    demand(
        pick.is_none() || classwide || game.selector != Selector::Everyone,
        "bad-flow",
        "Everyone cannot pick one square.",
        "Write selector: Turn.",
    )?;
    demand(
        !matches!(game.board, Board::Letters { .. } | Board::Tiles) || game.judge == Judge::Board,
        "bad-flow",
        "The board knows how the word is spelled.",
        "Write judge: Board.",
    )?;
    let spelled = matches!(game.board, Board::Letters { .. } | Board::Tiles) || at(FlowStep::Judge).is_none();
    demand(
        game.judge != Judge::Board || (pick.is_some() && spelled),
        "bad-flow",
        "The board judges only what is picked on it: what is spoken, a teacher judges.",
        "Write judge: Teacher.",
    )
}

pub(super) fn check_board(game: &Game) -> Result<(), Problem> {
    let range = |what: &str, value: u8, least: u8, most: u8| {
        let message = format!("There are {least} to {most} {what}.");
        demand((least..=most).contains(&value), "out-of-range", &message, "Write a smaller or larger number.")
    };
    match game.board {
        Board::Territory { side, rule } => {
            if side != 0 {
                range("squares on a side", side, TERRITORY_SIDE_MIN, TERRITORY_SIDE_MAX)?;
            }
            let (Taking::Line(long) | Taking::Drop(long)) = rule else { return Ok(()) };
            let most = if side == 0 { TERRITORY_SIDE_MIN + 1 } else { side };
            range("squares in a line", long, TERRITORY_SIDE_MIN, most)?;
        }
        Board::Lanes(steps) => range("steps", steps, LANE_STEPS_MIN, LANE_STEPS_MAX)?,
        Board::Lives(lives) => range("lives", lives, 1, LIVES_MAX)?,
        Board::Flowers(petals) => range("petals", petals, PETALS_MIN, PETALS_MAX)?,
        Board::Track(squares) => range("squares", squares, TRACK_SQUARES_MIN, TRACK_SQUARES_MAX)?,
        Board::Health { boss, class } => {
            range("right answers until the boss sleeps", boss, 1, HEALTH_MAX)?;
            range("misses until the class rests", class, 0, HEALTH_MAX)?;
        }
        Board::Pairs(pairs) => {
            range("pairs", pairs, PAIRS_CARDS_MIN / 2, PAIRS_CARDS_MAX / 2)?;
            let message = "A game of pairs has at least as many cards as pairs.";
            demand(game.cards_min >= usize::from(PAIRS_CARDS_MIN / 2), "out-of-range", message, "Write cards_min: 3.")?;
        }
        Board::Seats(columns) => range("columns of desks", columns, 1, SEAT_COLUMNS_MAX)?,
        Board::Levels(levels) => {
            range("levels", levels, u8::try_from(LEVELS_MIN).unwrap_or(3), u8::try_from(LEVELS_MAX).unwrap_or(6))?;
        }
        Board::Graph(bars) => {
            range("bars", bars, u8::try_from(GRAPH_BARS_MIN).unwrap_or(2), u8::try_from(GRAPH_BARS_MAX).unwrap_or(8))?;
        }
        Board::Answers(answers) => range("answers", answers, 3, ANSWERS_MAX)?,
        Board::Letters { misses } => range("misses", misses, SHARK_STEPS_MIN, SHARK_STEPS_MAX)?,
        Board::None
        | Board::Tally
        | Board::Grid { .. }
        | Board::Calls(_)
        | Board::Finish
        | Board::Tiles
        | Board::Total { .. } => {}
    }
    let Board::Grid { rows, columns } = game.board else { return Ok(()) };
    let sound = (2..=GRID_ROWS_MAX).contains(&rows) && (2..=GRID_COLUMNS_MAX).contains(&columns);
    let message = format!("A grid has 2 to {GRID_ROWS_MAX} rows and 2 to {GRID_COLUMNS_MAX} columns.");
    demand(sound, "out-of-range", &message, "Write smaller or larger numbers.")?;
    let fits = |words: &[String], many: u8| words.is_empty() || words.len() == usize::from(many);
    let fits = fits(&game.rows, rows) && fits(&game.columns, columns);
    demand(fits, "out-of-range", "There is a word for each row and column, or none.", "Add words, or take them out.")
}

pub(super) fn check_squares(game: &Game) -> Result<(), Problem> {
    let grid = matches!(game.board, Board::Grid { .. });
    let laid = grid && game.lay == Lay::Shuffled;
    demand(laid != game.squares.is_empty(), "bad-flow", "Squares and a grid go together.", "Write both, or neither.")?;
    demand(
        grid || game.lay == Lay::Shuffled,
        "bad-flow",
        "Only a grid is laid out.",
        "Take lay out, or write a grid.",
    )?;
    let asks = game.asks.is_empty()
        || matches!(game.board, Board::Grid { columns, .. } if game.asks.len() == usize::from(columns));
    demand(asks, "bad-flow", "Each column of the grid asks in one way.", "Write as many asks as columns, or none.")?;
    if !laid {
        return Ok(());
    }
    let luck = game.squares.iter().all(|square| square.luck <= square.luck_max && square.luck_max <= 3);
    demand(luck && game.luck <= 3, "out-of-range", "Luck goes from 0 to 3.", "Write luck: 0, 1, 2 or 3.")?;
    let shares = game.squares.iter().all(|square| (1..=20).contains(&square.share));
    demand(shares, "out-of-range", "A square's share is 1 to 20.", "Write a number from 1 to 20.")?;
    let dealt = |luck: u8, gentle: bool| game.squares.iter().any(|square| square.is_dealt(luck, gentle));
    let always = (0..=3).all(|luck| dealt(luck, true) && dealt(luck, false));
    demand(
        always,
        "bad-flow",
        "At some luck no square is left.",
        "Add one without luck that is neither harsh nor kind.",
    )
}

/// Points that a game gives lie within what a press may give; falling points need stages.
pub(super) fn check_effects(game: &Game) -> Result<(), Problem> {
    let all = || game.effects.iter().chain(game.squares.iter().map(|square| &square.does));
    let sound = all().all(|effect| match effect {
        Effect::Add(points)
        | Effect::Falling(points)
        | Effect::Steal(points)
        | Effect::Gift(points)
        | Effect::All(points)
        | Effect::Goal(points) => (0..=1000).contains(points),
        _ => true,
    });
    demand(sound, "out-of-range", "Points go from 0 to 1000.", "Write a smaller number.")?;
    for effect in game.effects.iter().chain(&game.misses) {
        check_own_effect(game, *effect)?;
    }
    let falling = game.effects.iter().any(|effect| matches!(effect, Effect::Falling(_)));
    demand(!falling || game.early, "bad-flow", "Falling points need early answers.", "Write early: true.")
}

/// An effect that is not a square's fits the board.
fn check_own_effect(game: &Game, effect: Effect) -> Result<(), Problem> {
    let board = game.board;
    let (fits, where_it_fits) = match effect {
        Effect::Add(_) | Effect::Falling(_) => (true, ""),
        Effect::Claim(_) => (matches!(board, Board::Territory { .. }), "a territory"),
        Effect::Move(_) | Effect::Push(_) => (matches!(board, Board::Lanes(_)), "lanes"),
        Effect::Rest => (matches!(board, Board::Lives(_)), "lives"),
        Effect::Bloom(_) => (matches!(board, Board::Flowers(_)), "flowers"),
        Effect::Hit(_) | Effect::Hurt(_) => (matches!(board, Board::Health { .. }), "a boss"),
        Effect::Grow(_) | Effect::Break => (matches!(board, Board::Total { .. }), "the class's number"),
        Effect::Pay => (matches!(game.lay, Lay::Values(_)), "squares with values"),
        Effect::First(_) => (board == Board::Finish, "an order of finish"),
        Effect::Goal(_) => (matches!(board, Board::Track(_) | Board::Lanes(_)), "a path or lanes"),
        _ => (false, "the squares of a grid"),
    };
    let message = format!("This effect belongs to {where_it_fits}.");
    demand(fits, "bad-flow", &message, "Change the effect or the board.")
}
