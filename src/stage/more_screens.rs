//! The pages beside the lessons, drawn from [`More`]. They stand on the class's screen too, so that
//! nothing here may embarrass anyone.

use super::drawing::{Area, Sheet, Tap, TextRole};
use super::front_screens::{clipped, footer, heading};
use super::learning::Learning;
use super::more::{CREDITS_A_PAGE, FIRST_ITEMS, MenuItem, More, MorePage, MorePress, SettingItem};
use super::tests_of_screen;
use super::theme::Scheme;
use crate::limits::TEXT_PERCENT_MIN;
use crate::record::settings::ClickerKey;

/// Draws the page that is open.
pub fn more(sheet: &mut Sheet<'_>, more: &More) {
    let safe = sheet.safe();
    if more.page == MorePage::Screen {
        tests_of_screen::draw(sheet, safe);
        return;
    }
    let (head, rest) = safe.cut_top(sheet.vh(11.0), sheet.vh(2.5));
    let (foot, body) = rest.cut_bottom(sheet.vh(6.0), sheet.vh(2.0));
    let (title, hint) = match &more.page {
        MorePage::First => ("first-title", "more-hint"),
        MorePage::Menu | MorePage::Screen => ("more-title", "more-hint"),
        MorePage::Settings => ("more-settings", "settings-hint"),
        MorePage::Clicker(_) => ("more-clicker", "clicker-hint"),
        MorePage::Sound => ("more-sound", "more-hint"),
        MorePage::Credits(_) => ("more-credits", "more-hint"),
        MorePage::Done(_) | MorePage::Told(_) => ("more-told", "more-hint"),
        MorePage::Added(_) => ("more-added", "more-hint"),
    };
    let says = sheet.say(title, &[]);
    heading(sheet, head, &says);
    match &more.page {
        MorePage::First => first(sheet, body, more),
        MorePage::Menu | MorePage::Screen => menu(sheet, body, more),
        MorePage::Settings => settings(sheet, body, more),
        MorePage::Clicker(learning) => clicker(sheet, body, more, learning),
        MorePage::Sound => sound(sheet, body, more),
        MorePage::Credits(page) => credits(sheet, body, more, *page),
        MorePage::Done(key) => {
            let sentence = sheet.say(key, &[]);
            told(sheet, body, &sentence, "more-lessons");
        }
        MorePage::Told(sentence) => told(sheet, body, sentence, "hint-step-back"),
        MorePage::Added(lines) => added(sheet, body, lines),
    }
    footer(sheet, foot, hint, Some(("hint-step-back", Tap::More(MorePress::Leave))));
}

/// A button; the highlighted one has a heavy edge, never colour alone.
fn button(sheet: &mut Sheet<'_>, area: Area, says: &str, highlighted: bool, press: MorePress) {
    let (line, ink, panel) = (sheet.theme.line, sheet.theme.ink, sheet.theme.panel);
    // A low button keeps its letters clear of a heavy edge.
    let heavy = if area.h < sheet.vh(8.0) { 0.6 } else { 0.9 };
    let edge = if highlighted { (sheet.vh(heavy), ink) } else { (sheet.vh(0.3), line) };
    let radius = sheet.vh(2.0);
    sheet.panel(area, Some(panel), Some(edge), radius).press = Some(Tap::More(press));
    let style = sheet.style(TextRole::Teacher, 3.3, 5.0).on(panel);
    clipped(sheet, area.inset(sheet.vh(1.5), sheet.vh(0.5)), says, style);
}

/// What the program is, its keys, where lessons live, and how to begin.
fn first(sheet: &mut Sheet<'_>, area: Area, more: &More) {
    let (buttons, text) = area.cut_right(area.w * 0.36, sheet.vh(3.0));
    let cells = buttons.rows(FIRST_ITEMS.len(), sheet.vh(2.0));
    for (item, (cell, key)) in cells.into_iter().zip(FIRST_ITEMS).enumerate() {
        let says = sheet.say(key, &[]);
        button(sheet, cell, &says, more.at == item, MorePress::Item(item));
    }
    let folder = more.own.clone().unwrap_or_else(|| sheet.say("more-nowhere", &[]));
    let mut lines = vec![
        sheet.say("first-keys", &[]),
        sheet.say("first-judge", &[]),
        sheet.say("first-undo", &[]),
        sheet.say("first-folder", &[("folder", &folder)]),
    ];
    lines.extend(more.notes.iter().cloned());
    let rows = text.rows(lines.len(), sheet.vh(1.5));
    for (place, (row, line)) in rows.into_iter().zip(&lines).enumerate() {
        let style = sheet.style(TextRole::Teacher, 3.3, 4.5).left();
        let style = if place >= 4 { style.ink(sheet.theme.praise_ink) } else { style };
        clipped(sheet, row, line, style);
    }
}

fn menu(sheet: &mut Sheet<'_>, area: Area, more: &More) {
    let (list, told) = area.cut_left(area.w * 0.5, sheet.vh(3.0));
    let gap = sheet.vh(2.0);
    let cells = list.rows(MenuItem::ALL.len().div_ceil(2), gap);
    let cells = cells.into_iter().flat_map(|row| row.columns(2, gap));
    for (item, (cell, entry)) in cells.zip(MenuItem::ALL).enumerate() {
        let says = sheet.say(entry.key(), &[]);
        button(sheet, cell, &says, more.at == item, MorePress::Item(item));
    }
    let nowhere = sheet.say("more-nowhere", &[]);
    let own = more.own.as_ref().unwrap_or(&nowhere);
    let data = more.data.as_ref().unwrap_or(&nowhere);
    let mut lines = vec![
        sheet.say("more-version", &[("number", env!("CARGO_PKG_VERSION"))]),
        sheet.say("first-folder", &[("folder", own)]),
        sheet.say("more-data", &[("folder", data)]),
    ];
    lines.extend(more.notes.iter().cloned());
    for (row, line) in told.rows(lines.len(), sheet.vh(1.5)).into_iter().zip(&lines) {
        let style = sheet.style(TextRole::Teacher, 3.3, 4.0).left().ink(sheet.theme.ink_soft);
        clipped(sheet, row, line, style);
    }
}

fn settings(sheet: &mut Sheet<'_>, area: Area, more: &More) {
    let rows = area.rows(SettingItem::ALL.len(), sheet.vh(0.7));
    for (at, (row, item)) in rows.into_iter().zip(SettingItem::ALL).enumerate() {
        setting(sheet, row, more, at, item);
    }
}

fn setting(sheet: &mut Sheet<'_>, area: Area, more: &More, at: usize, item: SettingItem) {
    let settings = &more.settings;
    let on = |sheet: &Sheet<'_>, on: bool| sheet.say(if on { "setting-on" } else { "setting-off" }, &[]);
    let (name, value) = match item {
        SettingItem::Language => ("setting-language", sheet.say("setting-language-name", &[])),
        SettingItem::Look => {
            let look = match Scheme::kept(settings) {
                Scheme::Light => "setting-light",
                Scheme::Dark => "setting-dark",
                Scheme::Contrast => "setting-contrast",
            };
            ("setting-look", sheet.say(look, &[]))
        }
        SettingItem::Text => {
            let large = settings.text_percent > TEXT_PERCENT_MIN;
            ("setting-text", sheet.say(if large { "setting-text-large" } else { "setting-text-usual" }, &[]))
        }
        SettingItem::Volume => ("setting-volume", settings.volume.to_string()),
        SettingItem::Muted => ("setting-muted", on(sheet, settings.muted)),
        SettingItem::Output => {
            let system = sheet.say("setting-output-system", &[]);
            ("setting-output", settings.sound_on.clone().unwrap_or(system))
        }
        SettingItem::Voice => {
            let voice = if settings.british { "setting-voice-british" } else { "setting-voice-american" };
            ("setting-voice", sheet.say(voice, &[]))
        }
        SettingItem::Motion => ("setting-motion", on(sheet, settings.reduced_motion)),
        SettingItem::Done => {
            let says = sheet.say("setting-done", &[]);
            button(sheet, area.middle(area.w * 0.4, area.h), &says, more.at == at, MorePress::Item(at));
            return;
        }
    };
    let (name_at, value_at) = area.cut_left(area.w * 0.45, sheet.vh(2.0));
    let says = sheet.say(name, &[]);
    let style = sheet.style(TextRole::Teacher, 3.3, 5.0).right();
    sheet.text(name_at, &says, style);
    button(sheet, value_at, &value, more.at == at, MorePress::Item(at));
}

/// The string that names a clicker's key.
const fn clicker_key(means: ClickerKey) -> &'static str {
    match means {
        ClickerKey::Next => "clicker-next",
        ClickerKey::Back => "clicker-back",
        ClickerKey::Blank => "clicker-blank",
        ClickerKey::Pause => "clicker-pause",
    }
}

fn clicker(sheet: &mut Sheet<'_>, area: Area, more: &More, learning: &Learning) {
    let theme = sheet.theme;
    let (says_at, rest) = area.cut_top(sheet.vh(14.0), sheet.vh(2.0));
    let says = match learning.asked() {
        Some(means) => {
            let what = sheet.say(clicker_key(means), &[]);
            sheet.say("clicker-press", &[("name", &what)])
        }
        None => sheet.say("clicker-done", &[]),
    };
    let style = sheet.style(TextRole::Pupil, 5.0, 7.0);
    sheet.text(says_at, &says, style);
    let (buttons, list) = rest.cut_bottom(sheet.vh(11.0), sheet.vh(2.0));
    for (row, means) in list.rows(ClickerKey::ALL.len(), sheet.vh(1.2)).into_iter().zip(ClickerKey::ALL) {
        let row = row.middle(row.w * 0.8, row.h);
        let lit = learning.asked() == Some(means) || learning.tried == Some(means);
        let edge = if lit { (sheet.vh(0.9), theme.ink) } else { (sheet.vh(0.3), theme.line) };
        let fill = if learning.tried == Some(means) { theme.praise_panel } else { theme.panel };
        let radius = sheet.vh(1.5);
        sheet.panel(row, Some(fill), Some(edge), radius);
        let inside = row.inset(sheet.vh(2.0), sheet.vh(0.5));
        let (name, key) = inside.cut_left(inside.w * 0.5, sheet.vh(2.0));
        let says = sheet.say(clicker_key(means), &[]);
        let style = sheet.style(TextRole::Teacher, 3.3, 5.0).on(fill);
        sheet.text(name, &says, style.left());
        let kept = more.settings.clicker.iter().find(|(_, known)| **known == means).map(|(key, _)| key.as_str());
        let says = learning.key_of(means).or(kept.filter(|_| !learning.is_done())).unwrap_or("–").to_owned();
        let soft = style.right().ink(theme.ink_soft);
        sheet.text(key, &says, soft);
    }
    if learning.is_done() {
        for (item, (cell, key)) in
            buttons.columns(2, sheet.vh(3.0)).into_iter().zip(["clicker-keep", "clicker-again"]).enumerate()
        {
            let says = sheet.say(key, &[]);
            button(sheet, cell, &says, more.at == item, MorePress::Item(item));
        }
    } else {
        let (skip, said) = buttons.cut_right(buttons.w * 0.4, sheet.vh(3.0));
        let says = sheet.say("clicker-skip", &[]);
        button(sheet, skip, &says, false, MorePress::SkipKey);
        if let Some(means) = learning.twice {
            let what = sheet.say(clicker_key(means), &[]);
            let says = sheet.say("clicker-twice", &[("name", &what)]);
            let style = sheet.style(TextRole::Teacher, 3.3, 4.0).ink(theme.praise_ink).left();
            sheet.text(said, &says, style);
        }
    }
}

fn sound(sheet: &mut Sheet<'_>, area: Area, more: &More) {
    let (buttons, text) = area.cut_bottom(sheet.vh(16.0), sheet.vh(3.0));
    let output = more.settings.sound_on.clone().unwrap_or_else(|| sheet.say("setting-output-system", &[]));
    let volume = if more.settings.muted { 0 } else { more.settings.volume };
    let mut lines = vec![sheet.say("sound-ask", &[]), sheet.say("sound-mend", &[]), more.sound.clone()];
    lines.push(sheet.say("sound-now", &[("number", &volume.to_string()), ("name", &output)]));
    for (row, line) in text.rows(lines.len(), sheet.vh(2.0)).into_iter().zip(&lines) {
        let style = sheet.style(TextRole::Teacher, 3.3, 5.5).left();
        clipped(sheet, row, line, style);
    }
    let keys = ["sound-play", "hint-step-back"];
    for (item, (cell, key)) in buttons.columns(2, sheet.vh(3.0)).into_iter().zip(keys).enumerate() {
        let says = sheet.say(key, &[]);
        button(sheet, cell, &says, more.at == item, MorePress::Item(item));
    }
}

/// Who made what, a page of it.
fn credits(sheet: &mut Sheet<'_>, area: Area, more: &More, page: usize) {
    let (buttons, list) = area.cut_bottom(sheet.vh(11.0), sheet.vh(2.0));
    let shown = more.credits.iter().skip(page * CREDITS_A_PAGE).take(CREDITS_A_PAGE);
    for (row, credit) in list.rows(CREDITS_A_PAGE, sheet.vh(1.4)).into_iter().zip(shown) {
        let (what, terms) = row.cut_top(row.h * 0.5, 0.0);
        let style = sheet.style(TextRole::Teacher, 3.3, 4.2).left();
        clipped(sheet, what, &credit.what, style);
        let soft = style.ink(sheet.theme.ink_soft);
        clipped(sheet, terms, &format!("{} · {}", credit.who, credit.licence), soft);
    }
    let last = (page + 1) * CREDITS_A_PAGE >= more.credits.len();
    let keys = [if last { "credits-end" } else { "credits-on" }, "hint-step-back"];
    for (item, (cell, key)) in buttons.columns(2, sheet.vh(3.0)).into_iter().zip(keys).enumerate() {
        let says = sheet.say(key, &[]);
        button(sheet, cell, &says, more.at == item, MorePress::Item(item));
    }
}

/// What is in a lesson that was added, as far as it is soon read; its words come first.
fn added(sheet: &mut Sheet<'_>, area: Area, lines: &str) {
    /// So many lines are read at a glance.
    const LINES: usize = 9;
    let (buttons, text) = area.cut_bottom(sheet.vh(14.0), sheet.vh(3.0));
    for (row, line) in text.rows(LINES, sheet.vh(0.8)).into_iter().zip(lines.lines()) {
        let style = sheet.style(TextRole::Teacher, 3.3, 4.2).left();
        clipped(sheet, row, line, style);
    }
    let says = sheet.say("more-lessons", &[]);
    button(sheet, buttons.middle(buttons.w * 0.4, buttons.h), &says, true, MorePress::Item(0));
}

fn told(sheet: &mut Sheet<'_>, area: Area, sentence: &str, back: &str) {
    let (buttons, text) = area.cut_bottom(sheet.vh(14.0), sheet.vh(3.0));
    let style = sheet.style(TextRole::Teacher, 3.3, 5.5);
    sheet.text(text, sentence, style);
    let says = sheet.say(back, &[]);
    button(sheet, buttons.middle(buttons.w * 0.4, buttons.h), &says, true, MorePress::Item(0));
}
