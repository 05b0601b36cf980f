# Государства или партнёры рядом.

mode-compare = Сравнение
mode-compare-tip = От двух до шести государств или партнёров рядом: те же строки, те же шкалы

compare-value = { $who }, { $what }: { $value }, { $year }
compare-add-state = Добавить страну
compare-add-partner = Добавить партнёра
compare-add-tip = Добавляет справа ещё один столбец
compare-most = не больше { $count }
compare-full = больше { $count } нельзя
compare-to-states = Сравнить государства
compare-to-partners = Сравнить партнёров
compare-of-tip = Что стоит рядом: государства с их партнёрами или партнёры с пятью государствами
compare-in-own-year = { $who } в { $year } году
compare-another-year = В другом году
compare-choose-tip = Меняет государство или партнёра в столбце и его год
compare-choose = { $who }, { $year }: изменить столбец
compare-year-shared = Общий год, { $year }
compare-remove = Убрать: { $who }
compare-left = Левее: { $who }
compare-right = Правее: { $who }
compare-year-name = Год всех столбцов
compare-equal = Общая
compare-own = Своя
compare-scale-tip = Шкала: общая для всех столбцов или у каждого своя
compare-own-note = своя шкала

compare-share = Доли в торговле
compare-share-note = процент всего экспорта и импорта, данные государства
compare-share-note-partners = процент торговли с пятью государствами, данные любой стороны
compare-share-of = доля в торговле, { $row }
compare-share-others = доля остальных в торговле
compare-others = прочие { $value }
compare-others-with = прочие { $value } (и { $names })
compare-among = от партнёров с данными

compare-trade = Торговля, млрд $
compare-trade-with = торговля, { $row }
compare-gap-of = расхождение данных, { $row }
compare-its-own = свои
compare-its-own-partners = страны
compare-partners-figure = партнёра
compare-partners-figure-partners = свои
compare-gap = разница
compare-gap-tip = Данные партнёра минус данные государства, в процентах от большего из двух; от 20 % полужирным
compare-other = { $who }: { $value }
compare-other-sides = { $value }
compare-no-figure = нет данных за { $year } год
compare-not-applicable = неприменимо

compare-balance = равновесие партнёров
compare-balance-head = Равновесие партнёров
compare-balance-stacks = столбцы: доли по годам, бледные — без опубликованного итога
compare-balance-note-one = 1 — все равны
compare-balance-note-zero = 0 — единственный
compare-balance-over = ({ $count ->
    [one] по { $count } партнёру
    [few] по { $count } партнёрам
   *[many] по { $count } партнёрам
})
compare-balance-partners = { $count } из 6
compare-in-year = в { $year } году
compare-no-tables-since = позже данных нет
compare-balance-none = данные меньше чем по двум партнёрам

compare-agreements-head = Соглашения
compare-agreements = { $count } с { $first } по { $year } год, из них { $newer } с { $since }
compare-agreements-all = { $count } с { $first } по { $year } год
compare-agreements-none = до { $year } года нет
compare-several = несколько

compare-indicators = Показатели
compare-gdp-head = ВВП на душу, $
compare-growth = Рост ВВП, %
compare-remittances = Переводы, % ВВП
compare-debt = Внешний долг, % ВВП
compare-arms = Оружие из России, %
compare-citizens = Граждане в России, млн
compare-region-share = Торговля региона, %
compare-running = Соглашения в силе
compare-events = События за год

compare-legend-dot = вдвое больше или меньше всех других
compare-legend-partner = данные партнёра
compare-legend-hatch = включает партнёров без данных
compare-legend-dots = другой учёт
compare-legend-hollow = год с данными другой стороны
compare-legend-five = внутри пятёрки
compare-legend-several = несколько партнёров
compare-legend-several-states = несколько государств
compare-legend-others = остальные
compare-sources = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
}
compare-sources-tip = Все источники показанного; каждый открывает свою запись
