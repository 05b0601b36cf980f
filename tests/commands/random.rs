//! Any sequence of commands.

use std::path::PathBuf;

use central_asia_atlas::analysis::timeline::{Group, Lanes};
use central_asia_atlas::analysis::{ALLOWANCES, Board, Measure, Span, WorkKind};
use central_asia_atlas::app::dialog::{Dialog, GuardAnswer, PathPurpose};
use central_asia_atlas::app::search::SearchMove;
use central_asia_atlas::app::{
    Action, Column, Command, CompareChange, Compared, DataPage, Layer, MapMode, Mode, Record, Tab,
    WorksTab,
};
use central_asia_atlas::files::settings::Theme;
use central_asia_atlas::model::{
    AgreementStatus, Confidence, Domain, InvestmentMeasure, PartialDate, Place, STATES, Section,
    Selection, Subject, Vector,
};
use central_asia_atlas::text::Language;
use proptest::prelude::*;
use proptest::sample::select;

use super::world::{Answer, World};

/// One thing that happens, in a form that can be made twice.
#[derive(Clone, Debug)]
enum Step {
    Do(Action),
    Country(&'static str),
    Partner(Vector),
    Choose(Vector),
    Select(Selection),
    Year(i32),
    Back(u8),
    NextYear,
    Measure(Measure),
    Map(MapMode),
    Mode(Mode),
    Page(DataPage),
    Board(Board),
    Pair(&'static str, Option<Vector>, i32),
    Check,
    ExportBoard,
    TypedExport,
    Tab(Tab),
    Layer(Layer),
    WorksTab(WorksTab),
    Kind(WorkKind),
    Domain(Domain),
    ClearDomains,
    Group(Group),
    Status(AgreementStatus),
    Confidence(Option<Confidence>),
    Span(Option<Span>),
    Lanes(Lanes),
    Compare(CompareChange),
    Window(Option<(f64, f64)>),
    PartnerOnly(bool),
    Open(Record),
    CloseRecord,
    Note(&'static str, &'static str),
    Title(&'static str),
    Description(&'static str),
    EditDone,
    OpenPath,
    ClearRecent,
    TypePath(PathPurpose),
    Guard(GuardAnswer),
    SaveAnyway,
    CloseRequested,
    CancelTask,
    Show(Dialog),
    CloseDialog,
    Dismiss(u64),
    Copy,
    Search(Search),
    Theme(Theme),
    Language(Option<Language>),
    World(Answer),
}

/// What happens in the search.
#[derive(Clone, Debug)]
enum Search {
    Open,
    Close,
    Type(&'static str),
    Move(SearchMove),
    Point(usize),
    Choose(usize),
}

impl Search {
    fn command(self) -> Command {
        match self {
            Self::Open => Command::OpenSearch,
            Self::Close => Command::CloseSearch,
            Self::Type(text) => Command::SearchText(text.to_owned()),
            Self::Move(step) => Command::SearchMove(step),
            Self::Point(row) => Command::SearchPoint(row),
            Self::Choose(row) => Command::SearchChoose(row),
        }
    }
}

fn search() -> impl Strategy<Value = Step> {
    let text = select(vec![
        "",
        " ",
        "kaz",
        "rus 2019",
        "treaty",
        "save",
        "zzz",
        "ыефеу",
        "kazakhstan russia trade 2019",
        "kazakhstan russia trade 2020",
        "table",
        "русский",
    ]);
    let steps = vec![
        SearchMove::By(1),
        SearchMove::By(-1),
        SearchMove::By(8),
        SearchMove::By(-8),
        SearchMove::First,
        SearchMove::Last,
    ];
    prop_oneof![
        2 => Just(Search::Open),
        1 => Just(Search::Close),
        3 => text.prop_map(Search::Type),
        2 => select(steps).prop_map(Search::Move),
        1 => (0_usize..20).prop_map(Search::Point),
        2 => (0_usize..20).prop_map(Search::Choose),
    ]
    .prop_map(Step::Search)
}

impl Step {
    fn command(self) -> Result<Command, Answer> {
        Ok(match self {
            Self::World(answer) => return Err(answer),
            Self::Do(action) => Command::Do(action),
            Self::Country(code) => Command::ClickCountry(code.into()),
            Self::Partner(vector) => Command::ClickPartner(vector),
            Self::Choose(vector) => Command::ChoosePartner(vector),
            Self::Select(selection) => Command::Select(selection),
            Self::Year(year) => Command::SetYear(year),
            Self::Back(years) => Command::SetBack(years),
            Self::NextYear => Command::PlayStep,
            Self::Measure(measure) => Command::SetMeasure(measure),
            Self::Map(mode) => Command::SetMapMode(mode),
            Self::Mode(mode) => Command::SetMode(mode),
            Self::Page(page) => Command::SetDataPage(page),
            Self::Board(board) => Command::SetBoard(board),
            Self::Pair(code, partner, year) => Command::ShowPair {
                state: code.into(),
                partner,
                year,
            },
            Self::Check => Command::Check,
            Self::ExportBoard => Command::ExportBoard,
            Self::TypedExport => Command::TypedExport(PathBuf::from("/data/typed")),
            Self::Tab(tab) => Command::SetTab(tab),
            Self::Layer(layer) => Command::SetLayer(layer),
            Self::WorksTab(tab) => Command::SetWorksTab(tab),
            Self::Kind(kind) => Command::ToggleKind(kind),
            Self::Domain(domain) => Command::ToggleDomain(domain),
            Self::ClearDomains => Command::ClearDomains,
            Self::Group(group) => Command::ToggleGroup(group),
            Self::Status(status) => Command::ToggleStatus(status),
            Self::Confidence(least) => Command::SetConfidence(least),
            Self::Span(span) => Command::SetSpan(span),
            Self::Lanes(lanes) => Command::SetLanes(lanes),
            Self::Compare(change) => Command::Compare(change),
            Self::Window(window) => Command::SetWindow(window),
            Self::PartnerOnly(only) => Command::SetPartnerOnly(only),
            Self::Open(record) => Command::OpenRecord(record),
            Self::CloseRecord => Command::CloseRecord,
            Self::Note(about, text) => Command::SetNote {
                about: Subject::from(about),
                text: text.to_owned(),
                today: PartialDate::from_year(2026),
            },
            Self::Title(text) => Command::SetTitle(text.to_owned()),
            Self::Description(text) => Command::SetDescription(text.to_owned()),
            Self::EditDone => Command::EditDone,
            Self::OpenPath => Command::OpenPath(PathBuf::from("/data/dropped.atlas.json")),
            Self::ClearRecent => Command::ClearRecent,
            Self::TypePath(purpose) => Command::TypePath(purpose),
            Self::Guard(answer) => Command::Guard(answer),
            Self::SaveAnyway => Command::SaveAnyway,
            Self::CloseRequested => Command::CloseRequested,
            Self::CancelTask => Command::CancelTask,
            Self::Show(dialog) => Command::ShowDialog(dialog),
            Self::CloseDialog => Command::CloseDialog,
            Self::Dismiss(id) => Command::Dismiss(id),
            Self::Copy => Command::Copy("text".to_owned()),
            Self::Search(step) => step.command(),
            Self::Theme(theme) => Command::SetTheme(theme),
            Self::Language(language) => Command::SetLanguage(language),
        })
    }
}

fn time_line() -> impl Strategy<Value = Step> {
    let years = || (1900.0..2100.0_f64, 1900.0..2100.0_f64);
    let confidence = select(vec![None, Some(Confidence::High), Some(Confidence::Low)]);
    prop_oneof![
        select(&Group::ALL[..]).prop_map(Step::Group),
        select(AgreementStatus::ALL).prop_map(Step::Status),
        confidence.prop_map(Step::Confidence),
        years().prop_map(|(a, b)| Step::Span(Some(Span::between(a, b)))),
        Just(Step::Span(None)),
        select(&Lanes::ALL[..]).prop_map(Step::Lanes),
        years().prop_map(|window| Step::Window(Some(window))),
        Just(Step::Window(Some((f64::NAN, 2020.0)))),
        Just(Step::Window(None)),
        select(&Mode::ALL[..]).prop_map(Step::Mode),
    ]
}

/// Any change of the columns, sound or not.
fn compare() -> impl Strategy<Value = CompareChange> {
    let who = || {
        prop_oneof![
            4 => select(&STATES[..]).prop_map(|code| Selection::State(code.into())),
            2 => select(&Vector::ALL[..]).prop_map(Selection::Partner),
            1 => Just(Selection::Region),
        ]
    };
    let year = || proptest::option::of(2017..2026);
    let at = || 0_usize..8;
    prop_oneof![
        1 => select(vec![Compared::States, Compared::Partners]).prop_map(CompareChange::Of),
        2 => (at(), who()).prop_map(|(at, who)| CompareChange::Set(at, who)),
        4 => (who(), year()).prop_map(|(who, year)| CompareChange::Add(Column { who, year })),
        2 => at().prop_map(CompareChange::Remove),
        2 => (at(), at()).prop_map(|(from, to)| CompareChange::Move { from, to }),
        2 => (at(), year()).prop_map(|(at, year)| CompareChange::Year(at, year)),
        1 => any::<bool>().prop_map(CompareChange::OwnScale),
    ]
}

fn navigation() -> impl Strategy<Value = Step> {
    let vector = || select(&Vector::ALL[..]);
    let selection = prop_oneof![
        Just(Selection::Region),
        select(&STATES[..]).prop_map(|code| Selection::State(code.into())),
        vector().prop_map(Selection::Partner),
    ];
    let record = select(vec![
        Record::Agreement("a1".into()),
        Record::Agreement("gone".into()),
        Record::Event("e1".into()),
        Record::Source("s1".into()),
        Record::Source("gone".into()),
        Record::At(Place::new(Section::Memberships, 0)),
        Record::At(Place::new(Section::Corridors, 1)),
    ]);
    let layer = select(vec![
        Layer::Ties,
        Layer::Works,
        Layer::Members("CIS".into()),
        Layer::Members("gone".into()),
    ]);
    let kinds: Vec<WorkKind> = WorkKind::all().collect();
    prop_oneof![
        select(vec!["KAZ", "UZB", "RUS", "CHN", "FRA"]).prop_map(Step::Country),
        vector().prop_map(Step::Partner),
        vector().prop_map(Step::Choose),
        selection.prop_map(Step::Select),
        (1990..2040).prop_map(Step::Year),
        Just(Step::NextYear),
        measure().prop_map(Step::Measure),
        select(ALLOWANCES.to_vec()).prop_map(Step::Back),
        select(vec![MapMode::Schematic, MapMode::Geographic]).prop_map(Step::Map),
        select(&Tab::ALL[..]).prop_map(Step::Tab),
        layer.prop_map(Step::Layer),
        select(&WorksTab::ALL[..]).prop_map(Step::WorksTab),
        select(kinds).prop_map(Step::Kind),
        data_page(),
        select(Domain::ALL).prop_map(Step::Domain),
        Just(Step::ClearDomains),
        time_line(),
        compare().prop_map(Step::Compare),
        any::<bool>().prop_map(Step::PartnerOnly),
        record.prop_map(Step::Open),
        Just(Step::CloseRecord),
    ]
}

/// Any measure, of indicators one of the dataset, one of the built-in dataset and one of none.
fn measure() -> impl Strategy<Value = Measure> {
    let indicators = vec!["i1", "remittances_received_musd", "", "odd: id"];
    prop_oneof![
        3 => select(Measure::ALL),
        1 => select(InvestmentMeasure::ALL).prop_map(Measure::Investment),
        1 => select(indicators).prop_map(|id| Measure::Indicator(id.into())),
    ]
}

fn data_page() -> impl Strategy<Value = Step> {
    let vector = proptest::option::of(select(&Vector::ALL[..]));
    let pair = (select(&STATES[..]), vector, 1990..2040);
    prop_oneof![
        select(&Mode::ALL[..]).prop_map(Step::Mode),
        select(&DataPage::ALL[..]).prop_map(Step::Page),
        select(Board::ALL).prop_map(Step::Board),
        pair.prop_map(|(state, partner, year)| Step::Pair(state, partner, year)),
        Just(Step::Check),
    ]
}

fn edits() -> impl Strategy<Value = Step> {
    let about = select(vec!["actor:KAZ", "agreement:a1", "event:e1", "odd"]);
    prop_oneof![
        3 => (about, select(vec!["", " \n", "One", "Two", "Three"]))
            .prop_map(|(about, text)| Step::Note(about, text)),
        1 => select(vec!["Small", "Large", ""]).prop_map(Step::Title),
        1 => select(vec!["", "Words"]).prop_map(Step::Description),
        1 => Just(Step::EditDone),
        1 => Just(Step::Do(Action::Undo)),
        1 => Just(Step::Do(Action::Redo)),
    ]
}

fn files() -> impl Strategy<Value = Step> {
    let purpose = select(vec![
        PathPurpose::Open,
        PathPurpose::Save,
        PathPurpose::Export,
    ]);
    let guard = select(vec![
        GuardAnswer::Save,
        GuardAnswer::Discard,
        GuardAnswer::Cancel,
    ]);
    prop_oneof![
        2 => Just(Step::OpenPath),
        1 => Just(Step::ClearRecent),
        1 => purpose.prop_map(Step::TypePath),
        3 => guard.prop_map(Step::Guard),
        1 => Just(Step::SaveAnyway),
        2 => Just(Step::ExportBoard),
        1 => Just(Step::TypedExport),
        2 => Just(Step::CloseRequested),
        1 => Just(Step::CancelTask),
        3 => select(vec![Action::Save, Action::SaveAs, Action::Open, Action::BuiltIn, Action::Quit])
            .prop_map(Step::Do),
        6 => select(vec![Answer::Well, Answer::Badly, Answer::Oddly]).prop_map(Step::World),
    ]
}

fn rest() -> impl Strategy<Value = Step> {
    let dialog = select(vec![Dialog::Shortcuts, Dialog::About, Dialog::Dataset]);
    let language = select(vec![None, Some(Language::English), Some(Language::Russian)]);
    prop_oneof![
        4 => select(Action::ALL).prop_map(Step::Do),
        1 => dialog.prop_map(Step::Show),
        2 => Just(Step::CloseDialog),
        1 => (1_u64..6).prop_map(Step::Dismiss),
        1 => Just(Step::Copy),
        1 => select(Theme::ALL).prop_map(Step::Theme),
        1 => language.prop_map(Step::Language),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![2 => navigation(), 3 => edits(), 4 => files(), 1 => rest(), 2 => search()]
}

fn run(world: &mut World, steps: Vec<Step>) {
    for step in steps {
        match step.command() {
            Ok(command) => {
                world.apply(command);
            }
            Err(answer) => world.answer(answer),
        }
        world.check_disk();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_state_is_sound(
        from_file in any::<bool>(),
        steps in proptest::collection::vec(any_step(), 1..60),
    ) {
        let mut world = if from_file {
            World::with_file("/data/own.atlas.json")
        } else {
            World::new()
        };
        run(&mut world, steps);
    }

    #[test]
    fn undo_of_all_is_the_start_and_redo_of_all_the_end(
        steps in proptest::collection::vec(prop_oneof![1 => navigation(), 3 => edits()], 1..40),
    ) {
        let mut world = World::new();
        let start = world.state.document.dataset.clone();
        run(&mut world, steps);
        while world.state.document.can_redo() {
            world.apply(Command::Do(Action::Redo));
        }
        let end = world.state.document.dataset.clone();
        while world.state.document.can_undo() {
            world.apply(Command::Do(Action::Undo));
        }
        prop_assert!(!world.state.document.is_dirty());
        prop_assert_eq!(&world.state.document.dataset, &start);
        while world.state.document.can_redo() {
            world.apply(Command::Do(Action::Redo));
        }
        prop_assert_eq!(&world.state.document.dataset, &end);
    }
}
