# Коридоры, объекты и членство на карте.

# Что показано на карте
layer-ties = Связи
layer-ties-tip = Торговля, соглашения и другие связи с шестью партнёрами
layer-works = Коридоры и объекты
layer-works-short = Коридоры
layer-works-tip = Железные и автомобильные дороги, трубопроводы, линии электропередачи, базы, электростанции и порты
layer-members = Членство
layer-members-tip = Кто состоит в организации и в каком качестве
layer-show = Показ: { $layer }
layer-tip = Что показано на карте
layer-organisation = Организация: { $name }
layer-organisation-tip = Организация, членов которой показывает карта
layer-overview = Обзорная карта
layer-overview-tip = Вся Россия и место, которое показывает карта. Перетащите, чтобы сдвинуть вид.

# Коридоры и объекты
works-title = Коридоры и объекты
works-subtitle = { $corridors }, { $sites }, на { $year } год
works-corridors = { $count ->
    [one] { $count } коридор
    [few] { $count } коридора
   *[many] { $count } коридоров
}
works-sites = { $count ->
    [one] { $count } объект
    [few] { $count } объекта
   *[many] { $count } объектов
}
works-tab-corridors = Коридоры
works-tab-sites = Объекты
works-kind-rail = Железные дороги
works-kind-road = Автомобильные дороги
works-kind-oil_pipeline = Нефть
works-kind-gas_pipeline = Газ
works-kind-power_line = Электричество
works-kind-multimodal = Смешанный транспорт
works-kind-military = Военные
works-kind-nuclear = Ядерные
works-kind-hydro = Гидроэнергетика
works-kind-solar_wind = Солнце и ветер
works-kind-port = Порты
works-kind-dry_port = Сухие порты
works-kind-space = Космос
works-kind-industry = Промышленность
works-short-rail = ж. д.
works-short-road = шоссе
works-short-oil_pipeline = нефть
works-short-gas_pipeline = газ
works-short-power_line = ЛЭП
works-short-multimodal = смешанный
works-status-operating = действует
works-status-under_construction = строится
works-status-preparatory_works = готовится
works-status-approved = одобрено
works-status-planned = в планах
works-status-reported = по сообщениям
works-status-closed = закрыто
works-since = с { $year } года
works-from = только с { $year } года
works-since-date = с { $date }
works-not-yet = В { $year } году ещё нет.
works-capacity = Мощность
works-length = Длина
works-km = { $value } км
works-click = Щелчок откроет запись
works-operating = действует
works-building = строится
works-planned = в планах
works-military = военный
works-energy = энергия
works-port = порт
works-other = другой
works-coming = не открыт
works-closed = закрыт
works-other-partner = другие
works-hide = Скрыть: { $kind }
works-show = Показать: { $kind }
works-lines-name = Коридоры и объекты на карте
works-legend = Легенда
works-opened = Открыто
works-opened-name = { $count ->
    [one] { $count } открытие с { $first } по { $last } год
    [few] { $count } открытия с { $first } по { $last } год
   *[many] { $count } открытий с { $first } по { $last } год
}
works-footnote = Линии соединяют названные точки, это не снятые на местности трассы. Что в выбранном году ещё не открылось, показано точками; что строится или планируется сегодня, показано так во все годы, потому что дат в данных нет; закрытые объекты пустые с первого своего года.
works-credit = Границы: Natural Earth. Щёлкните линию или объект, чтобы увидеть источники.

# Членство
members-subtitle = Членство на конец { $year } года
members-choose = Организация
members-member = член
members-associate = ассоциированный член
members-observer = наблюдатель
members-partner = партнёр
members-suspended = приостановлено
members-left = вышел
members-none = не участвует
members-group-member = Члены
members-group-associate = Ассоциированные члены
members-group-observer = Наблюдатели
members-group-partner = Партнёры
members-group-suspended = Приостановлено
members-group-left = Вышли
members-since = с { $since }
members-until = до { $until }
members-between = { $since } – { $until }
members-undated = даты не указаны
members-suspended-undated = сегодня приостановлено, с какого дня – не указано
members-later = Вступает { $date }
members-joined = { $who }: { $role } с { $date }
members-ended = { $who }: { $role } до { $date }
members-turns = Вступили, вышли
members-turns-name = { $count ->
    [one] { $count } перемена членства с { $first } по { $last } год
    [few] { $count } перемены членства с { $first } по { $last } год
   *[many] { $count } перемен членства с { $first } по { $last } год
}
members-nobody = На конец { $year } года никто не участвовал.
members-map-name = Страны по роли
members-footnote = Считается последний день года. Страны без контура на этой карте стоят у своих столиц. В списке страны, важные для атласа, а не все члены.
members-no-record = Членство не записано

# Сокращения организаций
short-adb = АБР
short-aiib = АБИИ
short-brics = БРИКС
short-cica = СВМДА
short-cis = СНГ
short-csto = ОДКБ
short-eaeu = ЕАЭС
short-eco = ОЭС
short-edb = ЕАБР
short-gcc = ССАГПЗ
short-ots = ОТГ
short-sco = ШОС
short-wto = ВТО

# Months after a day
month-of-1 = янв.
month-of-2 = февр.
month-of-3 = марта
month-of-4 = апр.
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = авг.
month-of-9 = сент.
month-of-10 = окт.
month-of-11 = нояб.
month-of-12 = дек.
