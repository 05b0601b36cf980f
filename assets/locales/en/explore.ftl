# Exploring: indices, both sides, search.
go-to-region = Go to the page of the five states together
published-totals = Totals that others published
published-totals-note = Whole region, as each of them says. They stand beside the sum of the states and are never mixed with it.
published-total = { $year }: { $values }
published-sum = { $year }: the states’ figures add up to { $value } ({ $states })
published-no-sum = { $year }: no state has a figure
published-parts = Parts of a year, and growth
published-growth-part = growth { $change } % on the same part of the year before
published-growth-year = growth { $change } % on the year before
published-half-1 = first half of { $year }
published-half-2 = second half of { $year }
published-quarter-1 = Q1 { $year }
published-quarter-2 = Q2 { $year }
published-quarter-3 = Q3 { $year }
published-quarter-4 = Q4 { $year }
sure-high = confidence high
sure-medium = confidence medium
sure-low = confidence low
shares-over-years = Shares and balance over the years
shares-over-years-unit = per cent
years-note = Balance: 0 with one partner, 1 with all alike; it counts the partners with a figure in that year, how many stands in brackets where some are missing. A click on a year goes there.
years-basis-same = share of the total in the same statistics
years-basis-other = share of the total of another count
years-basis-reported = no total was published: share among reported partners
years-go = Go to { $year }: balance { $balance } over { $partners ->
    [one] { $partners } partner
   *[other] { $partners } partners
}
column-balance = Balance
short-usa = US
beyond-pair = Besides trade { $with }
beyond-investment = Investment of the partner
beyond-routes = Routes { $with }
beyond-country = The country in figures
beyond-note = Each value has a year and a source of its own.
newest-values = newest values
beyond-investment-fdi_stock = Stock of direct investment
beyond-investment-fdi_inflow = Inflow of investment
beyond-investment-announced_projects = Announced projects
beyond-investment-loans = Loans
beyond-investment-cumulative = All investment so far
beyond-route-rail = Railway
beyond-route-road = Road
beyond-route-oil_pipeline = Oil pipeline
beyond-route-gas_pipeline = Gas pipeline
beyond-route-power_line = Power line
beyond-route-multimodal = Rail, road and ship
beyond-works-operating = in use
beyond-works-under_construction = under construction
beyond-works-preparatory_works = preparatory works
beyond-works-approved = approved
beyond-works-planned = planned
beyond-works-reported = reported, not confirmed
beyond-works-closed = closed
beyond-unit-usd = US$ { $value }
beyond-unit-percent-gdp = { $value } % of GDP
beyond-unit-persons = { $value } people
beyond-unit-teu = { $value } TEU
beyond-unit-tiv = { $value } m TIV
beyond-unit-mt = { $value } m t
beyond-unit-mt-co2 = { $value } m t CO2
beyond-unit-tu = { $value } t of uranium
beyond-unit-twh = { $value } TWh
beyond-unit-bcm = { $value } bn m³

## Indices. Every index has its name, a short explanation (-tip) and its formula (-formula).

index-partner-share = Share of the partner
index-partner-share-tip = How much of all trade is trade with this partner, in per cent.
index-partner-share-formula = trade with the partner / all trade × 100
index-concentration = Concentration on partners
index-concentration-tip = Herfindahl–Hirschman index among the listed partners with a figure, from 0 (spread thin) to 1 (one holds all). A bloc counts as one partner.
index-concentration-formula = sum over the listed partners of (trade with the partner / their sum)²
index-equal-partners = Number of equal partners
index-equal-partners-tip = How many partners of equal size would give the same concentration.
index-equal-partners-formula = 1 / concentration on partners
index-concentration-of-total = Concentration in all trade
index-concentration-of-total-tip = Concentration over all trade. What the others are is unknown, so it lies between two bounds: others spread thin, and others as one partner.
index-concentration-of-total-formula = from: sum of (trade with the partner / all trade)²; to: the same + (share of others)²
index-equal-partners-of-total = Number of equal partners in all trade
index-equal-partners-of-total-tip = How many partners of equal size would give the same concentration over all trade. It lies between two bounds, as the concentration does.
index-equal-partners-of-total-formula = 1 / concentration in all trade
index-balance = Multi-vector balance
index-balance-tip = This atlas’s own measure: how evenly trade is spread over the listed partners with a figure, from 0 (one holds all) to 1 (all alike).
index-balance-formula = −sum of p · ln p / ln n, where p is a partner’s part in the trade of the n listed partners with a figure
index-balance-with-others = Multi-vector balance with others
index-balance-with-others-tip = This atlas’s own measure over all trade: the others count as one partner more.
index-balance-with-others-formula = −sum of p · ln p / ln (n + 1), where p is a share in all trade, the share of others included
index-share-in-partner = Share in the partner’s trade
index-share-in-partner-tip = How much of all trade of the partner is trade with this state, in per cent.
index-share-in-partner-formula = trade of the pair / all trade of the partner × 100
index-asymmetry = Asymmetry of dependence
index-asymmetry-tip = How much more the partner is in the state’s trade than the state in the partner’s, in percentage points. Above zero the state depends more.
index-asymmetry-formula = share of the partner − share in the partner’s trade
index-growth-contribution = Contribution to growth
index-growth-contribution-tip = How many percentage points of the growth of all trade between two years come from each partner. With the others they add up to the growth.
index-growth-contribution-formula = (trade in the later year − trade in the earlier year) / all trade in the earlier year × 100
index-mirror-imports = Mirror gap of imports beyond freight
index-mirror-imports-tip = The state’s imports (with freight) less the partner’s exports (without), after the freight that can explain the gap. Above zero the importer reports more, below it the exporter.
index-mirror-imports-formula = imports of the state − exports of the partner − freight, freight being the point of the band nearest to the gap
index-mirror-exports = Mirror gap of exports beyond freight
index-mirror-exports-tip = The partner’s imports (with freight) less the state’s exports (without), after the freight that can explain the gap. Above zero the importer reports more, below it the exporter.
index-mirror-exports-formula = imports of the partner − exports of the state − freight, freight being the point of the band nearest to the gap
index-agreements-in-force = Agreements in force
index-agreements-in-force-tip = Agreements known to have entered into force by the end of the year and not over before it.
index-agreements-in-force-formula = number of agreements with entry into force ≤ year ≤ end
index-remittances-to-gdp = Remittances relative to GDP
index-remittances-to-gdp-tip = Money sent home from abroad, in per cent of the gross domestic product of the same year.
index-remittances-to-gdp-formula = as published, else remittances received / GDP × 100
index-remittances-from-partner = Share of one country in remittances
index-remittances-from-partner-tip = How much of the money received from abroad was sent from this country, in per cent.
index-remittances-from-partner-formula = as published, else received from the country / all received × 100

## Why an index cannot be computed

index-why-not-applicable = The index is of a state with a partner.
index-why-no-figure = No full-year figure of trade with { $partner } for { $year }
index-why-no-total = No figure of all trade of { $actor } for { $year }
index-why-total-below-parts = All trade of { $year } is smaller than its parts: the figures are of different statistics
index-why-too-few-partners = Partners with a figure: { $have }, needed: { $need }
index-why-nothing-traded = The value to divide by is zero for { $year }
index-why-other-statistics = The figures for { $partner } are of different statistics in both years and cannot be compared
index-why-wrong-years = The first year must be before the last
index-why-not-split = { $actor } has not published exports and imports apart
index-why-one-side-only = { $actor } has not reported
index-why-not-comparable = Both sides count different things and cannot be compared
index-why-no-observation = No value of “{ $indicator }” for the full year { $year }

## What an index leaves out

index-remark-without-figure = Without { $partner }: no figure
index-remark-not-comparable = Without { $partner }: the years cannot be compared
index-remark-part-only = { $partner }: { $have } of { $of } have a figure
index-remark-others = Others: { $share } of all trade, not known one by one
index-remark-mixed-statistics = Figures of different statistics stand in one formula
index-remark-signed-only = Signed, entry into force not found, not counted: { $count }
index-remark-entry-unknown = Counted from signature, day of entry unknown: { $count }
index-remark-parts-overlap = One agreement can stand in several parts
index-remark-as-published = As published

## What goes into an index

index-input-trade = Trade with the partner
index-input-total = All trade
index-input-state-says = The state says
index-input-partner-says = The partner says
index-input-agreement = Agreement
index-input-gdp = Gross domestic product
index-input-remittances = Remittances received
index-input-remittances-to-gdp = Remittances relative to GDP
index-input-remittances-share = Share of the country in remittances
index-input-remittances-from = Received from the country

## Freight and years of an index

index-freight-band = Freight and insurance: { $low } to { $high } % of the exporter’s value
index-gap-importer = The importer reports more than freight explains
index-gap-exporter = The exporter reports more: the gap is below the freight
index-gap-explained = Freight explains the gap
index-year-borrowed = Value of { $year }: none for { $wanted }
