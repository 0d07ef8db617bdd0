//! Makes what this room knows out of the texts of `assets/phonics`. Whoever has files hands them over.

use super::dictionary::Dictionary;
use super::model::{Model, ModelFiles};
use super::order::Order;
use super::segment::Phonics;
use super::unshown::Unshown;

/// The texts and bytes that ship.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// The phonemes, letters and tricky words.
    pub model: ModelFiles<'a>,
    /// `cmudict.bin`.
    pub dictionary: &'a [u8],
    /// `overrides.ron`.
    pub overrides: &'a str,
    /// `unshown.txt`.
    pub unshown: &'a str,
    /// The orders that ship: the name of each file and its text.
    pub orders: &'a [(String, String)],
}

/// What was made of them.
#[derive(Clone, Debug, Default)]
pub struct Opened {
    /// The sounds of words.
    pub phonics: Phonics,
    /// Words that are not offered.
    pub unshown: Unshown,
    /// The orders, a teacher's own behind those that ship; one with the same id takes the place of ours.
    pub orders: Vec<Order>,
    /// What is wrong with a teacher's own orders, a sentence each. The rest works all the same.
    pub notes: Vec<String>,
}

/// Opens what ships, with the library's own words and a teacher's own orders.
///
/// # Errors
/// A sentence for each thing that ships and is broken.
pub fn open<'w>(
    files: Files<'_>,
    words: impl IntoIterator<Item = (&'w str, &'w str)>,
    own_orders: &[(String, String)],
) -> Result<Opened, String> {
    let model = Model::read(files.model)?;
    let dictionary = Dictionary::read(files.dictionary).map_err(|bad| bad.to_string())?;
    let mut phonics = Phonics::new(model, dictionary);
    phonics.add_overrides(files.overrides).map_err(|sentences| sentences.join("\n"))?;
    for (word, sounds) in words {
        phonics.add_own(word, sounds);
    }
    let unshown = Unshown::read(files.unshown)?;
    let read = |(file, source): &(String, String)| Order::read(file, source, &phonics.model);
    let mut orders = files.orders.iter().map(read).collect::<Result<Vec<Order>, String>>()?;
    let mut notes = Vec::new();
    for own in own_orders.iter().map(read) {
        match own {
            Ok(own) => {
                orders.retain(|order| order.id != own.id);
                orders.push(own);
            }
            Err(sentence) => notes.push(sentence),
        }
    }
    Ok(Opened { phonics, unshown, orders, notes })
}
