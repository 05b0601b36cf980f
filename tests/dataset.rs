//! The built-in dataset keeps the rules of its own format.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Debug;

use central_asia_atlas::model::{
    ActorKind, Coverage, Dataset, EventStatus, FORMAT, Membership, MembershipStatus, PartialDate,
    Role, STATES, TradeRow, VERSION, Vector,
};
use serde_json::Value;

const TEXT: &str = include_str!("../assets/central-asia.atlas.json");

/// The six members of the Gulf Cooperation Council.
const GULF: [&str; 6] = ["ARE", "BHR", "KWT", "OMN", "QAT", "SAU"];

/// Repositories whose several tables stand under one address.
const TABLES_OF_ONE_ADDRESS: [&str; 2] = [
    "https://github.com/mary-lev/eu-export-sanctions",
    "https://github.com/makenerzhan-gif/kazakhstan-economic-data",
];

/// Fields that name an actor or several.
const ACTOR_FIELDS: [&str; 11] = [
    "reporter",
    "partner",
    "reported_by",
    "parties",
    "participants",
    "country",
    "organisation",
    "members",
    "sponsors",
    "countries",
    "partners",
];

type Outcome = Result<(), Box<dyn Error>>;

fn dataset() -> Result<Dataset, serde_json::Error> {
    serde_json::from_str(TEXT)
}

/// Every record of the file with its section, as plain JSON.
fn records() -> Result<Vec<(String, Value)>, serde_json::Error> {
    let top: BTreeMap<String, Value> = serde_json::from_str(TEXT)?;
    let mut all = Vec::new();
    for (section, value) in top {
        if let Value::Array(items) = value {
            all.extend(items.into_iter().map(|item| (section.clone(), item)));
        }
    }
    Ok(all)
}

/// The texts of a field that holds one text or a list of them.
fn texts<'a>(record: &'a Value, field: &str) -> Vec<&'a str> {
    match record.get(field) {
        Some(Value::String(text)) => vec![text],
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Calls `look` for every text below this value.
fn each_text<'a>(value: &'a Value, look: &mut impl FnMut(&'a str)) {
    match value {
        Value::String(text) => look(text),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, look)),
        Value::Object(fields) => fields.values().for_each(|item| each_text(item, look)),
        _ => {}
    }
}

/// Fails with the whole list, so that one run names every record to mend.
#[track_caller]
fn none<T: Debug>(found: &[T], what: &str) {
    assert!(found.is_empty(), "{what}: {found:#?}");
}

/// The keys that occur more than once.
fn repeated<T: Ord + Clone>(keys: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    keys.into_iter()
        .filter(|key| !seen.insert(key.clone()))
        .collect()
}

/// Whether the second date, where there is one, is not before the first.
fn in_order(first: Option<PartialDate>, then: Option<PartialDate>) -> bool {
    first.zip(then).is_none_or(|(first, then)| {
        let same_month = then.month().is_none() || then.month() == first.month();
        then >= first || (then.year() == first.year() && same_month && then.day().is_none())
    })
}

fn on_earth(lon: f64, lat: f64) -> bool {
    (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)
}

fn pair(row: &TradeRow) -> String {
    let period = row.period.as_deref().unwrap_or("full year");
    format!(
        "{}-{} {} {period} by {} in {}",
        row.reporter, row.partner, row.year, row.reported_by, row.source
    )
}

/// `2025-H1`, `2025-Q3`, `2025-M01` or `2025-M01..M07`, within the year of the record.
fn is_period(text: &str, year: i32) -> bool {
    let month = |part: &str| {
        part.strip_prefix('M')
            .filter(|digits| digits.len() == 2)
            .and_then(|digits| digits.parse::<u8>().ok())
            .filter(|month| (1..=12).contains(month))
    };
    let Some(part) = text.strip_prefix(&format!("{year}-")) else {
        return false;
    };
    match part.split_once("..") {
        Some((from, to)) => month(from).zip(month(to)).is_some_and(|(a, b)| a < b),
        None => matches!(part, "H1" | "H2" | "Q1" | "Q2" | "Q3" | "Q4") || month(part).is_some(),
    }
}

#[test]
fn opens_as_the_current_version() -> Outcome {
    let data = dataset()?;
    assert_eq!(data.format, FORMAT);
    assert_eq!(data.version, VERSION);
    assert!(!data.title.is_empty() && !data.description.is_empty());
    assert!(data.compiled.is_some() && data.license.is_some());
    assert!(!data.changes.is_empty());
    assert!(data.notes.is_empty() && data.stories.is_empty());
    none(
        &data.extra.keys().collect::<Vec<_>>(),
        "sections the model does not know",
    );
    Ok(())
}

#[test]
fn has_no_fields_the_model_does_not_know() -> Outcome {
    let data = dataset()?;
    let mut extra: Vec<String> = Vec::new();
    macro_rules! look {
        ($($section:ident),+) => {$(
            for record in &data.$section {
                extra.extend(record.extra.keys().map(|key| format!("{} {key}", stringify!($section))));
            }
        )+};
    }
    look!(
        actors,
        trade,
        agreements,
        events,
        memberships,
        indicators,
        observations,
        investments,
        corridors,
        sites,
        sources
    );
    none(&extra, "unknown fields");
    Ok(())
}

#[test]
fn holds_what_was_collected() -> Outcome {
    let data = dataset()?;
    let sections = [
        ("actors", data.actors.len(), 92),
        ("trade", data.trade.len(), 890),
        ("agreements", data.agreements.len(), 304),
        ("events", data.events.len(), 110),
        ("memberships", data.memberships.len(), 187),
        ("indicators", data.indicators.len(), 49),
        ("observations", data.observations.len(), 2788),
        ("investments", data.investments.len(), 79),
        ("corridors", data.corridors.len(), 18),
        ("sites", data.sites.len(), 38),
        ("sources", data.sources.len(), 998),
    ];
    for (section, count, least) in sections {
        assert!(count >= least, "{section}: {count} of {least}");
    }
    Ok(())
}

#[test]
fn ids_are_unique() -> Outcome {
    let data = dataset()?;
    none(&repeated(data.actors.iter().map(|r| &r.id)), "actors");
    none(
        &repeated(data.agreements.iter().map(|r| &r.id)),
        "agreements",
    );
    none(&repeated(data.events.iter().map(|r| &r.id)), "events");
    none(
        &repeated(data.indicators.iter().map(|r| &r.id)),
        "indicators",
    );
    none(&repeated(data.corridors.iter().map(|r| &r.id)), "corridors");
    none(&repeated(data.sites.iter().map(|r| &r.id)), "sites");
    none(&repeated(data.sources.iter().map(|r| &r.id)), "sources");
    Ok(())
}

#[test]
fn keys_of_figures_are_unique() -> Outcome {
    let data = dataset()?;
    let trade = data.trade.iter().map(|r| {
        let pair = (&r.reporter, &r.partner);
        (pair, r.year, &r.period, &r.reported_by, &r.source)
    });
    none(&repeated(trade), "trade");
    let observations = data.observations.iter().map(|r| {
        let what = (&r.indicator, &r.country, &r.partner);
        (what, r.year, &r.period, &r.source)
    });
    none(&repeated(observations), "observations");
    let investments = data.investments.iter().map(|r| {
        let what = (&r.country, &r.partner, r.measure);
        (what, r.year, &r.period, &r.reported_by, &r.source)
    });
    none(&repeated(investments), "investments");
    let memberships = data
        .memberships
        .iter()
        .map(|r| (&r.country, &r.organisation, r.since));
    none(&repeated(memberships), "memberships");
    Ok(())
}

#[test]
fn sources_resolve_and_all_are_used() -> Outcome {
    let data = dataset()?;
    let known: BTreeSet<&str> = data.sources.iter().map(|s| s.id.as_str()).collect();
    let all = records()?;
    let mut used = BTreeSet::new();
    let mut unknown = Vec::new();
    for (section, record) in &all {
        let named: Vec<&str> = [texts(record, "source"), texts(record, "sources")].concat();
        for id in &named {
            if !known.contains(id) {
                unknown.push(format!("{section}: {id}"));
            }
        }
        none(
            &repeated(named.iter().copied()),
            "a record names a source twice",
        );
        used.extend(named);
    }
    none(&unknown, "sources that do not resolve");
    none(
        &known.difference(&used).collect::<Vec<_>>(),
        "sources that no record names",
    );
    Ok(())
}

#[test]
fn every_figure_agreement_and_event_names_a_source() -> Outcome {
    let data = dataset()?;
    let mut bare: Vec<String> = Vec::new();
    let agreements = data.agreements.iter().map(|r| (r.id.as_str(), &r.sources));
    let events = data.events.iter().map(|r| (r.id.as_str(), &r.sources));
    let corridors = data.corridors.iter().map(|r| (r.id.as_str(), &r.sources));
    let sites = data.sites.iter().map(|r| (r.id.as_str(), &r.sources));
    let memberships = data
        .memberships
        .iter()
        .map(|r| (r.country.as_str(), &r.sources));
    let all = agreements.chain(events).chain(corridors).chain(sites);
    for (id, sources) in all.chain(memberships) {
        if sources.is_empty() {
            bare.push(id.to_owned());
        }
    }
    none(&bare, "records without a source");
    let figures = data
        .trade
        .iter()
        .map(|r| &r.source)
        .chain(data.observations.iter().map(|r| &r.source))
        .chain(data.investments.iter().map(|r| &r.source));
    assert!(
        figures
            .into_iter()
            .all(|source| !source.as_str().is_empty())
    );
    Ok(())
}

#[test]
fn pages_stand_under_one_id() -> Outcome {
    let data = dataset()?;
    let addresses = data
        .sources
        .iter()
        .filter_map(|source| source.url.as_deref())
        .filter(|url| !TABLES_OF_ONE_ADDRESS.contains(url));
    none(&repeated(addresses), "addresses with several ids");
    let [exports, economy] = TABLES_OF_ONE_ADDRESS.map(|address| {
        data.sources
            .iter()
            .filter(|source| source.url.as_deref() == Some(address))
            .count()
    });
    assert_eq!((exports, economy), (4, 2));
    Ok(())
}

#[test]
fn actors_resolve_everywhere() -> Outcome {
    let data = dataset()?;
    let known: BTreeSet<&str> = data.actors.iter().map(|a| a.id.as_str()).collect();
    let mut unknown = Vec::new();
    for (section, record) in records()? {
        for field in ACTOR_FIELDS {
            for id in texts(&record, field) {
                if !known.contains(id) {
                    unknown.push(format!("{section} {field} {id}"));
                }
            }
            none(
                &repeated(texts(&record, field)),
                "a record names an actor twice",
            );
        }
    }
    none(&unknown, "actors that do not resolve");
    Ok(())
}

#[test]
fn indicators_and_agreements_resolve() -> Outcome {
    let data = dataset()?;
    let indicators: BTreeSet<_> = data.indicators.iter().map(|r| &r.id).collect();
    let observed: BTreeSet<_> = data.observations.iter().map(|r| &r.indicator).collect();
    assert_eq!(indicators, observed);
    let lost: Vec<_> = data
        .events
        .iter()
        .flat_map(|event| &event.related_agreements)
        .filter(|id| data.agreement(id).is_none())
        .collect();
    none(&lost, "agreements that do not resolve");
    Ok(())
}

#[test]
fn ids_in_notes_resolve() -> Outcome {
    let data = dataset()?;
    let mut lost = Vec::new();
    for (section, record) in records()? {
        if section == "sources" {
            continue;
        }
        let note = record
            .get("note")
            .and_then(Value::as_str)
            .unwrap_or_default();
        for id in note.split('`').skip(1).step_by(2) {
            let known = data.agreements.iter().any(|r| r.id == *id)
                || data.events.iter().any(|r| r.id == *id);
            if !known {
                lost.push(id.to_owned());
            }
        }
    }
    none(&lost, "ids in notes that do not resolve");
    Ok(())
}

#[test]
fn actors_have_names() -> Outcome {
    let data = dataset()?;
    let mut found = Vec::new();
    for actor in &data.actors {
        let central = STATES.contains(&actor.id.as_str());
        let languages: &[&str] = if central {
            &["en", "ru", "kk", "ky", "tg", "tk", "uz"]
        } else {
            &["en", "ru"]
        };
        for tag in languages {
            if actor.names.get(*tag).is_none_or(String::is_empty) {
                found.push(format!("{} has no name in {tag}", actor.id));
            }
        }
        if actor.kind == ActorKind::State && actor.capital.is_none() {
            found.push(format!("{} has no capital", actor.id));
        }
    }
    none(&found, "names");
    for code in STATES.iter().chain(&Vector::ALL.map(Vector::code)) {
        let actor = data.actors.iter().find(|actor| actor.id == **code);
        let described = actor.is_some_and(|a| {
            a.population.is_some() && a.gdp_musd.is_some() && a.foreign_policy_note.is_some()
        });
        assert!(described, "{code} has no profile");
    }
    Ok(())
}

#[test]
fn a_name_leads_to_one_actor() -> Outcome {
    let data = dataset()?;
    let mut owners: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for actor in &data.actors {
        let id = actor.id.as_str();
        let names = actor.aliases.iter().chain(actor.names.values());
        for name in names.map(String::as_str).chain([id]) {
            owners.entry(name.to_lowercase()).or_default().insert(id);
        }
    }
    owners.retain(|_, ids| ids.len() > 1);
    none(&owners.into_iter().collect::<Vec<_>>(), "ambiguous names");
    Ok(())
}

#[test]
fn usual_short_and_older_names_lead_to_their_actors() -> Outcome {
    let data = dataset()?;
    for (id, names) in [
        ("ARE", ["UAE", "ОАЭ"]),
        ("USA", ["USA", "США"]),
        ("KGZ", ["Kirghizia", "Киргизия"]),
        ("TJK", ["Tadjikistan", "TJ"]),
        ("TUR", ["Turkey", "Турция"]),
        ("CHN", ["PRC", "КНР"]),
        ("EAEU", ["EEU", "ЕАЭС"]),
        ("CSTO", ["CST", "ОДКБ"]),
    ] {
        let actor = data.actor(&id.into()).ok_or(id)?;
        for name in names {
            let mut all = actor.aliases.iter().chain(actor.names.values());
            assert!(all.any(|other| other == name), "{id}: {name}");
        }
    }
    let organisations = data
        .actors
        .iter()
        .filter(|actor| matches!(actor.kind, ActorKind::Organisation | ActorKind::Bloc));
    let cyrillic = |text: &String| text.chars().any(|c| ('А'..='я').contains(&c));
    let unnamed: Vec<_> = organisations
        .filter(|actor| !["REVIEW_UZ", "RUS_EMB_TKM", "RUS_TRADE_TJK"].contains(&actor.id.as_str()))
        .filter(|actor| !actor.aliases.iter().any(cyrillic))
        .map(|actor| &actor.id)
        .collect();
    none(&unnamed, "organisations without a Russian short name");
    Ok(())
}

#[test]
fn blocs_have_their_members() -> Outcome {
    let data = dataset()?;
    let members = |code: &str| -> Vec<&str> {
        data.actors
            .iter()
            .filter(|actor| actor.id == *code)
            .flat_map(|actor| &actor.members)
            .map(central_asia_atlas::model::ActorId::as_str)
            .collect()
    };
    assert_eq!(members("GCC"), GULF);
    assert_eq!(members("EU").len(), 27);
    assert_eq!(members("CA5"), STATES);
    let gulf = data.actors.iter().find(|actor| actor.id == "GCC");
    assert!(gulf.is_some_and(|actor| actor.note.is_some()));
    Ok(())
}

#[test]
fn dates_are_in_order() -> Outcome {
    let data = dataset()?;
    let mut found: Vec<String> = Vec::new();
    for r in &data.agreements {
        let fits = in_order(r.signed, r.in_force) && in_order(r.signed, r.ended);
        if r.signed.is_none() || !fits {
            found.push(r.id.to_string());
        }
    }
    for r in &data.events {
        let held = r.status == EventStatus::Held;
        if !in_order(Some(r.date), r.end_date) || (held && !in_order(Some(r.date), data.compiled)) {
            found.push(r.id.to_string());
        }
    }
    for r in &data.memberships {
        if r.since.is_none() || !in_order(r.since, r.until) {
            found.push(format!("{} in {}", r.country, r.organisation));
        }
    }
    for r in &data.sources {
        if !in_order(r.published, data.compiled) {
            found.push(r.id.to_string());
        }
    }
    none(&found, "dates out of order");
    Ok(())
}

#[test]
fn periods_are_written_in_one_way() -> Outcome {
    let data = dataset()?;
    let trade = data.trade.iter().map(|r| (&r.period, r.year));
    let observations = data.observations.iter().map(|r| (&r.period, r.year));
    let investments = data.investments.iter().map(|r| (&r.period, r.year));
    let wrong: Vec<_> = trade
        .chain(observations)
        .chain(investments)
        .filter_map(|(period, year)| Some((period.as_deref()?, year)))
        .filter(|(period, year)| !is_period(period, *year))
        .collect();
    none(&wrong, "periods");
    Ok(())
}

#[test]
fn no_part_of_a_year_hides_in_a_note() -> Outcome {
    let data = dataset()?;
    let says_part = |note: &Option<String>| {
        let note = note.as_deref().unwrap_or_default();
        let parts = ["January-", "January to ", "irst half of the year"];
        parts.iter().any(|part| note.contains(part))
    };
    let trade = data.trade.iter().map(|r| (&r.period, &r.note));
    let observations = data.observations.iter().map(|r| (&r.period, &r.note));
    let investments = data.investments.iter().map(|r| (&r.period, &r.note));
    let hidden: Vec<_> = trade
        .chain(observations)
        .chain(investments)
        .filter(|(period, note)| period.is_none() && says_part(note))
        .collect();
    none(&hidden, "figures of a part of the year without a period");
    Ok(())
}

#[test]
fn turnover_is_exports_and_imports() -> Outcome {
    let data = dataset()?;
    // Both are rounded figures of a part of the year.
    let rounded = [("TJK", "WLD", "2023-M01..M11"), ("UZB", "CHN", "2024-H1")];
    let mut found = Vec::new();
    for row in &data.trade {
        let (Some(exports), Some(imports), Some(turnover)) =
            (row.exports_musd, row.imports_musd, row.turnover_musd)
        else {
            continue;
        };
        let known = rounded.iter().any(|(reporter, partner, period)| {
            row.reporter == *reporter
                && row.partner == *partner
                && row.period.as_deref() == Some(*period)
        });
        let off = (exports + imports - turnover).abs() / turnover.max(1.0);
        if off > if known { 0.02 } else { 0.01 } {
            found.push(pair(row));
        }
    }
    none(&found, "turnover is not the sum");
    Ok(())
}

#[test]
fn trade_rows_say_something_of_a_state() -> Outcome {
    let data = dataset()?;
    let mut found = Vec::new();
    for row in &data.trade {
        let figures = [row.exports_musd, row.imports_musd, row.turnover_musd];
        let some = figures.iter().flatten().count() > 0 || row.change_pct.is_some();
        let positive = figures.iter().flatten().all(|v| v.is_finite() && *v >= 0.0);
        let ours = STATES.contains(&row.reporter.as_str()) || row.reporter == "CA5";
        let year = (1990..=2026).contains(&row.year);
        if !(some && positive && ours && year && row.reporter != row.partner) {
            found.push(pair(row));
        }
    }
    none(&found, "trade rows");
    Ok(())
}

#[test]
fn services_are_named_where_they_are_counted() -> Outcome {
    let data = dataset()?;
    let mut found = Vec::new();
    for row in &data.trade {
        let note = row.note.as_deref().unwrap_or_default().to_lowercase();
        let counted = note.contains("include services")
            || note.contains("includes services")
            || note.contains("covers goods and services");
        if counted != (row.coverage == Coverage::GoodsAndServices) {
            found.push(pair(row));
        }
    }
    none(&found, "coverage and note disagree");
    Ok(())
}

#[test]
fn the_gulf_is_the_sum_of_its_members() -> Outcome {
    let data = dataset()?;
    let mut checked = 0;
    let mut found = Vec::new();
    for bloc in data.trade.iter().filter(|row| row.partner == "GCC") {
        let note = bloc.note.as_deref().unwrap_or_default();
        if !note.starts_with("Sum of the") {
            continue;
        }
        let members: Vec<&TradeRow> = data
            .trade
            .iter()
            .filter(|row| GULF.contains(&row.partner.as_str()))
            .filter(|row| row.reporter == bloc.reporter && row.year == bloc.year)
            .filter(|row| row.period == bloc.period && row.source == bloc.source)
            .filter(|row| row.reported_by == bloc.reported_by)
            .collect();
        let side = |of: fn(&TradeRow) -> Option<f64>| -> bool {
            let sum: f64 = members.iter().filter_map(|row| of(row)).sum();
            (sum - of(bloc).unwrap_or(0.0)).abs() < 0.05
        };
        checked += 1;
        if members.is_empty() || !side(|r| r.exports_musd) || !side(|r| r.imports_musd) {
            found.push(pair(bloc));
        }
    }
    none(&found, "the bloc is not the sum of its members");
    assert!(checked > 30, "only {checked} rows of the bloc are sums");
    Ok(())
}

#[test]
fn places_are_on_earth() -> Outcome {
    let data = dataset()?;
    let mut found: Vec<String> = Vec::new();
    let capitals = data.actors.iter().filter_map(|r| {
        let capital = r.capital.as_ref()?;
        Some((r.id.to_string(), capital.lon, capital.lat))
    });
    let sites = data.sites.iter().map(|r| (r.id.to_string(), r.lon, r.lat));
    let corridors = data.corridors.iter().flat_map(|r| {
        let points = r.waypoints.iter();
        points.map(|(lon, lat, name)| (format!("{} {name}", r.id), *lon, *lat))
    });
    for (id, lon, lat) in capitals.chain(sites).chain(corridors) {
        if !on_earth(lon, lat) {
            found.push(id);
        }
    }
    for r in &data.events {
        let placed = r
            .lon
            .zip(r.lat)
            .is_some_and(|(lon, lat)| on_earth(lon, lat));
        if !placed {
            found.push(r.id.to_string());
        }
    }
    found.extend(
        data.corridors
            .iter()
            .filter(|r| r.waypoints.len() < 2)
            .map(|r| r.id.to_string()),
    );
    none(&found, "places");
    Ok(())
}

#[test]
fn letters_are_latin_or_cyrillic() -> Outcome {
    // With the schwa of Azerbaijani and the turned comma of Uzbek. The bundled font has no other script.
    let fits = |c: char| {
        !c.is_alphabetic()
            || matches!(c, '\u{0041}'..='\u{024F}' | '\u{0400}'..='\u{052F}' | '\u{1E00}'..='\u{1EFF}' | '\u{0259}' | '\u{02BB}')
    };
    let mut found = BTreeSet::new();
    for (section, record) in records()? {
        each_text(&record, &mut |text| {
            let strange = |c: char| !fits(c) || c.is_control() || c == '\u{FFFD}';
            if text.contains(strange) {
                found.insert(format!("{section}: {text}"));
            }
        });
    }
    none(&found.into_iter().collect::<Vec<_>>(), "other scripts");
    Ok(())
}

#[test]
fn texts_are_trimmed_and_not_empty() -> Outcome {
    let mut found = BTreeSet::new();
    for (section, record) in records()? {
        each_text(&record, &mut |text| {
            if text.is_empty() || text.trim() != text {
                found.insert(format!("{section}: {text:?} in {record}"));
            }
        });
    }
    none(&found.into_iter().collect::<Vec<_>>(), "texts");
    Ok(())
}

#[test]
fn memberships_that_ended_say_so() -> Outcome {
    let data = dataset()?;
    let ended = |r: &&Membership| r.until.is_some();
    let active = |r: &&Membership| r.status == MembershipStatus::Active;
    let wrong: Vec<_> = data
        .memberships
        .iter()
        .filter(|r| ended(r) && active(r) || r.status == MembershipStatus::Left && !ended(r))
        .map(|r| (&r.country, &r.organisation))
        .collect();
    none(&wrong, "memberships");
    let uzbek: Vec<_> = data
        .memberships
        .iter()
        .filter(|r| r.country == "UZB" && r.organisation == "CSTO")
        .map(|r| (r.role, r.status))
        .collect();
    let left = (Role::Member, MembershipStatus::Left);
    let suspended = (Role::Member, MembershipStatus::Suspended);
    assert_eq!(uzbek, [left, suspended]);
    Ok(())
}

#[test]
fn what_was_recorded_twice_is_there_once() -> Outcome {
    let data = dataset()?;
    let dropped = [
        "caspian-2018-legal-status-convention",
        "caspian-summit-aktau-2018",
        "ctx-gcc-central-asia-2023",
        "ctx-eu-central-asia-2025",
        "ctx-china-central-asia-2025",
        "ctx-c5-plus-1-washington-2025",
        "tajik-afghan-border-attacks-2025",
    ];
    for id in dropped {
        assert!(!TEXT.contains(&format!("\"{id}\"")), "{id} is still named");
    }
    assert!(data.agreement(&"caspian-convention-2018".into()).is_some());
    for id in ["ev-caspian-convention-2018", "caspian-summit-ashgabat-2022"] {
        let event = data.event(&id.into());
        let related = event.is_some_and(|event| {
            let mut agreements = event.related_agreements.iter();
            agreements.any(|agreement| *agreement == "caspian-convention-2018")
        });
        assert!(related, "{id}");
    }
    let attack = data.event(&"ev-tajik-afghan-attacks-2025".into());
    let parties: BTreeSet<&str> = attack
        .into_iter()
        .flat_map(|event| event.participants.iter())
        .map(central_asia_atlas::model::ActorId::as_str)
        .collect();
    assert_eq!(
        parties,
        BTreeSet::from(["AFG", "CHN", "CSTO", "RUS", "TJK"])
    );
    Ok(())
}

#[test]
fn what_only_was_announced_is_planned() -> Outcome {
    let data = dataset()?;
    let planned: BTreeSet<&str> = data
        .events
        .iter()
        .filter(|event| event.status == EventStatus::Planned)
        .map(|event| event.id.as_str())
        .collect();
    let expected = [
        "cis-summit-awaza-2026",
        "csto-summit-russia-2026",
        "ev-ecological-summit-astana-2026",
        "ev-korea-ca-seoul-2026",
        "sco-summit-bishkek-2026",
    ];
    assert_eq!(planned, BTreeSet::from(expected));
    Ok(())
}

#[test]
fn sums_that_contain_one_another_say_so() -> Outcome {
    let data = dataset()?;
    let related = [
        ("sa-uz-jeddah-deals-2022", "sa-uz-acwa-investment-2022"),
        ("sa-uz-jeddah-deals-2022", "sa-uz-acwa-kungrad-2022"),
        ("sa-uz-acwa-investment-2022", "sa-uz-jeddah-deals-2022"),
        ("sa-uz-acwa-kungrad-2022", "sa-uz-jeddah-deals-2022"),
        ("cku-railway-investment-2024", "cku-railway-loan-2025"),
        ("cku-railway-loan-2025", "cku-railway-investment-2024"),
    ];
    for (id, other) in related {
        let note = data
            .agreement(&id.into())
            .and_then(|agreement| agreement.note.as_deref())
            .unwrap_or_default();
        assert!(note.contains(&format!("`{other}`")), "{id}");
    }
    let unsaid: Vec<_> = data
        .agreements
        .iter()
        .filter(|agreement| agreement.value_musd.is_some() && agreement.note.is_none())
        .map(|agreement| &agreement.id)
        .collect();
    none(&unsaid, "sums without a word on what they are");
    Ok(())
}

#[test]
fn carries_the_claims_of_the_first_article() -> Outcome {
    let data = dataset()?;
    let events = [
        "putin-dushanbe-state-visit-2025",
        "rca-summit-dushanbe-2025",
        "cis-summit-dushanbe-2025",
        "crocus-attack-2024",
        "vnukovo-entry-refusals-2024",
        "russia-expulsion-law-2024",
        "russia-controlled-persons-register-2025",
        "azal-crash-2024",
        "putin-aliyev-dushanbe-2025",
    ];
    let agreements = [
        "rus-tjk-2025-strategic-partnership-statement",
        "rca-2025-dushanbe-communique",
        "rca-2025-action-plan-2025-2027",
        "rus-tjk-2025-recruitment-protocol",
        "rus-tjk-2025-medical-examination",
        "rus-tjk-2025-migration-offices",
    ];
    for id in events {
        assert!(data.event(&id.into()).is_some(), "{id}");
    }
    for id in agreements {
        assert!(data.agreement(&id.into()).is_some(), "{id}");
    }
    let decisions = data
        .agreements
        .iter()
        .filter(|agreement| agreement.id.as_str().starts_with("cis-2025-"))
        .count();
    assert!(decisions > 0);
    assert!(data.source(&"nhandan-2025-10-russia-ca".into()).is_some());
    let growth = data.trade.iter().any(|row| {
        row.reporter == "TJK"
            && row.partner == "RUS"
            && row.period.as_deref() == Some("2025-M01..M07")
            && row.change_pct == Some(17.0)
    });
    assert!(growth);
    let totals: Vec<f64> = data
        .trade
        .iter()
        .filter(|row| row.reporter == "CA5" && row.partner == "RUS")
        .filter(|row| row.year == 2024 && row.period.is_none())
        .filter_map(|row| row.turnover_musd)
        .collect();
    assert!(totals.contains(&45_000.0) && totals.len() == 3);
    let leaning = data.observations.iter().any(|row| {
        row.indicator == "remittances_received_pct_gdp" && row.country == "TJK" && row.year == 2024
    });
    assert!(leaning);
    Ok(())
}

#[test]
fn each_record_has_a_line_of_its_own() -> Outcome {
    assert!(TEXT.starts_with("{\n") && TEXT.ends_with("}\n") && !TEXT.contains('\r'));
    let lines: BTreeSet<&str> = TEXT
        .lines()
        .map(|line| line.trim_end_matches(','))
        .collect();
    let data = dataset()?;
    for record in &data.trade {
        let line = serde_json::to_string(record)?;
        assert!(lines.contains(line.as_str()), "{line}");
    }
    for record in &data.actors {
        let line = serde_json::to_string(record)?;
        assert!(lines.contains(line.as_str()), "{line}");
    }
    Ok(())
}
