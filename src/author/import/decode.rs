//! Text out of bytes, whatever program saved them: UTF-8 with and without its mark, UTF-16, Shift_JIS,
//! and files that were put together out of several. It knows nothing of what the text says.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::clean;

/// A text, and what it was written in.
pub(super) struct Decoded {
    /// The text.
    pub text: String,
    /// What it was written in, for people.
    pub encoding: String,
    /// What the teacher should look at, in a sentence.
    pub remark: Option<String>,
}

/// Reads bytes as text.
///
/// # Errors
/// A sentence, where they are no text.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, String> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(as_one(bytes, encoding));
    }
    if let Some(encoding) = wide(bytes) {
        return Ok(as_one(bytes, encoding));
    }
    if bytes.contains(&0) {
        return Err("This file is not a text and not a list that is known here. Save it as .xlsx or CSV.".to_owned());
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(as_one(bytes, UTF_8));
    }
    let other = guessed(bytes);
    // Two files pasted into one: some lines are UTF-8 beyond doubt, others are not.
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let utf_8 = |line: &[u8]| std::str::from_utf8(line).is_ok_and(clean::is_japanese);
    if lines.iter().any(|line| utf_8(line)) {
        let rest: Vec<u8> =
            lines.iter().filter(|line| std::str::from_utf8(line).is_err()).copied().flatten().copied().collect();
        let other = guessed(&rest);
        let text = lines.iter().map(|line| match std::str::from_utf8(line) {
            Ok(text) => text.to_owned(),
            Err(_) => other.decode_without_bom_handling(line).0.into_owned(),
        });
        let remark = format!("Some lines are in UTF-8 and some in {}: look at the Japanese once.", other.name());
        return Ok(Decoded { text: text.collect(), encoding: "mixed encodings".to_owned(), remark: Some(remark) });
    }
    Ok(as_one(bytes, other))
}

/// The encoding that bytes look like, most likely a Japanese one.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(Some(b"jp"), Utf8Detection::Deny)
}

fn as_one(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, used, broken) = encoding.decode(bytes);
    let remark = broken.then(|| {
        format!(
            "Some characters cannot be read as {} and stand as �: save the list as UTF-8, or mend them.",
            used.name()
        )
    });
    Decoded { text: text.into_owned(), encoding: used.name().to_owned(), remark }
}

/// UTF-16 without its mark: one byte of each line end and English letter is zero, always on the same side.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |side: usize| bytes.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    match (bytes.len() % 2, zeros(0), zeros(1)) {
        (0, 0, 1..) => Some(UTF_16LE),
        (0, 1.., 0) => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{SHIFT_JIS, WINDOWS_1252};

    use super::*;

    fn read(bytes: &[u8]) -> String {
        decode(bytes).map(|decoded| decoded.text).unwrap_or_else(|why| why)
    }

    fn utf_16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn every_encoding_is_read() {
        let list = "apple,りんご\ncafé,カフェ\n";
        assert_eq!(read(list.as_bytes()), list);
        assert_eq!(read(("\u{FEFF}".to_owned() + list).as_bytes()), list);
        for big in [false, true] {
            assert_eq!(read(&utf_16(list, big)), list);
            assert_eq!(read(&utf_16(&("\u{FEFF}".to_owned() + list), big)), list);
        }
        let list = "apple,りんご\ndog,犬\ncat,ﾈｺ\nfriend,友達\n";
        assert_eq!(read(&SHIFT_JIS.encode(list).0), list);
        let list = "café\nfiancée\npiñata\napple pie\n";
        assert_eq!(read(&WINDOWS_1252.encode(list).0), list);
        assert!(decode(b"a\0\0b").is_err());
    }

    #[test]
    fn a_file_of_two_encodings_is_read_line_by_line() {
        let bytes = [&SHIFT_JIS.encode("apple,りんご\nfriend,友達\n").0, "dog,いぬ\n".as_bytes()].concat();
        let decoded = decode(&bytes).expect("it is text");
        assert_eq!(decoded.text, "apple,りんご\nfriend,友達\ndog,いぬ\n");
        assert!(decoded.remark.is_some());
    }
}
