//! The lives of teams: a card for each with its mark and its lives, of which those that are lost sleep. The bomb that
//! goes round stands beside them.

use super::places::{cells, piece, popping};
use crate::game::boards::lives::{Bomb, LifeSign, LivesView, TeamLives};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet};
use crate::stage::friend_art::{BombFace, FriendArt, LifeFace};
use crate::stage::theme::{Colour, team_mark};
use crate::stage::tool_art::Paints;

/// How much of the width a bomb may take, as a share.
const BOMB_SHARE: f32 = 0.36;
/// The same beside more than four teams.
const BOMB_SHARE_MANY: f32 = 0.28;
/// The largest marks and lives, in hundredths of the screen's height.
const SIGNS_MAX_VH: (f32, f32) = (30.0, 28.0);

/// Draws lives, and the bomb.
pub fn lives(sheet: &mut Sheet<'_>, area: Area, view: &LivesView) {
    let cards = match view.bomb {
        Some(face) => {
            let share = if view.teams.len() > 4 { BOMB_SHARE_MANY } else { BOMB_SHARE };
            let (at, cards) = area.cut_left(area.h.min(area.w * share), sheet.vh(2.4));
            bomb(sheet, at, face);
            cards
        }
        None => area,
    };
    let (columns, rows) = layout(sheet, cards, view);
    let gap = gap(sheet, view);
    // As wide as they like.
    let places = cells(cards, columns, rows, gap, f32::MAX);
    for (at, team) in places.into_iter().zip(&view.teams) {
        card(sheet, at, view, *team);
    }
}

fn gap(sheet: &Sheet<'_>, view: &LivesView) -> f32 {
    sheet.vh(if view.teams.len() > 4 { 1.0 } else { 1.6 })
}

fn count(teams: &[TeamLives]) -> u8 {
    u8::try_from(teams.len()).unwrap_or(u8::MAX).max(1)
}

/// Columns and rows of the cards: where marks and lives are largest.
fn layout(sheet: &Sheet<'_>, area: Area, view: &LivesView) -> (u8, u8) {
    let teams = count(&view.teams);
    let gap = gap(sheet, view);
    let merit = |columns: u8| {
        let rows = teams.div_ceil(columns);
        let first = cells(area, columns, rows, gap, f32::MAX).into_iter().next().unwrap_or(area);
        let (mark, life) = sizes(sheet, first, view.of);
        mark.min(life * 1.8)
    };
    let better = |best: u8, next: u8| if merit(next) > merit(best) + 0.5 { next } else { best };
    let columns = (2..=teams.min(4)).fold(1, better);
    (columns, teams.div_ceil(columns))
}

/// The sides of a mark and of a life on a card, in pixels.
fn sizes(sheet: &Sheet<'_>, card: Area, of: u8) -> (f32, f32) {
    let inside = inside(sheet, card);
    let mark = inside.h.min(inside.w * 0.3).min(sheet.vh(SIGNS_MAX_VH.0));
    let life = (inside.w - mark - sheet.vh(1.6)) / f32::from(of.max(1));
    (mark, life.min(inside.h).min(sheet.vh(SIGNS_MAX_VH.1)))
}

fn inside(sheet: &Sheet<'_>, card: Area) -> Area {
    card.inset(sheet.vh(1.4), sheet.vh(0.9))
}

fn card(sheet: &mut Sheet<'_>, at: Area, view: &LivesView, team: TeamLives) {
    let theme = sheet.theme;
    let active = view.active == Some(team.team);
    let (fill, edge) = if active {
        (team_mark(team.team).colour, (sheet.vh(0.9), theme.ink))
    } else {
        (theme.panel, (sheet.vh(0.3), theme.line))
    };
    let radius = sheet.vh(2.0);
    sheet.panel(at, Some(fill), Some(edge), radius).pop = active.then_some(Pop::Team);
    let (mark, life) = sizes(sheet, at, view.of);
    let inside = inside(sheet, at);
    let row = inside.middle(mark + sheet.vh(1.6) + life * f32::from(view.of), inside.h);
    let (at_mark, rest) = row.cut_left(mark, sheet.vh(1.6));
    piece(sheet, at_mark, team.team);
    for (number, place) in (0..view.of).zip(rest.columns(usize::from(view.of), 0.0)) {
        let awake = number < team.left;
        let gone = view.rested == Some(team.team) && number == team.left;
        let size = life * if awake || gone { 0.94 } else { 0.8 };
        let art = Art::Friend(
            FriendArt::Life(LifeFace::of(view.sign, awake)),
            paints(sheet, view.sign, awake, gone, active.then_some(fill)),
        );
        popping(sheet, gone.then_some(Pop::Board), |sheet| {
            sheet.art(place.middle(size, size), art);
        });
    }
}

/// The colours of a life; `card` is the team's colour where it is that team's turn.
fn paints(sheet: &Sheet<'_>, sign: LifeSign, awake: bool, gone: bool, card: Option<Colour>) -> Paints {
    let theme = sheet.theme;
    match (awake, sign) {
        (true, LifeSign::Heart) => Paints { ink: theme.on_tool, fill: theme.maru, accent: theme.maru },
        (true, LifeSign::Leaf) => Paints { ink: theme.panel, fill: theme.growth, accent: theme.growth },
        // It nods off at this moment.
        (false, _) if gone => Paints { ink: theme.on_tool, fill: theme.gold, accent: theme.gold },
        // Only its lines are left, on whatever it lies.
        (false, _) => {
            let (ink, fill) = card.map_or((theme.ink_soft, theme.panel), |card| (theme.on_team, card));
            Paints { ink, fill, accent: fill }
        }
    }
}

/// The bomb, on a card that its fuse is seen on.
fn bomb(sheet: &mut Sheet<'_>, area: Area, bomb: Bomb) {
    let theme = sheet.theme;
    let burst = bomb == Bomb::Burst;
    let card = theme.picture_card.unwrap_or(theme.panel);
    let edge = if burst { (sheet.vh(1.1), theme.ink) } else { (sheet.vh(0.3), theme.line) };
    let radius = sheet.vh(3.0);
    let pop = Some(if burst { Pop::Storm } else { Pop::Part });
    sheet.panel(area, Some(card), Some(edge), radius).pop = if burst { None } else { pop };
    let size = area.w.min(area.h) * 0.86;
    let paints = Paints { ink: theme.on_tool, fill: theme.back_near, accent: theme.gold };
    sheet.art(area.middle(size, size), Art::Friend(FriendArt::Bomb(BombFace::of(bomb)), paints)).pop = pop;
}
