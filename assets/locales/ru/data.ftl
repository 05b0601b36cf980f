# Страница набора данных: проверка, пробелы, источники.

mode-explore = Обзор
mode-explore-tip = Карта и страница каждой страны и каждого партнёра
mode-data = Данные
mode-data-tip = Сам набор данных: проверка, пробелы, источники

data-page-check = Проверка
data-page-missing = Чего нет
data-page-sources = Источники
data-page-about = О данных
data-page-check-tip = Что нашла проверка этого набора данных
data-page-missing-tip = Какие цифры есть, чьи они и где их никто не публиковал
data-page-sources-tip = Все источники и сколько раз каждый использован
data-page-about-tip = Название, лицензия, число записей, что изменилось

board-choose = Показать: { $board }
board-choose-tip = Выбрать, что ищется
board-turnover = торговля
board-exports = экспорт
board-imports = импорт
board-fdi_stock = прямые инвестиции, накопленные
board-fdi_inflow = прямые инвестиции, приток
board-announced_projects = инвестиции, объявленные проекты
board-loans = инвестиции, кредиты
board-cumulative = инвестиции, суммы с первого года
board-remittances = переводы от партнёра
board-indicators = все показатели
board-summary = { $have } из { $of } годовых цифр
board-have = { $have } из { $of }
board-world = Весь мир
board-with-world = со всем миром
board-says = { $who }: { $value }
board-other-flow = За этот год есть цифра другого потока, но нет этого.
board-part-year = Есть только цифры за части этого года.
board-hole = В наборе нет цифры ни за этот год, ни за один из предыдущих.
board-hole-since = В наборе нет цифры за этот год; последняя – за { $last } год.
board-export = Экспорт в CSV…
board-export-tip = Записывает эту таблицу: каждая строка и год, кто что сообщает, источники
board-grid = Цифры по годам
board-open = Открыть запись
board-show-pair = Показать на карте
board-show-pair-tip = Переходит к карте с этой страной, партнёром и годом
board-key-tip = Показывает только такие; второй щелчок показывает все

evidence-both = обе стороны
evidence-state = только государство
evidence-partner = только партнёр
evidence-international = международная организация
evidence-other = другие
evidence-recorded = полный год
evidence-other_flow = только другой поток
evidence-part_year = только часть года
evidence-growth = только рост
evidence-nothing = ничего
evidence-not_applicable = неприменимо

notice-exported = Записано: { $name }
task-exporting = Таблица записывается…
problem-export = Таблицу не удалось записать
path-export-title = Экспорт в CSV
path-export = Экспортировать
file-type-table = Таблица (CSV)

section-actors = Участники
section-trade = Торговля
section-agreements = Соглашения
section-events = События
section-memberships = Членство
section-indicators = Показатели
section-observations = Значения показателей
section-investments = Инвестиции
section-corridors = Коридоры
section-sites = Объекты
section-sources = Источники
section-notes = Заметки
section-stories = Истории

severity-error = Ошибка
severity-warning = Предупреждение
severity-note = Замечание
severity-acknowledged = Объяснено
severity-error-head = Ошибки
severity-warning-head = Предупреждения
severity-note-head = Замечания
severity-acknowledged-head = Объяснённые

check-running = Проверяется…
check-clean = Проверка ничего не нашла.
check-none-left = Под эти фильтры ничего не подходит.
check-found =
    { $count ->
        [one] { $count } находка
        [few] { $count } находки
       *[many] { $count } находок
    }
check-all = Все
check-all-sections = Все разделы
check-section = Раздел: { $section }
check-section-tip = Находки только одного раздела
check-filter = Фильтр находок
check-copy = Копировать отчёт
check-copy-tip = Помещает все находки в буфер обмена как текст

sources-filter = Фильтр источников
sources-shown = { $shown } из { $of } источников
sources-all-kinds = Все виды
sources-none-left = Под эти фильтры не подходит ни один источник.
sources-sort-title = Название
sources-sort-publisher = Издатель
sources-sort-kind = Вид
sources-sort-date = Дата
sources-sort-uses = Ссылок
sources-sort-tip = Сортирует по этому; второй щелчок меняет порядок
sources-link = Открыть в браузере: { $title }
sources-uses =
    { $count ->
        [0] не использован
        [one] использован { $count } раз
        [few] использован { $count } раза
       *[many] использован { $count } раз
    }

about-compiled = Составлено
about-license = Лицензия
about-records = Записи
about-changes = Что изменилось
about-no-changes = Набор не говорит, что изменилось.
about-untitled = Набор данных без названия
