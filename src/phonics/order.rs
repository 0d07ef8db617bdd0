//! Orders in which sounds are taught, as data, and what a class can read at a stage of one.
//!
//! An order is a list of stages, a stage a list of graphemes. `"s"` is a grapheme with the sound that it is
//! taught with first, `"ow:oa"` one with a sound of its own choice, `"u:y+oo"` one with two.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::model::{How, Model, Sound, read_ron};
use super::spellings::is_grapheme;
use super::word::Cut;
use crate::limits::{ORDER_GRAPHEMES_MAX, ORDER_STAGES_MAX};

/// An order of teaching.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// What commands and lessons call it: `phases`.
    pub id: String,
    /// What people call it.
    pub name: How,
    /// Its stages, the first first.
    pub stages: Vec<Stage>,
}

/// A step of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What it is called: `2.1`.
    pub name: String,
    /// Its graphemes, each with what it says.
    pub taught: Vec<Taught>,
    /// From here on words may have two consonants side by side in a beat. An order that never says so
    /// allows them from the beginning.
    pub clusters: bool,
}

/// A grapheme with what it says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Taught {
    /// Its letters; `a_e` is a split digraph.
    pub grapheme: String,
    /// Its sounds: one, or those that it says together.
    pub sounds: Vec<Sound>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Order")]
struct OrderFile {
    id: String,
    name: How,
    stages: Vec<StageFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Stage")]
struct StageFile {
    name: String,
    graphemes: Vec<String>,
    #[serde(default)]
    clusters: bool,
}

impl Order {
    /// Reads an `*.order.ron`: one that ships, or a teacher's own.
    ///
    /// # Errors
    /// A sentence that names the file and what to write instead: what cannot be read, a grapheme or a sound
    /// that English lacks, a stage twice or empty, more than the limits allow.
    pub fn read(file: &str, source: &str, model: &Model) -> Result<Order, String> {
        let OrderFile { id, name, stages } = read_ron(file, source)?;
        if stages.is_empty() || stages.len() > ORDER_STAGES_MAX {
            return Err(format!("{file}: an order has 1 to {ORDER_STAGES_MAX} stages; this has {}.", stages.len()));
        }
        let mut order = Order { id, name, stages: Vec::new() };
        for stage in stages {
            if order.stages.iter().any(|known| known.name == stage.name) {
                return Err(format!("{file}: there are two stages “{}”. Give one another name.", stage.name));
            }
            if stage.graphemes.len() > ORDER_GRAPHEMES_MAX {
                return Err(format!("{file}: stage “{}” has more than {ORDER_GRAPHEMES_MAX} graphemes.", stage.name));
            }
            let taught: Result<Vec<Taught>, String> =
                stage.graphemes.iter().map(|text| taught(file, &stage.name, text, model)).collect();
            order.stages.push(Stage { name: stage.name, taught: taught?, clusters: stage.clusters });
        }
        Ok(order)
    }

    /// A stage by its name, in any capitals; of `2` the last whose name begins with `2.`.
    pub fn stage(&self, name: &str) -> Option<usize> {
        let whole = self.stages.iter().position(|stage| stage.name.eq_ignore_ascii_case(name));
        let inside = format!("{}.", name.to_lowercase());
        whole.or_else(|| self.stages.iter().rposition(|stage| stage.name.to_lowercase().starts_with(&inside)))
    }

    /// The names of its stages, for a sentence.
    pub fn stage_names(&self) -> String {
        self.stages.iter().map(|stage| stage.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// All that has been taught when a stage ends.
    pub fn taught_by(&self, stage: usize) -> BTreeSet<&Taught> {
        self.stages.iter().take(stage + 1).flat_map(|stage| &stage.taught).collect()
    }

    /// Two consonants may stand side by side when a stage ends.
    pub fn clusters_by(&self, stage: usize) -> bool {
        !self.stages.iter().any(|stage| stage.clusters)
            || self.stages.iter().take(stage + 1).any(|stage| stage.clusters)
    }

    /// A class that has been taught up to a stage can sound this word out. A doubled consonant that the order
    /// does not name is as good as its letter. A cut that is guessed is not given to anyone to read.
    pub fn decodable(&self, cut: &Cut, stage: usize, model: &Model) -> bool {
        if cut.guessed || (!self.clusters_by(stage) && has_cluster(cut)) {
            return false;
        }
        let known = self.taught_by(stage);
        let named = |grapheme: &str| self.stages.iter().flat_map(|s| &s.taught).any(|t| t.grapheme == grapheme);
        cut.units.iter().enumerate().filter(|(_, unit)| unit.vowel.is_none()).all(|(at, unit)| {
            let split = cut.units.iter().any(|other| other.vowel == Some(at));
            let sounds = model.taught(&unit.grapheme, &unit.said);
            let small = unit.grapheme.to_lowercase();
            let grapheme = if split { format!("{small}_e") } else { small };
            let single = single(&grapheme).filter(|_| !named(&grapheme)).map(str::to_owned);
            !sounds.is_empty() && known.contains(&Taught { grapheme: single.unwrap_or(grapheme), sounds })
        })
    }
}

/// The letter of a doubled consonant.
fn single(grapheme: &str) -> Option<&str> {
    let bytes = grapheme.as_bytes();
    let doubled = matches!(bytes, [one, two] if one == two && !b"aeiou".contains(one));
    doubled.then(|| &grapheme[..1])
}

/// Two consonants stand side by side in one beat. x and qu, which stay one grapheme, are none.
fn has_cluster(cut: &Cut) -> bool {
    let consonant = |at: usize| {
        let unit = &cut.units[at];
        !unit.said.is_empty() && unit.said.iter().all(|said| !said.phone().is_vowel())
    };
    cut.beats().iter().any(|beat| {
        beat.units.clone().zip(beat.units.clone().skip(1)).any(|(one, two)| consonant(one) && consonant(two))
    })
}

/// `s`, `ow:oa`, `u:y+oo`.
fn taught(file: &str, stage: &str, text: &str, model: &Model) -> Result<Taught, String> {
    let (grapheme, own) = text.split_once(':').map_or((text, None), |(grapheme, own)| (grapheme, Some(own)));
    let grapheme = grapheme.to_lowercase();
    let letters = grapheme.strip_suffix("_e").unwrap_or(&grapheme);
    if letters.is_empty() || !is_grapheme(letters) {
        return Err(format!(
            "{file}, stage “{stage}”: no English word spells a sound with “{grapheme}”. Write graphemes such as sh or a_e."
        ));
    }
    let sounds = match own {
        Some(own) => own
            .split('+')
            .map(|id| {
                model.sound(id).ok_or_else(|| {
                    let ids: Vec<&str> = model.phonemes.iter().map(|phoneme| phoneme.id.as_str()).collect();
                    format!("{file}, stage “{stage}”: English has no sound “{id}”. The sounds are {}.", ids.join(", "))
                })
            })
            .collect::<Result<Vec<Sound>, String>>()?,
        None => model.usual(&grapheme),
    };
    if sounds.is_empty() {
        return Err(format!("{file}, stage “{stage}”: say which sound “{grapheme}” has, as in \"{grapheme}:oa\"."));
    }
    Ok(Taught { grapheme, sounds })
}
