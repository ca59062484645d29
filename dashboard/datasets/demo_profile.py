"""What the demonstration set is calibrated to: totals and ranks as the report prints them, all else invented."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.model.regions import REGION_CODES

DEMO_MONTHS = ("2020-05", "2020-06", "2020-07", "2020-08", "2020-09", "2020-10")
DAYS = (31, 30, 31, 31, 30, 31)
EVENTS_BY_MONTH = (420, 610, 540, 780, 1190, 960)
DEMO_EVENTS = sum(EVENTS_BY_MONTH)

# region → held events, volunteers, beneficiaries: at least 4 500, more than 120 000 and more than 320 000 in all.
# Pavlodar, Kyzylorda and Almaty city lead by volunteers, in that order.
REGIONS: Mapping[str, tuple[int, int, int]] = {
    "11": (196, 4090, 11300),
    "15": (248, 5740, 14800),
    "19": (296, 7020, 19800),
    "23": (121, 2960, 8300),
    "27": (172, 3720, 10200),
    "31": (236, 5230, 14100),
    "35": (330, 8720, 24600),
    "39": (262, 6180, 15900),
    "43": (372, 13150, 27200),
    "47": (88, 2410, 5440),
    "55": (410, 16400, 31500),
    "59": (188, 4360, 10900),
    "61": (310, 7650, 21400),
    "63": (345, 8310, 22900),
    "71": (352, 9640, 34100),
    "75": (436, 11480, 36800),
    "79": (138, 3380, 11700),
}
LEADERS = tuple(REGION_CODES.index(code) for code in ("55", "43", "75"))

# Non-state money sums to the printed total; the printed state total is damaged, so this one is free.
OTHER_MONEY = 1_130_752_095
STATE_MONEY = 868_400_000
# region → share of non-state and of state money; Pavlodar and Nur-Sultan lead both, Karaganda is third by state money.
MONEY: Mapping[str, tuple[float, float]] = {
    "11": (2.1, 3.4), "15": (4.6, 4.1), "19": (3.9, 5.0), "23": (6.2, 2.6), "27": (3.4, 2.9), "31": (2.8, 4.4),
    "35": (7.3, 12.1), "39": (4.0, 5.2), "43": (6.6, 7.1), "47": (3.1, 1.8), "55": (20.4, 17.2), "59": (1.9, 3.1),
    "61": (3.6, 5.8), "63": (5.5, 6.4), "71": (15.2, 14.0), "75": (7.7, 7.5), "79": (1.7, 2.4),
}  # fmt: skip

# direction → weight of events, volunteers per event, beneficiaries per event.
DIRECTIONS: Mapping[str, tuple[float, float, float]] = {
    "bilim": (14, 0.7, 1.2),
    "saylyq": (13, 0.8, 1.5),
    "sabaqtastyq": (9, 0.5, 0.7),
    "asyl-mura": (11, 1.0, 0.8),
    "taza-alem": (18, 1.9, 0.6),
    "qamqor": (19, 1.0, 1.6),
    "umit": (6, 1.1, 0.4),
    "ayala": (3, 0.7, 0.4),
    "corporate": (3, 1.2, 1.0),
    "silver": (2, 0.6, 0.8),
    "auto": (2, 0.5, 1.3),
}
# month → weights of online, offline, mixed: much moves online from June on, when the second wave of the pandemic comes.
FORMAT_WEIGHTS = ((22, 66, 12), (41, 44, 15), (58, 27, 15), (42, 42, 16), (28, 57, 15), (34, 50, 16))
# Events beyond the held ones, as a share of them by month: cancelled (quarantine in July), still planned (autumn).
CANCELLED_SHARE = (0.07, 0.08, 0.14, 0.06, 0.03, 0.04)
PLANNED_SHARE = (0.0, 0.0, 0.01, 0.02, 0.04, 0.09)

# direction → activities with weights; names in data/reference/activities.csv.
ACTIVITIES: Mapping[str, Mapping[str, int]] = {
    "bilim": {"lesson": 6, "training": 3, "mentoring": 1},
    "saylyq": {"health_campaign": 5, "hospital_help": 3, "training": 2},
    "sabaqtastyq": {"mentoring": 6, "lesson": 2, "charity_event": 2},
    "asyl-mura": {"heritage_tour": 4, "monument_care": 4, "lesson": 2},
    "taza-alem": {"ecology_action": 6, "tree_planting": 3, "lesson": 1},
    "qamqor": {"donation": 3, "food_delivery": 4, "home_visit": 3, "charity_event": 1},
    "umit": {"search_operation": 4, "search_training": 3, "safety_lesson": 3},
    "ayala": {"animal_care": 7, "lesson": 2, "donation": 1},
    "corporate": {"donation": 4, "ecology_action": 3, "training": 3},
    "silver": {"masterclass": 5, "home_visit": 2, "training": 3},
    "auto": {"delivery_by_car": 8, "search_operation": 2},
}
ACTIVITY_CODES = tuple(sorted({code for weights in ACTIVITIES.values() for code in weights}))
AGE_SHARES = (0.21, 0.47, 0.23, 0.09)
LATE_REPORTS, MISSING_REPORTS = 9, 3
