//! Signings above the years.

use std::ops::RangeInclusive;

use crate::analysis::{self, AgreementFilter};
use crate::model::{ActorId, AgreementId};
use crate::scene::say::Say;

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

/// The signings of a pair in these years.
pub(super) fn signings(
    say: &Say<'_>,
    reporter: &ActorId,
    partner: &ActorId,
    years: RangeInclusive<i32>,
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

/// Keeps only those signings that a filter takes.
pub(super) fn restrict(marks: &mut Vec<SigningMark>, say: &Say<'_>, filter: &AgreementFilter) {
    if filter.is_open() {
        return;
    }
    for mark in marks.iter_mut() {
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
    marks.retain(|mark| !mark.agreements.is_empty());
}
