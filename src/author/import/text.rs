//! Lists as text: pasted lines, CSV and TSV, what Quizlet and Anki export. How a line is parted into
//! cells is found from the lines themselves.

use csv::ReaderBuilder;

use super::table::{Cell, Table};
use super::{Remark, Understood, clean, decode, html, rows};
use crate::limits::IMPORT_ROWS_MAX;

/// Reads a list of text. `name`: its file's name, or "-".
///
/// # Errors
/// A sentence, where it is no text.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Understood, String> {
    let decoded = decode::decode(bytes)?;
    let text = decoded.text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    if text.trim().is_empty() {
        return Err("It is empty. Put one word on each line: apple, りんご.".to_owned());
    }
    let start = text.trim_start().chars().take(200).collect::<String>().to_lowercase();
    if ["<html", "<!doctype", "<table", "<?xml"].iter().any(|tag| start.starts_with(tag)) {
        return Err(
            "This is a web page and no list, whatever its name says. Open it in Excel or Google Sheets, and save \
             it as .xlsx or CSV."
                .to_owned(),
        );
    }
    if start.starts_with("lesson(") || name.ends_with(".ron") {
        return Err("This is a lesson already. Open it: hanamaru play FILE.".to_owned());
    }
    let mut list = List::of(name, &text);
    let table = list.table();
    let mut understood = Understood { kind: list.kind(&decoded.encoding), ..Understood::default() };
    understood.remarks.extend(decoded.remark.map(|text| Remark { row: 0, text }));
    rows::add(&mut understood, &table);
    Ok(understood)
}

/// How the rows of a text are parted into cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Parted {
    /// By one sign, with quotes round cells that hold it: CSV, TSV.
    By(char),
    /// Each line in its own way, as people type.
    ByHand,
}

/// A list as text.
struct List {
    /// What is left of it to read.
    text: String,
    /// The number of its first line.
    first: usize,
    parted: Parted,
    /// The rows are parted by semicolons.
    semicolons: bool,
    /// The fields are HTML.
    html: bool,
    headers: Option<Vec<String>>,
    pasted: bool,
}

impl List {
    fn of(name: &str, text: &str) -> Self {
        let lower = name.to_lowercase();
        let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
        let mut list = Self {
            text: String::new(),
            first: 1,
            parted: Parted::ByHand,
            semicolons: false,
            html: false,
            headers: None,
            pasted: name == "-",
        };
        let mut rest = text;
        let mut said = None;
        // What a program says of its file stands in its first lines.
        while let Some((line, behind)) = rest.split_once('\n').or((!rest.is_empty()).then_some((rest, ""))) {
            let Some(sign) = list.directive(line) else { break };
            said = sign.or(said);
            list.first += 1;
            rest = behind;
        }
        let lines: Vec<&str> = rest.lines().filter(|line| !line.trim().is_empty()).collect();
        let tabs = lines.iter().filter(|line| line.contains('\t')).count();
        list.parted = match () {
            () if said.is_some() => Parted::By(said.unwrap_or('\t')),
            () if ends(&[".tsv", ".tab"]) || tabs * 2 > lines.len() => Parted::By('\t'),
            () if ends(&[".csv"]) => Parted::By(sniffed(rest)),
            () => Parted::ByHand,
        };
        // Where Quizlet is asked for it, semicolons part the rows.
        let rows: Vec<&str> = rest.split(';').filter(|row| !row.trim().is_empty()).collect();
        let pairs = rows.iter().filter(|row| row.contains('\t') || by_hand(row.trim()).len() > 1).count();
        if said.is_none() && !ends(&[".csv"]) && lines.len() < rows.len() && rows.len() > 1 && pairs * 2 > rows.len() {
            list.semicolons = true;
            let tabs = rows.iter().filter(|row| row.contains('\t')).count();
            list.parted = if tabs * 2 > rows.len() { Parted::By('\t') } else { Parted::ByHand };
        }
        list.text = if list.semicolons { rest.replace('\n', " ").replace(';', "\n") } else { rest.to_owned() };
        list
    }

    /// Reads a line in which a program says how its file is written: `#separator:tab`, `sep=;`. None where
    /// it is no such line; otherwise the sign that parts cells, where it names one.
    fn directive(&mut self, line: &str) -> Option<Option<char>> {
        let line = line.trim_end();
        if let Some(sign) = line.strip_prefix("sep=") {
            return Some(sign.chars().next());
        }
        let (name, value) = line.strip_prefix('#')?.split_once(':')?;
        match name {
            "separator" => Some(match value.to_lowercase().as_str() {
                "tab" => Some('\t'),
                "comma" => Some(','),
                "semicolon" => Some(';'),
                "pipe" => Some('|'),
                "space" => Some(' '),
                "colon" => Some(':'),
                other => other.chars().next(),
            }),
            "html" => {
                self.html = value == "true";
                Some(None)
            }
            "columns" => {
                self.headers = Some(value.split('\t').map(clean::line).collect());
                Some(None)
            }
            "notetype" | "deck" | "tags" | "guid column" | "notetype column" | "deck column" | "tags column" => {
                Some(None)
            }
            _ => None,
        }
    }

    fn kind(&self, encoding: &str) -> String {
        let what = match self.parted {
            Parted::By('\t') => "a list with tabs between its columns",
            Parted::By(',') => "a list with commas between its columns",
            Parted::By(_) => "a list with signs between its columns",
            Parted::ByHand if self.pasted => "a pasted list",
            Parted::ByHand => "a list of lines",
        };
        if self.pasted { what.to_owned() } else { format!("{what}, in {encoding}") }
    }

    fn table(&mut self) -> Table {
        let mut table = match self.parted {
            Parted::By(sign) => self.parted_by(sign),
            Parted::ByHand => self.parted_by_hand(),
        };
        table.headers = self.headers.take();
        table
    }

    fn cell(&self, raw: &str) -> Cell {
        if self.html { html::cell(raw) } else { Cell::text(raw) }
    }

    fn parted_by(&self, sign: char) -> Table {
        /// A cell of so many lines is a quote that was never closed.
        const LINES_OF_A_CELL_MAX: usize = 30;
        let quoted = self.records(sign, true);
        let open = |row: &(usize, Vec<String>)| row.1.iter().any(|cell| cell.lines().count() > LINES_OF_A_CELL_MAX);
        let unclosed = quoted.iter().any(open)
            || (self.text.matches('"').count() % 2 == 1
                && quoted.last().is_some_and(|row| row.1.iter().any(|cell| cell.contains('\n'))));
        let records = if unclosed { self.records(sign, false) } else { quoted };
        let mut table = Table::default();
        if unclosed {
            let text = "A quotation mark is opened and never closed, so that quotation marks are taken as letters.";
            table.remarks.push(Remark { row: 0, text: text.to_owned() });
        }
        for (number, cells) in records {
            table.add(number, cells.iter().map(|cell| self.cell(cell.trim_matches(['\u{FEFF}', ' ']))));
        }
        table
    }

    /// The rows with the numbers of their lines.
    fn records(&self, sign: char, quoting: bool) -> Vec<(usize, Vec<String>)> {
        let Ok(delimiter) = u8::try_from(sign) else {
            let lines = self.text.lines().enumerate();
            return lines.map(|(at, line)| (self.first + at, line.split(sign).map(str::to_owned).collect())).collect();
        };
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .quoting(quoting)
            .delimiter(delimiter)
            .from_reader(self.text.as_bytes());
        let records = reader.records().filter_map(Result::ok);
        records
            .map(|record| {
                let line = record.position().map_or(0, csv::Position::line);
                let number = self.first + usize::try_from(line).unwrap_or(1).saturating_sub(1);
                (number, record.iter().map(str::to_owned).collect())
            })
            .collect()
    }

    fn parted_by_hand(&self) -> Table {
        let mut table = Table::default();
        let lines: Vec<&str> = self.text.lines().collect();
        let commas = |line: &&str| comma_parts(line).len();
        let filled: Vec<&str> = lines.iter().copied().filter(|line| !line.trim().is_empty()).collect();
        // "apple, banana, dog": words side by side, unless every line is a pair of one with the other.
        let pairs = filled.len() > 2 && filled.iter().all(|line| commas(line) == 2);
        for (at, line) in lines.iter().enumerate() {
            let number = self.first + at;
            let line = clean::line(line);
            let line = without_mark(&line, table.rows.len() + 1);
            if line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '=' | '_' | '—')) {
                continue;
            }
            if line.ends_with([':', '：']) && by_hand(line).len() < 2 {
                let text = format!("“{line}” is taken as a heading, and no word.");
                table.remarks.push(Remark { row: number, text });
                continue;
            }
            let cells = by_hand(line);
            let parts = comma_parts(line);
            if cells.len() == 1 && parts.len() > 1 && !clean::is_japanese(line) {
                if pairs {
                    table.add(number, parts.iter().map(|part| self.cell(part)));
                } else {
                    parts.iter().for_each(|part| table.add(number, [self.cell(part)]));
                }
                continue;
            }
            table.add(number, cells.iter().map(|cell| self.cell(cell)));
            if table.rows.len() > IMPORT_ROWS_MAX {
                break;
            }
        }
        table
    }
}

/// The sign that parts the cells of a CSV: the one that gives most rows the same number of cells.
fn sniffed(text: &str) -> char {
    /// So many rows tell.
    const ROWS: usize = 50;
    let agreement = |sign: char| {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(u8::try_from(sign).unwrap_or(b','))
            .from_reader(text.as_bytes());
        let widths: Vec<usize> = reader.records().take(ROWS).filter_map(Result::ok).map(|row| row.len()).collect();
        widths
            .iter()
            .filter(|width| **width > 1)
            .map(|width| widths.iter().filter(|other| *other == width).count())
            .max()
    };
    // Of signs that do as well, the first.
    let mut best = (',', agreement(',').unwrap_or(0));
    for sign in ['\t', ';', '|'] {
        let rows = agreement(sign).unwrap_or(0);
        if rows > best.1 {
            best = (sign, rows);
        }
    }
    best.0
}

/// A line without the number or bullet before it. `place`: which row it is, from 1.
fn without_mark(line: &str, place: usize) -> &str {
    let bullet =
        |c: char| matches!(c, '•' | '・' | '●' | '○' | '■' | '□' | '◆' | '◇' | '*' | '‣' | '▪' | '→' | '☐' | '✓');
    let line = line.trim_start_matches(bullet).trim_start();
    let line = line.strip_prefix("- ").or_else(|| line.strip_prefix("– ")).unwrap_or(line).trim_start();
    if let Some(rest) = line.strip_prefix(|c: char| matches!(c, '\u{2460}'..='\u{24FF}' | '\u{2776}'..='\u{2793}')) {
        return rest.trim_start();
    }
    let inner = line.strip_prefix(['(', '（']).unwrap_or(line);
    let digits = inner.chars().take_while(char::is_ascii_digit).count();
    let rest = &inner[digits..];
    if digits == 0 || digits > 4 {
        return line;
    }
    match rest.strip_prefix(['.', ')', '）', '．', '、', ':', '：']) {
        // 3.14 is a number, and 7:30 a time.
        Some(rest) if !rest.starts_with(|c: char| c.is_ascii_digit()) => rest.trim_start(),
        _ if inner[..digits].parse() == Ok(place) && rest.starts_with(' ') => rest.trim_start(),
        _ => line,
    }
}

/// What commas part.
fn comma_parts(line: &str) -> Vec<&str> {
    line.split([',', '，', '、', ';', '；']).map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The cells of a line as people part them: by a tab, a line, a colon, a slash between two languages,
/// or only by where Japanese begins.
fn by_hand(line: &str) -> Vec<&str> {
    if let Some(inner) = line.strip_prefix('|') {
        let cells: Vec<&str> = inner.trim_end().trim_end_matches('|').split('|').map(str::trim).collect();
        if cells.len() > 1 {
            return cells;
        }
    }
    for sign in ["\t", " - ", " – ", " — ", " = ", " → ", " -> ", " : ", " ： ", "：", " | ", "|", "=", "＝", ": "]
    {
        let cells: Vec<&str> = line.split(sign).map(str::trim).filter(|cell| !cell.is_empty()).collect();
        if cells.len() > 1 {
            return cells;
        }
    }
    // These part two languages, and two words otherwise.
    for sign in ["/", "／", ",", "，", "、", "-", "–", "—", ":", ";", "；"] {
        if let Some((before, behind)) = line.split_once(sign) {
            let (before, behind) = (before.trim(), behind.trim());
            let only = |one: &str, other: &str| {
                clean::is_english(one) && !clean::is_japanese(one) && clean::is_japanese(other) && !other.is_empty()
            };
            // The hyphen of "T-shirt" stands between letters.
            let letter = |c: char| c.is_ascii_alphabetic();
            let within = before.ends_with(letter) && behind.starts_with(letter);
            if !within && (only(before, behind) || only(behind, before)) {
                return vec![before, behind];
            }
        }
    }
    where_japanese_begins(line).unwrap_or_else(|| vec![line])
}

/// `apple りんご`, `apple（りんご）`, `りんご apple`: the two languages by themselves.
fn where_japanese_begins(line: &str) -> Option<Vec<&str>> {
    let japanese = |c: char| clean::is_kana(c) || clean::is_kanji(c);
    let marks =
        |c: char| c.is_whitespace() || "()（）[]［］【】「」『』〈〉《》〔〕,，、:：;；/／-–—=＝~〜～…・".contains(c);
    let first = line.find(japanese)?;
    if first > 0 && line[..first].chars().any(|c| c.is_ascii_alphabetic()) {
        // "Tシャツ" is one word, with its letter.
        let letter = line[..first].char_indices().next_back().filter(|(_, c)| c.is_ascii_uppercase());
        let begins = letter.map(|(at, _)| at).filter(|at| *at == 0 || line[..*at].ends_with(marks)).unwrap_or(first);
        let (word, meaning) = line.split_at(begins);
        let parted = word.ends_with(marks) || word.trim_end_matches(marks).chars().count() > 2;
        let word = word.trim_matches(marks);
        let meaning = meaning.trim_end_matches(|c: char| c.is_whitespace() || ")）]］】」』〉》〕".contains(c));
        return (parted && !word.is_empty()).then(|| vec![word, meaning]);
    }
    let letter = |c: char| c.is_ascii_alphabetic();
    let second = line.find(letter)?;
    let (meaning, word) = line.split_at(second);
    let whole = !word.chars().any(japanese);
    let meaning = meaning.trim_matches(marks);
    (whole && !meaning.is_empty()).then(|| vec![word.trim_matches(marks), meaning])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_parted_as_people_write() {
        let check = |line: &str, expect: &[&str]| assert_eq!(by_hand(&clean::line(line)), expect, "{line}");
        check("apple", &["apple"]);
        check("apple - りんご", &["apple", "りんご"]);
        check("apple – りんご – I like apples.", &["apple", "りんご", "I like apples."]);
        check("apple/りんご", &["apple", "りんご"]);
        check("apple：りんご", &["apple", "りんご"]);
        check("apple= りんご", &["apple", "りんご"]);
        check("apple, りんご", &["apple", "りんご"]);
        check("apple りんご", &["apple", "りんご"]);
        check("ａｐｐｌｅ　りんご", &["apple", "りんご"]);
        check("apple（りんご）", &["apple", "りんご"]);
        check("apple「りんご」", &["apple", "りんご"]);
        check("りんご apple", &["apple", "りんご"]);
        check("T-shirt - Tシャツ", &["T-shirt", "Tシャツ"]);
        check("T-shirt Tシャツ", &["T-shirt", "Tシャツ"]);
        check("he/she", &["he/she"]);
        check("ice-cream", &["ice-cream"]);
        check("It's 7:30.", &["It's 7:30."]);
        check("| apple | りんご |", &["apple", "りんご"]);
    }

    #[test]
    fn numbers_and_bullets_go() {
        let check = |line: &str, place: usize, expect: &str| assert_eq!(without_mark(line, place), expect, "{line}");
        check("1. apple", 1, "apple");
        check("12) apple", 1, "apple");
        check("(3) apple", 1, "apple");
        check("①apple", 1, "apple");
        check("・apple", 1, "apple");
        check("- apple", 1, "apple");
        check("2 apple", 2, "apple");
        check("7 eleven", 2, "7 eleven");
        check("3.14", 1, "3.14");
        check("7:30", 1, "7:30");
        check("2026", 1, "2026");
    }
}
