//! Where the parts of the time line stand.

use egui::{Rect, pos2};

use crate::analysis::timeline::Lane;
use crate::scene::timeline::{BandScene, LaneScene, TimelineScene};

/// Organisations that are shown before the reader asks for all.
const MAIN: [&str; 6] = ["CIS", "CSTO", "WTO", "SCO", "OTS", "EAEU"];
/// Margin at both sides.
const MARGIN: f32 = 24.0;

/// Rectangles of the parts.
pub struct Places {
    /// Everything.
    pub all: Rect,
    /// The column of names.
    pub names: Rect,
    /// From the first to the last point of the axis, over the whole height.
    pub plot: Rect,
    /// Flags of events.
    pub flags: Rect,
    /// The axis.
    pub axis: Rect,
    /// One for each lane.
    pub lanes: Vec<Rect>,
    /// Rows of organisations: position in the scene and place.
    pub bands: Vec<(usize, Rect)>,
    /// Trade of the chosen pair.
    pub trade: Rect,
}

impl Places {
    /// Divides this rectangle.
    pub fn new(all: Rect, scene: &TimelineScene, all_bands: bool) -> Self {
        let wide = all.width() > 1100.0;
        let names_width = if wide { 168.0 } else { 132.0 };
        let names = Rect::from_min_max(
            pos2(all.left() + MARGIN, all.top()),
            pos2(all.left() + MARGIN + names_width, all.bottom()),
        );
        let plot = Rect::from_min_max(
            pos2(names.right() + 8.0, all.top() + 8.0),
            pos2(all.right() - 40.0, all.bottom() - 8.0),
        );
        let shown: Vec<usize> = (0..scene.bands.len())
            .filter(|at| all_bands || scene.bands.get(*at).is_some_and(is_main))
            .collect();
        let row = |top: f32, height: f32| {
            Rect::from_min_max(pos2(plot.left(), top), pos2(plot.right(), top + height))
        };
        let tall = all.height();
        let flags_height = (tall * 0.14).clamp(64.0, 118.0);
        let trade_height = (tall * 0.13).clamp(64.0, 104.0);
        let band_height = if all_bands {
            15.0
        } else {
            (tall * 0.025).clamp(15.0, 20.0)
        };
        let bands_height = band_height * shown.len() as f32 + 20.0;
        let flags = row(plot.top(), flags_height);
        let axis = row(flags.bottom(), 24.0);
        let trade_top = plot.bottom() - trade_height - 16.0;
        let bands_top = trade_top - bands_height;
        let bands = shown
            .iter()
            .enumerate()
            .map(|(at, band)| {
                (
                    *band,
                    row(bands_top + 10.0 + band_height * at as f32, band_height),
                )
            })
            .collect();
        Self {
            lanes: lane_places(scene, axis.bottom(), bands_top, row),
            trade: row(trade_top, trade_height),
            all,
            names,
            plot,
            flags,
            axis,
            bands,
        }
    }

    /// From the axis down to the last lane: where a drag pans and the wheel zooms.
    pub fn ground(&self) -> Rect {
        Rect::from_min_max(pos2(self.plot.left(), self.axis.bottom()), self.plot.max)
    }
}

fn is_main(band: &BandScene) -> bool {
    MAIN.contains(&band.organisation.as_str())
}

/// Lanes share the height: each its least, the rest by the square root of how many marks it has, and by its labels.
fn lane_places(
    scene: &TimelineScene,
    top: f32,
    bottom: f32,
    row: impl Fn(f32, f32) -> Rect,
) -> Vec<Rect> {
    /// What a label is worth beside the root of the marks.
    const LABEL: f32 = 1.2;
    let wish = |lane: &LaneScene| (lane.marks.len() as f32).sqrt() + LABEL * lane.important as f32;
    let all: f32 = scene.lanes.iter().map(wish).sum();
    let count = scene.lanes.len().max(1) as f32;
    let height = (bottom - top).max(count * 16.0);
    let least = (height / count).min(24.0);
    let rest = (height - least * count).max(0.0);
    let mut y = top;
    scene
        .lanes
        .iter()
        .map(|lane| {
            let part = if all > 0.0 {
                wish(lane) / all
            } else {
                1.0 / count
            };
            let place = row(y, least + rest * part);
            y = place.bottom();
            place
        })
        .collect()
}

/// The colour of a lane is shown as a rule beside its name, but not where the lane is no partner.
pub fn has_rule(lane: &Lane) -> bool {
    !matches!(lane, Lane::Group(_))
}
