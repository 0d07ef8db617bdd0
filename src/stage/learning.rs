//! Learning a clicker's keys: one after the other, each by pressing it. It knows keys by name only.

use std::collections::BTreeMap;

use crate::record::settings::ClickerKey;

/// What has been learnt so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learning {
    /// The keys, in the order of [`ClickerKey::ALL`]; none for one that the clicker lacks.
    heard: Vec<Option<String>>,
    /// The last press was a key that means something already.
    pub twice: Option<ClickerKey>,
    /// The key that was pressed last when all was learnt: it is tried.
    pub tried: Option<ClickerKey>,
}

impl Learning {
    /// The key that is asked for; none when all are known.
    pub fn asked(&self) -> Option<ClickerKey> {
        ClickerKey::ALL.get(self.heard.len()).copied()
    }

    /// Whether all are known.
    pub fn is_done(&self) -> bool {
        self.asked().is_none()
    }

    /// The key that was learnt for a meaning.
    pub fn key_of(&self, means: ClickerKey) -> Option<&str> {
        let place = ClickerKey::ALL.iter().position(|other| *other == means)?;
        self.heard.get(place)?.as_deref()
    }

    /// A key was pressed.
    pub fn hear(&mut self, key: &str) {
        let known = ClickerKey::ALL.into_iter().find(|means| self.key_of(*means) == Some(key));
        if self.is_done() {
            self.tried = known;
        } else {
            self.twice = known;
            if known.is_none() {
                self.heard.push(Some(key.to_owned()));
            }
        }
    }

    /// The clicker has no such key.
    pub fn skip(&mut self) {
        self.twice = None;
        if !self.is_done() {
            self.heard.push(None);
        }
    }

    /// What was learnt.
    pub fn keys(&self) -> BTreeMap<String, ClickerKey> {
        let heard = self.heard.iter().zip(ClickerKey::ALL);
        heard.filter_map(|(key, means)| Some((key.clone()?, means))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_means_one_thing() {
        let mut learning = Learning::default();
        learning.hear("F13");
        learning.hear("F13");
        assert_eq!((learning.twice, learning.asked()), (Some(ClickerKey::Next), Some(ClickerKey::Back)));
        learning.hear("F14");
        learning.skip();
        learning.hear("F15");
        assert!(learning.is_done());
        assert_eq!(learning.keys().len(), 3);
        learning.hear("F15");
        assert_eq!(learning.tried, Some(ClickerKey::Pause));
        learning.hear("KeyQ");
        assert_eq!(learning.tried, None);
    }
}
