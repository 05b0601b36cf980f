//! What every part of the window gets in a frame: the state to read, the scenes, and the list of commands.

use std::sync::Arc;

use egui::Response;

use super::keys;
use super::scenes::{Lit, LitStack, Scenes};
use crate::analysis::{AgreementFilter, Mark};
use crate::app::{Action, AppState, Command};
use crate::model::{ActorId, Domain, Place, Vector};
use crate::scene::Say;
use crate::scene::balance::BalanceChart;
use crate::scene::between::{Between, BetweenAsk};
use crate::scene::beyond::Beyond;
use crate::scene::board::BoardScene;
use crate::scene::chart::TradeChart;
use crate::scene::compare::{CompareLook, CompareScene};
use crate::scene::indices::Indices;
use crate::scene::map::{MapLook, MapScene};
use crate::scene::members::MembersScene;
use crate::scene::over_years::OverYears;
use crate::scene::published::Published;
use crate::scene::shares::ShareBar;
use crate::scene::timeline::{TimelineLook, TimelineScene};
use crate::scene::tokens::Tokens;
use crate::scene::works::WorksScene;

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
            back: view.back,
            measure: view.measure.clone(),
        };
        self.scenes.map(self.state, self.tokens, look)
    }

    /// Corridors and sites in the year of the view.
    pub fn works_scene(&mut self) -> Arc<WorksScene> {
        self.scenes.works(self.state, self.tokens)
    }

    /// Who is in an organisation in the year of the view.
    pub fn members_scene(&mut self, organisation: &ActorId) -> Arc<MembersScene> {
        self.scenes.members(self.state, self.tokens, organisation)
    }

    /// The record that is lit on the map and in the list.
    pub fn lit(&self) -> Lit {
        self.scenes.lit
    }

    /// Notes what the pointer or the focus is on in the list.
    pub fn light_in_list(&mut self, place: Option<Place>) {
        self.scenes.lit.in_list = place;
    }

    /// Notes what the pointer or the focus is on on the map; tells whether that is new.
    pub fn light_on_map(&mut self, place: Option<Place>) -> bool {
        std::mem::replace(&mut self.scenes.lit.on_map, place) != place
    }

    /// Agreements of a filter, newest first, as positions in `agreements`.
    pub fn agreements(&mut self, filter: &AgreementFilter) -> Arc<Vec<usize>> {
        self.scenes.agreements(self.state, self.tokens, filter)
    }

    /// Events of a filter, newest first, as positions in `events`.
    pub fn events(&mut self, filter: &AgreementFilter) -> Arc<Vec<usize>> {
        self.scenes.events(self.state, self.tokens, filter)
    }

    /// Domains of the agreements of a filter, the most frequent first.
    pub fn domains(&mut self, filter: &AgreementFilter) -> Arc<Vec<Domain>> {
        self.scenes.domains(self.state, self.tokens, filter)
    }

    /// Agreements of an actor, or of any of the five, in the years of the time bar that the filters take.
    pub fn marks(&mut self, whose: Option<&ActorId>) -> Arc<Vec<Mark>> {
        self.scenes.marks(self.state, self.tokens, whose)
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

    /// Totals of the region, parts of years and growth of a pair.
    pub fn published(&mut self, reporter: &ActorId, partner: Vector) -> Arc<Published> {
        self.scenes
            .published(self.state, self.tokens, reporter, partner)
    }

    /// Shares and balance of a reporter year by year.
    pub fn over_years(&mut self, reporter: &ActorId) -> Arc<OverYears> {
        self.scenes.over_years(self.state, self.tokens, reporter)
    }

    /// Shares and balance of a reporter as a chart.
    pub fn balance_chart(&mut self, reporter: &ActorId) -> Arc<BalanceChart> {
        self.scenes.balance(self.state, self.tokens, reporter)
    }

    /// The year and the partner that are lit in all charts of shares.
    pub fn lit_stack(&self) -> LitStack {
        self.scenes.lit_stack
    }

    /// Notes what the pointer or the focus is on in a chart of shares; tells whether that is new.
    pub fn light_stack(&mut self, lit: LitStack) -> bool {
        std::mem::replace(&mut self.scenes.lit_stack, lit) != lit
    }

    /// The indices of this view, of a reporter and with the chosen partner.
    pub fn indices(&mut self, reporter: &ActorId) -> Arc<Indices> {
        self.scenes.indices(self.state, self.tokens, reporter)
    }

    /// What a pair has besides trade.
    pub fn beyond(&mut self, country: &ActorId, partner: Vector) -> Arc<Beyond> {
        self.scenes
            .beyond(self.state, self.tokens, country, partner)
    }

    /// The trade between the parties of a record.
    pub fn between(&mut self, of: Place, ask: BetweenAsk<'_>) -> Arc<Between> {
        self.scenes.between(self.state, self.tokens, of, ask)
    }

    /// What stands side by side in this view.
    pub fn compare_scene(&mut self) -> Arc<CompareScene> {
        let view = &self.state.view;
        let columns = view.compare.columns.iter();
        let look = CompareLook {
            columns: columns
                .map(|column| (column.who.clone(), column.year.unwrap_or(view.year)))
                .collect(),
            own_scale: view.compare.own_scale,
            back: view.back,
        };
        self.scenes.compare(self.state, self.tokens, look)
    }

    /// The time line of this view: of the selected state, else of all five.
    pub fn timeline_scene(&mut self) -> Arc<TimelineScene> {
        let view = &self.state.view;
        let mut filter = self.state.filter(view.selection.state().cloned(), None);
        filter.span = None;
        let look = TimelineLook {
            lanes: view.lanes,
            filter,
            span: view.span,
        };
        self.scenes.timeline(self.state, self.tokens, look)
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
