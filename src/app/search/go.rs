//! Where a find leads.

use super::Found;
use crate::analysis::search::{Answer, Outcome};
use crate::app::view::{Mode, Record};
use crate::app::{AppState, Command, Effect};
use crate::model::{ActorId, Place, REGION, Section, Selection, Vector, is_state};

impl AppState {
    /// Opens or does what was found.
    pub(super) fn go_to_found(&mut self, found: Found) -> Vec<Effect> {
        match found {
            Found::Deed(deed) => self.apply(deed.command()),
            Found::Record(place) => {
                self.go_to_record(place);
                Vec::new()
            }
            Found::Figure(answer) => {
                self.go_to_figure(*answer);
                Vec::new()
            }
        }
    }

    fn go_to_record(&mut self, place: Place) {
        let page = (place.section == Section::Actors)
            .then(|| self.document.dataset.actors.get(place.at))
            .flatten()
            .and_then(|actor| page_of(&actor.id));
        self.apply(Command::SetMode(Mode::Explore));
        if let Some(selection) = page {
            self.apply(Command::Select(selection));
        } else if let Some(record) = Record::at(&self.document.dataset, place) {
            self.apply(Command::OpenRecord(record));
        }
    }

    /// The page, the partner and the year of a figure, and its card where there is a value.
    fn go_to_figure(&mut self, answer: Answer) {
        self.apply(Command::SetMode(Mode::Explore));
        if let Some(selection) = page_of(&answer.country) {
            self.apply(Command::Select(selection));
        }
        let partner = answer.partner.as_ref();
        if let Some(vector) = partner.and_then(|id| Vector::from_code(id.as_str())) {
            self.apply(Command::ChoosePartner(vector));
        }
        let (first, last) = self.years();
        if (first..=last).contains(&answer.year) {
            self.apply(Command::SetYear(answer.year));
        }
        if let Outcome::Known { datum, .. } = answer.outcome {
            self.apply(Command::ShowCard(Box::new(datum)));
        }
    }
}

/// The page of an actor; `None` where it has none.
fn page_of(id: &ActorId) -> Option<Selection> {
    let has = is_state(id) || *id == REGION || Vector::from_code(id.as_str()).is_some();
    has.then(|| Selection::from_code(id.as_str()))
}
