//! What every part of the window gets in a frame: the state to read, the scenes, and the list of commands.

use std::sync::Arc;

use egui::Response;

use super::keys;
use super::scenes::Scenes;
use crate::app::{Action, AppState, Command};
use crate::model::{ActorId, Vector};
use crate::scene::Say;
use crate::scene::board::BoardScene;
use crate::scene::chart::TradeChart;
use crate::scene::map::{MapLook, MapScene};
use crate::scene::shares::ShareBar;
use crate::scene::tokens::Tokens;

/// One pass over the window. Views read the state and push commands; they never change anything.
pub struct Pass<'a> {
    /// The state.
    pub state: &'a AppState,
    /// Colours of the theme that is shown.
    pub tokens: &'static Tokens,
    /// Whether things move at once.
    pub reduced_motion: bool,
    scenes: &'a mut Scenes,
    commands: &'a mut Vec<Command>,
}

impl<'a> Pass<'a> {
    /// A pass that collects into `commands`.
    pub fn new(
        state: &'a AppState,
        tokens: &'static Tokens,
        reduced_motion: bool,
        scenes: &'a mut Scenes,
        commands: &'a mut Vec<Command>,
    ) -> Self {
        Self {
            state,
            tokens,
            reduced_motion,
            scenes,
            commands,
        }
    }

    /// Asks for something.
    pub fn push(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// The state in words.
    pub fn say(&self) -> Say<'a> {
        self.state.say()
    }

    /// A message.
    pub fn text(&self, id: &str) -> String {
        self.state.words.get(id)
    }

    /// The map of this view.
    pub fn map_scene(&mut self) -> Arc<MapScene> {
        let view = &self.state.view;
        let look = MapLook {
            selection: view.selection.clone(),
            partner: view.partner,
            year: view.year,
            measure: view.measure,
        };
        self.scenes.map(self.state, self.tokens, look)
    }

    /// The bar of shares of a reporter in the year of the view.
    pub fn share_bar(&mut self, reporter: &ActorId) -> Arc<ShareBar> {
        self.scenes.shares(self.state, self.tokens, reporter)
    }

    /// The board of missing figures of the chosen measure.
    pub fn board_scene(&mut self) -> Arc<BoardScene> {
        self.scenes.board(self.state, self.tokens)
    }

    /// The trade bars of a pair.
    pub fn trade_chart(&mut self, reporter: &ActorId, partner: Vector) -> Arc<TradeChart> {
        self.scenes
            .chart(self.state, self.tokens, reporter, partner)
    }

    /// Gives a control of an action its name and its tooltip with the shortcut.
    pub fn explain(&self, response: Response, action: Action) -> Response {
        let words = &self.state.words;
        let mut tip = words.get(action.tip());
        if let Some(shortcut) = action.shortcut() {
            tip = format!("{tip} ({})", shortcut.text());
        }
        debug_assert!(
            action
                .shortcut()
                .is_none_or(|s| keys::shortcut(s).is_some()),
            "{action:?} has a key that egui does not know"
        );
        response
            .on_hover_text(tip)
            .accessible_name(words.get(action.id()))
    }
}
