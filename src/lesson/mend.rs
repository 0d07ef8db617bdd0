//! Mends what can be mended without guessing: each diagnostic that says what to write in its place is taken at its
//! word, and held to it. What is no better afterwards is left as it was, and so is all that an author alone can know.

use super::diag::{Diag, Mend, Severity, Span, line_column};
use super::fields::{self, names};
use super::layout::{Edit, Layout, Row, edited};
use super::patch::sound;
use super::tree::NodeKind;

/// One thing that was mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The line in which it stood, from 1.
    pub line: usize,
    /// What was there; empty where something was missing.
    pub before: String,
    /// What is there now; empty where something was too much.
    pub after: String,
}

/// How often a file is gone through: each time what was hidden by a mistake may come to light.
const ROUNDS_MAX: usize = 20;

/// The source with everything mended that can be, and what that was, as it was done. `check` says what is wrong
/// with a source; it is asked about each change.
pub fn mended(source: &str, check: impl Fn(&str) -> Vec<Diag>) -> (String, Vec<Mended>) {
    let mut text = source.to_owned();
    let mut done = Vec::new();
    let before = check(source);
    let mut diags = before.clone();
    for _ in 0..ROUNDS_MAX {
        let changes = done.len();
        let mut mends: Vec<Mend> = diags.iter().filter_map(|diag| diag.mend.clone()).collect();
        // From the end on, so that places before it stay what they are.
        mends.sort_by_key(|mend| std::cmp::Reverse(mend.span));
        let mut free = text.len();
        for mend in mends.into_iter().filter(|mend| mend.span.start <= mend.span.end) {
            if mend.span.end > free {
                continue;
            }
            let Some(old) = text.get(mend.span.start..mend.span.end).map(str::to_owned) else { continue };
            let next = edited(&text, vec![Edit::swap(mend.span, mend.text.as_str())]);
            let after = check(&next);
            if !is_better(&diags, &after) {
                continue;
            }
            free = mend.span.start;
            done.push(Mended { line: line_column(&text, mend.span.start).0, before: old, after: mend.text });
            (text, diags) = (next, after);
        }
        if done.len() == changes {
            break;
        }
    }
    // Where not all mistakes are listed, only the end can be held against the beginning.
    if is_cut_off(&before) && is_cut_off(&diags) {
        return (source.to_owned(), Vec::new());
    }
    if let Some((next, moved)) = in_order(&text) {
        if check(&next).len() == diags.len() {
            done.push(moved);
            text = next;
        }
    }
    (text, done)
}

/// Not all diagnostics of a file are listed.
fn is_cut_off(diags: &[Diag]) -> bool {
    diags.iter().any(|diag| diag.code == "too-many-mistakes")
}

/// There are fewer mistakes than before, and none that was not there.
fn is_better(before: &[Diag], after: &[Diag]) -> bool {
    if is_cut_off(before) {
        return true;
    }
    let errors = |diags: &[Diag]| diags.iter().filter(|diag| diag.severity == Severity::Error).count();
    let mut left: Vec<(&str, &str)> = before.iter().map(|diag| (diag.code, diag.message.as_str())).collect();
    let known = after.iter().filter(|diag| diag.severity == Severity::Error).all(|diag| {
        let found = left.iter().position(|other| *other == (diag.code, diag.message.as_str()));
        found.map(|found| left.swap_remove(found)).is_some()
    });
    // With the last mistake gone, warnings come to light that nobody had looked for.
    known && (errors(after) < errors(before) || (errors(after) == errors(before) && after.len() < before.len()))
}

/// A sound lesson with its fields in the order in which they are best written; none where they are, or where a
/// comment between them says what it is about by its place.
fn in_order(source: &str) -> Option<(String, Mended)> {
    let order = names(fields::LESSON);
    let mut text = source.to_owned();
    let mut moved: Option<Mended> = None;
    loop {
        let (tree, mistakes) = sound(&text).ok()?;
        let NodeKind::Call(call) = &tree.root.kind else { return None };
        let written: Vec<&str> = call.args.iter().filter_map(|arg| Some(arg.name.as_ref()?.text.as_str())).collect();
        let ranks: Option<Vec<usize>> =
            written.iter().map(|name| order.iter().position(|known| known == name)).collect();
        let ranks = ranks.filter(|ranks| mistakes == 0 && ranks.len() == call.args.len())?;
        // The first field that comes too late, and the place where it belongs.
        let late = (1..ranks.len()).find(|&at| ranks[at] < ranks[at - 1]);
        let Some(late) = late else { return moved.map(|moved| (text, moved)) };
        let to = ranks.iter().position(|rank| *rank > ranks[late])?;
        let layout = Layout::of(&text, &tree);
        let mut gaps = call.args.windows(2).map(|pair| Span::new(pair[0].value.span.end, pair[1].value.span.start));
        if gaps.any(|gap| layout.comment_in(gap)) {
            return None;
        }
        moved = moved.or_else(|| {
            let mut sorted = written.clone();
            sorted.sort_by_key(|name| order.iter().position(|known| known == name));
            let line = line_column(&text, tree.root.span.start).0;
            Some(Mended { line, before: written.join(", "), after: sorted.join(", ") })
        });
        let edits = Row::of(layout, &tree.root)?.shift(late, to);
        let next = edited(&text, edits);
        text = next;
    }
}
