//! The fields that a lesson file has, in the order in which they are best written, and what stands in
//! each: the one table for those who read a lesson, and for those who change one.

/// What stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text in quotes.
    Text,
    /// A whole number.
    Whole,
    /// A list of short texts.
    Texts,
    /// Texts by language: `(en: "…", ja: "…")`.
    ByLanguage,
    /// Cards or games, which are put in, taken out and moved one by one.
    List,
}

/// A constructor's fields.
pub(super) type Fields = [(&'static str, Kind)];

/// Those of `Lesson(…)`.
pub(super) const LESSON: &Fields = &[
    ("version", Kind::Whole),
    ("title", Kind::Text),
    ("course", Kind::Text),
    ("unit", Kind::Whole),
    ("grade", Kind::Whole),
    ("goal", Kind::ByLanguage),
    ("ask", Kind::Text),
    ("sentence", Kind::Text),
    ("cards", Kind::List),
    ("games", Kind::List),
    ("allow", Kind::Texts),
];

/// Those of `Card(…)`.
pub(super) const CARD: &Fields = &[
    ("word", Kind::Text),
    ("ja", Kind::Text),
    ("gloss", Kind::ByLanguage),
    ("picture", Kind::Text),
    ("voice", Kind::Text),
    ("sounds", Kind::Text),
    ("plural", Kind::Text),
    ("past", Kind::Text),
    ("ing", Kind::Text),
    ("article", Kind::Text),
    ("sentence", Kind::Text),
    ("hints", Kind::Texts),
    ("support", Kind::Text),
    ("stretch", Kind::Text),
    ("category", Kind::Text),
    ("confusable", Kind::Texts),
    ("notes", Kind::Text),
    ("allow", Kind::Texts),
];

/// Those of `Slide(…)`.
pub(super) const SLIDE: &Fields =
    &[("text", Kind::Text), ("ja", Kind::Text), ("picture", Kind::Text), ("sound", Kind::Text), ("allow", Kind::Texts)];

/// The names alone.
pub(super) fn names(fields: &Fields) -> Vec<&'static str> {
    fields.iter().map(|&(name, _)| name).collect()
}
