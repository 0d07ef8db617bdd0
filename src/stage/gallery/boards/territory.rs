//! Fields that teams take.

use super::{Hung, above_teams};
use crate::game::TeamNo;
use crate::game::boards::territory::{Called, TerritoryView};
use crate::game::view::Cue;
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::territory;

/// Three in a row at its beginning and its end, a field of 5×5 at rest, in a wave and with a square set free, six rows of
/// six at their fullest, and four in a column.
pub(super) const HUNG: [Hung; 8] = [
    ("territory-3x3-new", smallest),
    ("territory-3x3-line", line),
    ("territory-5x5-first", first),
    ("territory-5x5", usual),
    ("territory-5x5-flip", flip),
    ("territory-5x5-free", freed),
    ("territory-6x6-8-teams", largest),
    ("territory-columns", columns),
];

/// A field from a picture of it: `.` is free, figures are teams.
pub(super) fn field(rows: &[&str], takeable: &[u8]) -> TerritoryView {
    let owner = |letter: char| letter.to_digit(10).and_then(|team| TeamNo::try_from(team).ok());
    TerritoryView {
        rows: u8::try_from(rows.len()).unwrap_or(u8::MAX),
        columns: u8::try_from(rows.first().map_or(0, |row| row.len())).unwrap_or(u8::MAX),
        owners: rows.iter().flat_map(|row| row.chars()).map(owner).collect(),
        called: Called::Squares,
        takeable: takeable.to_vec(),
        highlighted: None,
        taken: None,
        flipped: Vec::new(),
        line: Vec::new(),
    }
}

pub(super) fn hang(sheet: &mut Sheet<'_>, team: TeamNo, teams: u8, view: &TerritoryView) {
    let cue = if view.takeable.is_empty() { Cue::SeePoints } else { Cue::Choose };
    let area = above_teams(sheet, team, teams, cue);
    territory(sheet, area, view);
}

fn smallest(sheet: &mut Sheet<'_>) {
    let view = TerritoryView { highlighted: Some(4), ..field(&["...", "...", "..."], &[0, 1, 2, 3, 4, 5, 6, 7, 8]) };
    hang(sheet, 1, 2, &view);
}

fn line(sheet: &mut Sheet<'_>) {
    let view = TerritoryView { taken: Some(2), line: vec![2, 4, 6], ..field(&["1.2", "121", "2.."], &[]) };
    hang(sheet, 2, 2, &view);
}

fn first(sheet: &mut Sheet<'_>) {
    let rows = [".....", ".....", ".....", ".....", "....."];
    hang(sheet, 3, 4, &TerritoryView { highlighted: Some(12), ..field(&rows, &[12]) });
}

fn usual(sheet: &mut Sheet<'_>) {
    let rows = [".....", ".341.", ".123.", "..24.", "....."];
    let view = field(&rows, &[0, 1, 4, 5, 10, 15, 17, 22]);
    hang(sheet, 1, 4, &TerritoryView { highlighted: Some(10), ..view });
}

fn flip(sheet: &mut Sheet<'_>) {
    let rows = [".....", ".341.", "11111", "..241", "....."];
    hang(sheet, 1, 4, &TerritoryView { taken: Some(10), flipped: vec![11, 12, 13], ..field(&rows, &[]) });
}

fn freed(sheet: &mut Sheet<'_>) {
    let rows = ["21341", ".3414", "11223", "1.241", "4322."];
    let view = field(&rows, &[1, 2, 3, 6, 7, 9, 13, 14, 17]);
    hang(sheet, 2, 4, &TerritoryView { highlighted: Some(13), ..view });
}

fn largest(sheet: &mut Sheet<'_>) {
    let rows = ["123456", "781234", "567812", ".45678", "12..34", "567.12"];
    hang(sheet, 8, 8, &TerritoryView { highlighted: Some(26), ..field(&rows, &[18, 26, 27, 33]) });
}

fn columns(sheet: &mut Sheet<'_>) {
    let rows = ["......", "......", "...2..", ".112..", ".2112.", "12211."];
    let view = field(&rows, &[18, 13, 14, 9, 22, 35]);
    hang(sheet, 1, 2, &TerritoryView { called: Called::Columns, highlighted: Some(14), ..view });
}
