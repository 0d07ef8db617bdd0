//! Workbooks of Excel (.xlsx), cell by cell: a sheet says how large it is, and is not believed.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};

use super::table::{Cell, Table};
use super::{Remark, Understood, clean, columns, rows};
use crate::author::unpack::Unpacker;
use crate::limits::{IMPORT_COLUMNS_MAX, IMPORT_ROWS_MAX};

const DAMAGED: &str = "The workbook is damaged. Open it in Excel or Google Sheets, and save it as .xlsx again.";
/// Most cells that are looked at, so that a sheet of empty ones ends.
const CELLS_MAX: usize = IMPORT_ROWS_MAX * IMPORT_COLUMNS_MAX;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Reads a workbook: the first sheet that shows anything.
///
/// # Errors
/// A sentence.
pub(super) fn workbook(bytes: &[u8], pack: &mut Unpacker) -> Result<Understood, String> {
    pack.is_harmless()?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| DAMAGED.to_owned())?;
    let sheets = book.sheets_metadata().to_vec();
    let shown = |sheet: &&calamine::Sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet;
    let names: Vec<String> = sheets.iter().filter(shown).map(|sheet| sheet.name.clone()).collect();
    let mut understood = Understood { kind: "an Excel workbook".to_owned(), ..Understood::default() };
    let mut read: Option<String> = None;
    let mut more = Vec::new();
    for name in names {
        let mut sheet = cells(&mut book, &name)?;
        if sheet.rows.is_empty() && sheet.remarks.is_empty() {
            continue;
        }
        if read.is_some() {
            more.push(format!("“{name}”"));
            continue;
        }
        understood.kind = format!("an Excel workbook, sheet “{name}”");
        understood.title = merged(&mut book, &name, &mut sheet);
        rows::add(&mut understood, &sheet);
        read = Some(name);
    }
    if !more.is_empty() {
        let text = format!(
            "The sheets {} hold something too and are not read. Move a sheet to the front to import it.",
            more.join(", ")
        );
        understood.leave_out(0, text);
    }
    let hidden = sheets.iter().filter(|sheet| sheet.visible != SheetVisible::Visible).count();
    if hidden > 0 {
        understood.guesses.push(format!("Hidden sheets are not read: there are {hidden}."));
    }
    if read.is_none() {
        understood.trouble = Some("The workbook is empty. Put one word into each row, and save it.".to_owned());
    }
    Ok(understood)
}

/// The cells of a sheet.
fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Table, String> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|_| DAMAGED.to_owned())?;
    let mut table = Table::default();
    let mut row: Vec<Cell> = Vec::new();
    let mut number = 0_u32;
    let mut looked_at = 0_usize;
    // A shared formula is not written out: only its value is wanted.
    while let Some(found) = reader.next_cell_with_formula_metadata().map_err(|_| DAMAGED.to_owned())? {
        let (at, column) = found.pos;
        looked_at += 1;
        if at < number {
            return Err(DAMAGED.to_owned());
        }
        if at != number {
            table.add(number as usize + 1, std::mem::take(&mut row));
            number = at;
        }
        if looked_at > CELLS_MAX {
            let text = "The sheet has more cells than are read. Delete the rows and columns behind the list.";
            table.remarks.push(Remark { row: number as usize + 1, text: text.to_owned() });
            break;
        }
        let column = column as usize;
        if column > IMPORT_COLUMNS_MAX {
            continue;
        }
        let (text, remark) = value(&found.value, found.formula.is_some());
        if let Some(remark) = remark {
            let place = format!("{}{}", columns::letters(column), number + 1);
            table.remarks.push(Remark { row: number as usize + 1, text: remark.replace("{}", &place) });
        }
        if row.len() <= column {
            row.resize(column + 1, Cell::default());
        }
        row[column] = Cell::text(&text);
    }
    table.add(number as usize + 1, row);
    Ok(table)
}

/// What stands in a cell as text, and what the spreadsheet may have made of it: `{}` is the cell's place.
fn value(value: &DataRef, formula: bool) -> (String, Option<String>) {
    match value {
        DataRef::String(text) => (text.clone(), None),
        DataRef::SharedString(text) => ((*text).to_owned(), None),
        DataRef::Int(number) => (number.to_string(), None),
        DataRef::Float(number) => (number.to_string(), None),
        DataRef::Bool(yes) => {
            let remark = format!(
                "Cell {{}} is the spreadsheet's {}, taken as the word “{yes}”.",
                yes.to_string().to_uppercase()
            );
            (yes.to_string(), Some(remark))
        }
        DataRef::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            as_word(year, month, day)
        }
        DataRef::DateTimeIso(date) => {
            let mut parts = date.split(['-', 'T']).map(|part| part.parse::<u16>().unwrap_or(0));
            let mut next = || parts.next().unwrap_or(0);
            let (year, month, day) = (next(), next(), next());
            as_word(year, u8::try_from(month).unwrap_or(0), u8::try_from(day).unwrap_or(0))
        }
        DataRef::DurationIso(time) => (time.clone(), None),
        DataRef::Error(error) => (
            String::new(),
            Some(format!("Cell {{}} shows the error {error}, and is left out. Mend it in the spreadsheet.")),
        ),
        DataRef::Empty if formula => {
            let remark =
                "Cell {} has a formula without its value. Open the workbook in Excel, save it, and import it again.";
            (String::new(), Some(remark.to_owned()))
        }
        DataRef::Empty => (String::new(), None),
    }
}

/// A date that a spreadsheet made of a word: "May 1" was "May", and "March 3" was just that.
fn as_word(year: u16, month: u8, day: u8) -> (String, Option<String>) {
    let Some(name) = usize::from(month).checked_sub(1).and_then(|at| MONTHS.get(at)) else {
        return (format!("{year}-{month}-{day}"), None);
    };
    let word = if day <= 1 { (*name).to_owned() } else { format!("{name} {day}") };
    let remark = format!(
        "Cell {{}} is a date ({year}-{month:02}-{day:02}), which spreadsheets make of some words. It is taken as \
         “{word}”: correct it in the lesson if it was another word."
    );
    (word, Some(remark))
}

/// What cells that were made one say: a heading over the list is its title, and what stands once beside
/// several rows belongs to each of them.
fn merged(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, table: &mut Table) -> Option<String> {
    let regions = book.merge_cells_by_sheet_name(name).ok()?;
    let mut title = None;
    let mut filled = 0_usize;
    for region in regions.into_iter().take(IMPORT_ROWS_MAX) {
        let ((top, left), (bottom, right)) = (region.start, region.end);
        let (top, left) = (top as usize, left as usize);
        let Some(at) = table.rows.iter().position(|row| row.number == top + 1) else { continue };
        let Some(cell) = table.rows[at].cells.get(left).cloned() else { continue };
        if right as usize > left && at == 0 && table.rows[0].cells.len() == left + 1 && table.rows.len() > 1 {
            let row = table.rows.remove(0);
            title = Some(clean::line(&cell.text));
            let text = format!("“{}” stands over the whole list: it is its title, and no word.", cell.text);
            table.remarks.push(Remark { row: row.number, text });
            continue;
        }
        for row in table.rows.iter_mut().filter(|row| row.number > top + 1 && row.number <= bottom as usize + 1) {
            if row.cells.len() <= left {
                row.cells.resize(left + 1, Cell::default());
            }
            if row.cells[left].is_empty() {
                row.cells[left] = cell.clone();
                filled += 1;
            }
        }
    }
    if filled > 0 {
        let text = format!("Cells that are merged over several rows count for each of them: {filled} were filled.");
        table.remarks.push(Remark { row: 0, text });
    }
    title
}
