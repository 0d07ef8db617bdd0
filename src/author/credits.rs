//! `assets/CREDITS.md` for those who run the program: the tables of it, row by row.

use std::path::Path;

use crate::stage::doors::Credit;

/// The rows of the credits that ship; none where the file is missing.
pub fn read(assets: &Path) -> Vec<Credit> {
    std::fs::read_to_string(assets.join("CREDITS.md")).map(|text| rows(&text)).unwrap_or_default()
}

/// The rows of every table. A table of four columns and more names its maker and licence; in a
/// shorter one the work is our own.
fn rows(text: &str) -> Vec<Credit> {
    let cells = |line: &str| -> Option<Vec<String>> {
        let inside = line.trim().strip_prefix('|')?.strip_suffix('|')?;
        Some(inside.split('|').map(|cell| cell.trim().replace('`', "")).collect())
    };
    let lines: Vec<&str> = text.lines().collect();
    let is_rule = |line: &str| line.starts_with('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    // The line above a rule names the columns.
    let row = |(at, line): (usize, &&str)| {
        let names_columns = lines.get(at + 1).is_some_and(|next| is_rule(next));
        let cells = cells(line).filter(|_| !is_rule(line) && !names_columns)?;
        let cell = |place: usize| cells.get(place).cloned().unwrap_or_default();
        Some(if cells.len() > 3 {
            Credit { what: cell(0), who: cell(2), licence: cell(3) }
        } else {
            Credit { what: cell(0), who: "Hanamaru".to_owned(), licence: env!("CARGO_PKG_LICENSE").to_owned() }
        })
    };
    lines.iter().enumerate().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ships_is_credited() {
        let rows = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets"));
        let emoji = rows.iter().find(|row| row.what.starts_with("Fluent Emoji")).expect("the pictures are credited");
        assert_eq!((emoji.who.as_str(), emoji.licence.as_str()), ("Microsoft Corporation", "MIT"));
        assert!(rows.iter().any(|row| row.who == "Hanamaru" && row.what.starts_with("Word lists")));
        assert!(rows.iter().all(|row| !row.what.is_empty() && !row.who.is_empty() && row.what != "What"), "{rows:#?}");
    }
}
