//! "Did you mean …?": the nearest of the names that would have been right. It knows nothing of what
//! the names are for.

/// The candidate that is most like what was written, if one is like it at all: at most two letters
/// apart (one, in a short word), a swapped pair counting once, capitals not at all.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = folded(written);
    let limit = if written.len() <= 3 { 1 } else { 2 };
    let near = candidates.into_iter().filter_map(|candidate| {
        let letters = folded(candidate);
        let close_in_length = letters.len().abs_diff(written.len()) <= limit;
        let distance = if close_in_length { distance(&written, &letters) } else { usize::MAX };
        // A letter too many is a commoner slip than another letter.
        let changed = !written.starts_with(&letters);
        (distance <= limit && distance < letters.len()).then_some((distance, changed, candidate))
    });
    near.min().map(|(.., candidate)| candidate)
}

/// The one candidate that can have been meant: no other is like what was written at all.
pub(super) fn only_near<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    let found = nearest(written, candidates.iter().copied())?;
    let others = candidates.into_iter().filter(|candidate| *candidate != found);
    nearest(written, others).is_none().then_some(found)
}

/// "Did you mean “apple”?", or what to say when nothing is near.
pub(super) fn did_you_mean<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    nearest(written, candidates).map_or_else(|| otherwise.to_owned(), |name| format!("Did you mean “{name}”?"))
}

/// Names in a sentence: “a”, “b” and “c”.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("“{name}”")).collect();
    match quoted.split_last() {
        None => "none".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// The text with its first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let first = text.chars().next().map_or(0, char::len_utf8);
    text[..first].to_uppercase() + &text[first..]
}

fn folded(text: &str) -> Vec<char> {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// The number of letters put in, left out, changed or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let changed = last[j] + usize::from(a[i] != b[j]);
            let mut best = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        let check = |written, expect| {
            assert_eq!(nearest(written, ["apple", "tennis", "cat", "en", "T-shirt"]), expect, "{written}")
        };
        check("aple", Some("apple"));
        check("appel", Some("apple"));
        check("Tenis", Some("tennis"));
        check("t-shrit", Some("T-shirt"));
        check("cta", Some("cat"));
        check("dog", None);
        check("banana", None);
        check("", None);
        check("e", Some("en"));
        check("xy", None);
    }
}
