"""Bring the message catalogues up to date with the code, or check that nothing is missing.

`python scripts/messages.py` extracts the messages and adds new ones to every catalogue, untranslated; English takes the
message itself. With `--check` nothing is written: the command lists each message that is missing, untranslated,
fuzzy, left over, or whose {fields} differ from the original, and fails when there is one.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import polib

HOME = Path(__file__).resolve().parent.parent
LANGS = ("ru", "kk", "en")
# How many texts each of these takes.
KEYWORDS = {"N_": 1, "t": 1, "n": 2}
PLURALS = {
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "kk": "nplurals=2; plural=(n != 1);",
    "en": "nplurals=2; plural=(n != 1);",
}
FIELD = re.compile(r"\{[^}]*\}")
Key = tuple[str, str]


def path_of(lang: str) -> Path:
    """Return the catalogue's file."""
    return HOME / "locale" / lang / "LC_MESSAGES" / "dashboard.po"


def extracted() -> dict[Key, list[str]]:
    """Return the messages of the code, (singular, plural or empty) → the files that use them."""
    found: dict[Key, list[str]] = {}
    for path in sorted((HOME / "dashboard").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (key := message_of(node)):
                found.setdefault(key, []).append(str(path))
    return found


def message_of(call: ast.Call) -> Key | None:
    """Return the message of a call of N_(), t() or n(), also within f-strings; None for any other call."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    texts = [part.value for part in call.args[:2] if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    if len(texts) < KEYWORDS.get(name, 3) or not texts[0]:
        return None
    return (texts[0], texts[1]) if name == "n" else (texts[0], "")


def catalogue(lang: str) -> polib.POFile:
    """Return the catalogue of a language, new when there is none."""
    path = path_of(lang)
    file = polib.pofile(str(path), wrapwidth=110) if path.is_file() else polib.POFile(wrapwidth=110)
    file.metadata = {
        "Language": lang,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[lang],
    }
    return file


def update(lang: str, messages: dict[Key, list[str]]) -> None:
    """Write the catalogue with exactly the messages of the code, in their alphabetical order."""
    known = {(entry.msgid, entry.msgid_plural): entry for entry in catalogue(lang)}
    fresh = catalogue(lang)
    fresh.clear()
    for key in sorted(messages):
        entry = known.get(key) or polib.POEntry(msgid=key[0], msgid_plural=key[1])
        if lang == "en":
            fill_english(entry)
        fresh.append(entry)
    path_of(lang).parent.mkdir(parents=True, exist_ok=True)
    fresh.save(str(path_of(lang)))


def fill_english(entry: polib.POEntry) -> None:
    """Give an English entry its own message where nobody wrote a better one."""
    if entry.msgid_plural:
        entry.msgstr_plural = entry.msgstr_plural or {0: entry.msgid, 1: entry.msgid_plural}
    else:
        entry.msgstr = entry.msgstr or entry.msgid


def complaints(lang: str, messages: dict[Key, list[str]]) -> list[str]:
    """Return one line for each message that a reader of the language would miss."""
    known = {(entry.msgid, entry.msgid_plural): entry for entry in catalogue(lang)}
    lines = [f"{lang}: missing «{key[0]}»" for key in messages if key not in known]
    lines += [f"{lang}: left over «{key[0]}»" for key in known if key not in messages]
    for key, entry in known.items():
        lines += [f"{lang}: {reason} «{key[0]}»" for reason in faults(entry)]
    return lines


def faults(entry: polib.POEntry) -> list[str]:
    """Return what is wrong with a translation."""
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if not texts or not all(texts):
        return ["untranslated"]
    original = set(FIELD.findall(entry.msgid + entry.msgid_plural))
    wrong = [text for text in texts if set(FIELD.findall(text)) - original]
    lost = [] if entry.msgid_plural else original - set(FIELD.findall(entry.msgstr))
    return ["fuzzy"] * entry.fuzzy + ["fields differ"] * bool(wrong or lost)


def main() -> int:
    """Run the command; return the exit status."""
    messages = extracted()
    if "--check" not in sys.argv:
        for lang in LANGS:
            update(lang, messages)
        return 0
    lines = [line for lang in LANGS for line in complaints(lang, messages)]
    sys.stdout.write("\n".join([*lines, f"{len(messages)} messages, {len(lines)} complaints", ""]))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
