//! Furigana in a text: `{食|た}べる` puts た over 食. It knows nothing of how that is drawn.

/// A stretch of text and, where it has furigana, its reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruby {
    /// What is written.
    pub base: String,
    /// What stands over it.
    pub reading: Option<String>,
}

/// The stretches of a text, in order. Brackets that are no furigana are kept as they are.
pub fn parse(text: &str) -> Vec<Ruby> {
    let mut runs: Vec<Ruby> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        if let Some((base, reading, behind)) = annotated(rest) {
            runs.push(Ruby { base: base.to_owned(), reading: Some(reading.to_owned()) });
            rest = behind;
            continue;
        }
        // An opening bracket that opens nothing is a letter like any other.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = rest[first..].find('{').map_or(rest.len(), |at| first + at);
        let (plain, behind) = rest.split_at(end);
        match runs.last_mut() {
            Some(Ruby { base, reading: None }) => base.push_str(plain),
            _ => runs.push(Ruby { base: plain.to_owned(), reading: None }),
        }
        rest = behind;
    }
    runs
}

/// The text without its readings.
pub fn plain(text: &str) -> String {
    parse(text).into_iter().map(|run| run.base).collect()
}

/// The first bracket or bar that is no furigana, as a byte.
pub fn unbalanced(text: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some((_, _, behind)) = annotated(rest) {
            at = text.len() - behind.len();
            continue;
        }
        let first = rest.chars().next()?;
        if matches!(first, '{' | '}' | '|') {
            return Some(at);
        }
        at += first.len_utf8();
    }
    None
}

/// `{base|reading}` at the start of a text, and what is behind it.
fn annotated(text: &str) -> Option<(&str, &str, &str)> {
    let (inside, behind) = text.strip_prefix('{')?.split_once('}')?;
    let (base, reading) = inside.split_once('|')?;
    let sound = |part: &str| !part.is_empty() && !part.contains(['{', '|', '\n']);
    (sound(base) && sound(reading)).then_some((base, reading, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_into_stretches() {
        let check = |text: &str, expect: &str| {
            let runs = parse(text);
            let shown: Vec<String> = runs
                .iter()
                .map(|run| format!("{}{}", run.base, run.reading.as_ref().map_or(String::new(), |r| format!("<{r}>"))))
                .collect();
            assert_eq!(shown.join(" "), expect, "{text}");
        };
        check("", "");
        check("りんご", "りんご");
        check("{食|た}べ{物|もの}", "食<た> べ 物<もの>");
        check("{東|とう}{京|きょう}", "東<とう> 京<きょう>");
        check("{食}べる", "{食}べる");
        check("{食|た", "{食|た");
        check("a{{食|た}", "a{ 食<た>");
        check("{|た}", "{|た}");
        check("食|た}", "食|た}");
    }

    #[test]
    fn what_is_unbalanced_is_found() {
        let check = |text, expect| assert_eq!(unbalanced(text), expect, "{text}");
        check("{食|た}べる", None);
        check("りんご", None);
        check("べ{食", Some(3));
        check("{食|た}}", Some(9));
        check("{食|た", Some(0));
        check("{|た}", Some(0));
        check("a|b", Some(1));
    }

    #[test]
    fn plain_leaves_the_readings_out() {
        assert_eq!(plain("{食|た}べ{物|もの}"), "食べ物");
    }
}
