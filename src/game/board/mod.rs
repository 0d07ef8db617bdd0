//! The boards that games are played on. Each is a closed module: how it is laid out, what can be picked on it, what a
//! pick or an effect changes, when it is over, and what the class may see of it. They share one interface, [`Table`];
//! the interpreter (`flow`) knows no board by its name, but for what the axes say.
//!
//! What the class may not see yet lies in the table alone; no view has it.

pub mod answers;
pub mod claims;
pub mod counts;
pub mod flowers;
pub mod grid;
pub mod moves;
pub mod pairs;
pub mod seats;
pub mod spell;

use serde::{Deserialize, Serialize};

use super::command::{Refusal, Verdict};
use super::event::{Label, What};
use super::flow::{self, Draft};
use super::state::{GamePlay, Round, State};
use super::view::BoardView;
use super::{AtMs, Number, TeamNo, question};
use crate::lesson::axes::{Board, Effect, FlowStep};
use answers::Answers;
use claims::Claims;
use counts::{Came, Hands, Total};
use flowers::Flowers;
use grid::Grid;
use moves::{Healths, Moves, Path};
use pairs::Pairs;
use seats::Seats;
use spell::Spelling;

/// What lies on the table, with what is hidden on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Table {
    /// Nothing.
    #[default]
    Bare,
    /// Face-down squares.
    Grid(Grid),
    /// Squares that teams take.
    Claims(Claims),
    /// A piece for each team: on lanes, or lives that go.
    Moves(Moves),
    /// A flower for each team.
    Flowers(Flowers),
    /// A path with squares.
    Path(Path),
    /// What a boss and the class have left.
    Healths(Healths),
    /// Cards face down, two of each kind.
    Pairs(Pairs),
    /// Who stands.
    Seats(Seats),
    /// Hands that are counted: a graph, levels, a caller's lines.
    Hands(Hands),
    /// The order of finish.
    Came(Came),
    /// A word that is spelled: by letters, or from tiles.
    Spelling(Spelling),
    /// Answers that are guessed.
    Answers(Answers),
    /// The class's one number.
    Total(Total),
}

/// What changes on a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// A square of a grid was opened.
    Opened {
        /// Which, from 0, row by row.
        square: u8,
    },
    /// Something else lies behind a square of a grid: what lay there could do nothing now.
    Laid {
        /// Which, from 0, row by row.
        square: u8,
        /// What it does instead.
        effect: Effect,
    },
    /// A team took a square.
    Claimed {
        /// Which, from 0, row by row.
        square: u8,
        /// The team.
        team: TeamNo,
        /// The squares that turned because of it.
        flipped: Vec<u8>,
    },
    /// A square is nobody's again.
    Freed {
        /// Which, from 0, row by row.
        square: u8,
    },
    /// A die was rolled.
    Rolled {
        /// What it shows, 1 to 6.
        die: u8,
    },
    /// A team's piece stands elsewhere; of lives, so many are left.
    Moved {
        /// The team.
        team: TeamNo,
        /// Where it is now.
        to: u8,
    },
    /// So many petals of a team's flower are open now.
    Bloomed {
        /// The team whose flower it is.
        team: TeamNo,
        /// How many are open.
        open: u8,
    },
    /// A boss, or the class, has less left.
    Hit {
        /// It was the class.
        class: bool,
        /// By how much.
        by: u8,
    },
    /// A card was turned up.
    Turned {
        /// Which, from 0.
        card: u8,
    },
    /// The two cards that are up were found by a team, or by the class.
    Paired {
        /// The team.
        team: Option<TeamNo>,
    },
    /// The cards that are up are turned down again.
    TurnedDown,
    /// Pupils sit down.
    Sat {
        /// Their attendance numbers.
        numbers: Vec<Number>,
    },
    /// Hands were counted.
    Counted {
        /// Which, from 0.
        which: u8,
        /// How many there are now.
        count: u8,
    },
    /// A team came in.
    Arrived {
        /// The team.
        team: TeamNo,
    },
    /// A letter, or a tile, was tried.
    Tried {
        /// Which letter of the alphabet, or which tile, from 0.
        which: u8,
        /// Whether it is in the word, or comes next.
        fits: bool,
    },
    /// The class's number grew.
    Grown {
        /// By how much.
        by: u16,
    },
    /// It starts again; the best is kept.
    Broken,
}

/// What follows a pick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// The next step of the flow.
    On,
    /// The same team picks again.
    Again,
    /// It missed: the next team picks.
    NextTeam,
    /// It is looked at first; the next key moves on.
    Look,
}

impl Table {
    /// Lays a game's board out; nothing where it is dealt anew for each question, or the game has none.
    fn deal(state: &State, play: &GamePlay) -> Self {
        let draws = state.play.draws;
        let teams = flow::team_count(state);
        match play.game.board {
            Board::None | Board::Tally | Board::Letters { .. } | Board::Tiles => Self::Bare,
            Board::Grid { rows, columns } => Self::Grid(Grid::deal(state, &play.game, (rows, columns), draws)),
            Board::Territory { side, rule } => Self::Claims(Claims::deal(side, rule, teams)),
            Board::Lanes(steps) => Self::Moves(Moves::new(0, steps, teams)),
            Board::Lives(lives) => Self::Moves(Moves::new(lives, lives, teams)),
            Board::Flowers(petals) => Self::Flowers(Flowers::new(petals, teams)),
            Board::Track(squares) => Self::Path(Path::deal(squares, teams, state.seed, draws)),
            Board::Health { boss, class } => Self::Healths(Healths::new(boss, class)),
            Board::Pairs(pairs) => Self::Pairs(Pairs::deal(state, &play.deck, pairs, draws)),
            Board::Seats(columns) => Self::Seats(Seats::new(state, columns)),
            Board::Answers(answers) => Self::Answers(Answers::deal(state, answers)),
            Board::Graph(bars) => Self::Hands(Hands::of_cards(state, &play.deck, bars)),
            Board::Levels(levels) => Self::Hands(Hands::of(levels)),
            Board::Calls(_) => Self::Hands(Hands::of(2)),
            Board::Finish => Self::Came(Came::default()),
            Board::Total { target } => Self::Total(Total::new(target)),
        }
    }

    /// The word of a question, laid out to be spelled; nothing where the board stays as it is.
    fn deal_word(state: &State, play: &GamePlay, round: &Round) -> Option<Self> {
        let card = state.card(round.card.as_ref()?)?;
        Some(match play.game.board {
            Board::Letters { misses } => Self::Spelling(Spelling::letters(card, misses)),
            Board::Tiles => Self::Spelling(Spelling::tiles(card, state.seed, state.play.draws)),
            Board::Finish => Self::Came(Came::default()),
            // Each question has its own answers to count.
            Board::Graph(_) if round.question.is_some() => Self::Hands(Hands::of_question(round.question.as_ref()?)),
            _ => return None,
        })
    }

    /// The grid, where it is one.
    pub fn grid(&self) -> Option<&Grid> {
        if let Self::Grid(grid) = self { Some(grid) } else { None }
    }

    /// How many lines name a place: a row and a column, or one number.
    const fn lines_a_place(&self) -> usize {
        match self {
            Self::Grid(_) => 2,
            Self::Spelling(spelling) if spelling.is_letters() => 2,
            _ => 1,
        }
    }

    /// What can be taken now: rows, or the columns of a row that was taken; or places by their number.
    fn lines(&self, row: Option<u8>, team: Option<TeamNo>) -> Vec<u8> {
        match self {
            Self::Grid(grid) => grid.lines(row),
            Self::Claims(claims) => claims.takeable(team.unwrap_or(1)),
            Self::Path(path) => path.can_roll(),
            Self::Pairs(pairs) => pairs.closed(),
            Self::Seats(seats) => seats.can_sit(),
            Self::Spelling(spelling) => spelling.lines(row),
            Self::Answers(answers) => answers.closed(),
            Self::Bare
            | Self::Moves(_)
            | Self::Flowers(_)
            | Self::Healths(_)
            | Self::Hands(_)
            | Self::Came(_)
            | Self::Total(_) => Vec::new(),
        }
    }

    /// The place that its lines name.
    fn place(&self, row: u8, line: u8) -> u8 {
        match self {
            Self::Grid(grid) => grid.square(row, line),
            Self::Spelling(spelling) => spelling.place(row, line),
            _ => line,
        }
    }

    /// Whether a place can be taken.
    fn can_take(&self, place: u8, team: Option<TeamNo>) -> bool {
        match self {
            Self::Grid(grid) => grid.is_closed(place),
            Self::Spelling(spelling) => spelling.can_try(place),
            _ => self.lines(None, team).contains(&place),
        }
    }

    /// Carries a change out. One that does not fit changes nothing.
    pub(super) fn change(&mut self, change: &Change) {
        match self {
            Self::Grid(grid) => grid.change(change),
            Self::Claims(claims) => claims.change(change),
            Self::Moves(moves) => moves.change(change),
            Self::Flowers(flowers) => flowers.change(change),
            Self::Path(path) => path.change(change),
            Self::Healths(healths) => healths.change(change),
            Self::Pairs(pairs) => pairs.change(change),
            Self::Seats(seats) => seats.change(change),
            Self::Hands(hands) => hands.change(change),
            Self::Came(came) => came.change(change),
            Self::Spelling(spelling) => spelling.change(change),
            Self::Answers(answers) => answers.change(change),
            Self::Total(total) => total.change(change),
            Self::Bare => {}
        }
    }

    /// Forgets what a moment ago was new: a round began.
    pub(super) fn settle_down(&mut self) {
        match self {
            Self::Claims(claims) => claims.settle_down(),
            Self::Moves(moves) => moves.moved = None,
            Self::Flowers(flowers) => flowers.bloomed = None,
            Self::Path(path) => path.settle_down(),
            Self::Healths(healths) => healths.settle_down(),
            Self::Pairs(pairs) => pairs.settle_down(),
            Self::Seats(seats) => seats.sat_now.clear(),
            Self::Hands(hands) => hands.grown = None,
            Self::Total(total) => (total.grown, total.broke) = (0, None),
            Self::Answers(answers) => answers.opened_now = None,
            Self::Bare | Self::Grid(_) | Self::Came(_) | Self::Spelling(_) => {}
        }
    }

    /// Whether the board says that the game is over.
    pub(super) fn is_done(&self) -> bool {
        match self {
            Self::Grid(grid) => grid.is_done(),
            Self::Claims(claims) => claims.is_done(),
            Self::Moves(moves) => moves.is_done(),
            Self::Flowers(flowers) => flowers.is_done(),
            Self::Path(path) => path.is_done(),
            Self::Healths(healths) => healths.is_done(),
            Self::Pairs(pairs) => pairs.closed().is_empty() && pairs.up.is_empty(),
            Self::Seats(seats) => seats.standing.is_empty(),
            Self::Total(total) => total.is_done(),
            Self::Answers(answers) => answers.closed().is_empty(),
            Self::Bare | Self::Hands(_) | Self::Came(_) | Self::Spelling(_) => false,
        }
    }

    /// After the teams have changed: nothing points to one that is gone.
    pub(super) fn teams_are(&mut self, teams: TeamNo) {
        match self {
            Self::Claims(claims) => claims.teams_are(teams),
            Self::Moves(moves) => moves.teams_are(teams),
            Self::Flowers(flowers) => flowers.teams_are(teams),
            Self::Path(path) => path.teams_are(teams),
            Self::Pairs(pairs) => pairs.teams_are(teams),
            Self::Came(came) => came.order.retain(|team| *team <= teams),
            _ => {}
        }
    }
}

/// Lays a game's board out, where it has one.
pub(super) fn deal(draft: &mut Draft) {
    let Some(play) = draft.state.game() else { return };
    let table = Table::deal(&draft.state, play);
    if table != Table::Bare {
        draft.emit(What::TableDealt(table));
    }
}

/// Lays the question's own board out, where it has one.
pub(super) fn deal_round(draft: &mut Draft) {
    let (Some(play), Some(round)) = (draft.state.game(), draft.state.play.round()) else { return };
    if let Some(table) = Table::deal_word(&draft.state, play, round) {
        draft.emit(What::TableDealt(table));
    }
}

/// A change on the table that draws nothing.
pub(super) fn change(draft: &mut Draft, change: Change) {
    let draws = draft.state.play.draws;
    draft.emit(What::TableChanged { change, draws });
}

/// The table of the game in play.
pub(super) fn table(state: &State) -> &Table {
    const BARE: &Table = &Table::Bare;
    state.game().map_or(BARE, |game| &game.table)
}

/// What the class may see of the table, at the steps at which it is looked at.
pub(super) fn view(state: &State, game: &GamePlay, round: &Round, at: AtMs) -> Option<BoardView> {
    let step = state.play.flow_step();
    // The words of a grid's rows and columns may be the answer: a board comes when it is its turn.
    let its_turn = matches!(step, Some(FlowStep::Pick | FlowStep::Effect | FlowStep::Count | FlowStep::Order));
    let seen = matches!(game.game.board, Board::Calls(_) | Board::Lives(_) | Board::Levels(_));
    let always = flow::prompt(game, round).is_empty() || seen;
    if !(its_turn || always) {
        return None;
    }
    let picking = picking(state);
    match &game.table {
        Table::Bare => None,
        Table::Grid(grid) => Some(grid.view(state, round)),
        Table::Claims(claims) => Some(claims.view(round.team, picking.then_some(round.line))),
        Table::Moves(moves) => Some(moves.view(state, game, at)),
        Table::Flowers(flowers) => Some(flowers.view()),
        Table::Path(path) => Some(path.view()),
        Table::Healths(healths) => Some(healths.view()),
        Table::Pairs(pairs) => Some(pairs.view(state, picking.then_some(round.line))),
        Table::Seats(seats) => Some(seats.view(state, round)),
        Table::Hands(hands) => Some(hands.view(state, game, round)),
        Table::Came(came) => Some(came.view(state, round)),
        // Once it is solved, the answer takes its place.
        Table::Spelling(_) if round.revealed => None,
        Table::Spelling(spelling) => Some(spelling.view(picking.then_some((round.row, round.line)))),
        Table::Answers(answers) => Some(answers.view(state, picking.then_some(round.line))),
        Table::Total(total) => Some(total.view()),
    }
}

/// Whether something is to be picked now.
pub(super) fn picking(state: &State) -> bool {
    state.play.flow_step() == Some(FlowStep::Pick)
        && state.play.round().is_some_and(|round| round.opened.is_none() && !lines(state, round).is_empty())
}

fn lines(state: &State, round: &Round) -> Vec<u8> {
    table(state).lines(round.row, round.team)
}

/// Whether the flow stops here for a pick: where it was judged before, only a right answer has earned one.
pub(super) fn stops_for_pick(state: &State, at: usize) -> bool {
    let (Some(game), Some(round)) = (state.game(), state.play.round()) else { return false };
    let judge = game.game.flow.iter().position(|&step| step == FlowStep::Judge);
    let judged = judge.is_some_and(|judge| judge < at);
    let verdict = round.judged.as_ref().and_then(|outcome| outcome.verdict);
    let earned = !judged || (matches!(verdict, Some(Verdict::Right | Verdict::Half)) && round.team.is_some());
    earned && !table(state).lines(None, round.team).is_empty()
}

/// Whether the teacher still has something to judge on the table: two cards that are no pair need no word.
pub(super) fn needs_judging(state: &State) -> bool {
    if let Table::Pairs(pairs) = table(state) { pairs.is_match() } else { true }
}

/// Whether the team has one more go: another question that a square gave it, or a pair that it found.
pub(super) fn again(state: &State, round: &Round) -> bool {
    match table(state) {
        Table::Pairs(pairs) => pairs.found_now.is_some() && !round.extra,
        _ => at_work(state, round) == Some(Effect::Again),
    }
}

/// Moves the highlight to the next line that can be taken.
pub(super) fn move_pick(state: &State, draft: &mut Draft) -> Result<(), Refusal> {
    let (lines, round) = pick_lines(state)?;
    let next = lines.iter().copied().find(|&line| line > round.line).or(lines.first().copied());
    draft.emit(What::PickMoved { line: next.ok_or(Refusal::NoSuchSquare)? });
    Ok(())
}

/// Takes a line: a row, and then a column; or a place.
pub(super) fn pick_line(state: &State, draft: &mut Draft, line: Option<u8>) -> Result<(), Refusal> {
    let (lines, round) = pick_lines(state)?;
    let line = line.unwrap_or(round.line);
    if !lines.contains(&line) {
        return Err(Refusal::NoSuchSquare);
    }
    match round.row {
        None if table(state).lines_a_place() == 2 => {
            draft.emit(What::ActBegan { id: state.next_id, label: Label::Opened });
            draft.emit(What::RowPicked { row: line });
            first_line(draft);
            Ok(())
        }
        row => open_square(state, draft, table(state).place(row.unwrap_or(0), line)),
    }
}

/// Moves the highlight to the place whose number is typed: to 1, and with a 3 after it to 13. Where 1 is no place that
/// can be taken, to the first that begins with it.
pub(super) fn type_place(state: &State, draft: &mut Draft, digit: u8) -> Result<(), Refusal> {
    let (lines, round) = pick_lines(state)?;
    let can_take = |number: u8| number.checked_sub(1).filter(|line| lines.contains(line));
    let whole = round.typed.map(|first| first * 10 + digit).and_then(can_take);
    let begins = || lines.iter().copied().find(|line| (line + 1) / 10 == digit && digit > 0);
    let line = whole.or_else(|| can_take(digit)).or_else(begins).ok_or(Refusal::NoSuchSquare)?;
    let digit = (whole.is_none() && (1..=9).contains(&digit)).then_some(digit);
    draft.emit(What::PlaceTyped { digit, line });
    Ok(())
}

/// Whether the places have numbers of two digits.
pub(super) fn typed_places(state: &State) -> bool {
    match table(state) {
        Table::Claims(claims) => claims.places() > 9,
        Table::Pairs(pairs) => pairs.cards.len() > 9,
        _ => false,
    }
}

/// Takes a place.
pub(super) fn open_square(state: &State, draft: &mut Draft, place: u8) -> Result<(), Refusal> {
    if !picking(state) {
        return Err(Refusal::NotNow);
    }
    let round = state.play.round().ok_or(Refusal::NotNow)?;
    if !table(state).can_take(place, round.team) {
        return Err(Refusal::NoSuchSquare);
    }
    draft.emit(What::ActBegan { id: state.next_id, label: Label::Opened });
    draft.emit(What::SquareOpened { square: place });
    let at = usize::from(round.flow_at);
    match take(draft, place) {
        Then::On => flow::enter(draft, at + 1),
        Then::Look => {}
        Then::Again => pick_again(draft, at),
        Then::NextTeam => {
            let teams = flow::team_count(&draft.state).max(1);
            if let Some(team) = draft.state.play.round().and_then(|round| round.team) {
                draft.emit(What::CalledOn { team: team % teams + 1, steal: false });
            }
            pick_again(draft, at);
        }
    }
    Ok(())
}

fn pick_again(draft: &mut Draft, at: usize) {
    draft.emit(What::FlowReached { at: u8::try_from(at).unwrap_or(u8::MAX) });
    first_line(draft);
}

/// What a place that was taken does at once.
fn take(draft: &mut Draft, place: u8) -> Then {
    match table(&draft.state).clone() {
        Table::Grid(_) => {
            // What is picked before the question is opened by its answer.
            if judged_right(&draft.state) || !flow::is_judged(&draft.state) {
                grid::open(draft, place);
            }
            Then::On
        }
        Table::Claims(claims) => claims.take(draft, place),
        Table::Path(path) => path.take(draft),
        Table::Pairs(pairs) => pairs.take(draft, place),
        Table::Seats(seats) => seats.take(draft, place),
        Table::Spelling(spelling) => spelling.take(draft, place),
        Table::Answers(answers) => answers.take(draft, place),
        _ => Then::On,
    }
}

/// Puts the highlight on the first line that can be taken.
pub(super) fn first_line(draft: &mut Draft) {
    let first = pick_lines(&draft.state).ok().and_then(|(lines, _)| lines.first().copied());
    if let Some(line) = first {
        draft.emit(What::PickMoved { line });
    }
}

fn pick_lines(state: &State) -> Result<(Vec<u8>, &Round), Refusal> {
    let round = state.play.round().filter(|_| picking(state)).ok_or(Refusal::NotNow)?;
    Ok((lines(state, round), round))
}

fn judged_right(state: &State) -> bool {
    let verdict = state.play.round().and_then(|round| round.judged.as_ref()).and_then(|outcome| outcome.verdict);
    matches!(verdict, Some(Verdict::Right | Verdict::Half))
}

/// The effect for which a team may have to be chosen: that of the open square, or the game's own after a right answer.
pub(super) fn at_work(state: &State, round: &Round) -> Option<Effect> {
    let game = state.game()?;
    if let Some(grid) = game.table.grid() {
        return grid.opened(round).filter(|_| judged_right(state) || !flow::is_judged(state));
    }
    let effects = || game.game.effects.iter().copied();
    effects().find(|effect| effect.needs_target()).filter(|_| judged_right(state) && round.team.is_some())
}

/// Whether a team is to be chosen now for the effect at work.
pub(super) fn choosing_target(state: &State) -> bool {
    let Some(round) = state.play.round().filter(|round| round.target.is_none()) else { return false };
    state.play.flow_step() == Some(FlowStep::Effect)
        && round.team.is_some()
        && at_work(state, round).is_some_and(Effect::needs_target)
        && !targets(state).is_empty()
}

/// The teams that can be chosen for the effect at work: those that have what it takes. Where nobody has, a square still
/// asks for one; a push has nobody to push.
fn targets(state: &State) -> Vec<TeamNo> {
    let Some(round) = state.play.round() else { return Vec::new() };
    let effect = at_work(state, round);
    let others: Vec<TeamNo> = (1..=flow::team_count(state)).filter(|team| round.team != Some(*team)).collect();
    let changes = |team: &TeamNo| effect.is_some_and(|effect| changes_something(state, effect, round.team, *team));
    let those: Vec<TeamNo> = others.iter().copied().filter(changes).collect();
    if those.is_empty() && !matches!(effect, Some(Effect::Push(_))) { others } else { those }
}

/// Whether an effect of a team would change anything for another one.
fn changes_something(state: &State, effect: Effect, own: Option<TeamNo>, target: TeamNo) -> bool {
    let won = |team: TeamNo| state.play.won(team);
    match (effect, table(state)) {
        (Effect::Steal(_) | Effect::Storm, _) => won(target) > 0,
        (Effect::Swap, _) => own.is_some_and(|own| won(own) != won(target)),
        (Effect::Push(_), Table::Moves(moves)) => moves.has_left(target),
        _ => true,
    }
}

/// Chooses the team for the effect at work.
pub(super) fn choose_target(state: &State, draft: &mut Draft, team: TeamNo) -> Result<(), Refusal> {
    let round = state.play.round().filter(|_| choosing_target(state)).ok_or(Refusal::NotNow)?;
    if round.team == Some(team) || !targets(state).contains(&team) {
        return Err(Refusal::NotNow);
    }
    draft.emit(What::ActBegan { id: state.next_id, label: Label::Targeted(team) });
    draft.emit(What::TargetChosen { team });
    happen(draft);
    Ok(())
}

/// The next team that can be chosen after this one.
pub(super) fn next_target(state: &State, after: TeamNo) -> TeamNo {
    let those = targets(state);
    those.iter().copied().find(|&team| team > after).or(those.first().copied()).unwrap_or(after)
}

/// Whether what is asked counts twice by its place on the board: a chance on a path, the square of a quiz that hides it.
pub(super) fn counts_twice(state: &State, round: &Round) -> bool {
    let Some(game) = state.game() else { return false };
    match &game.table {
        Table::Path(path) => round.team.is_some_and(|team| path.has_chance(team)),
        Table::Grid(grid) => round.opened.is_some_and(|square| grid.pays_twice(game.game.lay, square)),
        _ => false,
    }
}

/// Reaches the effect: a team is chosen for it first, or it happens. Whether the class looks at the board then.
pub(super) fn reach_effect(draft: &mut Draft) -> bool {
    // What was picked before the question is seen now, before a team is chosen for it.
    if let Some(round) = draft.state.play.round()
        && let (Some(square), Some(_), Table::Grid(grid)) =
            (round.opened, at_work(&draft.state, round), table(&draft.state))
        && grid.is_closed(square)
    {
        grid::open(draft, square);
    }
    if choosing_target(&draft.state) {
        let own = draft.state.play.round().and_then(|round| round.team).unwrap_or(1);
        let team = next_target(&draft.state, own);
        draft.emit(What::Highlighted { team });
        return true;
    }
    happen(draft);
    let round = draft.state.play.round();
    match table(&draft.state) {
        Table::Bare | Table::Hands(_) | Table::Came(_) | Table::Spelling(_) => false,
        Table::Grid(_) => round.is_some_and(|round| round.opened.is_some() && round.done),
        Table::Claims(claims) => claims.taken.is_some() || claims.freed_now,
        Table::Moves(moves) => moves.moved.is_some(),
        Table::Flowers(flowers) => flowers.bloomed.is_some(),
        Table::Path(path) => path.moved.is_some(),
        Table::Healths(healths) => healths.boss[2] > 0 || healths.class.is_some_and(|class| class[2] > 0),
        Table::Seats(seats) => !seats.sat_now.is_empty(),
        Table::Answers(answers) => answers.opened_now.is_some(),
        Table::Pairs(_) | Table::Total(_) => round.is_some_and(|round| round.judged.is_some()),
    }
}

/// What an answer, or an open square, does to the table.
fn happen(draft: &mut Draft) {
    let Some(round) = draft.state.play.round().cloned() else { return };
    let Some(game) = draft.state.game().cloned() else { return };
    if game.table.grid().is_some() {
        grid::happen(draft, &round);
        return;
    }
    if let (Table::Pairs(_), true) = (&game.table, judged_right(&draft.state)) {
        change(draft, Change::Paired { team: round.team });
    }
    let verdict = round.judged.as_ref().and_then(|outcome| outcome.verdict);
    let effects = match verdict {
        Some(Verdict::Right | Verdict::Half) => &game.game.effects,
        Some(Verdict::Wrong) => &game.game.misses,
        _ => return moves::back(draft, &game.table, &round),
    };
    let teams = round.judged.as_ref().map(|outcome| outcome.teams.clone()).unwrap_or_default();
    // Where everyone answers a miss is nobody's: what it does to the class happens once.
    for effect in effects {
        match effect {
            Effect::Move(steps) => {
                for &team in &teams {
                    moves::step(draft, team, i16::from(*steps));
                }
            }
            Effect::Push(steps) => {
                if let Some(rival) = round.target {
                    moves::step(draft, rival, -i16::from(*steps));
                }
            }
            Effect::Rest => {
                for &team in round.team.iter() {
                    moves::step(draft, team, -1);
                }
            }
            Effect::Bloom(petals) => {
                for &team in &teams {
                    flowers::bloom(draft, team, *petals);
                }
            }
            Effect::Hit(by) => change(draft, Change::Hit { class: false, by: *by }),
            Effect::Hurt(by) => change(draft, Change::Hit { class: true, by: *by }),
            Effect::Grow(by) => {
                // Where everyone answers, the number grows with each team that was right.
                let times = u16::try_from(teams.len().max(1)).unwrap_or(1);
                change(draft, Change::Grown { by: by.saturating_mul(times) });
            }
            Effect::Break => change(draft, Change::Broken),
            _ => {}
        }
    }
    if verdict == Some(Verdict::Wrong) {
        moves::back(draft, &game.table, &round);
    }
}

/// What the table is worth to each team when its game is over: emitted before the result.
pub(super) fn count_up(draft: &mut Draft) {
    let Some(game) = draft.state.game().cloned() else { return };
    // A piece that was rolled to the goal has come there only with a right answer.
    let earned = judged_right(&draft.state);
    for team in 1..=flow::team_count(&draft.state) {
        for effect in &game.game.effects {
            let points = match (effect, &game.table) {
                (Effect::Claim(each), Table::Claims(claims)) => {
                    each.saturating_mul(i32::try_from(claims.owned_by(team)).unwrap_or(0))
                }
                (Effect::Goal(points), Table::Path(path)) if earned && path.is_home(team) => *points,
                (Effect::Goal(points), Table::Moves(moves)) if moves.is_home(team) => *points,
                _ => 0,
            };
            flow::give(draft, team, points);
        }
    }
}

/// A random number below a bound, as the next draw of a game.
fn draw(draft: &Draft, bound: u8) -> u8 {
    question::draw_below(draft.state.seed, draft.state.play.draws, bound)
}

/// A change on the table that drew a random number.
fn drawn(draft: &mut Draft, change: Change) {
    let draws = draft.state.play.draws + 1;
    draft.emit(What::TableChanged { change, draws });
}

/// Hands that are counted at this step: how many things there are to count; none where nothing is.
pub(super) fn counting(state: &State) -> u8 {
    let step = state.play.flow_step();
    let calls = state.game().is_some_and(|game| matches!(game.game.board, Board::Calls(_)));
    let open = step == Some(FlowStep::Count) || (calls && step == Some(FlowStep::Reveal));
    match table(state) {
        Table::Hands(hands) if open => u8::try_from(hands.counts.len()).unwrap_or(0),
        _ => 0,
    }
}

/// Whether there is something to count.
pub(super) fn can_count(state: &State) -> bool {
    matches!(table(state), Table::Hands(hands) if !hands.counts.is_empty())
}

/// Counts hands.
pub(super) fn count(state: &State, draft: &mut Draft, which: u8, delta: i8) -> Result<(), Refusal> {
    let (Table::Hands(hands), true) = (table(state), (1..=counting(state)).contains(&which)) else {
        return Err(Refusal::NoSuchChoice);
    };
    let before = hands.counts.get(usize::from(which - 1)).copied().flatten().unwrap_or(0);
    let count = before.saturating_add_signed(delta).min(state.play.class_size());
    if count != before || delta == 0 {
        draft.emit(What::ActBegan { id: state.next_id, label: Label::Hands });
        change(draft, Change::Counted { which: which - 1, count });
    }
    Ok(())
}

/// Whether teams that come in are waited for.
pub(super) fn ordering(state: &State) -> bool {
    let teams = flow::team_count(state);
    matches!(table(state), Table::Came(came) if came.order.len() < usize::from(teams))
        && state.play.flow_step() == Some(FlowStep::Order)
}

/// A team came in; when all have, the game goes on with the next key.
pub(super) fn arrive(state: &State, draft: &mut Draft, team: TeamNo) -> Result<(), Refusal> {
    let Table::Came(came) = table(state) else { return Err(Refusal::NotNow) };
    if came.order.contains(&team) {
        return Err(Refusal::NotNow);
    }
    draft.emit(What::ActBegan { id: state.next_id, label: Label::CalledOn(team) });
    change(draft, Change::Arrived { team });
    let next = next_running(&draft.state, team);
    draft.emit(What::Highlighted { team: next });
    Ok(())
}

/// The next team that is still on its way.
pub(super) fn next_running(state: &State, after: TeamNo) -> TeamNo {
    let Table::Came(came) = table(state) else { return after };
    let teams = flow::team_count(state).max(1);
    (1..=teams).map(|step| (after - 1 + step) % teams + 1).find(|team| !came.order.contains(team)).unwrap_or(after)
}
