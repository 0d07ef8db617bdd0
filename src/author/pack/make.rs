//! Makes a pack of a lesson: reads all that belongs to it, and writes the same bytes each time.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::names::{Kind, clash, fault, kind};
use super::{CREDITS, ENDING, FOLDER, LIST, Listed, Manifest, VERSION, legible, size};
use crate::author::check::{CheckedFile, check_file, for_people};
use crate::author::places::Places;
use crate::author::{credits, keep, own_games};
use crate::host::shelf::{LESSON_ENDING, read_source};
use crate::lesson::{Lesson, Library, MediaRef};
use crate::limits::{CREDITS_MAX_BYTES, PACK_FILES_MAX, PACK_MAX_BYTES, PACK_UNPACKED_MAX_BYTES, SOUND_MAX_BYTES};

/// What was asked for.
#[derive(Clone, Debug, Default)]
pub struct Args {
    /// The lesson file.
    pub lesson: PathBuf,
    /// The pack to write; by itself the lesson's name in the current folder.
    pub out: Option<PathBuf>,
    /// Write over a pack that is there.
    pub replace: bool,
}

/// A pack that was made, not yet written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// All of it.
    pub bytes: Vec<u8>,
    /// The files of the lesson in it, the lesson first.
    pub files: Vec<String>,
    /// Its own pictures and recordings come with a text that says whose they are, or there are none.
    pub credited: bool,
}

/// Packs a lesson into a file, and says what is in it.
///
/// # Errors
/// Sentences; then nothing was written.
pub fn pack(args: &Args, library: &Library, places: &Places) -> Result<String, String> {
    let out = args.out.clone().unwrap_or_else(|| PathBuf::from(keep::stem(&args.lesson)));
    let named = out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let out = out.with_file_name(format!("{}{ENDING}", named.strip_suffix(ENDING).unwrap_or(&named)));
    if out.exists() && !args.replace {
        return Err(format!(
            "There is a file {} already, and it is left as it is. Choose another name with --out, or add --replace.",
            out.display()
        ));
    }
    let checked = check_file(&args.lesson, library, &places.pictures());
    let made = make(&checked, library, places)?;
    keep::whole(&out, &made.bytes, args.replace).map_err(|why| {
        format!("The pack cannot be written to {} ({why}). Choose a folder that can be written.", out.display())
    })?;
    let mut lines = vec![format!("{}: {}.", out.display(), size(made.bytes.len() as u64))];
    lines.extend(made.files.iter().map(|name| format!("  {name}")));
    if !made.credited {
        lines.push(
            "Are the pictures and recordings your own? If not, write whose they are into CREDITS.txt beside the \
             lesson, and pack it again."
                .to_owned(),
        );
    }
    lines.push(format!(
        "A colleague opens it with: hanamaru add {}",
        out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    ));
    Ok(lines.join("\n"))
}

/// Makes the pack of a lesson that was read and checked.
///
/// # Errors
/// Sentences: what is wrong with the lesson, or with a file that it names.
pub fn make(checked: &CheckedFile, library: &Library, places: &Places) -> Result<Made, String> {
    let Some(lesson) = &checked.lesson else {
        let told = for_people(std::slice::from_ref(checked));
        return Err(format!("{told}Mend the lesson first; then it can be given away."));
    };
    let beside = checked.path.parent().unwrap_or(Path::new("."));
    let name = format!("{}{LESSON_ENDING}", keep::media_folder(&checked.path));
    let name = if fault(&name).is_none() { name } else { format!("lesson{LESSON_ENDING}") };
    legible(&name, checked.source.as_bytes())?;
    let mut total = checked.source.len() as u64;
    let mut files = vec![(name, checked.source.clone().into_bytes())];
    let names = beside_lesson(lesson, library, beside);
    for name in &names {
        if let Some(why) = fault(name) {
            return Err(format!(
                "“{name}” cannot be packed, because {why}. Rename the file, and write its new name into the lesson."
            ));
        }
        let bytes = read(&beside.join(name), name)?;
        legible(name, &bytes)?;
        total += bytes.len() as u64;
        if total > PACK_UNPACKED_MAX_BYTES {
            let most = size(PACK_UNPACKED_MAX_BYTES);
            return Err(format!("The lesson's files have more than {most} together. Save smaller pictures and songs."));
        }
        files.push((name.clone(), bytes));
    }
    if let Some(name) = clash(files.iter().map(|(name, _)| name.as_str())) {
        return Err(format!(
            "“{name}” and another file of the lesson have one name on some computers. Rename one of them, and write \
             its new name into the lesson."
        ));
    }
    if files.len() > PACK_FILES_MAX {
        return Err(format!(
            "The lesson has {} files; {PACK_FILES_MAX} can be packed. Make two lessons of it.",
            files.len()
        ));
    }
    let manifest = Manifest {
        version: VERSION,
        made_by: env!("CARGO_PKG_VERSION").to_owned(),
        title: lesson.title.clone(),
        grade: lesson.grade,
        files: files.iter().map(|(name, bytes)| Listed::of(name, bytes)).collect(),
        credits: credits::of_lesson(lesson, library, &places.assets),
    };
    let bytes = zipped(&manifest, &files).map_err(|why| format!("The lesson cannot be packed ({why})."))?;
    if bytes.len() as u64 > PACK_MAX_BYTES {
        let most = size(PACK_MAX_BYTES);
        return Err(format!("The pack has more than {most}. Save smaller pictures and songs."));
    }
    let media = |name: &&String| matches!(kind(name), Some(Kind::Picture | Kind::Sound));
    let credited = names.iter().all(|name| !media(&name)) || names.iter().any(|name| CREDITS.contains(&name.as_str()));
    Ok(Made { bytes, files: files.into_iter().map(|(name, _)| name).collect(), credited })
}

/// The names of what lies beside a lesson and belongs to it, in their order.
pub(super) fn beside_lesson(lesson: &Lesson, library: &Library, beside: &Path) -> Vec<String> {
    let media = lesson.pictures().into_iter().chain(lesson.recordings());
    let mut names: Vec<String> =
        media.filter_map(|media| if let MediaRef::Beside(name) = media { Some(name) } else { None }).collect();
    names.extend(own_games::played(lesson, library, beside));
    names.extend(CREDITS.into_iter().find(|name| beside.join(name).is_file()).map(str::to_owned));
    names.sort();
    names.dedup();
    names
}

/// A file beside the lesson.
fn read(path: &Path, name: &str) -> Result<Vec<u8>, String> {
    if kind(name) == Some(Kind::Game) {
        return read_source(path).map(String::into_bytes);
    }
    let most = if kind(name) == Some(Kind::Credits) { CREDITS_MAX_BYTES } else { SOUND_MAX_BYTES };
    let large = std::fs::metadata(path).is_ok_and(|data| data.len() > most);
    if large {
        return Err(format!("“{name}” is larger than {}. Save a smaller copy.", size(most)));
    }
    std::fs::read(path)
        .map_err(|why| format!("“{name}” cannot be read ({why}). Close it in other programs and try again."))
}

/// The pack: the list, and the files in its order. Nothing in it tells when or where it was made.
fn zipped(manifest: &Manifest, files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, String> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .system(System::Unix);
    let pretty = ron::ser::PrettyConfig::default().struct_names(true).new_line("\n".to_owned());
    let list = ron::ser::to_string_pretty(manifest, pretty).map_err(|why| why.to_string())?;
    let mut put = |name: &str, bytes: &[u8], method| {
        zip.start_file(name, options.compression_method(method)).map_err(|why| why.to_string())?;
        zip.write_all(bytes).map_err(|why| why.to_string())
    };
    put(LIST, list.as_bytes(), CompressionMethod::Deflated)?;
    for (name, bytes) in files {
        let picture = kind(name) == Some(Kind::Picture) && !name.to_lowercase().ends_with(".svg");
        // What is packed already gets no smaller.
        let packed = picture || kind(name) == Some(Kind::Sound);
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        put(&format!("{FOLDER}{name}"), bytes, method)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|why| why.to_string())
}
