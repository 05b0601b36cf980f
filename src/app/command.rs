//! What can happen: the only way in which the state changes.

use std::path::PathBuf;
use std::sync::Arc;

use super::action::Action;
use super::compare::CompareChange;
use super::layer::{Layer, WorksTab};
use super::view::{DataPage, MapMode, Mode, Record, Tab};
use crate::analysis::check::Report;
use crate::analysis::indices::FreightBand;
use crate::analysis::search::SearchIndex;
use crate::analysis::timeline::{Group, Lanes};
use crate::analysis::{Board, Datum, Measure, Span, Telling, WorkKind};
use crate::files::{OpenError, Opened, SaveError, Saved};
use crate::model::{
    ActorId, AgreementStatus, Confidence, Domain, PartialDate, Selection, Subject, Vector,
};
use crate::text::Language;

/// One thing that happened, asked for by the reader or reported by an effect.
#[derive(Debug)]
pub enum Command {
    /// An item of the table of actions.
    Do(Action),
    /// A click on a country of the map: selects one of the five, chooses Russia or China as the partner.
    ClickCountry(ActorId),
    /// A click on a partner: makes it the partner of everything shown, the second click opens its page.
    ClickPartner(Vector),
    /// Goes to a page.
    Select(Selection),
    /// Chooses the partner without opening its page.
    ChoosePartner(Vector),
    /// Goes to a year.
    SetYear(i32),
    /// Chooses how many years back a value may be borrowed.
    SetBack(u8),
    /// The next year while the years play.
    PlayStep,
    /// Chooses the colouring.
    SetMeasure(Measure),
    /// Chooses whose figures the bars of trade show.
    SetTelling(Telling),
    /// Sets what freight may add to the value of goods.
    SetFreight(FreightBand),
    /// Chooses what fills the window.
    SetMode(Mode),
    /// Chooses a section of the page of the dataset.
    SetDataPage(DataPage),
    /// Chooses what the board of missing figures looks for.
    SetBoard(Board),
    /// Leaves the page of the dataset for the map, at a pair and a year.
    ShowPair {
        /// The state.
        state: ActorId,
        /// The partner; `None` leaves the chosen one.
        partner: Option<Vector>,
        /// The year.
        year: i32,
    },
    /// Opens the trade of a state with a partner in a year.
    ShowTrade {
        /// The state.
        state: ActorId,
        /// The partner.
        partner: Vector,
        /// The year.
        year: i32,
    },
    /// Checks the dataset, if the page that is shown needs it.
    Check,
    /// The check has ended.
    Checked {
        /// What it found.
        report: Arc<Report>,
        /// Revision of the document that was checked.
        revision: u64,
    },
    /// Opens the card of a value.
    ShowCard(Box<Datum>),
    /// Closes it.
    CloseCard,
    /// Chooses schematic or geographic.
    SetMapMode(MapMode),
    /// Chooses what lies on the map.
    SetLayer(Layer),
    /// Chooses a tab of the page of corridors and sites.
    SetWorksTab(WorksTab),
    /// Hides a kind of corridors or sites, or shows it again.
    ToggleKind(WorkKind),
    /// Chooses a tab of the panel.
    SetTab(Tab),
    /// Adds a domain to the filter or takes it away.
    ToggleDomain(Domain),
    /// Shows all domains.
    ClearDomains,
    /// Adds the domains of a group to the filter or takes them away.
    ToggleGroup(Group),
    /// Adds a status to the filter or takes it away.
    ToggleStatus(AgreementStatus),
    /// Restricts agreements and events to those supported at least this well.
    SetConfidence(Option<Confidence>),
    /// Restricts agreements and events to a span.
    SetSpan(Option<Span>),
    /// Changes what stands side by side.
    Compare(CompareChange),
    /// Chooses what the lanes of the time line stand for.
    SetLanes(Lanes),
    /// Shows a part of the time line, in years; `None` shows all.
    SetWindow(Option<(f64, f64)>),
    /// Shows all organisations under the time line, or the main ones.
    SetAllBands(bool),
    /// Restricts agreements and events to the chosen partner, or not.
    SetPartnerOnly(bool),
    /// Opens a record in the panel.
    OpenRecord(Record),
    /// Closes the record on top.
    CloseRecord,

    /// Opens the search.
    OpenSearch,
    /// Closes it.
    CloseSearch,
    /// The text of the search is now this.
    SearchText(String),
    /// Moves the choice in its list.
    SearchMove(super::search::SearchMove),
    /// Chooses a row without opening it.
    SearchPoint(usize),
    /// Opens what stands in a row.
    SearchChoose(usize),
    /// The dataset of a revision was indexed.
    SearchIndexed {
        /// The revision.
        revision: u64,
        /// The index.
        index: Arc<SearchIndex>,
    },

    /// Writes the reader's note on a subject; an empty text removes it.
    SetNote {
        /// What it is about.
        about: Subject,
        /// The whole text.
        text: String,
        /// The day, for a new note.
        today: PartialDate,
    },
    /// Changes the title of the dataset.
    SetTitle(String),
    /// Changes the description of the dataset.
    SetDescription(String),
    /// Ends a run of keystrokes: the next edit of the same text is an undo step of its own.
    EditDone,

    /// Opens a file, after asking what to do with unsaved changes.
    OpenPath(PathBuf),
    /// Empties the list of recent files.
    ClearRecent,
    /// A dialog for opening was answered; `None` is cancelled.
    PickedOpen(Option<PathBuf>),
    /// A dialog for saving was answered; `None` is cancelled.
    PickedSave(Option<PathBuf>),
    /// A path to save to was typed: unlike a native dialog, nobody has asked about a file that is there.
    TypedSave(PathBuf),
    /// No native dialog could be shown: ask for a typed path.
    TypePath(super::dialog::PathPurpose),
    /// A file was read, or not.
    Opened(Box<Result<Opened, OpenError>>),
    /// A file was written, or not.
    Saved {
        /// Result.
        result: Box<Result<Saved, SaveError>>,
        /// Revision of the document that was written.
        edits: u64,
    },
    /// Asks where the board of missing figures is to be written as a table.
    ExportBoard,
    /// A dialog for that was answered; `None` is cancelled.
    PickedExport(Option<PathBuf>),
    /// A path for that was typed: nobody has asked about a file that is there.
    TypedExport(PathBuf),
    /// The table was written, or not.
    Exported {
        /// The file, or why there is none.
        result: Box<Result<PathBuf, SaveError>>,
        /// What it shows.
        board: Board,
    },
    /// The answer to "unsaved changes".
    Guard(super::dialog::GuardAnswer),
    /// Writes over a file that another program changed.
    SaveAnyway,
    /// Unsaved work of an earlier run is taken up.
    Recover(Arc<PathBuf>),
    /// Unsaved work of an earlier run is thrown away.
    DiscardRecovered,
    /// The window is asked to close.
    CloseRequested,
    /// Cancels a running task.
    CancelTask,

    /// Opens a dialog.
    ShowDialog(super::dialog::Dialog),
    /// Closes the dialog on top without doing anything.
    CloseDialog,
    /// Takes a message away.
    Dismiss(u64),
    /// Opens an address in the browser.
    OpenUrl(String),
    /// Puts a text on the clipboard.
    Copy(String),

    /// Light, dark or as the system.
    SetTheme(crate::files::settings::Theme),
    /// Language of the interface; `None` is as the system.
    SetLanguage(Option<Language>),
    /// Moves at once instead of animating; `None` is as the system.
    SetReducedMotion(bool),
    /// What the window looks like, remembered for the next start.
    RememberWindow {
        /// Width and height in points.
        size: (f32, f32),
        /// Maximised.
        maximised: bool,
    },
}
