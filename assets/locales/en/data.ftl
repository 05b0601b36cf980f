# The page of the dataset: its check, what is missing, its sources.

mode-explore = Explore
mode-explore-tip = The map, with a page for each country and partner
mode-data = Data
mode-data-tip = The dataset itself: its check, what is missing, its sources

data-page-check = Check
data-page-missing = What is missing
data-page-sources = Sources
data-page-about = About the data
data-page-check-tip = What the check finds in this dataset
data-page-missing-tip = Which figures there are, whose they are, and where nobody has published any
data-page-sources-tip = All sources, and how often each is used
data-page-about-tip = Title, licence, numbers of records, what changed

board-choose = Show: { $board }
board-choose-tip = Choose what is looked for
board-turnover = trade
board-exports = exports
board-imports = imports
board-fdi_stock = direct investment, stock
board-fdi_inflow = direct investment, inflow
board-announced_projects = investment, announced projects
board-loans = investment, loans
board-cumulative = investment, sums since a first year
board-remittances = remittances from the partner
board-indicators = all indicators
board-summary = { $have } of { $of } full-year figures
board-have = { $have } of { $of }
board-world = World
board-with-world = with the world
board-says = { $who }: { $value }
board-other-flow = For this year there is a figure of another flow, but none of this one.
board-part-year = There are only figures for parts of this year.
board-hole = The dataset has no figure for this year or any year before.
board-hole-since = The dataset has no figure for this year; the last one is for { $last }.
board-export = Export as CSV…
board-export-tip = Writes this board as a table: every line and year, who reports what, sources
board-grid = Figures by year
board-open = Open the record
board-show-pair = Show on the map
board-show-pair-tip = Goes to the map with this country, partner and year
board-key-tip = Shows only these; a second click shows all

evidence-both = both sides
evidence-state = the state alone
evidence-partner = the partner alone
evidence-international = international body
evidence-other = others
evidence-recorded = full year
evidence-other_flow = another flow only
evidence-part_year = part of the year only
evidence-growth = growth only
evidence-nothing = nothing
evidence-not_applicable = not applicable

notice-exported = Written: { $name }
task-exporting = Writing the table…
problem-export = The table could not be written
path-export-title = Export as CSV
path-export = Export
file-type-table = Table (CSV)

section-actors = Actors
section-trade = Trade
section-agreements = Agreements
section-events = Events
section-memberships = Memberships
section-indicators = Indicators
section-observations = Observations
section-investments = Investment
section-corridors = Corridors
section-sites = Sites
section-sources = Sources
section-notes = Notes
section-stories = Stories

severity-error = Error
severity-warning = Warning
severity-note = Note
severity-acknowledged = Acknowledged
severity-error-head = Errors
severity-warning-head = Warnings
severity-note-head = Notes
severity-acknowledged-head = Acknowledged

check-running = Checking…
check-clean = The check finds nothing wrong.
check-none-left = No finding fits these filters.
check-found =
    { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    }
check-all = All
check-all-sections = All sections
check-section = Section: { $section }
check-section-tip = Findings of one section only
check-filter = Filter findings
check-copy = Copy report
check-copy-tip = Puts all findings on the clipboard as text

sources-filter = Filter sources
sources-shown = { $shown } of { $of } sources
sources-all-kinds = All kinds
sources-none-left = No source fits these filters.
sources-sort-title = Title
sources-sort-publisher = Publisher
sources-sort-kind = Kind
sources-sort-date = Published
sources-sort-uses = Used
sources-sort-tip = Sorts by this; a second click turns the order round
sources-link = Open { $title } in the browser
sources-uses =
    { $count ->
        [0] not used
        [one] used { $count } time
       *[other] used { $count } times
    }

about-compiled = Compiled
about-license = Licence
about-records = Records
about-changes = What changed
about-no-changes = The dataset does not say what changed.
about-untitled = A dataset without a title
