//! Decks of Anki (.apkg): notes in an `SQLite` database of either form, and their pictures and recordings
//! beside it. The database is not trusted: it is read from memory, and plain tables only.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use prost::Message;
use rusqlite::limits::Limit;
use rusqlite::{Connection, MAIN_DB};
use serde_json::Value;

use super::table::{Cell, Table};
use super::{Understood, html, rows};
use crate::author::unpack::Unpacker;
use crate::limits::{IMPORT_DATABASE_STEPS_MAX, IMPORT_ROWS_MAX, IMPORT_UNPACKED_MAX_BYTES};

const DAMAGED: &str = "The deck is damaged. Export it from Anki again, with “Support older Anki versions” ticked.";
/// The databases that a deck may hold, the newest form first: older ones beside it only say "update".
const DATABASES: [&str; 3] = ["collection.anki21b", "collection.anki21", "collection.anki2"];
/// What parts the fields of a note.
const FIELD_END: u8 = 0x1F;
/// Longest value that the database may hand out, in bytes.
const VALUE_MAX_BYTES: i32 = 8 * 1_048_576;
/// How many steps the database takes between two looks at their sum.
const STEPS: u16 = 1_000;

/// Reads a deck.
///
/// # Errors
/// A sentence.
pub(super) fn package(pack: &mut Unpacker) -> Result<Understood, String> {
    let names = pack.names();
    let name = DATABASES.into_iter().find(|name| names.contains(*name)).ok_or(DAMAGED)?;
    let bytes = pack.file_twice_packed(name)?.ok_or(DAMAGED)?;
    let mut understood = database(&bytes)?;
    let media = match pack.file_twice_packed("media")? {
        Some(list) => media_names(&list),
        None => BTreeMap::new(),
    };
    let wanted: BTreeSet<String> = understood
        .entries
        .iter()
        .flat_map(|entry| {
            let noted = entry.notes.iter().filter_map(|note| note.split_once(": ").map(|(_, name)| name.to_owned()));
            entry.picture.iter().chain(&entry.voice).cloned().chain(noted)
        })
        .collect();
    for (name, packed_as) in media {
        if wanted.contains(&name) {
            if let Some(bytes) = pack.file_twice_packed(&packed_as)? {
                understood.media.insert(name, bytes);
            }
        }
    }
    Ok(understood)
}

/// Reads the database of a deck.
///
/// # Errors
/// A sentence.
pub(super) fn database(bytes: &[u8]) -> Result<Understood, String> {
    if bytes.len() as u64 > IMPORT_UNPACKED_MAX_BYTES {
        return Err("The deck is too large. Export fewer cards at once.".to_owned());
    }
    Deck::open(bytes).and_then(|deck| deck.understood()).map_err(|_| DAMAGED.to_owned())
}

/// The media of a deck: each one's name, and what it is called in the package. Older decks list them as
/// JSON, newer ones as the messages below.
fn media_names(list: &[u8]) -> BTreeMap<String, String> {
    if let Ok(names) = serde_json::from_slice::<BTreeMap<String, String>>(list) {
        return names.into_iter().map(|(packed_as, name)| (name, packed_as)).collect();
    }
    let list = MediaEntries::decode(list).unwrap_or_default();
    list.entries.into_iter().enumerate().map(|(at, entry)| (entry.name, at.to_string())).collect()
}

/// The list of media of a newer deck.
#[derive(Clone, PartialEq, Message)]
struct MediaEntries {
    #[prost(message, repeated, tag = "1")]
    entries: Vec<MediaEntry>,
}

/// One of them; its place in the list is what it is called in the package.
#[derive(Clone, PartialEq, Message)]
struct MediaEntry {
    #[prost(string, tag = "1")]
    name: String,
}

/// A database as one that keeps no log beside it: one that does cannot be read from memory. These two bytes
/// of its header are the only difference.
fn without_log(bytes: &[u8]) -> Vec<u8> {
    const VERSIONS: std::ops::Range<usize> = 18..20;
    const LOG: [u8; 2] = [2, 2];
    const NO_LOG: [u8; 2] = [1, 1];
    let mut bytes = bytes.to_vec();
    if let Some(versions) = bytes.get_mut(VERSIONS).filter(|versions| **versions == LOG) {
        versions.copy_from_slice(&NO_LOG);
    }
    bytes
}

/// An opened database.
struct Deck(Connection);

impl Deck {
    fn open(bytes: &[u8]) -> rusqlite::Result<Self> {
        let mut connection = Connection::open_in_memory()?;
        connection.deserialize_read_exact(MAIN_DB, without_log(bytes).as_slice(), bytes.len(), true)?;
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, VALUE_MAX_BYTES)?;
        connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        let steps = Arc::new(AtomicU64::new(0));
        let too_long = move || steps.fetch_add(u64::from(STEPS), Ordering::Relaxed) > IMPORT_DATABASE_STEPS_MAX;
        connection.progress_handler(i32::from(STEPS), Some(too_long))?;
        connection.pragma_update(None, "trusted_schema", false)?;
        // Newer databases sort names without regard to capitals, in a way of their own.
        connection.create_collation("unicase", |one, other| one.to_lowercase().cmp(&other.to_lowercase()))?;
        Ok(Self(connection))
    }

    /// Whether there is a plain table of this name: a view could hold anything.
    fn has_table(&self, name: &str) -> rusqlite::Result<bool> {
        let found: Option<String> = self
            .0
            .query_row("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1", [name], |row| row.get(0))
            .map(Some)
            .or_else(|why| if why == rusqlite::Error::QueryReturnedNoRows { Ok(None) } else { Err(why) })?;
        let plain = |sql: &String| !sql.to_lowercase().contains("virtual") && !sql.to_lowercase().contains("generated");
        Ok(found.as_ref().is_some_and(plain))
    }

    fn understood(&self) -> rusqlite::Result<Understood> {
        let mut understood = Understood { kind: "a deck of Anki".to_owned(), ..Understood::default() };
        if !self.has_table("notes")? {
            return Err(rusqlite::Error::QueryReturnedNoRows);
        }
        let kinds = self.kinds()?;
        understood.title = self.deck_name()?;
        let mut tables: BTreeMap<i64, Table> = BTreeMap::new();
        let mut query = self.0.prepare("SELECT mid, flds, tags FROM notes ORDER BY id")?;
        let mut notes = query.query([])?;
        let mut number = 0;
        while let Some(note) = notes.next()? {
            number += 1;
            let kind: i64 = note.get(0)?;
            let bytes = |at| note.get_ref(at).map(|value| value.as_bytes().map(<[u8]>::to_vec).unwrap_or_default());
            let (fields, tags): (Vec<u8>, Vec<u8>) = (bytes(1)?, bytes(2)?);
            let known = kinds.get(&kind);
            let table = tables.entry(kind).or_insert_with(|| Table { headers: known.cloned(), ..Table::default() });
            let mut cells: Vec<Cell> = fields
                .split(|byte| *byte == FIELD_END)
                .map(|field| html::cell(&String::from_utf8_lossy(field)))
                .collect();
            let tags = Cell::text(&String::from_utf8_lossy(&tags));
            if let Some(known) = known.filter(|_| !tags.is_empty()) {
                cells.resize(known.len().saturating_sub(1), Cell::default());
                cells.push(tags);
            }
            table.add(number, cells);
            if number > 10 * IMPORT_ROWS_MAX {
                break;
            }
        }
        for table in tables.values() {
            rows::add(&mut understood, table);
        }
        understood.entries.sort_by_key(|entry| entry.row);
        Ok(understood)
    }

    /// The kinds of notes: the names of their fields, the tags behind them.
    fn kinds(&self) -> rusqlite::Result<BTreeMap<i64, Vec<String>>> {
        let mut kinds: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        if self.has_table("fields")? {
            let mut query = self.0.prepare("SELECT ntid, name FROM fields ORDER BY ntid, ord")?;
            let mut fields = query.query([])?;
            while let Some(field) = fields.next()? {
                kinds.entry(field.get(0)?).or_default().push(field.get(1)?);
            }
        } else {
            for (id, kind) in self.listed("models")? {
                let Ok(id) = id.parse() else { continue };
                let fields = kind.get("flds").and_then(Value::as_array).cloned().unwrap_or_default();
                let name = |field: &Value| field.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
                kinds.insert(id, fields.iter().map(name).collect());
            }
        }
        kinds.values_mut().for_each(|names| names.push("tags".to_owned()));
        Ok(kinds)
    }

    /// What the deck is called that its cards lie in; none where they lie in several.
    fn deck_name(&self) -> rusqlite::Result<Option<String>> {
        let mut names: BTreeMap<i64, String> = BTreeMap::new();
        if self.has_table("decks")? {
            let mut query = self.0.prepare("SELECT id, name FROM decks")?;
            let mut decks = query.query([])?;
            while let Some(deck) = decks.next()? {
                names.insert(deck.get(0)?, deck.get(1)?);
            }
        } else {
            for (id, deck) in self.listed("decks")? {
                let name = deck.get("name").and_then(Value::as_str).unwrap_or_default();
                names.extend(id.parse().ok().map(|id| (id, name.to_owned())));
            }
        }
        if !self.has_table("cards")? {
            return Ok(None);
        }
        let mut query = self.0.prepare("SELECT DISTINCT did FROM cards LIMIT 2")?;
        let used: Vec<i64> = query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let [only] = used.as_slice() else { return Ok(None) };
        let name = names.get(only).map(|name| name.rsplit(['\u{1F}', ':']).next().unwrap_or_default().to_owned());
        Ok(name.filter(|name| !name.is_empty() && name != "Default"))
    }

    /// What a database of the older form keeps as JSON.
    fn listed(&self, column: &str) -> rusqlite::Result<BTreeMap<String, Value>> {
        if !self.has_table("col")? {
            return Ok(BTreeMap::new());
        }
        let text: String = self.0.query_row(&format!("SELECT {column} FROM col"), [], |row| row.get(0))?;
        Ok(serde_json::from_str(&text).unwrap_or_default())
    }
}
