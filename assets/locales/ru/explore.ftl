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
published-half-1 = первое полугодие { $year }
published-half-2 = второе полугодие { $year }
published-quarter-1 = 1 кв. { $year }
published-quarter-2 = 2 кв. { $year }
published-quarter-3 = 3 кв. { $year }
published-quarter-4 = 4 кв. { $year }
sure-high = достоверность высокая
sure-medium = достоверность средняя
sure-low = достоверность низкая
shares-over-years = Доли и равновесие по годам
shares-over-years-unit = проценты
years-note = Равновесие: 0 при одном партнёре, 1 при равных долях; учтены партнёры, по которым в этом году есть данные; если не все, их число в скобках. Щелчок по году открывает этот год.
years-basis-same = доля в итоге той же статистики
years-basis-other = доля в итоге по другим данным
years-basis-reported = итог не опубликован: доля среди партнёров с данными
years-go = Перейти к { $year }: равновесие { $balance }, { $partners ->
    [one] { $partners } партнёр
    [few] { $partners } партнёра
   *[other] { $partners } партнёров
}
column-balance = Равн.
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

## Индексы. У каждого индекса есть название, краткое пояснение (-tip) и формула (-formula).

index-partner-share = Доля партнёра
index-partner-share-tip = Какую часть всей торговли составляет торговля с этим партнёром, в процентах.
index-partner-share-formula = торговля с партнёром / вся торговля × 100
index-concentration = Концентрация на партнёрах
index-concentration-tip = Индекс Херфиндаля — Хиршмана среди перечисленных партнёров с данными, от 0 (распределено поровну между многими) до 1 (всё у одного). Блок считается одним партнёром.
index-concentration-formula = сумма по перечисленным партнёрам (торговля с партнёром / сумма по ним)²
index-equal-partners = Число равных партнёров
index-equal-partners-tip = Сколько партнёров одинакового размера дали бы такую же концентрацию.
index-equal-partners-formula = 1 / концентрация на партнёрах
index-concentration-of-total = Концентрация во всей торговле
index-concentration-of-total-tip = Концентрация по всей торговле. Состав прочих неизвестен, поэтому указаны две границы: прочих очень много, и прочие — один партнёр.
index-concentration-of-total-formula = от: сумма (торговля с партнёром / вся торговля)²; до: то же + (доля прочих)²
index-equal-partners-of-total = Число равных партнёров во всей торговле
index-equal-partners-of-total-tip = Сколько партнёров одинакового размера дали бы такую же концентрацию по всей торговле. Указаны две границы, как и для концентрации.
index-equal-partners-of-total-formula = 1 / концентрация во всей торговле
index-balance = Многовекторный баланс
index-balance-tip = Собственная мера атласа: насколько равномерно торговля распределена между перечисленными партнёрами с данными, от 0 (всё у одного) до 1 (у всех поровну).
index-balance-formula = −сумма p · ln p / ln n, где p — часть партнёра в торговле n перечисленных партнёров с данными
index-balance-with-others = Многовекторный баланс с прочими
index-balance-with-others-tip = Собственная мера атласа по всей торговле: прочие считаются ещё одним партнёром.
index-balance-with-others-formula = −сумма p · ln p / ln (n + 1), где p — доля во всей торговле, включая долю прочих
index-share-in-partner = Доля в торговле партнёра
index-share-in-partner-tip = Какую часть всей торговли партнёра составляет торговля с этим государством, в процентах.
index-share-in-partner-formula = торговля пары / вся торговля партнёра × 100
index-asymmetry = Асимметрия зависимости
index-asymmetry-tip = Насколько доля партнёра в торговле государства больше доли государства в торговле партнёра, в процентных пунктах. Выше нуля сильнее зависит государство.
index-asymmetry-formula = доля партнёра − доля в торговле партнёра
index-growth-contribution = Вклад в рост
index-growth-contribution-tip = Сколько процентных пунктов роста всей торговли между двумя годами приходится на каждого партнёра. Вместе с прочими они составляют весь рост.
index-growth-contribution-formula = (торговля в позднем году − торговля в раннем году) / вся торговля в раннем году × 100
index-mirror-imports = Зеркальный разрыв импорта сверх фрахта
index-mirror-imports-tip = Импорт государства (с фрахтом) минус экспорт партнёра (без фрахта), за вычетом фрахта, который может объяснить разрыв. Выше нуля больше сообщает импортёр, ниже — экспортёр.
index-mirror-imports-formula = импорт государства − экспорт партнёра − фрахт; фрахт — ближайшая к разрыву точка диапазона
index-mirror-exports = Зеркальный разрыв экспорта сверх фрахта
index-mirror-exports-tip = Импорт партнёра (с фрахтом) минус экспорт государства (без фрахта), за вычетом фрахта, который может объяснить разрыв. Выше нуля больше сообщает импортёр, ниже — экспортёр.
index-mirror-exports-formula = импорт партнёра − экспорт государства − фрахт; фрахт — ближайшая к разрыву точка диапазона
index-agreements-in-force = Действующие соглашения
index-agreements-in-force-tip = Соглашения, о которых известно, что они вступили в силу к концу года и не прекратились до него.
index-agreements-in-force-formula = число соглашений, для которых вступление в силу ≤ год ≤ окончание
index-remittances-to-gdp = Денежные переводы к ВВП
index-remittances-to-gdp-tip = Деньги, присланные из-за рубежа, в процентах валового внутреннего продукта того же года.
index-remittances-to-gdp-formula = как опубликовано, иначе полученные переводы / ВВП × 100
index-remittances-from-partner = Доля одной страны в переводах
index-remittances-from-partner-tip = Какая часть полученных из-за рубежа денег прислана из этой страны, в процентах.
index-remittances-from-partner-formula = как опубликовано, иначе получено из страны / получено всего × 100

## Почему индекс нельзя вычислить

index-why-not-applicable = Индекс относится к паре «государство и партнёр».
index-why-no-figure = Нет данных за полный { $year } год о торговле с партнёром: { $partner }
index-why-no-total = Нет данных за { $year } год обо всей торговле: { $actor }
index-why-total-below-parts = Вся торговля за { $year } год меньше суммы частей: данные из разных статистик
index-why-too-few-partners = Партнёров с данными: { $have }, нужно: { $need }
index-why-nothing-traded = Делитель за { $year } год равен нулю
index-why-other-statistics = Данные за два года из разных статистик, сравнить нельзя: { $partner }
index-why-wrong-years = Первый год должен быть раньше последнего
index-why-not-split = Экспорт и импорт отдельно не опубликованы: { $actor }
index-why-one-side-only = Нет собственных данных: { $actor }
index-why-not-comparable = Стороны учитывают разное, сравнить нельзя
index-why-no-observation = Нет значения показателя «{ $indicator }» за полный { $year } год

## Что индекс не учитывает

index-remark-without-figure = Не учтён партнёр без данных: { $partner }
index-remark-not-comparable = Не учтён партнёр, годы которого нельзя сравнить: { $partner }
index-remark-part-only = { $partner }: есть данные { $have } из { $of }
index-remark-others = Прочие: { $share } всей торговли, по отдельности неизвестны
index-remark-mixed-statistics = В одной формуле данные из разных статистик
index-remark-signed-only = Подписаны, вступление в силу не найдено, не учтены: { $count }
index-remark-entry-unknown = Учтены с даты подписания, день вступления в силу неизвестен: { $count }
index-remark-parts-overlap = Одно соглашение может входить в несколько частей
index-remark-as-published = Как опубликовано

## Что входит в индекс

index-input-trade = Торговля с партнёром
index-input-total = Вся торговля
index-input-state-says = По данным государства
index-input-partner-says = По данным партнёра
index-input-agreement = Соглашение
index-input-gdp = Валовой внутренний продукт
index-input-remittances = Полученные переводы
index-input-remittances-to-gdp = Денежные переводы к ВВП
index-input-remittances-share = Доля страны в переводах
index-input-remittances-from = Получено из страны

## Фрахт и годы индекса

index-freight-band = Фрахт и страхование: от { $low } до { $high } % стоимости по данным экспортёра
index-gap-importer = Импортёр сообщает больше, чем объясняет фрахт
index-gap-exporter = Экспортёр сообщает больше: разрыв меньше фрахта
index-gap-explained = Фрахт объясняет разрыв
index-year-borrowed = Значение за { $year } год: за { $wanted } данных нет
