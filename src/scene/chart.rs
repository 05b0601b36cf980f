//! Trade by year as bars: values, ticks, labels and colours, drawn by the window and by figures alike.

use super::pieces::{Piece, joined, marked, pieces};
use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::{self, AgreementFilter, Datum, Figure, Flow, Preference, Side, number};
use crate::model::{ActorId, AgreementId, REGION, Vector};

/// One year of the chart; values in billion US$.
#[derive(Clone, Debug)]
pub struct YearBars {
    /// The year.
    pub year: i32,
    /// Exports of the state to the partner.
    pub exports_busd: Option<f64>,
    /// Imports of the state from the partner.
    pub imports_busd: Option<f64>,
    /// Exports and imports, where only their sum is known.
    pub turnover_busd: Option<f64>,
    /// Whether this is the state's own figure: filled; the partner's and others' are hollow.
    pub own: bool,
    /// What a hover or a screen reader says.
    pub description: String,
    /// The figure behind it.
    pub figure: Option<Figure>,
    reporter: ActorId,
    partner: ActorId,
}

impl YearBars {
    /// What a bar of the year stands for.
    pub fn datum(&self, flow: Flow, preference: Preference) -> Datum {
        Datum::Trade {
            reporter: self.reporter.clone(),
            partner: self.partner.clone(),
            year: self.year,
            flow,
            preference,
        }
    }

    /// What the gap of the year stands for.
    pub fn gap_datum(&self) -> Datum {
        Datum::Gap {
            reporter: self.reporter.clone(),
            partner: self.partner.clone(),
            year: self.year,
        }
    }

    /// The bars of the year: what each stands for, with its value in billion US$.
    pub fn bars(&self) -> Vec<(Flow, f64)> {
        let bars = [
            (Flow::Exports, self.exports_busd),
            (Flow::Imports, self.imports_busd),
            (Flow::Turnover, self.turnover_busd),
        ];
        bars.into_iter()
            .filter_map(|(flow, value)| Some((flow, value?)))
            .collect()
    }
}

/// A signing above the years.
#[derive(Clone, Debug)]
pub struct SigningMark {
    /// Place on the axis in years.
    pub at: f64,
    /// Day and title of each agreement signed in that year.
    pub titles: Vec<String>,
    /// The agreements.
    pub agreements: Vec<AgreementId>,
}

/// The chart.
#[derive(Clone, Debug)]
pub struct TradeChart {
    /// One entry a year, in order, with gaps kept.
    pub years: Vec<YearBars>,
    /// Ticks of the axis in billion US$, from 0.
    pub ticks: Vec<(f64, String)>,
    /// Signings.
    pub marks: Vec<SigningMark>,
    /// Colour of exports.
    pub exports: Ink,
    /// Colour of imports: the same, lighter.
    pub imports: Ink,
    /// Both sides' figures and the gap of the chosen year, in a sentence.
    pub caption: String,
    /// The same with its values told apart.
    pub caption_pieces: Vec<Piece>,
    /// The whole chart in a sentence, for a screen reader.
    pub description: String,
}

impl TradeChart {
    /// The chart of this pair. `year` is the year of the caption.
    pub fn new(
        say: &Say<'_>,
        tokens: &Tokens,
        reporter: &ActorId,
        partner: Vector,
        year: i32,
    ) -> Self {
        let (first, last) = say.index.years();
        let partner_id = partner.id();
        let years: Vec<YearBars> = (first..=last)
            .map(|year| year_bars(say, reporter, partner, year))
            .collect();
        let top = years.iter().filter_map(highest).fold(0.0, f64::max);
        let ink = tokens.vector(partner);
        let name = say.actor(reporter);
        let caption_pieces = caption(say, reporter, partner, year);
        let values: Vec<&str> = years.iter().map(|bars| bars.description.as_str()).collect();
        Self {
            ticks: ticks(say, top),
            marks: marks(say, reporter, &partner_id, first..=last),
            exports: ink,
            imports: tokens.panel.mix(ink, 0.45),
            caption: joined(&caption_pieces),
            caption_pieces,
            description: format!(
                "{}: {}",
                say.words.with(
                    "chart-name",
                    &[
                        ("who", name.into()),
                        ("with", say.with_vector(partner).into())
                    ],
                ),
                values.join("; ")
            ),
            years,
        }
    }

    /// The same with only those signings that a filter takes.
    #[must_use]
    pub fn restricted(mut self, say: &Say<'_>, filter: &AgreementFilter) -> Self {
        if filter.is_open() {
            return self;
        }
        for mark in &mut self.marks {
            let (titles, agreements) = std::mem::take(&mut mark.titles)
                .into_iter()
                .zip(std::mem::take(&mut mark.agreements))
                .filter(|(_, id)| {
                    let agreement = say.dataset.agreement(id);
                    agreement.is_some_and(|agreement| filter.takes_agreement(agreement))
                })
                .unzip();
            (mark.titles, mark.agreements) = (titles, agreements);
        }
        self.marks.retain(|mark| !mark.agreements.is_empty());
        self
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.years.iter().all(|bars| highest(bars).is_none())
    }
}

fn highest(bars: &YearBars) -> Option<f64> {
    [bars.exports_busd, bars.imports_busd, bars.turnover_busd]
        .into_iter()
        .flatten()
        .reduce(f64::max)
}

fn year_bars(say: &Say<'_>, reporter: &ActorId, partner: Vector, year: i32) -> YearBars {
    let figure = analysis::figure(
        say.dataset,
        say.index,
        reporter,
        &partner.id(),
        year,
        Preference::Default,
    );
    let in_billions = |value: Option<f64>| value.map(|musd| musd / 1000.0);
    let split = figure
        .as_ref()
        .filter(|f| f.exports_musd.is_some() || f.imports_musd.is_some());
    YearBars {
        year,
        exports_busd: in_billions(split.and_then(|f| f.exports_musd)),
        imports_busd: in_billions(split.and_then(|f| f.imports_musd)),
        turnover_busd: match split {
            Some(_) => None,
            None => in_billions(figure.as_ref().and_then(|f| f.turnover_musd)),
        },
        own: figure.as_ref().is_some_and(|f| f.side == Side::State),
        description: describe(say, year, figure.as_ref()),
        figure,
        reporter: reporter.clone(),
        partner: partner.id(),
    }
}

fn describe(say: &Say<'_>, year: i32, figure: Option<&Figure>) -> String {
    let Some(figure) = figure else {
        return say.words.with("chart-year-none", &[("year", year.into())]);
    };
    let mut parts = Vec::new();
    for (id, value) in [
        ("chart-exports", figure.exports_musd),
        ("chart-imports", figure.imports_musd),
        ("chart-turnover", figure.turnover_musd),
    ] {
        if let Some(value) = value {
            parts.push(say.words.with(id, &[("value", say.money(value).into())]));
        }
    }
    format!("{year}: {}, {}", parts.join(", "), say.provenance(figure))
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

fn marks(
    say: &Say<'_>,
    reporter: &ActorId,
    partner: &ActorId,
    years: std::ops::RangeInclusive<i32>,
) -> Vec<SigningMark> {
    let mut marks: Vec<SigningMark> = Vec::new();
    for mark in analysis::agreement_marks(
        say.dataset,
        say.index,
        Some(reporter),
        Some(partner),
        *years.start(),
        *years.end(),
    ) {
        let Some(agreement) = say.dataset.agreements.get(mark.agreement) else {
            continue;
        };
        let at = mark.at.floor();
        let title = format!("{} · {}", say.agreement_line(agreement), agreement.title);
        match marks.iter_mut().find(|other| other.at == at) {
            Some(other) => {
                other.titles.push(title);
                other.agreements.push(agreement.id.clone());
            }
            None => marks.push(SigningMark {
                at,
                titles: vec![title],
                agreements: vec![agreement.id.clone()],
            }),
        }
    }
    marks
}

/// "Kazakhstan reports 28.1, Russia 27.0: gap 4 %", or who has not reported.
fn caption(say: &Say<'_>, reporter: &ActorId, partner: Vector, year: i32) -> Vec<Piece> {
    let id = partner.id();
    let sides = analysis::both_sides(say.dataset, say.index, reporter, &id, year);
    let state = say.actor(reporter);
    let other = say.vector(partner);
    let mut args = vec![
        ("state", state.as_str().into()),
        ("partner", other.as_str().into()),
        ("year", year.into()),
    ];
    // The values of the sentence, each with what it is.
    let mut data: Vec<(String, Datum)> = Vec::new();
    let mut money = |figure: Option<&Figure>, preference: Preference| {
        let value = say.money(figure?.turnover_musd?);
        // A sum says how much of the region or of the bloc it covers: two sums may cover different parts.
        let value = match say.made_of(&figure?.made_of) {
            Some(made_of) => format!("{value} ({made_of})"),
            None => value,
        };
        let datum = Datum::Trade {
            reporter: reporter.clone(),
            partner: id.clone(),
            year,
            flow: Flow::Turnover,
            preference,
        };
        data.push((value.clone(), datum));
        Some(marked(&value))
    };
    let own = money(sides.state.as_ref(), Preference::State);
    let mirror = money(sides.partner.as_ref(), Preference::Partner);
    let message = match (own, mirror) {
        (own, mirror) if *reporter == REGION => {
            let or_none = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
            args.push(("own", or_none(own).into()));
            args.push(("mirror", or_none(mirror).into()));
            "caption-region"
        }
        (Some(own), Some(mirror)) => {
            args.push(("own", own.into()));
            args.push(("mirror", mirror.into()));
            match sides.gap_pct {
                Some(gap) => {
                    let gap = say.share(gap.abs() / 100.0);
                    args.push(("gap", marked(&gap).into()));
                    let datum = Datum::Gap {
                        reporter: reporter.clone(),
                        partner: id,
                        year,
                    };
                    data.push((gap, datum));
                    "caption-both"
                }
                None => "caption-both-no-gap",
            }
        }
        (Some(own), None) => {
            args.push(("own", own.into()));
            "caption-state-only"
        }
        (None, Some(mirror)) => {
            args.push(("mirror", mirror.into()));
            "caption-partner-only"
        }
        (None, None) => {
            let (dataset, index) = (say.dataset, say.index);
            let preference = Preference::Default;
            let figure = analysis::figure(dataset, index, reporter, &id, year, preference);
            let Some(figure) = figure else {
                let missing = analysis::why_missing(dataset, index, reporter, &id, year);
                let words = missing.map(|why| say.missing_pieces(&state, &other, year, &why));
                return words.unwrap_or_default();
            };
            args.push(("who", say.actors(&figure.reported_by).into()));
            let value = money(Some(&figure), preference).unwrap_or_default();
            args.push(("value", value.into()));
            "caption-others"
        }
    };
    pieces(&say.words.with(message, &args), &data)
}
