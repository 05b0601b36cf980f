//! Whose figures the bars show and the freight band, from one start to the next.

use central_asia_atlas::analysis::Telling;
use central_asia_atlas::analysis::indices::FreightBand;
use central_asia_atlas::app::Command;
use central_asia_atlas::files::Settings;
use central_asia_atlas::files::settings::LastView;

use super::world::World;

fn start_with(telling: Option<&str>, freight_pct: Option<[u8; 2]>) -> (Telling, FreightBand) {
    let view = LastView {
        telling: telling.map(str::to_owned),
        freight_pct,
        ..LastView::default()
    };
    let settings = Settings {
        view,
        ..Settings::default()
    };
    let view = World::with_settings(settings).state.view;
    (view.telling, view.freight)
}

#[test]
fn a_first_start_shows_the_best_figures_and_the_whole_band() {
    assert_eq!(
        start_with(None, None),
        (Telling::Best, FreightBand::DEFAULT)
    );
}

#[test]
fn what_is_chosen_is_there_at_the_next_start() {
    let band = FreightBand::of_pct([6, 7]).unwrap();
    for telling in Telling::ALL {
        let mut world = World::with_settings(Settings::default());
        world.state.apply(Command::SetTelling(telling));
        world.state.apply(Command::SetFreight(band));
        assert_eq!(world.state.view.telling, telling);
        let text = serde_json::to_string(&world.state.settings_now()).unwrap();
        let settings: Settings = serde_json::from_str(&text).unwrap();
        let view = World::with_settings(settings).state.view;
        assert_eq!((view.telling, view.freight), (telling, band));
    }
}

#[test]
fn what_no_reader_can_have_chosen_gives_way_to_the_start() {
    for word in ["", "both sides", "Both"] {
        assert_eq!(start_with(Some(word), None).0, Telling::Best, "{word}");
    }
    for band in [[8, 5], [0, 0], [5, 200]] {
        let found = start_with(None, Some(band)).1;
        assert_eq!(found, FreightBand::DEFAULT, "{band:?}");
    }
    let text = r#"{"view":{"telling":7,"freight_pct":"six","year":2020}}"#;
    let settings: Settings = serde_json::from_str(text).unwrap();
    let (telling, freight) = (&settings.view.telling, settings.view.freight_pct);
    assert_eq!((telling, freight), (&None, None));
    assert_eq!(settings.view.year, Some(2020));
}
