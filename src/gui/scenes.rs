//! The scenes of this view, made once for a change of data, view, language or theme.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use crate::analysis::Board;
use crate::app::AppState;
use crate::model::{ActorId, Vector};
use crate::scene::board::BoardScene;
use crate::scene::chart::TradeChart;
use crate::scene::map::{MapLook, MapScene};
use crate::scene::shares::ShareBar;
use crate::scene::tokens::{Scheme, Tokens};
use crate::text::Language;

/// What every scene depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Basis {
    revision: u64,
    language: Language,
    scheme: Scheme,
}

/// Scenes by what they show. All are dropped when data, language or theme change.
#[derive(Default)]
pub struct Scenes {
    basis: Option<Basis>,
    map: Option<(MapLook, Arc<MapScene>)>,
    shares: Cache<(ActorId, i32), ShareBar>,
    charts: Cache<(ActorId, Vector, i32), TradeChart>,
    boards: Cache<Board, BoardScene>,
}

/// The few scenes that were used last.
struct Cache<K, V>(HashMap<K, Arc<V>>);

impl<K, V> Default for Cache<K, V> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Eq + Hash, V> Cache<K, V> {
    fn get(&mut self, key: K, make: impl FnOnce() -> V) -> Arc<V> {
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
    fn settle(&mut self, state: &AppState, tokens: &Tokens) {
        let basis = Basis {
            revision: state.document.revision,
            language: state.words.language(),
            scheme: tokens.scheme,
        };
        if self.basis != Some(basis) {
            *self = Self {
                basis: Some(basis),
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
        let scene = Arc::new(MapScene::new(&state.say(), tokens, &look));
        self.map = Some((look, scene.clone()));
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
        let year = state.view.year;
        self.shares.get((reporter.clone(), year), || {
            ShareBar::new(&state.say(), tokens, reporter, year)
        })
    }

    /// The board of missing figures.
    pub fn board(&mut self, state: &AppState, tokens: &Tokens) -> Arc<BoardScene> {
        self.settle(state, tokens);
        let board = state.view.board;
        self.boards
            .get(board, || BoardScene::new(&state.say(), tokens, board))
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
        let year = state.view.year;
        self.charts.get((reporter.clone(), partner, year), || {
            TradeChart::new(&state.say(), tokens, reporter, partner, year)
        })
    }
}
