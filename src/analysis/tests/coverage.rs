//! What there is and what is missing, worked by hand.

use super::{Says, atlas, id, row};
use crate::analysis::{Board, Cell, Coverage, Evidence, Flow, Line, With, coverage, source_uses};
use crate::model::{
    Confidence, Extra, Indicator, Investment, InvestmentMeasure, Observation, Place, STATES,
    Section, Source, SourceKind, TradeRow, Vector, WORLD,
};

const TURNOVER: Board = Board::Trade(Flow::Turnover);

fn board(rows: &[TradeRow], board: Board) -> Coverage {
    let (dataset, index) = atlas(rows.to_vec());
    coverage(&dataset, &index, board)
}

fn at<'a>(board: &'a Coverage, state: &str, partner: &str, year: i32) -> &'a Cell {
    let line = Line {
        state: id(state),
        with: With::Partner(id(partner)),
    };
    find(board, &line, year)
}

fn find<'a>(board: &'a Coverage, line: &Line, year: i32) -> &'a Cell {
    let at = board.lines.iter().position(|l| l == line).unwrap();
    let column = usize::try_from(year - board.first_year).unwrap();
    board.cell(at, column).unwrap()
}

fn trade(place: usize) -> Place {
    Place::new(Section::Trade, place)
}

#[test]
fn a_board_has_every_pair_and_every_year() {
    let rows = [
        row("KAZ", "RUS", 2019).turnover(1.0),
        row("UZB", "CHN", 2022).turnover(1.0),
    ];
    let board = board(&rows, TURNOVER);
    assert_eq!((board.first_year, board.last_year), (2019, 2022));
    assert_eq!(board.columns(), 4);
    assert_eq!(board.lines.len(), STATES.len() * (Vector::ALL.len() + 1));
    let counts = board.counts();
    assert_eq!(counts.total(), 35 * 4);
    assert_eq!(counts.of(Evidence::State), 2);
    assert_eq!(counts.of(Evidence::Nothing), 138);
    assert_eq!(counts.figures(), 2);
    assert_eq!(board.counts_of_column(0).figures(), 1);
    assert_eq!(board.counts_of_column(1).figures(), 0);
    assert_eq!(board.counts_of_line(0).figures(), 1);
    assert_eq!(board.counts_of_line(0).total(), 4);
    assert!(board.cell(0, 4).is_none() && board.cell(35, 0).is_none());
}

#[test]
fn who_published_is_told_apart() {
    let rows = [
        row("KAZ", "RUS", 2020).turnover(20.0),
        row("KAZ", "RUS", 2020).by("RUS").turnover(22.0),
        row("KAZ", "CHN", 2020).turnover(10.0),
        row("KAZ", "CHN", 2020).by("IMF").turnover(11.0),
        row("KAZ", "TUR", 2020).by("TUR").turnover(5.0),
        row("KAZ", "USA", 2020).by("IMF").turnover(4.0),
        row("KAZ", "EU", 2020).by("TASS").turnover(3.0),
        row("KAZ", WORLD, 2020).turnover(80.0),
    ];
    let board = board(&rows, TURNOVER);
    let kind = |partner| at(&board, "KAZ", partner, 2020).evidence;
    assert_eq!(kind("RUS"), Evidence::Both);
    assert_eq!(kind("CHN"), Evidence::State);
    assert_eq!(kind("TUR"), Evidence::Partner);
    assert_eq!(kind("USA"), Evidence::International);
    assert_eq!(kind("EU"), Evidence::Other);
    assert_eq!(kind(WORLD), Evidence::State);
    assert_eq!(kind("GCC"), Evidence::Nothing);
    let russia = at(&board, "KAZ", "RUS", 2020);
    assert_eq!((russia.state, russia.partner), (Some(20.0), Some(22.0)));
    assert_eq!(russia.shown(), Some(20.0));
    assert_eq!(russia.places, [trade(0), trade(1)]);
    let usa = at(&board, "KAZ", "USA", 2020);
    assert_eq!((usa.state, usa.partner, usa.other), (None, None, Some(4.0)));
    // The other figure of the pair stands behind the one that is shown.
    let china = at(&board, "KAZ", "CHN", 2020);
    assert_eq!(
        (china.other, &china.places[..]),
        (None, &[trade(2), trade(3)][..])
    );
}

#[test]
fn what_is_less_than_a_figure_is_named() {
    let rows = [
        row("KAZ", "RUS", 2020).period("2020-H1").turnover(9.0),
        row("KAZ", "CHN", 2020).change(4.5),
        row("KAZ", "TUR", 2020).exports(2.0),
        row("KAZ", "USA", 2020).turnover(2.0),
        row("KAZ", "EU", 2020),
    ];
    let turnover = board(&rows, TURNOVER);
    let kind = |partner| at(&turnover, "KAZ", partner, 2020).evidence;
    assert_eq!(kind("RUS"), Evidence::PartYear);
    assert_eq!(kind("CHN"), Evidence::Growth);
    assert_eq!(at(&turnover, "KAZ", "CHN", 2020).growth_pct, Some(4.5));
    assert_eq!(kind("TUR"), Evidence::OtherFlow);
    assert_eq!(kind("USA"), Evidence::State);
    assert_eq!(kind("EU"), Evidence::Nothing);
    assert_eq!(at(&turnover, "KAZ", "RUS", 2020).places, [trade(0)]);
    let exports = board(&rows, Board::Trade(Flow::Exports));
    assert_eq!(at(&exports, "KAZ", "TUR", 2020).state, Some(2.0));
    assert_eq!(
        at(&exports, "KAZ", "USA", 2020).evidence,
        Evidence::OtherFlow
    );
    let imports = board(&rows, Board::Trade(Flow::Imports));
    assert_eq!(
        at(&imports, "KAZ", "TUR", 2020).evidence,
        Evidence::OtherFlow
    );
}

#[test]
fn a_bloc_is_the_sum_of_its_members_and_the_union_is_not() {
    let rows = [
        row("KAZ", "ARE", 2020).turnover(3.0),
        row("KAZ", "SAU", 2020).turnover(4.0),
        row("KAZ", "SAU", 2020).by("SAU").turnover(5.0),
        row("KAZ", "DEU", 2020).turnover(6.0),
    ];
    let board = board(&rows, TURNOVER);
    let gulf = at(&board, "KAZ", "GCC", 2020);
    assert_eq!(gulf.evidence, Evidence::Both);
    assert_eq!((gulf.state, gulf.partner), (Some(7.0), Some(5.0)));
    assert_eq!(gulf.members, Some((2, 6)));
    assert_eq!(gulf.places, [trade(0), trade(1), trade(2)]);
    let union = at(&board, "KAZ", "EU", 2020);
    assert_eq!(union.evidence, Evidence::Nothing);
}

fn investment(country: &str, partner: &str, by: &str, value: f64) -> Investment {
    Investment {
        country: id(country),
        partner: id(partner),
        year: 2020,
        period: None,
        measure: InvestmentMeasure::FdiStock,
        value_musd: Some(value),
        reported_by: id(by),
        confidence: Confidence::High,
        source: "s".into(),
        note: None,
        acknowledged: Vec::new(),
        extra: Extra::new(),
    }
}

#[test]
fn investment_has_sides_too() {
    let (mut dataset, _) = atlas(vec![row("KAZ", "RUS", 2020).turnover(1.0)]);
    let part = Investment {
        period: Some("2020-Q1".to_owned()),
        ..investment("KAZ", "CHN", "KAZ", 7.0)
    };
    let loan = Investment {
        measure: InvestmentMeasure::Loans,
        ..investment("KAZ", "USA", "KAZ", 9.0)
    };
    dataset.investments = vec![
        investment("KAZ", "RUS", "KAZ", 2.0),
        investment("KAZ", "RUS", "RUS", 3.0),
        part,
        investment("KAZ", "TUR", "IMF", 4.0),
        investment("KAZ", "SAU", "KAZ", 5.0),
        investment("KAZ", "ARE", "KAZ", 6.0),
        loan,
    ];
    let index = crate::analysis::Index::new(&dataset);
    let stock = Board::Investment(InvestmentMeasure::FdiStock);
    let board = coverage(&dataset, &index, stock);
    let cell = |partner| at(&board, "KAZ", partner, 2020);
    assert_eq!(cell("RUS").evidence, Evidence::Both);
    assert_eq!(
        (cell("RUS").state, cell("RUS").partner),
        (Some(2.0), Some(3.0))
    );
    assert_eq!(cell("CHN").evidence, Evidence::PartYear);
    assert_eq!(cell("CHN").places, [Place::new(Section::Investments, 2)]);
    assert_eq!(cell("TUR").evidence, Evidence::International);
    assert_eq!(cell("TUR").other, Some(4.0));
    assert_eq!(cell("GCC").evidence, Evidence::State);
    assert_eq!(
        (cell("GCC").state, cell("GCC").members),
        (Some(11.0), Some((2, 6)))
    );
    assert_eq!(cell("USA").evidence, Evidence::Nothing);
}

fn observation(country: &str, partner: Option<&str>, period: Option<&str>) -> Observation {
    Observation {
        indicator: "remittances_from_partner_musd".into(),
        country: id(country),
        partner: partner.map(id),
        year: 2020,
        period: period.map(str::to_owned),
        value: Some(8.0),
        source: "s".into(),
        confidence: Confidence::High,
        note: None,
        acknowledged: Vec::new(),
        extra: Extra::new(),
    }
}

#[test]
fn indicators_are_there_or_in_part_or_not() {
    let (mut dataset, _) = atlas(vec![row("KAZ", "RUS", 2020).turnover(1.0)]);
    dataset.indicators = vec![Indicator {
        id: "remittances_from_partner_musd".into(),
        name: "Money transfers".to_owned(),
        names: std::collections::BTreeMap::new(),
        unit: "million US$".to_owned(),
        domain: "people".to_owned(),
        description: String::new(),
        better_as: None,
        note: None,
        acknowledged: Vec::new(),
        extra: Extra::new(),
    }];
    dataset.observations = vec![
        observation("TJK", Some("RUS"), Some("2020-H1")),
        observation("TJK", Some("RUS"), None),
        observation("KGZ", Some("RUS"), Some("2020-H1")),
        observation("RUS", None, None),
    ];
    let index = crate::analysis::Index::new(&dataset);
    let pairs = coverage(&dataset, &index, Board::Remittances);
    assert_eq!(
        pairs.lines.len(),
        30,
        "nobody publishes what the world sends"
    );
    assert_eq!(at(&pairs, "TJK", "RUS", 2020).evidence, Evidence::Recorded);
    let place = |at| Place::new(Section::Observations, at);
    assert_eq!(at(&pairs, "TJK", "RUS", 2020).places, [place(1), place(0)]);
    assert_eq!(at(&pairs, "KGZ", "RUS", 2020).evidence, Evidence::PartYear);
    assert_eq!(at(&pairs, "UZB", "RUS", 2020).evidence, Evidence::Nothing);
    let all = coverage(&dataset, &index, Board::Indicators);
    let countries: Vec<&str> = all.lines.iter().map(|line| line.state.as_str()).collect();
    assert_eq!(countries, ["KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS"]);
    assert_eq!(all.counts().of(Evidence::Recorded), 2);
    assert_eq!(all.counts().of(Evidence::PartYear), 1);
    assert_eq!(all.counts().of(Evidence::Nothing), 3);
}

#[test]
fn uses_of_a_source_are_counted_by_section() {
    let rows = vec![
        row("KAZ", "RUS", 2020).turnover(1.0).source("a"),
        row("KAZ", "CHN", 2020).turnover(1.0).source("a"),
        row("KAZ", "TUR", 2020).turnover(1.0).source("gone"),
    ];
    let (mut dataset, _) = atlas(rows);
    let mut treaty = super::agreement("t", "2020", &["KAZ", "RUS"]);
    treaty.sources = vec!["a".into(), "b".into(), "a".into()];
    dataset.agreements.push(treaty);
    dataset.sources = ["a", "b", "c"]
        .map(|id| Source {
            id: id.into(),
            publisher: String::new(),
            title: String::new(),
            url: None,
            published: None,
            read: None,
            kind: SourceKind::News,
            language: "en".to_owned(),
            note: None,
            acknowledged: Vec::new(),
            extra: Extra::new(),
        })
        .into();
    let uses = source_uses(&dataset);
    let sections: Vec<_> = uses.iter().map(|uses| uses.sections.clone()).collect();
    assert_eq!(
        sections,
        [
            vec![(Section::Trade, 2), (Section::Agreements, 1)],
            vec![(Section::Agreements, 1)],
            vec![],
        ]
    );
    assert_eq!(
        uses.iter()
            .map(super::super::SourceUses::total)
            .sum::<usize>(),
        4
    );
}
