//! What one editor has before it: the lesson, the library, who draws, and who waits for news. The page's questions
//! come in through [`super::api`]; here is what is done about them.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use super::describe::{self, Described};
use super::document::{Disk, Document, Refused};
use super::preview::{MakePainter, Preview};
use super::{fill, media, place};
use crate::author::import::{self, Entry};
use crate::author::keep::{self, folder_of};
use crate::author::places::Places;
use crate::author::print::kit::Kit;
use crate::author::sounds;
use crate::host::{Media, media as host_media, own};
use crate::lesson::outline::outline;
use crate::lesson::patch::{Given, Patch, patched};
use crate::lesson::{Lesson, Library, MediaRef};
use crate::limits::WATCH_MS;
use crate::phonics::open::Opened;

/// What is to be edited, and where.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The lesson file; where there is none yet, a new lesson begins.
    pub lesson: PathBuf,
    /// The port of this computer; 0 is any that is free.
    pub port: u16,
    /// The teacher's own folder, for copies of lessons that cannot be written.
    pub own: Option<PathBuf>,
}

/// One editor.
pub(super) struct Desk {
    pub places: Places,
    pub library: Arc<Library>,
    own: Option<PathBuf>,
    document: Mutex<Open>,
    /// How many things have happened: whoever waits for news is woken.
    pub news: watch::Sender<u64>,
    pub preview: Option<Preview>,
    /// The lesson as it could last be played.
    playable: Mutex<Option<Lesson>>,
    sounds: OnceLock<Result<Opened, String>>,
    kit: OnceLock<Result<Kit, String>>,
}

/// The lesson that is open.
struct Open {
    document: Document,
    /// Why it must not be written, in a sentence.
    shut: Option<String>,
    /// How many lessons were open before it: a copy is another one.
    number: usize,
}

/// A lesson as it stands at one moment.
#[derive(Clone, Debug)]
pub(super) struct Stands {
    pub path: PathBuf,
    pub text: String,
    pub version: String,
    pub disk: Disk,
    pub shut: Option<String>,
    /// What can be taken back, and brought back.
    pub steps: (bool, bool),
    /// What tells whether the page knows all this.
    pub tag: String,
}

/// What a pasted list gave.
#[derive(Clone, Debug, Default)]
pub(super) struct Pasted {
    pub remarks: Vec<String>,
    pub left_out: Vec<String>,
}

impl Desk {
    /// Opens the lesson, and looks after its file from then on.
    pub fn open(
        wanted: &Wanted,
        places: &Places,
        library: Arc<Library>,
        painter: Option<MakePainter>,
    ) -> Result<Arc<Desk>, String> {
        let path = place(&wanted.lesson)?;
        let document = if path.is_file() {
            Document::open(&path, keep::whole)?
        } else {
            Document::new(&path, fill::beginning(&path), keep::whole)
        };
        let shut = shut(document.path(), places);
        let desk = Arc::new(Desk {
            places: places.clone(),
            library,
            own: wanted.own.clone(),
            document: Mutex::new(Open { document, shut, number: 0 }),
            news: watch::Sender::new(0),
            preview: painter.and_then(Preview::start),
            playable: Mutex::default(),
            sounds: OnceLock::new(),
            kit: OnceLock::new(),
        });
        let its = Arc::downgrade(&desk);
        let look = move || {
            while let Some(desk) = its.upgrade() {
                if desk.open_lesson().document.glance() {
                    desk.tell();
                }
                drop(desk);
                std::thread::sleep(Duration::from_millis(WATCH_MS));
            }
        };
        std::thread::Builder::new()
            .name("editor-watch".into())
            .spawn(look)
            .map_err(|why| format!("The lesson's file cannot be watched ({why}). Close other programs."))?;
        Ok(desk)
    }

    fn open_lesson(&self) -> MutexGuard<'_, Open> {
        self.document.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self) {
        self.news.send_modify(|count| *count += 1);
    }

    /// The lesson as it stands.
    pub fn stands(&self) -> Stands {
        let open = self.open_lesson();
        let document = &open.document;
        let disk = match document.disk() {
            Disk::Same => "",
            Disk::New => "-new",
            Disk::Gone => "-gone",
            Disk::Unreadable(_) => "-unreadable",
        };
        Stands {
            path: document.path().to_path_buf(),
            text: document.text().to_owned(),
            version: document.version().to_owned(),
            disk: document.disk().clone(),
            shut: open.shut.clone(),
            steps: document.steps(),
            tag: format!("{}{disk}-{}", document.version(), open.number),
        }
    }

    /// The lesson as the page is told it.
    pub fn described(&self) -> Described {
        let described = describe::describe(&self.stands(), self);
        if let Some(lesson) = &described.lesson {
            *self.playable.lock().unwrap_or_else(PoisonError::into_inner) = Some(lesson.clone());
        }
        described
    }

    /// The lesson as it could last be played: what is drawn and printed. With its folder.
    pub fn playable(&self) -> Option<(Lesson, PathBuf)> {
        let lesson = self.described().lesson;
        let last = || self.playable.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Some((lesson.or_else(last)?, self.beside()))
    }

    /// The lesson's folder.
    pub fn beside(&self) -> PathBuf {
        folder_of(&self.stands().path).to_path_buf()
    }

    /// Where pictures and recordings are looked for.
    pub fn media(&self) -> Media {
        let voices = host_media::accents(&self.places.voices(), false);
        Media { library: self.places.pictures(), voices, beside: self.beside() }
    }

    /// Whether a copy can be kept in the teacher's own folder.
    pub fn copies(&self) -> bool {
        self.own.is_some()
    }

    /// The sounds of words; they are read when they are first asked for.
    pub fn sounds(&self) -> Result<&Opened, String> {
        let opened = self.sounds.get_or_init(|| sounds::opened(&self.places, &self.library, &[]));
        opened.as_ref().map_err(Clone::clone)
    }

    /// What sheets are printed with.
    pub fn kit(&self) -> Result<&Kit, String> {
        self.kit.get_or_init(|| Kit::open(&self.places.assets)).as_ref().map_err(Clone::clone)
    }

    /// Does something to the lesson, if it may be written, and tells whoever waits.
    fn write(&self, work: impl FnOnce(&mut Document) -> Result<(), Refused>) -> Result<(), Refused> {
        let mut open = self.open_lesson();
        if let Some(why) = &open.shut {
            return Err(Refused::Because(why.clone()));
        }
        let done = work(&mut open.document);
        drop(open);
        self.tell();
        done
    }

    /// Patches the lesson.
    pub fn change(&self, version: &str, patches: &[Patch]) -> Result<(), Refused> {
        self.write(|document| {
            document.change_by(version, |text| patched(text, patches).map_err(|refused| refused.to_string()))
        })
    }

    /// Gives it another text.
    pub fn text(&self, version: &str, text: String) -> Result<(), Refused> {
        self.write(|document| document.change(version, text))
    }

    /// Takes the last step back, or brings it back.
    pub fn step(&self, version: &str, back: bool) -> Result<(), Refused> {
        self.write(|document| if back { document.undo(version) } else { document.redo(version) })
    }

    /// Writes the file once more, where it was deleted.
    pub fn write_again(&self, version: &str) -> Result<(), Refused> {
        self.write(|document| document.write_again(version))
    }

    /// Puts words into the lesson from this place on: one that was typed, or a list that was pasted.
    pub fn paste(&self, version: &str, text: &str, typed: bool, at: usize) -> Result<Pasted, Refused> {
        let mut pasted = Pasted::default();
        let listed = !typed || text.contains(['\t', '\n', '=', '＝']);
        let entries = if listed {
            let understood = import::read("-", text.as_bytes());
            if let Some(trouble) = understood.trouble {
                return Err(Refused::Because(trouble));
            }
            pasted.remarks.extend(understood.remarks.into_iter().map(|remark| remark.text));
            pasted.left_out.extend(understood.left_out.into_iter().map(|remark| remark.text));
            understood.entries
        } else {
            vec![Entry { row: 1, word: text.split_whitespace().collect::<Vec<_>>().join(" "), ..Entry::default() }]
        };
        self.write(|document| {
            document.change_by(version, |source| {
                let (text, told, left_out) = fill::with_words(source, &entries, at, &self.library)?;
                // What is wrong with one word stands beside it in the table.
                pasted.remarks.extend(told.into_iter().filter(|_| listed));
                pasted.left_out.extend(left_out);
                Ok(text)
            })
        })?;
        Ok(pasted)
    }

    /// Chooses games that fill so many minutes.
    pub fn plan(&self, version: &str, minutes: u16) -> Result<(), Refused> {
        self.write(|document| document.change_by(version, |text| fill::with_plan(text, minutes, &self.library)))
    }

    /// Keeps a file beside the lesson, and names it in this field.
    pub fn take_file(
        &self,
        version: &str,
        kind: &str,
        (list, at): (&str, usize),
        name: &str,
        bytes: &[u8],
    ) -> Result<Option<String>, Refused> {
        let field = match (list, kind) {
            ("cards" | "games", "picture") => "picture",
            ("cards", "voice") => "voice",
            ("games", "song") => "sound",
            _ => return Err(Refused::Because("A file of this kind has no place there.".to_owned())),
        };
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        let taken = match kind {
            "picture" => media::picture(bytes),
            "voice" => super::voice::voice(bytes),
            _ => super::voice::song(bytes, &ending),
        };
        let taken = taken.map_err(Refused::Because)?;
        self.write(|document| {
            // Nothing is kept for a version that does not stand any more.
            if document.version() != version {
                return Err(Refused::Stale);
            }
            let now = outline(document.text());
            let word = describe::words(&now).get(at).filter(|_| list == "cards").cloned();
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            let stem = word.unwrap_or_else(|| stem.to_owned());
            let kept = media::keep(document.path(), &stem, &taken).map_err(Refused::Because)?;
            let set = Patch::Set { at: format!("{list}/{at}/{field}"), value: Given::Text(kept.name.clone()) };
            let done = document.change_by(version, |text| patched(text, &[set]).map_err(|why| why.to_string()));
            if done.is_err() {
                kept.undo();
            }
            done
        })?;
        Ok(taken.note)
    }

    /// Keeps a copy in the teacher's own folder, and goes on with that.
    pub fn copy(&self) -> Result<(), Refused> {
        let folder = self
            .own
            .as_ref()
            .ok_or_else(|| Refused::Because("There is no folder of your own that can be written.".to_owned()))?;
        let stands = self.stands();
        let described = describe::describe(&stands, self);
        let beside = |media: Vec<MediaRef>| {
            media.into_iter().filter_map(|media| match media {
                MediaRef::Beside(name) => Some(name),
                MediaRef::Library(_) => None,
            })
        };
        let lesson = described.lesson.unwrap_or_default();
        let names: Vec<String> = beside(lesson.pictures()).chain(beside(lesson.recordings())).collect();
        let title = if lesson.title.is_empty() { keep::stem(&stands.path) } else { lesson.title };
        let made = own::keep(folder, &title, &stands.text, folder_of(&stands.path), &names);
        let document = made.and_then(|path| Document::open(&path, keep::whole)).map_err(Refused::Because)?;
        let mut open = self.open_lesson();
        let shut = shut(document.path(), &self.places);
        *open = Open { document, shut, number: open.number + 1 };
        drop(open);
        self.tell();
        Ok(())
    }
}

/// Why a lesson must not be written where it lies, in a sentence.
fn shut(path: &Path, places: &Places) -> Option<String> {
    let shipped = places.levels.canonicalize().is_ok_and(|levels| path.starts_with(levels));
    if shipped {
        return Some("This lesson belongs to Hanamaru, so it stays as it is. Keep a copy, and change that.".to_owned());
    }
    let read_only = std::fs::metadata(path).is_ok_and(|file| file.permissions().readonly());
    let folder = folder_of(path);
    let why = if read_only {
        "the file is read-only".to_owned()
    } else {
        tempfile::Builder::new().prefix(".hanamaru-").tempfile_in(folder).err()?.to_string()
    };
    Some(format!(
        "Nothing can be changed in {} ({why}). Keep a copy in your own folder, and change that.",
        folder.display()
    ))
}
