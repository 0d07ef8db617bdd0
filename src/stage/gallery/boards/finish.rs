//! Orders of finish.

use super::{Hung, below_head};
use crate::game::TeamNo;
use crate::game::boards::finish::{Brought, Came, FinishView};
use crate::game::view::Cue;
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::finish;

/// Nobody there yet, some there, one that is judged, all there; two to eight teams.
pub(super) const HUNG: [Hung; 5] = [
    ("finish-none", none),
    ("finish-2-teams", two),
    ("finish-some", some),
    ("finish-judged", judged),
    ("finish-8-teams", all),
];

use Brought::{Nearly, Right};

pub(super) fn view(came: &[(TeamNo, Option<Brought>)], running: &[TeamNo], fresh: Option<TeamNo>) -> FinishView {
    let came = came.iter().map(|(team, brought)| Came { team: *team, brought: *brought }).collect();
    FinishView { came, running: running.to_vec(), fresh }
}

pub(super) fn hang(sheet: &mut Sheet<'_>, view: &FinishView) {
    let area = below_head(sheet, view.fresh, if view.fresh.is_some() { Cue::TeamAnswers } else { Cue::Look });
    finish(sheet, area, view);
}

fn none(sheet: &mut Sheet<'_>) {
    hang(sheet, &view(&[], &[1, 2, 3, 4], None));
}

fn two(sheet: &mut Sheet<'_>) {
    hang(sheet, &view(&[(2, Some(Right)), (1, None)], &[], Some(1)));
}

fn some(sheet: &mut Sheet<'_>) {
    hang(sheet, &view(&[(4, None), (1, None), (6, None)], &[2, 3, 5], Some(6)));
}

fn judged(sheet: &mut Sheet<'_>) {
    hang(sheet, &view(&[(3, Some(Nearly)), (1, Some(Right)), (4, None), (2, None)], &[], Some(1)));
}

fn all(sheet: &mut Sheet<'_>) {
    let came = [8, 3, 5, 1, 7, 2, 6, 4].map(|team| (team, Some(if team % 3 == 2 { Nearly } else { Right })));
    hang(sheet, &view(&came, &[], None));
}
