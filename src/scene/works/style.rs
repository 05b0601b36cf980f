//! How corridors and sites are drawn: colour and dash of a line, shape and fill of a mark.

use crate::analysis::Stage;
use crate::model::{CorridorKind, Site, SiteKind, Vector};
use crate::scene::tokens::{Ink, Tokens};

/// How a line is built up: the kind of corridor without its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strand {
    /// Two fine lines: rail.
    Double,
    /// Two stronger lines: rail, road and ship.
    WideDouble,
    /// One line: pipelines.
    Single,
    /// One fine line: power.
    Fine,
    /// One broad pale line with a fine one in it: road.
    Cased,
}

/// How a stage is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dash {
    /// Operating.
    Solid,
    /// Being built.
    Dashed,
    /// Planned, or not there yet.
    Dotted,
}

/// A stroke on the map, in the list and in the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LineStyle {
    /// Colour.
    pub ink: Ink,
    /// Build.
    pub strand: Strand,
    /// Dash.
    pub dash: Dash,
}

/// The form of a site's mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SiteShape {
    /// Military.
    Diamond,
    /// Energy.
    Triangle,
    /// Port.
    Square,
    /// Anything else.
    Disc,
}

/// How a site's mark is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SiteFill {
    /// Operating or reported.
    Solid,
    /// Being built or planned, or not there yet.
    Pale,
    /// Closed.
    Hollow,
}

/// A site's mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SiteStyle {
    /// Colour.
    pub ink: Ink,
    /// Form.
    pub shape: SiteShape,
    /// Fill.
    pub fill: SiteFill,
}

pub(super) const fn strand(kind: CorridorKind) -> Strand {
    match kind {
        CorridorKind::Rail => Strand::Double,
        CorridorKind::Multimodal => Strand::WideDouble,
        CorridorKind::Road => Strand::Cased,
        CorridorKind::OilPipeline | CorridorKind::GasPipeline => Strand::Single,
        CorridorKind::PowerLine => Strand::Fine,
    }
}

pub(super) const fn dash(stage: Stage) -> Dash {
    match stage {
        Stage::Open | Stage::Closed => Dash::Solid,
        Stage::Building => Dash::Dashed,
        Stage::Planned => Dash::Dotted,
    }
}

pub(super) fn line_style(tokens: &Tokens, kind: CorridorKind, stage: Stage) -> LineStyle {
    LineStyle {
        ink: tokens.layers().corridor(kind),
        strand: strand(kind),
        dash: dash(stage),
    }
}

pub(super) const fn site_shape(kind: SiteKind) -> SiteShape {
    match kind {
        SiteKind::Military => SiteShape::Diamond,
        SiteKind::Nuclear | SiteKind::Hydro | SiteKind::SolarWind => SiteShape::Triangle,
        SiteKind::Port | SiteKind::DryPort => SiteShape::Square,
        SiteKind::Space | SiteKind::Industry => SiteShape::Disc,
    }
}

pub(super) const fn site_fill(stage: Stage) -> SiteFill {
    match stage {
        Stage::Open => SiteFill::Solid,
        Stage::Building | Stage::Planned => SiteFill::Pale,
        Stage::Closed => SiteFill::Hollow,
    }
}

/// The first of the six among the partners of a site.
pub(super) fn partner(site: &Site) -> Option<Vector> {
    let mut partners = site.partners.iter();
    partners.find_map(|id| Vector::from_code(id.as_str()))
}

pub(super) fn site_style(tokens: &Tokens, site: &Site, stage: Stage) -> SiteStyle {
    let other = tokens.layers().other_partner;
    SiteStyle {
        ink: partner(site).map_or(other, |vector| tokens.vector(vector)),
        shape: site_shape(site.kind),
        fill: site_fill(stage),
    }
}
