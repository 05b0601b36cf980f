# Программа
app-name = Атлас Центральной Азии
built-in-name = Встроенный набор данных
built-in-tip = Набор данных, который входит в программу. Нажмите, чтобы увидеть, что в нём есть.
file-type = Набор данных атласа

# Меню
menu-file = Файл
menu-edit = Правка
menu-view = Вид
menu-help = Справка
menu-recent = Недавние файлы
menu-recent-clear = Очистить список
menu-theme = Тема
menu-language = Язык
as-system = Как в системе
theme-light = Светлая
theme-dark = Тёмная
reduced-motion = Меньше движения

# Действия
action-open = Открыть…
action-open-tip = Открыть файл с данными
action-built-in = Встроенный набор данных
action-built-in-tip = Открыть набор данных, который входит в программу
action-save = Сохранить
action-save-tip = Сохранить набор данных
action-save-as = Сохранить как…
action-save-as-tip = Сохранить набор данных под другим именем
action-edit-dataset = Название и описание…
action-edit-dataset-tip = Изменить название и описание набора данных
action-quit = Выйти
action-quit-tip = Закрыть атлас
action-undo = Отменить
action-undo-tip = Отменить последнюю правку
action-redo = Вернуть
action-redo-tip = Вернуть отменённую правку
action-back = Назад
action-back-tip = На шаг назад
action-play = Проиграть годы
action-play-tip = Проиграть годы или остановить
action-year-before = Предыдущий год
action-year-before-tip = Перейти к предыдущему году
action-year-after = Следующий год
action-year-after-tip = Перейти к следующему году
action-switch-map = Сменить карту
action-switch-map-tip = Сменить схему на географическую карту или обратно
action-fit = Вся карта
action-fit-tip = Показать всю карту
action-zoom-in = Ближе
action-zoom-in-tip = Приблизить
action-zoom-out = Дальше
action-zoom-out-tip = Отдалить
action-full-screen = Полный экран
action-full-screen-tip = На весь экран или обратно в окно
action-shortcuts = Сочетания клавиш
action-shortcuts-tip = Показать все сочетания клавиш
action-about = Об атласе
action-about-tip = Версия, данные, границы и лицензии

# Карта
map-name = Карта
map-countries = Страны и партнёры
map-schematic = Схема
map-geographic = География
colour-by = Цвет: { $measure }
colour-by-tip = По чему раскрашены пять государств
measure-turnover = торговля
measure-turnover-tip = Экспорт и импорт с выбранным партнёром
measure-exports = экспорт
measure-exports-tip = Экспорт государства выбранному партнёру
measure-imports = импорт
measure-imports-tip = Импорт государства от выбранного партнёра
measure-balance = сальдо
measure-balance-tip = Экспорт минус импорт с выбранным партнёром
measure-share = доля в торговле
measure-share-tip = Доля выбранного партнёра во всей торговле государства
measure-agreements = соглашения
measure-agreements-tip = Соглашения с выбранным партнёром до этого года, которые не прекращены
measure-growth = рост
measure-growth-tip = Изменение торговли с выбранным партнёром к предыдущему году
legend-turnover = Торговля { $with }, { $year }
legend-exports = Экспорт: { $partner }, { $year }
legend-imports = Импорт: { $partner }, { $year }
legend-balance = Торговое сальдо { $with }, { $year }
legend-share = Доля торговли { $with }, { $year }
legend-agreements = Соглашения { $with }, { $year }
legend-growth = Рост торговли { $with }, { $year }
legend-share-unit = процентов всей торговли
legend-agreements-unit = число
legend-growth-unit = процентов к предыдущему году
pattern-plain = сообщено
pattern-hatch = не сообщено
pattern-no-gap = нет данных обеих сторон
one-side-only = одна сторона
no-gap-short = нет общей суммы
pattern-dots = данные партнёра или других
pattern-empty = неприменимо
not-reported = нет данных
disc-value = Торговля, { $who }: { $value } ({ $year })
disc-none = { $who } и { $partner }: за { $year } год данных нет
sources-more = { " " }и ещё { $count }

# Партнёры
vector-russia = Россия
vector-china = Китай
vector-eu = ЕС
vector-usa = США
vector-gulf = Залив
vector-turkiye = Турция
with-russia = с Россией
with-china = с Китаем
with-eu = с ЕС
with-usa = с США
with-gulf = со странами Залива
with-turkiye = с Турцией
region-name = Центральная Азия
region-facts = Казахстан, Кыргызстан, Таджикистан, Туркменистан, Узбекистан

# Время
year = Год
year-tip = Год для карты, столбцов и панели
time-agreements = Соглашения
time-marks = { $count ->
    [one] { $count } соглашение с { $first } по { $last } год
    [few] { $count } соглашения с { $first } по { $last } год
   *[other] { $count } соглашений с { $first } по { $last } год
}

# Панель
tab-overview = Обзор
tab-partners = Партнёры
tab-states = Страны
tab-trade = Торговля
tab-agreements = Соглашения
tab-events = События
people-million = { $value } млн чел.
people-thousand = { $value } тыс. чел.
people = { $value } чел.
gdp = ВВП { $value } ({ $year })
shares-title = Внешние партнёры, доля в торговле { $year }
shares-none = { $who }: за { $year } год нет данных ни с одним из шести партнёров.
shares-without = Нет данных: { $names }.
balance = равновесие { $value }
balance-tip = Многовекторное равновесие, собственная мера атласа: нормированная энтропия торговли с перечисленными партнёрами, 0 при одном партнёре, 1 при равных
basis-total = Доли от итога по статистике: { $who }.
basis-mixed = Доли от итога по статистике: { $who }; точки отмечают другой счёт.
basis-among-reported = Итог не опубликован: доли среди сообщивших партнёров.
others = Прочие
rank = место { $rank }
change-since = { $change } с { $year } года
change-note = Изменение: с { $year } года, в текущих долларах США.
column-partner = Партнёр
column-value = Торговля
column-share = Доля
column-change = Изменение
states-title = Торговля { $with }, { $year }
hollow-note = Сплошной столбец: данные самого государства. Полый: данные партнёра или других.
trade-with = Торговля { $with }
choose-partner = Выбрать партнёра
imports = импорт
exports = экспорт
unit-busd = млрд долл.
chart-name = Торговля по годам: { $who } { $with }
chart-year-none = { $year }: нет данных
chart-exports = экспорт { $value }
chart-imports = импорт { $value }
chart-turnover = всего { $value }
signed-in = { $count ->
    [one] { $count } соглашение подписано в { $year } году
    [few] { $count } соглашения подписаны в { $year } году
   *[other] { $count } соглашений подписано в { $year } году
}
telling = Чьи данные: { $telling }
telling-head = Чьи данные
telling-tip = Чьи данные показывают столбцы. Лучшие из имеющихся: данные самого государства, иначе партнёра, международного органа, других.
telling-best = Лучшие из имеющихся
telling-best-short = Лучшие
telling-says = { $who }
telling-any-state = Государство
telling-any-partner = Партнёр
telling-states-say = Государства
telling-states = Государства
telling-both = Обе стороны
telling-both-short = Обе
chart-bar = { $year }, { $flow }, { $value }, { $who }
chart-bars = Столбцы по годам
chart-gap = расхождение { $gap }
chart-silent = нет данных стороны «{ $who }»
chart-silent-region = нет данных государств
chart-silent-state = { $state }: собственных данных о торговле { $with } нет ни за один год.
chart-silent-states = Ни одно из пяти государств не опубликовало данных о торговле { $with } ни за один год.
chart-silent-partner = { $partner }: данных о торговле со стороной «{ $state }» нет ни за один год.
chart-silent-both = { $state } и { $partner }: ни у одной из сторон нет общей суммы ни за один год.
chart-instead = Показать вместо этого: { $telling }
caption-exports-only = только экспорт
caption-imports-only = только импорт
no-gap-parts = расхождение не считается: суммы охватывают разные части
no-gap-total = расхождение не считается: у одной из сторон нет общей суммы
caption-state = { $year }: { $state } сообщает { $own }
caption-partner = { $year }: по данным стороны «{ $partner }» { $mirror }
caption-both = { $year }: { $state } сообщает { $own }, { $partner } – { $mirror }: расхождение { $gap }
caption-both-no-gap = { $year }: { $state } сообщает { $own }, { $partner } – { $mirror }; { $why }
caption-both-zero = { $year }: { $state } сообщает { $own }, { $partner } – { $mirror }
caption-state-only = { $year }: { $state } сообщает { $own }; данных стороны «{ $partner }» нет
caption-partner-only = { $year }: { $state } не публикует; { $partner } сообщает { $mirror }
caption-region = { $year }: по данным государств { $own }, по данным стороны «{ $partner }» { $mirror }: расхождение { $gap }
caption-region-no-gap = { $year }: по данным государств { $own }, по данным стороны «{ $partner }» { $mirror }; { $why }
caption-region-zero = { $year }: по данным государств { $own }, по данным стороны «{ $partner }» { $mirror }
caption-region-states = { $year }: по данным государств { $own }
caption-region-states-only = { $year }: по данным государств { $own }; данных стороны «{ $partner }» нет
caption-region-partner-only = { $year }: данных государств нет; по данным стороны «{ $partner }» { $mirror }
caption-others = { $year }: ни { $state }, ни { $partner } не публикуют; { $who } приводит { $value }
missing-state = { $state }: торговля со стороной «{ $partner }» за { $year } год не опубликована.
missing-state-since = { $state }: торговля со стороной «{ $partner }» за { $year } год не опубликована; последние данные – за { $last } год.
missing-nobody = За { $year } год ни { $state }, ни { $partner }, ни кто-либо ещё данных не опубликовал.
missing-part-year = { $state } и { $partner }: за { $year } год есть только части года: { $periods }.
missing-growth = { $state } и { $partner }: за { $year } год известен только рост: { $change } % к предыдущему году.
missing-not-applicable = Неприменимо: { $state } и { $partner }.
both-sides = Данные обеих сторон
both-sides-note = Расхождение – разница двух сторон в процентах; от 20 % жирным. Уже стоимость перевозки составляет несколько процентов.
no-commodities = Разбивки по товарам в данных нет.
column-year = Год
column-exports = Экспорт
column-imports = Импорт
column-turnover = Всего
column-mirror = Партнёр
column-gap = Расх.
agreements-with = Соглашения { $with }
agreements-all = Соглашения
agreements-none = С такими фильтрами соглашений нет.
agreements-count = { $count ->
    [one] { $count } соглашение
    [few] { $count } соглашения
   *[other] { $count } соглашений
}
events-with = События { $with }
events-all = События
events-none = С такими фильтрами событий нет.
newest-first = сначала новые
all-domains = Все
all-partners = Все партнёры
show-all = Показать все: { $count }
foreign-policy = Внешняя политика
facts-note = Население за { $population } год, ВВП за { $gdp } год:
note = Ваша заметка
note-hint = Напишите свою заметку. Она сохраняется в файле с данными.
source = Источник
sources = Источники
back-to-page = Назад
related-agreements = Связанные соглашения
related-events = Связанные события
event = Событие
label-signed = Подписано
label-in-force = В силе с
label-ended = Прекращено
label-place = Место
label-status = Статус
label-domains = Область
label-value = Сумма
label-figure = Значение
label-confidence = Надёжность
label-parties = Стороны
label-participants = Участники
label-date = Дата
label-publisher = Издатель
label-published = Опубликовано
label-read = Прочитано
label-kind = Вид
label-language = Язык
label-note = Примечание
announced-value = { $value }, объявлено
open-link = Открыть в браузере
copy-link = Скопировать адрес
side-state = Статистика: { $who }
side-partner = Статистика партнёра: { $who }
side-international = Международный орган: { $who }
side-other = Сообщает { $who }
side-sum = Сумма: { $what }, сообщают { $who }
of-members = { $have } из { $of } членов
of-states = { $have } из { $of } государств

# Числа и даты
money-trillion = { $value } трлн долл.
money-billion = { $value } млрд долл.
money-million = { $value } млн долл.
money-thousand = { $value } тыс. долл.
percent = { $value } %
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month-1 = янв.
month-2 = февр.
month-3 = март
month-4 = апр.
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = авг.
month-9 = сент.
month-10 = окт.
month-11 = нояб.
month-12 = дек.

# Термины
domain-trade = Торговля
domain-investment = Инвестиции
domain-transport = Транспорт
domain-energy = Энергетика
domain-security = Безопасность
domain-migration = Миграция
domain-environment = Экология
domain-finance = Финансы
domain-education = Образование
domain-digital = Цифровые технологии
domain-political = Политика
status-announced = объявлено
status-signed = подписано
status-in_force = в силе
status-superseded = заменено
status-expired = истекло
status-suspended = приостановлено
kind-treaty = Договор
kind-agreement = Соглашение
kind-protocol = Протокол
kind-declaration = Декларация
kind-joint_statement = Совместное заявление
kind-action_plan = План действий
kind-roadmap = Дорожная карта
kind-memorandum = Меморандум
kind-programme = Программа
kind-contract = Контракт
event-held = состоялось
event-planned = планируется
confidence-high = высокая
confidence-medium = средняя
confidence-low = низкая
source-official_statistics = официальная статистика
source-government = правительство
source-international_organisation = международная организация
source-treaty_text = текст договора
source-news = новости
source-analysis = анализ

# Сообщения
notice-opened = Открыто: { $name }
notice-saved = Сохранено: { $name }
notice-copied = Скопировано
notice-cancelled = Отменено
dismiss = Скрыть
drop-hint = Отпустите файл, чтобы открыть его
task-opening = Чтение файла…
task-saving = Сохранение…
cancel = Отмена
close = Закрыть
done = Готово

# Диалоги
unsaved-title = Есть несохранённые изменения
unsaved-text = { $name }: есть изменения, которые не сохранены.
unsaved-save = Сохранить
unsaved-discard = Не сохранять
changed-title = Файл изменился
changed-text = Другая программа изменила файл после того, как он был открыт. При записи поверх эти изменения пропадут.
exists-title = Файл с таким именем уже есть
exists-text = При сохранении он будет заменён.
exists-replace = Заменить
changed-overwrite = Записать поверх
path-open-title = Открыть набор данных
path-save-title = Сохранить набор данных
path-text = Системный диалог открыть не удалось. Введите путь к файлу.
path-label = Путь к файлу
path-open = Открыть
path-save = Сохранить
problem-open = Файл не удалось открыть
problem-save = Файл не удалось сохранить
problem-nothing-lost = Открытый набор данных остался как был.
dataset-title = Набор данных
dataset-name = Название
dataset-description = Описание
dataset-counts = Торговых показателей: { $trade }, соглашений: { $agreements }, событий: { $events }, источников: { $sources }. Составлено { $compiled }. Лицензия: { $license }.
recover-title = Найдена несохранённая работа
recover-text = Атлас завершился раньше, чем были сохранены изменения: { $name }.
recover-take = Восстановить
recover-discard = Удалить
shortcuts-title = Сочетания клавиш
shortcuts-map = На карте: Tab и стрелки переходят от страны к стране, Enter выбирает, колесо приближает, перетаскивание сдвигает.
about-version = Версия { $version }, формат данных { $format }
about-what = Россия, Китай, ЕС, США, страны Залива и Турция в пяти государствах Центральной Азии: торговля по данным обеих сторон, соглашения, события – всё с источниками.
about-neutral = Атлас показывает числа и источники и не делает выводов о причинах.
about-boundaries = Контуры: Natural Earth (общественное достояние), через world-atlas. Крым показан с Украиной (резолюция Генеральной Ассамблеи ООН 68/262). Границы и названия не означают одобрения.
about-licences = Программа под лицензиями MIT или Apache-2.0. Шрифт: Inter (SIL Open Font License). Значки: Lucide (ISC).

# Что может быть не так с файлом
open-not-found = { $file }: файл не найден; возможно, он перемещён или переименован.
open-no-permission = { $file }: файл нельзя читать; попросите разрешения у владельца.
open-not-a-file = { $file }: это папка или устройство; выберите файл.
open-empty = { $file }: файл пуст; восстановите его из копии.
open-cancelled = Открытие { $file } отменено.
open-unreadable = { $file } не удалось прочитать: { $reason }
open-too-large = { $file } больше { $limit } МиБ – это предел для набора данных; разделите его.
open-not-text = { $file } – не текст в UTF-8: байт { $offset } в строке { $line } не подходит ни к одной букве. Сохраните файл в UTF-8.
open-not-json = { $file } – неверный JSON: строка { $line }, столбец { $column }: { $reason }
open-cut-short = { $file } обрывается в строке { $line }, столбец { $column }; он скопирован или сохранён не до конца.
open-too-deep = { $file }: слишком большая вложенность в строке { $line }, столбец { $column }; набору данных столько уровней не нужно.
open-not-atlas = { $file } – не атлас, а { $found ->
    [zip] архив ZIP или документ Office, например .xlsx
    [old-office] старый документ Office, например .xls
    [pdf] документ PDF
    [picture] изображение
    [gzip] архив gzip
    [sqlite] база данных SQLite
    [utf-16] текст в UTF-16
    [markup] документ HTML или XML
    [table] таблица в виде текста, например CSV
    [geojson] GeoJSON
    [topojson] TopoJSON
    [json-list] список JSON
    [json-object] JSON без поля «format»
    [json-value] отдельное значение JSON
   *[other-format] JSON формата «{ $word }»
}. Выберите файл с окончанием .atlas.json.
open-unknown-version = { $file }: версии формата { $version } никогда не было. Запишите 1 в поле «version».
open-newer = { $file }: версия формата { $version } новее этой программы ({ $path }, строка { $line }, столбец { $column }). Установите новую версию атласа.
open-wrong-field = { $file }: { $path } в строке { $line }, столбец { $column }: { $problem } { $value }
open-duplicate-id = { $file }: у { $first } и { $second } одинаковый id «{ $id }». Дайте одной записи другой.
field-missing = нет поля «{ $field }»; добавьте его.
field-twice = поле «{ $field }» стоит дважды; уберите одно.
field-word = напишите одно из слов: { $words }. Найдено:
field-any-word = здесь ожидается другое слово. Найдено:
field-date = напишите дату, например 2025, 2025-10 или 2025-10-09. Найдено:
field-number = напишите число. Найдено:
field-whole-number = напишите целое число. Найдено:
field-text = напишите текст в кавычках. Найдено:
field-list = напишите список в квадратных скобках. Найдено:
field-record = напишите запись в фигурных скобках. Найдено:
field-other = { $reason }
save-no-folder = { $file } не сохранён: такой папки нет. Выберите другую.
save-no-permission = { $file } не сохранён: запись туда не разрешена. Выберите другую папку.
save-protected = { $file } не сохранён: файл защищён от записи. Сохраните под другим именем.
save-not-a-file = { $file } не сохранён: это папка или устройство. Выберите другое имя.
save-disk-full = { $file } не сохранён: на диске нет места. Освободите место или выберите другой диск.
save-exists = { $file } не сохранён: файл с таким именем уже есть. Выберите другое имя или согласитесь заменить его.
save-changed-on-disk = { $file } не сохранён: после открытия его изменила другая программа.
save-failed = { $file } не сохранён: { $reason }
save-content = { $file } не сохранён: { $problem }
content-not-finite = { $place } – не конечное число, записать его нельзя. Исправьте или оставьте пустым.
content-no-form = { $place } записать нельзя: { $reason }
read-only-built-in = Встроенный набор данных сохраняется под своим именем.
read-only-protected = Файл защищён от записи: сохраните его под другим именем.
read-only-newer = Файл более новой версии формата { $version }: здесь его можно смотреть, но не менять.
remark-byte-order-mark = Файл начинается с метки порядка байтов; при сохранении она убирается.
