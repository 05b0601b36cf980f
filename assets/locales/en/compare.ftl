# States or partners side by side.

mode-compare = Compare
mode-compare-tip = Two to six states or partners side by side: the same rows, the same scales

compare-value = { $who }, { $what }: { $value }, { $year }
compare-add-state = Add a state
compare-add-partner = Add a partner
compare-add-tip = Puts one more column at the right
compare-most = at most { $count }
compare-full = { $count } is the most
compare-to-states = Compare states
compare-to-partners = Compare partners
compare-of-tip = What stands side by side: states with their partners, or partners with the five states
compare-in-own-year = { $who } in { $year }
compare-another-year = In another year
compare-choose-tip = Changes what stands in this column, and its year; drag it to another place
compare-choose = { $who }, { $year }: change the column
compare-year-shared = The year above, { $year }
compare-remove = Remove { $who }
compare-left = Move { $who } to the left
compare-right = Move { $who } to the right
compare-year-name = Year of all columns
compare-equal = Equal scale
compare-own = Own scale
compare-scale-tip = All columns on one scale, or each on its own
compare-own-note = own scale

compare-share = Share of trade
compare-share-note = percent of all exports and imports, the state’s figures
compare-share-note-partners = percent of its trade with the five, either side’s figures
compare-share-of = share of { $row } in trade
compare-share-others = share of others in trade
compare-others = others { $value }
compare-others-with = others { $value }, with { $names }
compare-among = of partners with a figure

compare-trade = Trade, US$ bn
compare-trade-with = trade with { $row }
compare-gap-of = gap between both figures, { $row }
compare-its-own = its own
compare-its-own-partners = state’s
compare-partners-figure = partner’s
compare-partners-figure-partners = its own
compare-gap = gap
compare-gap-tip = The partner’s figure less the state’s, in per cent of the larger of the two; bold from 20 %
compare-other = { $who }: { $value }
compare-other-sides = { $value }
compare-no-figure = no figure for { $year }
compare-not-applicable = does not apply

compare-balance = balance of partners
compare-balance-head = Balance of partners
compare-balance-stacks = stacks: shares by year, pale where no total was published
compare-balance-note-one = 1 all alike
compare-balance-note-zero = 0 a single one
compare-balance-over = (over { $count ->
    [one] 1 partner
   *[other] { $count } partners
})
compare-balance-partners = { $count } of 6
compare-in-year = in { $year }
compare-no-tables-since = no partner tables since
compare-balance-none = fewer than two partners with a figure

compare-agreements-head = Agreements
compare-agreements = { $count } from { $first } to { $year }, { $newer } of them since { $since }
compare-agreements-all = { $count } from { $first } to { $year }
compare-agreements-none = none up to { $year }
compare-several = several

compare-indicators = Indicators
compare-gdp-head = GDP per head, US$
compare-growth = GDP growth, %
compare-remittances = Remittances, % of GDP
compare-debt = External debt, % of GDP
compare-arms = Arms from Russia, %
compare-citizens = Citizens in Russia, m
compare-region-share = Region’s trade, %
compare-running = Agreements that run
compare-events = Events in the year

compare-legend-dot = over twice or under half of all others
compare-legend-partner = the partner’s own count
compare-legend-hatch = holds partners without a figure
compare-legend-dots = figure of another count
compare-legend-hollow = year with another side’s figure in it
compare-legend-five = among the five
compare-legend-several = several partners
compare-legend-several-states = several states
compare-legend-others = others
compare-sources = { $count ->
    [one] 1 source
   *[other] { $count } sources
}
compare-sources-tip = Every source of what is shown; each opens its record
