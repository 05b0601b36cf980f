//! Hand-worked numbers on datasets small enough to hold in the head.

mod beyond;
mod coverage;
mod indices_borrow;
mod indices_growth;
mod indices_mirror;
mod indices_pairs;
mod indices_partners;
mod indices_records;
mod lists;
mod measures;
mod numbers;
mod opening;
mod rule;
mod shares;
mod sides;
mod steps;
mod sums;
mod timeline;
mod total_gap;
mod trace;
mod values;

use super::Index;
use crate::model::{
    Actor, ActorId, ActorKind, Agreement, AgreementKind, AgreementStatus, Confidence, Coverage,
    Dataset, Domain, Event, EventStatus, Extra, STATES, TradeRow, Vector,
};

/// Members of the Gulf Cooperation Council.
const GULF: [&str; 6] = ["ARE", "BHR", "KWT", "OMN", "QAT", "SAU"];

/// A dataset with the cast of the atlas and these rows, with its index.
fn atlas(trade: Vec<TradeRow>) -> (Dataset, Index) {
    let dataset = Dataset {
        actors: cast(),
        trade,
        ..Dataset::default()
    };
    let index = Index::new(&dataset);
    (dataset, index)
}

fn cast() -> Vec<Actor> {
    let mut actors: Vec<Actor> = STATES
        .iter()
        .chain(&GULF)
        .chain(&["DEU", "FRA"])
        .map(|code| actor(code, ActorKind::State, &[]))
        .collect();
    for vector in Vector::ALL {
        actors.push(match vector {
            Vector::Gulf => actor("GCC", ActorKind::Bloc, &GULF),
            Vector::Eu => actor("EU", ActorKind::Bloc, &["DEU", "FRA"]),
            other => actor(other.code(), ActorKind::State, &[]),
        });
    }
    for code in ["IMF", "WB", "TASS"] {
        actors.push(actor(code, ActorKind::Organisation, &[]));
    }
    actors
}

fn actor(code: &str, kind: ActorKind, members: &[&str]) -> Actor {
    Actor {
        id: code.into(),
        kind,
        names: [("en".to_owned(), code.to_owned())].into(),
        official_name: None,
        aliases: Vec::new(),
        capital: None,
        area_km2: None,
        population: None,
        gdp_musd: None,
        currency: None,
        languages: Vec::new(),
        members: members.iter().map(|code| ActorId::new(code)).collect(),
        foreign_policy_note: None,
        acknowledged: Vec::new(),
        sources: Vec::new(),
        note: None,
        extra: Extra::new(),
    }
}

/// A row of the reporter's own statistics, of goods, of high confidence, with no value yet.
fn row(reporter: &str, partner: &str, year: i32) -> TradeRow {
    TradeRow {
        reporter: reporter.into(),
        partner: partner.into(),
        year,
        period: None,
        exports_musd: None,
        imports_musd: None,
        turnover_musd: None,
        change_pct: None,
        coverage: Coverage::Goods,
        reported_by: reporter.into(),
        confidence: Confidence::High,
        source: "s".into(),
        note: None,
        acknowledged: Vec::new(),
        extra: Extra::new(),
    }
}

/// What a row may say on top of what every row says.
trait Says: Sized {
    fn split(self, exports: f64, imports: f64) -> Self;
    fn exports(self, value: f64) -> Self;
    fn turnover(self, value: f64) -> Self;
    fn change(self, pct: f64) -> Self;
    fn by(self, id: &str) -> Self;
    fn period(self, period: &str) -> Self;
    fn with_services(self) -> Self;
    fn confidence(self, confidence: Confidence) -> Self;
    fn source(self, id: &str) -> Self;
}

impl Says for TradeRow {
    fn split(mut self, exports: f64, imports: f64) -> Self {
        self.exports_musd = Some(exports);
        self.imports_musd = Some(imports);
        self
    }

    fn exports(mut self, value: f64) -> Self {
        self.exports_musd = Some(value);
        self
    }

    fn turnover(mut self, value: f64) -> Self {
        self.turnover_musd = Some(value);
        self
    }

    fn change(mut self, pct: f64) -> Self {
        self.change_pct = Some(pct);
        self
    }

    fn by(mut self, id: &str) -> Self {
        self.reported_by = id.into();
        self
    }

    fn period(mut self, period: &str) -> Self {
        self.period = Some(period.to_owned());
        self
    }

    fn with_services(mut self) -> Self {
        self.coverage = Coverage::GoodsAndServices;
        self
    }

    fn confidence(mut self, confidence: Confidence) -> Self {
        self.confidence = confidence;
        self
    }

    fn source(mut self, id: &str) -> Self {
        self.source = id.into();
        self
    }
}

/// An agreement in force, about trade.
fn agreement(id: &str, signed: &str, parties: &[&str]) -> Agreement {
    Agreement {
        id: id.into(),
        title: id.to_owned(),
        signed: signed.parse().ok(),
        in_force: None,
        ended: None,
        place: None,
        parties: parties.iter().map(|code| ActorId::new(code)).collect(),
        domains: vec![Domain::Trade],
        kind: AgreementKind::Agreement,
        status: AgreementStatus::InForce,
        value_musd: None,
        summary: String::new(),
        sources: Vec::new(),
        confidence: Confidence::High,
        note: None,
        acknowledged: Vec::new(),
        extra: Extra::new(),
    }
}

fn event(id: &str, date: &str, participants: &[&str], topics: &[Domain]) -> Event {
    Event {
        id: id.into(),
        title: id.to_owned(),
        date: date.parse().unwrap(),
        end_date: None,
        status: EventStatus::Held,
        place: None,
        lon: None,
        lat: None,
        participants: participants.iter().map(|code| ActorId::new(code)).collect(),
        topics: topics.to_vec(),
        summary: String::new(),
        related_agreements: Vec::new(),
        sources: Vec::new(),
        confidence: Confidence::High,
        note: None,
        acknowledged: Vec::new(),
        extra: Extra::new(),
    }
}

fn id(code: &str) -> ActorId {
    code.into()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}
