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
published-half = { $number ->
    [1] first half of { $year }
   *[other] second half of { $year }
}
published-quarter = Q{ $number } { $year }
sure-high = confidence high
sure-medium = confidence medium
sure-low = confidence low
shares-over-years = Shares and balance over the years
shares-over-years-unit = per cent
years-note = Balance: 0 with one partner, 1 with all alike; it counts the partners with a figure in that year. A click on a year goes there.
years-note-basis = * Share of another count’s total, or among reported partners.
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
