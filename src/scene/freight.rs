//! What freight explains of a gap between both sides' figures, in words.

use super::say::Say;
use crate::analysis::indices::{FreightBand, Gap, GapDirection, Settings, TotalGap};
use crate::analysis::{self, Measure, Trace, trace_with};
use crate::analysis::{Datum, number};
use crate::model::ActorId;
use crate::text::Arg;

impl Say<'_> {
    /// Looks up everything about a value, with the settings of the reader.
    pub fn look_up(&self, datum: &Datum) -> Trace {
        let settings = Settings {
            freight: self.freight,
            ..Settings::default()
        };
        trace_with(self.dataset, self.index, datum, &settings)
    }

    /// A freight band: "5–8 %", "6 %".
    pub fn band(&self, band: FreightBand) -> String {
        let end = |pct| number::decimals(pct, 0, self.locale);
        let (low, high) = (end(band.low_pct()), end(band.high_pct()));
        let value = if low == high {
            low
        } else {
            format!("{low}–{high}")
        };
        self.words.with("percent", &[("value", value.into())])
    }

    /// The gap of a pair in a year, taken apart.
    pub fn total_gap(&self, state: &ActorId, partner: &ActorId, year: i32) -> Option<TotalGap> {
        let sides = analysis::both_sides(self.dataset, self.index, state, partner, year);
        TotalGap::new(&sides, self.freight)
    }

    /// How much of a gap freight can make, and what remains beyond it.
    pub fn of_freight(&self, gap: &TotalGap) -> String {
        let pct = |musd| Arg::from(self.value(&Measure::MirrorGap, gap.pct(musd)));
        let args = [
            ("band", Arg::from(self.band(self.freight))),
            ("low", pct(gap.band_musd.0)),
            ("high", pct(gap.band_musd.1)),
            ("beyond", pct(gap.beyond_musd)),
        ];
        let id = if gap.is_explained() {
            "freight-explains"
        } else {
            "freight-remains"
        };
        let mut words = self.words.with(id, &args);
        if !gap.is_split {
            words.push(' ');
            words.push_str(&self.words.get("freight-unsplit"));
        }
        words
    }

    /// The same of a gap between both sides' figures of one flow.
    pub(super) fn of_freight_in_flow(&self, gap: &Gap) -> String {
        let money = |musd| Arg::from(self.money(musd));
        let args = [
            ("band", Arg::from(self.band(self.freight))),
            ("raw", money(gap.raw_musd)),
            ("low", money(gap.band_musd.0)),
            ("high", money(gap.band_musd.1)),
        ];
        let freight = self.words.with("freight-of-flow", &args);
        let who = self.words.get(match gap.direction {
            GapDirection::Importer => "index-gap-importer",
            GapDirection::Exporter => "index-gap-exporter",
            GapDirection::Explained => "index-gap-explained",
        });
        format!("{freight} {who}.")
    }
}
