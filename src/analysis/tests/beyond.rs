use super::{Says as _, atlas, row};
use crate::analysis::{corridors, investments, latest_observations, parts_of_years};
use crate::model::{Corridor, Dataset, Investment, Observation};

fn observation(country: &str, partner: Option<&str>, year: i32, value: f64) -> Observation {
    let text = serde_json::json!({
        "indicator": "remittances", "country": country, "partner": partner, "year": year,
        "value": value, "source": "s", "confidence": "high",
    });
    serde_json::from_value(text).unwrap()
}

fn investment(country: &str, partner: &str, year: i32) -> Investment {
    let text = serde_json::json!({
        "country": country, "partner": partner, "year": year, "measure": "fdi_stock",
        "value_musd": 1.0, "reported_by": country, "source": "s", "confidence": "low",
    });
    serde_json::from_value(text).unwrap()
}

fn corridor(countries: &[&str], sponsors: &[&str]) -> Corridor {
    let text = serde_json::json!({
        "id": countries.join("-"), "name": "n", "kind": "rail", "status": "operating",
        "sponsors": sponsors, "countries": countries, "waypoints": [], "summary": "s",
        "sources": [], "confidence": "high",
    });
    serde_json::from_value(text).unwrap()
}

#[test]
fn parts_of_years_and_growth_come_newest_first_and_whole_years_stay_out() {
    let (dataset, _) = atlas(vec![
        row("TJK", "RUS", 2024).turnover(1500.0),
        row("TJK", "RUS", 2024).turnover(968.5).period("2024-H1"),
        row("TJK", "RUS", 2025).change(17.0).period("2025-M01..M07"),
        row("TJK", "RUS", 2025)
            .turnover(1400.0)
            .period("2025-M01..M08"),
        row("TJK", "RUS", 2024).turnover(454.2).period("2024-Q1"),
        row("TJK", "RUS", 2023).change(13.0),
        row("TJK", "CHN", 2025).turnover(1.0).period("2025-H1"),
    ]);
    let found = parts_of_years(&dataset, &"TJK".into(), &"RUS".into());
    assert_eq!(found, [3, 2, 1, 4, 5]);
}

#[test]
fn of_each_indicator_the_newest_year_is_taken() {
    let (dataset, index) = atlas(Vec::new());
    let dataset = Dataset {
        observations: vec![
            observation("TJK", None, 2024, 47.9),
            observation("TJK", None, 2023, 37.8),
            observation("TJK", Some("RUS"), 2017, 2536.0),
            observation("TJK", Some("RUS"), 2016, 1929.0),
            observation("TJK", Some("DEU"), 2016, 3.0),
            observation("KAZ", None, 2025, 0.1),
        ],
        ..dataset
    };
    let of = |partner: Option<&str>| {
        let partner = partner.map(Into::into);
        latest_observations(&dataset, &index, &"TJK".into(), partner.as_ref())
    };
    assert_eq!(of(None), [0]);
    assert_eq!(of(Some("RUS")), [2]);
    assert_eq!(of(Some("EU")), [4], "a member speaks for its bloc");
    assert!(of(Some("CHN")).is_empty());
}

#[test]
fn investment_of_a_bloc_is_that_of_its_members_too() {
    let (dataset, index) = atlas(Vec::new());
    let dataset = Dataset {
        investments: vec![
            investment("KAZ", "QAT", 2023),
            investment("KAZ", "GCC", 2025),
            investment("KAZ", "RUS", 2025),
            investment("UZB", "SAU", 2025),
        ],
        ..dataset
    };
    let found = investments(&dataset, &index, &"KAZ".into(), &"GCC".into());
    assert_eq!(found, [1, 0]);
}

#[test]
fn routes_run_through_both_or_are_paid_for_by_the_partner() {
    let (dataset, index) = atlas(Vec::new());
    let dataset = Dataset {
        corridors: vec![
            corridor(&["KAZ", "RUS"], &[]),
            corridor(&["UZB", "KGZ"], &["CHN"]),
            corridor(&["RUS", "CHN"], &[]),
        ],
        ..dataset
    };
    let of = |country: &str, partner: &str| {
        corridors(&dataset, &index, &country.into(), &partner.into())
    };
    assert_eq!(of("KAZ", "RUS"), [0]);
    assert_eq!(of("UZB", "CHN"), [1]);
    assert_eq!(of("CA5", "CHN"), [1]);
    assert!(of("UZB", "RUS").is_empty());
}
