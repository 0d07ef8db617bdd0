//! A bar graph that grows while hands are counted.

use serde::Serialize;

use crate::game::MediaId;
use crate::game::view::Frame;

/// What a class sees of its survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GraphView {
    /// The answers: [`GRAPH_BARS_MIN`](crate::limits::GRAPH_BARS_MIN) to
    /// [`GRAPH_BARS_MAX`](crate::limits::GRAPH_BARS_MAX).
    pub bars: Vec<Bar>,
    /// How many can answer: no bar grows longer, and the axis need not go further.
    pub reaches: u8,
    /// What was asked, and how it is answered.
    pub frame: Option<Frame>,
    /// The bar that has just grown.
    pub grown: Option<Grown>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// Its picture.
    pub picture: Option<MediaId>,
    /// Its word; empty where the picture says it.
    pub word: String,
    /// How many gave it, once that was counted: 0 to [`CLASS_MAX`](crate::limits::CLASS_MAX).
    pub count: Option<u8>,
}

/// How a bar grew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Grown {
    /// Which, from 0.
    pub bar: u8,
    /// What it was before.
    pub from: u8,
}
