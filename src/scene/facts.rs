//! The line under the title of a page: capital, population, gross domestic product.

use super::pieces::{Piece, marked, pieces};
use super::say::Say;
use crate::analysis::{Datum, Field};
use crate::model::{ActorId, Place, Section};

/// The facts of an actor as pieces of one line; empty for an unknown actor.
pub fn facts(say: &Say<'_>, actor: &ActorId) -> Vec<Piece> {
    let Some((at, actor)) = say
        .index
        .actor_at(actor)
        .and_then(|at| Some((at, say.dataset.actors.get(at)?)))
    else {
        return Vec::new();
    };
    let place = Place::new(Section::Actors, at);
    let datum = |field| Datum::Record { place, field };
    let mut line: Vec<Piece> = Vec::new();
    let mut add = |more: Vec<Piece>| {
        if !line.is_empty() {
            line.push(Piece::words(" · "));
        }
        line.extend(more);
    };
    if let Some(capital) = &actor.capital {
        let name = capital.names.get(say.words.language().tag());
        let name = name.unwrap_or(&capital.name).clone();
        add(vec![Piece::value(name, datum(Field::Capital))]);
    }
    if let Some(population) = &actor.population {
        let value = say.people(population.value);
        add(vec![Piece::value(value, datum(Field::Population))]);
    }
    if let Some(gdp) = &actor.gdp_musd {
        let value = say.money(gdp.value);
        let args = [("value", marked(&value).into()), ("year", gdp.year.into())];
        let sentence = say.words.with("gdp", &args);
        add(pieces(&sentence, &[(value, datum(Field::Gdp))]));
    }
    line
}
