//! The bars of one year.

use crate::analysis::{self, Datum, Figure, Flow, NoGap, Preference, Side, Sides, Telling};
use crate::model::{ActorId, REGION, Vector};
use crate::scene::say::Say;
use crate::text::Arg;

/// From how many per cent on a gap is large: it is set in bold.
pub const LARGE_GAP_PCT: f64 = 20.0;

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct YearBar {
    /// Which flow.
    pub flow: Flow,
    /// Its value in billion US$.
    pub value_busd: f64,
    /// Whose figure was asked for.
    pub preference: Preference,
    /// Whether it is the state's own figure: filled; the partner's and others' are hollow.
    pub own: bool,
    /// What it says: "2023, exports, $9.8 bn, Kazakhstan".
    pub name: String,
    /// What it stands for.
    pub datum: Datum,
}

/// The gap between both sides' totals.
#[derive(Clone, Debug, PartialEq)]
pub struct YearGap {
    /// Its size in per cent of the larger, in words.
    pub text: String,
    /// Whether it is large.
    pub large: bool,
    /// The lower and the higher total, billion US$.
    pub ends_busd: (f64, f64),
    /// What it stands for.
    pub datum: Datum,
}

/// One year of the chart; values in billion US$.
#[derive(Clone, Debug)]
pub struct YearBars {
    /// The year.
    pub year: i32,
    /// Its bars from left to right; none where nothing was reported.
    pub bars: Vec<YearBar>,
    /// The gap between both sides, where both are shown and can be set against each other.
    pub gap: Option<YearGap>,
    /// What a hover or a screen reader says.
    pub description: String,
    /// The figures that are shown.
    pub figures: Vec<Figure>,
    reporter: ActorId,
    partner: ActorId,
}

impl YearBars {
    pub(super) fn new(
        say: &Say<'_>,
        reporter: &ActorId,
        partner: Vector,
        year: i32,
        telling: Telling,
    ) -> Self {
        let id = partner.id();
        let mut all = Self {
            year,
            bars: Vec::new(),
            gap: None,
            description: String::new(),
            figures: Vec::new(),
            reporter: reporter.clone(),
            partner: id.clone(),
        };
        let sides = analysis::both_sides(say.dataset, say.index, reporter, &id, year);
        if telling == Telling::Both {
            all.gap = all.gap_of(say, &sides);
        }
        all.description = describe(say, reporter, partner, year, telling, &sides);
        for preference in telling.preferences() {
            let (dataset, index) = (say.dataset, say.index);
            let Some(figure) = analysis::figure(dataset, index, reporter, &id, year, *preference)
            else {
                continue;
            };
            for (flow, musd) in flows(&figure, telling) {
                all.bars
                    .push(all.bar(say, &figure, flow, musd, *preference));
            }
            all.figures.push(figure);
        }
        all
    }

    fn bar(
        &self,
        say: &Say<'_>,
        figure: &Figure,
        flow: Flow,
        musd: f64,
        preference: Preference,
    ) -> YearBar {
        let mut who: Vec<String> = figure.reported_by.iter().map(|id| say.short(id)).collect();
        who.extend(say.made_of(&figure.made_of));
        let args = [
            ("year", Arg::from(self.year)),
            ("flow", say.flow(flow).to_lowercase().into()),
            ("value", say.money(musd).into()),
            ("who", who.join(", ").into()),
        ];
        YearBar {
            flow,
            value_busd: musd / 1000.0,
            preference,
            own: figure.side == Side::State,
            name: say.words.with("chart-bar", &args),
            datum: self.datum(flow, preference),
        }
    }

    fn gap_of(&self, say: &Say<'_>, sides: &Sides) -> Option<YearGap> {
        let gap_pct = sides.gap_pct?;
        let busd = |figure: &Option<Figure>| Some(figure.as_ref()?.turnover_musd? / 1000.0);
        let (state, partner) = busd(&sides.state).zip(busd(&sides.partner))?;
        Some(YearGap {
            text: say.share(gap_pct.abs() / 100.0),
            large: gap_pct.abs() >= LARGE_GAP_PCT,
            ends_busd: (state.min(partner), state.max(partner)),
            datum: self.gap_datum(),
        })
    }

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

    /// The highest bar, billion US$.
    pub fn highest_busd(&self) -> Option<f64> {
        let values = self.bars.iter().map(|bar| bar.value_busd);
        values.reduce(f64::max)
    }
}

/// The flows of a figure that are bars, in million US$.
///
/// Both sides beside each other are compared by their totals, as the gap is: exports and imports of two sides would
/// be four slivers a year, of which no two neighbours are about the same flow. A side that gives exports or imports
/// alone has no total, so no bar among the totals.
fn flows(figure: &Figure, telling: Telling) -> Vec<(Flow, f64)> {
    let split = [
        (Flow::Exports, figure.exports_musd),
        (Flow::Imports, figure.imports_musd),
    ];
    let total = [(Flow::Turnover, figure.turnover_musd)];
    // A half whose other half is not known would stand for less than is known where there is a total.
    let is_whole = split.iter().all(|(_, value)| value.is_some());
    let has_split = is_whole || figure.turnover_musd.is_none();
    let shown: &[_] = if has_split && telling != Telling::Both {
        &split
    } else {
        &total
    };
    let known = shown.iter();
    known
        .filter_map(|(flow, value)| Some((*flow, (*value)?)))
        .collect()
}

fn describe(
    say: &Say<'_>,
    reporter: &ActorId,
    partner: Vector,
    year: i32,
    telling: Telling,
    sides: &Sides,
) -> String {
    let id = partner.id();
    let best = || {
        let preference = Preference::Default;
        analysis::figure(say.dataset, say.index, reporter, &id, year, preference)
    };
    let state = || match &sides.state {
        Some(figure) => of_figure(say, &say.side_name(reporter), figure),
        None if *reporter == REGION => say.words.get("chart-silent-region"),
        None => not_reported(say, say.actor(reporter)),
    };
    let other = || match &sides.partner {
        Some(figure) => of_figure(say, &say.vector(partner), figure),
        None => not_reported(say, say.vector(partner)),
    };
    let words = match telling {
        Telling::Best => match best() {
            Some(figure) => format!("{}, {}", values(say, &figure), say.provenance(&figure)),
            None => return say.words.with("chart-year-none", &[("year", year.into())]),
        },
        Telling::State => state(),
        Telling::Partner => other(),
        Telling::Both => {
            let mut parts = vec![state(), other()];
            if let Some(gap) = sides.gap_pct {
                let gap = say.share(gap.abs() / 100.0);
                parts.push(say.words.with("chart-gap", &[("gap", gap.into())]));
            } else if let Some(why) = sides.without_gap() {
                parts.push(say.no_gap(why));
            }
            parts.join("; ")
        }
    };
    format!("{year}: {words}")
}

fn not_reported(say: &Say<'_>, who: String) -> String {
    say.words.with("chart-silent", &[("who", who.into())])
}

/// "Kazakhstan: exports $9.8 bn, imports $17.2 bn, total $27 bn (3 of 6 members)".
fn of_figure(say: &Say<'_>, who: &str, figure: &Figure) -> String {
    let values = values(say, figure);
    match say.made_of(&figure.made_of) {
        Some(made_of) => format!("{who}: {values} ({made_of})"),
        None => format!("{who}: {values}"),
    }
}

fn values(say: &Say<'_>, figure: &Figure) -> String {
    let known = [
        ("chart-exports", figure.exports_musd),
        ("chart-imports", figure.imports_musd),
        ("chart-turnover", figure.turnover_musd),
    ]
    .into_iter()
    .filter_map(|(id, value)| {
        let value = say.money(value?);
        Some(say.words.with(id, &[("value", value.into())]))
    });
    known.collect::<Vec<_>>().join(", ")
}

impl Say<'_> {
    /// Why both sides' figures have no gap between them.
    pub(super) fn no_gap(&self, why: NoGap) -> String {
        self.words.get(match why {
            NoGap::Parts => "no-gap-parts",
            NoGap::Total => "no-gap-total",
        })
    }
}
