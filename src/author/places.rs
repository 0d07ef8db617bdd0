//! Where things lie: the assets that ship with the engine, the lessons that ship with it, and the
//! teacher's own. Nothing is ever written beside the binary.

use std::path::{Path, PathBuf};

use crate::host::shelf::read_source;
use crate::lesson::{Diag, Library};

/// Names another folder that holds `assets/` and `levels/`, for those who build their own.
pub const HOME_VARIABLE: &str = "HANAMARU_HOME";

/// The recordings that are played: the American ones, of which every word has one.
const ACCENT: &str = "us";
/// What a recording of the library ends in.
const CLIP_ENDING: &str = ".ogg";

/// The engine's own folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Games, words, pictures, fonts and strings.
    pub assets: PathBuf,
    /// The lessons that ship with the engine.
    pub levels: PathBuf,
}

impl Places {
    /// Finds them: where `HANAMARU_HOME` says, else beside the binary, else in the checkout that it
    /// was built from, else in the current folder.
    ///
    /// # Errors
    /// A sentence with the folders that were tried.
    pub fn find() -> Result<Places, String> {
        let named = std::env::var_os(HOME_VARIABLE).map(PathBuf::from);
        let beside = std::env::current_exe().ok().and_then(|exe| exe.parent().map(Path::to_path_buf));
        let candidates: Vec<PathBuf> = match named {
            Some(named) => vec![named],
            None => beside
                .into_iter()
                .chain([PathBuf::from(env!("CARGO_MANIFEST_DIR"))])
                .chain(std::env::current_dir().ok())
                .collect(),
        };
        for home in &candidates {
            if home.join("assets/games").is_dir() && home.join("assets/fonts").is_dir() {
                return Ok(Places { assets: home.join("assets"), levels: home.join("levels") });
            }
        }
        let tried: Vec<String> = candidates.iter().map(|home| home.display().to_string()).collect();
        Err(format!(
            "The folder \"assets\" was not found in {}. Keep the program in the folder that it came in, or say where \
             it is with {HOME_VARIABLE}.",
            tried.join(" or ")
        ))
    }

    /// Where the library's pictures lie.
    pub fn pictures(&self) -> PathBuf {
        self.assets.join("pictures")
    }

    /// Where the library's recordings lie.
    pub fn voices(&self) -> PathBuf {
        self.assets.join("voices").join(ACCENT)
    }

    /// Where the sounds of the engine lie.
    pub fn sounds(&self) -> PathBuf {
        self.assets.join("sounds")
    }

    /// Reads every word and every game.
    ///
    /// # Errors
    /// A sentence for each file that is broken: the engine does not run on half a library.
    pub fn library(&self) -> Result<Library, String> {
        let mut library = Library::default();
        let mut problems = Vec::new();
        let kinds =
            [("words", ".words.ron"), ("words", ".sentences.ron"), ("words", ".grades.ron"), ("games", ".game.ron")];
        for (folder, ending) in kinds {
            for file in files_with(&self.assets.join(folder), ending) {
                let name = file.display().to_string();
                let source = match read_source(&file) {
                    Ok(source) => source,
                    Err(sentence) => {
                        problems.push(sentence);
                        continue;
                    }
                };
                let diags = match ending {
                    ".words.ron" => library.add_words(&name, &source),
                    ".sentences.ron" => library.add_sentences(&name, &source),
                    ".grades.ron" => library.add_kanji(&source),
                    _ => library.add_game(&name, &source),
                };
                problems.extend(diags.iter().map(|diag| one_line(&name, &source, diag)));
            }
        }
        library.add_clips(
            files_with(&self.voices(), CLIP_ENDING)
                .iter()
                .filter_map(|path| path.file_name()?.to_str()?.strip_suffix(CLIP_ENDING).map(str::to_owned)),
        );
        if problems.is_empty() { Ok(library) } else { Err(problems.join("\n")) }
    }
}

/// A diagnostic on one line: file, line, column, what is wrong, what to write.
pub fn one_line(file: &str, source: &str, diag: &Diag) -> String {
    let (line, column) = crate::lesson::diag::line_column(source, diag.span.start);
    format!("{file}:{line}:{column}: {} {}", diag.message, diag.hint).trim_end().to_owned()
}

/// The files of a folder with an ending, in order of their names.
pub fn files_with(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    files.sort();
    files
}
