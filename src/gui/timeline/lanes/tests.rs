//! Five thousand items on one axis: none hides another, the most important are named, zooming separates the rest.

use egui::{Rect, Vec2, pos2, vec2};

use super::laid::{Dot, Laid, RADII};
use crate::analysis::indices::FreightBand;
use crate::analysis::number::Locale;
use crate::analysis::timeline::Lanes;
use crate::analysis::{AgreementFilter, Index};
use crate::gui::timeline::axis::Axis;
use crate::gui::timeline::place::Places;
use crate::model::{Dataset, PartialDate};
use crate::scene::Say;
use crate::scene::timeline::{LABELLED, TimelineLook, TimelineScene};
use crate::scene::tokens::{Scheme, Tokens};
use crate::text::{Language, Words};

/// The built-in dataset thirteen times, each copy in other months and on other days: 5382 agreements and events.
fn dataset() -> Dataset {
    let mut dataset = built_in();
    let (agreements, events) = (dataset.agreements.clone(), dataset.events.clone());
    for copy in 1..13_u8 {
        for mut agreement in agreements.iter().cloned() {
            agreement.id = format!("{}-{copy}", agreement.id).as_str().into();
            agreement.signed = agreement.signed.map(|date| moved(date, copy));
            dataset.agreements.push(agreement);
        }
        for mut event in events.iter().cloned() {
            event.id = format!("{}-{copy}", event.id).as_str().into();
            event.date = moved(event.date, copy);
            dataset.events.push(event);
        }
    }
    assert!(dataset.agreements.len() + dataset.events.len() > 5000);
    dataset
}

fn built_in() -> Dataset {
    serde_json::from_str(include_str!("../../../../assets/central-asia.atlas.json")).unwrap()
}

/// Even copies stay in their year, so that the last years stay the fullest; odd ones lie up to eleven years before.
fn moved(date: PartialDate, copy: u8) -> PartialDate {
    let back = if copy.is_multiple_of(2) {
        0
    } else {
        i32::from(copy)
    };
    let year = (date.year() - back).max(1991);
    let month = (date.month().unwrap_or(1) + copy) % 12 + 1;
    let day = (u16::from(date.day().unwrap_or(1)) * 7 + u16::from(copy) * 5) % 28 + 1;
    format!("{year}-{month:02}-{day:02}").parse().unwrap()
}

/// The lanes by partner in a window of this size, over a span of the axis or all of it.
fn laid(size: Vec2, window: Option<(f64, f64)>, look: impl Fn(&TimelineScene, &Laid)) {
    laid_of(&dataset(), size, window, look);
}

fn laid_of(
    dataset: &Dataset,
    size: Vec2,
    window: Option<(f64, f64)>,
    look: impl Fn(&TimelineScene, &Laid),
) {
    let (index, words) = (Index::new(dataset), Words::new(Language::English));
    let say = Say {
        words: &words,
        locale: Locale::ENGLISH,
        dataset,
        index: &index,
        freight: FreightBand::DEFAULT,
    };
    let by = TimelineLook {
        lanes: Lanes::default(),
        filter: AgreementFilter::default(),
        span: None,
    };
    let scene = TimelineScene::new(&say, Tokens::of(Scheme::Light), &by);
    egui::__run_test_ui(|ui| {
        crate::gui::theme::install(ui.ctx());
        let all = Rect::from_min_max(pos2(0.0, 100.0), size.to_pos2());
        let places = Places::new(all, &scene, false);
        let axis = Axis::new(&places, scene.reach, window);
        look(&scene, &Laid::new(ui, &scene, &places, &axis));
    });
}

fn plot(size: Vec2, scene: &TimelineScene) -> Rect {
    let all = Rect::from_min_max(pos2(0.0, 100.0), size.to_pos2());
    Places::new(all, scene, false).plot
}

const SIZES: [Vec2; 2] = [vec2(1440.0, 900.0), vec2(1024.0, 700.0)];

fn hides(over: &Dot, under: &Dot) -> bool {
    over.at.distance(under.at) + under.radius <= over.radius
}

#[test]
fn no_mark_fully_hides_another() {
    for size in SIZES {
        laid(size, None, |scene, laid| {
            let marks: usize = scene.lanes.iter().map(|lane| lane.marks.len()).sum();
            assert_eq!(laid.dots, marks, "all are in view");
            let axis = plot(size, scene).x_range().expand(8.0);
            let mut dots = laid.lanes.iter().flatten();
            assert!(
                dots.all(|dot| axis.contains(dot.at.x)),
                "all stay on the axis"
            );
            for dots in &laid.lanes {
                for (at, dot) in dots.iter().enumerate() {
                    let mut others = dots.iter().enumerate().filter(|(other, _)| *other != at);
                    assert!(!others.any(|(_, over)| hides(over, dot)), "{:?}", dot.at);
                }
            }
        });
    }
}

#[test]
fn the_twenty_most_important_are_named() {
    for size in SIZES {
        laid(size, None, |_, laid| {
            let mut named: Vec<_> = laid.labels.iter().map(|label| label.record).collect();
            named.sort();
            named.dedup();
            assert_eq!(named.len(), LABELLED, "{size}");
            for (at, label) in laid.labels.iter().enumerate() {
                let mut others = laid.labels.iter().skip(at + 1);
                assert!(
                    !others.any(|other| other.ends.shrink(2.0).intersects(label.ends.shrink(2.0)))
                );
            }
        });
    }
}

#[test]
fn no_mark_lies_under_a_label() {
    laid(SIZES[0], None, |_, laid| {
        for label in &laid.labels {
            let text = label.ends.shrink(2.5);
            let dots = laid.lanes.get(label.lane).unwrap();
            let under = dots.iter().filter(|dot| text.contains(dot.at)).count();
            assert_eq!(under, 0, "{:?}", label.ends);
        }
    });
}

#[test]
fn zooming_in_separates_the_rest() {
    let scale = |laid: &Laid| {
        let dots = laid.lanes.iter().flatten();
        dots.map(|dot| dot.radius).fold(f32::INFINITY, f32::min) / RADII[0]
    };
    laid(SIZES[0], None, |_, laid| assert!(scale(laid) < 0.9));
    laid(SIZES[0], Some((2024.0, 2024.5)), |_, laid| {
        assert!((scale(laid) - 1.0).abs() < 1e-6);
        assert!(laid.dots > 150, "{}", laid.dots);
    });
}

#[test]
fn lines_of_the_built_in_dataset_pass_between_the_labels() {
    laid_of(&built_in(), SIZES[0], None, |_, laid| {
        assert_eq!(laid.labels.len(), LABELLED);
        let labels = &laid.labels;
        let crossed = labels
            .iter()
            .filter(|label| labels.iter().any(|other| label.crosses(other)));
        // Four of the most important stand together at the right end of the low lane "among the five".
        assert!(crossed.count() <= 1);
    });
}

#[test]
fn labels_never_shrink_the_marks_of_the_built_in_dataset_to_specks() {
    laid_of(&built_in(), SIZES[1], None, |_, laid| {
        let small = laid.lanes.iter().flatten().map(|dot| dot.radius);
        let least = small.fold(f32::INFINITY, f32::min);
        assert!(least >= 0.6 * RADII[0], "{least}");
        assert!(laid.labels.len() >= LABELLED / 2);
    });
}
