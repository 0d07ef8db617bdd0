//! What the fields of a deck hold is HTML: its text, and the pictures and recordings in it.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::table::Cell;

/// Marks a recording in a field: `[sound:apple.mp3]`.
const SOUND: &str = "[sound:";

/// A field as a cell.
pub(super) fn cell(html: &str) -> Cell {
    let mut text = String::new();
    let mut pictures = Vec::new();
    let mut hidden = 0_usize;
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        // Reading from memory never fails.
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => match tag.name.as_slice() {
                b"img" => {
                    let source = tag.attributes.get(b"src".as_slice());
                    pictures.extend(source.map(|source| String::from_utf8_lossy(source).into_owned()));
                }
                b"script" | b"style" => hidden += 1,
                b"b" | b"i" | b"u" | b"em" | b"strong" | b"span" | b"font" | b"a" | b"sub" | b"sup" | b"ruby"
                | b"rb" | b"mark" => {}
                b"rt" => text.push('['),
                // Whatever else there is stands on a line or in a place of its own.
                _ => text.push('\n'),
            },
            Token::EndTag(tag) => match tag.name.as_slice() {
                b"script" | b"style" => hidden = hidden.saturating_sub(1),
                b"rt" => text.push(']'),
                b"div" | b"p" | b"li" | b"tr" | b"td" => text.push('\n'),
                _ => {}
            },
            Token::String(string) if hidden == 0 => text += &String::from_utf8_lossy(&string),
            _ => {}
        }
    }
    let (text, voices) = recordings(&text);
    Cell {
        pictures: pictures.into_iter().filter(|name| !name.trim().is_empty()).collect(),
        voices,
        ..Cell::text(&text)
    }
}

/// A text without the recordings that it names, and their names.
fn recordings(text: &str) -> (String, Vec<String>) {
    let (mut plain, mut names) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(SOUND) {
        plain += before;
        let Some((name, behind)) = after.split_once(']') else {
            rest = after;
            continue;
        };
        if !name.trim().is_empty() {
            names.push(name.trim().to_owned());
        }
        rest = behind;
    }
    (plain + rest, names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_become_text() {
        let check = |html: &str, text: &str, pictures: &[&str], voices: &[&str]| {
            let cell = cell(html);
            assert_eq!(cell.text, text, "{html}");
            assert_eq!(cell.pictures, pictures, "{html}");
            assert_eq!(cell.voices, voices, "{html}");
        };
        check("<b>apple</b>&nbsp;pie", "apple pie", &[], &[]);
        check("<div>fish &amp; chips</div><div>x</div>", "fish & chips x", &[], &[]);
        check("dog<img src=\"a dog.png\"><br>[sound:dog.mp3]", "dog", &["a dog.png"], &["dog.mp3"]);
        check("<ruby>友達<rt>ともだち</rt></ruby>", "友達[ともだち]", &[], &[]);
        check("<style>b { x }</style><script>1 < 2</script>cat", "cat", &[], &[]);
        check("a < b <img><img src=''> [sound: ] [sound:x", "a < b x", &[], &[]);
        check("<ul><li>one</li><li>two</li></ul>", "one two", &[], &[]);
    }
}
