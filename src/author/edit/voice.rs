//! A recording that a teacher makes or drops: its silence goes, it is levelled, and it is kept as WAV. The page sends
//! WAV of its own making, so that no kind of sound has to be known here that only browsers know.

use std::path::Path;

use crate::author::check::media_fault;
use crate::sound::clip;

use super::media::Taken;

/// Makes a card's recording of whatever came.
///
/// # Errors
/// A sentence that says what to do.
pub(super) fn voice(bytes: &[u8]) -> Result<Taken, String> {
    let made = on_disk("wav", bytes, |path| clip::clip(path).map_err(|why| why.to_string()))?;
    let note = made.warnings.first().map(ToString::to_string);
    Ok(Taken { bytes: made.wav, ending: "wav", note })
}

/// A slide's song, which stays as it is. `ending`: that of its name.
///
/// # Errors
/// A sentence that says what to do.
pub(super) fn song(bytes: &[u8], ending: &str) -> Result<Taken, String> {
    let Some(ending) = crate::lesson::VOICE_ENDINGS.iter().find(|known| **known == ending) else {
        return Err("This is no kind of sound that can be played. Save it as ogg, mp3, wav, flac or m4a.".to_owned());
    };
    on_disk(ending, bytes, |path| match crate::sound::probe(path, crate::sound::Use::Song) {
        Ok(_) => Ok(()),
        Err(why) => Err(why.to_string()),
    })?;
    Ok(Taken { bytes: bytes.to_vec(), ending, note: None })
}

/// Why a picture could not be shown; it is looked at as any that lies beside a lesson.
pub(super) fn picture_fault(bytes: &[u8], ending: &str) -> Option<String> {
    let look = |path: &Path| Ok(media_fault(path, "This picture", true));
    on_disk(ending, bytes, look).unwrap_or_else(Some)
}

/// Looks at bytes as a file.
fn on_disk<T>(ending: &str, bytes: &[u8], look: impl FnOnce(&Path) -> Result<T, String>) -> Result<T, String> {
    let cannot = |why: std::io::Error| format!("The file could not be looked at ({why}). Make room on the disk.");
    let folder = tempfile::tempdir().map_err(cannot)?;
    let path = folder.path().join(format!("file.{ending}"));
    std::fs::write(&path, bytes).map_err(cannot)?;
    look(&path)
}
