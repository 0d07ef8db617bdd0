//! Where things lie: the assets that ship with the engine, the lessons that ship with it, and the
//! teacher's own. Nothing is ever written beside the binary.

use std::panic::resume_unwind;
use std::path::{Path, PathBuf};

use super::index::Index;
use crate::host::media;
use crate::host::shelf::read_source;
use crate::lesson::{Diag, Library, WordList};

/// Names another folder that holds `assets/` and `levels/`, for those who build their own.
pub const HOME_VARIABLE: &str = "HANAMARU_HOME";

/// What lists of words, of sentences and of the kanji of the grades end in.
const LISTS: [&str; 3] = [WORDS, SENTENCES, GRADES];
/// See [`LISTS`].
const WORDS: &str = ".words.ron";
/// See [`LISTS`].
const SENTENCES: &str = ".sentences.ron";
/// See [`LISTS`].
const GRADES: &str = ".grades.ron";
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

    /// Where the word lists lie.
    fn words(&self) -> PathBuf {
        self.assets.join("words")
    }

    /// Where the library's pictures lie.
    pub fn pictures(&self) -> PathBuf {
        self.assets.join("pictures")
    }

    /// Where the library's recordings lie, a folder an accent.
    pub fn voices(&self) -> PathBuf {
        self.assets.join("voices")
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
        self.with_games(self.without_games())
    }

    /// The same, from what was kept in the user's data folder at an earlier start where nothing has changed since.
    ///
    /// # Errors
    /// A sentence for each file that is broken.
    pub fn library_kept(&self, data: Option<&Path>) -> Result<Library, String> {
        let lists = LISTS.iter().flat_map(|ending| files_with(&self.words(), ending));
        let folders = media::accents(&self.voices(), false).into_iter().filter(|folder| folder.is_dir());
        let Some(index) = Index::of(data, lists.chain([self.words()]).chain(folders)) else {
            return self.library();
        };
        if let Some(library) = index.read() {
            return self.with_games((library, Vec::new()));
        }
        let (library, problems) = self.without_games();
        if problems.is_empty() {
            index.keep(&library);
        }
        self.with_games((library, problems))
    }

    /// Reads all but the games, and says what is wrong. The word lists are most of it, and are read side by side.
    fn without_games(&self) -> (Library, Vec<String>) {
        let mut library = Library::default();
        let mut problems = Vec::new();
        for read in self.word_lists() {
            match read {
                Ok((file, source, (list, diags))) => {
                    problems.extend(told(&file, &source, &diags));
                    list.into_iter().for_each(|list| library.add_list(list));
                }
                Err(sentence) => problems.push(sentence),
            }
        }
        read_into(&mut problems, &self.words(), SENTENCES, |name, source| library.add_sentences(name, source));
        read_into(&mut problems, &self.words(), GRADES, |_, source| library.add_kanji(source));
        for folder in media::accents(&self.voices(), false) {
            let clips = files_with(&folder, CLIP_ENDING);
            library.add_clips(
                clips.iter().filter_map(|path| Some(path.file_name()?.to_str()?.strip_suffix(CLIP_ENDING)?.to_owned())),
            );
        }
        (library, problems)
    }

    /// Adds the games to all else.
    fn with_games(&self, (mut library, mut problems): (Library, Vec<String>)) -> Result<Library, String> {
        let games = self.assets.join("games");
        read_into(&mut problems, &games, ".game.ron", |name, source| library.add_game(name, source));
        if problems.is_empty() { Ok(library) } else { Err(problems.join("\n")) }
    }

    /// The word lists in the order of their names, each with its file and text, or why it cannot be read.
    fn word_lists(&self) -> Vec<Result<(PathBuf, String, ReadList), String>> {
        let files = files_with(&self.words(), WORDS);
        let readers = std::thread::available_parallelism().map_or(1, usize::from).min(READERS_MAX);
        let read = |file: &PathBuf| {
            let source = read_source(file)?;
            let list = WordList::read(&file.display().to_string(), &source);
            Ok((file.clone(), source, list))
        };
        std::thread::scope(|scope| {
            let shares = files.chunks(files.len().div_ceil(readers).max(1));
            let readers: Vec<_> =
                shares.map(|share| scope.spawn(move || share.iter().map(read).collect::<Vec<_>>())).collect();
            readers.into_iter().flat_map(|reader| reader.join().unwrap_or_else(|fell| resume_unwind(fell))).collect()
        })
    }
}

/// A word list as it was read, and what is wrong with it.
type ReadList = (Option<WordList>, Vec<Diag>);

/// Most threads that read word lists.
const READERS_MAX: usize = 4;

/// Reads the files of a folder with an ending, and notes what is wrong with them.
fn read_into(problems: &mut Vec<String>, folder: &Path, ending: &str, mut add: impl FnMut(&str, &str) -> Vec<Diag>) {
    for file in files_with(folder, ending) {
        match read_source(&file) {
            Ok(source) => {
                let diags = add(&file.display().to_string(), &source);
                problems.extend(told(&file, &source, &diags));
            }
            Err(sentence) => problems.push(sentence),
        }
    }
}

/// What is wrong with a file, a line each.
fn told(file: &Path, source: &str, diags: &[Diag]) -> Vec<String> {
    let name = file.display().to_string();
    diags.iter().map(|diag| one_line(&name, source, diag)).collect()
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
