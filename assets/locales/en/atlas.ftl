# The program
app-name = Central Asia Atlas
built-in-name = Built-in dataset
built-in-tip = The dataset that comes with the program. Click to see what it holds.
file-type = Atlas dataset

# Menus
menu-file = File
menu-edit = Edit
menu-view = View
menu-help = Help
menu-recent = Open recent
menu-recent-clear = Clear this list
menu-theme = Theme
menu-language = Language
as-system = As the system
theme-light = Light
theme-dark = Dark
reduced-motion = Reduce motion

# Actions
action-open = Open…
action-open-tip = Open a dataset file
action-built-in = Built-in dataset
action-built-in-tip = Open the dataset that comes with the program
action-save = Save
action-save-tip = Save the dataset
action-save-as = Save as…
action-save-as-tip = Save the dataset under another name
action-edit-dataset = Title and description…
action-edit-dataset-tip = Edit title and description of the dataset
action-quit = Quit
action-quit-tip = Close the atlas
action-undo = Undo
action-undo-tip = Take the last edit back
action-redo = Redo
action-redo-tip = Make the edit again
action-back = Back
action-back-tip = One step back
action-play = Play the years
action-play-tip = Play the years, or stop
action-year-before = Year before
action-year-before-tip = Go to the year before
action-year-after = Year after
action-year-after-tip = Go to the year after
action-switch-map = Switch map
action-switch-map-tip = Switch between the schematic and the geographic map
action-fit = Whole map
action-fit-tip = Show the whole map
action-zoom-in = Closer
action-zoom-in-tip = Zoom in
action-zoom-out = Further away
action-zoom-out-tip = Zoom out
action-full-screen = Full screen
action-full-screen-tip = Full screen, or back to a window
action-shortcuts = Keyboard shortcuts
action-shortcuts-tip = Show all shortcuts
action-about = About the atlas
action-about-tip = Version, data, boundaries and licences

# Map
map-name = Map
map-countries = Countries and partners
map-schematic = Schematic
map-geographic = Geographic
colour-by = Colour by: { $measure }
colour-by-tip = What the five states are coloured by
measure-turnover = trade
measure-turnover-tip = Exports and imports with the chosen partner
measure-exports = exports
measure-exports-tip = Exports of the state to the chosen partner
measure-imports = imports
measure-imports-tip = Imports of the state from the chosen partner
measure-balance = balance
measure-balance-tip = Exports less imports with the chosen partner
measure-share = share of trade
measure-share-tip = Share of the chosen partner in all trade of the state
measure-agreements = agreements
measure-agreements-tip = Agreements with the chosen partner up to the year that have not ended
measure-growth = growth
measure-growth-tip = Change of trade with the chosen partner on the year before
legend-turnover = Trade { $with }, { $year }
legend-exports = Exports to { $partner }, { $year }
legend-imports = Imports from { $partner }, { $year }
legend-balance = Trade balance { $with }, { $year }
legend-share = Share of trade { $with }, { $year }
legend-agreements = Agreements { $with }, { $year }
legend-growth = Growth of trade { $with }, { $year }
legend-share-unit = per cent of all trade
legend-agreements-unit = number
legend-growth-unit = per cent on the year before
pattern-plain = reported
pattern-hatch = not reported
pattern-no-gap = no figures of both sides
one-side-only = one side only
no-gap-short = no common sum
pattern-dots = partner’s or others’ figure
pattern-empty = not applicable
not-reported = not reported
disc-value = Trade of { $who }: { $value } ({ $year })
disc-none = No figure of { $who } with { $partner } for { $year }
sources-more = { " " }and { $count } more

# Partners
vector-russia = Russia
vector-china = China
vector-eu = EU
vector-usa = United States
vector-gulf = Gulf
vector-turkiye = Türkiye
with-russia = with Russia
with-china = with China
with-eu = with the EU
with-usa = with the United States
with-gulf = with the Gulf
with-turkiye = with Türkiye
region-name = Central Asia
region-facts = Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan

# Time
year = Year
year-tip = The year of map, bars and panel
time-agreements = Agreements
time-marks = { $count ->
    [one] { $count } agreement signed from { $first } to { $last }
   *[other] { $count } agreements signed from { $first } to { $last }
}

# Panel
tab-overview = Overview
tab-partners = Partners
tab-states = States
tab-trade = Trade
tab-agreements = Agreements
tab-events = Events
people-million = { $value } m people
people-thousand = { $value } thousand people
people = { $value } people
gdp = GDP { $value } ({ $year })
shares-title = External partners, share of trade { $year }
shares-none = No figures of { $who } with any of the six partners for { $year }.
shares-without = No figure: { $names }.
balance = balance { $value }
balance-tip = Multi-vector balance, this atlas’s own measure: normalised entropy of the listed partners’ trade, 0 with one partner, 1 with all alike
basis-total = Shares of the total in the statistics of { $who }.
basis-mixed = Shares of the total in the statistics of { $who }; dots mark another count.
basis-among-reported = No total was published: shares among reported partners.
others = Others
rank = rank { $rank }
change-since = { $change } since { $year }
change-note = Change: since { $year }, in current US dollars.
column-partner = Partner
column-value = Trade
column-share = Share
column-change = Change
states-title = Trade { $with }, { $year }
hollow-note = Solid bar: the state’s own figure. Hollow bar: the partner’s or another’s.
trade-with = Trade { $with }
choose-partner = Choose the partner
imports = imports
exports = exports
unit-busd = US$ bn
chart-name = Trade of { $who } { $with } by year
chart-year-none = { $year }: not reported
chart-exports = exports { $value }
chart-imports = imports { $value }
chart-turnover = total { $value }
signed-in = { $count ->
    [one] { $count } agreement signed in { $year }
   *[other] { $count } agreements signed in { $year }
}
telling = Whose figures: { $telling }
telling-head = Whose figures
telling-tip = Whose figures the bars show. Best available: the state’s own, else the partner’s, an international body’s, others’.
telling-best = Best available
telling-best-short = Best
telling-says = { $who } says
telling-any-state = The state says
telling-any-partner = The partner says
telling-states-say = The states say
telling-states = The states
telling-both = Both
telling-both-short = Both
chart-bar = { $year }, { $flow }, { $value }, { $who }
chart-bars = Bars by year
chart-gap = gap { $gap }
chart-silent = { $who } has not reported
chart-silent-region = none of the states has reported
chart-silent-state = { $state } has reported no trade { $with } in any year.
chart-silent-states = None of the five states has reported trade { $with } in any year.
chart-silent-partner = { $partner } has reported no trade with { $state } in any year.
chart-silent-both = Neither { $state } nor { $partner } has reported a total in any year.
chart-instead = Show instead: { $telling }
caption-exports-only = exports only
caption-imports-only = imports only
no-gap-parts = no gap, since the two sums cover different parts
no-gap-total = no gap, since one side gives no total
caption-state = { $year }: { $state } reports { $own }
caption-partner = { $year }: { $partner } reports { $mirror }
caption-both = { $year }: { $state } reports { $own }, { $partner } { $mirror }: gap { $gap }
caption-both-no-gap = { $year }: { $state } reports { $own }, { $partner } { $mirror }; { $why }
caption-both-zero = { $year }: { $state } reports { $own }, { $partner } { $mirror }
caption-state-only = { $year }: { $state } reports { $own }; { $partner } has not reported
caption-partner-only = { $year }: { $state } has not reported; { $partner } reports { $mirror }
caption-region = { $year }: the states report { $own }, { $partner } reports { $mirror }: gap { $gap }
caption-region-no-gap = { $year }: the states report { $own }, { $partner } reports { $mirror }; { $why }
caption-region-zero = { $year }: the states report { $own }, { $partner } reports { $mirror }
caption-region-states = { $year }: the states report { $own }
caption-region-states-only = { $year }: the states report { $own }; { $partner } has not reported
caption-region-partner-only = { $year }: none of the states has reported; { $partner } reports { $mirror }
caption-others = { $year }: neither { $state } nor { $partner } has reported; { $who } gives { $value }
missing-state = { $state } has not published its trade with { $partner } for { $year }.
missing-state-since = { $state } has not published its trade with { $partner } for { $year }; its last figure is for { $last }.
missing-nobody = Neither { $state } nor { $partner } nor anyone else has published a figure for { $year }.
missing-part-year = { $state }, trade with { $partner }: for { $year } there are only parts of the year: { $periods }.
missing-growth = { $state }, trade with { $partner }: for { $year } only the growth is known: { $change } % on the year before.
missing-not-applicable = Not applicable to { $state } and { $partner }.
both-sides = Both sides’ figures
both-sides-note = The gap is the difference of the two sides in per cent; bold from 20 %. Costs of freight alone make some per cent.
no-commodities = The data has no breakdown by commodity.
column-year = Year
column-exports = Exports
column-imports = Imports
column-turnover = Total
column-mirror = Partner says
column-gap = Gap
agreements-with = Agreements { $with }
agreements-all = Agreements
agreements-none = No agreement with these filters.
agreements-count = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
events-with = Events { $with }
events-all = Events
events-none = No event with these filters.
newest-first = newest first
all-domains = All
all-partners = All partners
show-all = Show all { $count }
foreign-policy = Foreign policy
facts-note = Population of { $population }, GDP of { $gdp }:
note = Your note
note-hint = Write a note of your own. It is saved in the dataset file.
source = Source
sources = Sources
back-to-page = Back
related-agreements = Related agreements
related-events = Related events
event = Event
label-signed = Signed
label-in-force = In force since
label-ended = Ended
label-place = Place
label-status = Status
label-domains = About
label-value = Value
label-figure = Value
label-confidence = Confidence
label-parties = Parties
label-participants = Took part
label-date = Date
label-publisher = Publisher
label-published = Published
label-read = Read
label-kind = Kind
label-language = Language
label-note = Remark
announced-value = { $value }, announced
open-link = Open in browser
copy-link = Copy address
side-state = Statistics of { $who }
side-partner = Partner’s statistics: { $who }
side-international = International body: { $who }
side-other = Reported by { $who }
side-sum = Sum over { $what }, reported by { $who }
of-members = { $have } of { $of } members
of-states = { $have } of { $of } states

# Numbers and dates
money-trillion = ${ $value } tn
money-billion = ${ $value } bn
money-million = ${ $value } m
money-thousand = ${ $value } thousand
percent = { $value } %
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

# Terms
domain-trade = Trade
domain-investment = Investment
domain-transport = Transport
domain-energy = Energy
domain-security = Security
domain-migration = Migration
domain-environment = Environment
domain-finance = Finance
domain-education = Education
domain-digital = Digital
domain-political = Political
status-announced = announced
status-signed = signed
status-in_force = in force
status-superseded = superseded
status-expired = expired
status-suspended = suspended
kind-treaty = Treaty
kind-agreement = Agreement
kind-protocol = Protocol
kind-declaration = Declaration
kind-joint_statement = Joint statement
kind-action_plan = Action plan
kind-roadmap = Road map
kind-memorandum = Memorandum
kind-programme = Programme
kind-contract = Contract
event-held = held
event-planned = planned
confidence-high = high
confidence-medium = medium
confidence-low = low
source-official_statistics = official statistics
source-government = government
source-international_organisation = international organisation
source-treaty_text = text of a treaty
source-news = news
source-analysis = analysis

# Messages
notice-opened = Opened { $name }
notice-saved = Saved { $name }
notice-copied = Copied
notice-cancelled = Cancelled
dismiss = Dismiss
drop-hint = Drop the file to open it
task-opening = Reading the file…
task-saving = Saving…
cancel = Cancel
close = Close
done = Done

# Dialogs
unsaved-title = Unsaved changes
unsaved-text = { $name } has changes that are not saved.
unsaved-save = Save
unsaved-discard = Don’t save
changed-title = The file has changed
changed-text = Another program has changed the file since it was opened. Saving over it would lose those changes.
exists-title = A file of this name is there
exists-text = Saving would replace it.
exists-replace = Replace
changed-overwrite = Overwrite
path-open-title = Open a dataset
path-save-title = Save the dataset
path-text = No dialog of the system could be shown. Type the path of the file.
path-label = Path of the file
path-open = Open
path-save = Save
problem-open = The file could not be opened
problem-save = The file could not be saved
problem-nothing-lost = The open dataset is as it was.
dataset-title = The dataset
dataset-name = Title
dataset-description = Description
dataset-counts = { $trade } trade figures, { $agreements } agreements, { $events } events, { $sources } sources. Compiled { $compiled }. Licence: { $license }.
recover-title = Unsaved work was found
recover-text = The atlas ended before these changes to { $name } were saved.
recover-take = Take it up
recover-discard = Throw it away
shortcuts-title = Keyboard shortcuts
shortcuts-map = On the map: Tab and arrows go from country to country, Enter chooses, the wheel zooms, a drag moves.
about-version = Version { $version }, dataset format { $format }
about-what = Russia, China, the EU, the United States, the Gulf and Türkiye in the five states of Central Asia: trade as both sides report it, agreements, events, each with its source.
about-neutral = The atlas shows figures and sources and draws no conclusions about causes.
about-boundaries = Outlines: Natural Earth (public domain), through world-atlas. Crimea is drawn with Ukraine (UN General Assembly resolution 68/262). Boundaries and names imply no endorsement.
about-licences = The program is under MIT or Apache-2.0. Typeface: Inter (SIL Open Font License). Icons: Lucide (ISC).

# What may be wrong with a file
open-not-found = { $file } was not found; it may have been moved or renamed.
open-no-permission = { $file } may not be read; ask its owner for permission.
open-not-a-file = { $file } is a folder or a device; choose a file.
open-empty = { $file } is empty; restore it from a copy.
open-cancelled = Opening { $file } was cancelled.
open-unreadable = { $file } could not be read: { $reason }
open-too-large = { $file } is larger than { $limit } MiB, the largest dataset that is opened; split it.
open-not-text = { $file } is not UTF-8 text: byte { $offset } in line { $line } fits no letter. Save it as UTF-8.
open-not-json = { $file } is not valid JSON: line { $line }, column { $column }: { $reason }
open-cut-short = { $file } stops in the middle of line { $line }, column { $column }; it was not copied or saved to the end.
open-too-deep = { $file } is nested too deeply at line { $line }, column { $column }; no dataset needs that many levels.
open-not-atlas = { $file } is not an atlas but { $found ->
    [zip] a ZIP archive or an Office document such as .xlsx
    [old-office] an old Office document such as .xls
    [pdf] a PDF document
    [picture] a picture
    [gzip] a gzip archive
    [sqlite] an SQLite database
    [utf-16] text in UTF-16
    [markup] an HTML or XML document
    [table] a table as text, such as CSV
    [geojson] GeoJSON
    [topojson] TopoJSON
    [json-list] a JSON list
    [json-object] JSON without the field “format”
    [json-value] a single JSON value
   *[other-format] JSON of the format “{ $word }”
}. Choose a file that ends in .atlas.json.
open-unknown-version = { $file } has the format version { $version }, which never existed. Write 1 in the field “version”.
open-newer = { $file } has the format version { $version }, which is newer than this program ({ $path }, line { $line }, column { $column }). Install a newer version of the atlas.
open-wrong-field = { $file }: { $path } in line { $line }, column { $column }: { $problem } { $value }
open-duplicate-id = { $file }: { $first } and { $second } have the same id “{ $id }”. Give one of them another.
field-missing = the field “{ $field }” is missing; add it.
field-twice = the field “{ $field }” stands twice; remove one.
field-word = write one of: { $words }. Found:
field-any-word = another word is expected here. Found:
field-date = write a date such as 2025, 2025-10 or 2025-10-09. Found:
field-number = write a number. Found:
field-whole-number = write a whole number. Found:
field-text = write a text in quotation marks. Found:
field-list = write a list in square brackets. Found:
field-record = write a record in braces. Found:
field-other = { $reason }
save-no-folder = { $file } was not saved: its folder does not exist. Choose another.
save-no-permission = { $file } was not saved: writing there is not permitted. Choose another folder.
save-protected = { $file } was not saved: it is write-protected. Save under another name.
save-not-a-file = { $file } was not saved: it is a folder or a device. Choose another name.
save-disk-full = { $file } was not saved: there is no room left on the disk. Make room or choose another disk.
save-exists = { $file } was not saved: a file of this name is there. Choose another name or agree to replace it.
save-changed-on-disk = { $file } was not saved: another program has changed it since it was opened.
save-failed = { $file } was not saved: { $reason }
save-content = { $file } was not saved: { $problem }
content-not-finite = { $place } is not a finite number and cannot be written. Correct it or leave it empty.
content-no-form = { $place } cannot be written: { $reason }
read-only-built-in = The built-in dataset is saved under a name of your own.
read-only-protected = The file is write-protected: save it under another name.
read-only-newer = The file has the newer format version { $version }: it can be read here, not edited.
remark-byte-order-mark = The file begins with a byte order mark; it is left out when it is saved.
