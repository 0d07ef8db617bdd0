//! Brackets that were forgotten, that are one too many, or that are the wrong ones: which it is, is
//! told by what the whole file has too many and too few of, so that one mistake is told once.

use super::super::diag::{Span, line_column};
use super::{Bracket, Item, Parser, TokenKind};
use crate::limits::NESTING_MAX;

impl Parser<'_, '_> {
    /// A closing bracket that is not the one to be expected. What the file has too many and too few
    /// of tells which it is: one too many (read over: true), the wrong one, or the right one of an
    /// outer bracket while the inner one was forgotten.
    pub(super) fn stray_bracket(&mut self, bracket: Bracket, closing: Bracket) -> bool {
        let here = self.here();
        let lacking = self.surplus[bracket as usize] < 0;
        let too_many = self.surplus[closing as usize] > 0;
        let outer = self.open.iter().any(|&(open, _)| open == closing);
        if too_many && lacking {
            self.surplus[bracket as usize] += 1;
            self.surplus[closing as usize] -= 1;
            let message =
                format!("“{}” cannot close the {} of line {}.", closing.close(), bracket.open(), self.opening_line());
            self.diags.error("wrong-bracket", here, message, format!("Write {} here.", bracket.close()));
            self.at += 1;
            return false;
        }
        if too_many || !outer {
            self.surplus[closing as usize] -= 1;
            let message = format!("This {} closes nothing.", closing.close());
            self.diags.error("stray-bracket", here, message, "Delete it.");
            self.at += 1;
            return true;
        }
        self.report_unclosed();
        false
    }

    /// The line in which the innermost open bracket stands.
    fn opening_line(&self) -> usize {
        match self.open.last() {
            Some((_, span)) if !self.diags.is_full() => line_column(self.source, span.start).0,
            _ => 0,
        }
    }

    /// The innermost bracket was never closed.
    pub(super) fn report_unclosed(&mut self) {
        let Some(&(bracket, opening)) = self.open.last() else { return };
        self.surplus[bracket as usize] += 1;
        let close = bracket.close();
        let line = if self.diags.is_full() { 0 } else { line_column(self.source, self.before().end).0 };
        let message = format!("This {} is never closed.", bracket.open());
        self.diags.error(
            "missing-bracket",
            opening,
            message,
            format!("Write {close} where it ends, most likely in line {line}."),
        );
    }

    /// The file ends while brackets are open: said once, for all of them.
    pub(super) fn report_end_of_file(&mut self) {
        let unclosed: String = self.open.iter().rev().map(|(bracket, _)| bracket.close()).collect();
        let opening = self.open.last().map_or(Span::default(), |&(_, span)| span);
        if !self.diags.has("file-ends") {
            let message = "The file ends before this bracket is closed.";
            self.diags.error("file-ends", opening, message, format!("Write {unclosed} at the end of the file."));
            // On a line of its own: the last one may end with a comment.
            let line = if self.source.ends_with('\n') { "" } else { "\n" };
            let end = self.source.len();
            self.diags.mend(Span::new(end, end), format!("{line}{unclosed}\n"));
        }
    }

    /// What follows belongs to an outer bracket, so that the innermost one must have been forgotten.
    pub(super) fn outgrown(&self, bracket: Bracket, named: bool, items: &[Item]) -> bool {
        // A file that has enough closing brackets of this kind has forgotten none.
        if self.surplus[bracket as usize] >= 0 {
            return false;
        }
        let parent = self.open.len().checked_sub(2).and_then(|at| self.open.get(at)).map(|&(bracket, _)| bracket);
        let colon_next = self.peek_at(1) == Some(&TokenKind::Colon);
        match (bracket, self.peek()) {
            // `cards: ["apple", games: […]`: no list has fields.
            (Bracket::Square, Some(TokenKind::Name(_))) => colon_next && parent == Some(Bracket::Round),
            // `[Flashcards(, "pointing"]`: nothing was to come into the brackets.
            (Bracket::Round, Some(TokenKind::Comma)) => named && items.is_empty() && parent == Some(Bracket::Square),
            // `[Card(word: "natto", ⏎ "tennis"]`: no card goes on with a value without a name, in a new line.
            (Bracket::Round, Some(next)) => {
                let value = matches!(next, TokenKind::Text(_)) && !colon_next
                    || matches!(next, TokenKind::Name(_)) && self.peek_at(1) == Some(&TokenKind::Open(Bracket::Round));
                let all_named = items.iter().all(|item| item.key.is_some());
                let gap = self.source.get(self.before().end..self.here().start).unwrap_or("");
                named && value && all_named && parent == Some(Bracket::Square) && gap.contains('\n')
            }
            _ => false,
        }
    }

    /// Reads over brackets that stand too deep in one another.
    pub(super) fn skip_too_deep(&mut self) {
        if !self.too_deep {
            let message = format!("More than {NESTING_MAX} brackets stand in one another here.");
            self.diags.error(
                "too-deep",
                self.here(),
                message,
                "A lesson needs five. Delete the brackets that are too many.",
            );
            self.too_deep = true;
        }
        let mut depth = 0_usize;
        while let Some(kind) = self.peek() {
            match kind {
                TokenKind::Open(_) => depth += 1,
                TokenKind::Close(_) => depth -= 1,
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }
}
