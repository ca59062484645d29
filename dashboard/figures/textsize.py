"""How wide a text will be: margins are measured, because a plot cannot ask the browser before it draws."""

from __future__ import annotations

from collections.abc import Iterable

# Advance widths of Onest in em, by group of letters; the rest is as wide as a lower-case letter.
_GROUPS = {
    0.27: "ijlіIІ.,:;' \u00a0|",
    0.36: "t()",
    0.42: "fr1г-ғ",
    0.5: "szт7/«»",
    0.56: "acekvxJавеёклсухчьэяәқұү2",
    0.67: "BKPRSXYБВЗКРУХЧЬҚҰҮҺÝ04≈≥≤",
    0.71: "ACDVмыАДЛСЭЯÁ",
    0.76: "GHNOQUфИЙНОПЦЪӘҢӨÚ",
    0.84: "жшюmwщФЫ%—",
    0.98: "MЖМWШЩЮ",
}
_EM = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_USUAL = 0.61


def text_width(text: str, size: float = 13) -> int:
    """Return the width of one line of text in px, a little on the safe side."""
    return round(sum(_EM.get(letter, _USUAL) for letter in text) * size * 1.01) + 1


def widest(texts: Iterable[str], size: float = 13) -> int:
    """Return the width of the widest line of the texts in px; 0 when there is none."""
    return max((text_width(line, size) for text in texts for line in text.split("<br>")), default=0)


def balanced(text: str, size: float = 13) -> tuple[str, ...]:
    """Return the text in two lines of about the same width, in one when it is a single word."""
    words = text.split(" ")
    cuts = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    return min(cuts, key=lambda pair: widest(pair, size), default=(text,))


def wrapped(text: str, room: float, size: float = 13) -> str:
    """Return the text, broken into two balanced lines when it is wider than `room` px."""
    return text if text_width(text, size) <= room else "<br>".join(balanced(text, size))


def folded(text: str, room: float, size: float = 13) -> str:
    """Return the text in as many lines as it needs in `room` px, each as full as its words allow."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return "<br>".join(lines)
