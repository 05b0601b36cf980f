//! What is missing, on the built-in dataset: the board follows the rules of the figures, and its table is read back.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use central_asia_atlas::analysis::{
    Board, Coverage, Evidence, Figure, Flow, Index, With, both_sides, coverage, why_missing,
};
use central_asia_atlas::files;
use central_asia_atlas::model::Dataset;

const TURNOVER: Board = Board::Trade(Flow::Turnover);

fn built_in(board: Board) -> (std::sync::Arc<Dataset>, Index, Coverage) {
    let dataset = files::built_in().unwrap().dataset;
    let index = Index::new(&dataset);
    let coverage = coverage(&dataset, &index, board);
    (dataset, index, coverage)
}

/// The board and the panel must never disagree on who has a figure.
#[test]
fn the_board_follows_the_rule_of_both_sides() {
    let (dataset, index, board) = built_in(TURNOVER);
    let mut seen = 0;
    for (at, line) in board.lines.iter().enumerate() {
        let With::Partner(partner) = &line.with else {
            continue;
        };
        for column in 0..board.columns() {
            let cell = board.cell(at, column).unwrap();
            let year = board.year(column);
            let sides = both_sides(&dataset, &index, &line.state, partner, year);
            let value = |figure: &Option<Figure>| figure.as_ref()?.turnover_musd;
            assert_eq!(cell.state, value(&sides.state));
            assert_eq!(cell.partner, value(&sides.partner));
            let missing = why_missing(&dataset, &index, &line.state, partner, year);
            if missing.is_none() {
                assert!(cell.shown().is_some(), "{line:?} {year}");
            }
            seen += 1;
        }
    }
    assert_eq!(seen, board.counts().total());
}

#[test]
fn every_table_is_read_back_as_it_was_written() {
    for board in Board::ALL {
        let (dataset, index, coverage) = built_in(*board);
        let text = files::board_csv(&dataset, &index, &coverage, 0).unwrap();
        assert!(text.ends_with("\r\n") && text.starts_with("country,country_code,"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let head = reader.headers().unwrap().clone();
        let column = |name: &str| head.iter().position(|head| head == name).unwrap();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), coverage.counts().total(), "{}", board.id());
        for (at, row) in rows.iter().enumerate() {
            let (line, year) = (at / coverage.columns(), at % coverage.columns());
            let cell = coverage.cell(line, year).unwrap();
            let state = &coverage.lines.get(line).unwrap().state;
            assert_eq!(row.get(column("country_code")), Some(state.as_str()));
            assert_eq!(
                row.get(column("year")),
                Some(coverage.year(year).to_string().as_str())
            );
            assert_eq!(row.get(column("evidence")), Some(cell.evidence.id()));
            if *board == TURNOVER {
                let number = |name: &str| {
                    let text = row.get(column(name)).unwrap();
                    (!text.is_empty()).then(|| text.parse::<f64>().unwrap())
                };
                assert_eq!(number("state_reports_million_usd"), cell.state);
                assert_eq!(number("partner_reports_million_usd"), cell.partner);
                assert_eq!(number("others_report_million_usd"), cell.other);
                let sourced = row
                    .get(column("sources"))
                    .is_some_and(|text| !text.is_empty());
                assert_eq!(sourced, cell.evidence != Evidence::Nothing);
            }
        }
    }
}

#[test]
fn a_borrowed_value_stands_apart_with_its_year() {
    let (dataset, index, coverage) = built_in(TURNOVER);
    let rows = |back: u8| -> Vec<(String, [String; 4])> {
        let text = files::board_csv(&dataset, &index, &coverage, back).unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let head = reader.headers().unwrap().clone();
        let column = |name: &str| head.iter().position(|head| head == name).unwrap();
        let fields = ["year", "borrowed_value", "borrowed_from_year", "evidence"].map(column);
        let records = reader.records().map(Result::unwrap);
        records
            .map(|row| {
                let pair = format!(
                    "{}-{}",
                    &row[column("country_code")],
                    &row[column("partner_code")]
                );
                (pair, fields.map(|at| row[at].to_owned()))
            })
            .collect()
    };
    assert!(
        rows(0)
            .iter()
            .all(|(_, [_, value, year, _])| value.is_empty() && year.is_empty())
    );
    let lent = rows(3);
    let mut seen = 0;
    for (pair, [year, value, from, evidence]) in &lent {
        assert_eq!(value.is_empty(), from.is_empty());
        if value.is_empty() {
            continue;
        }
        seen += 1;
        let (year, from): (i32, i32) = (year.parse().unwrap(), from.parse().unwrap());
        assert!(from < year && year - from <= 3, "{pair} {year} {from}");
        assert!(!["both", "state", "partner"].contains(&evidence.as_str()));
    }
    assert!(seen > 0);
    let turkmenistan = lent
        .iter()
        .find(|(pair, [year, ..])| pair == "TKM-RUS" && year == "2024");
    let (_, [_, value, from, _]) = turkmenistan.unwrap();
    assert_eq!(
        (value.parse::<f64>().unwrap().round(), from.as_str()),
        (865.0, "2022")
    );
}

#[test]
fn a_name_in_the_table_is_never_a_formula() {
    let (dataset, index, coverage) = built_in(TURNOVER);
    let mut dataset = (*dataset).clone();
    for actor in &mut dataset.actors {
        let name = format!("=HYPERLINK(\"x\",\"{}\")", actor.id);
        actor.names.insert("en".to_owned(), name);
    }
    let text = files::board_csv(&dataset, &index, &coverage, 0).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for row in reader.records().map(Result::unwrap) {
        assert!(row.iter().all(|field| !field.starts_with(['=', '+', '@'])));
        assert_eq!(
            row.get(0).map(|name| name.starts_with("'=HYPERLINK")),
            Some(true)
        );
    }
}
