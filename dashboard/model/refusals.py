"""Why a file is refused and how to mend it: codes, and the messages that stand for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.i18n import N_

# code → (reason, mend); both are message ids with fields that `Refusal.params` fills in.
MESSAGES: Mapping[str, tuple[str, str]] = {
    "missing_file": (N_("There is no such file or folder"), N_("Check the path")),
    "unreadable": (N_("The file or folder cannot be read"), N_("Give the program leave to read it")),
    "no_regular_file": (N_("This is a device or a pipe, not a file"), N_("Name a file or a folder")),
    "outside_folder": (N_("The link leads out of the folder"), N_("Put the file itself into the folder")),
    "changed": (N_("The file changed while it was read"), N_("Load it again when nobody writes to it")),
    "unsupported_file": (N_("Files of this kind are not read"), N_("Save it as CSV, XLSX or Parquet")),
    "too_large": (N_("The file is larger than {limit} MB"), N_("Split it into several files")),
    "zip_bomb": (N_("Unpacked, the workbook is larger than {limit} MB"), N_("Save the rows as CSV or Parquet")),
    "damaged": (N_("The file cannot be opened"), N_("Save it again from the program that made it")),
    "encrypted": (
        N_("The workbook has a password or is of an old Excel format"),
        N_("Save it as XLSX without a password"),
    ),
    "too_many_rows": (N_("There are more than {limit} rows"), N_("Split it into several files")),
    "too_many_columns": (
        N_("There are {found} columns, {limit} at most are read"),
        N_("Remove the columns that hold nothing"),
    ),
    "too_many_texts": (N_("The workbook has more than {limit} different texts"), N_("Save the rows as CSV or Parquet")),
    "open_quote": (
        N_("A quote is never closed, or a row is longer than {limit} MB"),
        N_("Check separators and quotes"),
    ),
    "unreadable_column": (
        N_("The column {column} holds neither text nor numbers nor dates"),
        N_("Save it as text, numbers or dates"),
    ),
    "unknown_encoding": (N_("The encoding is not UTF-8, UTF-16 or Windows-1251"), N_("Save the file as UTF-8")),
    "uneven_row": (N_("The row has {found} cells, the header has {expected}"), N_("Check separators and quotes")),
    "empty_file": (N_("The file has no rows"), N_("Add a header row and rows, or leave the file out")),
    "unknown_register": (
        N_("The header fits none of the registers"),
        N_("Name the columns as in events, volunteers, funding or submissions"),
    ),
    "missing_column": (N_("The register {register} needs this column"), N_("Add the column {column}")),
    "unknown_column": (N_("The register {register} has no such column"), N_("Remove the column or correct its name")),
    "duplicate_column": (N_("Two columns mean {column}"), N_("Leave one of them")),
    "personal_data": (N_("The column looks like personal data"), N_("Remove the column: registers hold no persons")),
    "personal_text": (
        N_("The text has an IIN, a phone or an e-mail address in it"),
        N_("Remove it: registers hold no persons"),
    ),
    "header_again": (N_("The header stands here again"), N_("Remove the row")),
    "broken_formula": (N_("The formula has no result"), N_("Mend the formula or write the value")),
    "empty": (N_("The cell is empty"), N_("Fill it in; write 0 for none")),
    "not_a_number": (N_("This is not a number"), N_("Write digits only, for example 1250")),
    "ambiguous_number": (
        N_("The separator may mean thousands or decimals"),
        N_("Write the number without it, for example 1250"),
    ),
    "not_whole": (N_("A whole number is needed"), N_("Write it without decimals")),
    "too_many_decimals": (N_("Money has at most two decimals"), N_("Round it to tiyn")),
    "negative": (N_("The number is below zero"), N_("Write 0 or more")),
    "implausible": (N_("The number is above {limit}"), N_("Check for an extra digit or a joined cell")),
    "not_a_date": (N_("This is not a date"), N_("Write it as 17.05.2020 or 2020-05-17")),
    "not_a_month": (N_("This is not a month"), N_("Write it as 2020-05")),
    "outside_period": (N_("The date is outside {first} – {last}"), N_("Leave out rows of other periods")),
    "before_month": (N_("The report came before its month began"), N_("Check the day and the month")),
    "unknown_region": (N_("No region has this name or code"), N_("Use a KATO code or the name of a region")),
    "unknown_direction": (N_("No direction has this name"), N_("Use one of: {allowed}")),
    "unknown_value": (N_("This value is not known"), N_("Use one of: {allowed}")),
    "too_long": (N_("The text is longer than {limit} characters"), N_("Shorten it")),
    "duplicate_key": (N_("Another row has the same {key}"), N_("Leave one row for each {key}")),
    "held_elsewhere": (
        N_("An event of this code is held under region {region}"),
        N_("Give the event a code of its own, or load the file of that region first"),
    ),
    "too_many_faults": (
        N_("Reading stopped after {limit} faults"),
        N_("Check that the file is what the register needs"),
    ),
    "more": (N_("{count} more cells are refused"), N_("Mend the listed ones and check again")),
}
NOTES: Mapping[str, str] = {
    "folded": N_("{rows} rows of region {filed} (made in 2022) are counted in region {region} of 2020"),
}


@dataclass(frozen=True)
class Refusal:
    """One reason why a file was refused. `row` counts the rows of the sheet from 1; 0 means the whole file."""

    file: str
    code: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    value: str = ""
    params: Mapping[str, object] = field(default_factory=dict)

    @property
    def reason(self) -> str:
        """Return the message id of the reason; `params` are its fields."""
        return MESSAGES[self.code][0]

    @property
    def mend(self) -> str:
        """Return the message id of what to do; `params` are its fields."""
        return MESSAGES[self.code][1]


@dataclass(frozen=True)
class Note:
    """Something that the reader did to rows which it accepted."""

    file: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """Return the message id; `params` are its fields."""
        return NOTES[self.code]
