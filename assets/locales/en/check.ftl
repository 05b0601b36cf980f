# The check of a dataset, on the command line and in the window.

# Errors: what was found, and how to mend it
check-unknown-actor = “{ $value }” is no actor of this dataset
check-unknown-actor-mend = Correct the id, or add an actor of that id.
check-unknown-member = The member “{ $value }” is no actor of this dataset
check-unknown-member-mend = Correct the id, or add an actor of that id.
check-unknown-source = The source “{ $value }” is not in this dataset
check-unknown-source-mend = Correct the id, or add the source.
check-unknown-agreement = The agreement “{ $value }” is not in this dataset
check-unknown-agreement-mend = Correct the id, add the agreement, or take the id out of the list.
check-unknown-indicator = The indicator “{ $value }” is not defined
check-unknown-indicator-mend = Correct the id, or define the indicator.
check-duplicate-id = Another record has the id “{ $value }” too
check-duplicate-id-mend = Give one of the two another id, or delete it if both are the same.
check-duplicate-record = The same record stands here twice: { $value }
check-duplicate-record-mend = Delete one of the two, or correct the year, period or source that tells them apart.
check-repeated-entry = “{ $value }” stands twice in the list
check-repeated-entry-mend = Take it out once.
check-same-actor = “{ $value }” stands on both sides
check-same-actor-mend = Correct one of the two sides.
check-foreign-reporter = “{ $value }” is neither one of the five states nor the region
check-foreign-reporter-mend = Trade is seen from the Central Asian state: swap reporter and partner, and exports and imports with them.
check-no-source = No source is named
check-no-source-mend = Name the source that the record was taken from.
check-empty-text = The text is empty
check-empty-text-mend = Write the text.
check-period-syntax = “{ $value }” is no part of a year
check-period-syntax-mend = Write { $year }-M01..M07, { $year }-M05, { $year }-H1 or { $year }-Q1; leave it out for the full year.
check-period-year = “{ $value }” is a part of another year than { $year }
check-period-year-mend = Correct the year of the record or that of the period.
check-year-out-of-range = The year of { $value } cannot be meant
check-year-out-of-range-mend = Write a year of four digits: figures stand for 1900 to 2100, dates for 1700 to 2100.
check-dates-out-of-order = { $value } comes before { $first }, the date in “{ $earlier }”
check-dates-out-of-order-mend = Correct one of the two dates; they may have been swapped.
check-impossible-value = { $value } is not possible here
check-impossible-value-mend = Correct the sign or the value; leave it empty if it is not known.
check-share-out-of-range = A share of { $value } per cent is not possible
check-share-out-of-range-mend = Write per cent from 0 to 100, not a fraction of something else; if the indicator is no share, give it another unit.
check-off-earth = { $value } degrees lie outside the earth
check-off-earth-mend = Write degrees from −{ $limit } to { $limit }; the longitude comes before the latitude.
check-half-position = Only “{ $given }” is given, the other half of the position is missing
check-half-position-mend = Write both, or neither.
check-too-few-waypoints = A corridor of so few points cannot be drawn: { $value }
check-too-few-waypoints-mend = Add the points where it begins and ends.

# Warnings
check-turnover-sum = Turnover is { $value }, exports and imports together are { $sum } million US$
check-turnover-sum-mend = Compare the three figures with the source; turnover may differ from their sum by 1 per cent.
check-flow-above-turnover = { $value } million US$ in one direction are more than the turnover of { $turnover }
check-flow-above-turnover-mend = Compare both figures with the source; they may have been swapped or be in different units.
check-jump = { $value } million US$ after { $before } in { $year }: { $change ->
    [rise] more than three times as much
   *[fall] less than a third
}
check-jump-mend = Compare both years with their sources: unit, currency, decimal mark, coverage. If the step is right, acknowledge it with a reason.
check-mirror-gap = The state says { $value }, the partner { $mirror } million US$: a gap of { $gap } %
check-mirror-gap-mend = Compare both sides with their sources. If both are right, acknowledge it with a reason.
check-part-above-year = { $value } million US$ in a part of the year are more than { $whole } in the full year
check-part-above-year-mend = Compare both with their sources; the full year may be older or count something else.
check-status-against-dates = The status “{ $value }” does not go with “{ $field }”: { $date }
check-status-against-dates-mend = Correct the status or the date.
check-after-compilation = { $value } comes after { $compiled }, the day of the compilation
check-after-compilation-mend = Correct the date, mark the record as planned or announced, or bring “compiled” up to date.
check-overlapping-memberships = This membership begins on { $value }, before an earlier one has ended
check-overlapping-memberships-mend = Write the last day of the earlier one in “until”, or join the two.
check-unknown-subject = The note is about “{ $value }”, which is not in this dataset
check-unknown-subject-mend = Correct the id in “about”, or delete the note.
check-ambiguous-name = “{ $value }” leads to several actors
check-ambiguous-name-mend = Keep the name with one of them.
check-no-english-name = The actor has no English name
check-no-english-name-mend = Write a name under “en”: it stands where another language has none.
check-empty-list = The list is empty
check-empty-list-mend = Fill the list: without it the record is found nowhere.
check-unsourced = No source is named
check-unsourced-mend = Name the source that the record was taken from.
check-odd-address = No browser opens “{ $value }”
check-odd-address-mend = Write the whole address, beginning with https://, or leave it out.
check-unknown-acknowledgement = There is no rule “{ $value }”
check-unknown-acknowledgement-mend = Write the name of the rule as in the report.
check-barred-acknowledgement = “{ $value }” is no warning and cannot be acknowledged
check-barred-acknowledgement-mend = Mend the record; take the acknowledgement out.
check-idle-acknowledgement = “{ $value }” is not raised here any more
check-idle-acknowledgement-mend = Take the acknowledgement out.

# Notes
check-unused-source = No record names the source “{ $value }”
check-unused-source-mend = Delete it, or name it where it was used.
check-shared-address = { $count ->
    [one] { $count } source has the address { $value }
   *[other] { $count } sources have the address { $value }
}
check-shared-address-mend = Join them, unless they are different tables of one address.
check-unknown-field = A field that this version does not know: { $value }
check-unknown-field-mend = It is kept. If it is misspelt, correct its name.
check-planned-in-past = Planned for { $value }, which had passed by { $compiled }
check-planned-in-past-mend = Find out whether it took place, and write that it was held.
check-no-value = There is no value
check-no-value-mend = Write the value, or delete the record.
check-unfamiliar-subject = This version has no place for a note about “{ $value }”
check-unfamiliar-subject-mend = It is kept. If “about” is misspelt, write actor:, agreement: or event: and an id.
check-newer-version = The dataset has format version { $value }, which is newer than this program
check-newer-version-mend = What only newer versions know was not checked; install a newer version of the atlas.

# Why a warning is right all the same
reason-real_jump = a real step
reason-revision = a revision or break of the series
reason-partial_coverage = partial coverage
reason-rounding = rounding
reason-differing_method = differing method
check-reason-note = { $reason }: { $note }

# Where it is
check-place-figure = { $country } – { $partner } { $when }, reported by { $by }
check-place-observation = { $indicator }: { $country }, { $when }
check-place-pair = { $indicator }: { $country } – { $partner }, { $when }
check-place-membership = { $country } in { $organisation }
check-place-source = { $publisher }: { $title }
check-place-note = Note on { $about }
check-place-dataset = The dataset as a whole

# The report
check-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
check-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
check-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
check-acknowledged = { $count ->
    [one] { $count } acknowledged warning
   *[other] { $count } acknowledged warnings
}
check-summary = { $name }: { $errors }, { $warnings }, { $notes }, { $acknowledged }
check-mend = Mend: { $mend }
check-others = See also: { $others }
check-explained = Acknowledged: { $reason }
check-position = line { $line }, column { $column }

# A file that breaks the format
check-format-value = { $value } does not fit here
check-format-missing = The field “{ $field }” is missing
check-format-twice = The field “{ $field }” stands twice
check-mend-missing = Add it.
check-mend-twice = Remove one of the two.
check-mend-word = Write one of: { $words }.
check-mend-any-word = Write a word of the list of this field, in quotation marks.
check-mend-date = Write a date such as 2025, 2025-10 or 2025-10-09.
check-mend-number = Write a number, or null where none is known.
check-mend-whole-number = Write a whole number, such as 2025.
check-mend-text = Write a text in quotation marks.
check-mend-list = Write a list in square brackets.
check-mend-record = Write a record in braces.
check-mend-other = { $reason }
check-mend-file = Mend this first: nothing else in the file could be checked.
