//! `hanamaru check`: every mistake of some lessons at once, each with its place and what to write.

use std::path::{Path, PathBuf};

use miette::{LabeledSpan, MietteDiagnostic, NamedSource};
use serde::Serialize;

use super::fix::meant_file;
use super::places::files_with;
use super::{check_game, own_games};
use crate::host::Media;
use crate::host::media::svg;
use crate::host::shelf::read_source;
use crate::lesson::diag::line_column;
use crate::lesson::write::quoted;
use crate::lesson::{Diag, Lesson, Library, MediaRef, Mend, PICTURE_ENDINGS, Severity, Span, VOICE_ENDINGS};
use crate::limits::{PICTURE_MAX_BYTES, PICTURE_MAX_SIDE_PX};
use crate::sound::{Use, probe, probe_once};

/// A lesson file, read and checked with the files that it names.
pub struct CheckedFile {
    /// The file.
    pub path: PathBuf,
    /// Its text; empty where it could not be read.
    pub source: String,
    /// The lesson, where nothing keeps it from being played.
    pub lesson: Option<Lesson>,
    /// What is wrong.
    pub diags: Vec<Diag>,
}

impl CheckedFile {
    /// How many mistakes keep it from being played.
    pub fn errors(&self) -> usize {
        self.diags.iter().filter(|diag| diag.severity == Severity::Error).count()
    }
}

/// Reads and checks a lesson file: its text, and the pictures and recordings that it names.
pub fn check_file(path: &Path, library: &Library, pictures: &Path) -> CheckedFile {
    match read_source(path) {
        Ok(source) => check_source(path, source, library, pictures),
        Err(sentence) => CheckedFile {
            path: path.to_path_buf(),
            source: String::new(),
            lesson: None,
            diags: vec![problem(Severity::Error, "unreadable", sentence, String::new(), Span::default())],
        },
    }
}

/// Checks the text of a lesson file.
pub fn check_source(path: &Path, source: String, library: &Library, pictures: &Path) -> CheckedFile {
    if is_game(path) {
        let diags = check_game::check(path, &source);
        return CheckedFile { path: path.to_path_buf(), source, lesson: None, diags };
    }
    let beside = path.parent().unwrap_or(Path::new("."));
    let checked = own_games::read(&source, library, beside);
    let mut diags = checked.diags;
    for (picture, span) in &checked.media {
        diags.extend(check_named_picture(picture, *span, pictures, beside));
    }
    for (voice, span) in &checked.voices {
        diags.extend(check_recording(voice, Use::Voice, *span, beside));
    }
    for (song, span) in &checked.songs {
        diags.extend(check_recording(song, Use::Song, *span, beside));
    }
    diags.sort_by_key(|diag| (diag.span, diag.code));
    let sound = diags.iter().all(|diag| diag.severity != Severity::Error);
    CheckedFile { path: path.to_path_buf(), source, lesson: checked.lesson.filter(|_| sound), diags }
}

fn problem(severity: Severity, code: &'static str, message: String, hint: String, span: Span) -> Diag {
    Diag { severity, code, message, hint, span, mend: None }
}

/// Looks for a picture that a lesson names.
fn check_named_picture(picture: &MediaRef, span: Span, pictures: &Path, beside: &Path) -> Option<Diag> {
    let media = Media { library: pictures.to_path_buf(), beside: beside.to_path_buf(), ..Media::default() };
    let found = media.find(picture);
    match picture {
        MediaRef::Library(_) if found.is_some() => None,
        MediaRef::Library(stem) => Some(problem(
            Severity::Error,
            "missing-picture",
            format!("The library has no picture \"{stem}\"."),
            "Put a picture beside the lesson and write its name with its ending: picture: \"cat.png\".".into(),
            span,
        )),
        MediaRef::Beside(name) => match found {
            Some(path) => check_picture(&path, name, span),
            None => Some(missing_file(name, span, beside, PICTURE_ENDINGS)),
        },
    }
}

/// Looks for a recording that a lesson names, and listens to it. The library's own are looked for
/// where they are played.
fn check_recording(recording: &MediaRef, to: Use, span: Span, beside: &Path) -> Option<Diag> {
    let MediaRef::Beside(name) = recording else { return None };
    let media = Media { beside: beside.to_path_buf(), ..Media::default() };
    let Some(path) = media.find_voice(recording) else {
        return Some(missing_file(name, span, beside, VOICE_ENDINGS));
    };
    let (severity, says) = match probe_once(&path, to) {
        Ok(recording) => (Severity::Warning, recording.warnings.first()?.to_string()),
        Err(why) => (Severity::Error, why.to_string()),
    };
    // What is wrong, and then what to do.
    let (message, hint) = says.split_once(". ").unwrap_or((says.as_str(), ""));
    let message = format!("“{name}”: {}.", message.trim_end_matches('.'));
    Some(problem(severity, "bad-sound", message, hint.to_owned(), span))
}

/// Why a picture or a recording cannot be used that lies at this path under another name; none where it can.
pub(super) fn media_fault(path: &Path, name: &str, picture: bool) -> Option<String> {
    let span = Span::default();
    if picture {
        let fault = check_picture(path, name, span).filter(|diag| diag.severity == Severity::Error)?;
        return Some(format!("{} {}", fault.message, fault.hint));
    }
    probe(path, Use::Voice).err().map(|why| format!("“{name}”: {why}"))
}

fn missing_file(name: &str, span: Span, beside: &Path, endings: &[&str]) -> Diag {
    let missing = problem(
        Severity::Error,
        "missing-file",
        format!("There is no file \"{name}\" beside the lesson."),
        "Put it into the lesson's folder, or correct its name (capitals count).".into(),
        span,
    );
    let meant = meant_file(name, beside, endings);
    Diag { mend: meant.map(|meant| Mend { span, text: quoted(&meant) }), ..missing }
}

/// Looks at a picture's size and kind without decoding it.
fn check_picture(path: &Path, name: &str, span: Span) -> Option<Diag> {
    let error =
        |code, message: String, hint: &str| Some(problem(Severity::Error, code, message, hint.to_owned(), span));
    let bytes = std::fs::metadata(path).map_or(0, |data| data.len());
    if bytes > PICTURE_MAX_BYTES {
        let most = PICTURE_MAX_BYTES / 1_048_576;
        return error(
            "picture-too-large",
            format!("\"{name}\" has {} MB; a picture may have {most} MB.", bytes / 1_048_576),
            "Save a smaller copy: 1000 pixels a side are plenty.",
        );
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if ending == "svg" {
        return match std::fs::read(path).map(|data| svg(&data)) {
            Ok(Ok(_)) => None,
            _ => error(
                "broken-picture",
                format!("\"{name}\" is not a picture that can be read."),
                "Save it again as PNG.",
            ),
        };
    }
    let Some(reader) = image::ImageReader::open(path).ok().and_then(|reader| reader.with_guessed_format().ok()) else {
        return error("unreadable", format!("\"{name}\" cannot be read."), "Close it in other programs and try again.");
    };
    let format = reader.format();
    match reader.into_dimensions() {
        Ok((width, height)) if width.max(height) > PICTURE_MAX_SIDE_PX => error(
            "picture-too-large",
            format!("\"{name}\" is {width}×{height} pixels; a side may have {PICTURE_MAX_SIDE_PX}."),
            "Save a smaller copy: 1000 pixels a side are plenty.",
        ),
        Ok(_) => {
            let right = format.is_none_or(|format| format.extensions_str().contains(&ending.as_str()));
            (!right).then(|| {
                let kind = format.and_then(|format| format.extensions_str().first().copied()).unwrap_or("png");
                problem(
                    Severity::Warning,
                    "wrong-ending",
                    format!("\"{name}\" is a {kind} picture under another ending. It is shown all the same."),
                    format!("Rename it to end in .{kind}, and correct its name here."),
                    span,
                )
            })
        }
        Err(_) => error(
            "broken-picture",
            format!("\"{name}\" is not a picture that can be read."),
            "Open it in a picture program and save it again as PNG.",
        ),
    }
}

/// Whether a file holds a game.
fn is_game(path: &Path) -> bool {
    path.to_string_lossy().ends_with(check_game::ENDING)
}

/// The lessons and games that some paths mean: files as they are, folders with all that is in them.
pub fn files_in(paths: &[PathBuf]) -> Vec<PathBuf> {
    let games = paths.iter().filter(|path| path.is_dir()).flat_map(|path| files_with(path, check_game::ENDING));
    lessons_in(paths).into_iter().chain(games).collect()
}

/// The lessons that some paths mean: files as they are, folders with all lessons in them.
pub fn lessons_in(paths: &[PathBuf]) -> Vec<PathBuf> {
    paths.iter().flat_map(|path| if path.is_dir() { lessons_below(path, 0) } else { vec![path.clone()] }).collect()
}

/// How deep a folder of lessons is searched.
const FOLDER_DEPTH_MAX: usize = 4;

fn lessons_below(folder: &Path, depth: usize) -> Vec<PathBuf> {
    let mut found = files_with(folder, ".lesson.ron");
    if depth < FOLDER_DEPTH_MAX {
        let folders = files_with(folder, "").into_iter().filter(|path| path.is_dir());
        found.extend(folders.flat_map(|path| lessons_below(&path, depth + 1)));
    }
    found
}

/// Every mistake as a person reads it: the place, the line, what is wrong, what to write.
pub fn for_people(files: &[CheckedFile]) -> String {
    let mut text = String::new();
    for file in files {
        let name = file.path.display().to_string();
        for diag in &file.diags {
            if file.source.is_empty() {
                text += &format!("{name}: {} {}\n", diag.message, diag.hint);
                continue;
            }
            let severity = match diag.severity {
                Severity::Error => miette::Severity::Error,
                Severity::Warning => miette::Severity::Warning,
            };
            let label = LabeledSpan::at(diag.span.start..diag.span.end.max(diag.span.start), "here");
            let mut shown =
                MietteDiagnostic::new(&diag.message).with_code(diag.code).with_severity(severity).with_label(label);
            if !diag.hint.is_empty() {
                shown = shown.with_help(&diag.hint);
            }
            let report = miette::Report::new(shown).with_source_code(NamedSource::new(&name, file.source.clone()));
            text += &format!("{report:?}\n");
        }
    }
    text + &summary(files) + "\n"
}

fn summary(files: &[CheckedFile]) -> String {
    let errors: usize = files.iter().map(CheckedFile::errors).sum();
    let warnings: usize = files.iter().map(|file| file.diags.len()).sum::<usize>() - errors;
    let count = |number: usize, thing: &str| format!("{number} {thing}{}", if number == 1 { "" } else { "s" });
    let games = files.iter().filter(|file| is_game(&file.path)).count();
    let lessons = match (files.len() - games, games) {
        (lessons, 0) => count(lessons, "lesson"),
        (0, games) => count(games, "game"),
        (lessons, games) => format!("{} and {}", count(lessons, "lesson"), count(games, "game")),
    };
    match (errors, warnings) {
        (0, 0) => format!("{lessons} checked: ready to teach."),
        (0, _) => format!("{lessons} checked: {}. You can teach it as it is.", count(warnings, "warning")),
        _ => format!("{lessons} checked: {}, {}.", count(errors, "mistake"), count(warnings, "warning")),
    }
}

#[derive(Serialize)]
struct Row<'a> {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    severity: Severity,
    code: &'a str,
    message: &'a str,
    hint: &'a str,
}

/// Every mistake as a program reads it: one JSON list.
pub fn for_programs(files: &[CheckedFile]) -> String {
    let rows = files.iter().flat_map(|file| {
        file.diags.iter().map(|diag| {
            let (line, column) = line_column(&file.source, diag.span.start);
            let (end_line, end_column) = line_column(&file.source, diag.span.end);
            Row {
                file: file.path.display().to_string(),
                line,
                column,
                end_line,
                end_column,
                severity: diag.severity,
                code: diag.code,
                message: &diag.message,
                hint: &diag.hint,
            }
        })
    });
    serde_json::to_string_pretty(&rows.collect::<Vec<_>>()).unwrap_or_else(|_| "[]".into())
}
