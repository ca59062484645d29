import pytest

from dashboard.datasets.personal import is_personal, is_personal_text, masked


@pytest.mark.parametrize(
    "header", ["ФИО", "Ф.И.О. волонтёра", "Имя", "Телефон", "e-mail", "E-Mail", "ИИН", "ЖСН", "Аты-жөні", "Full name",
               "phone_number", "Тел.", "Электронная почта", "name", "Туған күні", "Дата рождения"],
)  # fmt: skip
def test_personal_columns_are_known_by_name(header):
    assert is_personal(header)


@pytest.mark.parametrize("header", ["Название мероприятия", "event name", "Вид деятельности", "hotel", "Іс-шара атауы"])
def test_other_columns_are_not_personal(header):
    assert not is_personal(header)


@pytest.mark.parametrize(
    "text",
    ["900101300123", "ИИН 011231650017", "Иванов И. +7 701 123-45-67", "8(701)123-45-67", "87011234567", "+77011234567",
     "тел.: 8 727 250 12 34", "+44 20 7946 0958", "info@office.kz", "Фронт-офис (a.b-c+d@mail.example.kz)"],
)  # fmt: skip
def test_personal_texts_are_known_by_their_content(text):
    assert is_personal_text(text)
    assert masked(text) == text[:2] + "•" * (len(text) - 2)


@pytest.mark.parametrize(
    "text",
    ["KZ-11-2020-000001", "202005170001", "200517000123", "180440012345", "Фронт-офис №12", "2020-05-17 2020-05-18",
     "KZ-87-0112-34567", "1234567890123456", "8 мая 2020", "@qamqor", "7 700 кг", "10:00-12:30 17.05.2020"],
)  # fmt: skip
def test_numbers_of_events_are_not_personal(text):
    assert not is_personal_text(text)
    assert masked(text) == text
