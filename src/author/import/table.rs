//! A list as rows of cells, whatever file it came in: what the readers make, and what the columns and
//! words are found in. It knows nothing of words.

use crate::limits::{IMPORT_CELL_MAX_CHARS, IMPORT_COLUMNS_MAX, IMPORT_ROWS_MAX};

use super::{Remark, clean};

/// A list, as rows of cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// What the columns are called, where the file says so beside its rows.
    pub headers: Option<Vec<String>>,
    /// The rows that hold something.
    pub rows: Vec<Row>,
    /// What there was to say while it was read.
    pub remarks: Vec<Remark>,
    /// How many rows there were beyond the limit.
    pub too_many: usize,
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Its number in the file, from 1.
    pub number: usize,
    /// Its cells, from the first column on.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    /// What stands in it, on one line.
    pub text: String,
    /// The pictures in it, by their names.
    pub pictures: Vec<String>,
    /// The recordings in it, by their names.
    pub voices: Vec<String>,
}

impl Cell {
    /// A cell of this text.
    pub fn text(raw: &str) -> Self {
        Self { text: clean::line(raw), ..Self::default() }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.pictures.is_empty() && self.voices.is_empty()
    }
}

impl Table {
    /// Adds a row, within the limits; an empty one is passed over.
    pub fn add(&mut self, number: usize, cells: impl IntoIterator<Item = Cell>) {
        if self.rows.len() >= IMPORT_ROWS_MAX {
            self.too_many += usize::from(cells.into_iter().any(|cell| !cell.is_empty()));
            return;
        }
        let mut cells: Vec<Cell> = cells.into_iter().collect();
        while cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return;
        }
        if cells.len() > IMPORT_COLUMNS_MAX {
            let text = format!("It has {} columns; the first {IMPORT_COLUMNS_MAX} are read.", cells.len());
            self.remarks.push(Remark { row: number, text });
            cells.truncate(IMPORT_COLUMNS_MAX);
        }
        for cell in &mut cells {
            if cell.text.chars().count() > IMPORT_CELL_MAX_CHARS {
                let text = format!("A cell has more than {IMPORT_CELL_MAX_CHARS} characters; the rest is left out.");
                self.remarks.push(Remark { row: number, text });
                cell.text = cell.text.chars().take(IMPORT_CELL_MAX_CHARS).collect();
            }
        }
        self.rows.push(Row { number, cells });
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}
