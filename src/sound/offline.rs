//! Sound into memory instead of a loudspeaker, as fast as the processor can: for tests, and for measuring
//! what a class would hear. It must not know what is played.

use std::convert::Infallible;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use kira::backend::{Backend, Renderer};

/// Samples that are made at a time, as a sound card would ask for them: about 11 ms at 48 kHz.
pub const BUFFER_FRAMES: usize = 512;

/// What takes the place of a sound card. Its clones are the same one.
#[derive(Clone)]
pub struct Tape {
    rate: u32,
    renderer: Arc<Mutex<Option<Renderer>>>,
}

impl Tape {
    /// A tape of so many samples a second.
    pub fn new(rate: u32) -> Tape {
        Tape { rate, renderer: Arc::default() }
    }

    /// Samples a second.
    pub fn rate(&self) -> u32 {
        self.rate
    }

    /// The next so many frames of what is to be heard, left and right in turn. Silence while nothing plays on it.
    pub fn render(&self, frames: usize) -> Vec<f32> {
        let mut out = vec![0.0; frames * 2];
        let mut renderer = self.renderer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(renderer) = renderer.as_mut() {
            for piece in out.chunks_mut(BUFFER_FRAMES * 2) {
                renderer.on_start_processing();
                renderer.process(piece, 2);
            }
        }
        out
    }
}

/// kira's way to a [`Tape`].
pub(super) struct TapeBackend(Tape);

impl Backend for TapeBackend {
    type Settings = Option<Tape>;
    type Error = Infallible;

    fn setup(tape: Option<Tape>, _buffer: usize) -> Result<(TapeBackend, u32), Infallible> {
        let tape = tape.unwrap_or_else(|| Tape::new(48_000));
        let rate = tape.rate;
        Ok((TapeBackend(tape), rate))
    }

    fn start(&mut self, renderer: Renderer) -> Result<(), Infallible> {
        *self.0.renderer.lock().unwrap_or_else(PoisonError::into_inner) = Some(renderer);
        Ok(())
    }
}

/// Writes what was rendered, left and right in turn, into a wav file.
///
/// # Errors
/// Whatever the file system says.
pub fn write_wav(path: &Path, rate: u32, interleaved: &[f32]) -> io::Result<()> {
    let told = |error| match error {
        hound::Error::IoError(error) => error,
        other => io::Error::other(other),
    };
    let spec = hound::WavSpec {
        channels: 2,
        sample_rate: rate,
        bits_per_sample: 32,
        sample_format: hound::SampleFormat::Float,
    };
    let mut writer = hound::WavWriter::create(path, spec).map_err(told)?;
    for sample in interleaved {
        writer.write_sample(*sample).map_err(told)?;
    }
    writer.finalize().map_err(told)
}
