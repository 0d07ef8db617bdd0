//! The shelf as lines: lessons of a course stand together under its heading, and a long shelf is
//! read a page at a time. It knows what stands where, and draws nothing.

use std::ops::Range;

use super::front::LessonRow;

/// Lessons stand in so many columns.
pub const LESSON_COLUMNS: usize = 2;
/// The height of a line of lessons and of a heading, with the gap below, in hundredths of the screen's height.
pub const LESSONS_VH: f32 = 15.3;
/// See [`LESSONS_VH`].
pub const HEADING_VH: f32 = 6.3;
/// What a page holds, in the same measure.
const PAGE_VH: f32 = 68.0;
/// What notes take of it.
pub const NOTES_VH: f32 = 15.3;

/// A line of the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The heading of a group: the place of one of its lessons among all.
    Heading(usize),
    /// Lessons side by side: their places among those that were found.
    Lessons(Range<usize>),
}

impl Line {
    /// The lessons in it.
    pub fn items(&self) -> Range<usize> {
        match self {
            Line::Heading(_) => 0..0,
            Line::Lessons(items) => items.clone(),
        }
    }

    fn height(&self) -> f32 {
        match self {
            Line::Heading(_) => HEADING_VH,
            Line::Lessons(_) => LESSONS_VH,
        }
    }
}

/// Whether two lessons stand under one heading.
fn together(one: &LessonRow, two: &LessonRow) -> bool {
    one.own == two.own && one.course == two.course
}

/// The lessons that were found as lines, in their order.
pub fn lines(lessons: &[LessonRow], found: &[usize]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    while let Some(&place) = found.get(start) {
        let Some(first) = lessons.get(place) else { break };
        let same = |place: &usize| lessons.get(*place).is_some_and(|row| together(first, row));
        let many = found.iter().skip(start).take_while(|place| same(place)).count().max(1);
        lines.push(Line::Heading(place));
        let end = start + many;
        lines.extend((start..end).step_by(LESSON_COLUMNS).map(|at| Line::Lessons(at..(at + LESSON_COLUMNS).min(end))));
        start = end;
    }
    lines
}

/// The lines on their pages. A group that goes on has its heading there too.
pub fn pages(lines: &[Line], notes: bool) -> Vec<Vec<Line>> {
    let room = if notes { PAGE_VH - NOTES_VH } else { PAGE_VH };
    let mut pages: Vec<Vec<Line>> = Vec::new();
    let mut page: Vec<Line> = Vec::new();
    let mut heading = None;
    let mut filled = 0.0;
    for line in lines {
        // A heading needs a line of its own below it.
        let needs = line.height() + if matches!(line, Line::Heading(_)) { LESSONS_VH } else { 0.0 };
        if !page.is_empty() && filled + needs > room {
            pages.push(std::mem::take(&mut page));
            filled = 0.0;
            if let (Some(heading), Line::Lessons(_)) = (heading, line) {
                page.push(Line::Heading(heading));
                filled += HEADING_VH;
            }
        }
        if let Line::Heading(place) = line {
            heading = Some(*place);
        }
        filled += line.height();
        page.push(line.clone());
    }
    if !page.is_empty() {
        pages.push(page);
    }
    pages
}

/// The page on which a lesson stands.
pub fn page_of(pages: &[Vec<Line>], at: usize) -> usize {
    pages.iter().position(|page| page.iter().any(|line| line.items().contains(&at))).unwrap_or(0)
}

/// The first lesson of a page so many on, round and round.
pub fn page_on(pages: &[Vec<Line>], at: usize, by: isize) -> usize {
    let many = isize::try_from(pages.len()).unwrap_or(1).max(1);
    let page = (isize::try_from(page_of(pages, at)).unwrap_or(0) + by).rem_euclid(many);
    let page = pages.get(usize::try_from(page).unwrap_or(0));
    page.and_then(|page| page.iter().map(Line::items).find(|items| !items.is_empty())).map_or(0, |items| items.start)
}

/// The lesson below or above, so many lines away, round and round.
pub fn line_on(lines: &[Line], at: usize, by: isize) -> usize {
    let rows: Vec<Range<usize>> = lines.iter().map(Line::items).filter(|items| !items.is_empty()).collect();
    let Some(row) = rows.iter().position(|items| items.contains(&at)) else { return 0 };
    let column = at - rows[row].start;
    let many = isize::try_from(rows.len()).unwrap_or(1).max(1);
    let next = (isize::try_from(row).unwrap_or(0) + by).rem_euclid(many);
    let next = rows.get(usize::try_from(next).unwrap_or(0)).unwrap_or(&rows[row]);
    (next.start + column).min(next.end.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::super::front::tests::row;
    use super::*;

    fn shelf() -> Vec<LessonRow> {
        let of = |course: &str, title: &str| LessonRow { course: Some(course.into()), ..row(title, 0) };
        vec![of("A", "1"), of("A", "2"), of("A", "3"), of("B", "4"), of("B", "5")]
    }

    #[test]
    fn lessons_of_a_course_stand_together() {
        let all: Vec<usize> = (0..5).collect();
        let lines = lines(&shelf(), &all);
        let expect =
            [Line::Heading(0), Line::Lessons(0..2), Line::Lessons(2..3), Line::Heading(3), Line::Lessons(3..5)];
        assert_eq!(lines, expect);
        assert_eq!(line_on(&lines, 1, 1), 2, "the shorter line has no second column");
        assert_eq!(line_on(&lines, 2, 1), 3);
        assert_eq!(line_on(&lines, 4, 1), 1, "round and round");
    }

    #[test]
    fn a_long_shelf_has_pages_and_a_group_keeps_its_heading() {
        let shelf: Vec<LessonRow> = (0..500).map(|number| row(&number.to_string(), 0)).collect();
        let all: Vec<usize> = (0..500).collect();
        let pages = pages(&lines(&shelf, &all), false);
        assert_eq!(pages.len(), 63);
        assert!(pages.iter().all(|page| matches!(page.first(), Some(Line::Heading(_)))));
        assert_eq!((page_of(&pages, 499), page_on(&pages, 499, 1), page_on(&pages, 0, -1)), (62, 0, 496));
    }
}
