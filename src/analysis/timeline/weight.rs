//! Which marks are labelled first. This atlas's own order, open to look at: no claim about the world.

use crate::model::{Agreement, AgreementKind, AgreementStatus, Confidence, Event, EventStatus};

/// How much an agreement matters in a picture of all of them.
///
/// Form counts most (treaty 60, agreement 40, declaration, joint statement or protocol 30, action plan, road map or
/// programme 20, contract or memorandum 10), then how many are parties (4 each, ten at most), an announced value (2
/// for each tenfold of a million US$), whether it is in force (10), and how sure the record is (10, 5, 0).
pub fn agreement_weight(agreement: &Agreement) -> u32 {
    let form = match agreement.kind {
        AgreementKind::Treaty => 60,
        AgreementKind::Agreement => 40,
        AgreementKind::Declaration | AgreementKind::JointStatement | AgreementKind::Protocol => 30,
        AgreementKind::ActionPlan | AgreementKind::Roadmap | AgreementKind::Programme => 20,
        AgreementKind::Memorandum | AgreementKind::Contract => 10,
    };
    let parties = 4 * agreement.parties.len().min(10) as u32;
    let value = agreement
        .value_musd
        .map_or(0.0, |value| 2.0 * value.max(1.0).log10()) as u32;
    let force = u32::from(agreement.status == AgreementStatus::InForce) * 10;
    form + parties + value + force + confidence(agreement.confidence)
}

/// How much an event matters: participants (6 each, ten at most), agreements that it led to (8 each, three at
/// most), whether it was held (10), and how sure the record is (10, 5, 0).
pub fn event_weight(event: &Event) -> u32 {
    let participants = 6 * event.participants.len().min(10) as u32;
    let agreements = 8 * event.related_agreements.len().min(3) as u32;
    let held = u32::from(event.status == EventStatus::Held) * 10;
    participants + agreements + held + confidence(event.confidence)
}

const fn confidence(confidence: Confidence) -> u32 {
    match confidence {
        Confidence::High => 10,
        Confidence::Medium => 5,
        Confidence::Low => 0,
    }
}
