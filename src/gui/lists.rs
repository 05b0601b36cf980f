//! Lists of agreements and events as they are shown, made once for a change of data or filters.

use std::sync::Arc;

use super::scenes::{Cache, Scenes};
use crate::analysis::{self, AgreementFilter, Index, Mark};
use crate::app::{AppState, Document};
use crate::model::{ActorId, Dataset, Domain};
use crate::scene::tokens::Tokens;

/// First and last year of the time bar.
type Years = (i32, i32);

/// The lists that were used last.
#[derive(Default)]
pub(super) struct Lists {
    agreements: Cache<AgreementFilter, Vec<usize>>,
    events: Cache<AgreementFilter, Vec<usize>>,
    domains: Cache<AgreementFilter, Vec<Domain>>,
    /// By whose they are and the years of the time bar, which differ from layer to layer.
    marks: Cache<(Option<ActorId>, Years), Vec<Mark>>,
}

/// What lists the records of a filter.
type List = fn(&Dataset, &Index, &AgreementFilter) -> Vec<usize>;

impl Cache<AgreementFilter, Vec<usize>> {
    fn listed(
        &mut self,
        document: &Document,
        filter: &AgreementFilter,
        list: List,
    ) -> Arc<Vec<usize>> {
        self.get(filter.clone(), || {
            list(&document.dataset, &document.index, filter)
        })
    }
}

impl Scenes {
    /// Agreements of a filter, newest first, as positions in `agreements`.
    pub fn agreements(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        filter: &AgreementFilter,
    ) -> Arc<Vec<usize>> {
        self.settle(state, tokens);
        let list = analysis::agreements;
        self.lists.agreements.listed(&state.document, filter, list)
    }

    /// Events of a filter, newest first, as positions in `events`.
    pub fn events(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        filter: &AgreementFilter,
    ) -> Arc<Vec<usize>> {
        self.settle(state, tokens);
        let list = analysis::events;
        self.lists.events.listed(&state.document, filter, list)
    }

    /// Domains of the agreements of a filter, the most frequent first.
    pub fn domains(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        filter: &AgreementFilter,
    ) -> Arc<Vec<Domain>> {
        let found = self.agreements(state, tokens, filter);
        self.lists.domains.get(filter.clone(), || {
            analysis::domains_by_number(&state.document.dataset, &found)
        })
    }

    /// Agreements of an actor, or of any of the five, in the years of the time bar that the filters take.
    pub fn marks(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        whose: Option<&ActorId>,
    ) -> Arc<Vec<Mark>> {
        self.settle(state, tokens);
        let (dataset, index) = (&state.document.dataset, &state.document.index);
        let (first, last) = state.years();
        self.lists.marks.get((whose.cloned(), (first, last)), || {
            let filter = state.filter(None, None);
            let mut found = analysis::agreement_marks(dataset, index, whose, None, first, last);
            found.retain(|mark| {
                let agreement = dataset.agreements.get(mark.agreement);
                agreement.is_some_and(|agreement| filter.takes_agreement(agreement))
            });
            found
        })
    }
}
