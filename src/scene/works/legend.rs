//! The legend of corridors and sites, made from what occurs.

use super::CORRIDORS;
use super::marks::{LineMark, SiteMark};
use super::style::{LineStyle, SiteFill, SiteShape, SiteStyle, Strand, dash, line_style};
use crate::analysis::Stage;
use crate::model::{CorridorKind, Vector};
use crate::scene::say::Say;
use crate::scene::tokens::{Ink, Tokens};

/// A stroke or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A stroke.
    Line(LineStyle),
    /// A mark.
    Site(SiteStyle),
}

/// One line of the legend: a sample and its words.
pub type LegendEntry = (Sample, String);

/// Kinds, dashes, forms, fills and partners that occur among what is seen.
pub(super) fn legend(
    say: &Say<'_>,
    tokens: &Tokens,
    lines: &[LineMark],
    sites: &[SiteMark],
) -> Vec<Vec<LegendEntry>> {
    let words = |id: &str| say.words.get(id);
    let seen = |kind: &CorridorKind| lines.iter().any(|line| line.kind == *kind && !line.hidden);
    let kinds = CORRIDORS.into_iter().filter(seen).map(|kind| {
        let id = format!("works-short-{}", kind.as_str());
        (
            Sample::Line(line_style(tokens, kind, Stage::Open)),
            words(&id),
        )
    });
    let has_lines = lines.iter().any(|line| !line.hidden);
    let dashes = [
        (Stage::Open, "works-operating"),
        (Stage::Building, "works-building"),
        (Stage::Planned, "works-planned"),
    ];
    let dashes = dashes.into_iter().filter(|_| has_lines).map(|(stage, id)| {
        let style = LineStyle {
            ink: tokens.text,
            strand: Strand::Single,
            dash: dash(stage),
        };
        (Sample::Line(style), words(id))
    });
    let mut rows = vec![kinds.collect::<Vec<_>>(), dashes.collect()];
    rows.extend(site_legend(say, tokens, sites));
    rows.retain(|row| !row.is_empty());
    rows
}

pub(super) fn site_legend(
    say: &Say<'_>,
    tokens: &Tokens,
    sites: &[SiteMark],
) -> [Vec<LegendEntry>; 2] {
    let seen: Vec<&SiteMark> = sites.iter().filter(|site| !site.hidden).collect();
    let mark = |shape, fill, ink, id: &str| {
        (
            Sample::Site(SiteStyle { ink, shape, fill }),
            say.words.get(id),
        )
    };
    let shapes = [
        (SiteShape::Diamond, "works-military"),
        (SiteShape::Triangle, "works-energy"),
        (SiteShape::Square, "works-port"),
        (SiteShape::Disc, "works-other"),
    ]
    .into_iter()
    .filter(|(shape, _)| seen.iter().any(|site| site.style.shape == *shape))
    .map(|(shape, id)| mark(shape, SiteFill::Solid, tokens.text, id));
    let fills = [
        (SiteFill::Pale, "works-coming"),
        (SiteFill::Hollow, "works-closed"),
    ]
    .into_iter()
    .filter(|(fill, _)| seen.iter().any(|site| site.style.fill == *fill))
    .map(|(fill, id)| mark(SiteShape::Disc, fill, tokens.text, id));
    let ink_is_seen = |ink: Ink| seen.iter().any(|site| site.style.ink == ink);
    let disc = |ink| {
        Sample::Site(SiteStyle {
            ink,
            shape: SiteShape::Disc,
            fill: SiteFill::Solid,
        })
    };
    let partners = Vector::ALL
        .into_iter()
        .map(|vector| (tokens.vector(vector), say.vector(vector)))
        .chain(std::iter::once((
            tokens.layers().other_partner,
            say.words.get("works-other-partner"),
        )))
        .filter(|(ink, _)| ink_is_seen(*ink))
        .map(|(ink, name)| (disc(ink), name));
    [shapes.chain(fills).collect(), partners.collect()]
}
