//! A screen as plain data: boxes, texts and pictures at their places, in pixels. It is worked out
//! from a view without Bevy, so that every layout can be tested in a moment, and
//! [`canvas`](super::canvas) turns it into nodes.

use std::path::PathBuf;

use serde::Serialize;

use super::art::Art;
use super::covers::Cover;
use super::fit::{self, Fitted, Wanted};
use super::front::FrontPress;
use super::games_menu::MenuPress;
use super::more::MorePress;
use super::panels::PanelPress;
use super::screens::Look;
use super::strings::{Lang, Strings};
use super::text::{Face, Typesetter};
use super::theme::{Colour, Theme};
use super::widgets::WatchFace;
use crate::game::keys::Press;
use crate::game::view::ClockView;
use crate::game::{AtMs, MediaId};
use crate::lesson::ruby;

/// How much of a box's shorter side a line may take that a look makes heavier, as a share.
const HEAVY_SHARE: f32 = 0.09;

/// A rectangle of the screen, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

impl Area {
    /// A rectangle.
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// The right edge.
    pub fn right(self) -> f32 {
        self.x + self.w
    }

    /// The bottom edge.
    pub fn bottom(self) -> f32 {
        self.y + self.h
    }

    /// Without a margin at the sides and one above and below.
    pub fn inset(self, sides: f32, ends: f32) -> Self {
        Self::new(self.x + sides, self.y + ends, (self.w - 2.0 * sides).max(0.0), (self.h - 2.0 * ends).max(0.0))
    }

    /// A strip at the top, and the rest below a gap.
    pub fn cut_top(self, height: f32, gap: f32) -> (Self, Self) {
        let height = height.min(self.h);
        let rest = (self.h - height - gap).max(0.0);
        (Self { h: height, ..self }, Self::new(self.x, self.bottom() - rest, self.w, rest))
    }

    /// A strip at the bottom, and the rest above a gap.
    pub fn cut_bottom(self, height: f32, gap: f32) -> (Self, Self) {
        let height = height.min(self.h);
        (
            Self::new(self.x, self.bottom() - height, self.w, height),
            Self { h: (self.h - height - gap).max(0.0), ..self },
        )
    }

    /// A strip at the left, and the rest behind a gap.
    pub fn cut_left(self, width: f32, gap: f32) -> (Self, Self) {
        let width = width.min(self.w);
        let rest = (self.w - width - gap).max(0.0);
        (Self { w: width, ..self }, Self::new(self.right() - rest, self.y, rest, self.h))
    }

    /// A strip at the right, and the rest before a gap.
    pub fn cut_right(self, width: f32, gap: f32) -> (Self, Self) {
        let width = width.min(self.w);
        (Self::new(self.right() - width, self.y, width, self.h), Self { w: (self.w - width - gap).max(0.0), ..self })
    }

    /// So many equal columns with a gap between.
    pub fn columns(self, count: usize, gap: f32) -> Vec<Self> {
        let count = share(count);
        let width = ((self.w - gap * (count - 1.0)) / count).max(0.0);
        (0u16..)
            .map(f32::from)
            .take_while(|n| *n < count)
            .map(|n| Self { x: self.x + n * (width + gap), w: width, ..self })
            .collect()
    }

    /// So many equal rows with a gap between.
    pub fn rows(self, count: usize, gap: f32) -> Vec<Self> {
        let count = share(count);
        let height = ((self.h - gap * (count - 1.0)) / count).max(0.0);
        (0u16..)
            .map(f32::from)
            .take_while(|n| *n < count)
            .map(|n| Self { y: self.y + n * (height + gap), h: height, ..self })
            .collect()
    }

    /// A rectangle of this size in the middle, never larger than this one.
    pub fn middle(self, width: f32, height: f32) -> Self {
        let (w, h) = (width.min(self.w), height.min(self.h));
        Self::new(self.x + (self.w - w) / 2.0, self.y + (self.h - h) / 2.0, w, h)
    }

    /// The largest square in the middle.
    pub fn square(self) -> Self {
        self.middle(self.w.min(self.h), self.w.min(self.h))
    }

    /// Whether another lies inside, give or take a pixel.
    pub fn holds(self, other: Self) -> bool {
        const SLACK_PX: f32 = 1.0;
        other.x >= self.x - SLACK_PX
            && other.y >= self.y - SLACK_PX
            && other.right() <= self.right() + SLACK_PX
            && other.bottom() <= self.bottom() + SLACK_PX
    }

    /// Whether two share more than an edge.
    pub fn meets(self, other: Self) -> bool {
        const SLACK_PX: f32 = 1.0;
        self.x + SLACK_PX < other.right()
            && other.x + SLACK_PX < self.right()
            && self.y + SLACK_PX < other.bottom()
            && other.y + SLACK_PX < self.bottom()
    }
}

fn share(count: usize) -> f32 {
    f32::from(u16::try_from(count.max(1)).unwrap_or(u16::MAX))
}

/// What a text is for, which says how large it has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TextRole {
    /// What is asked: a sentence, a slide, a name.
    Prompt,
    /// A single word or phrase to be read.
    Word,
    /// Anything else that pupils read.
    Pupil,
    /// Readings above.
    Furigana,
    /// What only the teacher needs.
    Teacher,
}

impl TextRole {
    /// The least size, in hundredths of the screen's height.
    pub const fn least_vh(self) -> f32 {
        match self {
            Self::Prompt | Self::Word => 10.0,
            Self::Pupil => 5.0,
            Self::Furigana | Self::Teacher => 3.3,
        }
    }
}

/// What is known of a text on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct TextInfo {
    /// The text, without its readings.
    pub text: String,
    /// Its readings.
    pub furigana: Option<String>,
    /// What it is for.
    pub role: TextRole,
    /// The size of its letters, in hundredths of the screen's height.
    pub size_vh: f32,
    /// The size of its furigana, likewise.
    pub ruby_vh: Option<f32>,
    /// It is larger than its box.
    pub overflow: bool,
    /// Its colour.
    pub ink: Colour,
    /// What it stands on.
    pub ground: Colour,
}

/// What a piece looks like.
#[derive(Clone, Debug, PartialEq)]
pub enum Paint {
    /// Nothing: it only takes presses, or holds others.
    None,
    /// A box.
    Box {
        /// Inside.
        fill: Option<Colour>,
        /// Edge: width in pixels and colour.
        edge: Option<(f32, Colour)>,
        /// Radius of its corners, in pixels.
        radius: f32,
    },
    /// One of the stage's own pictures.
    Art(Art),
    /// A picture of the lesson, as large as fits.
    Media {
        /// Which.
        id: MediaId,
        /// How opaque, 0–255.
        opacity: u8,
        /// The card that it lies on, where the page would swallow it.
        card: Option<Colour>,
    },
    /// A small picture of the shelf, as large as fits.
    Thumb {
        /// Its file.
        path: PathBuf,
        /// The card that it lies on, where the page would swallow it.
        card: Option<Colour>,
    },
    /// A picture of the lesson that is not wholly seen yet, square.
    Covered {
        /// Which.
        id: MediaId,
        /// How it is covered.
        cover: Cover,
    },
    /// A run of letters; the piece's corner is the line's.
    Glyphs {
        /// The letters.
        text: String,
        /// Their face.
        face: Face,
        /// Their size, in pixels.
        size_px: f32,
        /// Their colour.
        ink: Colour,
    },
}

/// A thing that moves when a moment asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pop {
    /// The card that was dealt.
    Card,
    /// The part that was turned up last.
    Part,
    /// The team that is called.
    Team,
    /// A number.
    Number,
    /// The answer.
    Answer,
    /// The teacher's word.
    Verdict,
    /// A team's points.
    Score(u8),
    /// The square that was opened.
    Square,
    /// A storm.
    Storm,
}

/// A thing that follows the clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Live {
    /// A bar that gets shorter: its full width in pixels.
    TimerBar(f32),
    /// Seconds that are left: as wide as this, in pixels, and in the middle of it.
    TimerSeconds(f32),
    /// The figures of the teacher's watch.
    Watch(WatchFace),
    /// The ground and edge of a watch, calm until its time is nearly over.
    Alarm {
        /// The watch.
        watch: WatchFace,
        /// Its ground and its edge.
        calm: (Colour, Colour),
        /// The same at the end: the edge stays, the ground comes and goes.
        loud: (Colour, Colour),
    },
    /// The time of day.
    TimeOfDay(ClockView),
}

/// What a click or a tap on a piece means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tap {
    /// A press in a lesson.
    Game(Press),
    /// A press before one.
    Front(FrontPress),
    /// A press beside lessons.
    More(MorePress),
    /// A press on the list of games.
    Menu(MenuPress),
    /// Out of the lesson, which stays where it is.
    Leave,
    /// A press on a panel of the stage's own.
    Panel(PanelPress),
}

/// One thing on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Where it is, from the screen's corner.
    pub area: Area,
    /// What it looks like.
    pub paint: Paint,
    /// What it says.
    pub text: Option<TextInfo>,
    /// When it moves.
    pub pop: Option<Pop>,
    /// What a press on it means.
    pub press: Option<Tap>,
    /// Whether it follows the clock.
    pub live: Option<Live>,
    /// What it holds.
    pub children: Vec<Piece>,
}

impl Piece {
    /// A piece that only looks.
    pub fn new(area: Area, paint: Paint) -> Self {
        Self { area, paint, text: None, pop: None, press: None, live: None, children: Vec::new() }
    }
}

/// A screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Its size, in pixels.
    pub size: (f32, f32),
    /// Its ground.
    pub ground: Colour,
    /// What is on it, from back to front.
    pub pieces: Vec<Piece>,
    /// The countdown that its live pieces follow: when it ends, how long it is, and what is left while it is frozen.
    pub timer: Option<crate::game::view::TimerView>,
}

impl Drawing {
    /// The place of the first piece that is in front: where a panel as large as the screen lies over everything
    /// else, what is before it in the list is only guessed at.
    pub fn front(&self) -> usize {
        let whole = Area::new(0.0, 0.0, self.size.0, self.size.1);
        let covers = |piece: &Piece| matches!(piece.paint, Paint::Box { fill: Some(_), .. }) && piece.area.holds(whole);
        self.pieces.iter().rposition(covers).unwrap_or(0)
    }
}

/// Where in its box a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the left or top.
    Start,
    /// In the middle.
    Middle,
    /// At the right or bottom.
    End,
}

impl Align {
    fn place(self, from: f32, room: f32, size: f32) -> f32 {
        match self {
            Self::Start => from,
            Self::Middle => from + (room - size) / 2.0,
            Self::End => from + room - size,
        }
    }
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// What it is for.
    pub role: TextRole,
    /// Smallest and largest size, in hundredths of the screen's height.
    pub sizes_vh: (f32, f32),
    /// Its colour.
    pub ink: Colour,
    /// What it stands on.
    pub ground: Colour,
    /// Where it stands, from left to right.
    pub across: Align,
    /// Where it stands, from top to bottom.
    pub down: Align,
}

impl Style {
    /// The same at the left.
    pub const fn left(self) -> Self {
        Self { across: Align::Start, ..self }
    }

    /// The same at the right.
    pub const fn right(self) -> Self {
        Self { across: Align::End, ..self }
    }

    /// The same at the top.
    pub const fn top(self) -> Self {
        Self { down: Align::Start, ..self }
    }

    /// The same at the bottom.
    pub const fn bottom(self) -> Self {
        Self { down: Align::End, ..self }
    }

    /// The same on another ground.
    pub const fn on(self, ground: Colour) -> Self {
        Self { ground, ..self }
    }

    /// The same in another colour.
    pub const fn ink(self, ink: Colour) -> Self {
        Self { ink, ..self }
    }

    /// The same between these sizes and no larger, whatever the teacher wants: for texts that have been measured
    /// together and are to be equally large. In hundredths of the screen's height.
    pub const fn sized(self, least_vh: f32, most_vh: f32) -> Self {
        Self { sizes_vh: (least_vh, most_vh), ..self }
    }
}

/// The margin that a projector may cut off, as a share of each side.
pub const MARGIN: f32 = 0.05;

/// A screen in the making: what widgets draw on.
pub struct Sheet<'a> {
    /// Colours.
    pub theme: Theme,
    /// The teacher's language.
    pub lang: Lang,
    /// Texts.
    pub strings: &'a Strings,
    /// Session time now, in milliseconds.
    pub now: AtMs,
    /// The screen's size, in pixels.
    pub size: (f32, f32),
    /// How much larger type may become than it usually does, as a share: 1 for no larger.
    pub text_share: f32,
    /// Measures.
    pub setter: &'a mut Typesetter,
    /// What has been drawn.
    pub pieces: Vec<Piece>,
}

impl<'a> Sheet<'a> {
    /// An empty sheet for a look.
    pub fn new(look: &Look, strings: &'a Strings, setter: &'a mut Typesetter) -> Self {
        Self {
            theme: Theme::of(look.scheme),
            lang: look.lang,
            strings,
            now: look.now,
            size: look.size,
            text_share: look.text_share,
            setter,
            pieces: Vec::new(),
        }
    }
}

impl Sheet<'_> {
    /// So many hundredths of the screen's height, in pixels.
    pub fn vh(&self, hundredths: f32) -> f32 {
        self.size.1 * hundredths / 100.0
    }

    /// The whole screen.
    pub fn whole(&self) -> Area {
        Area::new(0.0, 0.0, self.size.0, self.size.1)
    }

    /// The screen without the margin that a projector may cut off.
    pub fn safe(&self) -> Area {
        self.whole().inset(self.size.0 * MARGIN, self.size.1 * MARGIN)
    }

    /// Smallest and largest size of a text, in hundredths of the screen's height: where the teacher wants large
    /// text, the largest grows. The smallest stays, so that what fits with ordinary text fits with large.
    pub fn sizes(&self, least_vh: f32, most_vh: f32) -> (f32, f32) {
        (least_vh, most_vh * self.text_share)
    }

    /// A text in the theme's ink on the page, in the middle of its box.
    pub fn style(&self, role: TextRole, least_vh: f32, most_vh: f32) -> Style {
        Style {
            role,
            sizes_vh: self.sizes(least_vh, most_vh),
            ink: self.theme.ink,
            ground: self.theme.page,
            across: Align::Middle,
            down: Align::Middle,
        }
    }

    /// A text in the teacher's language.
    pub fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.strings.say(self.lang, key, args)
    }

    /// Adds a piece.
    pub fn add(&mut self, piece: Piece) -> &mut Piece {
        let place = self.pieces.len();
        self.pieces.push(piece);
        &mut self.pieces[place]
    }

    /// Adds a box.
    pub fn panel(&mut self, area: Area, fill: Option<Colour>, edge: Option<(f32, Colour)>, radius: f32) -> &mut Piece {
        // Half of the box is left at the least, and a look with heavy lines makes none so heavy that it
        // meets the letters in a low box.
        let side = area.w.min(area.h);
        let heavy = |width: f32| (width * self.theme.line_weight).min((side * HEAVY_SHARE).max(width));
        let edge = edge.map(|(width, colour)| (heavy(width).min(side / 4.0), colour));
        self.add(Piece::new(area, Paint::Box { fill, edge, radius }))
    }

    /// Adds one of the stage's own pictures.
    pub fn art(&mut self, area: Area, art: Art) -> &mut Piece {
        self.add(Piece::new(area.square(), Paint::Art(art)))
    }

    /// Adds a picture of the lesson.
    pub fn media(&mut self, area: Area, id: MediaId, opacity: u8) -> &mut Piece {
        let card = self.theme.picture_card.map(|card| card.fade(opacity));
        self.add(Piece::new(area, Paint::Media { id, opacity, card }))
    }

    /// Fits a text into a box without drawing it.
    pub fn fitted(&mut self, area: Area, markup: &str, style: Style) -> Fitted {
        let wanted = Wanted { markup, width: area.w, height: area.h, sizes_vh: style.sizes_vh, screen_px: self.size.1 };
        fit::fit(self.setter, wanted)
    }

    /// The height that a text needs at the least size of its style, in pixels.
    pub fn needed(&mut self, width: f32, markup: &str, style: Style) -> f32 {
        let least = style.sizes_vh.0;
        let tall = Area::new(0.0, 0.0, width, self.size.1 * 10.0);
        self.fitted(tall, markup, Style { sizes_vh: (least, least), ..style }).height
    }

    /// Divides an area from top to bottom: each part gets what it needs, and its share of what is left over.
    /// A part that needs nothing and has no share takes no gap either.
    pub fn stack(&self, area: Area, gap: f32, parts: &[(f32, f32)]) -> Vec<Area> {
        let there = parts.iter().filter(|(need, weight)| need + weight > 0.0).count();
        let gaps = gap * (share(there) - 1.0);
        let needed: f32 = parts.iter().map(|(need, _)| need).sum();
        let weights: f32 = parts.iter().map(|(_, weight)| weight).sum();
        let room = (area.h - gaps).max(0.0);
        let squeeze = if needed > room { room / needed } else { 1.0 };
        let left = (room - needed).max(0.0);
        let mut top = area.y;
        let place = |(need, weight): &(f32, f32)| {
            let h = need * squeeze + if weights > 0.0 { left * weight / weights } else { 0.0 };
            let at = Area { y: top, h, ..area };
            top += if need + weight > 0.0 { h + gap } else { 0.0 };
            at
        };
        parts.iter().map(place).collect()
    }

    /// Adds a text, as large as its box and its style allow.
    pub fn text(&mut self, area: Area, markup: &str, style: Style) -> &mut Piece {
        let fitted = self.fitted(area, markup, style);
        self.set(area, markup, style, &fitted)
    }

    /// Adds a text that has been fitted.
    pub fn set(&mut self, area: Area, markup: &str, style: Style, fitted: &Fitted) -> &mut Piece {
        let top = style.down.place(area.y, area.h, fitted.height);
        let block = Area::new(style.across.place(area.x, area.w, fitted.width), top, fitted.width, fitted.height);
        let mut piece = Piece::new(block, Paint::None);
        for (line, number) in fitted.lines.iter().zip(0u16..) {
            let line_top = top + f32::from(number) * fitted.line_px();
            let left = style.across.place(area.x, area.w, line.width);
            for run in &line.runs {
                let (size_px, baseline) = match (run.ruby, fitted.ruby_px) {
                    (true, Some(ruby_px)) => (ruby_px, fitted.ruby_baseline_px()),
                    _ => (fitted.size_px, fitted.baseline_px()),
                };
                let above = line_top + baseline - self.setter.baseline(run.face) * size_px;
                let area = Area::new(left + run.x, above, run.width, size_px * super::text::LINE_HEIGHT);
                let glyphs = Paint::Glyphs { text: run.text.clone(), face: run.face, size_px, ink: style.ink };
                piece.children.push(Piece::new(area, glyphs));
            }
        }
        let readings: Vec<String> = ruby::parse(markup).into_iter().filter_map(|run| run.reading).collect();
        piece.text = Some(TextInfo {
            text: ruby::plain(markup).replace('\u{200B}', ""),
            furigana: (!readings.is_empty()).then(|| readings.join(" ")),
            role: style.role,
            size_vh: fitted.size_vh,
            ruby_vh: fitted.ruby_px.map(|px| px * 100.0 / self.size.1),
            overflow: !fitted.fits,
            ink: style.ink,
            ground: style.ground,
        });
        self.add(piece)
    }
}
