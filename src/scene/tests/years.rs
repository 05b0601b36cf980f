//! Honest years: what is borrowed carries its own year, nothing comes from later years, no sum mixes years.

use super::spoken::Spoken;
use crate::analysis::{Board, Datum, Flow, Measure};
use crate::model::{ActorId, Selection, Vector};
use crate::scene::Say;
use crate::scene::board::BoardScene;
use crate::scene::cite;
use crate::scene::compare::{CompareLook, CompareScene};
use crate::scene::indices::Indices;
use crate::scene::map::{MapLook, MapScene, Pattern};
use crate::scene::pieces::joined;
use crate::scene::shares::ShareBar;
use crate::scene::tokens::{Scheme, Tokens};

struct Atlas(Spoken);

impl Atlas {
    /// Kazakhstan with Russia in 2020 and 2024, with China in 2021 and 2023, all its trade in 2020 and 2023;
    /// Uzbekistan with Russia in 2021; Russia about Turkmenistan in 2019.
    fn new() -> Self {
        let row = |of: &str, with: &str, year: i32, by: &str, musd: f64| {
            format!(
                r#"{{"reporter":"{of}","partner":"{with}","year":{year},"turnover_musd":{musd},"reported_by":"{by}","confidence":"high","source":"s1"}}"#
            )
        };
        let rows = [
            row("KAZ", "RUS", 2020, "KAZ", 2000.0),
            row("KAZ", "RUS", 2024, "KAZ", 9000.0),
            row("KAZ", "CHN", 2021, "KAZ", 1000.0),
            row("KAZ", "CHN", 2023, "KAZ", 4000.0),
            row("KAZ", "WLD", 2020, "KAZ", 8000.0),
            row("KAZ", "WLD", 2023, "KAZ", 20_000.0),
            row("UZB", "RUS", 2021, "UZB", 3000.0),
            row("UZB", "RUS", 2021, "RUS", 4000.0),
            row("TKM", "RUS", 2019, "RUS", 300.0),
        ];
        let text = format!(
            r#"{{"format":"central-asia-atlas","version":1,"trade":[{}],
            "actors":[{{"id":"KAZ","kind":"state","names":{{"en":"Kazakhstan"}}}}],
            "sources":[{{"id":"s1","publisher":"Bureau","title":"Table","kind":"official_statistics","language":"en"}}]}}"#,
            rows.join(",")
        );
        Self(Spoken::of_json(&text))
    }

    fn say(&self) -> Say<'_> {
        self.0.say()
    }

    fn map(&self, selection: Selection, year: i32, back: u8) -> MapScene {
        let look = MapLook {
            selection,
            partner: Vector::Russia,
            year,
            back,
            measure: Measure::Turnover,
        };
        MapScene::new(&self.say(), tokens(), &look)
    }

    fn bar(&self, year: i32, back: u8) -> ShareBar {
        ShareBar::new(&self.say(), tokens(), &"KAZ".into(), year, back)
    }

    fn compare(&self, code: &str, year: i32, back: u8) -> CompareScene {
        let look = CompareLook {
            columns: vec![(Selection::State(code.into()), year)],
            own_scale: false,
            back,
        };
        CompareScene::new(&self.say(), tokens(), &look)
    }
}

fn tokens() -> &'static Tokens {
    Tokens::of(Scheme::Light)
}

/// The year a value is traced to.
fn year_of(datum: &Datum) -> i32 {
    match datum {
        Datum::Measure { year, .. }
        | Datum::Trade { year, .. }
        | Datum::Share { year, .. }
        | Datum::Index { year, .. } => *year,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_state_of_the_map_borrows_within_the_allowance_and_says_the_year() {
    let atlas = Atlas::new();
    let state = |code: &str, year, back| {
        let scene = atlas.map(Selection::Region, year, back);
        scene.state(&code.into()).unwrap().clone()
    };
    let none = state("UZB", 2023, 0);
    assert_eq!(
        (none.value.as_str(), none.pattern),
        ("not reported", Pattern::Hatch)
    );
    assert_eq!(
        state("UZB", 2023, 1).pattern,
        Pattern::Hatch,
        "2021 is two years away"
    );
    let lent = state("UZB", 2023, 2);
    assert_eq!(lent.value, "$3.0 bn (2021)");
    assert_eq!((lent.pattern, year_of(&lent.datum)), (Pattern::Plain, 2021));
    assert!(
        lent.provenance
            .contains("Of 2021: there is no value for 2023.")
    );
    // What is copied out of the program says that year as well, and not the one asked for.
    let copied = cite::of_datum(&atlas.0.say(), &lent.datum).text;
    assert!(
        copied.contains("2021") && !copied.contains("2023"),
        "{copied}"
    );
    // A value of the year itself goes first, a later one never.
    assert_eq!(state("KAZ", 2024, 5).value, "$9.0 bn");
    assert_eq!(state("KAZ", 2023, 5).value, "$2.0 bn (2020)");
    assert_eq!(state("KAZ", 2019, 10).value, "not reported");
    // The partner's figure stays the partner's.
    assert_eq!(state("TKM", 2020, 1).pattern, Pattern::Dots);
}

#[test]
fn the_legend_explains_the_brackets_only_where_values_may_be_borrowed() {
    let atlas = Atlas::new();
    let note = |back| atlas.map(Selection::Region, 2023, back).legend.borrowed;
    assert_eq!(note(0), None);
    assert!(note(1).unwrap().contains("brackets"));
}

#[test]
fn a_disc_borrows_and_a_sum_never_mixes_years() {
    let atlas = Atlas::new();
    let disc = |selection: Selection, year, back, vector| {
        let scene = atlas.map(selection, year, back);
        let disc = scene.disc(vector).unwrap();
        (disc.value.clone(), disc.note.clone(), year_of(&disc.datum))
    };
    let kaz = || Selection::State("KAZ".into());
    let text = |text: &str| Some(text.to_owned());
    let none = disc(kaz(), 2022, 0, Vector::Russia);
    assert_eq!(none, (None, None, 2022));
    let lent = disc(kaz(), 2022, 2, Vector::Russia);
    assert_eq!(lent, (text("2.0"), text("2020"), 2020));
    // In 2021 one state of five has a figure: the other's of 2020 is not added.
    let sum = disc(Selection::Region, 2021, 3, Vector::Russia);
    assert_eq!(sum, (text("3.0"), text("1 of 5 states"), 2021));
    // Without any, the whole sum of an earlier year stands in.
    let sum = disc(Selection::Region, 2022, 3, Vector::Russia);
    assert_eq!(sum, (text("3.0"), text("2021 · 1 of 5 states"), 2021));
    let scene = atlas.map(kaz(), 2022, 2);
    let flow = scene
        .flows
        .iter()
        .find(|flow| flow.vector == Vector::Russia);
    assert_eq!(year_of(&flow.unwrap().datum), 2020);
}

#[test]
fn shares_are_of_one_year_and_older_figures_stand_beside_them() {
    let atlas = Atlas::new();
    // 2023 has China, 4 of 20 billion; Russia's figure of 2020 has no share.
    let bar = atlas.bar(2023, 3);
    assert_eq!((bar.year, bar.borrowed.clone()), (2023, None));
    assert_eq!(bar.segments.len(), 1);
    assert_eq!(bar.segments[0].label, "20 %");
    let older: Vec<_> = bar
        .older
        .iter()
        .map(|o| (o.vector, o.value.as_str()))
        .collect();
    assert_eq!(older, [(Vector::Russia, "$2.0 bn (2020)")]);
    assert_eq!(year_of(&bar.older[0].datum), 2020);
    let line = joined(&bar.older_line(&atlas.say()));
    assert!(line.contains("Russia $2.0 bn (2020)"), "{line}");
    assert!(
        atlas.bar(2023, 2).older.is_empty(),
        "2020 is three years away"
    );
    // 2022 has nothing: all shares are of 2021.
    let bar = atlas.bar(2022, 1);
    assert_eq!(bar.year, 2021);
    assert!(bar.borrowed.unwrap().contains("these are of 2021"));
    assert_eq!(year_of(&bar.segments[0].share_datum), 2021);
    assert!(atlas.bar(2022, 0).segments.is_empty());
}

#[test]
fn an_index_is_borrowed_as_a_whole() {
    let atlas = Atlas::new();
    let share = |back| {
        let indices = Indices::new(
            &atlas.say(),
            &"KAZ".into(),
            Vector::Russia,
            (2023, back),
            true,
        );
        indices.pair[0].clone()
    };
    let none = share(2);
    assert!(none.why.is_some(), "{none:?}");
    assert_eq!(year_of(&none.datum), 2023);
    // 2 of 8 billion, both of 2020; the total of 2023 is not used.
    let lent = share(3);
    assert_eq!((lent.value.as_str(), lent.why), ("25 % (2020)", None));
    assert_eq!(year_of(&lent.datum), 2020);
}

#[test]
fn a_row_of_the_comparison_borrows_both_sides_of_one_year() {
    let atlas = Atlas::new();
    let cell = |back| atlas.compare("UZB", 2023, back).columns[0].trade.cells[0].clone();
    let none = cell(1);
    assert!(none.own.is_none() && none.partner.is_none() && none.year.is_none());
    let lent = cell(2);
    assert_eq!(lent.year.as_deref(), Some("(2021)"));
    let own = lent.own.unwrap();
    assert_eq!(own.value.text, "3.0");
    assert_eq!(year_of(&own.value.datum.unwrap()), 2021);
    assert!(
        own.value.description.contains("2021"),
        "{}",
        own.value.description
    );
    // 4 against 3: a quarter of the larger.
    assert_eq!(lent.gap.unwrap().0.text, "+25 %");
    let year = |year, back| {
        let scene = atlas.compare("KAZ", year, back);
        scene.columns[0].shares.note.clone()
    };
    assert!(year(2022, 1).unwrap().contains("these are of 2021"));
}

#[test]
fn a_hole_of_the_board_names_what_an_earlier_year_lends() {
    let atlas = Atlas::new();
    let say = atlas.say();
    let board = BoardScene::new(&say, tokens(), Board::Trade(Flow::Turnover));
    let line = |code: &str, partner: &str| {
        let (state, partner) = (ActorId::new(code), ActorId::new(partner));
        let mut lines = board.coverage.lines.iter();
        lines
            .position(|line| {
                let with = crate::analysis::With::Partner(partner.clone());
                line.state == state && line.with == with
            })
            .unwrap()
    };
    let column = |year: i32| usize::try_from(year - board.coverage.first_year).unwrap();
    let lent = |line, year, back| {
        let lent = board.coverage.borrowed(line, column(year), back);
        lent.map(|(year, cell)| (year, cell.shown().unwrap()))
    };
    let uzbekistan = line("UZB", "RUS");
    assert_eq!(lent(uzbekistan, 2023, 1), None);
    assert_eq!(lent(uzbekistan, 2023, 2), Some((2021, 3000.0)));
    assert_eq!(lent(uzbekistan, 2021, 2), None, "it has its own");
    assert_eq!(lent(uzbekistan, 2020, 10), None, "never forward");
    let words = board.explain(&say, (uzbekistan, column(2023)), 2);
    let said: Vec<String> = words.iter().map(|line| joined(line)).collect();
    assert!(
        said.iter()
            .any(|line| line == "Borrowed from 2021: UZB: $3.0 bn; Russia: $4.0 bn"),
        "{said:?}"
    );
    let piece = words.iter().flatten().find_map(|piece| piece.datum.clone());
    assert_eq!(year_of(&piece.unwrap()), 2021);
    let words = board.explain(&say, (uzbekistan, column(2023)), 0);
    assert!(words.iter().flatten().all(|piece| piece.datum.is_none()));
}
