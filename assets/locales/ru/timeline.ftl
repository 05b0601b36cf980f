# Соглашения, события и членство на одной оси времени.

mode-timeline = Хроника
mode-timeline-tip = Соглашения, события и членство всех участников на одной оси времени

lanes-partners = По партнёрам
lanes-states = По странам
lanes-domains = По темам
lanes-tip = Что означает каждая дорожка хроники
lane-among-five = Между пятью
lane-others = Прочие
lane-count-span = { $count } · в промежутке { $inside }
lane-tip = ← и → ведут от отметки к отметке, ↑ и ↓ — от дорожки к дорожке, Enter открывает запись

group-political = Политика
group-trade = Торговля, финансы
group-transport = Транспорт
group-energy = Энергетика
group-security = Безопасность
group-people = Люди, природа
group-tip = Показывает только эти соглашения и события; повторный щелчок снова показывает все

band-all = Все пять
band-but = Все, кроме: { $state }
band-since = с { $year } г.
band-role-member = { $state }
band-role-observer = { $state }: наблюдатель
band-role-associate = { $state }: ассоциированный член
band-role-partner = { $state }: партнёр
band-left = { $state }: выход
band-suspended = { $state }: членство приостановлено

timeline-name = Хроника соглашений и событий
timeline-events = События
timeline-members = Членство
timeline-members-legend = из пяти
timeline-members-more = Все организации
timeline-members-fewer = Меньше
timeline-trade = Торговля
timeline-trade-none = в этом файле нет строк до { $year } г.
timeline-total = { $count ->
    [one] { $count } соглашение
    [few] { $count } соглашения
   *[many] { $count } соглашений
}
timeline-in-span = { $inside } из { $count ->
    [one] { $count } соглашения
   *[many] { $count } соглашений
}
timeline-undated = без даты: { $count }
timeline-axis = Ось времени: протягивание отмечает промежуток, двойной щелчок приближает его
timeline-axis-value = с { $from } по { $to }
timeline-open = Щёлкните, чтобы открыть
timeline-lane-mark = { $lane }: { $title }, { $line }
timeline-all-states = Все пять стран
timeline-actor-tip = Чьи соглашения и события показаны

window-all = Всё
window-years = { $count ->
    [one] { $count } год
    [few] { $count } года
   *[many] { $count } лет
}
window-tip = Какая часть оси времени показана

span-clear = Снять промежуток (Esc)

action-clear-filters = Сбросить фильтры
action-clear-filters-tip = Снова показывает все соглашения и события

filter-more = Фильтр…
filter-more-tip = Отбирает соглашения и события по состоянию и надёжности во всех списках и в хронике
filter-remove = Убрать фильтр: { $filter }
filter-confidence-any = любая надёжность
filter-confidence-low = любая надёжность
filter-confidence-medium = не ниже средней
filter-confidence-high = только высокая

action-view-before = Назад
action-view-before-tip = Предыдущий вид: страница, вкладка, запись, режим
action-view-after = Вперёд
action-view-after-tip = Вид, оставленный при возврате назад

filter-strip = Соглашения и события:
filter-strip-tip = Только они стоят в списках, в хронике, на шкале лет и над столбцами торговли и считаются на карте и в сравнении. Данные о торговле и индексы – по всем, и поиск находит всё.
filter-clear-all = Сбросить все ({ $key })
filter-status-note = У событий такого состояния нет, на них этот отбор не действует.
filter-partner = Только { $with }
filter-partner-tip = В этом списке – только с выбранным партнёром; щелчок покажет со всеми
filter-partner-all-tip = Щелчок оставит только с выбранным партнёром
