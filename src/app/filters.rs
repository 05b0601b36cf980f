//! What agreements and events are restricted to: one set of filters for every list and for the time line.

use super::state::AppState;
use crate::analysis::AgreementFilter;
use crate::analysis::timeline::Group;
use crate::model::{ActorId, Domain};

impl AppState {
    /// The filter of this view for agreements and events of an actor, with a partner.
    pub fn filter(&self, actor: Option<ActorId>, partner: Option<ActorId>) -> AgreementFilter {
        AgreementFilter {
            actor,
            partner,
            domains: self.view.domains.clone(),
            up_to_year: None,
            span: self.view.span,
            statuses: self.view.statuses.clone(),
            confidence: self.view.confidence,
        }
    }

    /// Whether anything but the partner restricts agreements and events.
    pub fn is_filtered(&self) -> bool {
        let view = &self.view;
        !view.domains.is_empty()
            || !view.statuses.is_empty()
            || view.confidence.is_some()
            || view.span.is_some()
    }

    /// Shows all agreements and events again.
    pub(super) fn clear_filters(&mut self) {
        self.view.domains.clear();
        self.view.statuses.clear();
        self.view.confidence = None;
        self.view.span = None;
    }

    /// Whether all domains of a group are shown because the reader asked for them.
    pub fn is_group_chosen(&self, group: Group) -> bool {
        domains_of(group).all(|domain| self.view.domains.contains(&domain))
    }

    /// Adds the domains of a group to the filter, or takes them away.
    pub(super) fn toggle_group(&mut self, group: Group) {
        let chosen = self.is_group_chosen(group);
        for domain in domains_of(group) {
            if chosen {
                self.view.domains.remove(&domain);
            } else {
                self.view.domains.insert(domain);
            }
        }
    }
}

fn domains_of(group: Group) -> impl Iterator<Item = Domain> {
    let all = Domain::ALL.iter().copied();
    all.filter(move |domain| Group::of_domain(*domain) == group)
}
