from dash import html

from dashboard import ids
from dashboard.components import names
from dashboard.components.attention import Attention, Notice, attention, attention_band
from dashboard.components.card import Card, Words, chart_card
from dashboard.components.plot import Plot
from dashboard.components.segmented import segmented
from dashboard.components.text_card import Fact, Item, facts_card, list_card

WORDS = Words("Каждый седьмой грант", "Гранты по регионам", "Источник", "Точность", demo=True)
WORDS_OF_A_CARD = ("title", "subtitle", "badge", "source", "precision")
EVERY_PLOT = ("alt", "empty", "error", "csv", "body", "table", "table-open", "words")


def card(l, *plots, **options):
    return chart_card(
        l, Card(WORDS, plots or (Plot("map", alt="Больше всего — 61"),), "/api/charts/grants-map", **options)
    )


def test_ids_in_a_card_are_unique(l, built):
    found = built(card(l, Plot("map"), Plot("ranking", rows=17))).ids()
    assert len(found) == len(set(found))


def test_every_plot_has_its_own_parts_and_a_card_its_words_once(l, built):
    found = set(built(card(l, Plot("map"), Plot("ranking", rows=17))).ids())
    for slot, parts in (("map", (*WORDS_OF_A_CARD, *EVERY_PLOT)), ("ranking", EVERY_PLOT)):
        assert {built(html.Div(id=ids.part(name, slot))).ids()[0] for name in parts} <= found
    assert not found & {built(html.Div(id=ids.part(name, "ranking"))).ids()[0] for name in WORDS_OF_A_CARD}


def test_a_card_is_named_by_its_title_and_its_picture_by_the_alt_text(l, built):
    tree = built(card(l))
    assert tree.having("aria-labelledby", names.dom_id(ids.part("title", "map")))
    (image,) = tree.having("role", "img")
    assert image["aria-labelledby"] == names.dom_id(ids.part("alt", "map"))
    assert "Больше всего — 61" in tree.texts()


def test_the_menu_offers_the_formats_asked_for(l, built):
    links = [node["href"] for node in built(card(l, formats=("png", "csv"))).having("data-file")]
    assert links == ["/api/charts/grants-map.png", "/api/charts/grants-map.csv"]


def test_only_long_rankings_fold(l, built):
    assert not built(card(l, Plot("map", rows=6))).having("data-action", "expand")
    assert built(card(l, Plot("map", rows=7))).having("data-action", "expand")


def test_the_demo_badge_is_hidden_without_demo_data(l, built):
    tree = built(chart_card(l, Card(Words("Название"), (Plot("map"),))))
    (badge,) = tree.having("className", "badge-demo")
    assert badge["hidden"] is True


def test_a_switch_is_a_named_group_of_radios(built):
    tree = built(segmented(ids.filter_control("measure"), "Показатель", {"grants": "Гранты"}, "grants"))
    assert tree.having("role", "radiogroup")[0]["aria-label"] == "Показатель"
    assert tree.having("name")


def test_text_cards_carry_no_chart_parts(l, built):
    cards = [
        list_card(l, "centres", WORDS, [Item("building", "Фронт-офис", "Один из 17")]),
        facts_card(l, "facts", WORDS, [Fact("33 %", "Каждый третий", "138 из 422")]),
        attention(
            l, "attention", Attention("Внимание", "", [Notice("error", "а", "б 1 в", "1")], 8, "Все", "/ru/quality")
        ),
    ]
    assert not [name for one in cards for name in built(one).ids() if "chart-" in name]


def test_a_damaged_part_is_marked(l, built):
    card_ = attention(
        l, "a", Attention("т", "", [Notice("error", "а", "было 1 000 тенге", "1 000")], 1, "Все", "/ru/quality")
    )
    tree = built(card_)
    assert [node["children"] for node in tree.nodes if node["_type"] == "Mark"] == ["1 000"]
    assert "было " in tree.texts()


def test_the_band_leads_to_the_quality_page(built):
    assert built(attention_band("8 замечаний", "2 критических", "/ru/quality")).having("href", "/ru/quality")
