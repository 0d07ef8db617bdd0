//! A board on the whole stage: below the head, and below what pairs say where there is something. How each is drawn is
//! for [`widgets::boards`]; a grid has a screen of its own.

use super::grid;
use crate::game::StageView;
use crate::game::view::{BoardView, Cue, PlayScreen};
use crate::stage::drawing::{Area, Sheet};
use crate::stage::widgets::{self, boards};

/// The gap below a head with a countdown, in hundredths of the screen's height; without one its place is gap enough.
const GAP_VH: f32 = 1.4;
/// The height of the pointer above a team's chip, as far as it needs room here, in hundredths of the screen's.
const POINTER_VH: f32 = 1.8;

/// The board that has the stage.
pub(super) fn applies(play: &PlayScreen) -> Option<&BoardView> {
    let board = play.board.as_ref()?;
    // Lives are always there to be looked at: a question comes before them.
    let question = !play.parts.is_empty() && !matches!(play.cue, Cue::SeePoints | Cue::SeeBoard);
    (!(question && matches!(board, BoardView::Lives(_)))).then_some(board)
}

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, view: &StageView, play: &PlayScreen, board: &BoardView) {
    if let BoardView::Grid(grid) = board {
        return grid::draw(sheet, area, play, grid);
    }
    let gap = if view.timer.is_some() { sheet.vh(GAP_VH) } else { 0.0 };
    let (head, rest) = area.cut_top(widgets::header_px(sheet), gap);
    widgets::header(sheet, head, view, play);
    let rest = if view.teams.iter().any(|team| team.highlighted) {
        rest.cut_bottom(sheet.vh(POINTER_VH), 0.0).1
    } else {
        rest
    };
    let own = matches!(board, BoardView::Levels(_) | BoardView::Graph(_));
    let at = boards::phrase(sheet, rest, play.frame.as_ref().filter(|_| !own));
    match board {
        BoardView::Grid(_) => {}
        BoardView::Territory(view) => boards::territory(sheet, at, view),
        BoardView::Lanes(view) => boards::lanes(sheet, at, view),
        BoardView::Lives(view) => boards::lives(sheet, at, view),
        BoardView::Flowers(view) => boards::flowers(sheet, at, view),
        BoardView::Track(view) => boards::track(sheet, at, view),
        BoardView::Health(view) => boards::health(sheet, at, view),
        BoardView::Pairs(view) => boards::pairs(sheet, at, view),
        BoardView::Seats(view) => boards::seats(sheet, at, view),
        BoardView::Levels(view) => boards::levels(sheet, at, view),
        BoardView::Graph(view) => boards::graph(sheet, at, view),
        BoardView::Calls(view) => boards::bingo(sheet, at, view),
        BoardView::Finish(view) => boards::finish(sheet, at, view),
        BoardView::Letters(view) => boards::letters(sheet, at, view),
        BoardView::Tiles(view) => boards::tiles(sheet, at, view),
        BoardView::Answers(view) => boards::answers(sheet, at, view),
        BoardView::Total(view) => boards::total(sheet, at, view),
    }
}
