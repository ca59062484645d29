"""A line of the history of loads in words: who sent the file, for which months, how many rows, what became of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dashboard.datasets.reference import Reference
from dashboard.i18n import N_, L
from dashboard.model.codes import NAMES
from dashboard.model.loads import BETWEEN, Load, Outcome
from dashboard.model.refusals import MESSAGES

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.ACCEPTED: N_("accepted"),
    Outcome.UNCHANGED: N_("no changes"),
    Outcome.REFUSED: N_("refused"),
}
# More regions than these are counted, not named.
NAMED = 3
FIELD = re.compile(r"{(\w+)}")


def outcome(l: L, load: Load) -> str:
    """Return what became of a file."""
    return l.t(OUTCOMES[load.outcome])


def regions(l: L, load: Load, reference: Reference) -> str:
    """Return the regions that a file was filed under: up to three names, else their number."""
    if len(load.regions) > NAMED:
        return l.n("{count} region", "{count} regions", len(load.regions))
    return l.join([_region(l, code, reference) for code in load.regions])


def _region(l: L, code: str, reference: Reference) -> str:
    if code in reference.regions:
        return reference.regions[code].name[l.lang]
    return l.t(NAMES["region_2022"].get(code, code))


def office(l: L, load: Load) -> str:
    """Return who sent a file: up to three offices, else their number; nothing when the file does not say."""
    offices = [name for name in load.office.split(BETWEEN) if name]
    if len(offices) > NAMED:
        return l.n("{count} office", "{count} offices", len(offices))
    return l.join(offices)


def months(l: L, load: Load) -> str:
    """Return the months of a file."""
    return l.period(load.first, load.last) if load.first else ""


def rows(l: L, load: Load) -> str:
    """Return how many rows a file brings to each register."""
    named = NAMES["registers"]
    return ", ".join(f"{l.t(named[name])}: {l.num(count)}" for name, count in load.rows.items())


def result(l: L, load: Load) -> str:
    """Return what changed: the older rows that were replaced, or the first reason for a refusal and how many more."""
    if load.outcome is Outcome.REFUSED:
        return _refused(l, load)
    if load.outcome is Outcome.UNCHANGED:
        return l.t("the registers held these rows already")
    return l.n("{count} older row replaced", "{count} older rows replaced", load.removed) if load.removed else ""


def _refused(l: L, load: Load) -> str:
    faults = l.n("{count} fault", "{count} faults", load.faults)
    if load.reason not in MESSAGES:
        return faults
    # The history keeps the code of the first reason, not its figures.
    message = MESSAGES[load.reason][0]
    return f"{faults}: {l.t(message, **dict.fromkeys(FIELD.findall(message), '…'))}"
