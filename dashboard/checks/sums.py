"""Totals stated in the text against their parts: sums, products and parts that must not exceed the whole."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from dashboard.checks.amount import Amount
from dashboard.checks.facts import Check, Published, figure, figures, stated_in
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_


@dataclass(frozen=True)
class Rule:
    """How the parts of a total are put together, when the result agrees with it, and the sentence for it."""

    reckon: Callable[[Iterable[float]], float]
    agrees: Callable[[Amount, float], bool]
    detail: str


SUM = Rule(sum, Amount.holds, N_("{sum_parts} = {found}. The source states {stated}."))
PRODUCT = Rule(math.prod, Amount.holds, N_("{product_parts} = {found}. The source states {stated}."))
WITHIN = Rule(sum, lambda whole, found: found <= whole.value, N_("Parts: {sum_parts} = {found}. The whole: {stated}."))


@dataclass(frozen=True)
class Parts:
    """A total and the indicators that make it up."""

    id: str
    title: str
    rule: Rule
    total: str
    parts: tuple[str, ...]
    charts: tuple[str, ...] = ()


PARTS = (
    Parts(
        "calls-sum",
        N_("Information centre: calls by subject"),
        SUM,
        "calls_total",
        ("calls_volunteering", "calls_help"),
    ),
    Parts(
        "respondents-sum",
        N_("Experts surveyed: groups and total"),
        SUM,
        "survey_experts",
        tuple(f"survey_experts_{group}" for group in ("ngo", "government", "volunteers", "front_office")),
        ("survey-respondents",),
    ),
    Parts(
        "followers-sum",
        N_("Followers in five networks"),
        SUM,
        "followers_total",
        tuple(f"followers_{network}" for network in ("instagram", "facebook", "vkontakte", "telegram", "tiktok")),
    ),
    Parts(
        "laureates-product",
        N_("Volunteer of the Year: nominations and laureates"),
        PRODUCT,
        "award_laureates",
        ("award_nominations", "award_winners_per_nomination"),
    ),
    Parts(
        "masks-product",
        N_("Masks: recipients and masks in a basket"),
        PRODUCT,
        "auto_masks",
        ("auto_recipients", "auto_masks_per_basket"),
    ),
    Parts(
        "articles-within",
        N_("Articles on the site: two kinds within the total"),
        WITHIN,
        "articles_site",
        ("articles_good_deeds", "articles_best_practices"),
    ),
    Parts(
        "students-within",
        N_("Registered students within registered volunteers"),
        WITHIN,
        "registered_volunteers",
        ("registered_students",),
    ),
    Parts("laureates-within", N_("Laureates within applications"), WITHIN, "award_applications", ("award_laureates",)),
)


def total_of_parts(spec: Parts, published: Published) -> Iterator[Finding]:
    """Yield whether the parts agree with their total."""
    total, parts = figure(published, spec.total), figures(published, spec.parts)
    amounts = tuple(part.amount for part in parts)
    found = spec.rule.reckon(part.value for part in parts)
    yield Finding(
        id=spec.id,
        kind=Kind.SUM,
        status=settle(spec.rule.agrees(total.amount, found), Outcome.ERROR),
        title=spec.title,
        detail=spec.rule.detail,
        values={"sum_parts": amounts, "product_parts": amounts, "found": found, "stated": total.amount},
        quotes=stated_in(total, *parts),
        computed={"found": found, "stated": total.value},
        charts=spec.charts,
        weight=40,
    )


def un_volunteers(published: Published) -> Iterator[Finding]:
    """Yield whether the UN volunteers sent to each country make the total; a country without a number counts one."""
    total, sent = figure(published, "un_volunteers"), figure(published, "un_volunteers_thailand")
    places = re.split(r", | и ", sent.quote.text.partition(" в ")[2])
    counts = tuple(int(number[0]) if (number := re.findall(r"\((\d+)", place)) else 1 for place in places)
    found = sum(counts)
    yield Finding(
        id="un-volunteers-sum",
        kind=Kind.SUM,
        status=settle(total.amount.holds(found), Outcome.ERROR),
        title=N_("UN volunteers: countries and total"),
        detail=N_("{sum_parts} = {found}. The source states {stated}."),
        values={"sum_parts": counts, "found": found, "stated": total.amount},
        quotes=stated_in(total, sent),
        computed={"found": float(found), "stated": total.value},
        weight=40,
    )


CHECKS: tuple[Check, ...] = (*(partial(total_of_parts, spec) for spec in PARTS), un_volunteers)
