//! The sentence under the bars: what the chosen sides say of one year.

use crate::analysis::{self, Datum, Figure, Flow, Preference, Telling};
use crate::model::{ActorId, REGION, Vector};
use crate::scene::pieces::{Piece, marked, pieces};
use crate::scene::say::Say;
use crate::text::Arg;

/// "Kazakhstan reports 28.1, Russia 27.0: gap 4 %", or who has not reported.
///
/// Where the one side that was chosen has no figure, the sentence gives the other's beside saying so.
pub(super) fn caption(
    say: &Say<'_>,
    reporter: &ActorId,
    partner: Vector,
    year: i32,
    telling: Telling,
) -> Vec<Piece> {
    let sides = analysis::both_sides(say.dataset, say.index, reporter, &partner.id(), year);
    let mut told = Told::new(say, reporter, partner, year);
    let has_own = told.figure("own", sides.state.as_ref(), Preference::State);
    let has_mirror = told.figure("mirror", sides.partner.as_ref(), Preference::Partner);
    let region = *reporter == REGION;
    let message = match (has_own, has_mirror) {
        (true, _) if telling == Telling::State && region => "caption-region-states",
        (true, _) if telling == Telling::State => "caption-state",
        (_, true) if telling == Telling::Partner => "caption-partner",
        (true, true) => {
            if let Some(gap) = sides.gap_pct {
                told.gap(gap);
            } else if let Some(why) = sides.without_gap() {
                told.args.push(("why", say.no_gap(why).into()));
            }
            match (region, sides.gap_pct, sides.without_gap()) {
                (false, Some(_), _) => "caption-both",
                (false, None, Some(_)) => "caption-both-no-gap",
                (false, None, None) => "caption-both-zero",
                (true, Some(_), _) => "caption-region",
                (true, None, Some(_)) => "caption-region-no-gap",
                (true, None, None) => "caption-region-zero",
            }
        }
        (true, false) if region => "caption-region-states-only",
        (true, false) => "caption-state-only",
        (false, true) if region => "caption-region-partner-only",
        (false, true) => "caption-partner-only",
        (false, false) => return told.by_others(),
    };
    told.sentence(message)
}

/// A sentence with its values.
struct Told<'a> {
    say: &'a Say<'a>,
    reporter: &'a ActorId,
    partner: ActorId,
    names: (String, String),
    year: i32,
    args: Vec<(&'static str, Arg)>,
    /// The values of the sentence, each with what it is.
    data: Vec<(String, Datum)>,
}

impl<'a> Told<'a> {
    fn new(say: &'a Say<'a>, reporter: &'a ActorId, partner: Vector, year: i32) -> Self {
        let names = (say.actor(reporter), say.vector(partner));
        Self {
            say,
            reporter,
            partner: partner.id(),
            args: vec![
                ("state", names.0.as_str().into()),
                ("partner", names.1.as_str().into()),
                ("year", year.into()),
            ],
            names,
            year,
            data: Vec::new(),
        }
    }

    /// Takes a figure into the sentence; tells whether there is one.
    fn figure(
        &mut self,
        arg: &'static str,
        figure: Option<&Figure>,
        preference: Preference,
    ) -> bool {
        let Some(figure) = figure else {
            return false;
        };
        let Some((flow, musd)) = main(figure) else {
            return false;
        };
        let mut value = self.say.money(musd);
        // A sum says how much of the region or of the bloc it covers, a part of trade which part it is.
        let part = match flow {
            Flow::Turnover => None,
            Flow::Exports => Some(self.say.words.get("caption-exports-only")),
            Flow::Imports => Some(self.say.words.get("caption-imports-only")),
        };
        let limits: Vec<String> = part
            .into_iter()
            .chain(self.say.made_of(&figure.made_of))
            .collect();
        if !limits.is_empty() {
            value = format!("{value} ({})", limits.join(", "));
        }
        let datum = Datum::Trade {
            reporter: self.reporter.clone(),
            partner: self.partner.clone(),
            year: self.year,
            flow,
            preference,
        };
        self.args.push((arg, marked(&value).into()));
        self.data.push((value, datum));
        true
    }

    fn gap(&mut self, gap_pct: f64) {
        let gap = self.say.share(gap_pct.abs() / 100.0);
        self.args.push(("gap", marked(&gap).into()));
        let datum = Datum::Gap {
            reporter: self.reporter.clone(),
            partner: self.partner.clone(),
            year: self.year,
        };
        self.data.push((gap, datum));
    }

    /// What others say, where neither side has reported, or why there is nothing at all.
    fn by_others(mut self) -> Vec<Piece> {
        let say = self.say;
        let (dataset, index) = (say.dataset, say.index);
        let (reporter, partner, year) = (self.reporter, self.partner.clone(), self.year);
        let preference = Preference::Default;
        let figure = analysis::figure(dataset, index, reporter, &partner, year, preference);
        if let Some(figure) = &figure
            && self.figure("value", Some(figure), preference)
        {
            let who = say.actors(&figure.reported_by);
            self.args.push(("who", who.into()));
            return self.sentence("caption-others");
        }
        let missing = analysis::why_missing(dataset, index, reporter, &partner, year);
        let (state, other) = &self.names;
        let words = missing.map(|why| say.missing_pieces(state, other, year, &why));
        words.unwrap_or_default()
    }

    fn sentence(&self, message: &str) -> Vec<Piece> {
        pieces(&self.say.words.with(message, &self.args), &self.data)
    }
}

/// The total of a figure, else the part of trade that it gives, in million US$.
fn main(figure: &Figure) -> Option<(Flow, f64)> {
    let total = figure.turnover_musd.map(|musd| (Flow::Turnover, musd));
    let exports = || figure.exports_musd.map(|musd| (Flow::Exports, musd));
    let imports = || figure.imports_musd.map(|musd| (Flow::Imports, musd));
    total.or_else(exports).or_else(imports)
}

/// Who has not reported in any year; `None` where nobody in particular was asked for.
pub(super) fn silent(
    say: &Say<'_>,
    reporter: &ActorId,
    partner: Vector,
    telling: Telling,
) -> Option<String> {
    let args = [
        ("state", Arg::from(say.actor(reporter))),
        ("partner", say.vector(partner).into()),
        ("with", say.with_vector(partner).into()),
    ];
    let message = match telling {
        Telling::State if *reporter == REGION => "chart-silent-states",
        Telling::State => "chart-silent-state",
        Telling::Partner => "chart-silent-partner",
        Telling::Both => "chart-silent-both",
        Telling::Best => return None,
    };
    Some(say.words.with(message, &args))
}
