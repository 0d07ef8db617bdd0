//! What a teacher has set about the program itself: language and look. A small RON file beside the
//! history; one that cannot be read is as good as none, and one that cannot be written is not missed.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The settings' file.
const FILE_NAME: &str = "settings.ron";

/// The volume until somebody changes it, 0 to 10.
const VOLUME_AT_FIRST: u8 = 8;

/// What a teacher has set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language's code, `en` or `ja`; none until somebody chooses.
    pub language: Option<String>,
    /// Light on dark.
    pub dark: bool,
    /// The master volume, 0 to 10.
    pub volume: u8,
    /// No sound at all.
    pub muted: bool,
    /// The device that sound is played on, by its name; none for the system's own.
    pub sound_on: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: None, dark: false, volume: VOLUME_AT_FIRST, muted: false, sound_on: None }
    }
}

impl Settings {
    /// Reads them from the data folder.
    pub fn load(folder: Option<&Path>) -> Self {
        let text = folder.and_then(|folder| std::fs::read_to_string(folder.join(FILE_NAME)).ok());
        text.and_then(|text| ron::from_str(&text).ok()).unwrap_or_default()
    }

    /// Writes them, where that can be done.
    pub fn save(&self, folder: Option<&Path>) {
        let Some(folder) = folder.map(PathBuf::from) else { return };
        let Ok(text) = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()) else { return };
        let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(folder.join(FILE_NAME), text));
        if let Err(why) = written {
            tracing::debug!("the settings cannot be written: {why}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_is_found_again_and_rubbish_is_nothing() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let set = Settings { language: Some("ja".into()), dark: true, volume: 3, muted: true, ..Settings::default() };
        set.save(Some(folder.path()));
        assert_eq!(Settings::load(Some(folder.path())), set);
        std::fs::write(folder.path().join(FILE_NAME), "rubbish").expect("a file for the test");
        assert_eq!(Settings::load(Some(folder.path())), Settings::default());
        assert_eq!(Settings::load(None), Settings::default());
    }
}
