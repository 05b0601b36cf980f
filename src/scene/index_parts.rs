//! What an index splits into, in rows: contributions, squared shares, terms of the balance, a mirror gap taken apart.

use super::say::Say;
use super::say_value::capitalised;
use crate::analysis::indices::{
    FreightBand, Gap, GapDirection, IndexKind, IndexUnit, IndexValue, PartOf, Settings,
};
use crate::analysis::{Quantity, number};
use crate::text::Arg;

/// A part of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    /// Whose part it is, or what.
    pub name: String,
    /// The value with its unit; empty for a remark.
    pub value: String,
}

impl Say<'_> {
    /// The parts of an index in the order of the formula; none of an index that does not split.
    pub fn index_parts(&self, index: &IndexValue, quantity: &Quantity) -> Vec<PartRow> {
        let parts = index.parts.iter().map(|(of, value)| PartRow {
            name: self.part_name(index.kind, of, *value),
            value: self.part_value(*value, index.kind.unit(), quantity),
        });
        let gap = index.gap.iter();
        let band = Settings::default().freight;
        parts
            .chain(gap.flat_map(|gap| self.gap_parts(gap, band)))
            .collect()
    }

    fn part_name(&self, kind: IndexKind, of: &PartOf, value: f64) -> String {
        let name = match of {
            PartOf::Partner(id) => self.short(id),
            PartOf::Others => self.words.get("index-part-others"),
            PartOf::Domain(domain) => capitalised(&self.domain(*domain)),
            PartOf::Index(kind) => self.words.get(kind.message()),
        };
        let squared = matches!(
            kind,
            IndexKind::Concentration | IndexKind::ConcentrationOfTotal
        );
        if !squared {
            return name;
        }
        // The term is the share squared; the share is what a reader knows it by.
        let share = number::decimals(value.sqrt() * 100.0, 1, self.locale);
        let share = self.words.with("percent", &[("value", share.into())]);
        let args = [("name", Arg::from(name)), ("share", share.into())];
        self.words.with("index-part-squared", &args)
    }

    /// Terms of an index from 0 to 1 are small: three digits, where the whole has two.
    fn part_value(&self, value: f64, unit: IndexUnit, quantity: &Quantity) -> String {
        match unit {
            // Of growth the parts are in points, the whole is in per cent.
            IndexUnit::PercentagePoints => self.quantity(value, &Quantity::Points),
            IndexUnit::ZeroToOne => number::decimals(value, 3, self.locale),
            _ => self.quantity(value, quantity),
        }
    }

    fn gap_parts(&self, gap: &Gap, band: FreightBand) -> Vec<PartRow> {
        let row = |id: &str, value: String| PartRow {
            name: self.words.get(id),
            value,
        };
        let range = |(low, high): (f64, f64)| {
            let args = [
                ("low", self.money(low).into()),
                ("high", self.money(high).into()),
            ];
            self.words.with("index-range", &args)
        };
        let ends = [band.low_pct(), band.high_pct()];
        let [low, high] = ends.map(|end| Arg::from(number::plain(end, self.locale)));
        let freight = self
            .words
            .with("index-freight-band", &[("low", low), ("high", high)]);
        let mut rows = vec![row("index-part-raw", self.money(gap.raw_musd))];
        if let Some(raw) = gap.raw_pct {
            let raw = self.quantity(raw, &Quantity::Change);
            rows.push(row("index-part-raw-share", raw));
        }
        rows.push(PartRow {
            name: freight,
            value: range(gap.band_musd),
        });
        rows.push(row("index-part-freight", self.money(gap.freight_musd)));
        rows.push(row("index-part-beyond", self.money(gap.beyond_musd)));
        let id = match gap.direction {
            GapDirection::Importer => "index-gap-importer",
            GapDirection::Exporter => "index-gap-exporter",
            GapDirection::Explained => "index-gap-explained",
        };
        rows.push(row(id, String::new()));
        rows
    }
}
