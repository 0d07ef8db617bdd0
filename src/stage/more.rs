//! What there is beside lessons: the first page, the settings, the clicker's keys, the tests of
//! screen and sound, and the report of what broke. A small model as [`front`](super::front) is: it
//! knows what is chosen, and neither Bevy nor files.

use super::doors::Credit;
use super::learning::Learning;
use super::theme::Scheme;
use crate::limits::{TEXT_PERCENT_MAX, TEXT_PERCENT_MIN, VOLUME_MAX};
use crate::record::settings::{ClickerKey, Settings};

/// Which page is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MorePage {
    /// The first page: what the program is, in the two languages.
    First,
    /// All that there is.
    Menu,
    /// The settings.
    Settings,
    /// The keys of the teacher's clicker.
    Clicker(Learning),
    /// Sizes, colours and edges.
    Screen,
    /// A sound.
    Sound,
    /// Who made what, so many pages in.
    Credits(usize),
    /// The key of what was done, which is told in the teacher's language.
    Done(&'static str),
    /// Something that was done or could not be, in a sentence.
    Told(String),
    /// A lesson that was added: what is in it, a line each.
    Added(String),
}

/// What the menu offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuItem {
    /// Back to the lessons.
    Lessons,
    /// The lesson that is highlighted, on a page in the browser.
    Edit,
    /// A new lesson there.
    New,
    /// The settings.
    Settings,
    /// The keys of the clicker.
    Clicker,
    /// The test of the screen.
    Screen,
    /// The test of the sound.
    Sound,
    /// The first page.
    First,
    /// Who made what.
    Credits,
    /// Send us what broke.
    Report,
    /// Out of the program.
    Quit,
}

impl MenuItem {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Lessons,
        Self::Edit,
        Self::New,
        Self::Settings,
        Self::Clicker,
        Self::Screen,
        Self::Sound,
        Self::First,
        Self::Credits,
        Self::Report,
        Self::Quit,
    ];

    /// The string that names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lessons => "more-lessons",
            Self::Edit => "more-edit",
            Self::New => "more-new",
            Self::Settings => "more-settings",
            Self::Clicker => "more-clicker",
            Self::Screen => "more-screen",
            Self::Sound => "more-sound",
            Self::First => "more-first",
            Self::Credits => "more-credits",
            Self::Report => "more-report",
            Self::Quit => "more-quit",
        }
    }
}

/// A setting on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingItem {
    /// English or Japanese.
    Language,
    /// Light, dark or high contrast.
    Look,
    /// Ordinary or large text.
    Text,
    /// How loud.
    Volume,
    /// No sound.
    Muted,
    /// Where sound goes.
    Output,
    /// An American or a British voice.
    Voice,
    /// Things pop, or do not.
    Motion,
    /// Back.
    Done,
}

impl SettingItem {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Language,
        Self::Look,
        Self::Text,
        Self::Volume,
        Self::Muted,
        Self::Output,
        Self::Voice,
        Self::Motion,
        Self::Done,
    ];
}

/// How many works are named on a page.
pub const CREDITS_A_PAGE: usize = 5;

/// What the first page offers.
pub const FIRST_ITEMS: [&str; 3] = ["first-try", "first-choose", "first-language"];

/// A press on these pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MorePress {
    /// The highlight so many places on.
    Move(isize),
    /// Take what is highlighted.
    Take,
    /// Back.
    Leave,
    /// This item, by a click or a tap.
    Item(usize),
    /// More or less of what is highlighted.
    Adjust(i8),
    /// This key of the clicker is left out.
    SkipKey,
}

/// What a press led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoreStep {
    /// Something on the screen changed, or nothing did.
    Here,
    /// The settings changed: they are to be kept.
    Changed,
    /// Back to the lessons.
    Lessons,
    /// The highlighted lesson is to be opened in the browser.
    Edit,
    /// A new lesson is to be opened there.
    New,
    /// The demonstration lesson is to be opened.
    Demonstration,
    /// The test sound is to be played.
    Sound,
    /// The report is to be written.
    Report,
    /// The program is to be left.
    Quit,
}

/// The pages beside the lessons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct More {
    /// Which page is open.
    pub page: MorePage,
    /// Where the highlight is.
    pub at: usize,
    /// The settings.
    pub settings: Settings,
    /// Where sound can go.
    pub outputs: Vec<String>,
    /// What sound is played on, or why there is none, in a sentence.
    pub sound: String,
    /// Where the teacher's own lessons live.
    pub own: Option<String>,
    /// Where the history and the log live.
    pub data: Option<String>,
    /// Who made what.
    pub credits: Vec<Credit>,
    /// What the teacher should know, a sentence each.
    pub notes: Vec<String>,
    /// The language that is spoken where the settings name none.
    pub japanese: bool,
}

impl More {
    /// A page, with the settings as they are kept.
    pub fn new(page: MorePage, settings: Settings) -> Self {
        Self {
            page,
            at: 0,
            settings,
            outputs: Vec::new(),
            sound: String::new(),
            own: None,
            data: None,
            credits: Vec::new(),
            notes: Vec::new(),
            japanese: false,
        }
    }

    /// How many items the page has.
    pub fn items(&self) -> usize {
        match &self.page {
            MorePage::First => FIRST_ITEMS.len(),
            MorePage::Menu => MenuItem::ALL.len(),
            MorePage::Settings => SettingItem::ALL.len(),
            // Again, and keep.
            MorePage::Clicker(learning) if learning.is_done() => 2,
            // On, and back.
            MorePage::Sound | MorePage::Credits(_) => 2,
            MorePage::Clicker(_) | MorePage::Screen | MorePage::Done(_) | MorePage::Told(_) | MorePage::Added(_) => 1,
        }
    }

    /// Carries a press out.
    pub fn press(&mut self, press: MorePress) -> MoreStep {
        match press {
            MorePress::Move(by) => {
                let many = isize::try_from(self.items()).unwrap_or(1).max(1);
                let at = (isize::try_from(self.at).unwrap_or(0) + by).rem_euclid(many);
                self.at = usize::try_from(at).unwrap_or(0);
                MoreStep::Here
            }
            MorePress::Item(item) if item < self.items() => {
                self.at = item;
                self.take()
            }
            MorePress::Take => self.take(),
            MorePress::Leave => self.leave(),
            MorePress::Adjust(by) if self.page == MorePage::Settings => self.adjust(by),
            MorePress::SkipKey => {
                if let MorePage::Clicker(learning) = &mut self.page {
                    learning.skip();
                }
                MoreStep::Here
            }
            MorePress::Item(_) | MorePress::Adjust(_) => MoreStep::Here,
        }
    }

    /// A key was pressed while the clicker's keys are learnt, by the name of its physical code.
    pub fn hear_key(&mut self, key: &str) {
        if let MorePage::Clicker(learning) = &mut self.page {
            learning.hear(key);
        }
    }

    fn open(&mut self, page: MorePage) -> MoreStep {
        self.page = page;
        self.at = 0;
        MoreStep::Here
    }

    fn leave(&mut self) -> MoreStep {
        match self.page {
            MorePage::First => self.welcomed(MoreStep::Lessons),
            MorePage::Menu | MorePage::Done(_) | MorePage::Added(_) => MoreStep::Lessons,
            _ => self.open(MorePage::Menu),
        }
    }

    /// The first page need not come up by itself any more.
    fn welcomed(&mut self, step: MoreStep) -> MoreStep {
        self.settings.welcomed = true;
        step
    }

    fn take(&mut self) -> MoreStep {
        match &self.page {
            MorePage::First => match self.at {
                0 => self.welcomed(MoreStep::Demonstration),
                1 => self.welcomed(MoreStep::Lessons),
                _ => {
                    self.other_language();
                    MoreStep::Changed
                }
            },
            MorePage::Menu => match MenuItem::ALL.get(self.at).copied().unwrap_or(MenuItem::Lessons) {
                MenuItem::Lessons => MoreStep::Lessons,
                MenuItem::Edit => MoreStep::Edit,
                MenuItem::New => MoreStep::New,
                MenuItem::Settings => self.open(MorePage::Settings),
                MenuItem::Clicker => self.open(MorePage::Clicker(Learning::default())),
                MenuItem::Screen => self.open(MorePage::Screen),
                MenuItem::Sound => self.open(MorePage::Sound),
                MenuItem::First => self.open(MorePage::First),
                MenuItem::Credits => self.open(MorePage::Credits(0)),
                MenuItem::Report => MoreStep::Report,
                MenuItem::Quit => MoreStep::Quit,
            },
            MorePage::Settings if SettingItem::ALL.get(self.at) == Some(&SettingItem::Done) => self.leave(),
            MorePage::Settings => self.adjust(1),
            MorePage::Clicker(learning) if learning.is_done() => {
                if self.at == 0 {
                    self.settings.clicker = learning.keys();
                    self.open(MorePage::Menu);
                    MoreStep::Changed
                } else {
                    self.open(MorePage::Clicker(Learning::default()))
                }
            }
            MorePage::Clicker(_) => MoreStep::Here,
            MorePage::Credits(page) if self.at == 0 && (page + 1) * CREDITS_A_PAGE < self.credits.len() => {
                self.page = MorePage::Credits(page + 1);
                MoreStep::Here
            }
            MorePage::Credits(_) => self.leave(),
            MorePage::Sound if self.at == 0 => MoreStep::Sound,
            MorePage::Sound | MorePage::Screen | MorePage::Done(_) | MorePage::Told(_) | MorePage::Added(_) => {
                self.leave()
            }
        }
    }

    fn other_language(&mut self) {
        self.japanese = !self.japanese;
        self.settings.language = Some(if self.japanese { "ja" } else { "en" }.to_owned());
    }

    /// The next value of the highlighted setting, or the one before.
    fn adjust(&mut self, by: i8) -> MoreStep {
        match SettingItem::ALL.get(self.at) {
            Some(SettingItem::Language) => self.other_language(),
            Some(SettingItem::Look) => {
                // There are three: the one before is the next but one.
                let next = Scheme::kept(&self.settings).next();
                (if by < 0 { next.next() } else { next }).keep(&mut self.settings);
            }
            Some(SettingItem::Text) => {
                let large = self.settings.text_percent > TEXT_PERCENT_MIN;
                self.settings.text_percent = if large { TEXT_PERCENT_MIN } else { TEXT_PERCENT_MAX };
            }
            Some(SettingItem::Volume) => {
                // One key goes all the way round, because a clicker has no other.
                let many = i16::from(VOLUME_MAX) + 1;
                let volume = (i16::from(self.settings.volume) + i16::from(by)).rem_euclid(many);
                self.settings.volume = u8::try_from(volume).unwrap_or(VOLUME_MAX);
            }
            Some(SettingItem::Muted) => self.settings.muted = !self.settings.muted,
            Some(SettingItem::Voice) => self.settings.british = !self.settings.british,
            Some(SettingItem::Motion) => self.settings.reduced_motion = !self.settings.reduced_motion,
            Some(SettingItem::Output) => {
                // The system's own stands before the named ones.
                let known = |name: &String| self.outputs.iter().position(|output| output == name);
                let at = self.settings.sound_on.as_ref().and_then(known).map_or(0, |at| at + 1);
                let many = isize::try_from(self.outputs.len()).unwrap_or(0) + 1;
                let next = (isize::try_from(at).unwrap_or(0) + isize::from(by)).rem_euclid(many);
                let next = usize::try_from(next).unwrap_or(0).checked_sub(1);
                self.settings.sound_on = next.and_then(|at| self.outputs.get(at).cloned());
            }
            Some(SettingItem::Done) | None => return MoreStep::Here,
        }
        MoreStep::Changed
    }

    /// What a key of the clicker means, if it was learnt.
    pub fn learnt(&self, key: &str) -> Option<ClickerKey> {
        self.settings.clicker.get(key).copied()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn more(page: MorePage) -> More {
        More { outputs: vec!["TV".into(), "Laptop".into()], ..More::new(page, Settings::default()) }
    }

    #[test]
    fn two_keys_reach_every_page_and_come_back() {
        // Behind the lessons come two that lead into the browser.
        for (item, step) in [(1, MoreStep::Edit), (2, MoreStep::New)] {
            let mut more = more(MorePage::Menu);
            more.press(MorePress::Move(item));
            assert_eq!(more.press(MorePress::Take), step);
        }
        for item in 3..=7 {
            let mut more = more(MorePage::Menu);
            for _ in 0..item {
                more.press(MorePress::Move(1));
            }
            assert_eq!(more.press(MorePress::Take), MoreStep::Here);
            assert_ne!(more.page, MorePage::Menu);
            let back = more.press(MorePress::Leave);
            assert!(more.page == MorePage::Menu || back == MoreStep::Lessons, "{item}");
        }
    }

    #[test]
    fn the_first_page_is_read_once() {
        let mut more = more(MorePage::First);
        assert_eq!(more.press(MorePress::Item(2)), MoreStep::Changed);
        assert_eq!(more.settings.language.as_deref(), Some("ja"));
        assert!(!more.settings.welcomed);
        assert_eq!(more.press(MorePress::Item(0)), MoreStep::Demonstration);
        assert!(more.settings.welcomed);
    }

    #[test]
    fn settings_go_round() {
        let mut more = more(MorePage::Settings);
        let at = |item| SettingItem::ALL.iter().position(|other| *other == item).expect("a setting");
        let seen: Vec<Option<String>> = (0..3)
            .map(|_| {
                assert_eq!(more.press(MorePress::Item(at(SettingItem::Output))), MoreStep::Changed);
                more.settings.sound_on.clone()
            })
            .collect();
        assert_eq!(seen, [Some("TV".into()), Some("Laptop".into()), None]);
        let looks: Vec<Scheme> = [1, 1, 1, -1]
            .into_iter()
            .map(|by| {
                more.at = at(SettingItem::Look);
                more.press(MorePress::Adjust(by));
                Scheme::kept(&more.settings)
            })
            .collect();
        assert_eq!(looks, [Scheme::Dark, Scheme::Contrast, Scheme::Light, Scheme::Contrast]);
        let sizes = [(); 2].map(|()| {
            more.press(MorePress::Item(at(SettingItem::Text)));
            more.settings.text_percent
        });
        assert_eq!(sizes, [TEXT_PERCENT_MAX, TEXT_PERCENT_MIN]);
        more.at = at(SettingItem::Volume);
        let volumes: Vec<u8> = (0..4)
            .map(|_| {
                more.press(MorePress::Take);
                more.settings.volume
            })
            .collect();
        assert_eq!(volumes, [9, 10, 0, 1]);
        more.press(MorePress::Adjust(-1));
        assert_eq!(more.settings.volume, 0);
        more.press(MorePress::Item(at(SettingItem::Done)));
        assert_eq!(more.page, MorePage::Menu);
    }

    #[test]
    fn a_clicker_is_learnt_and_kept() {
        let mut more = more(MorePage::Clicker(Learning::default()));
        for key in ["F13", "F14", "KeyB"] {
            more.hear_key(key);
        }
        more.press(MorePress::SkipKey);
        assert_eq!(more.press(MorePress::Take), MoreStep::Changed);
        let kept: Vec<_> = more.settings.clicker.iter().map(|(key, means)| (key.as_str(), *means)).collect();
        assert_eq!(kept, [("F13", ClickerKey::Next), ("F14", ClickerKey::Back), ("KeyB", ClickerKey::Blank)]);
    }

    proptest! {
        #[test]
        fn any_presses_keep_the_highlight_on_something(presses in prop::collection::vec(0u8..9, 0..80)) {
            let mut more = more(MorePage::First);
            for press in presses {
                if press == 4 {
                    more.hear_key("F13");
                    continue;
                }
                more.press(match press {
                    0 => MorePress::Move(1),
                    1 => MorePress::Move(-1),
                    2 => MorePress::Leave,
                    3 => MorePress::Adjust(-1),
                    5 => MorePress::SkipKey,
                    6 => MorePress::Item(usize::from(press)),
                    _ => MorePress::Take,
                });
                prop_assert!(more.at < more.items());
                prop_assert!(more.settings.volume <= VOLUME_MAX);
            }
        }
    }
}
