//! The partners at the rim of the map and the flows between them and the states: sizes and words.

use super::map::{DISC_RADIUS, Disc, FLOW_WIDTH, FlowMark, MapLook};
use super::say::Say;
use super::tokens::Tokens;
use crate::analysis::{self, Datum, Figure, Flow, Preference};
use crate::model::{ActorId, REGION, STATES, Selection, Vector};

/// From this radius on a value fits inside its disc.
const VALUE_INSIDE: f32 = 15.0;

/// The reporter behind the discs: the selected state, else the region.
fn reporter(look: &MapLook) -> ActorId {
    look.selection
        .state()
        .cloned()
        .unwrap_or_else(|| ActorId::new(REGION))
}

fn turnover(say: &Say<'_>, reporter: &ActorId, vector: Vector, year: i32) -> Option<Figure> {
    analysis::figure(
        say.dataset,
        say.index,
        reporter,
        &vector.id(),
        year,
        Preference::Default,
    )
    .filter(|figure| figure.turnover_musd.is_some())
}

/// The figure that is shown: of the year of the look, or of an earlier one within the allowance.
fn shown(say: &Say<'_>, look: &MapLook, reporter: &ActorId, vector: Vector) -> Option<Figure> {
    let partner = vector.id();
    analysis::borrow_figure(
        say.dataset,
        say.index,
        reporter,
        &partner,
        look.year,
        look.back,
        Preference::Default,
    )
    .map(|found| found.value)
}

/// What a disc or a flow stands for.
fn datum(reporter: &ActorId, vector: Vector, year: i32) -> Datum {
    Datum::Trade {
        reporter: reporter.clone(),
        partner: vector.id(),
        year,
        flow: Flow::Turnover,
        preference: Preference::Default,
    }
}

/// The largest turnover of this reporter with any partner in any year: discs and flows keep their scale
/// while the years play.
fn largest(say: &Say<'_>, reporter: &ActorId) -> f64 {
    let (first, last) = say.index.years();
    (first..=last)
        .flat_map(|year| Vector::ALL.map(|vector| turnover(say, reporter, vector, year)))
        .filter_map(|figure| figure?.turnover_musd)
        .fold(1.0, f64::max)
}

/// The six partners.
pub(super) fn discs(say: &Say<'_>, tokens: &Tokens, look: &MapLook) -> Vec<Disc> {
    let reporter = reporter(look);
    let largest = largest(say, &reporter);
    let who = match &look.selection {
        Selection::State(id) => say.actor(id),
        // The discs of a partner's page are those of the region.
        Selection::Region | Selection::Partner(_) => say.selection(&Selection::Region),
    };
    Vector::ALL
        .into_iter()
        .map(|vector| {
            let figure = shown(say, look, &reporter, vector);
            let year = figure.as_ref().map_or(look.year, |figure| figure.year);
            let value = figure.as_ref().and_then(|figure| figure.turnover_musd);
            let radius = value.map_or(0.0, |value| disc_radius(value, largest));
            let ink = tokens.vector(vector);
            Disc {
                vector,
                name: say.vector(vector),
                ink,
                on: tokens.on(ink),
                radius,
                value: value.map(|value| analysis::number::billions(value, say.locale)),
                inside: radius >= VALUE_INSIDE,
                description: disc_description(say, &who, vector, look.year, figure.as_ref()),
                note: figure
                    .as_ref()
                    .and_then(|figure| disc_note(say, figure, look.year)),
                chosen: look.partner == vector,
                selected: look.selection == Selection::Partner(vector),
                partner_side: figure.is_some_and(|figure| figure.side != analysis::Side::State),
                datum: datum(&reporter, vector, year),
            }
        })
        .collect()
}

/// Of how many parts a sum is, and of which year a borrowed value is.
fn disc_note(say: &Say<'_>, figure: &Figure, wanted: i32) -> Option<String> {
    let made_of = say.made_of(&figure.made_of);
    let year = (figure.year != wanted).then(|| figure.year.to_string());
    let notes: Vec<String> = year.into_iter().chain(made_of).collect();
    (!notes.is_empty()).then(|| notes.join(" · "))
}

fn disc_radius(value: f64, largest: f64) -> f32 {
    (f64::from(DISC_RADIUS) * (value / largest).max(0.0).sqrt()) as f32
}

/// The width of a flow of this part of the largest.
fn flow_width(part: f64) -> f32 {
    (f64::from(FLOW_WIDTH) * part).max(1.0) as f32
}

fn disc_description(
    say: &Say<'_>,
    who: &str,
    vector: Vector,
    year: i32,
    figure: Option<&Figure>,
) -> String {
    let value = figure.and_then(|figure| figure.turnover_musd);
    match (value, figure) {
        (Some(value), Some(figure)) => {
            let head = say.words.with(
                "disc-value",
                &[
                    ("value", say.money(value).into()),
                    ("who", who.into()),
                    ("year", figure.year.into()),
                ],
            );
            format!(
                "{head}\n{}\n{}",
                say.borrowed_note(say.provenance(figure), figure.year, year),
                say.sources(&figure.sources)
            )
        }
        _ => say.words.with(
            "disc-none",
            &[
                ("who", who.into()),
                ("partner", say.vector(vector).into()),
                ("year", year.into()),
            ],
        ),
    }
}

/// The flows, the widest first.
pub(super) fn flows(say: &Say<'_>, tokens: &Tokens, look: &MapLook) -> Vec<FlowMark> {
    let mut flows: Vec<FlowMark> = match &look.selection {
        Selection::Partner(vector) => {
            let of_states: Vec<(ActorId, f64, i32)> = STATES
                .iter()
                .filter_map(|code| {
                    let id = ActorId::new(code);
                    let figure = shown(say, look, &id, *vector)?;
                    Some((id, figure.turnover_musd?, figure.year))
                })
                .collect();
            let largest = largest(say, &ActorId::new(REGION));
            of_states
                .into_iter()
                .map(|(id, value, year)| {
                    let datum = datum(&id, *vector, year);
                    flow(tokens, *vector, Some(id), value / largest, datum)
                })
                .collect()
        }
        selection => {
            let reporter = reporter(look);
            let largest = largest(say, &reporter);
            Vector::ALL
                .into_iter()
                .filter_map(|vector| {
                    let figure = shown(say, look, &reporter, vector)?;
                    let value = figure.turnover_musd?;
                    let datum = datum(&reporter, vector, figure.year);
                    let state = selection.state().cloned();
                    Some(flow(tokens, vector, state, value / largest, datum))
                })
                .collect()
        }
    };
    flows.sort_by(|a, b| b.width.total_cmp(&a.width));
    flows
}

fn flow(
    tokens: &Tokens,
    vector: Vector,
    state: Option<ActorId>,
    part: f64,
    datum: Datum,
) -> FlowMark {
    FlowMark {
        vector,
        state,
        width: flow_width(part),
        ink: tokens.vector(vector),
        datum,
    }
}
