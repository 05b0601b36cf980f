# Agreements, events and memberships on one time axis.

mode-timeline = Timeline
mode-timeline-tip = Agreements, events and memberships of all actors on one time axis

lanes-partners = By partner
lanes-states = By state
lanes-domains = By subject
lanes-tip = What each lane of the time line stands for
lane-among-five = Among the five
lane-others = Others
lane-count-span = { $count } · { $inside } in the span
lane-tip = ← and → go from mark to mark, ↑ and ↓ from lane to lane, Enter opens the record

group-political = Political
group-trade = Trade, finance
group-transport = Transport
group-energy = Energy
group-security = Security
group-people = People, environment
group-tip = Shows only these agreements and events; a second click shows all again

band-all = All five
band-but = All but { $state }
band-since = since { $year }
band-role-member = { $state }
band-role-observer = { $state } observes
band-role-associate = { $state } associated
band-role-partner = { $state } partner
band-left = { $state } left
band-suspended = { $state } suspended

timeline-name = Time line of agreements and events
timeline-events = Events
timeline-members = Members
timeline-members-legend = of the five
timeline-members-more = All organisations
timeline-members-fewer = Fewer
timeline-trade = Trade
timeline-trade-none = no rows before { $year } in this file
timeline-total = { $count ->
    [one] 1 agreement
   *[other] { $count } agreements
}
timeline-in-span = { $inside } of { $count ->
    [one] 1 agreement
   *[other] { $count } agreements
}
timeline-undated = { $count } without a date
timeline-axis = Time axis: drag marks a span, a double click zooms to it
timeline-axis-value = { $from } to { $to }
timeline-open = Click to open
timeline-lane-mark = { $lane }: { $title }, { $line }
timeline-all-states = All five states
timeline-actor-tip = Whose agreements and events are shown

window-all = All
window-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
window-tip = How much of the time axis is shown

span-clear = Clear the span (Esc)

action-clear-filters = Clear filters
action-clear-filters-tip = Shows all agreements and events again

filter-more = Filter…
filter-more-tip = Restricts agreements and events by status and confidence, in all lists and on the time line
filter-remove = Remove the filter: { $filter }
filter-confidence-any = any confidence
filter-confidence-low = any confidence
filter-confidence-medium = at least medium
filter-confidence-high = high only

action-view-before = Back
action-view-before-tip = The view before: page, tab, record, mode
action-view-after = Forward
action-view-after-tip = The view that was left by going back

filter-strip = Agreements and events:
filter-strip-tip = Only these stand in the lists, on the time line, on the time bar and over the bars of trade, and are counted on the map and in the comparison. Figures of trade and the indices are over everything, and the search finds everything.
filter-clear-all = Clear all ({ $key })
filter-status-note = Events have no such status and are not restricted by it.
filter-partner = Only { $with }
filter-partner-tip = This list is of the chosen partner alone; a click shows those with all partners
filter-partner-all-tip = A click shows only those with the chosen partner
