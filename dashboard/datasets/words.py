"""Words for the values of closed lists, in the three languages."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.datasets.sheets import Unusable
from dashboard.model.aliases import alias_key
from dashboard.model.registers import LABELS

WORDS: Mapping[str, Mapping[str, str]] = {
    "format": {
        "online": "онлайн дистанционно дистанционный қашықтан",
        "offline": "inperson офлайн оффлайн очно очный дәстүрлі бетпебет",
        "mixed": "hybrid смешанный смешанно гибридный аралас",
    },
    "state": {
        "planned": "план запланировано запланирован запланированное планируется жоспарланған жоспарда",
        "held": "done completed проведено проведён проведен состоялось өткізілді өтті өткізілген",
        "cancelled": "canceled отменено отменён отменен отмена болдырылмады тоқтатылды өтпеді болмайқалған",
    },
    "age_group": {
        "11-17": "11-17years 11-17лет 11-17жас",
        "18-28": "18-28years 18-28лет 18-28жас",
        "29-49": "29-49years 29-49лет 29-49жас",
        "50+": "50лет+ 50жас+ 50истарше 50летистарше 50жәнежоғары 50жасжәнежоғары 50andover 50yearsandover",
    },
    "source": {
        "state_grant": "stategrants государственныйгрант государственныегранты госгрант грант мемлекеттікгрант "
        "мемлекеттікгранттар",
        "state_order": "statesocialorder государственныйсоциальныйзаказ государственныйсоцзаказ госсоцзаказ госзаказ "
        "мемлекеттіктапсырыс мемлекеттікәлеуметтіктапсырыс",
        "local_budget": "localbudgets местныйбюджет местныебюджеты жергіліктібюджет",
        "own_funds": "ownfundsofngos собственныесредства собственныесредстванпо собственные өзқаражаты меншіктіқаражат "
        "үеұныңөзқаражаты",
        "business": "бизнес спонсорскиесредства спонсоры кәсіпкерлік демеушілер",
        "private": "privatedonors частныелица частныепожертвования пожертвования жекетұлғалар қайырымдылық",
        "international": "internationalgrants международныеорганизации международныегранты международные "
        "халықаралықұйымдар халықаралықгранттар халықаралық",
    },
}


def _keys(column: str) -> dict[str, str]:
    pairs = [(word, value) for value, words in WORDS[column].items() for word in [value, *words.split()]]
    return {alias_key(word): value for word, value in pairs}


KEYS: Mapping[str, Mapping[str, str]] = {column: _keys(column) for column in WORDS}


def value_of(column: str, text: str) -> str:
    """Return the value of the closed list that the text means. Raises Unusable: empty or unknown_value."""
    if not text:
        raise Unusable("empty")
    if value := KEYS[column].get(alias_key(text)):
        return value
    raise Unusable("unknown_value", allowed=", ".join(LABELS[column]))
