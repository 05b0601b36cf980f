# Исследование: индексы, обе стороны, поиск.
go-to-region = К странице пяти государств вместе
published-totals = Итоги, опубликованные другими
published-totals-note = По региону в целом, как сообщает каждый из них. Они стоят рядом с суммой по государствам и с ней не смешиваются.
published-total = { $year }: { $values }
published-sum = { $year }: сумма по государствам { $value } ({ $states })
published-no-sum = { $year }: ни по одному государству данных нет
published-parts = Части года и рост
published-growth-part = изменение { $change } % к тому же периоду предыдущего года
published-growth-year = изменение { $change } % к предыдущему году
published-half = { $number ->
    [1] первое полугодие { $year }
   *[other] второе полугодие { $year }
}
published-quarter = { $number } кв. { $year }
sure-high = достоверность высокая
sure-medium = достоверность средняя
sure-low = достоверность низкая
shares-over-years = Доли и равновесие по годам
shares-over-years-unit = проценты
years-note = Равновесие: 0 при одном партнёре, 1 при равных долях; учтены партнёры, по которым в этом году есть данные. Щелчок по году открывает этот год.
years-note-basis = * Доля в итоге по другим данным или среди партнёров, по которым есть данные.
years-basis-same = доля в итоге той же статистики
years-basis-other = доля в итоге по другим данным
years-basis-reported = итог не опубликован: доля среди партнёров с данными
years-go = Перейти к { $year }: равновесие { $balance }, { $partners ->
    [one] { $partners } партнёр
    [few] { $partners } партнёра
   *[other] { $partners } партнёров
}
column-balance = Равновесие
short-usa = США
beyond-pair = Кроме торговли { $with }
beyond-investment = Инвестиции партнёра
beyond-routes = Маршруты { $with }
beyond-country = Страна в цифрах
beyond-note = У каждого значения свой год и свой источник.
newest-values = последние значения
beyond-investment-fdi_stock = Накопленные прямые инвестиции
beyond-investment-fdi_inflow = Приток инвестиций
beyond-investment-announced_projects = Объявленные проекты
beyond-investment-loans = Кредиты
beyond-investment-cumulative = Все инвестиции за прошедшие годы
beyond-route-rail = Железная дорога
beyond-route-road = Автодорога
beyond-route-oil_pipeline = Нефтепровод
beyond-route-gas_pipeline = Газопровод
beyond-route-power_line = Линия электропередачи
beyond-route-multimodal = Железная дорога, автодорога и суда
beyond-works-operating = действует
beyond-works-under_construction = строится
beyond-works-preparatory_works = подготовительные работы
beyond-works-approved = утверждён
beyond-works-planned = планируется
beyond-works-reported = сообщается, не подтверждено
beyond-works-closed = закрыт
beyond-unit-usd = { $value } долл. США
beyond-unit-percent-gdp = { $value } % ВВП
beyond-unit-persons = { $value } чел.
beyond-unit-teu = { $value } TEU
beyond-unit-tiv = { $value } млн TIV
beyond-unit-mt = { $value } млн т
beyond-unit-mt-co2 = { $value } млн т CO2
beyond-unit-tu = { $value } т урана
beyond-unit-twh = { $value } ТВт·ч
beyond-unit-bcm = { $value } млрд м³
