//! What the map shows beside its ground: ties of trade, corridors and sites, or who belongs to an organisation.

use std::collections::BTreeSet;

use super::state::AppState;
use super::view::{MapMode, View};
use crate::analysis::{WorkKind, layer_years, organisations};
use crate::files::settings::LastLayer;
use crate::model::{ActorId, STATES};

/// What lies on the map.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Layer {
    /// Classes, discs and flows of the chosen measure.
    Ties,
    /// Corridors and sites.
    Works,
    /// Who is in this organisation.
    Members(ActorId),
}

/// The tabs of the page of corridors and sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WorksTab {
    /// Corridors.
    Corridors,
    /// Sites.
    Sites,
}

impl WorksTab {
    /// Both, in the order in which they stand.
    pub const ALL: [Self; 2] = [Self::Corridors, Self::Sites];

    /// The message with its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Corridors => "works-tab-corridors",
            Self::Sites => "works-tab-sites",
        }
    }
}

/// The layer on the map, and what belongs to it alone.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerView {
    /// What lies on the map.
    pub on: Layer,
    /// The tab of the page of corridors and sites.
    pub tab: WorksTab,
    /// Kinds of corridors and sites that the reader does not want to see.
    pub hidden: BTreeSet<WorkKind>,
    /// Map and year to which the ties come back.
    pub(super) ties: Option<(MapMode, i32)>,
}

impl Default for LayerView {
    fn default() -> Self {
        Self {
            on: Layer::Ties,
            tab: WorksTab::Corridors,
            hidden: BTreeSet::new(),
            ties: None,
        }
    }
}

impl AppState {
    /// The layers that have something to show, ties first.
    pub fn layers(&self) -> Vec<Layer> {
        let dataset = &self.document.dataset;
        let mut layers = vec![Layer::Ties];
        if !dataset.corridors.is_empty() || !dataset.sites.is_empty() {
            layers.push(Layer::Works);
        }
        layers.extend(
            organisations(dataset, &STATES)
                .into_iter()
                .map(Layer::Members),
        );
        layers
    }

    /// Puts a layer on the map; nothing happens where the data has nothing for it.
    ///
    /// Corridors, sites and memberships open on the geographic map and in the last year, in which their status is
    /// that of the data; ties come back as they were left.
    pub(super) fn set_layer(&mut self, layer: Layer) {
        if layer == self.view.layer.on || !self.layers().contains(&layer) {
            return;
        }
        self.view.playing = false;
        self.view.records.clear();
        self.view.card = None;
        let from_ties = self.view.layer.on == Layer::Ties;
        self.view.layer.on = layer;
        if self.view.layer.on == Layer::Ties {
            if let Some((map, year)) = self.view.layer.ties.take() {
                self.view.map = map;
                self.view.year = year;
            }
        } else if from_ties {
            self.view.layer.ties = Some((self.view.map, self.view.year));
            self.view.map = MapMode::Geographic;
            self.view.year = self.years().1;
        }
        let (first, last) = self.years();
        self.view.year = self.view.year.clamp(first, last);
    }

    /// First and last year of the time bar of corridors, sites and memberships.
    pub(super) fn layer_years(&self) -> (i32, i32) {
        layer_years(&self.document.dataset, &self.document.index)
    }

    /// The layer as the settings keep it.
    pub(super) fn last_layer(&self) -> LastLayer {
        let view = &self.view;
        let layer = match &view.layer.on {
            Layer::Ties => None,
            Layer::Works => Some("works".to_owned()),
            Layer::Members(id) => Some(format!("members:{id}")),
        };
        LastLayer {
            year: layer.as_ref().map(|_| view.year),
            schematic: layer.as_ref().map(|_| view.map == MapMode::Schematic),
            layer,
            hidden: view
                .layer
                .hidden
                .iter()
                .map(|kind| kind.as_str().to_owned())
                .collect(),
        }
    }

    /// Takes up the layer of the last time.
    pub(super) fn restore_layer(&mut self, last: &LastLayer) {
        let words = last.hidden.iter();
        self.view.layer.hidden = words.filter_map(|w| WorkKind::from_word(w)).collect();
        let layer = match last.layer.as_deref() {
            Some("works") => Layer::Works,
            Some(text) => match text.strip_prefix("members:") {
                Some(id) => Layer::Members(ActorId::new(id)),
                None => return,
            },
            None => return,
        };
        self.set_layer(layer);
        if self.view.layer.on == Layer::Ties {
            return;
        }
        if let Some(year) = last.year {
            let (first, last) = self.years();
            self.view.year = year.clamp(first, last);
        }
        if last.schematic == Some(true) {
            self.view.map = MapMode::Schematic;
        }
    }
}

impl View {
    /// Map and year of the ties, also while another layer is on.
    pub(super) fn of_ties(&self) -> (MapMode, i32) {
        self.layer.ties.unwrap_or((self.map, self.year))
    }
}
