//! The board of what is missing as a table for other programs.

use std::path::Path;

use super::atomic;
use super::save::{Overwrite, SaveError, unchanged};
use crate::analysis::{Board, Cell, Coverage, Index, Line, With};
use crate::model::{ActorId, Dataset, Place, Section, SourceId};

/// What the names of tables end in.
pub const TABLE_EXTENSION: &str = ".csv";

/// The board as CSV after RFC 4180, in UTF-8: a row for each line and year, values as they stand in the dataset.
///
/// The last two columns hold what an earlier year, at most `back` years before, lends to a year without a figure, and
/// that year; a borrowed value never stands among the values of the year itself.
///
/// Texts that a spreadsheet would take for a formula get an apostrophe before them.
///
/// # Errors
/// When a row cannot be written.
pub fn board_csv(
    dataset: &Dataset,
    index: &Index,
    coverage: &Coverage,
    back: u8,
) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(head(coverage.board))?;
    for (at, line) in coverage.lines.iter().enumerate() {
        for column in 0..coverage.columns() {
            if let Some(cell) = coverage.cell(at, column) {
                let year = coverage.year(column);
                let mut fields = record(dataset, index, line, year, cell);
                fields.extend(borrowed(coverage.borrowed(at, column, back)));
                writer.write_record(fields)?;
            }
        }
    }
    let bytes = writer
        .into_inner()
        .map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes the board to a file: the whole file or nothing.
///
/// # Errors
/// When the system refuses, or a file is there that may not be replaced; the file on disk is then as it was.
pub fn export_board(
    path: &Path,
    dataset: &Dataset,
    index: &Index,
    (coverage, back): (&Coverage, u8),
    overwrite: Overwrite,
) -> Result<(), SaveError> {
    unchanged(path, overwrite)?;
    let text = board_csv(dataset, index, coverage, back).map_err(|error| SaveError::Failed {
        file: path.to_owned(),
        reason: error.to_string(),
    })?;
    atomic::write(path, text.as_bytes()).map_err(|error| SaveError::from_io(path, &error))
}

fn head(board: Board) -> Vec<&'static str> {
    let mut head = vec!["country", "country_code"];
    match board {
        Board::Indicators => head.extend([
            "indicator",
            "indicator_id",
            "unit",
            "year",
            "evidence",
            "value",
        ]),
        Board::Trade(_) | Board::Investment(_) | Board::Remittances => {
            head.extend(["partner", "partner_code", "year", "evidence"]);
            head.extend([
                "state_reports_million_usd",
                "partner_reports_million_usd",
                "others_report_million_usd",
                "growth_percent",
                "members_with_figure",
                "members",
            ]);
        }
    }
    head.extend(["records", "reported_by", "source_ids", "sources"]);
    head.extend(["borrowed_value", "borrowed_from_year"]);
    head
}

/// The borrowed value with its year; both empty where nothing was borrowed.
fn borrowed(lent: Option<(i32, &Cell)>) -> [String; 2] {
    let lent = lent.and_then(|(year, cell)| Some((cell.shown()?, year)));
    lent.map_or_else(Default::default, |(value, year)| {
        [value.to_string(), year.to_string()]
    })
}

fn record(dataset: &Dataset, index: &Index, line: &Line, year: i32, cell: &Cell) -> Vec<String> {
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
    let count = |value: Option<usize>| value.map_or_else(String::new, |value| value.to_string());
    let mut fields = vec![
        name(dataset, index, &line.state),
        plain(line.state.as_str()),
    ];
    match &line.with {
        With::Partner(partner) => {
            fields.extend([name(dataset, index, partner), plain(partner.as_str())]);
            fields.extend([year.to_string(), cell.evidence.id().to_owned()]);
            fields.extend([cell.state, cell.partner, cell.other, cell.growth_pct].map(number));
            fields.push(count(cell.members.map(|(have, _)| have)));
            fields.push(count(cell.members.map(|(_, of)| of)));
        }
        With::Indicator(id) => {
            let indicator = dataset.indicators.iter().find(|other| other.id == *id);
            fields.push(indicator.map_or_else(String::new, |i| plain(&i.name)));
            fields.push(plain(id.as_str()));
            fields.push(indicator.map_or_else(String::new, |i| plain(&i.unit)));
            fields.extend([year.to_string(), cell.evidence.id().to_owned()]);
            fields.push(number(cell.other));
        }
    }
    let places: Vec<String> = cell.places.iter().map(ToString::to_string).collect();
    let mut reported: Vec<&str> = Vec::new();
    let mut ids: Vec<&SourceId> = Vec::new();
    for (by, source) in cell
        .places
        .iter()
        .filter_map(|place| traced(dataset, *place))
    {
        if let Some(by) = by.map(ActorId::as_str).filter(|by| !reported.contains(by)) {
            reported.push(by);
        }
        if !ids.contains(&source) {
            ids.push(source);
        }
    }
    let titles: Vec<String> = ids
        .iter()
        .map(|id| match index.source(dataset, id) {
            Some(source) => format!("{}: {}", source.publisher, source.title),
            None => id.to_string(),
        })
        .collect();
    let ids: Vec<&str> = ids.into_iter().map(SourceId::as_str).collect();
    fields.push(places.join("; "));
    fields.push(plain(&reported.join("; ")));
    fields.push(plain(&ids.join("; ")));
    fields.push(plain(&titles.join("; ")));
    fields
}

/// Whose statistics a record is, where it says so, and its source.
fn traced(dataset: &Dataset, place: Place) -> Option<(Option<&ActorId>, &SourceId)> {
    match place.section {
        Section::Trade => {
            let row = dataset.trade.get(place.at)?;
            Some((Some(&row.reported_by), &row.source))
        }
        Section::Investments => {
            let row = dataset.investments.get(place.at)?;
            Some((Some(&row.reported_by), &row.source))
        }
        Section::Observations => Some((None, &dataset.observations.get(place.at)?.source)),
        _ => None,
    }
}

fn name(dataset: &Dataset, index: &Index, id: &ActorId) -> String {
    let actor = index.actor(dataset, id);
    let name = actor.and_then(|actor| actor.names.get("en"));
    plain(name.map_or(id.as_str(), String::as_str))
}

/// A text that no spreadsheet takes for a formula.
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
