//! What a teacher has set about the program itself: language and look. A small RON file beside the
//! history; one that cannot be read is as good as none, and one that cannot be written is not missed.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The settings' file.
const FILE_NAME: &str = "settings.ron";

/// What a teacher has set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language's code, `en` or `ja`; none until somebody chooses.
    pub language: Option<String>,
    /// Light on dark.
    pub dark: bool,
    /// The name of the screen that the class looks at, once a teacher has said so.
    pub class_screen: Option<String>,
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
        let set = Settings { language: Some("ja".into()), dark: true, class_screen: Some("HDMI-1".into()) };
        set.save(Some(folder.path()));
        assert_eq!(Settings::load(Some(folder.path())), set);
        std::fs::write(folder.path().join(FILE_NAME), "rubbish").expect("a file for the test");
        assert_eq!(Settings::load(Some(folder.path())), Settings::default());
        assert_eq!(Settings::load(None), Settings::default());
    }
}
