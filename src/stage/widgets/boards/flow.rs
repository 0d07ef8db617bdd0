//! Where things of different widths stand when they follow each other like the words of a text, and where equal ones
//! stand so that they are as large as can be.

use crate::stage::drawing::Area;

/// Places for boxes of these widths, one after the other, on as many lines as they need, each line in the middle; none
/// where they need more height than there is. All in pixels.
pub(super) fn lines(area: Area, widths: &[f32], height: f32, gaps: (f32, f32)) -> Option<Vec<Area>> {
    let mut rows: Vec<(f32, Vec<f32>)> = Vec::new();
    for width in widths {
        match rows.last_mut() {
            Some((used, row)) if *used + gaps.0 + width <= area.w => {
                *used += gaps.0 + width;
                row.push(*width);
            }
            _ => rows.push((*width, vec![*width])),
        }
    }
    let many = f32::from(u16::try_from(rows.len()).unwrap_or(u16::MAX));
    let high = height * many + gaps.1 * (many - 1.0).max(0.0);
    if high > area.h + 0.5 || rows.iter().any(|(used, _)| *used > area.w + 0.5) {
        return None;
    }
    let block = area.middle(area.w, high);
    let mut places = Vec::new();
    for (row, (used, widths)) in block.rows(rows.len(), gaps.1).into_iter().zip(&rows) {
        let mut left = row.x + (row.w - used) / 2.0;
        for width in widths {
            places.push(Area { x: left, w: *width, ..row });
            left += width + gaps.0;
        }
    }
    Some(places)
}

/// Places for so many equal boxes, on the number of rows that lets them be largest; `shape` is their width as a share
/// of their height, `most` their greatest height in pixels.
pub(super) fn cells(area: Area, many: usize, gap: f32, shape: f32, most: f32) -> Vec<Area> {
    let mut best: (f32, Vec<Area>) = (0.0, Vec::new());
    for rows in 1..=many {
        let across = many.div_ceil(rows);
        let [rows_f, across_f] = [rows, across].map(|number| f32::from(u16::try_from(number).unwrap_or(u16::MAX)));
        let height = (area.h - gap * (rows_f - 1.0)) / rows_f;
        let width = (area.w - gap * (across_f - 1.0)) / across_f;
        let height = height.min(width / shape).min(most);
        if height <= best.0 + 0.5 {
            continue;
        }
        let width = height * shape;
        let block = area.middle(area.w, height * rows_f + gap * (rows_f - 1.0));
        let mut places = Vec::new();
        for row in block.rows(rows, gap) {
            let here = across.min(many - places.len());
            if here > 0 {
                let here_f = f32::from(u16::try_from(here).unwrap_or(u16::MAX));
                let row = row.middle(width * here_f + gap * (here_f - 1.0), row.h);
                places.extend(row.columns(here, gap));
            }
        }
        best = (height, places);
    }
    best.1
}
