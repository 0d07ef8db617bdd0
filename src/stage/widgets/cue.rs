//! The head of a play screen: what the class is to do, who answers, how long, and how far.

use super::{both, help_line, mark, team_name};
use crate::game::command::Verdict;
use crate::game::view::{BeatView, Cue, PlayScreen, Stake, TimerView};
use crate::game::{Number, StageView};
use crate::stage::art::{Art, Icon};
use crate::stage::drawing::{Area, Live, Paint, Piece, Pop, Sheet, Style, TextRole};
use crate::stage::strings::Lang;

/// The height of the head, in hundredths of the screen's.
const HEADER_VH: f32 = 12.6;

/// The height of the head, in pixels.
pub fn header_px(sheet: &Sheet<'_>) -> f32 {
    // Large text gets half of the room that it would like: the rest is the game's.
    sheet.vh(HEADER_VH * f32::midpoint(1.0, sheet.text_share))
}

/// Draws the head.
pub fn header(sheet: &mut Sheet<'_>, area: Area, view: &StageView, play: &PlayScreen) {
    let gap = sheet.vh(1.6);
    let (bar, row) = area.cut_bottom(sheet.vh(1.2), sheet.vh(0.4));
    let row = progress(sheet, row, play);
    let row = match &view.timer {
        Some(timer) => {
            timer_bar(sheet, bar, timer);
            seconds(sheet, row, timer)
        }
        None => row,
    };
    let row = play.beat.map_or(row, |beat| beat_dots(sheet, row, beat));
    let (icon, row) = row.cut_left(row.h, gap);
    let row = match (play.number, play.team) {
        (Some(number), _) => {
            number_badge(sheet, icon, number);
            row
        }
        (None, Some(team)) => {
            mark(sheet, icon, team);
            row
        }
        (None, None) => {
            cue_icon(sheet, icon, play);
            row
        }
    };
    let style = sheet.style(TextRole::Pupil, 5.0, 6.0).left();
    if let Some((key, praised)) = verdict_words(play) {
        let style = if praised { style.ink(sheet.theme.praise_ink) } else { style };
        both(sheet, row, key, &[], style);
        return;
    }
    if let Some(help) = play.help.as_ref().filter(|_| !play.choices.is_empty()) {
        return help_line(sheet, row, help);
    }
    if play.steal {
        return steal(sheet, row, play, style);
    }
    match (play.number, play.team) {
        (None, Some(team)) if is_for_team(play.cue) => team_cue(sheet, row, team, play.cue, style),
        _ => both(sheet, row, cue_key(play.cue), &[], style),
    }
}

/// Whether it is the team alone that is to do it, and not the whole class in that team's turn.
fn is_for_team(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::TeamAnswers
            | Cue::Roll
            | Cue::SeeMove
            | Cue::TurnCards
            | Cue::PickSquare
            | Cue::PickNumber
            | Cue::PickValue
            | Cue::FreeSquare
            | Cue::ChooseTeam
            | Cue::NextTile
            | Cue::SayLetter
            | Cue::IsItThere
            | Cue::Guess
            | Cue::GuessHints
            | Cue::TurnRound
            | Cue::SeePoints
            | Cue::SeeBoard
    )
}

/// A team's name before what it is to do, and only what it is to do where both do not fit.
pub fn team_cue(sheet: &mut Sheet<'_>, area: Area, team: u8, cue: Cue, style: Style) {
    let name = team_name(sheet, team);
    let japanese = sheet.strings.say(Lang::Ja, cue_key(cue), &[]);
    let english = sheet.strings.say(Lang::En, cue_key(cue), &[]);
    let long = format!("{name}\u{3000}{japanese}\u{3000}{english}");
    let short = format!("{name}\u{3000}{japanese}");
    for says in [&long, &short] {
        let fitted = sheet.fitted(area, says, style);
        if fitted.one_line(style.sizes_vh.0) {
            sheet.set(area, says, style, &fitted);
            return;
        }
    }
    sheet.text(area, &japanese, style);
}

/// How high a cue has to be in Japanese at its least size, in pixels.
pub fn cue_needs(sheet: &mut Sheet<'_>, width: f32, cue: Cue, style: Style) -> f32 {
    let japanese = sheet.strings.say(Lang::Ja, cue_key(cue), &[]);
    sheet.needed(width, &japanese, style)
}

fn steal(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen, style: Style) {
    let theme = sheet.theme;
    let radius = sheet.vh(1.4);
    let ground = theme.praise_panel;
    let edge = sheet.vh(0.5);
    let first = sheet.pieces.len();
    sheet.panel(area, Some(ground), Some((edge, theme.praise)), radius);
    let name = play.team.map(|team| team_name(sheet, team)).unwrap_or_default();
    let japanese = sheet.strings.say(Lang::Ja, "steal", &[]);
    let english = sheet.strings.say(Lang::En, "steal", &[]);
    let style = style.on(ground).ink(theme.praise_ink);
    let area = area.inset(sheet.vh(1.5), 0.0);
    let long = format!("{name}\u{3000}{japanese}\u{3000}{english}");
    let fitted = sheet.fitted(area, &long, style);
    if fitted.one_line(style.sizes_vh.0) {
        sheet.set(area, &long, style, &fitted);
    } else {
        sheet.text(area, &japanese, style);
    }
    sheet.pop(first, Pop::Team);
}

/// How far it is, and what is at stake.
fn progress(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) -> Area {
    let rest = match play.stake {
        Stake::Playoff => {
            let says = sheet.strings.say(Lang::Ja, "playoff", &[]);
            return stake(sheet, area, &says, 36.0);
        }
        Stake::Usual | Stake::Double => how_far(sheet, area, play),
    };
    if play.stake == Stake::Double { stake(sheet, rest, "×2", 13.0) } else { rest }
}

/// A stake on the paper of praise, so wide in hundredths of the screen's height.
fn stake(sheet: &mut Sheet<'_>, area: Area, says: &str, wide: f32) -> Area {
    let theme = sheet.theme;
    let (at, rest) = area.cut_right(sheet.vh(wide), sheet.vh(1.6));
    let first = sheet.pieces.len();
    let at = at.middle(at.w, at.h.min(sheet.vh(9.6)));
    sheet.panel(at, Some(theme.praise_panel), Some((sheet.vh(0.5), theme.praise)), sheet.vh(1.4));
    let style = sheet.style(TextRole::Pupil, 5.0, 6.0).on(theme.praise_panel).ink(theme.praise_ink);
    sheet.text(at.inset(sheet.vh(1.0), 0.0), says, style);
    sheet.pop(first, Pop::Card);
    rest
}

fn how_far(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) -> Area {
    let (now, all) = play.progress;
    // A number alone says nothing: how far a board has come, it shows itself.
    if all <= 1 {
        return area;
    }
    let says = format!("{now} / {all}");
    let (at, rest) = area.cut_right(sheet.vh(20.0), sheet.vh(1.6));
    let style = sheet.style(TextRole::Pupil, 5.0, 5.0).ink(sheet.theme.ink_soft).right();
    sheet.text(at, &says, style);
    rest
}

fn timer_bar(sheet: &mut Sheet<'_>, area: Area, timer: &TimerView) {
    let radius = area.h / 2.0;
    let (quiet, colour) = (sheet.theme.quiet, sheet.theme.timer);
    sheet.panel(area, Some(quiet), None, radius);
    let mut piece = Piece::new(
        Area { w: area.w * left_share(timer, sheet.now), ..area },
        Paint::Box { fill: Some(colour), edge: None, radius },
    );
    piece.live = Some(Live::TimerBar(area.w));
    sheet.add(piece);
}

fn seconds(sheet: &mut Sheet<'_>, area: Area, timer: &TimerView) -> Area {
    let (at, rest) = area.cut_right(sheet.vh(15.0), sheet.vh(1.6));
    let style = sheet.style(TextRole::Pupil, 8.0, 8.0).ink(sheet.theme.timer);
    let says = left_seconds(timer, sheet.now).to_string();
    let style = if sheet.theme.timer.contrast(sheet.theme.page) < crate::stage::theme::CONTRAST_MIN {
        style.ink(sheet.theme.ink)
    } else {
        style
    };
    sheet.text(at, &says, style).live = Some(Live::TimerSeconds(at.w));
    rest
}

/// What is left of a countdown, in milliseconds.
pub fn left_ms(timer: &TimerView, now: u64) -> u64 {
    if timer.up { 0 } else { timer.frozen_ms.unwrap_or_else(|| timer.ends_at.saturating_sub(now)).min(timer.total_ms) }
}

/// The same in seconds, as they are shown: a last second is a second until it is over.
pub fn left_seconds(timer: &TimerView, now: u64) -> u64 {
    left_ms(timer, now).div_ceil(1_000)
}

/// The same as a share of the whole.
pub fn left_share(timer: &TimerView, now: u64) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a share of a bar's width")]
    let share = left_ms(timer, now) as f32 / timer.total_ms.max(1) as f32;
    share
}

fn beat_dots(sheet: &mut Sheet<'_>, area: Area, beat: BeatView) -> Area {
    const BEATS: u8 = 4;
    let (at, rest) = area.cut_right(sheet.vh(26.0), sheet.vh(1.6));
    let dots = at.middle(at.w, sheet.vh(6.0)).columns(usize::from(BEATS), 0.0);
    for (dot, number) in dots.into_iter().zip(1..=BEATS) {
        let now = number == beat.beat;
        let size = sheet.vh(if now { 6.0 } else { 3.4 });
        let (fill, edge) =
            if now { (sheet.theme.praise, sheet.theme.praise) } else { (sheet.theme.quiet, sheet.theme.ink_soft) };
        let line = sheet.vh(0.4);
        sheet.panel(dot.middle(size, size), Some(fill), Some((line, edge)), size / 2.0);
    }
    rest
}

fn number_badge(sheet: &mut Sheet<'_>, area: Area, number: Number) {
    let theme = sheet.theme;
    let area = area.square();
    let edge = sheet.vh(0.6);
    sheet.panel(area, Some(theme.praise_panel), Some((edge, theme.praise)), area.h / 2.0).pop = Some(Pop::Number);
    let style = sheet.style(TextRole::Pupil, 5.0, 6.5).on(theme.praise_panel).ink(theme.praise_ink);
    sheet.text(area, &number.to_string(), style);
}

/// A cue's icon.
pub fn icon_of(cue: Cue) -> Icon {
    match cue {
        Cue::Look | Cue::OnePeeks | Cue::FirstPeeks | Cue::Remember | Cue::SeeMove | Cue::SeeBoard | Cue::IsItThere => {
            Icon::Look
        }
        Cue::ShutEyes => Icon::ShutEye,
        Cue::Guess | Cue::TurnRound | Cue::WheelTurns | Cue::GuessTeacher => Icon::Secret,
        Cue::WhatIsGone => Icon::Search,
        Cue::ListenAndPoint
        | Cue::GuessHints
        | Cue::WhichOfTwo
        | Cue::RepeatOrGrab
        | Cue::DoIfMagic
        | Cue::ListenToAll
        | Cue::WhichOne => Icon::Listen,
        Cue::Write | Cue::Keyword | Cue::WhoCame | Cue::WhoWasRight => Icon::Mark,
        Cue::GiveHints
        | Cue::TeacherTells
        | Cue::SayTogether
        | Cue::SayAlong
        | Cue::PassOn
        | Cue::SayLetter
        | Cue::NextTile => Icon::Say,
        Cue::AskAround | Cue::ChangeRoles | Cue::TellPartner | Cue::AskPartner | Cue::TalkAbout | Cue::AskAlong => {
            Icon::Partner
        }
        Cue::Choose
        | Cue::PickSquare
        | Cue::PickValue
        | Cue::PickNumber
        | Cue::ChooseTeam
        | Cue::GoToCorner
        | Cue::Roll
        | Cue::TurnCards
        | Cue::WhoSits
        | Cue::FreeSquare => Icon::Choose,
        Cue::HandsUp | Cue::NumberAnswers | Cue::TeamAnswers | Cue::WhoHasIt | Cue::CountHands => Icon::Hand,
        Cue::SeeAnswer => Icon::Answer,
        Cue::SeePoints => Icon::Points,
    }
}

fn cue_icon(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) {
    let icon = icon_of(play.cue);
    let theme = sheet.theme;
    let area = area.middle(sheet.vh(8.5), sheet.vh(8.5));
    sheet.art(area, Art::Icon(icon, theme.ink, theme.panel));
}

/// The verdict's words, and whether they praise, where nothing else is to be said.
fn verdict_words(play: &PlayScreen) -> Option<(&'static str, bool)> {
    // On a board there may be something to do after it.
    if play.board.is_some() && !matches!(play.cue, Cue::SeePoints | Cue::SeeBoard) {
        return None;
    }
    Some(match play.answer.as_ref()?.verdict? {
        Verdict::Right => ("verdict-right", true),
        Verdict::Half => ("verdict-half", true),
        Verdict::Wrong => ("verdict-wrong", false),
        Verdict::Pass => ("verdict-pass", false),
    })
}

/// The name of a cue's words.
pub fn cue_key(cue: Cue) -> &'static str {
    match cue {
        Cue::Look => "cue-look",
        Cue::ShutEyes => "cue-shut-eyes",
        Cue::OnePeeks => "cue-one-peeks",
        Cue::Guess => "cue-guess",
        Cue::TurnRound => "cue-turn-round",
        Cue::GiveHints => "cue-give-hints",
        Cue::ListenAndPoint => "cue-listen",
        Cue::Write => "cue-write",
        Cue::AskAround => "cue-ask-around",
        Cue::Keyword => "cue-keyword",
        Cue::RepeatOrGrab => "cue-repeat-or-grab",
        Cue::DoIfMagic => "cue-do-if-magic",
        Cue::Remember => "cue-remember",
        Cue::WhatIsGone => "cue-what-is-gone",
        Cue::ListenToAll => "cue-listen-to-all",
        Cue::WhichOne => "cue-which-one",
        Cue::GoToCorner => "cue-go-to-corner",
        Cue::WheelTurns => "cue-wheel-turns",
        Cue::TalkAbout => "cue-talk-about",
        Cue::GuessTeacher => "cue-guess-teacher",
        Cue::TeacherTells => "cue-teacher-tells",
        Cue::PassOn => "cue-pass-on",
        Cue::AskAlong => "cue-ask-along",
        Cue::SayAlong => "cue-say-along",
        Cue::WhoHasIt => "cue-who-has-it",
        Cue::Roll => "cue-roll",
        Cue::SeeMove => "cue-see-move",
        Cue::TurnCards => "cue-turn-cards",
        Cue::SayLetter => "cue-say-letter",
        Cue::NextTile => "cue-next-tile",
        Cue::WhoSits => "cue-who-sits",
        Cue::CountHands => "cue-count-hands",
        Cue::WhoCame => "cue-who-came",
        Cue::FreeSquare => "cue-free-square",
        Cue::PickNumber => "cue-pick-number",
        Cue::IsItThere => "cue-is-it-there",
        Cue::SayTogether => "cue-say-together",
        Cue::TellPartner => "cue-tell-partner",
        Cue::AskPartner => "cue-ask-partner",
        Cue::PickSquare => "cue-pick-square",
        Cue::ChooseTeam => "cue-choose-team",
        Cue::Choose => "cue-choose",
        Cue::HandsUp => "cue-hands-up",
        Cue::TeamAnswers => "cue-team-answers",
        Cue::NumberAnswers => "cue-number-answers",
        Cue::WhoWasRight => "cue-who-was-right",
        Cue::SeeAnswer => "cue-see-answer",
        Cue::SeePoints => "cue-see-points",
        Cue::SeeBoard => "cue-see-board",
        Cue::PickValue => "cue-pick-value",
        Cue::GuessHints => "cue-guess-hints",
        Cue::WhichOfTwo => "cue-which-of-two",
        Cue::ChangeRoles => "cue-change-roles",
        Cue::FirstPeeks => "cue-first-peeks",
    }
}
