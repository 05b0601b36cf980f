//! Reading a measure of a state.

use super::records::{self, Ask};
use super::{GDP, Measure, Origin, Reading, ReadingKind};
use crate::analysis::Index;
use crate::analysis::figure::{Figure, Preference, Side, figure, side};
use crate::analysis::mirror::{Lack, Missing, both_sides, why_missing};
use crate::model::{ActorId, Dataset, IndicatorId, WORLD};

/// A value with its origins and whose it is, or why there is none.
pub(super) type Found = Result<(f64, Vec<Origin>, ReadingKind), Missing>;

/// Reads a measure of a state with a partner in a year; measures without a partner pass it over.
///
/// Values stand for full years only. Which of several figures or records is shown follows one rule, see
/// [`figure`](crate::analysis::figure) for trade; for investments: the state's own statistics, then the partner's,
/// an international body's and others', the higher confidence first, then by reporter and source; observations
/// name no reporter, so theirs is the same from confidence on. The Gulf without an investment of its own is the
/// sum of its members, as in trade; observations are never added up, since many of them are shares.
pub fn reading(
    dataset: &Dataset,
    index: &Index,
    measure: &Measure,
    state: &ActorId,
    partner: &ActorId,
    year: i32,
    preference: Preference,
) -> Reading {
    let ask = Ask {
        dataset,
        index,
        state,
        partner,
        year,
        preference,
    };
    let found = if state == partner && measure.has_partner(index) {
        Err(Missing::NotApplicable)
    } else {
        match measure {
            Measure::Agreements => Ok(records::agreements(&ask)),
            Measure::Events => Ok(records::events(&ask)),
            Measure::Investment(kind) => records::investment(&ask, *kind),
            Measure::Indicator(id) => records::observation(&ask, id),
            Measure::MirrorGap => mirror_gap(&ask),
            _ => trade(&ask, measure),
        }
    };
    let unit = measure.unit(dataset, index);
    match found {
        Ok((value, origins, kind)) => Reading {
            value: Some(value),
            unit,
            year,
            origins,
            missing: None,
            kind,
        },
        Err(missing) => Reading {
            value: None,
            unit,
            year,
            origins: Vec::new(),
            kind: match missing {
                Missing::NotApplicable => ReadingKind::NotApplicable,
                _ => ReadingKind::Missing,
            },
            missing: Some(missing),
        },
    }
}

const fn kind_of(side: Side) -> ReadingKind {
    match side {
        Side::State => ReadingKind::State,
        Side::Partner | Side::International | Side::Other => ReadingKind::PartnerSide,
    }
}

fn trade(ask: &Ask<'_>, measure: &Measure) -> Found {
    let now = ask.figure(ask.partner, ask.year, ask.preference);
    let from_figure = match &now {
        Some(now) => trade_value(ask, measure, now),
        None => Err(None),
    };
    match (from_figure, now) {
        (Ok((value, mut more)), Some(now)) => {
            let kind = kind_of(now.side);
            more.insert(0, Origin::Trade(now));
            Ok((value, more, kind))
        }
        (Err(lack), _) => growth_alone(ask, measure).ok_or_else(|| {
            // What is missing of the pair itself says more than what is missing for the formula.
            ask.why_missing()
                .or_else(|| lack.map(Missing::Lacks))
                .unwrap_or(Missing::NotReportedByState { last_year: None })
        }),
        (Ok(_), None) => Err(Missing::NotReportedByState { last_year: None }),
    }
}

/// The value with what else it rests on, or what the formula lacks.
fn trade_value(
    ask: &Ask<'_>,
    measure: &Measure,
    now: &Figure,
) -> Result<(f64, Vec<Origin>), Option<Lack>> {
    let split = || {
        now.exports_musd
            .zip(now.imports_musd)
            .ok_or(Some(Lack::Split))
    };
    let alone = |value: f64| (value, Vec::new());
    let turnover = now.turnover_musd.ok_or(None);
    Ok(match measure {
        Measure::Turnover => alone(turnover?),
        Measure::Exports => alone(now.exports_musd.ok_or(Some(Lack::Split))?),
        Measure::Imports => alone(now.imports_musd.ok_or(Some(Lack::Split))?),
        Measure::Balance => split().map(|(exports, imports)| alone(exports - imports))?,
        Measure::Share => {
            let world = ActorId::new(WORLD);
            let total = ask.figure(&world, ask.year, Preference::Default);
            let total = total.ok_or(Some(Lack::Total))?;
            let all = total.turnover_musd.filter(|t| *t > 0.0);
            let share = turnover? / all.ok_or(Some(Lack::Total))?;
            if share > 1.0 {
                return Err(Some(Lack::Total));
            }
            (share * 100.0, vec![Origin::Trade(total)])
        }
        Measure::GdpShare => {
            let gdp = records::value_of_year(ask, &IndicatorId::new(GDP));
            let (gdp, origin) = gdp.filter(|(gdp, _)| *gdp > 0.0).ok_or(Some(Lack::Gdp))?;
            (turnover? / gdp * 100.0, vec![Origin::Records(origin)])
        }
        Measure::Growth => {
            let before = ask.figure(ask.partner, ask.year - 1, ask.preference);
            // Two statistics side by side make no growth.
            let before = before
                .filter(|before| before.is_of_same_statistics(now))
                .ok_or(Some(Lack::YearBefore))?;
            let earlier = before.turnover_musd.filter(|value| *value > 0.0);
            let growth = turnover? / earlier.ok_or(Some(Lack::YearBefore))? - 1.0;
            (growth * 100.0, vec![Origin::Trade(before)])
        }
        _ => return Err(None),
    })
}

/// Growth that was published without the figures behind it, and by whom.
fn growth_alone(ask: &Ask<'_>, measure: &Measure) -> Option<(f64, Vec<Origin>, ReadingKind)> {
    if *measure != Measure::Growth {
        return None;
    }
    let rows = ask.index.trade(ask.state, ask.partner, ask.year).iter();
    rows.filter_map(|at| Some((*at, ask.dataset.trade.get(*at)?)))
        .filter(|(_, row)| row.period.is_none())
        .find_map(|(at, row)| {
            let side = side(ask.dataset, ask.index, row);
            let origin = Origin::Records(records::of_growth(at, row, side));
            Some((row.change_pct?, vec![origin], kind_of(side)))
        })
}

fn mirror_gap(ask: &Ask<'_>) -> Found {
    let sides = both_sides(ask.dataset, ask.index, ask.state, ask.partner, ask.year);
    let lack = match (&sides.state, &sides.partner) {
        (Some(_), Some(_)) => Lack::SameParts,
        (Some(_), None) => Lack::OtherSide(Side::Partner),
        (None, Some(_)) => Lack::OtherSide(Side::State),
        (None, None) => {
            return Err(ask.why_missing().unwrap_or(Missing::Lacks(Lack::BothSides)));
        }
    };
    let gap = sides.gap_pct.ok_or(Missing::Lacks(lack))?;
    let both = sides.state.into_iter().chain(sides.partner);
    let origins = both.map(Origin::Trade).collect();
    Ok((gap, origins, ReadingKind::State))
}

impl Ask<'_> {
    fn figure(&self, partner: &ActorId, year: i32, preference: Preference) -> Option<Figure> {
        figure(
            self.dataset,
            self.index,
            self.state,
            partner,
            year,
            preference,
        )
    }

    fn why_missing(&self) -> Option<Missing> {
        why_missing(
            self.dataset,
            self.index,
            self.state,
            self.partner,
            self.year,
        )
    }
}
