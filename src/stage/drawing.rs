//! A screen as plain data: boxes, texts and pictures at their places, in pixels. It is worked out
//! from a view without Bevy, so that every layout can be tested in a moment, and
//! [`canvas`](super::canvas) turns it into nodes.

use std::path::PathBuf;

use serde::Serialize;

pub use super::area::Area;
use super::area::share;
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
    /// What has just changed on the game's board.
    Board,
}

/// The way in which a piece moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// As its pop usually does.
    #[default]
    Own,
    /// It turns over, like a card.
    Turn,
    /// It comes down, like a stamp or a tile that is put there.
    Stamp,
    /// It grows out of the point that it moves about, to one side only, like a bar.
    Unfold,
}

/// How a piece moves when it pops, beyond what its pop says by itself. All of it is over when the piece is where it was
/// laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Motion {
    /// In which way.
    pub manner: Manner,
    /// About which point it turns or grows: how far that is from its own middle, to the right and down, in pixels.
    /// Pieces that belong together have one point, and move like one thing.
    pub about: (f32, f32),
    /// So many others start before it: a wave.
    pub after: u8,
    /// The places that it comes over, the first first: how far each is from where it ends, in pixels. Without any it
    /// stays in its place.
    pub path: Vec<(f32, f32)>,
    /// How high it hops from place to place, in pixels; what glides does not.
    pub lift: f32,
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
    /// How it moves then.
    pub motion: Motion,
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
        Self {
            area,
            paint,
            text: None,
            pop: None,
            motion: Motion::default(),
            press: None,
            live: None,
            children: Vec::new(),
        }
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

    /// Lets everything that was added from this place in the list on pop as one thing.
    pub fn pop(&mut self, from: usize, pop: Pop) {
        for piece in self.pieces.iter_mut().skip(from) {
            piece.pop = Some(pop);
        }
        self.together(from);
    }

    /// Lets everything that was added from this place in the list on move as one thing when it pops: about the middle
    /// of all of it.
    pub fn together(&mut self, from: usize) {
        let pieces = self.pieces.get_mut(from..).unwrap_or_default();
        let Some(all) = pieces.iter().map(|piece| piece.area).reduce(Area::around) else { return };
        let (x, y) = all.centre();
        for piece in pieces {
            let own = piece.area.centre();
            piece.motion.about = (x - own.0, y - own.1);
        }
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
