//! The comparison, from a dataset small enough to hold in the head.

use super::spoken::Spoken;
use crate::analysis::Datum;
use crate::analysis::timeline::Group;
use crate::model::{ActorId, Dataset, Place, Section, Selection, Vector};
use crate::scene::compare::{CompareLook, CompareScene, Party};
use crate::scene::tokens::{Scheme, Tokens};

fn dataset() -> Dataset {
    let row = |of: &str, with: &str, year: i32, musd: f64, by: &str| {
        format!(
            r#"{{"reporter":"{of}","partner":"{with}","year":{year},"turnover_musd":{musd},"reported_by":"{by}","confidence":"high","source":"s1"}}"#
        )
    };
    let trade = [
        row("KAZ", "RUS", 2023, 20_000.0, "KAZ"),
        row("KAZ", "RUS", 2023, 25_000.0, "RUS"),
        row("KAZ", "CHN", 2023, 30_000.0, "KAZ"),
        row("KAZ", "CHN", 2023, 33_000.0, "CHN"),
        row("KAZ", "TUR", 2023, 400.0, "EDB"),
        row("KAZ", "WLD", 2023, 100_000.0, "KAZ"),
        row("KAZ", "RUS", 2022, 10_000.0, "KAZ"),
        row("KAZ", "CHN", 2022, 10_000.0, "KAZ"),
        row("UZB", "RUS", 2023, 5_000.0, "RUS"),
        row("UZB", "CHN", 2022, 5_000.0, "UZB"),
    ];
    let agreement = |id: &str, year: i32, parties: &str, domains: &str| {
        format!(
            r#"{{"id":"{id}","title":"","signed":"{year}","parties":[{parties}],"domains":[{domains}],"kind":"treaty","status":"in_force","summary":"","sources":["s2"],"confidence":"high"}}"#
        )
    };
    let agreements = [
        agreement("a", 1995, r#""KAZ","RUS""#, r#""trade","finance","energy""#),
        agreement("b", 2022, r#""KAZ","RUS","CHN""#, r#""trade""#),
        agreement("c", 2023, r#""KAZ","UZB""#, r#""trade""#),
        agreement("d", 2023, r#""KAZ","JPN""#, r#""trade""#),
        agreement("e", 2024, r#""KAZ","CHN""#, r#""trade""#),
    ];
    let seen = |id: &str, of: &str, year: i32, value: f64| {
        format!(
            r#"{{"indicator":"{id}","country":"{of}","year":{year},"value":{value},"source":"s3","confidence":"high"}}"#
        )
    };
    let observations = [
        seen("gdp_per_capita_usd", "KAZ", 2023, 12_000.0),
        seen("gdp_per_capita_usd", "UZB", 2023, 3_000.0),
        seen("gdp_per_capita_usd", "TJK", 2021, 1_000.0),
        seen("external_debt_total_musd", "KAZ", 2023, 150.0),
        seen("gdp_musd", "KAZ", 2023, 200.0),
        seen("external_debt_total_musd", "UZB", 2023, 50.0),
    ];
    let text = format!(
        r#"{{"format":"central-asia-atlas","version":1,"trade":[{}],"agreements":[{}],"observations":[{}],
        "indicators":[{{"id":"gdp_per_capita_usd","name":"","unit":"US$","domain":"","description":""}}],
        "actors":[{{"id":"KAZ","kind":"state","names":{{"en":"Kazakhstan"}},"capital":{{"name":"Astana","lon":71,"lat":51}}}},
            {{"id":"UZB","kind":"state","names":{{"en":"Uzbekistan"}}}},
            {{"id":"EDB","kind":"organisation","names":{{"en":"Eurasian Development Bank"}}}},
            {{"id":"RUS","kind":"state","names":{{"en":"Russia"}}}}],
        "sources":[{{"id":"s1","publisher":"Customs","title":"","kind":"official_statistics","language":"en"}}]}}"#,
        trade.join(","),
        agreements.join(","),
        observations.join(",")
    );
    serde_json::from_str(&text).unwrap()
}

fn state(code: &str) -> Selection {
    Selection::State(ActorId::new(code))
}

fn scene(columns: Vec<(Selection, i32)>, own_scale: bool) -> CompareScene {
    scene_back(columns, own_scale, 0)
}

fn scene_back(columns: Vec<(Selection, i32)>, own_scale: bool, back: u8) -> CompareScene {
    let spoken = Spoken::new(dataset());
    let say = spoken.say();
    let look = CompareLook {
        columns,
        own_scale,
        back,
    };
    CompareScene::new(&say, Tokens::of(Scheme::Light), &look)
}

fn two() -> CompareScene {
    scene(vec![(state("KAZ"), 2023), (state("UZB"), 2023)], false)
}

#[test]
fn both_sides_stand_on_one_scale_with_the_gap_between_them() {
    let scene = two();
    let trade = &scene.columns[0].trade;
    let texts = |row: usize| {
        let cell = &trade.cells[row];
        let of =
            |n: &Option<crate::scene::compare::Number>| n.as_ref().map(|n| n.value.text.clone());
        (
            of(&cell.own),
            of(&cell.partner),
            cell.gap
                .as_ref()
                .map(|(gap, wide)| (gap.text.clone(), *wide)),
        )
    };
    let some = |text: &str| Some(text.to_owned());
    // (25 − 20) / 25 = 20 %: wide; (33 − 30) / 33 = 9 %: not.
    assert_eq!(
        texts(0),
        (some("20.0"), some("25.0"), Some(("+20 %".into(), true)))
    );
    assert_eq!(
        texts(1),
        (some("30.0"), some("33.0"), Some(("+9 %".into(), false)))
    );
    assert_eq!(texts(2), (None, None, None));
    // The largest figure of all is 33: steps of 20, to 40; the same in every column.
    for column in &scene.columns {
        let ticks: Vec<&str> = column.trade.ticks.iter().map(|(_, t)| t.as_str()).collect();
        assert_eq!(ticks, ["0", "20", "40"]);
    }
}

#[test]
fn on_its_own_scale_a_column_ends_at_its_own_largest_figure() {
    let scene = scene(vec![(state("KAZ"), 2023), (state("UZB"), 2023)], true);
    assert_eq!(scene.columns[0].trade.end(), 40_000.0);
    // 5 / 3 rounds up to steps of 2, to 6.
    assert_eq!(scene.columns[1].trade.end(), 6_000.0);
    assert_eq!(scene.most_agreements, [4, 1]);
}

#[test]
fn a_third_figure_says_whose_it_is_and_none_says_so() {
    let scene = two();
    let note = |column: usize, row: usize| scene.columns[column].trade.cells[row].note.clone();
    let turkiye = note(0, 5).unwrap();
    assert_eq!(turkiye.text, "EDB: 0.40");
    assert_eq!(turkiye.places, [Place::new(Section::Trade, 4)]);
    let eu = note(0, 2).unwrap();
    assert_eq!(eu.text, "no figure for 2023");
    assert!(eu.places.is_empty() && eu.datum.is_none());
    assert_eq!(note(1, 0), None);
}

#[test]
fn shares_are_of_all_trade_and_the_rest_names_who_is_in_it() {
    let shares = &two().columns[0].shares;
    let found: Vec<(usize, &str, bool)> = shares
        .cells
        .iter()
        .map(|cell| (cell.row, cell.value.text.as_str(), cell.other_count))
        .collect();
    // Türkiye's 0.4 is another body's count over Kazakhstan's total.
    assert_eq!(
        found,
        [(0, "20", false), (1, "30", false), (5, "0.4", true)]
    );
    let (rest, hatched, value) = shares.rest.clone().unwrap();
    assert!((rest - 0.496).abs() < 1e-9);
    assert!(hatched);
    assert_eq!(value.text, "others 50, with EU, United States, Gulf");
    // Without a total the parts are shares among themselves.
    let uzbekistan = &two().columns[1].shares;
    assert_eq!(uzbekistan.rest, None);
    assert_eq!(
        uzbekistan.note.as_deref(),
        Some("of partners with a figure")
    );
}

#[test]
fn the_balance_is_hollow_where_another_side_is_in_it() {
    let scene = two();
    let line = scene.columns[0].balance.clone().unwrap();
    // 2022: two partners alike, both the state's figures. 2023: 20, 30 and 0.4, the last by a bank.
    let p = [20.0 / 50.4, 30.0 / 50.4, 0.4 / 50.4_f64];
    let entropy: f64 = p.iter().map(|p| -p * p.ln()).sum::<f64>() / 3.0_f64.ln();
    let found: Vec<(i32, bool)> = line.points.iter().map(|p| (p.year, p.hollow)).collect();
    assert_eq!(found, [(2022, false), (2023, true)]);
    assert!((line.points[0].balance - 1.0).abs() < 1e-12);
    assert!((line.points[1].balance - entropy).abs() < 1e-12);
    assert_eq!(line.partners.as_deref(), Some("3 of 6"));
    assert_eq!(line.last_note, None);
    assert!(scene.columns[1].balance.as_ref().unwrap().points.is_empty());
    assert_eq!(scene.balance_axis.1, (2022, 2023));
}

#[test]
fn agreements_stand_once_in_each_group_and_end_with_the_year() {
    let scene = two();
    let column = &scene.columns[0];
    // The agreement of 2024 is later; three since 2022.
    assert_eq!(
        column.agreements,
        "4 from 1995 to 2023, 3 of them since 2022"
    );
    let bar = |group: Group| column.bars.iter().find(|bar| bar.group == group).unwrap();
    let parts: Vec<(Party, usize)> = bar(Group::TradeFinance)
        .parts
        .iter()
        .map(|part| (part.party, part.count))
        .collect();
    assert_eq!(
        parts,
        [
            (Party::Partner(Vector::Russia), 1),
            (Party::Several, 1),
            (Party::AmongFive, 1),
            (Party::Others, 1)
        ]
    );
    assert_eq!(bar(Group::Energy).total, 1);
    assert_eq!(bar(Group::Security).total, 0);
    assert_eq!(scene.most_agreements, [4, 4]);
}

#[test]
fn an_indicator_says_its_year_and_marks_what_differs() {
    let columns = vec![(state("KAZ"), 2023), (state("UZB"), 2023)];
    let both = scene(columns.clone(), false);
    let head = &both.indicators[0];
    assert_eq!(head.values[0].value.text, "12,000");
    assert!(head.values.iter().all(|value| value.differs));
    // The strip runs from 0 to 15 000 in steps of 5000.
    assert!((head.dots[0].at - 0.8).abs() < 1e-9);
    assert!((head.dots[1].at - 0.2).abs() < 1e-9);
    // Debt is of the product of the same year: 150 of 200; without a product there is none.
    let debt = &both.indicators[3];
    assert_eq!(debt.values[0].value.text, "75");
    assert_eq!(debt.values[1].number, None);
    assert_eq!(debt.values[1].year, "not reported");
    assert!(!debt.values[0].differs);
    // Where borrowing is allowed a value of an earlier year stands in, says so, and marks nothing; else the row says
    // only of which year the last one is.
    let mut three = columns;
    three.push((state("TJK"), 2023));
    let none = scene(three.clone(), false);
    let last = &none.indicators[0].values[2];
    assert_eq!((last.number, last.year.as_str()), (None, "last 2021"));
    let near = scene_back(three.clone(), false, 1);
    assert_eq!(near.indicators[0].values[2].number, None);
    let scene = scene_back(three, false, 2);
    let head = &scene.indicators[0];
    assert_eq!(head.values[2].year, "2021");
    assert!(head.values.iter().all(|value| !value.differs));
}

#[test]
fn two_years_of_one_state_keep_their_years() {
    let scene = scene(vec![(state("KAZ"), 2023), (state("KAZ"), 2022)], false);
    let own = |column: usize| {
        let cell = &scene.columns[column].trade.cells[0];
        cell.own.as_ref().unwrap().musd
    };
    assert_eq!((own(0), own(1)), (20_000.0, 10_000.0));
    let later = scene.columns[1].agreements.as_str();
    assert_eq!(later, "2 from 1995 to 2022");
}

#[test]
fn partners_have_the_five_states_as_rows() {
    let russia = Selection::Partner(Vector::Russia);
    let scene = scene(
        vec![(russia, 2023), (Selection::Partner(Vector::China), 2023)],
        false,
    );
    let names: Vec<&str> = scene.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(names, ["KAZ", "KGZ", "TJK", "TKM", "UZB"]);
    let trade = &scene.columns[0].trade.cells;
    // Uzbekistan has no figure of its own; Russia has.
    assert_eq!(trade[4].own, None);
    assert_eq!(trade[4].partner.as_ref().unwrap().musd, 5_000.0);
    // 20 of 20 + 5.
    assert_eq!(scene.columns[0].shares.cells[0].value.text, "80");
    assert!(scene.columns[0].balance.is_none());
    let datum = trade[0].gap.as_ref().unwrap().0.datum.clone();
    assert_eq!(
        datum,
        Some(Datum::Gap {
            reporter: ActorId::new("KAZ"),
            partner: ActorId::new("RUS"),
            year: 2023
        })
    );
}

#[test]
fn sources_are_counted_once() {
    let scene = two();
    let names: Vec<&str> = scene
        .sources
        .iter()
        .map(crate::model::SourceId::as_str)
        .collect();
    assert_eq!(names, ["s1", "s2", "s3"]);
}
