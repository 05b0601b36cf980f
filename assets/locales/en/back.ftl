# Honest years: values of earlier years in place of missing ones, each with its own year.

back-value = { $value } ({ $year })
back-note = Of { $year }: there is no value for { $wanted }.
back-choice = { $years ->
    [0] Only the year itself
    [one] Up to { $years } year back
   *[other] Up to { $years } years back
}
back-own = own year only
back-allowed = ≤ { $years ->
    [one] { $years } year back
   *[other] { $years } years back
}
back-name = Older values in place of missing ones: { $choice }
back-menu = Older values
back-tip = How far back a missing value may be borrowed. A borrowed value always shows its own year; later years are never used, and years are never mixed within a sum or an index.
back-legend = A year in brackets: the value of that year
back-older = Earlier: { $list }.
back-shares = There are no shares for { $wanted }; these are of { $year }.
back-board = Borrowed from { $year }:
back-last = last { $year }
