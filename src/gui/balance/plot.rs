//! Where a chart stands, where its years and values lie on it, and what lies at a point.

use egui::{Id, Pos2, Rect, Ui, pos2, vec2};

use crate::analysis::Datum;
use crate::model::Vector;
use crate::scene::balance::{BalanceChart, StackYear};

/// Share of its slot that a column takes.
pub(super) const COLUMN: f32 = 0.72;

/// Where a chart stands and what its axes are.
#[derive(Clone, Copy)]
pub struct Plot<'a> {
    /// What is drawn.
    pub chart: &'a BalanceChart,
    /// Stack and line together, without the labels of the axes.
    pub place: Rect,
    /// Height of the line's strip in points.
    pub strip: f32,
    /// Ends of the axis of the balance.
    pub balance: (f64, f64),
    /// First and last year of the axis.
    pub years: (i32, i32),
    /// The marked year.
    pub current: i32,
    /// Whether a click goes to the year; else it opens the card at once.
    pub goes: bool,
    /// Tells it from other charts in the tree of controls.
    pub key: usize,
}

impl Plot<'_> {
    /// Between the stack and the line.
    pub(super) fn gap(&self) -> f32 {
        if self.place.height() > 100.0 {
            14.0
        } else {
            7.0
        }
    }

    pub(super) fn slot(&self, year: i32) -> Rect {
        let count = (self.years.1 - self.years.0 + 1).max(1) as f32;
        let width = self.place.width() / count;
        let left = self.place.left() + (year - self.years.0) as f32 * width;
        Rect::from_min_max(
            pos2(left, self.place.top()),
            pos2(left + width, self.place.bottom()),
        )
    }

    /// The stack of a year.
    pub(super) fn column(&self, year: i32) -> Rect {
        let mut rect = self.slot(year);
        rect.max.y = self.line().top() - self.gap();
        let spare = rect.width() * (1.0 - COLUMN) / 2.0;
        rect.shrink2(vec2(spare, 0.0))
    }

    /// The strip of the line.
    pub fn line(&self) -> Rect {
        self.place.with_min_y(self.place.bottom() - self.strip)
    }

    /// Where a balance stands in the strip of the line.
    pub fn spot(&self, year: i32, balance: f64) -> Pos2 {
        let (low, high) = self.balance;
        let part = ((balance - low) / (high - low).max(1e-9)) as f32;
        let line = self.line();
        pos2(
            self.slot(year).center().x,
            line.bottom() - part * line.height(),
        )
    }

    pub(super) fn id(&self, ui: &Ui, year: i32) -> Id {
        ui.scope_id().with(("stack", self.key, year))
    }

    /// What stands at a point of a year's slot: a partner's share, the others, or the balance.
    pub(super) fn at<'b>(
        &self,
        year: &'b StackYear,
        at: Pos2,
    ) -> (Option<Vector>, Option<&'b Datum>) {
        let column = self.column(year.year);
        if at.y > column.bottom() + self.gap() / 2.0 {
            return (None, year.balance.as_ref().map(|balance| &balance.datum));
        }
        let mut share = f64::from((column.bottom() - at.y) / column.height().max(1.0));
        for part in &year.parts {
            share -= part.share;
            if share <= 0.0 {
                return (Some(part.vector), Some(&part.datum));
            }
        }
        (None, year.rest.as_ref().map(|rest| &rest.datum))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ActorId;
    use crate::scene::balance::{BalancePoint, StackPart, StackRest};
    use crate::scene::tokens::{Scheme, Tokens};

    fn share(vector: Vector) -> Datum {
        Datum::Share {
            reporter: ActorId::new("KAZ"),
            vector,
            year: 2020,
        }
    }

    /// A quarter with Russia, half with China, a quarter with others.
    fn year() -> StackYear {
        let part = |vector, share_of| StackPart {
            vector,
            ink: Tokens::of(Scheme::Light).vector(vector),
            share: share_of,
            label: String::new(),
            other_count: false,
            datum: share(vector),
        };
        let (reporter, year) = (ActorId::new("KAZ"), 2020);
        StackYear {
            year,
            parts: vec![part(Vector::Russia, 0.25), part(Vector::China, 0.5)],
            rest: Some(StackRest {
                share: 0.25,
                holds_missing: true,
                datum: Datum::Others {
                    reporter: reporter.clone(),
                    year,
                },
            }),
            among_reported: false,
            balance: Some(BalancePoint {
                value: 0.5,
                text: String::new(),
                hollow: false,
                joined: false,
                datum: Datum::Balance { reporter, year },
            }),
            description: String::new(),
            tip: String::new(),
        }
    }

    #[test]
    fn the_pointer_finds_what_is_drawn_under_it() {
        let chart = BalanceChart {
            reporter: ActorId::new("KAZ"),
            name: String::new(),
            years: vec![year()],
            description: String::new(),
        };
        // Two years of 50 points each; a stack of 100 points, 14 between, a strip of 40.
        let plot = Plot {
            chart: &chart,
            place: Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 154.0)),
            strip: 40.0,
            balance: (0.0, 1.0),
            years: (2020, 2021),
            current: 2021,
            goes: true,
            key: 0,
        };
        let of = year();
        let at = |y| {
            let (vector, datum) = plot.at(&of, pos2(25.0, y));
            (vector, datum.cloned())
        };
        let russia = (Some(Vector::Russia), Some(share(Vector::Russia)));
        let china = (Some(Vector::China), Some(share(Vector::China)));
        assert_eq!(at(99.0), russia);
        assert_eq!(at(76.0), russia);
        assert_eq!(at(74.0), china);
        assert_eq!(at(26.0), china);
        assert!(matches!(at(24.0), (None, Some(Datum::Others { .. }))));
        assert!(matches!(at(120.0), (None, Some(Datum::Balance { .. }))));
        assert_eq!(plot.spot(2020, 0.5), pos2(25.0, 134.0));
        assert_eq!(plot.spot(2021, 1.0), pos2(75.0, 114.0));
    }
}
