//! Reads the arguments and opens one door.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is where the program speaks to a terminal")]

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Args, Parser, Subcommand, ValueEnum};
use hanamaru::author;
use hanamaru::author::painter::painter;
use hanamaru::author::places::{Places, one_line};
use hanamaru::author::{catalogue, check, credits, drive, edit, import, new, pack, print, rehearse, sounds};
use hanamaru::host::Media;
use hanamaru::host::own::Own;
use hanamaru::host::shelf;
use hanamaru::lesson::axes::Game;
use hanamaru::lesson::{Lesson, Library, plan, write};
use hanamaru::limits::{TEXT_PERCENT_MAX, TEXT_PERCENT_MIN};
use hanamaru::phonics::open::Opened;
use hanamaru::phonics::tell::{self, Search};
use hanamaru::record::data_folder;
use hanamaru::record::settings::Settings;
use hanamaru::stage::app::{Launch, launch};
use hanamaru::stage::doors::{Add, Doors, Edit};
use hanamaru::stage::planning::as_written;
use hanamaru::stage::shell::{Read, Shelves};
use hanamaru::stage::strings::Lang;
use hanamaru::stage::theme::Scheme;

/// A classroom game engine: lessons of words become flashcards and team games on the projector.
///
/// Without arguments the lesson picker opens.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Door>,
}

#[derive(Subcommand)]
enum Door {
    /// Teach a lesson.
    Play {
        /// The lesson file; a packed one, .hanamaru, is added to your own lessons first.
        lesson: PathBuf,
        /// The class, by its label: 5-1. Its points are kept apart from other classes'.
        #[arg(long, default_value = "")]
        class: String,
        /// The whole screen, or a window.
        #[arg(long, default_value = "full")]
        stage: StageWanted,
        /// What all chance is drawn from; by itself a new one each time.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// Make a lesson out of words: behind its name, on standard input, or as they are asked for.
    New {
        /// The lesson file to write; .lesson.ron is added.
        name: PathBuf,
        /// The words; a phrase in quotes, and "natto = なっとう" with what it means.
        words: Vec<String>,
        /// Its title; by itself made of the name.
        #[arg(long)]
        title: Option<String>,
        /// The school grade; junior high school is 7 to 9.
        #[arg(long, value_parser = clap::value_parser!(u8).range(1..=9))]
        grade: Option<u8>,
        /// For how many minutes; by itself 45, at junior high school 50.
        #[arg(long, value_parser = clap::value_parser!(u16).range(5..=50))]
        minutes: Option<u16>,
    },
    /// Make a lesson out of a list: pasted text, CSV, Excel, Quizlet, a deck of Anki with its media.
    Import {
        /// The list; - is standard input.
        file: PathBuf,
        /// The lesson file to write; its pictures and recordings go into a folder of its name.
        #[arg(long)]
        out: PathBuf,
        /// Its title; by itself the list's heading, or the name of the file.
        #[arg(long)]
        title: Option<String>,
        /// The school grade; junior high school is 7 to 9.
        #[arg(long, value_parser = clap::value_parser!(u8).range(1..=9))]
        grade: Option<u8>,
        /// For how many minutes; by itself 45, at junior high school 50.
        #[arg(long, value_parser = clap::value_parser!(u16).range(5..=50))]
        minutes: Option<u16>,
        /// Write over a lesson of that name.
        #[arg(long)]
        replace: bool,
        /// The first row to take, where one lesson cannot hold all.
        #[arg(long, default_value_t = 1)]
        from: usize,
    },
    /// Make or mend a lesson on a page in the browser: words, pictures, voices, games.
    Edit {
        /// The lesson file; a new one where there is none.
        lesson: PathBuf,
        /// Print the page's address, and open no browser.
        #[arg(long)]
        no_browser: bool,
        /// The port of this computer that the page is served on; by itself one that is free.
        #[arg(long, default_value_t = 0)]
        port: u16,
        /// End when the input ends, with the window that opened it.
        #[arg(long, hide = true)]
        attached: bool,
    },
    /// Pack a lesson with its pictures, recordings and games into one file for a colleague.
    Pack {
        /// The lesson file.
        lesson: PathBuf,
        /// The file to write; .hanamaru is added. By itself the lesson's name, in the current folder.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Write over a file of that name.
        #[arg(long)]
        replace: bool,
    },
    /// Add a packed lesson to your own: what is in it, and where it lies now.
    Add {
        /// The file that a colleague packed, such as my-town.hanamaru.
        pack: PathBuf,
    },
    /// Find every mistake in lessons, and what to write instead.
    Check {
        /// Lesson and game files, or folders of them.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// Mend in the lessons what can be mended without guessing, and say what that was.
        #[arg(long)]
        fix: bool,
        /// For people or for programs.
        #[arg(long, default_value = "human")]
        format: Format,
    },
    /// Play a lesson alone, and draw every step to a PNG; or draw every screen that there is.
    Rehearse {
        /// The lesson file.
        #[arg(required_unless_present = "gallery", conflicts_with = "gallery")]
        lesson: Option<PathBuf>,
        /// In place of a lesson: every screen in its states. Exit 1 where one of them is hard to read.
        #[arg(long)]
        gallery: bool,
        /// With --gallery: every big moment in place of every screen, as a strip of frames 100 ms apart.
        #[arg(long, requires = "gallery")]
        film: bool,
        /// With --gallery: only this room, or what has a name that begins so.
        #[arg(long, requires = "gallery")]
        only: Option<String>,
        /// The folder for the pictures and rehearsal.json.
        #[arg(long)]
        out: PathBuf,
        /// Width and height in pixels.
        #[arg(long, default_value = "1280x720", value_parser = rehearse::parse_size)]
        size: (u32, u32),
        /// The look.
        #[arg(long, default_value = "light")]
        theme: ThemeWanted,
        /// Large text, as in the settings.
        #[arg(long)]
        large_text: bool,
        /// The teacher's language.
        #[arg(long, default_value = "en")]
        lang: LangWanted,
    },
    /// Print what a teacher and a class hold in the hand, as a page for a browser.
    Print {
        /// The lesson file.
        lesson: PathBuf,
        #[command(flatten)]
        wanted: print::Wanted,
        /// The file to write, such as answers.html.
        #[arg(long)]
        out: PathBuf,
        /// A plan for a lesson of so many minutes; by itself as it is written.
        #[arg(long, value_parser = clap::value_parser!(u16).range(5..=50))]
        minutes: Option<u16>,
    },
    /// Play a lesson by JSON lines: a command in, its events or its refusal out.
    Drive {
        /// The lesson file.
        lesson: PathBuf,
        /// What all chance is drawn from.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The folder for the history; by itself the user's own.
        #[arg(long)]
        data: Option<PathBuf>,
        /// The class, by its label.
        #[arg(long, default_value = "drive")]
        class: String,
        /// Begin anew, even where the class could go on.
        #[arg(long)]
        fresh: bool,
    },
    /// List the games and their settings.
    Games {
        /// For people or for programs.
        #[arg(long, default_value = "human")]
        format: Format,
    },
    /// Search the word library, in English, Japanese or by topic; or all usual words by their sounds.
    Words {
        #[command(flatten)]
        wanted: WordsWanted,
        /// The order that stages belong to: phases, groups, a-z, or your own.
        #[arg(long, default_value = "phases")]
        order: String,
        /// How many nonsense words.
        #[arg(long, default_value_t = 10)]
        count: usize,
        /// What nonsense words are drawn from; by itself a new one each time.
        #[arg(long)]
        seed: Option<u64>,
        /// For people or for programs.
        #[arg(long, default_value = "human")]
        format: Format,
    },
    /// Cut words into their graphemes, and say what each of them says.
    Sounds {
        /// Words; a phrase in quotes.
        #[arg(required = true)]
        words: Vec<String>,
        /// For people or for programs.
        #[arg(long, default_value = "human")]
        format: Format,
    },
}

/// One thing that words are searched for.
#[derive(Args)]
#[group(required = true, multiple = false)]
struct WordsWanted {
    /// A part of the word, of its meaning in kana or kanji, its topic, or a grade: "grade 3".
    search: Option<String>,
    /// Words that can be sounded out at a stage of an order: 3.2.
    #[arg(long, value_name = "STAGE")]
    decodable: Option<String>,
    /// Words that differ in one sound: l/r, or "s/sh before i ee".
    #[arg(long, value_name = "SOUNDS")]
    pairs: Option<String>,
    /// From one word to another, one sound a step: cat cup.
    #[arg(long, num_args = 2, value_names = ["FROM", "TO"])]
    chain: Option<Vec<String>>,
    /// Words that rhyme with a word.
    #[arg(long, value_name = "WORD")]
    rhymes: Option<String>,
    /// Words of one beat that rhyme with a word and are spelled like it.
    #[arg(long, value_name = "WORD")]
    family: Option<String>,
    /// Words that are none, of what has been taught by a stage.
    #[arg(long, value_name = "STAGE")]
    nonsense: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum StageWanted {
    Full,
    Window,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ThemeWanted {
    Light,
    Dark,
    Contrast,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LangWanted {
    En,
    Ja,
}

/// The lesson that is offered to try, among those that ship.
const DEMONSTRATION: &str = "lets-try-1/unit-5.lesson.ron";

/// The size at which the editor's preview is drawn first, in pixels.
const PREVIEW_PX: (u32, u32) = (960, 540);

/// The teams of a driven class.
const DRIVEN_SIZES: [u8; 4] = [9, 9, 9, 8];

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match open(arguments.command) {
        Ok(code) => code,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Prints, and does not mind a reader that has seen enough (`| head`).
fn say(text: &str) {
    drop(writeln!(std::io::stdout(), "{}", text.trim_end()));
}

fn open(door: Option<Door>) -> Result<ExitCode, String> {
    let places = Places::find()?;
    let Some(door) = door else {
        launch(window(&places, read_meanwhile(&places), None, String::new(), true, None))?;
        return Ok(ExitCode::SUCCESS);
    };
    let library = places.library_kept(data_folder().as_deref())?;
    match door {
        Door::Play { lesson, class, stage, seed } => {
            let lesson = if lesson.to_string_lossy().ends_with(pack::ENDING) {
                let own = Own::find(data_folder().as_deref());
                let (added, told) = pack::open(&lesson, &library, &places, &own)?;
                say(&told);
                added.path
            } else {
                lesson
            };
            let full = stage == StageWanted::Full;
            let checked = check::check_file(&lesson, &library, &places.pictures());
            if checked.lesson.is_none() {
                eprint!("{}", check::for_people(&[checked]));
                return Ok(ExitCode::FAILURE);
            }
            launch(window(&places, Shared::new(LazyLock::new(Box::new(|| library))), Some(lesson), class, full, seed))?;
        }
        Door::New { name, words, title, grade, minutes } => {
            let asks = std::io::stdin().is_terminal();
            let args = new::Args { name, words, title, grade, minutes, asks };
            say(&new::new(&args, &library, std::io::stdin().lock(), std::io::stdout().lock())?);
        }
        Door::Import { file, out, title, grade, minutes, replace, from } => {
            let args = import::command::Args { file, out, title, grade, minutes, replace, from };
            say(&import::command::import(&args, &library, std::io::stdin().lock())?);
        }
        Door::Edit { lesson, no_browser, port, attached } => {
            let own = Own::find(data_folder().as_deref()).write;
            let look = rehearse::Look { size: PREVIEW_PX, scheme: Scheme::Light, lang: Lang::En, text_share: 1.0 };
            let draws = Some(painter(&places, look));
            let editor = edit::serve(&edit::Wanted { lesson, port, own }, &places, Arc::new(library), draws)?;
            say(&format!("{}\nThe lesson is edited on that page. Ctrl+C ends it; all is saved.", editor.address()));
            if let Some(sentence) = (!no_browser).then(|| edit::show(editor.address()).err()).flatten() {
                eprintln!("{sentence}");
            }
            if attached {
                // Nothing is ever written into it: it ends with whoever holds its other end.
                drop(std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink()));
            } else {
                editor.wait();
            }
        }
        Door::Pack { lesson, out, replace } => {
            say(&pack::pack(&pack::Args { lesson, out, replace }, &library, &places)?);
        }
        Door::Add { pack } => {
            let own = Own::find(data_folder().as_deref());
            let (_, told) = pack::open(&pack, &library, &places, &own)?;
            say(&told);
        }
        Door::Check { paths, fix, format } => {
            let lessons = check::files_in(&paths);
            if lessons.is_empty() {
                return Err("There is no lesson or game there: their names end in .lesson.ron and .game.ron.".into());
            }
            let files: Vec<_> = lessons
                .iter()
                .map(|path| {
                    if !fix {
                        return check::check_file(path, &library, &places.pictures());
                    }
                    let (file, mended) = author::fix::fix(path, &library, &places.pictures());
                    // What a program reads stays one list.
                    eprint!("{mended}");
                    file
                })
                .collect();
            say(&if format == Format::Json { check::for_programs(&files) } else { check::for_people(&files) });
            return Ok(ExitCode::from(u8::from(files.iter().any(|file| file.errors() > 0))));
        }
        Door::Rehearse { lesson, gallery, film, only, out, size, theme, large_text, lang } => {
            let scheme = match theme {
                ThemeWanted::Light => Scheme::Light,
                ThemeWanted::Dark => Scheme::Dark,
                ThemeWanted::Contrast => Scheme::Contrast,
            };
            let lang = if lang == LangWanted::Ja { Lang::Ja } else { Lang::En };
            let text_percent = if large_text { TEXT_PERCENT_MAX } else { TEXT_PERCENT_MIN };
            let look = rehearse::Look { size, scheme, lang, text_share: f32::from(text_percent) / 100.0 };
            let Some(lesson) = lesson.filter(|_| !gallery) else {
                let hung = if film {
                    author::film::film(&places, &out, look, only.as_deref())?
                } else {
                    author::gallery::gallery(&places, &out, look, only.as_deref())?
                };
                say(&hung.told);
                return Ok(ExitCode::from(u8::from(!hung.sound)));
            };
            let checked = check::check_file(&lesson, &library, &places.pictures());
            let Some(sound) = &checked.lesson else {
                eprint!("{}", check::for_people(&[checked]));
                return Ok(ExitCode::FAILURE);
            };
            say(&rehearse::rehearse(sound, &lesson, &places, &out, look)?);
        }
        Door::Print { lesson, wanted, out, minutes } => {
            let checked = check::check_file(&lesson, &library, &places.pictures());
            let Some(sound) = &checked.lesson else {
                eprint!("{}", check::for_people(&[checked]));
                return Ok(ExitCode::FAILURE);
            };
            let planned =
                minutes.map_or_else(|| as_written(sound), |minutes| plan::plan(sound, &library, minutes).into());
            let parts = planned.parts.iter().map(|part| part.minutes);
            let rows: Vec<print::Row> = planned.games.iter().cloned().zip(parts).collect();
            let beside = lesson.parent().map(Path::to_path_buf).unwrap_or_default();
            let media = Media { library: places.pictures(), beside, ..Media::default() };
            say(&print::print(sound, &rows, &wanted, &places.assets, &media, &out)?);
        }
        Door::Drive { lesson, seed, data, class, fresh } => {
            let checked = check::check_file(&lesson, &library, &places.pictures());
            let key = shelf::key(&lesson);
            let Some(sound) = checked.lesson.clone() else {
                eprint!("{}", check::for_people(&[checked]));
                return Ok(ExitCode::FAILURE);
            };
            let args = drive::Args { lesson: sound, key, seed, data, class, sizes: DRIVEN_SIZES.to_vec(), fresh };
            drive::drive(&args, std::io::stdin().lock(), std::io::stdout().lock()).map_err(|why| why.to_string())?;
        }
        Door::Games { format } => say(&if format == Format::Json {
            catalogue::games_for_programs(&library)
        } else {
            catalogue::games_for_people(&library)
        }),
        Door::Words { wanted: WordsWanted { search: Some(search), .. }, format, .. } => {
            say(&catalogue::words(&library, &search, format == Format::Json));
        }
        Door::Words { wanted, order, count, seed, format } => {
            // A teacher's own orders count where stages are asked for.
            let own = Own::find(data_folder().as_deref());
            let opened = opened_sounds(&places, &library, &own.folders)?;
            if let Some(search) = by_sound(wanted, count, seed) {
                say(&sounds::found(&opened, &order, &search, format == Format::Json)?);
            }
        }
        Door::Sounds { words, format } => {
            let opened = opened_sounds(&places, &library, &[])?;
            let (text, sound) = tell::sounds(&opened.phonics, &words, format == Format::Json);
            say(&text);
            return Ok(ExitCode::from(u8::from(!sound)));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What the sounds stand on; what is wrong with a teacher's own orders is said.
fn opened_sounds(places: &Places, library: &Library, own: &[PathBuf]) -> Result<Opened, String> {
    let opened = sounds::opened(places, library, own)?;
    for note in &opened.notes {
        eprintln!("{note}");
    }
    Ok(opened)
}

/// The search by sound that was asked for.
fn by_sound(wanted: WordsWanted, count: usize, seed: Option<u64>) -> Option<Search> {
    let WordsWanted { search: _, decodable, pairs, chain, rhymes, family, nonsense } = wanted;
    let chain = chain.and_then(|words| <[String; 2]>::try_from(words).ok());
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |time| u64::from(time.subsec_nanos()));
    let seed = seed.unwrap_or_else(now);
    None.or(decodable.map(Search::Decodable))
        .or(pairs.map(Search::Pairs))
        .or(chain.map(|[from, to]| Search::Chain(from, to)))
        .or(rhymes.map(Search::Rhymes))
        .or(family.map(Search::Family))
        .or(nonsense.map(|stage| Search::Nonsense { stage, count, seed }))
}

/// The library, once it is read.
type Shared = Arc<LazyLock<Library, Box<dyn FnOnce() -> Library + Send>>>;

/// Reads the library while the window opens. What ships is tested; where it was damaged since, the
/// engine does not run on half of it.
fn read_meanwhile(places: &Places) -> Shared {
    let places = places.clone();
    let library: Shared = Arc::new(LazyLock::new(Box::new(move || {
        places.library_kept(data_folder().as_deref()).unwrap_or_else(|sentence| {
            eprintln!("{sentence}");
            std::process::exit(1)
        })
    })));
    let reading = library.clone();
    // Where no thread can be had, it is read when it is first asked for.
    drop(std::thread::Builder::new().name("library".to_owned()).spawn(move || LazyLock::force(&reading).words.len()));
    library
}

/// What opens lessons in the browser: this program once more, so that the window goes on whatever happens there. The
/// editors end with the window, which holds their inputs open; what they were given is on the disk.
fn editors(own: Option<PathBuf>) -> Option<Edit> {
    let program = std::env::current_exe().ok()?;
    let opened: Mutex<Vec<Child>> = Mutex::default();
    Some(Arc::new(move |lesson: Option<&Path>| {
        let new = || own.as_ref().map(|folder| free_place(folder, "New lesson"));
        let lesson = lesson.map(Path::to_path_buf).or_else(new);
        let lesson = lesson.ok_or("Nothing can be written on this computer, so no lesson can be made.")?;
        let mut editor = Command::new(&program);
        editor.args(["edit", "--attached"]).arg(&lesson).stdin(Stdio::piped()).stdout(Stdio::null());
        let editor = editor.spawn().map_err(|why| format!("The editor cannot be opened ({why})."))?;
        opened.lock().unwrap_or_else(PoisonError::into_inner).push(editor);
        Ok(lesson)
    }))
}

/// What takes a file that is dropped on the window: a packed lesson is added to the teacher's own, a list of words
/// becomes a lesson there, and a lesson is played where it lies.
fn taking(places: &Places, library: Shared) -> Add {
    let places = places.clone();
    Arc::new(move |file: &Path| {
        let name = file.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        let own = Own::find(data_folder().as_deref());
        if name.ends_with(pack::ENDING) {
            return pack::open(file, &library, &places, &own).map(|(added, told)| (added.path, told));
        }
        if name.ends_with(shelf::LESSON_ENDING) {
            return Ok((file.to_path_buf(), file.display().to_string()));
        }
        let folder = own.write.ok_or("Nothing can be written on this computer, so that no lesson can be added.")?;
        let title = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let out = free_place(&folder, &title);
        let args = import::command::Args { file: file.to_path_buf(), out: out.clone(), from: 1, ..Default::default() };
        import::command::import(&args, &library, std::io::empty()).map(|told| (out, told))
    })
}

/// A lesson file of this title that is not there yet.
fn free_place(folder: &Path, title: &str) -> PathBuf {
    let place = |number: u32| match number {
        1 => folder.join(format!("{title}{}", shelf::LESSON_ENDING)),
        number => folder.join(format!("{title} {number}{}", shelf::LESSON_ENDING)),
    };
    (1..).map(place).find(|path| !path.exists()).unwrap_or_else(|| place(1))
}

/// What the window needs: where lessons lie, and how they are read.
fn window(
    places: &Places,
    library: Shared,
    lesson: Option<PathBuf>,
    class: String,
    full: bool,
    seed: Option<u64>,
) -> Launch {
    let (pictures, voices, sounds) = (places.pictures(), places.voices(), places.sounds());
    let own = Own::find(data_folder().as_deref());
    let folders = [vec![places.levels.clone()], own.folders.clone()].concat();
    let demonstration = Some(places.levels.join(DEMONSTRATION)).filter(|path| path.is_file());
    let (assets, library_pictures) = (places.assets.clone(), pictures.clone());
    let reading = library.clone();
    let read = move |path: &Path| {
        let checked = check::check_file(path, &reading, &library_pictures);
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let problems = checked.diags.iter().map(|diag| one_line(&name, &checked.source, diag)).collect();
        Read { lesson: checked.lesson, problems }
    };
    let (_, trouble) = Settings::open(data_folder().as_deref());
    let notes: Vec<String> = own.note.into_iter().chain(trouble.map(|trouble| trouble.to_string())).collect();
    for note in &notes {
        eprintln!("{note}");
    }
    let (planning, adding) = (library.clone(), library.clone());
    let assets_of_credits = assets.clone();
    let doors = Doors {
        plan: Arc::new(move |lesson: &Lesson, minutes| plan::plan(lesson, &planning, minutes).into()),
        games: Arc::new(move |lesson: &Lesson| catalogue::games_for(lesson, &library)),
        with_games: Some(Arc::new(|source: &str, games: &[Game]| {
            write::with_games(source, games)
                .ok_or_else(|| "The lesson's file cannot be rewritten: correct it first, and save it.".to_owned())
        })),
        edit: editors(own.write.clone()),
        add: Some(taking(places, adding)),
        demonstration,
        own: own.write,
        credits: Arc::new(move || credits::read(&assets_of_credits)),
        notes,
        ..Doors::default()
    };
    let shelves = Shelves { folders, pictures, voices, sounds, own: own.folders, read: Arc::new(read), doors };
    Launch { assets, shelves, lesson, class, full, seed }
}
