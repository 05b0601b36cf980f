//! What stands beside the full years, in the words of the built-in dataset.

use super::spoken::Spoken;
use crate::model::{ActorId, Dataset, Vector};
use crate::scene::Say;
use crate::scene::beyond::Beyond;
use crate::scene::over_years::OverYears;
use crate::scene::published::{Line, Published};
use crate::text::Language;

fn with<T>(look: impl FnOnce(&Say<'_>) -> T) -> T {
    let dataset: Dataset =
        serde_json::from_str(include_str!("../../../assets/central-asia.atlas.json")).unwrap();
    look(&Spoken::in_language(dataset, Language::Russian).say())
}

fn titles(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.title.as_str()).collect()
}

#[test]
fn parts_of_years_are_said_in_words() {
    let parts = with(|say| Published::new(say, &ActorId::new("TKM"), Vector::Russia)).parts;
    let titles = titles(&parts);
    let quarter = "1 кв. 2025: изменение +21 % к тому же периоду предыдущего года";
    assert!(titles.contains(&quarter), "{titles:?}");
    let tajik = with(|say| Published::new(say, &ActorId::new("TJK"), Vector::Russia)).parts;
    let tajik = self::titles(&tajik);
    for half in ["2025: всего 1,0 млрд долл.", "2024: экспорт 58,6 млн долл."]
    {
        let half = format!("первое полугодие {half}");
        assert!(
            tajik.iter().any(|title| title.starts_with(&half)),
            "{tajik:?}"
        );
    }
    let year = "2023: изменение +13 % к предыдущему году";
    assert_eq!(titles.iter().filter(|title| **title == year).count(), 1);
}

#[test]
fn only_the_region_has_totals_of_others() {
    let totals = |code: &str| {
        let reporter = ActorId::new(code);
        with(|say| Published::new(say, &reporter, Vector::Russia)).totals
    };
    assert!(totals("KAZ").is_empty());
    let years: Vec<_> = totals("CA5")
        .iter()
        .map(|t| (t.year, t.lines.len()))
        .collect();
    assert_eq!(years, [(2024, 3), (2023, 1), (2022, 1), (2017, 1)]);
}

#[test]
fn a_balance_over_fewer_partners_says_over_how_many() {
    let years = with(|say| OverYears::new(say, &ActorId::new("KAZ")));
    let of = |year: i32| years.rows.iter().find(|row| row.year == year).unwrap();
    assert_eq!(of(2025).partners, 2);
    assert!(of(2025).balance.ends_with(" (2)"), "{}", of(2025).balance);
    assert_eq!(of(2023).partners, 6);
    assert!(!of(2023).balance.contains('('));
    let russia = &of(2023).cells[0];
    assert_eq!(
        (russia.vector, russia.text.as_str()),
        (Vector::Russia, "19")
    );
    // The Gulf's share is of another count's total in 2024.
    let gulf = of(2024).cells.iter().find(|c| c.vector == Vector::Gulf);
    assert_eq!(gulf.map(|cell| cell.text.as_str()), Some("0,2*"));
    assert_eq!(of(2025).cells[2].text, "–");
}

#[test]
fn besides_trade_a_pair_has_figures_and_routes_with_their_sources() {
    let beyond = with(|say| Beyond::new(say, &ActorId::new("KAZ"), Vector::Russia));
    assert!(!beyond.is_empty());
    let all = [
        &beyond.pair,
        &beyond.investments,
        &beyond.corridors,
        &beyond.country,
    ];
    for line in all.into_iter().flatten() {
        assert!(line.note.contains(" · "), "{line:?} names no source");
    }
    let titles = titles(&beyond.corridors);
    assert!(
        titles
            .iter()
            .any(|title| title.contains("Caspian Pipeline"))
    );
}
