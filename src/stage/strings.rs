//! The stage's texts in the two languages, read from Fluent files in the asset folder. Furigana is
//! written `[友|とも]` there, because Fluent keeps the braces for itself.

use std::fmt;
use std::fs;
use std::path::Path;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// The files of a language: what is on the screen in a lesson, and what is before and beside it.
const FILES: [&str; 2] = ["stage.ftl", "front.ftl"];

/// A language of the user interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Japanese.
    Ja,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::En, Self::Ja];

    /// Its code, as in a gloss and in the asset folder.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
        }
    }
}

/// The texts could not be read.
#[derive(Debug)]
pub struct StringsBroken {
    /// What is wrong, with the file.
    pub why: String,
}

impl fmt::Display for StringsBroken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)
    }
}

impl std::error::Error for StringsBroken {}

/// The texts of both languages.
pub struct Strings {
    english: FluentBundle<FluentResource>,
    japanese: FluentBundle<FluentResource>,
}

impl Strings {
    /// Reads both languages from the asset folder.
    pub fn read(assets: &Path) -> Result<Self, StringsBroken> {
        let bundle = |lang: Lang| {
            let folder = assets.join("i18n").join(lang.code());
            let broken =
                |why: String| StringsBroken { why: format!("the texts in {} cannot be read: {why}", folder.display()) };
            let code: LanguageIdentifier = lang.code().parse().map_err(|why| broken(format!("{why}")))?;
            let mut bundle = FluentBundle::new_concurrent(vec![code]);
            bundle.set_use_isolating(false);
            for file in FILES {
                let source = fs::read_to_string(folder.join(file)).map_err(|why| broken(format!("{file}: {why}")))?;
                let resource =
                    FluentResource::try_new(source).map_err(|(_, errors)| broken(format!("{file}: {errors:?}")))?;
                bundle.add_resource(resource).map_err(|errors| broken(format!("{file}: {errors:?}")))?;
            }
            Ok(bundle)
        };
        Ok(Self { english: bundle(Lang::En)?, japanese: bundle(Lang::Ja)? })
    }

    /// A text. A key that is not there shows itself, so that it is noticed and nothing breaks.
    pub fn say(&self, lang: Lang, key: &str, args: &[(&str, &str)]) -> String {
        let bundle = match lang {
            Lang::En => &self.english,
            Lang::Ja => &self.japanese,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut fluent_args = FluentArgs::new();
        for (name, _) in args {
            // What comes from outside is put in last, so that its own brackets stay as they are.
            fluent_args.set(*name, format!("\u{1}{name}\u{1}"));
        }
        let mut said =
            bundle.format_pattern(pattern, Some(&fluent_args), &mut Vec::new()).replace('[', "{").replace(']', "}");
        for (name, value) in args {
            said = said.replace(&format!("\u{1}{name}\u{1}"), value);
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::lesson::ruby;

    fn keys(lang: Lang) -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n").join(lang.code());
        let source: String =
            FILES.iter().map(|file| fs::read_to_string(folder.join(file)).unwrap_or_default() + "\n").collect();
        source
            .lines()
            .filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()))
            .filter(|key| !key.starts_with(['#', ' ']))
            .collect()
    }

    #[test]
    fn both_languages_have_the_same_keys() {
        assert!(!keys(Lang::En).is_empty());
        assert_eq!(keys(Lang::En), keys(Lang::Ja));
    }

    #[test]
    fn every_text_is_there_and_its_furigana_are_sound() {
        let strings = Strings::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets"))
            .expect("the texts are in the checkout");
        let names = [
            "team", "teams", "number", "course", "unit", "lesson", "game", "games", "scores", "sizes", "query", "time",
            "minutes", "folder", "name", "which",
        ];
        let args = names.map(|name| (name, "3"));
        for key in keys(Lang::Ja) {
            for lang in Lang::ALL {
                let said = strings.say(lang, &key, &args);
                assert_ne!(said, key);
                assert_eq!(ruby::unbalanced(&said), None, "{key}: {said}");
                assert!(!said.contains(['\u{1}', '$']), "{key}: {said}");
            }
        }
    }

    #[test]
    fn what_is_put_in_keeps_its_brackets() {
        let strings = Strings::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets"))
            .expect("the texts are in the checkout");
        assert_eq!(strings.say(Lang::En, "course-unit", &[("course", "[A]"), ("unit", "4")]), "[A] · Unit 4");
    }
}
