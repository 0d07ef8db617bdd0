//! What hands, input methods and other programs leave in a text: full-width letters, half-width
//! katakana, smart quotes, emoji, characters that nobody sees. It knows no columns.

use unicode_normalization::UnicodeNormalization;

/// A text on one line as it should have been typed: Japanese keeps its own marks.
pub(super) fn line(raw: &str) -> String {
    let wide = |c: char| match c {
        '！'..='～' if c.is_alphanumeric() => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c if c.is_whitespace() || c.is_control() => ' ',
        c => c,
    };
    let kept = raw.chars().filter(|c| !is_unseen(*c)).map(wide);
    let text: String = if raw.chars().any(is_half_width_kana) {
        // A half-width が is two characters: they are made one before they are put together.
        let mut full = String::new();
        for c in kept {
            if is_half_width_kana(c) { full.extend(std::iter::once(c).nfkc()) } else { full.push(c) }
        }
        // A mark that stands alone in wide form joins what is before it.
        full.replace('\u{309B}', "\u{3099}").replace('\u{309C}', "\u{309A}").nfc().collect()
    } else {
        kept.nfc().collect()
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An English word, and the emoji that stood beside it.
pub(super) fn word(raw: &str) -> (String, String) {
    let plain = |c: char| match c {
        '‘' | '’' | '‛' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '″' | '〝' | '〟' | '«' | '»' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        c => c,
    };
    let text: String = line(raw).nfkc().map(plain).collect();
    let emoji: String = text.chars().filter(|c| is_emoji(*c)).collect();
    let text: String = text.chars().filter(|c| !is_emoji(*c) && !is_joiner(*c)).collect();
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // Quotes round all of it are the list's, not the word's.
    while let Some(inner) = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        text = inner.trim().to_owned();
    }
    let text = text.trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '"' | '*' | '•' | '·' | '|' | '=' | '_'));
    // A point ends a sentence (Stop.) or an abbreviation (P.E.), which keeps it.
    let text = text.trim();
    let single = text.matches('.').count() == 1;
    let text = if single && text.ends_with('.') && !text.contains(' ') && text.len() > 4 {
        text.trim_end_matches('.')
    } else {
        text
    };
    (text.to_owned(), emoji)
}

/// A Japanese meaning; `友達[ともだち]` becomes furigana, and brackets that are none are written otherwise.
pub(super) fn meaning(raw: &str) -> String {
    let mut text = bracket_readings(&line(raw));
    if crate::lesson::ruby::unbalanced(&text).is_some() {
        text = text.replace('{', "（").replace('}', "）").replace('|', "｜");
    }
    text
}

/// The reading over what it is the reading of, kana that both end or begin with left beside it.
pub(super) fn with_reading(written: &str, reading: &str) -> String {
    if !written.chars().any(is_kanji)
        || written.contains('{')
        || reading.is_empty()
        || written == reading
        || !reading.chars().all(is_kana)
    {
        return written.to_owned();
    }
    let (written, reading): (Vec<char>, Vec<char>) = (written.chars().collect(), reading.chars().collect());
    let same = |one: &char, other: &char| !is_kanji(*one) && one == other;
    let behind = written.iter().rev().zip(reading.iter().rev()).take_while(|(a, b)| same(a, b)).count();
    let behind = behind.min(reading.len().saturating_sub(1));
    let (base, end) = written.split_at(written.len() - behind);
    let read = &reading[..reading.len() - behind];
    let before = base.iter().zip(read).take_while(|(a, b)| same(a, b)).count();
    let before = before.min(read.len().saturating_sub(1));
    let text = |chars: &[char]| chars.iter().collect::<String>();
    let (start, base) = base.split_at(before);
    format!("{}{{{}|{}}}{}", text(start), text(base), text(&read[before..]), text(end))
}

/// `友達[ともだち]` as furigana.
fn bracket_readings(text: &str) -> String {
    let mut done = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let Some((reading, behind)) = after.split_once(']') else { break };
        let start = before
            .rfind(|c| !is_kanji(c) && !is_kana(c))
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let (gap, base) = before.split_at(start);
        if base.chars().any(is_kanji) && !reading.is_empty() && reading.chars().all(is_kana) {
            // The space parts this word from the one before it, for the program that wrote it.
            done += gap.strip_suffix(' ').unwrap_or(gap);
            done += &with_reading(base, reading);
        } else {
            done += &format!("{before}[{reading}]");
        }
        rest = behind;
    }
    done + rest
}

/// Whether a text holds Japanese.
pub(super) fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| is_kana(c) || is_kanji(c) || is_half_width_kana(c))
}

/// Whether a text holds English letters.
pub(super) fn is_english(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_alphabetic() || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ'))
}

/// Whether a text holds the letters of Korean.
pub(super) fn is_korean(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}'))
}

/// Hiragana, katakana and their marks.
pub(super) fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309F}' | '\u{30A0}'..='\u{30FF}')
}

/// Kanji, and the mark that repeats one.
pub(super) fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

fn is_half_width_kana(c: char) -> bool {
    matches!(c, '\u{FF61}'..='\u{FF9F}')
}

/// What takes no place: byte order marks, zero-width spaces, soft hyphens, marks of direction.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{2300}'..='\u{23FF}')
}

/// What joins emoji to one, or says how they look.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{20E3}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_they_should_have_been_typed() {
        let check = |raw: &str, expect: &str| assert_eq!(line(raw), expect, "{raw:?}");
        check("ｱｯﾌﾟﾙ", "アップル");
        check("ｶﾞｯｺｳ　２年", "ガッコウ 2年");
        check("りんご！？", "りんご！？");
        check("\u{FEFF}ａｐｐｌｅ\u{200B}\t\n pie", "apple pie");
        check("か\u{3099}", "が");
    }

    #[test]
    fn words_lose_what_is_not_theirs() {
        let check = |raw: &str, expect: &str, emoji: &str| {
            assert_eq!(word(raw), (expect.to_owned(), emoji.to_owned()), "{raw:?}");
        };
        check("“apple”", "apple", "");
        check("it’s", "it's", "");
        check("ｉｃｅ　ｃｒｅａｍ", "ice cream", "");
        check("apple 🍎", "apple", "🍎");
        check("👨‍👩‍👧 family", "family", "👨👩👧");
        check("P.E.", "P.E.", "");
        check("banana.", "banana", "");
        check("Stand up!", "Stand up!", "");
        check("🍎", "", "🍎");
        check("ﬁsh", "fish", "");
    }

    #[test]
    fn readings_stand_over_kanji() {
        assert_eq!(with_reading("食べ物", "たべもの"), "{食べ物|たべもの}");
        assert_eq!(with_reading("食べる", "たべる"), "{食|た}べる");
        assert_eq!(with_reading("お茶", "おちゃ"), "お{茶|ちゃ}");
        assert_eq!(with_reading("りんご", "りんご"), "りんご");
        assert_eq!(with_reading("友達", "tomodachi"), "友達");
        assert_eq!(with_reading("友達", ""), "友達");
        assert_eq!(meaning("友達[ともだち]"), "{友達|ともだち}");
        assert_eq!(meaning("私の 友達[ともだち]です"), "私の{友達|ともだち}です");
        assert_eq!(meaning("a[b]{c"), "a[b]（c");
    }
}
