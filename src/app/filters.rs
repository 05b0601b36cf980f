//! What agreements and events are restricted to: one set of filters for every list and for the time line.

use super::command::Command;
use super::state::AppState;
use crate::analysis::timeline::Group;
use crate::analysis::{self, AgreementFilter};
use crate::model::{ActorId, Domain};

impl AppState {
    /// Commands that restrict what lists and the time line show; any other comes back.
    pub(super) fn restrict(&mut self, command: Command) -> Result<(), Command> {
        match command {
            Command::ToggleDomain(domain) => {
                if !self.view.domains.remove(&domain) {
                    self.view.domains.insert(domain);
                }
            }
            Command::ClearDomains => self.view.domains.clear(),
            Command::ToggleGroup(group) => self.toggle_group(group),
            Command::ToggleStatus(status) => {
                if !self.view.statuses.remove(&status) {
                    self.view.statuses.insert(status);
                }
            }
            Command::SetConfidence(least) => self.view.confidence = least,
            Command::SetSpan(span) => self.view.span = span,
            Command::Compare(change) => self.change_compare(change),
            Command::SetLanes(lanes) => self.view.lanes = lanes,
            Command::SetWindow(window) => self.set_window(window),
            Command::SetAllBands(all) => self.view.all_bands = all,
            Command::SetPartnerOnly(only) => self.view.partner_only = only,
            other => return Err(other),
        }
        Ok(())
    }

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

    /// Keeps the part of the time line within what the data reaches over, and at least a quarter of a year wide.
    fn set_window(&mut self, window: Option<(f64, f64)>) {
        const LEAST: f64 = 0.25;
        let (first, last) = analysis::timeline::reach(&self.document.dataset);
        self.view.window = window
            .filter(|(from, to)| from.is_finite() && to.is_finite())
            .and_then(|(from, to)| {
                let width = (to - from).abs().clamp(LEAST, last - first);
                let from = from.min(to).clamp(first, last - width);
                (width < last - first).then_some((from, from + width))
            });
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
