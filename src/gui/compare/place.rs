//! Where everything stands: sections from the top, columns from the left.

use egui::{Rect, pos2, vec2};

use crate::scene::compare::CompareScene;

/// Left and right of everything.
pub const MARGIN: f32 = 24.0;
/// Width of the names of rows.
const LABELS: f32 = 168.0;
/// Between columns.
pub const GAP: f32 = 24.0;
/// The least width of a column; more of them scroll.
const LEAST: f32 = 248.0;
/// Height of a row of trade.
pub const TRADE_ROW: f32 = 28.0;
/// Height of the stacks of shares over the line of the balance, with the space between.
pub const STACK: f32 = 64.0;
/// Height of the line of the balance.
pub const LINE: f32 = 46.0;
/// Height of a bar of agreements with its space.
pub const BAR_ROW: f32 = 19.0;
/// Height of a row of indicators.
pub const STRIP_ROW: f32 = 21.0;

/// Offsets from the top and the left.
pub struct Places {
    /// Where the columns begin.
    pub left: f32,
    /// Width of a column.
    pub width: f32,
    /// Top of the shares.
    pub shares: f32,
    /// Top of the trade.
    pub trade: f32,
    /// Top of the balance; the same as the next where there is none.
    pub balance: f32,
    /// Top of the agreements.
    pub agreements: f32,
    /// Top of the indicators.
    pub indicators: f32,
    /// All of it.
    pub height: f32,
}

impl Places {
    /// For a window of this width.
    pub fn new(width: f32, scene: &CompareScene) -> Self {
        let left = MARGIN + LABELS;
        let count = scene.columns.len().max(1) as f32;
        let room = width - left - MARGIN - GAP * (count - 1.0);
        let shares = 84.0;
        let trade = shares + 80.0;
        let balance = trade + 36.0 + TRADE_ROW * scene.rows.len() as f32 + 10.0;
        let agreements = balance
            + if scene.is_of_partners() {
                0.0
            } else {
                LINE + 46.0 + STACK
            };
        let indicators = agreements + 32.0 + BAR_ROW * scene.groups.len() as f32 + 6.0;
        let height = indicators + 32.0 + STRIP_ROW * scene.indicators.len() as f32 + 8.0;
        Self {
            left,
            width: (room / count).max(LEAST).floor(),
            shares,
            trade,
            balance,
            agreements,
            indicators,
            height,
        }
    }

    /// The width of so many columns.
    pub fn all_columns(&self, count: usize) -> f32 {
        let count = count as f32;
        count * self.width + (count - 1.0).max(0.0) * GAP
    }

    /// The place of a column in the place of all.
    pub fn column(&self, rect: Rect, at: usize) -> Rect {
        let x = rect.left() + at as f32 * (self.width + GAP);
        Rect::from_min_size(pos2(x, rect.top()), vec2(self.width, rect.height()))
    }

    /// The column whose middle is nearest to this x.
    pub fn nearest(&self, rect: Rect, count: usize, x: f32) -> usize {
        let middle = rect.left() + self.width / 2.0;
        let at = ((x - middle) / (self.width + GAP)).round().max(0.0) as usize;
        at.min(count.saturating_sub(1))
    }

    /// Tops of the sections, where hairlines lie.
    pub fn lines(&self) -> [f32; 6] {
        [
            self.shares,
            self.trade,
            self.balance,
            self.agreements,
            self.indicators,
            self.height,
        ]
    }

    /// The row of trade in a column or among the labels.
    pub fn trade_row(&self, place: Rect, row: usize) -> Rect {
        let top = place.top() + self.trade + 36.0 + row as f32 * TRADE_ROW;
        Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), TRADE_ROW))
    }

    /// The bar of a group.
    pub fn bar_row(&self, place: Rect, row: usize) -> Rect {
        let top = place.top() + self.agreements + 32.0 + row as f32 * BAR_ROW;
        Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), BAR_ROW))
    }

    /// The strip of an indicator.
    pub fn strip_row(&self, place: Rect, row: usize) -> Rect {
        let top = place.top() + self.indicators + 32.0 + row as f32 * STRIP_ROW;
        Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), STRIP_ROW))
    }
}
