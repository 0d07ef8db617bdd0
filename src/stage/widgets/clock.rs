//! Clocks beside the game's own countdown: the teacher's countdown or stopwatch, the time of day
//! and the end of the lesson, and word that the look-back is near.

use super::both;
use crate::game::AtMs;
use crate::game::StageView;
use crate::game::tools::Watch;
use crate::game::view::ClockView;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Live, Sheet, Style, TextRole};
use crate::stage::strings::Lang;
use crate::stage::tool_art::{Paints, ToolArt};

/// A countdown calls for attention when so much is left, in milliseconds.
const ALARM_MS: u64 = 10_000;
/// The size of a watch's figures, in hundredths of the screen's height.
const WATCH_VH: f32 = 6.5;

/// A watch, and the time at which it stands still.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WatchFace {
    watch: Watch,
    frozen_at: Option<AtMs>,
}

impl WatchFace {
    /// The watch of a view.
    pub fn of(view: &StageView) -> Option<Self> {
        Some(Self { watch: view.watch?, frozen_at: view.frozen_at })
    }

    /// What it says: minutes and seconds. A countdown's last second is a second until it is over.
    pub fn says(&self, now: AtMs) -> String {
        let seconds = match self.watch {
            Watch::Countdown { .. } => self.left_ms(now).div_ceil(1_000),
            Watch::Stopwatch { since, stopped } => {
                stopped.unwrap_or_else(|| self.at(now).saturating_sub(since)) / 1_000
            }
        };
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }

    /// Its time is nearly over, or over.
    pub fn alarm(&self, now: AtMs) -> bool {
        matches!(self.watch, Watch::Countdown { .. }) && self.left_ms(now) <= ALARM_MS
    }

    /// It runs: what it says changes by itself.
    pub fn runs(&self) -> bool {
        let moves = match self.watch {
            Watch::Countdown { up, .. } => !up,
            Watch::Stopwatch { stopped, .. } => stopped.is_none(),
        };
        moves && self.frozen_at.is_none()
    }

    fn at(&self, now: AtMs) -> AtMs {
        self.frozen_at.unwrap_or(now)
    }

    fn left_ms(&self, now: AtMs) -> u64 {
        match self.watch {
            Watch::Countdown { up: false, ends_at, total_ms } => ends_at.saturating_sub(self.at(now)).min(total_ms),
            _ => 0,
        }
    }
}

/// The height that the foot needs for a watch, in hundredths of the screen's.
pub const WATCH_FOOT_VH: f32 = 8.6;

/// The teacher's watch at the left of an area; gives what is left of it.
pub fn watch(sheet: &mut Sheet<'_>, area: Area, view: &StageView) -> Area {
    let Some(face) = WatchFace::of(view) else { return area };
    let theme = sheet.theme;
    let style = sheet.style(TextRole::Pupil, WATCH_VH, WATCH_VH).on(theme.panel).left();
    let says = face.says(sheet.now);
    // As wide for the longest time as for any: nothing moves when a minute is over.
    let widest = if says.len() > 4 { "00:00" } else { "0:00" };
    let figures = sheet.fitted(sheet.whole(), widest, style).width + sheet.vh(0.6);
    let (icon, pad) = (sheet.vh(5.4), sheet.vh(1.2));
    let (chip, rest) = area.cut_left(icon + figures + pad * 3.0, sheet.vh(1.6));
    let (calm, loud) = ((theme.panel, theme.timer), (theme.praise_panel, theme.praise));
    let (ground, edge) = if face.alarm(sheet.now) { loud } else { calm };
    let (width, radius) = (sheet.vh(0.6), sheet.vh(1.6));
    sheet.panel(chip, Some(ground), Some((width, edge)), radius).live = Some(Live::Alarm { watch: face, calm, loud });
    let (at_icon, at_text) = chip.inset(pad, 0.0).cut_left(icon, pad);
    let art = if matches!(face.watch, Watch::Countdown { .. }) { ToolArt::Hourglass } else { ToolArt::Stopwatch };
    let paints = Paints { ink: theme.ink, fill: theme.panel, accent: theme.timer };
    sheet.art(at_icon.middle(icon, icon), Art::Tool(art, paints));
    sheet.text(at_text, &says, style).live = Some(Live::Watch(face));
    rest
}

/// The local time of day that a clock shows, in milliseconds since 1970.
pub fn local_ms(clock: &ClockView, unix_ms: u64) -> i64 {
    i64::try_from(unix_ms).unwrap_or(i64::MAX / 2) + i64::from(clock.offset_min) * 60_000
}

/// The wall clock now, in milliseconds since 1970, UTC.
pub fn unix_now(clock: &ClockView, now: AtMs) -> u64 {
    clock.unix_ms.saturating_add(now.saturating_sub(clock.at))
}

/// A time of day, as a timetable writes it.
pub fn hour_and_minute(local_ms: i64) -> String {
    let minutes = local_ms.div_euclid(60_000).rem_euclid(24 * 60);
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// The time of day now.
pub fn time_of_day(clock: &ClockView, now: AtMs) -> String {
    hour_and_minute(local_ms(clock, unix_now(clock, now)))
}

/// The widths of the time of day and of the end of the lesson, where one is set, in pixels.
fn lesson_clock_parts(sheet: &mut Sheet<'_>, clock: &ClockView) -> (f32, f32) {
    let style = sheet.style(TextRole::Pupil, 5.0, 5.0);
    let mut width = |says: &str| sheet.fitted(sheet.whole(), says, style).width + sheet.vh(0.5);
    // As wide as any time, so that the arrow keeps its place while minutes go by.
    (width("00:00"), clock.finish_unix_ms.map_or(0.0, |_| width("→ 00:00")))
}

/// The width that [`lesson_clock`] needs, in pixels.
pub fn lesson_clock_px(sheet: &mut Sheet<'_>, clock: &ClockView) -> f32 {
    let (now, end) = lesson_clock_parts(sheet, clock);
    sheet.vh(CLOCK_ICON_VH + 2.0 * CLOCK_GAP_VH) + now + end
}

/// The size of the clock's icon and the gap beside it, in hundredths of the screen's height.
const CLOCK_ICON_VH: f32 = 4.2;
const CLOCK_GAP_VH: f32 = 1.2;

/// The time of day, and the end of the lesson where one is set, at the right of an area or in its middle.
pub fn lesson_clock(sheet: &mut Sheet<'_>, area: Area, clock: &ClockView, middle: bool) {
    let theme = sheet.theme;
    let style = sheet.style(TextRole::Pupil, 5.0, 5.0).ink(theme.ink_soft).left();
    let finish = clock.finish_unix_ms.map(|finish| format!("→ {}", hour_and_minute(local_ms(clock, finish))));
    let (now, _) = lesson_clock_parts(sheet, clock);
    let (gap, icon) = (sheet.vh(CLOCK_GAP_VH), sheet.vh(CLOCK_ICON_VH));
    let needed = lesson_clock_px(sheet, clock);
    // A line of these figures is higher than the foot: it reaches into the gap above.
    let area = raised(sheet, area, 7.0);
    if needed > area.w {
        return;
    }
    let at = if middle { area.middle(needed, area.h) } else { area.cut_right(needed, 0.0).0 };
    let (at_icon, at) = at.cut_left(icon, gap);
    let paints = Paints { ink: theme.ink_soft, fill: theme.page, accent: theme.timer };
    sheet.art(at_icon.middle(icon, icon), Art::Tool(ToolArt::Clock, paints));
    let (at_now, at_end) = at.cut_left(now, gap);
    let says = time_of_day(clock, sheet.now);
    sheet.text(at_now, &says, style.right()).live = Some(Live::TimeOfDay(*clock));
    if let Some(finish) = finish {
        sheet.text(at_end, &finish, style);
    }
}

/// An area that is at least so high, in hundredths of the screen's height: it grows upwards.
fn raised(sheet: &Sheet<'_>, area: Area, least_vh: f32) -> Area {
    let h = area.h.max(sheet.vh(least_vh));
    Area { y: area.bottom() - h, h, ..area }
}

/// Says that the look-back is near, as long as fits beside what needs `beside` pixels; gives what is left.
pub fn bell(sheet: &mut Sheet<'_>, area: Area, beside: f32) -> Area {
    let theme = sheet.theme;
    let ground = theme.praise_panel;
    let style: Style = sheet.style(TextRole::Pupil, 5.0, 5.0).on(ground).ink(theme.praise_ink);
    let (icon, pad, gap) = (sheet.vh(4.2), sheet.vh(1.0), sheet.vh(1.6));
    let japanese = sheet.strings.say(Lang::Ja, "bell-near", &[]);
    let english = sheet.strings.say(Lang::En, "bell-near", &[]);
    let both_long = format!("{japanese}\u{3000}{english}");
    let mut fits = None;
    for says in [&both_long, &japanese] {
        let width = icon + pad * 3.0 + sheet.fitted(sheet.whole(), says, style).width + sheet.vh(0.5);
        if width + gap + beside <= area.w {
            fits = Some((width, says));
            break;
        }
    }
    let width = fits.map_or(icon + pad * 2.0, |(width, _)| width);
    if width > area.w {
        return area;
    }
    let (chip, rest) = area.cut_left(width, gap);
    let chip = raised(sheet, chip, 6.8);
    let edge = (sheet.vh(0.3), theme.praise);
    sheet.panel(chip, Some(ground), Some(edge), chip.h / 2.0);
    let (at_icon, at_text) = chip.inset(pad, 0.0).cut_left(icon, pad);
    let paints = Paints { ink: theme.praise_ink, fill: ground, accent: theme.praise };
    sheet.art(at_icon.middle(icon, icon), Art::Tool(ToolArt::Bell, paints));
    if let Some((_, says)) = fits {
        sheet.text(at_text, says, style);
    }
    rest
}

/// A heading in both languages with a picture before it, at the left of an area.
pub fn heading(sheet: &mut Sheet<'_>, area: Area, key: &str, art: Art, most_vh: f32) {
    let size = area.h.min(sheet.vh(9.0));
    let (at_icon, at_text) = area.cut_left(size, sheet.vh(1.6));
    sheet.art(at_icon.middle(size, size), art);
    let style = sheet.style(TextRole::Pupil, 5.0, most_vh).left();
    both(sheet, at_text, key, &[], style);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_watch_counts_whole_seconds_and_stands_still_in_a_pause() {
        let watch = Watch::Countdown { ends_at: 70_000, total_ms: 60_000, up: false };
        let face = WatchFace { watch, frozen_at: None };
        assert_eq!(face.says(10_000), "1:00");
        assert_eq!(face.says(10_001), "1:00");
        assert_eq!(face.says(11_000), "0:59");
        assert!(!face.alarm(59_999) && face.alarm(60_000) && face.runs());
        let frozen = WatchFace { frozen_at: Some(30_000), ..face };
        assert_eq!(frozen.says(60_000), "0:40");
        assert!(!frozen.runs());
        let stopwatch = WatchFace { watch: Watch::Stopwatch { since: 5_000, stopped: None }, frozen_at: None };
        assert_eq!(stopwatch.says(70_999), "1:05");
    }

    #[test]
    fn the_time_of_day_is_local() {
        let clock = ClockView { at: 1_000, unix_ms: 0, offset_min: 9 * 60, finish_unix_ms: None, bell_near: false };
        assert_eq!(time_of_day(&clock, 1_000), "9:00");
        assert_eq!(time_of_day(&clock, 61_000), "9:01");
        assert_eq!(hour_and_minute(-60_000), "23:59");
    }
}
