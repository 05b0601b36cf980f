# Другие показатели для раскраски карты.
measures-find = Найти показатель
measures-none = Нет показателя с таким названием
measures-trade = Торговля с партнёром
measures-ties = Связи с партнёром
measures-money = Инвестиции и переводы
measures-macro = Экономика
measures-people = Люди
measure-unit-by-partner = Единица: { $unit } · по партнёрам: { $partners }
measure-no-partner = ни одного из шести
measure-unit-not-by-partner = Единица: { $unit } · без разбивки по партнёрам
measure-gdp-share = торговля к ВВП
measure-gdp-share-tip = Экспорт и импорт с выбранным партнёром по отношению к валовому внутреннему продукту того же года
measure-mirror-gap = зеркальный разрыв
measure-mirror-gap-tip = Торговля по данным партнёра минус торговля по данным государства, в процентах от большего из двух; разрывы, которые объясняет фрахт, отмечены отдельно
measure-events = события
measure-events-tip = Саммиты, визиты и поворотные моменты с выбранным партнёром в этом году
measure-fdi-stock = накопленные прямые инвестиции
measure-fdi-stock-tip = Накопленные прямые инвестиции выбранного партнёра в государстве
measure-fdi-inflow = приток прямых инвестиций
measure-fdi-inflow-tip = Прямые инвестиции выбранного партнёра, поступившие за год, валовые или чистые
measure-projects = объявленные проекты
measure-projects-tip = Сумма проектов, объявленных выбранным партнёром в государстве; осуществляются не все
measure-loans = кредиты
measure-loans-tip = Кредиты выбранного партнёра государству
measure-cumulative-investment = инвестиции за все годы
measure-cumulative-investment-tip = Инвестиции выбранного партнёра в государстве с первого года, который назван в примечании
legend-gdp-share = Торговля { $with } к ВВП, { $year }
legend-mirror-gap = Зеркальный разрыв { $with }, { $year }
legend-events = События { $with }, { $year }
legend-fdi-stock = Накопленные прямые инвестиции: { $partner }, { $year }
legend-fdi-inflow = Приток прямых инвестиций: { $partner }, { $year }
legend-projects = Объявленные проекты: { $partner }, { $year }
legend-loans = Кредиты: { $partner }, { $year }
legend-cumulative-investment = Инвестиции за все годы: { $partner }, { $year }
legend-indicator = { $name }, { $year }
legend-indicator-partner = { $name }: { $partner }, { $year }
legend-turnover-unit = { $unit }, экспорт + импорт
legend-mirror-gap-unit = проценты; выше нуля – у партнёра больше
legend-unit-filtered = { $unit } · с учётом фильтров
legend-unit-no-partner = { $unit } · без разбивки по партнёрам
pattern-low-confidence = низкая надёжность

# Откуда значение и почему его нет
published-by = Опубликовано: { $who }
origin-gdp = ВВП, опубликовано: { $who }
origin-total = Вся торговля: { $who }
records-counted = { $count ->
    [one] { $count } запись в данных
    [few] { $count } записи в данных
   *[other] { $count } записей в данных
}
remark-confidence = Надёжность: { $level }
missing-value = { $state }: за { $year } год данных нет.
missing-value-since = { $state }: за { $year } год данных нет; предыдущие – за { $last } год.
missing-value-part-year = { $state }: за { $year } год есть только части года: { $periods }.
lack-split = { $state } и { $partner }: за { $year } год опубликована только сумма экспорта и импорта.
lack-total = { $state }: за { $year } год нет общей суммы торговли, от которой считать долю.
lack-year-before = { $state } и { $partner }: нет данных той же статистики за год перед { $year } годом.
lack-gdp = { $state }: за { $year } год нет валового внутреннего продукта.
lack-state = { $state }: торговля со стороной «{ $partner }» за { $year } год не опубликована; для разрыва нужны данные обеих сторон.
lack-partner = { $partner }: торговля со стороной «{ $state }» за { $year } год не опубликована; для разрыва нужны данные обеих сторон.
lack-both = { $state } и { $partner }: за { $year } год данные есть только у других; для разрыва нужны данные обеих сторон.
lack-parts = { $state } и { $partner }: данные двух сторон за { $year } год охватывают не одно и то же.

# Числа на карте
scale-thousand = { $value } тыс.
scale-million = { $value } млн
scale-billion = { $value } млрд
scale-trillion = { $value } трлн
amount-usd = { $value } долл.
amount-persons = { $value }
amount-visits = { $value }
amount-events = { $value }
amount-teu = { $value } ДФЭ
amount-tu = { $value } т
amount-tiv = { $value } млн TIV
amount-mt = { $value } млн т
amount-mt-co2 = { $value } млн т
amount-bcm = { $value } млрд м³
amount-twh = { $value } ТВт·ч

# Единицы в легенде
unit-in-thousand = тыс. { $unit }
unit-in-million = млн { $unit }
unit-in-billion = млрд { $unit }
unit-in-trillion = трлн { $unit }
unit-usd-one = долл. США
unit-usd-thousand = тыс. долл.
unit-usd-million = млн долл.
unit-usd-billion = млрд долл.
unit-usd-trillion = трлн долл.
unit-percent = проценты
unit-percent-of-gdp = проценты ВВП
unit-persons = человек
unit-visits = поездок
unit-events = случаев
unit-teu = двадцатифутовых контейнеров (ДФЭ)
unit-tu = тонн урана
unit-tiv = млн TIV
unit-mt = млн тонн
unit-mt-co2 = млн тонн CO₂
unit-bcm = млрд кубометров
unit-twh = тераватт-часы

# Фрахт в расхождениях
pattern-freight = объясняется фрахтом { $band }
freight = Фрахт { $band }
freight-tip = Сколько фрахт и страхование добавляют к стоимости товара: импортёр их считает, экспортёр нет. Разрывы, которые этим объясняются, показаны отдельно.
freight-head = Сколько фрахт добавляет к стоимости товара
freight-least = не меньше
freight-most = не больше
freight-least-of = Фрахт не меньше { $value }
freight-most-of = Фрахт не больше { $value }
freight-note = Импортёр считает фрахт и страхование, экспортёр нет. Статистика торговли МВФ брала единые 10 %, позднее 6 %; диапазон 5–8 % – выбор атласа.
freight-explains = Фрахт { $band } может дать разрыв от { $low } до { $high }: он объясняет этот.
freight-remains = Фрахт { $band } может дать разрыв от { $low } до { $high }; сверх него остаётся { $beyond }.
freight-unsplit = Одна из сторон не разделяет экспорт и импорт, поэтому диапазон охватывает оба направления.
freight-of-flow = Данные импортёра минус данные экспортёра: { $raw }, из них на фрахт { $band } может приходиться от { $low } до { $high }.
