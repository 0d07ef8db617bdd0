//! Any game on any lesson in two presses: the list of the lesson's own games and of those of the
//! library that its cards suffice for. A small model and its drawing.

use super::drawing::{Area, Sheet, Tap, TextRole};
use super::front_screens::{clipped, footer, heading};
use super::planning::talk_key;
use super::strings::Lang;
use super::widgets::gloss;
use crate::lesson::axes::{Game, Noise, Skill, Talk};
use crate::lesson::ruby;
use crate::limits::GAMES_MAX;

/// The keys that take an item directly, first those that are easiest to find.
const DIRECT: &str = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// Columns and rows of a page.
const COLUMNS: usize = 3;
/// See [`COLUMNS`].
const ROWS: usize = 8;
/// Items on a page: no more than there are direct keys.
const A_PAGE: usize = COLUMNS * ROWS;

/// A game of the library, and how long it lasts with this lesson's cards, in minutes, rounded up.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The game.
    pub game: Game,
    /// The minutes.
    pub minutes: u64,
}

/// What a teacher wants of the library's games: those that do not fit are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// This kind of talk.
    pub talk: Option<Talk>,
    /// This is practised.
    pub skill: Option<Skill>,
    /// The class next door hears nothing, or only talk.
    pub quiet: bool,
    /// Nothing has to be prepared.
    pub ready: bool,
    /// It is over soon.
    pub short: bool,
}

/// A wish that a press changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The next kind of talk.
    Talk,
    /// The next thing that is practised.
    Skill,
    /// Quiet, or not.
    Quiet,
    /// Ready, or not.
    Ready,
    /// Short, or not.
    Short,
}

/// The wishes and the letters that change them: those that no item has.
const WISHES: [(Wish, char); 5] =
    [(Wish::Talk, 'T'), (Wish::Skill, 'U'), (Wish::Short, 'S'), (Wish::Quiet, 'Q'), (Wish::Ready, 'R')];
/// What is over soon, in minutes.
const SHORT_MINUTES: u64 = 10;

impl Wishes {
    /// Whether a game is what is wanted.
    fn fit(&self, offer: &Offer) -> bool {
        let game = &offer.game;
        self.talk.is_none_or(|talk| game.talk == talk)
            && self.skill.is_none_or(|skill| game.skills.contains(&skill))
            && !(self.quiet && game.noise == Noise::Loud)
            && !(self.ready && !game.things.is_empty())
            && !(self.short && offer.minutes > SHORT_MINUTES)
    }

    fn change(&mut self, wish: Wish) {
        const TALKS: [Talk; 5] = [Talk::Repeat, Talk::Name, Talk::Sentence, Talk::Exchange, Talk::OwnMeaning];
        const SKILLS: [Skill; 5] = [Skill::Listening, Skill::Speaking, Skill::Reading, Skill::Writing, Skill::Phonics];
        match wish {
            Wish::Talk => self.talk = next_of(&TALKS, self.talk),
            Wish::Skill => self.skill = next_of(&SKILLS, self.skill),
            Wish::Quiet => self.quiet = !self.quiet,
            Wish::Ready => self.ready = !self.ready,
            Wish::Short => self.short = !self.short,
        }
    }

    /// Whether a wish is there, and what it says.
    fn says(self, sheet: &Sheet<'_>, wish: Wish) -> (bool, String) {
        let named = |key: &str, which: Option<&'static str>| {
            let which = which.map_or_else(|| sheet.say("games-any", &[]), |which| sheet.say(which, &[]));
            sheet.say(key, &[("which", &which)])
        };
        match wish {
            Wish::Talk => (self.talk.is_some(), named("games-talk", self.talk.map(talk_key))),
            Wish::Skill => (self.skill.is_some(), named("games-skill", self.skill.map(skill_key))),
            Wish::Quiet => (self.quiet, sheet.say("games-quiet", &[])),
            Wish::Ready => (self.ready, sheet.say("games-ready", &[])),
            Wish::Short => (self.short, sheet.say("games-short", &[("minutes", &SHORT_MINUTES.to_string())])),
        }
    }
}

/// The one after this; after the last, none.
fn next_of<T: Copy + PartialEq>(all: &[T], now: Option<T>) -> Option<T> {
    match now.and_then(|now| all.iter().position(|&one| one == now)) {
        Some(at) => all.get(at + 1).copied(),
        None => all.first().copied(),
    }
}

const fn skill_key(skill: Skill) -> &'static str {
    match skill {
        Skill::Listening => "skill-listening",
        Skill::Speaking => "skill-speaking",
        Skill::Reading => "skill-reading",
        Skill::Writing => "skill-writing",
        Skill::Phonics => "skill-phonics",
    }
}

/// A game that can be gone to.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// A game of the lesson, by its place from 0.
    Planned(usize, Box<Game>),
    /// A game of the library.
    Other(Box<Game>),
    /// The games as they are now are kept as a lesson of the teacher's own.
    Keep,
}

/// A press on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuPress {
    /// The highlight so many places on.
    Move(isize),
    /// Take what is highlighted.
    Take,
    /// Back to the lesson.
    Leave,
    /// This item.
    Item(usize),
    /// A letter or digit: the item of this page that it stands beside, or a wish.
    Direct(char),
    /// Other games are wanted.
    Wish(Wish),
}

/// What a press led to.
#[derive(Clone, Debug, PartialEq)]
pub enum MenuStep {
    /// Something on the screen changed, or nothing did.
    Here,
    /// Back to the lesson.
    Leave,
    /// To this game.
    Go(Entry),
}

/// The list.
#[derive(Clone, Debug, PartialEq)]
pub struct GamesMenu {
    /// What is offered.
    pub entries: Vec<Entry>,
    /// Where the highlight is.
    pub at: usize,
    /// The place of the game that is being played, from 0.
    pub playing: Option<usize>,
    /// What was just done, in a sentence.
    pub told: Option<String>,
    /// What is wanted of the library's games.
    pub wishes: Wishes,
    /// The library's games, whether or not they are wanted.
    offers: Vec<Offer>,
    /// How many games the lesson has.
    planned: usize,
}

impl GamesMenu {
    /// The games of a lesson, and those that could be put in; `keeps` when the plan can be kept.
    pub fn new(planned: &[Game], offers: Vec<Offer>, playing: Option<usize>, keeps: bool) -> Self {
        let mut entries: Vec<Entry> =
            planned.iter().enumerate().map(|(place, game)| Entry::Planned(place, Box::new(game.clone()))).collect();
        if planned.len() < GAMES_MAX {
            entries.extend(offers.iter().map(|offer| Entry::Other(Box::new(offer.game.clone()))));
        }
        if keeps {
            entries.push(Entry::Keep);
        }
        // The next game is what is wanted most.
        let next = playing.map_or(0, |playing| playing + 1);
        let at = if next < planned.len() { next } else { playing.unwrap_or(0) };
        let at = at.min(entries.len().saturating_sub(1));
        Self { at, entries, playing, told: None, wishes: Wishes::default(), offers, planned: planned.len() }
    }

    /// Other games are wanted: those of the library that fit follow the lesson's own.
    fn wish(&mut self, wish: Wish) {
        self.wishes.change(wish);
        let keeps = matches!(self.entries.last(), Some(Entry::Keep));
        self.entries.truncate(self.planned);
        if self.planned < GAMES_MAX {
            let fitting = self.offers.iter().filter(|offer| self.wishes.fit(offer));
            self.entries.extend(fitting.map(|offer| Entry::Other(Box::new(offer.game.clone()))));
        }
        self.entries.extend(keeps.then_some(Entry::Keep));
        // What was wanted is looked at.
        self.at = self.planned.min(self.entries.len().saturating_sub(1));
    }

    /// The page that the highlight is on, and how many there are.
    pub fn page(&self) -> (usize, usize) {
        (self.at / A_PAGE, self.entries.len().div_ceil(A_PAGE).max(1))
    }

    /// Carries a press out.
    pub fn press(&mut self, press: MenuPress) -> MenuStep {
        let item = match press {
            MenuPress::Leave => return MenuStep::Leave,
            MenuPress::Move(by) => {
                let many = isize::try_from(self.entries.len()).unwrap_or(1).max(1);
                let at = (isize::try_from(self.at).unwrap_or(0) + by).rem_euclid(many);
                self.at = usize::try_from(at).unwrap_or(0);
                return MenuStep::Here;
            }
            MenuPress::Take => self.at,
            MenuPress::Item(item) => item,
            MenuPress::Wish(wish) => {
                self.wish(wish);
                return MenuStep::Here;
            }
            MenuPress::Direct(letter) => {
                if let Some((wish, _)) = WISHES.iter().find(|(_, own)| *own == letter.to_ascii_uppercase()) {
                    self.wish(*wish);
                    return MenuStep::Here;
                }
                let Some(place) = DIRECT.find(letter.to_ascii_uppercase()).filter(|place| *place < A_PAGE) else {
                    return MenuStep::Here;
                };
                self.page().0 * A_PAGE + place
            }
        };
        match self.entries.get(item) {
            Some(entry) => {
                self.at = item;
                MenuStep::Go(entry.clone())
            }
            None => MenuStep::Here,
        }
    }
}

/// Draws the list.
pub fn draw(sheet: &mut Sheet<'_>, menu: &GamesMenu) {
    let safe = sheet.safe();
    let (head, rest) = safe.cut_top(sheet.vh(9.0), sheet.vh(1.5));
    let (foot, body) = rest.cut_bottom(sheet.vh(6.0), sheet.vh(1.5));
    let says = sheet.say("games-title", &[]);
    heading(sheet, head, &says);
    let (at_wishes, mut body) = body.cut_top(sheet.vh(6.0), sheet.vh(1.2));
    wishes(sheet, at_wishes, menu.wishes);
    if let Some(told) = &menu.told {
        let (at, rest) = body.cut_top(sheet.vh(9.0), sheet.vh(1.0));
        let style = sheet.style(TextRole::Teacher, 3.3, 4.0).left().ink(sheet.theme.praise_ink);
        clipped(sheet, at, told, style);
        body = rest;
    }
    let (page, pages) = menu.page();
    let gap = sheet.vh(1.0);
    // From top to bottom, and then the next column: the lesson's order is read so.
    let cells = body.columns(COLUMNS, sheet.vh(2.0)).into_iter().flat_map(|column| column.rows(ROWS, gap));
    let first = page * A_PAGE;
    for ((cell, (at, entry)), letter) in
        cells.zip(menu.entries.iter().enumerate().skip(first)).zip(DIRECT.chars().take(A_PAGE))
    {
        item(sheet, cell, menu, at, entry, letter);
    }
    let hint = if pages > 1 { "games-hint-pages" } else { "games-hint" };
    footer(sheet, foot, hint, Some(("games-back", Tap::Menu(MenuPress::Leave))));
}

/// What is wanted, each with the letter that changes it.
fn wishes(sheet: &mut Sheet<'_>, area: Area, wishes: Wishes) {
    let theme = sheet.theme;
    for (cell, (wish, letter)) in area.columns(WISHES.len(), sheet.vh(1.2)).into_iter().zip(WISHES) {
        let (on, says) = wishes.says(sheet, wish);
        let (fill, ink) = if on { (theme.ink, theme.page) } else { (theme.quiet, theme.ink) };
        let edge = (sheet.vh(0.3), theme.line);
        sheet.panel(cell, Some(fill), Some(edge), sheet.vh(1.2)).press = Some(Tap::Menu(MenuPress::Wish(wish)));
        let style = sheet.style(TextRole::Teacher, 3.3, 3.6).on(fill).ink(ink);
        clipped(sheet, cell.inset(sheet.vh(0.8), sheet.vh(0.4)), &format!("{letter}  {says}"), style);
    }
}

fn item(sheet: &mut Sheet<'_>, area: Area, menu: &GamesMenu, at: usize, entry: &Entry, letter: char) {
    let theme = sheet.theme;
    let highlighted = menu.at == at;
    let edge = if highlighted { (sheet.vh(0.8), theme.ink) } else { (sheet.vh(0.3), theme.line) };
    let own = matches!(entry, Entry::Planned(..));
    let fill = if own { theme.panel } else { theme.quiet };
    let radius = sheet.vh(1.2);
    sheet.panel(area, Some(fill), Some(edge), radius).press = Some(Tap::Menu(MenuPress::Item(at)));
    let inside = area.inset(sheet.vh(1.0), sheet.vh(0.4));
    let (cap, text) = inside.cut_left(sheet.vh(4.6), sheet.vh(1.0));
    let style = sheet.style(TextRole::Teacher, 3.3, 4.0).on(fill);
    sheet.text(cap, &letter.to_string(), style.ink(theme.ink_soft));
    let says = match entry {
        Entry::Planned(place, game) => {
            let name = name_of(sheet.lang, game);
            let now = if menu.playing == Some(*place) { " ●" } else { "" };
            format!("{name}{now}")
        }
        Entry::Other(game) => format!("+ {}", name_of(sheet.lang, game)),
        Entry::Keep => sheet.say("games-keep", &[]),
    };
    let ink = if matches!(entry, Entry::Keep) { theme.praise_ink } else { theme.ink };
    clipped(sheet, text, &says, style.left().ink(ink));
}

/// What a game is called here; a slide by its text.
pub(super) fn name_of(lang: Lang, game: &Game) -> String {
    /// So much of a slide's text tells which one it is, in characters.
    const SLIDE_CHARS: usize = 24;
    let slide = game.slide.as_ref().and_then(|slide| slide.text.lines().next()).filter(|line| !line.is_empty());
    match slide {
        Some(line) => line.chars().take(SLIDE_CHARS).collect(),
        None => ruby::plain(gloss(&game.name, lang)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn game(id: &str) -> Game {
        let mut library = crate::lesson::Library::default();
        library.add_game("flashcards.game.ron", include_str!("../../assets/games/flashcards.game.ron"));
        Game { id: id.into(), ..library.games.remove("flashcards").expect("the game is in the checkout") }
    }

    fn offer(id: &str) -> Offer {
        Offer { game: game(id), minutes: 5 }
    }

    #[test]
    fn wishes_leave_out_what_does_not_fit() {
        let mut loud = offer("loud");
        loud.game.noise = Noise::Loud;
        let mut long = offer("long");
        (long.minutes, long.game.talk) = (20, Talk::Exchange);
        let mut menu = GamesMenu::new(&[game("a")], vec![loud, long, offer("b")], Some(0), true);
        let ids = |menu: &GamesMenu| {
            let id = |entry: &Entry| match entry {
                Entry::Planned(_, game) | Entry::Other(game) => game.id.clone(),
                Entry::Keep => "keep".to_owned(),
            };
            menu.entries.iter().map(id).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(ids(&menu), "a loud long b keep");
        menu.press(MenuPress::Direct('q'));
        assert_eq!(ids(&menu), "a long b keep");
        menu.press(MenuPress::Direct('s'));
        assert_eq!((ids(&menu).as_str(), menu.at), ("a b keep", 1));
        menu.press(MenuPress::Wish(Wish::Short));
        for _ in 0..4 {
            menu.press(MenuPress::Direct('t'));
        }
        assert_eq!(ids(&menu), "a long keep", "those with an exchange");
        menu.press(MenuPress::Direct('t'));
        menu.press(MenuPress::Direct('t'));
        menu.press(MenuPress::Direct('q'));
        assert_eq!((ids(&menu).as_str(), menu.wishes), ("a loud long b keep", Wishes::default()), "any again");
    }

    #[test]
    fn one_press_goes_to_any_game() {
        let planned = [game("a"), game("b"), game("c")];
        let mut menu = GamesMenu::new(&planned, vec![offer("x")], Some(0), true);
        assert_eq!(menu.at, 1, "the next game is offered first");
        let went = |step| match step {
            MenuStep::Go(Entry::Planned(place, game)) => format!("{place} {}", game.id),
            MenuStep::Go(Entry::Other(game)) => game.id,
            other => format!("{other:?}"),
        };
        assert_eq!(went(menu.press(MenuPress::Take)), "1 b");
        assert_eq!(went(menu.press(MenuPress::Direct('1'))), "0 a");
        assert_eq!(went(menu.press(MenuPress::Direct('4'))), "x");
        assert_eq!(menu.press(MenuPress::Direct('5')), MenuStep::Go(Entry::Keep));
        assert_eq!(menu.press(MenuPress::Direct('6')), MenuStep::Here);
        assert_eq!(menu.press(MenuPress::Leave), MenuStep::Leave);
    }

    proptest! {
        #[test]
        fn any_presses_keep_the_highlight_on_an_item(
            planned in 0usize..41, others in 0usize..60, playing in prop::option::of(0usize..41),
            presses in prop::collection::vec((0u8..4, any::<char>(), -9isize..9), 0..30),
        ) {
            let one = game("a");
            let mut menu = GamesMenu::new(&vec![one; planned], vec![offer("b"); others], playing, true);
            for (kind, letter, by) in presses {
                menu.press(match kind {
                    0 => MenuPress::Move(by),
                    1 => MenuPress::Direct(letter),
                    2 => MenuPress::Item(by.unsigned_abs() * 20),
                    _ => MenuPress::Take,
                });
                prop_assert!(menu.at < menu.entries.len());
                prop_assert!(menu.page().0 < menu.page().1);
            }
        }
    }
}
