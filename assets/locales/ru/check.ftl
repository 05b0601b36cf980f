# Проверка набора данных: в командной строке и в окне.

# Ошибки: что найдено и как исправить
check-unknown-actor = «{ $value }» нет среди участников набора данных
check-unknown-actor-mend = Исправьте id или добавьте участника с таким id.
check-unknown-member = Члена «{ $value }» нет среди участников набора данных
check-unknown-member-mend = Исправьте id или добавьте участника с таким id.
check-unknown-source = Источника «{ $value }» нет в наборе данных
check-unknown-source-mend = Исправьте id или добавьте источник.
check-unknown-agreement = Соглашения «{ $value }» нет в наборе данных
check-unknown-agreement-mend = Исправьте id, добавьте соглашение или уберите id из списка.
check-unknown-indicator = Показатель «{ $value }» не определён
check-unknown-indicator-mend = Исправьте id или определите показатель.
check-duplicate-id = Такой же id «{ $value }» есть у другой записи
check-duplicate-id-mend = Дайте одной из двух другой id или удалите её, если они одинаковы.
check-duplicate-record = Эта запись уже есть: { $value }
check-duplicate-record-mend = Удалите одну из двух или исправьте год, период или источник, которыми они различаются.
check-repeated-entry = «{ $value }» стоит в списке дважды
check-repeated-entry-mend = Уберите лишнее.
check-same-actor = «{ $value }» стоит с обеих сторон
check-same-actor-mend = Исправьте одну из сторон.
check-foreign-reporter = «{ $value }» – не одно из пяти государств и не регион
check-foreign-reporter-mend = Торговля показана со стороны государства Центральной Азии: поменяйте местами стороны, а с ними экспорт и импорт.
check-no-source = Источник не указан
check-no-source-mend = Укажите источник, из которого взята запись.
check-empty-text = Текст пуст
check-empty-text-mend = Впишите текст.
check-period-syntax = «{ $value }» – не часть года
check-period-syntax-mend = Пишите { $year }-M01..M07, { $year }-M05, { $year }-H1 или { $year }-Q1; для полного года оставьте пустым.
check-period-year = «{ $value }» – часть другого года, не { $year }
check-period-year-mend = Исправьте год записи или год периода.
check-year-out-of-range = Год не может быть таким: { $value }
check-year-out-of-range-mend = Напишите год четырьмя цифрами: для показателей от 1900 до 2100, для дат от 1700 до 2100.
check-dates-out-of-order = { $value } раньше, чем { $first } – дата в поле «{ $earlier }»
check-dates-out-of-order-mend = Исправьте одну из дат; возможно, они перепутаны.
check-impossible-value = Значение { $value } здесь невозможно
check-impossible-value-mend = Исправьте знак или значение; если оно неизвестно, оставьте пустым.
check-share-out-of-range = Доля { $value } % невозможна
check-share-out-of-range-mend = Пишите проценты от 0 до 100; если показатель – не доля, дайте ему другую единицу.
check-off-earth = { $value }° – за пределами Земли
check-off-earth-mend = Пишите градусы от −{ $limit } до { $limit }; сначала долгота, затем широта.
check-half-position = Указано только «{ $given }», второй координаты нет
check-half-position-mend = Укажите обе координаты или ни одной.
check-too-few-waypoints = Коридор с таким числом точек не нарисовать: { $value }
check-too-few-waypoints-mend = Добавьте точки начала и конца.

# Предупреждения
check-turnover-sum = Оборот { $value }, а экспорт и импорт вместе – { $sum } млн долл.
check-turnover-sum-mend = Сверьте три числа с источником; оборот может отличаться от суммы на 1 %.
check-flow-above-turnover = { $value } млн долл. в одну сторону – больше оборота { $turnover }
check-flow-above-turnover-mend = Сверьте оба числа с источником; возможно, они перепутаны или в разных единицах.
check-jump = { $value } млн долл. после { $before } в { $year } г.: { $change ->
    [rise] больше чем втрое
   *[fall] меньше трети
}
check-jump-mend = Сверьте оба года с источниками: единица, валюта, десятичный знак, охват. Если скачок верен, подтвердите его с причиной.
check-mirror-gap = Государство сообщает { $value }, партнёр – { $mirror } млн долл.: разрыв { $gap } %
check-mirror-gap-mend = Сверьте обе стороны с источниками. Если верны обе, подтвердите это с причиной.
check-part-above-year = { $value } млн долл. за часть года – больше, чем { $whole } за полный год
check-part-above-year-mend = Сверьте оба числа с источниками; годовое может быть старше или считать другое.
check-status-against-dates = Статус «{ $value }» не сочетается с полем «{ $field }»: { $date }
check-status-against-dates-mend = Исправьте статус или дату.
check-after-compilation = { $value } позже, чем { $compiled } – день составления
check-after-compilation-mend = Исправьте дату, пометьте запись как план или объявление или обновите «compiled».
check-overlapping-memberships = Это членство начинается { $value }, когда прежнее ещё не кончилось
check-overlapping-memberships-mend = Укажите последний день прежнего в «until» или объедините записи.
check-unknown-subject = Заметка о «{ $value }», чего нет в наборе данных
check-unknown-subject-mend = Исправьте id в «about» или удалите заметку.
check-ambiguous-name = «{ $value }» ведёт к нескольким участникам
check-ambiguous-name-mend = Оставьте имя у одного из них.
check-no-english-name = У участника нет английского имени
check-no-english-name-mend = Впишите имя под «en»: оно стоит там, где на другом языке имени нет.
check-empty-list = Список пуст
check-empty-list-mend = Заполните список: без него запись нигде не найти.
check-unsourced = Источник не указан
check-unsourced-mend = Укажите источник, из которого взята запись.
check-odd-address = Браузер не откроет «{ $value }»
check-odd-address-mend = Напишите адрес целиком, начиная с https://, или уберите его.
check-unknown-acknowledgement = Правила «{ $value }» нет
check-unknown-acknowledgement-mend = Напишите имя правила, как в отчёте.
check-barred-acknowledgement = «{ $value }» – не предупреждение, подтвердить его нельзя
check-barred-acknowledgement-mend = Исправьте запись и уберите подтверждение.
check-idle-acknowledgement = Предупреждения «{ $value }» здесь больше нет
check-idle-acknowledgement-mend = Уберите подтверждение.

# Замечания
check-unused-source = Источник «{ $value }» не указан ни в одной записи
check-unused-source-mend = Удалите его или укажите там, где он использован.
check-shared-address = { $count ->
    [one] Адрес { $value } – у { $count } источника
    [few] Адрес { $value } – у { $count } источников
   *[other] Адрес { $value } – у { $count } источников
}
check-shared-address-mend = Объедините их, если это не разные таблицы по одному адресу.
check-unknown-field = Поле, которого эта версия не знает: { $value }
check-unknown-field-mend = Оно сохраняется. Если это опечатка, исправьте имя поля.
check-planned-in-past = Планировалось на { $value }, а составлено { $compiled }
check-planned-in-past-mend = Узнайте, состоялось ли событие, и отметьте это.
check-no-value = Значения нет
check-no-value-mend = Впишите значение или удалите запись.
check-unfamiliar-subject = В этой версии нет места для заметки о «{ $value }»
check-unfamiliar-subject-mend = Она сохраняется. Если в «about» опечатка, напишите actor:, agreement: или event: и id.
check-newer-version = Версия формата { $value } новее этой программы
check-newer-version-mend = То, что знают только новые версии, не проверено; установите новую версию атласа.

# Почему предупреждение всё же верно
reason-real_jump = действительный скачок
reason-revision = пересмотр или разрыв ряда
reason-partial_coverage = неполный охват
reason-rounding = округление
reason-differing_method = разные методы
check-reason-note = { $reason }: { $note }

# Где это
check-place-figure = { $country } – { $partner }, { $when }, сообщает { $by }
check-place-observation = { $indicator }: { $country }, { $when }
check-place-pair = { $indicator }: { $country } – { $partner }, { $when }
check-place-membership = { $country } в { $organisation }
check-place-source = { $publisher }: { $title }
check-place-note = Заметка: { $about }
check-place-dataset = Набор данных в целом

# Отчёт
check-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[other] { $count } ошибок
}
check-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[other] { $count } предупреждений
}
check-notes = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
   *[other] { $count } замечаний
}
check-acknowledged = { $count ->
    [one] { $count } подтверждённое предупреждение
    [few] { $count } подтверждённых предупреждения
   *[other] { $count } подтверждённых предупреждений
}
check-summary = { $name }: { $errors }, { $warnings }, { $notes }, { $acknowledged }
check-mend = Исправить: { $mend }
check-others = См. также: { $others }
check-explained = Подтверждено: { $reason }
check-position = строка { $line }, столбец { $column }

# Файл, нарушающий формат
check-format-value = { $value } сюда не подходит
check-format-missing = Нет поля «{ $field }»
check-format-twice = Поле «{ $field }» стоит дважды
check-mend-missing = Добавьте его.
check-mend-twice = Уберите одно из двух.
check-mend-word = Напишите одно из слов: { $words }.
check-mend-any-word = Напишите слово из списка этого поля, в кавычках.
check-mend-date = Напишите дату, например 2025, 2025-10 или 2025-10-09.
check-mend-number = Напишите число или null, если оно неизвестно.
check-mend-whole-number = Напишите целое число, например 2025.
check-mend-text = Напишите текст в кавычках.
check-mend-list = Напишите список в квадратных скобках.
check-mend-record = Напишите запись в фигурных скобках.
check-mend-other = { $reason }
check-mend-file = Сначала исправьте это: остальное в файле проверить нельзя.
