//! The scenes of this view, made once for a change of data, view, language or theme.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use super::lists::Lists;
use crate::analysis::indices::FreightBand;
use crate::analysis::{AgreementFilter, Board, Telling};
use crate::app::AppState;
use crate::model::{ActorId, Place, Selection, Vector};
use crate::scene::balance::BalanceChart;
use crate::scene::between::{Between, BetweenAsk};
use crate::scene::beyond::Beyond;
use crate::scene::board::BoardScene;
use crate::scene::chart::TradeChart;
use crate::scene::compare::{CompareLook, CompareScene};
use crate::scene::indices::Indices;
use crate::scene::map::{MapLook, MapScene};
use crate::scene::members::{MembersLook, MembersScene};
use crate::scene::over_years::OverYears;
use crate::scene::published::Published;
use crate::scene::shares::ShareBar;
use crate::scene::timeline::{TimelineLook, TimelineScene};
use crate::scene::tokens::{Scheme, Tokens};
use crate::scene::works::{WorksLook, WorksScene};
use crate::text::Language;

/// What every scene depends on.
#[derive(Clone, Debug, PartialEq)]
struct Basis {
    revision: u64,
    language: Language,
    scheme: Scheme,
    /// What agreements and events are restricted to, wherever they are listed, marked or counted.
    filter: AgreementFilter,
    freight: FreightBand,
}

/// Scenes by what they show. All are dropped when data, language, theme, filters or the freight band change.
#[derive(Default)]
pub struct Scenes {
    basis: Option<Basis>,
    map: Option<(MapLook, Arc<MapScene>)>,
    works: Option<(WorksLook, Arc<WorksScene>)>,
    members: Option<(MembersLook, Arc<MembersScene>)>,
    pub(super) lit: Lit,
    pub(super) lit_stack: LitStack,
    shares: Cache<(ActorId, i32, u8), ShareBar>,
    charts: Cache<(ActorId, Vector, i32, Telling), TradeChart>,
    boards: Cache<Board, BoardScene>,
    published: Cache<(ActorId, Vector), Published>,
    over_years: Cache<ActorId, OverYears>,
    balances: Cache<ActorId, BalanceChart>,
    indices: Cache<(ActorId, Vector, (i32, u8), bool), Indices>,
    beyond: Cache<(ActorId, Vector), Beyond>,
    between: Cache<(Place, i32, u8), Between>,
    compare: Option<(CompareLook, Arc<CompareScene>)>,
    timeline: Option<(TimelineLook, Arc<TimelineScene>)>,
    pub(super) lists: Lists,
}

/// The record that is lit on the map and in the list, by whichever of the two the pointer is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lit {
    /// Under the pointer on the map, or with the focus there.
    pub on_map: Option<Place>,
    /// Under the pointer in the list, or with the focus there.
    pub in_list: Option<Place>,
}

/// The year and the partner that are lit in all charts of shares, by whichever of them the pointer or the focus is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LitStack {
    /// The year.
    pub year: Option<i32>,
    /// The partner.
    pub vector: Option<Vector>,
}

impl LitStack {
    /// What is lit by several charts: the first that lights something.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self == Self::default() { other } else { self }
    }
}

/// The few scenes that were used last.
pub(super) struct Cache<K, V>(HashMap<K, Arc<V>>);

impl<K, V> Default for Cache<K, V> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Eq + Hash, V> Cache<K, V> {
    pub(super) fn get(&mut self, key: K, make: impl FnOnce() -> V) -> Arc<V> {
        // Playing all years over all pages stays small; this only bounds a very long session.
        if self.0.len() > 200 {
            self.0.clear();
        }
        self.0
            .entry(key)
            .or_insert_with(|| Arc::new(make()))
            .clone()
    }
}

impl Scenes {
    pub(super) fn settle(&mut self, state: &AppState, tokens: &Tokens) {
        let basis = Basis {
            revision: state.document.revision,
            language: state.words.language(),
            scheme: tokens.scheme,
            filter: state.filter(None, None),
            freight: state.view.freight,
        };
        if self.basis.as_ref() != Some(&basis) {
            *self = Self {
                basis: Some(basis),
                lit: self.lit,
                lit_stack: self.lit_stack,
                ..Self::default()
            };
        }
    }

    /// The map.
    pub fn map(&mut self, state: &AppState, tokens: &Tokens, look: MapLook) -> Arc<MapScene> {
        self.settle(state, tokens);
        if let Some((last, scene)) = &self.map
            && *last == look
        {
            return scene.clone();
        }
        let scene = Arc::new(MapScene::filtered(
            &state.say(),
            tokens,
            &look,
            &state.filter(None, None),
        ));
        self.map = Some((look, scene.clone()));
        scene
    }

    /// Corridors and sites.
    pub fn works(&mut self, state: &AppState, tokens: &Tokens) -> Arc<WorksScene> {
        self.settle(state, tokens);
        let look = WorksLook {
            year: state.view.year,
            hidden: state.view.layer.hidden.clone(),
        };
        if let Some((last, scene)) = &self.works
            && *last == look
        {
            return scene.clone();
        }
        let scene = Arc::new(WorksScene::new(&state.say(), tokens, &look));
        self.works = Some((look, scene.clone()));
        scene
    }

    /// Who is in an organisation.
    pub fn members(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        organisation: &ActorId,
    ) -> Arc<MembersScene> {
        self.settle(state, tokens);
        let look = MembersLook {
            organisation: organisation.clone(),
            year: state.view.year,
        };
        if let Some((last, scene)) = &self.members
            && *last == look
        {
            return scene.clone();
        }
        let scene = Arc::new(MembersScene::new(&state.say(), tokens, &look));
        self.members = Some((look, scene.clone()));
        scene
    }

    /// The bar of shares in the year of the view.
    pub fn shares(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        reporter: &ActorId,
    ) -> Arc<ShareBar> {
        self.settle(state, tokens);
        let (year, back) = (state.view.year, state.view.back);
        self.shares.get((reporter.clone(), year, back), || {
            ShareBar::new(&state.say(), tokens, reporter, year, back)
        })
    }

    /// The time line.
    pub fn timeline(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        look: TimelineLook,
    ) -> Arc<TimelineScene> {
        self.settle(state, tokens);
        if let Some((last, scene)) = &self.timeline
            && *last == look
        {
            return scene.clone();
        }
        let scene = Arc::new(TimelineScene::new(&state.say(), tokens, &look));
        self.timeline = Some((look, scene.clone()));
        scene
    }

    /// The board of missing figures.
    pub fn board(&mut self, state: &AppState, tokens: &Tokens) -> Arc<BoardScene> {
        self.settle(state, tokens);
        let board = state.view.board;
        self.boards
            .get(board, || BoardScene::new(&state.say(), tokens, board))
    }

    /// What stands side by side.
    pub fn compare(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        look: CompareLook,
    ) -> Arc<CompareScene> {
        self.settle(state, tokens);
        if let Some((last, scene)) = &self.compare
            && *last == look
        {
            return scene.clone();
        }
        let scene = Arc::new(CompareScene::filtered(
            &state.say(),
            tokens,
            &look,
            &state.filter(None, None),
        ));
        self.compare = Some((look, scene.clone()));
        scene
    }

    /// The trade bars, with the caption of the year of the view.
    pub fn chart(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        reporter: &ActorId,
        partner: Vector,
    ) -> Arc<TradeChart> {
        self.settle(state, tokens);
        let (year, telling) = (state.view.year, state.view.telling);
        let key = (reporter.clone(), partner, year, telling);
        self.charts.get(key, || {
            let say = state.say();
            TradeChart::new(&say, tokens, reporter, partner, year, telling)
                .restricted(&say, &state.filter(None, None))
        })
    }

    /// Totals of the region, parts of years, growth.
    pub fn published(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        reporter: &ActorId,
        partner: Vector,
    ) -> Arc<Published> {
        self.settle(state, tokens);
        self.published.get((reporter.clone(), partner), || {
            Published::new(&state.say(), reporter, partner)
        })
    }

    /// Shares and balance year by year.
    pub fn over_years(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        reporter: &ActorId,
    ) -> Arc<OverYears> {
        self.settle(state, tokens);
        self.over_years
            .get(reporter.clone(), || OverYears::new(&state.say(), reporter))
    }

    /// Shares and balance of all years as a chart.
    pub fn balance(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        reporter: &ActorId,
    ) -> Arc<BalanceChart> {
        self.settle(state, tokens);
        self.balances.get(reporter.clone(), || {
            let say = state.say();
            let (_, last) = say.index.years();
            BalanceChart::new(&say, tokens, reporter, last)
        })
    }

    /// The indices of a reporter and of its pair with the chosen partner, in the year of the view.
    pub fn indices(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        reporter: &ActorId,
    ) -> Arc<Indices> {
        self.settle(state, tokens);
        let view = &state.view;
        let (partner, own) = match view.selection {
            Selection::Partner(vector) => (vector, false),
            Selection::Region | Selection::State(_) => (view.partner, true),
        };
        let when = (view.year, view.back);
        let key = (reporter.clone(), partner, when, own);
        self.indices.get(key, || {
            Indices::new(&state.say(), reporter, partner, when, own)
        })
    }

    /// What a pair has besides trade.
    pub fn beyond(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        country: &ActorId,
        partner: Vector,
    ) -> Arc<Beyond> {
        self.settle(state, tokens);
        self.beyond.get((country.clone(), partner), || {
            Beyond::new(&state.say(), country, partner)
        })
    }

    /// The trade between the parties of a record.
    pub fn between(
        &mut self,
        state: &AppState,
        tokens: &Tokens,
        of: Place,
        ask: BetweenAsk<'_>,
    ) -> Arc<Between> {
        self.settle(state, tokens);
        self.between
            .get((of, ask.year, ask.back), || Between::new(&state.say(), ask))
    }
}
