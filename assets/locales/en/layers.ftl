# Corridors, sites and memberships on the map.

# What lies on the map
layer-ties = Ties
layer-ties-tip = Trade, agreements and other ties with the six partners
layer-works = Corridors and sites
layer-works-short = Corridors
layer-works-tip = Railways, roads, pipelines, power lines, bases, power plants and ports
layer-members = Memberships
layer-members-tip = Who is in the organisation, and as what
layer-show = Show: { $layer }
layer-tip = What lies on the map
layer-organisation = Organisation: { $name }
layer-organisation-tip = The organisation whose members the map shows
layer-overview = Overview map
layer-overview-tip = All of Russia and where the map is. A drag moves the view.

# Corridors and sites
works-title = Corridors and sites
works-subtitle = { $corridors }, { $sites }, as of { $year }
works-corridors = { $count ->
    [one] { $count } corridor
   *[other] { $count } corridors
}
works-sites = { $count ->
    [one] { $count } site
   *[other] { $count } sites
}
works-tab-corridors = Corridors
works-tab-sites = Sites
works-kind-rail = Rail
works-kind-road = Road
works-kind-oil_pipeline = Oil
works-kind-gas_pipeline = Gas
works-kind-power_line = Power
works-kind-multimodal = Mixed transport
works-kind-military = Military
works-kind-nuclear = Nuclear
works-kind-hydro = Hydropower
works-kind-solar_wind = Solar and wind
works-kind-port = Ports
works-kind-dry_port = Dry ports
works-kind-space = Space
works-kind-industry = Industry
works-short-rail = rail
works-short-road = road
works-short-oil_pipeline = oil
works-short-gas_pipeline = gas
works-short-power_line = power
works-short-multimodal = mixed
works-status-operating = operating
works-status-under_construction = being built
works-status-preparatory_works = being prepared
works-status-approved = approved
works-status-planned = planned
works-status-reported = reported
works-status-closed = closed
works-since = since { $year }
works-from = from { $year }
works-since-date = since { $date }
works-not-yet = Not there yet in { $year }.
works-capacity = Capacity
works-length = Length
works-km = { $value } km
works-click = Click to open
works-operating = operating
works-building = being built
works-planned = planned
works-military = military
works-energy = energy
works-port = port
works-other = other
works-coming = not yet open
works-closed = closed
works-other-partner = others
works-hide = Hide: { $kind }
works-show = Show: { $kind }
works-lines-name = Corridors and sites on the map
works-legend = Legend
works-opened = Opened
works-opened-name = { $count ->
    [one] { $count } opening from { $first } to { $last }
   *[other] { $count } openings from { $first } to { $last }
}
works-footnote = Lines join named points; they are not surveyed routes. What had not opened in the chosen year is dotted; work that is being built or planned today is drawn so in every year, as the data has no dates for it, and what has closed is hollow from its first year on.
works-credit = Borders: Natural Earth. Click a line or a site for its sources.

# Memberships
members-subtitle = Memberships at the end of { $year }
members-choose = Organisation
members-member = member
members-associate = associate
members-observer = observer
members-partner = partner
members-suspended = suspended
members-left = left
members-none = not in it
members-group-member = Members
members-group-associate = Associate members
members-group-observer = Observers
members-group-partner = Partners
members-group-suspended = Suspended
members-group-left = Left
members-since = since { $since }
members-until = until { $until }
members-between = { $since } – { $until }
members-undated = dates not recorded
members-suspended-undated = suspended today, since when is not recorded
members-later = Joins on { $date }
members-joined = { $who }: { $role } since { $date }
members-ended = { $who }: { $role } until { $date }
members-turns = Joined, left
members-turns-name = { $count ->
    [one] { $count } change of membership from { $first } to { $last }
   *[other] { $count } changes of membership from { $first } to { $last }
}
members-nobody = Nobody was in it at the end of { $year }.
members-map-name = Countries by role
members-footnote = The last day of the year counts. Countries without an outline on this map stand at their capitals. The list holds the countries that matter here, not every member.
members-no-record = No membership recorded

# Abbreviations of organisations
short-adb = ADB
short-aiib = AIIB
short-brics = BRICS
short-cica = CICA
short-cis = CIS
short-csto = CSTO
short-eaeu = EAEU
short-eco = ECO
short-edb = EDB
short-gcc = GCC
short-ots = OTS
short-sco = SCO
short-wto = WTO

# Months after a day
month-of-1 = Jan
month-of-2 = Feb
month-of-3 = Mar
month-of-4 = Apr
month-of-5 = May
month-of-6 = Jun
month-of-7 = Jul
month-of-8 = Aug
month-of-9 = Sep
month-of-10 = Oct
month-of-11 = Nov
month-of-12 = Dec
