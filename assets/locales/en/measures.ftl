# More measures for the colouring of the map.
measures-find = Find a measure
measures-none = No measure has this in its name
measures-trade = Trade with the partner
measures-ties = Ties with the partner
measures-money = Investment and remittances
measures-macro = Economy
measures-people = People
measure-unit-by-partner = Unit: { $unit } · by partner: { $partners }
measure-no-partner = none of the six
measure-unit-not-by-partner = Unit: { $unit } · not by partner
measure-gdp-share = trade as share of GDP
measure-gdp-share-tip = Exports and imports with the chosen partner over the gross domestic product of the same year
measure-mirror-gap = mirror gap
measure-mirror-gap-tip = Trade the partner reports less trade the state reports, in per cent of the larger of the two; gaps that freight explains are marked apart
measure-events = events
measure-events-tip = Summits, visits and turning points with the chosen partner in the year
measure-fdi-stock = direct investment, stock
measure-fdi-stock-tip = Stock of direct investment of the chosen partner in the state
measure-fdi-inflow = direct investment, inflow
measure-fdi-inflow-tip = Direct investment of the chosen partner that came into the state in the year, gross or net
measure-projects = announced projects
measure-projects-tip = Sum of the projects the chosen partner has announced in the state; not all are carried out
measure-loans = loans
measure-loans-tip = Loans of the chosen partner to the state
measure-cumulative-investment = investment so far
measure-cumulative-investment-tip = Investment of the chosen partner in the state since a first year, which the remark names
legend-gdp-share = Trade { $with } as share of GDP, { $year }
legend-mirror-gap = Mirror gap { $with }, { $year }
legend-events = Events { $with }, { $year }
legend-fdi-stock = Direct investment from { $partner }, stock, { $year }
legend-fdi-inflow = Direct investment from { $partner }, inflow, { $year }
legend-projects = Announced projects of { $partner }, { $year }
legend-loans = Loans from { $partner }, { $year }
legend-cumulative-investment = Investment from { $partner } so far, { $year }
legend-indicator = { $name }, { $year }
legend-indicator-partner = { $name }: { $partner }, { $year }
legend-turnover-unit = { $unit }, exports + imports
legend-mirror-gap-unit = per cent; above zero the partner reports more
legend-unit-filtered = { $unit } · with the filters that are set
legend-unit-no-partner = { $unit } · not by partner
pattern-low-confidence = of low confidence

# Where a value comes from, and why there is none
published-by = Published by { $who }
origin-gdp = GDP published by { $who }
origin-total = Total trade: { $who }
records-counted = { $count ->
    [one] One record of the dataset
   *[other] { $count } records of the dataset
}
remark-confidence = Confidence: { $level }
missing-value = No figure for { $state } in { $year }.
missing-value-since = No figure for { $state } in { $year }; the last one before is for { $last }.
missing-value-part-year = { $state }: for { $year } there are only parts of the year: { $periods }.
lack-split = { $state } and { $partner }: for { $year } only the sum of exports and imports was published.
lack-total = { $state }: there is no total of trade for { $year } that a share could be taken of.
lack-year-before = { $state } and { $partner }: no figure of the same statistics for the year before { $year }.
lack-gdp = { $state }: there is no gross domestic product for { $year }.
lack-state = { $state } has not published its trade with { $partner } for { $year }; a gap needs both sides’ figures.
lack-partner = { $partner } has not published its trade with { $state } for { $year }; a gap needs both sides’ figures.
lack-both = Only others have published trade of { $state } with { $partner } for { $year }; a gap needs both sides’ figures.
lack-parts = { $state } and { $partner }: the two sides’ figures for { $year } do not cover the same.

# Numbers on the map
scale-thousand = { $value } thousand
scale-million = { $value } m
scale-billion = { $value } bn
scale-trillion = { $value } tn
amount-usd = ${ $value }
amount-persons = { $value }
amount-visits = { $value }
amount-events = { $value }
amount-teu = { $value } TEU
amount-tu = { $value } t
amount-tiv = { $value } m TIV
amount-mt = { $value } Mt
amount-mt-co2 = { $value } Mt
amount-bcm = { $value } bcm
amount-twh = { $value } TWh

# Units of the legend
unit-in-thousand = thousand { $unit }
unit-in-million = million { $unit }
unit-in-billion = billion { $unit }
unit-in-trillion = trillion { $unit }
unit-usd-one = US$
unit-usd-thousand = US$ thousand
unit-usd-million = US$ m
unit-usd-billion = US$ bn
unit-usd-trillion = US$ tn
unit-percent = per cent
unit-percent-of-gdp = per cent of GDP
unit-persons = people
unit-visits = visits
unit-events = events
unit-teu = TEU
unit-tu = tonnes of uranium
unit-tiv = million TIV
unit-mt = million tonnes
unit-mt-co2 = million tonnes of CO₂
unit-bcm = billion cubic metres
unit-twh = terawatt-hours

# Freight in gaps
pattern-freight = explained by freight of { $band }
freight = Freight { $band }
freight-tip = What freight and insurance add to the value of goods: importers count them, exporters do not. Gaps that this explains are kept apart.
freight-head = What freight adds to the value of goods
freight-least = at least
freight-most = at most
freight-least-of = Freight of at least { $value }
freight-most-of = Freight of at most { $value }
freight-note = The importer counts freight and insurance, the exporter does not. The IMF’s trade statistics used a uniform 10 %, later 6 %; the band of 5–8 % is the atlas’s own.
freight-explains = Freight of { $band } can make a gap from { $low } to { $high }: it explains this one.
freight-remains = Freight of { $band } can make a gap from { $low } to { $high }; beyond it { $beyond } remain.
freight-unsplit = A side gives no exports and imports apart, so the band reaches both ways.
freight-of-flow = The importer’s figure less the exporter’s is { $raw }, of which freight of { $band } can be { $low } to { $high }.
