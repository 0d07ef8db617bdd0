//! What a teacher has set about the program itself: language, look, sound, clicker. A small RON file
//! beside the history. A damaged one is kept aside and said, one of a newer version is read as far as
//! it is known and kept too; one that cannot be written is not missed.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Read;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::limits::{FILE_MAX_BYTES, TEXT_PERCENT_MAX, TEXT_PERCENT_MIN, VOLUME_MAX, VOLUME_USUAL};

/// The settings' file.
const FILE_NAME: &str = "settings.ron";
/// What a damaged one is kept as.
const BAD_NAME: &str = "settings.bad.ron";
/// What one of a newer version is kept as.
const NEWER_NAME: &str = "settings.newer.ron";
/// The version of the settings that is written here.
const VERSION: u16 = 1;
/// What a clicker's key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ClickerKey {
    /// Forward.
    Next,
    /// Back.
    Back,
    /// Nothing on the screen.
    Blank,
    /// The pause.
    Pause,
}

impl ClickerKey {
    /// All of them, in the order in which they are learnt.
    pub const ALL: [Self; 4] = [Self::Next, Self::Back, Self::Blank, Self::Pause];
}

/// What a teacher has set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The version of the file.
    pub version: u16,
    /// The language's code, `en` or `ja`; none until somebody chooses.
    pub language: Option<String>,
    /// Light on dark.
    pub dark: bool,
    /// White and yellow on black, with heavy lines; it goes before `dark`.
    pub contrast: bool,
    /// How large type may become, in hundredths of its usual size: 100 to 120.
    pub text_percent: u8,
    /// The master volume, 0 to 10.
    pub volume: u8,
    /// No sound at all.
    pub muted: bool,
    /// The library's words are heard in the British voice, where they have one.
    pub british: bool,
    /// Nothing pops or slides.
    pub reduced_motion: bool,
    /// The device that sound is played on, by its name; none for the system's own.
    pub sound_on: Option<String>,
    /// The name of the screen that the class looks at, once a teacher has said so.
    pub class_screen: Option<String>,
    /// What the keys of the teacher's own clicker mean, by the names of their physical codes.
    pub clicker: BTreeMap<String, ClickerKey>,
    /// The first page has been read.
    pub welcomed: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: VERSION,
            language: None,
            dark: false,
            contrast: false,
            text_percent: TEXT_PERCENT_MIN,
            volume: VOLUME_USUAL,
            muted: false,
            british: false,
            reduced_motion: false,
            sound_on: None,
            class_screen: None,
            clicker: BTreeMap::new(),
            welcomed: false,
        }
    }
}

/// What was wrong with the settings' file. Its `Display` is a sentence for the teacher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsTrouble {
    /// It could not be read, and was kept aside if that could be done.
    Damaged {
        /// It was kept aside.
        kept: bool,
    },
    /// It was written by a newer version.
    Newer,
}

impl fmt::Display for SettingsTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged { kept: true } => write!(
                f,
                "The settings were damaged, so the usual ones hold. The damaged file was kept as {BAD_NAME}. Set your \
                 language and your clicker again."
            ),
            Self::Damaged { kept: false } => {
                f.write_str("The settings cannot be read, so the usual ones hold for now. The file was left as it is.")
            }
            Self::Newer => write!(
                f,
                "The settings were written by a newer Hanamaru. What this one knows of them holds; the newer ones were \
                 kept as {NEWER_NAME}."
            ),
        }
    }
}

impl Settings {
    /// Reads them from the data folder, whatever they are.
    pub fn load(folder: Option<&Path>) -> Self {
        folder.map(read).and_then(Result::ok).unwrap_or_default()
    }

    /// Reads them from the data folder when the program starts, sets a damaged file aside, and says so.
    pub fn open(folder: Option<&Path>) -> (Self, Option<SettingsTrouble>) {
        let Some(folder) = folder else { return (Self::default(), None) };
        match read(folder) {
            Ok(settings) if settings.version > VERSION => {
                drop(std::fs::copy(folder.join(FILE_NAME), folder.join(NEWER_NAME)));
                (settings, Some(SettingsTrouble::Newer))
            }
            Ok(settings) => (settings, None),
            Err(Unread::Missing) => (Self::default(), None),
            Err(Unread::Damaged) => {
                let kept = std::fs::rename(folder.join(FILE_NAME), folder.join(BAD_NAME)).is_ok();
                (Self::default(), Some(SettingsTrouble::Damaged { kept }))
            }
        }
    }

    /// Writes them, where that can be done.
    pub fn save(&self, folder: Option<&Path>) {
        let Some(folder) = folder else { return };
        let own = Self { version: VERSION, ..self.clone() };
        let Ok(text) = ron::ser::to_string_pretty(&own, ron::ser::PrettyConfig::default()) else { return };
        // Written beside and then put in place, so that a lid shut meanwhile damages nothing.
        let beside = folder.join("settings.new.ron");
        let written = std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&beside, text))
            .and_then(|()| std::fs::rename(&beside, folder.join(FILE_NAME)));
        if let Err(why) = written {
            tracing::warn!("the settings cannot be kept: {why}");
        }
    }

    /// How much larger type may become than it usually does, as a share: 1 to 1.2.
    pub fn text_share(&self) -> f32 {
        f32::from(self.text_percent) / 100.0
    }

    /// Puts what is set on the settings' page into what is kept; the rest of it stays.
    pub fn put_into(&self, kept: &mut Self) {
        kept.language.clone_from(&self.language);
        kept.sound_on.clone_from(&self.sound_on);
        kept.clicker.clone_from(&self.clicker);
        (kept.dark, kept.contrast, kept.reduced_motion) = (self.dark, self.contrast, self.reduced_motion);
        kept.text_percent = self.text_percent;
        (kept.volume, kept.muted, kept.british) = (self.volume, self.muted, self.british);
        kept.welcomed = self.welcomed;
    }

    /// Changes something about what is kept, and gives the whole.
    pub fn change(folder: Option<&Path>, change: impl FnOnce(&mut Self)) -> Self {
        let mut settings = Self::load(folder);
        change(&mut settings);
        settings.save(folder);
        settings
    }
}

/// Why there are no settings.
enum Unread {
    Missing,
    Damaged,
}

fn read(folder: &Path) -> Result<Settings, Unread> {
    let file = std::fs::File::open(folder.join(FILE_NAME)).map_err(|why| match why.kind() {
        std::io::ErrorKind::NotFound => Unread::Missing,
        _ => Unread::Damaged,
    })?;
    let mut text = String::new();
    file.take(FILE_MAX_BYTES).read_to_string(&mut text).map_err(|_| Unread::Damaged)?;
    let settings: Settings = ron::from_str(&text).map_err(|_| Unread::Damaged)?;
    let text_percent = settings.text_percent.clamp(TEXT_PERCENT_MIN, TEXT_PERCENT_MAX);
    Ok(Settings { volume: settings.volume.min(VOLUME_MAX), text_percent, ..settings })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_is_found_again() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let clicker = [("F13".to_owned(), ClickerKey::Next)].into();
        let set = Settings { language: Some("ja".into()), dark: true, volume: 3, clicker, ..Settings::default() };
        set.save(Some(folder.path()));
        assert_eq!(Settings::open(Some(folder.path())), (set.clone(), None));
        let changed = Settings::change(Some(folder.path()), |settings| settings.dark = false);
        assert_eq!(changed, Settings { dark: false, ..set });
        assert_eq!(Settings::load(None), Settings::default());
        // An older file knows neither high contrast nor large text; a later one may hold any number.
        std::fs::write(folder.path().join(FILE_NAME), "(dark: true)").expect("a file for the test");
        let older = Settings::load(Some(folder.path()));
        assert_eq!((older.dark, older.contrast, older.text_percent), (true, false, TEXT_PERCENT_MIN));
        std::fs::write(folder.path().join(FILE_NAME), "(text_percent: 250)").expect("a file for the test");
        assert_eq!(Settings::load(Some(folder.path())).text_percent, TEXT_PERCENT_MAX);
    }

    #[test]
    fn damaged_settings_are_kept_aside_and_said() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        for rubbish in [&b"rubbish"[..], b"(dark: maybe)", &[0xFF, 0xFE, 0x00], b"", b"(volume: 999)"] {
            std::fs::write(folder.path().join(FILE_NAME), rubbish).expect("a file for the test");
            let (settings, trouble) = Settings::open(Some(folder.path()));
            assert_eq!((settings, trouble), (Settings::default(), Some(SettingsTrouble::Damaged { kept: true })));
            assert_eq!(std::fs::read(folder.path().join(BAD_NAME)).expect("it is kept"), rubbish);
            assert_eq!(Settings::open(Some(folder.path())).1, None, "it is said once");
        }
    }

    #[test]
    fn newer_settings_are_read_as_far_as_they_are_known() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let newer = "(version: 9, dark: true, holograms: (depth: 3, on: [1, 2]))";
        std::fs::write(folder.path().join(FILE_NAME), newer).expect("a file for the test");
        let (settings, trouble) = Settings::open(Some(folder.path()));
        assert!(settings.dark);
        assert_eq!(trouble, Some(SettingsTrouble::Newer));
        Settings::change(Some(folder.path()), |settings| settings.muted = true);
        assert_eq!(std::fs::read_to_string(folder.path().join(NEWER_NAME)).expect("it is kept"), newer);
        assert_eq!(Settings::open(Some(folder.path())).1, None);
    }
}
