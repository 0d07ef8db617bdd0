//! From the program's messages to the file that a report is made of.

use std::sync::Mutex;

use bevy::app::App;
use bevy::log::{BoxedLayer, tracing_subscriber};

use crate::record::data_folder;
use crate::record::log_file::LogFile;

/// Writes every message into the log file too.
pub fn layer(_: &mut App) -> Option<BoxedLayer> {
    let file = LogFile::open(&data_folder()?);
    let layer = tracing_subscriber::fmt::Layer::default().with_ansi(false).with_writer(Mutex::new(file));
    Some(Box::new(layer))
}

/// A panic is written down before it is said, because the window that it closes has no terminal.
pub fn keep_panics() {
    let said = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        tracing::error!("{panic}");
        said(panic);
    }));
}
