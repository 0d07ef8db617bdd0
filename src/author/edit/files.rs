//! The page itself: its files, each by its own name and no other.

use std::path::{Path, PathBuf};

/// A file of the page as it is asked for, where it lies in the assets, and its kind.
const FILES: [(&str, &str, &str); 19] = [
    ("", "web/edit/index.html", HTML),
    ("edit.css", "web/edit/edit.css", CSS),
    ("edit.js", "web/edit/edit.js", JS),
    ("ask.js", "web/edit/ask.js", JS),
    ("dom.js", "web/edit/dom.js", JS),
    ("words.js", "web/edit/words.js", JS),
    ("word.js", "web/edit/word.js", JS),
    ("voice.js", "web/edit/voice.js", JS),
    ("games.js", "web/edit/games.js", JS),
    ("lesson.js", "web/edit/lesson.js", JS),
    ("preview.js", "web/edit/preview.js", JS),
    ("text.js", "web/edit/text.js", JS),
    ("troubles.js", "web/edit/troubles.js", JS),
    ("both.js", "web/edit/both.js", JS),
    ("en.json", "i18n/en/edit.json", JSON),
    ("ja.json", "i18n/ja/edit.json", JSON),
    ("andika.ttf", "fonts/Andika-Regular.ttf", FONT),
    ("bizud.ttf", "fonts/BIZUDPGothic-Regular.ttf", FONT),
    ("icon.svg", "web/edit/icon.svg", "image/svg+xml"),
];

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";
const JSON: &str = "application/json";
const FONT: &str = "font/ttf";

/// Where a file of the page lies, and its kind for the browser.
pub(super) fn file(assets: &Path, name: &str) -> Option<(PathBuf, &'static str)> {
    FILES.iter().find(|(asked, ..)| *asked == name).map(|(_, place, kind)| (assets.join(place), *kind))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::lesson::axes::SETTINGS;

    #[test]
    fn every_file_of_the_page_is_there() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        for (name, ..) in FILES {
            let (path, _) = file(&assets, name).expect("it is in the list");
            assert!(path.is_file(), "{name}: {}", path.display());
        }
        let listed = std::fs::read_dir(assets.join("web/edit")).expect("the folder is there");
        for entry in listed.filter_map(Result::ok) {
            let name = entry.file_name().to_string_lossy().into_owned();
            assert!(FILES.iter().any(|(_, place, _)| *place == format!("web/edit/{name}")), "{name} is served");
        }
        assert_eq!(file(&assets, "../Cargo.toml"), None);
        assert_eq!(file(&assets, "web/edit/index.html"), None);
    }

    #[test]
    fn both_languages_have_a_word_for_everything() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let text = |name: &str| {
            let (path, _) = file(&assets, name).expect("it is in the list");
            std::fs::read_to_string(path).expect("it is a text")
        };
        let read = |name: &str| -> BTreeMap<String, String> { serde_json::from_str(&text(name)).expect("it is JSON") };
        let (english, japanese) = (read("en.json"), read("ja.json"));
        assert_eq!(english.keys().collect::<Vec<_>>(), japanese.keys().collect::<Vec<_>>());
        // Both leave the same places open.
        let open = |text: &str| -> BTreeSet<String> {
            let parts = text.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0.to_owned()));
            parts.filter(|name| name.is_ascii()).collect()
        };
        for (key, text) in &english {
            assert_eq!(open(text), open(&japanese[key]), "{key}");
        }
        for (name, ..) in FILES.iter().filter(|(name, ..)| name.ends_with(".js")) {
            let page = text(name);
            for (at, _) in page.match_indices("t(\"") {
                if page[..at].ends_with(|before: char| before.is_alphanumeric()) {
                    // Another name that ends so.
                    continue;
                }
                let call = &page[at + 3..];
                let key = call.split('"').next().unwrap_or_default();
                let called = call[key.len()..].starts_with("\")") || call[key.len()..].starts_with("\",");
                assert!(!called || english.contains_key(key), "{name}: {key}");
            }
        }
        for (setting, _) in SETTINGS {
            assert!(english.contains_key(&format!("setting-{setting}")), "{setting}");
        }
    }
}
