//! What pages are made with: the templates and the style sheet in `assets/print`, the letters, and which letters sound
//! alike. It knows how a template is filled, and nothing of what is in one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde};
use minijinja::{Environment, Error, HtmlEscape, UndefinedBehavior, Value, context};
use serde::Serialize;

use super::letters::{Letters, fit_japanese};
use super::paper::Paper;
use super::pictures::Pictures;
use super::sheets::{self, Sheet};
use crate::host::shelf::read_source;
use crate::lesson::{Lesson, ruby};
use crate::phonics::ModelFiles;
use crate::phonics::model::Model;

/// The letters of all that is printed.
const FONT: &str = "fonts/Andika-Regular.ttf";
/// Where the lines of the four-line guide lie above the base line, as shares of the letters' size: as on the
/// stage, but for the first, which a pencil has to reach with an l and with a capital.
const GUIDE_LINES: [f32; 4] = [0.77, 0.508, 0.0, -0.27];

/// Templates, letters and sounds.
pub struct Kit {
    templates: Environment<'static>,
    font: String,
    /// What letters say, for whoever chooses letters that must not sound alike.
    pub(super) sounds: Model,
}

impl Kit {
    /// Reads them from the folder of assets.
    ///
    /// # Errors
    /// A sentence for what ships and is missing or broken.
    pub fn open(assets: &Path) -> Result<Self, String> {
        let letters = Letters::read(&assets.join(FONT))?;
        let font = letters.data_uri();
        let text = |name: &str| read_source(&assets.join("phonics").join(name));
        let sounds = Model::read(ModelFiles {
            phonemes: &text("phonemes.ron")?,
            joined: &text("joined.ron")?,
            letters: &text("letters.ron")?,
            tricky: &text("tricky.ron")?,
        })?;
        Ok(Self { templates: templates(assets.join("print"), letters), font, sounds })
    }

    /// Fills a sheet's template.
    ///
    /// # Errors
    /// A sentence: a template is missing or broken.
    pub(super) fn render(
        &self,
        sheet: &Sheet,
        lesson: &Lesson,
        paper: Paper,
        pictures: &Pictures,
    ) -> Result<String, String> {
        let told = |why: Error| {
            // A template's mistake has its place in the error's details.
            format!("assets/print cannot be used: {}. Put the folder back as it came.", root_of(&why))
        };
        let name = format!("{}.html", sheet.what.name());
        let page = context! {
            what => sheet.what.name(),
            paper => value(paper.laid(sheet.across)),
            font => Value::from_safe_string(self.font.clone()),
            pictures => value(&pictures.all),
            lesson => sheets::about(lesson),
            ..sheet.holds.clone()
        };
        self.templates.get_template(&name).and_then(|template| template.render(page)).map_err(told)
    }
}

/// Data as templates see it.
pub(super) fn value(data: impl Serialize) -> Value {
    Value::from(Serde(data))
}

/// An error with all that lies below it.
fn root_of(error: &Error) -> String {
    use std::error::Error as _;
    let mut told = error.to_string();
    let mut below = error.source();
    while let Some(why) = below {
        told = format!("{told}: {why}");
        below = why.source();
    }
    told
}

/// The templates' engine, with what it can ask: how large letters may be, and furigana.
fn templates(folder: PathBuf, letters: Letters) -> Environment<'static> {
    let mut templates = Environment::new();
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    templates.set_syntax(syntax.unwrap_or_default());
    templates.set_loader(minijinja::path_loader(folder));
    // What is misspelled in a template is an error, not a hole in a page.
    templates.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    templates.add_filter("ruby", with_ruby);
    templates.add_filter("plain", |text: String| ruby::plain(&text));
    let letters = Arc::new(letters);
    let on_a_line = letters.clone();
    templates
        .add_function("fit_line", move |text: String, width: f32, most: f32| on_a_line.fit_line(&text, width, most));
    templates.add_function(
        "fit",
        move |text: String, width: f32, height: f32, options: Kwargs| -> Result<Value, Error> {
            let most: f32 = options.get::<Option<f32>>("most")?.unwrap_or(height);
            options.assert_all_used()?;
            Ok(value(letters.fit(&text, width, height, most)))
        },
    );
    templates.add_function("fit_japanese", |text: String, width: f32, height: f32, most: f32| {
        fit_japanese(&text, width, height, most)
    });
    let [top, middle, base, below] = GUIDE_LINES;
    templates.add_global("guide", context! { top, middle, base, below });
    templates
}

/// A text with its furigana above, safe in a page. A line's end is one there too.
fn with_ruby(markup: String) -> Value {
    let safe = |text: &str| HtmlEscape(text).to_string().replace('\n', "<br/>");
    let run = |run: ruby::Ruby| match run.reading {
        Some(reading) => format!("<ruby>{}<rt>{}</rt></ruby>", safe(&run.base), safe(&reading)),
        None => safe(&run.base),
    };
    Value::from_safe_string(ruby::parse(&markup).into_iter().map(run).collect())
}
