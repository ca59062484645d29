"""What the text concludes from the survey against the figures that it prints."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.checks.facts import Check, Missing, Published, figure, figures, quotes, stated_in, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_
from dashboard.model.directions import DIRECTION_SLUGS


def mean_awareness(published: Published) -> Iterator[Finding]:
    """Yield whether the printed mean is the mean of the printed shares."""
    stated, rows = figure(published, "survey_awareness_average"), table(published, "survey", question="awareness")
    rows = rows[rows["option"].isin(DIRECTION_SLUGS)]
    mean = float(rows["value"].mean())
    yield Finding(
        id="awareness-mean",
        kind=Kind.SURVEY_SHARE,
        status=settle(round(mean) == stated.value, Outcome.WARNING),
        title=N_("Awareness: the printed mean")
        if round(mean) == stated.value
        else N_("Awareness: {stated_pct} or {rounded_pct}"),
        detail=N_("The mean of the {count} published values is {mean_pct1}, the text says {stated_pct}."),
        values={"stated_pct": stated.value, "rounded_pct": round(mean), "mean_pct1": mean, "count": len(rows)},
        quotes=(*stated_in(stated), *quotes(rows)),
        computed={"mean": mean, "stated": stated.value},
        shown=N_("The values of the directions; no mean"),
        charts=("survey-awareness",),
        weight=90,
    )


def directions_asked(published: Published) -> Iterator[Finding]:
    """Yield the directions of the Year for which no awareness is published."""
    rows = table(published, "survey", question="awareness")
    missing = tuple(slug for slug in DIRECTION_SLUGS if slug not in set(rows["option"]))
    yield Finding(
        id="awareness-missing",
        kind=Kind.GAP,
        status=settle(not missing, Outcome.INFO),
        title=N_("Awareness is not published for {directions}") if missing else N_("Awareness of every direction"),
        detail=N_("Directions with a share: {asked} of {count}."),
        values={
            "directions": missing,
            "asked": len(DIRECTION_SLUGS) - len(missing),
            "count": len(DIRECTION_SLUGS),
        },
        computed={"asked": len(DIRECTION_SLUGS) - len(missing)},
        charts=("survey-awareness",),
        directions=missing,
        weight=26,
    )


def above_average(published: Published) -> Iterator[Finding]:
    """Yield whether the marks that the text calls above average lie above the middle of the scale."""
    marks, scale = figures(published, ("survey_effectiveness_range", "survey_effectiveness_scale"))
    share = figure(published, "survey_effectiveness_5_10")
    middle = (1 + scale.value) / 2
    yield Finding(
        id="effectiveness-scale",
        kind=Kind.CONTRADICTION,
        status=settle(marks.value > middle, Outcome.WARNING),
        title=N_("Effectiveness: “above average” starts at {low}"),
        detail=N_("The middle of a scale from 1 to {scale} is {middle}.")
        if marks.value > middle
        else N_("The middle of a scale from 1 to {scale} is {middle}, so {share_pct} include marks below it."),
        values={"low": marks.value, "scale": scale.value, "middle": middle, "share_pct": share.value},
        quotes=stated_in(share, marks, scale),
        computed={"low": marks.value, "middle": middle},
        charts=("survey-effectiveness",),
        weight=51,
    )


def low_marks(published: Published) -> Iterator[Finding]:
    """Yield how much of the sample the groups make up that are said to give most of the low marks."""
    said = table(published, "survey", question="effectiveness", option="below_average")
    people = table(published, "survey", question="respondents").set_index("group")["value"]
    if "all" not in people.index:
        raise Missing("number of experts")
    share = 100 * float(people.reindex(said["group"]).sum()) / float(people["all"])
    yield Finding(
        id="effectiveness-groups",
        kind=Kind.SURVEY_SHARE,
        status=settle(share <= 50, Outcome.INFO),
        title=N_("Low marks: the groups that they come from"),
        detail=N_("The groups named make up {share_pct} of all experts; the number of low marks is not published."),
        values={"share_pct": share},
        quotes=quotes(said),
        computed={"share": share},
        charts=("survey-effectiveness", "survey-respondents"),
        weight=24,
    )


def plain_yes(published: Published) -> Iterator[Finding]:
    """Yield how many of those in favour of front offices said a plain yes."""
    both, rather = figures(published, ("survey_front_offices_needed", "survey_front_offices_rather"))
    against, staff = figures(published, ("survey_front_offices_staff_against", "survey_front_offices_staff"))
    plain = both.value - rather.value
    yield Finding(
        id="front-offices-yes",
        kind=Kind.SURVEY_SHARE,
        status=settle(plain >= rather.value, Outcome.WARNING if plain < 0 else Outcome.INFO),
        title=N_("Front offices: a plain “yes” from {plain_pct}"),
        detail=N_(
            "{both_pct} in favour include {rather_pct} of “rather yes”; against: {against} of {staff} on their staff."
        ),
        values={
            "plain_pct": plain,
            "both_pct": both.value,
            "rather_pct": rather.value,
            "against": against.value,
            "staff": staff.value,
        },
        quotes=stated_in(both, rather, against),
        computed={"plain_yes": plain, "staff_against_share": 100 * against.value / staff.value},
        charts=("survey-front-offices",),
        weight=32,
    )


def state_support(published: Published) -> Iterator[Finding]:
    """Yield whether state support is named both as what grew and as what lacks."""
    grew = table(published, "survey", question="achievements", option="more_state_funding")
    lacks = table(published, "survey", question="problems", group="all")
    lacks = lacks[lacks["option"] == "weak_state_support"]
    yield Finding(
        id="state-support",
        kind=Kind.CONTRADICTION,
        status=settle(lacks.empty, Outcome.INFO),
        title=N_("State support: an achievement")
        if lacks.empty
        else N_("State support: both an achievement and a problem"),
        detail=N_("Experts name its growth among the achievements.")
        if lacks.empty
        else N_("Experts name its growth among the achievements and its lack among the problems."),
        quotes=(*quotes(grew), *quotes(lacks)),
        computed={"achievements": len(grew), "problems": len(lacks)},
        charts=("survey-achievements", "survey-problems"),
        weight=27,
    )


CHECKS: tuple[Check, ...] = (mean_awareness, directions_asked, above_average, low_marks, plain_yes, state_support)
