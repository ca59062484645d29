"""What paper carries and the buttons that print: seen by the reader of the right medium only."""

from __future__ import annotations

from dash import html

from dashboard.components.card_menu import card_menu
from dashboard.components.navigation import Place
from dashboard.components.paper import paper_foot, paper_head
from dashboard.components.region_head import profile_head
from dashboard.components.shell import Page, shell


def test_the_head_of_a_sheet_names_product_page_and_filters(l, built):
    tree = built(paper_head("/mark.svg", "Гранты", html.Span("Фильтры: ÚMIT")))
    assert {"Birgemiz", "Гранты", "Фильтры: ÚMIT"} <= set(tree.texts())
    assert "only-paper" in tree.nodes[0]["className"]


def test_the_foot_leaves_day_and_address_to_the_browser(l, built):
    (foot,) = built(paper_foot(l)).having("data-paper", "foot")
    assert foot["data-printed"] == l.t("Printed")
    assert foot["data-address"] == l.t("Address")
    assert foot["children"] is None


def test_every_page_can_be_printed_and_stands_between_its_paper_parts(l, built):
    page = Page([html.H1("x")], paper=paper_head("/mark.svg", "", html.Span("-")))
    tree = built(shell(Place(l), [], page))
    (button,) = tree.having("data-action", "print")
    assert button["aria-label"] == l.t("Print the page")
    names = [node.get("className", "") for node in tree.nodes]
    head, main = names.index("paper-head only-paper"), names.index("page")
    assert head < main < names.index("paper-foot only-paper")


def test_a_profile_says_that_it_prints_on_one_sheet(l, built):
    tree = built(profile_head(l, "Область", "2020", None, []))
    assert len(tree.having("data-action", "print")) == 1
    assert l.t("Print fact sheet") in tree.texts()


def test_the_menu_offers_the_code_for_a_website(l, built):
    (button,) = built(card_menu(l, "map", "/api/charts/grants-map", ("csv",))).having("data-action", "embed")
    assert button["data-done"] == l.t("Copied")
