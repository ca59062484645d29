from dashboard import ids
from dashboard.components.choices import Choices, summary
from dashboard.components.filters import filter_bar
from dashboard.i18n import L
from dashboard.model.filters import Filters

MONTHS = ("2020-05", "2020-06", "2020-07")
CHOICES = Choices(
    {"55": "Павлодарская", "43": "Кызылординская", "71": "г. Нур-Султан"},
    {"bilim": "BILIM", "umit": "ÚMIT", "ayala": "AYALA"},
    MONTHS,
    ("online", "offline"),
    ("total", "10k"),
)


def keys(tree):
    return {
        node["id"]["key"] for node in tree.nodes if isinstance(node.get("id"), dict) and node["id"]["type"] == "filter"
    }


def test_every_choice_has_its_control(l, built):
    tree = built(filter_bar(l, CHOICES, Filters()))
    assert keys(tree) == {"from", "to", "region", "direction", "format", "per"}
    assert len(tree.ids()) == len(set(tree.ids()))


def test_what_is_not_offered_has_no_control(l, built):
    assert keys(built(filter_bar(l, Choices(directions={"bilim": "BILIM"}), Filters()))) == {"direction"}


def test_controls_start_with_the_chosen_values(l, built):
    tree = built(filter_bar(l, CHOICES, Filters(regions=("55",), first="2020-06")))
    values = {
        node["id"]["key"]: node["value"] for node in tree.nodes if "value" in node and isinstance(node.get("id"), dict)
    }
    assert values["region"] == ["55"]
    assert (values["from"], values["to"]) == ("2020-06", "2020-07")


def test_changed_filters_are_marked_and_can_be_reset(l, built):
    tree = built(filter_bar(l, CHOICES, Filters(regions=("55",))))
    changed = {node["data-changes"]: node["data-changed"] for node in tree.having("data-changes")}
    assert changed == {"period": "false", "region": "true", "direction": "false", "format": "false", "per": "false"}
    assert not tree.having("id", ids.RESET)[0]["disabled"]
    assert built(filter_bar(l, CHOICES, Filters())).having("id", ids.RESET)[0]["disabled"]


def test_every_button_opens_an_existing_panel(l, built):
    tree = built(filter_bar(l, CHOICES, Filters()))
    assert {node["data-opens"] for node in tree.having("data-opens")} <= set(tree.ids())


def test_summaries_name_one_count_several_and_say_all():
    l = L("en")
    assert summary(l, CHOICES, Filters(regions=("55",)), "region") == "Павлодарская"
    assert summary(l, CHOICES, Filters(regions=("55", "43")), "sheet:region") == "2 of 3"
    assert summary(l, CHOICES, Filters(), "direction") == "all 3"
    assert summary(l, CHOICES, Filters(first="2020-06"), "period") == "June–July 2020"
    assert summary(l, CHOICES, Filters(per="10k"), "per") == "per 10,000 people"


def test_defaults_are_the_whole_period_and_the_first_scale():
    assert CHOICES.defaults() == {"from": "2020-05", "to": "2020-07", "per": "total"}
    assert Choices().defaults() == {}
