//! Trade by year as bars: values, ticks, labels and colours, drawn by the window and by figures alike.

mod bars;
mod caption;
mod signings;

pub use bars::{LARGE_GAP_PCT, YearBar, YearBars, YearGap};
pub use signings::SigningMark;

use super::pieces::{Piece, joined};
use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::{self, AgreementFilter, Flow, Telling, number};
use crate::model::{ActorId, REGION, Vector};

/// What a colour of the bars stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyEntry {
    /// What it stands for.
    pub words: String,
    /// The colour.
    pub ink: Ink,
    /// Whether such bars are filled; the others have an outline alone.
    pub filled: bool,
}

/// The chart.
#[derive(Clone, Debug)]
pub struct TradeChart {
    /// Whose figures it shows.
    pub telling: Telling,
    /// One entry a year, in order, with gaps kept.
    pub years: Vec<YearBars>,
    /// Ticks of the axis in billion US$, from 0.
    pub ticks: Vec<(f64, String)>,
    /// Signings.
    pub marks: Vec<SigningMark>,
    /// Colour of exports, and of the totals of both sides.
    pub exports: Ink,
    /// Colour of imports: the same, lighter.
    pub imports: Ink,
    /// Colour of totals among exports and imports: between the two.
    pub total: Ink,
    /// What the bars stand for, in the order in which they stand beside each other.
    pub key: Vec<KeyEntry>,
    /// What the chosen sides say of the chosen year, in a sentence.
    pub caption: String,
    /// The same with its values told apart.
    pub caption_pieces: Vec<Piece>,
    /// Who has not reported in any year, where that leaves the chart empty.
    pub silent: Option<String>,
    /// Whose figures there are instead.
    pub instead: Option<Telling>,
    /// The whole chart in a sentence, for a screen reader.
    pub description: String,
}

impl TradeChart {
    /// The chart of this pair as these tell it. `year` is the year of the caption.
    pub fn new(
        say: &Say<'_>,
        tokens: &Tokens,
        reporter: &ActorId,
        partner: Vector,
        year: i32,
        telling: Telling,
    ) -> Self {
        let (first, last) = say.index.years();
        let of_years = |telling: Telling| -> Vec<YearBars> {
            let years = first..=last;
            years
                .map(|year| YearBars::new(say, reporter, partner, year, telling))
                .collect()
        };
        let years = of_years(telling);
        let top = years
            .iter()
            .filter_map(YearBars::highest_busd)
            .reduce(f64::max);
        let others = |telling: Telling| of_years(telling).iter().any(|year| !year.bars.is_empty());
        let instead = match top {
            Some(_) => None,
            None => instead_of(telling).iter().copied().find(|t| others(*t)),
        };
        let ink = tokens.vector(partner);
        let imports = tokens.panel.mix(ink, 0.45);
        let caption_pieces = caption::caption(say, reporter, partner, year, telling);
        let name = say.words.with(
            "chart-name",
            &[
                ("who", say.actor(reporter).into()),
                ("with", say.with_vector(partner).into()),
            ],
        );
        let values: Vec<&str> = years.iter().map(|bars| bars.description.as_str()).collect();
        let whose = say.telling(telling, reporter, partner);
        let mut chart = Self {
            telling,
            ticks: ticks(say, top.unwrap_or(0.0)),
            marks: signings::signings(say, reporter, &partner.id(), first..=last),
            exports: ink,
            imports,
            total: ink.mix(imports, 0.5),
            key: key(say, telling, (ink, imports), reporter, partner),
            caption: joined(&caption_pieces),
            caption_pieces,
            silent: match top {
                Some(_) => None,
                None => caption::silent(say, reporter, partner, telling),
            },
            instead,
            description: format!("{name} ({whose}): {}", values.join("; ")),
            years,
        };
        chart.name_totals(say);
        chart
    }

    /// Adds totals to the key where some stand among exports and imports.
    fn name_totals(&mut self, say: &Say<'_>) {
        let mut bars = self.years.iter().flat_map(|year| &year.bars);
        if self.telling != Telling::Both && bars.any(|bar| bar.flow == Flow::Turnover) {
            self.key.push(KeyEntry {
                words: say.words.get("total-unsplit"),
                ink: self.total,
                filled: self.telling != Telling::Partner,
            });
        }
    }

    /// The same with only those signings that a filter takes.
    #[must_use]
    pub fn restricted(mut self, say: &Say<'_>, filter: &AgreementFilter) -> Self {
        signings::restrict(&mut self.marks, say, filter);
        self
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.years.iter().all(|year| year.bars.is_empty())
    }

    /// The colour of a flow.
    pub const fn ink(&self, flow: Flow) -> Ink {
        match flow {
            Flow::Imports => self.imports,
            Flow::Exports => self.exports,
            // Of both sides only totals stand there; elsewhere one between exports and imports is neither of them.
            Flow::Turnover if matches!(self.telling, Telling::Both) => self.exports,
            Flow::Turnover => self.total,
        }
    }

    /// The year that is entered first, by the keyboard: the chosen one, else the last one with a bar.
    pub fn entry(&self, year: i32) -> Option<i32> {
        let mut with_bars = self.years.iter().filter(|of| !of.bars.is_empty());
        let last = with_bars.clone().next_back()?;
        let chosen = with_bars.find(|of| of.year == year);
        Some(chosen.unwrap_or(last).year)
    }
}

/// What to look at where these have no figures, the closest first.
const fn instead_of(telling: Telling) -> &'static [Telling] {
    match telling {
        Telling::Best => &[],
        Telling::State => &[Telling::Partner, Telling::Best],
        Telling::Partner => &[Telling::State, Telling::Best],
        Telling::Both => &[Telling::Best],
    }
}

fn key(
    say: &Say<'_>,
    telling: Telling,
    (exports, imports): (Ink, Ink),
    reporter: &ActorId,
    partner: Vector,
) -> Vec<KeyEntry> {
    let entry = |words, ink, filled| KeyEntry { words, ink, filled };
    if telling == Telling::Both {
        return vec![
            entry(say.side_name(reporter), exports, true),
            entry(say.vector(partner), exports, false),
        ];
    }
    let filled = telling != Telling::Partner;
    vec![
        entry(say.words.get("exports"), exports, filled),
        entry(say.words.get("imports"), imports, filled),
    ]
}

fn ticks(say: &Say<'_>, top: f64) -> Vec<(f64, String)> {
    if top <= 0.0 {
        return Vec::new();
    }
    let step = analysis::round_step(top / 3.0);
    let count = (top / step).ceil() as usize;
    (0..=count)
        .map(|at| {
            let value = step * at as f64;
            (value, number::plain(value, say.locale))
        })
        .collect()
}

impl Say<'_> {
    /// A choice of whose figures are shown, by the names of the pair: "Kazakhstan says".
    pub fn telling(&self, telling: Telling, reporter: &ActorId, partner: Vector) -> String {
        let says = |who: String| self.words.with("telling-says", &[("who", who.into())]);
        match telling {
            Telling::Best => self.words.get("telling-best"),
            Telling::State if *reporter == REGION => self.words.get("telling-states-say"),
            Telling::State => says(self.actor(reporter)),
            Telling::Partner => says(self.vector(partner)),
            Telling::Both => self.words.get("telling-both"),
        }
    }

    /// The same where there is little room: "Kazakhstan".
    pub fn telling_short(&self, telling: Telling, reporter: &ActorId, partner: Vector) -> String {
        match telling {
            Telling::Best => self.words.get("telling-best-short"),
            Telling::State => self.side_name(reporter),
            Telling::Partner => self.vector(partner),
            Telling::Both => self.words.get("telling-both-short"),
        }
    }

    /// The reporter of a pair as a side: the states of the region are no single reporter.
    fn side_name(&self, reporter: &ActorId) -> String {
        if *reporter == REGION {
            self.words.get("telling-states")
        } else {
            self.actor(reporter)
        }
    }
}
