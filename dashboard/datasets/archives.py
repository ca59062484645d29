"""The ZIP archive of a workbook, opened so that nothing in it can fill the memory."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path
from typing import IO

from dashboard.datasets.sheets import Unusable

# Sheets and shared texts are read as streams, every other part whole.
MAX_STREAM_MB, MAX_PART_MB, MAX_DIRECTORY_MB = 1024, 4, 4
# Sheets become ten or twenty times smaller when they are packed; only what says nothing becomes much smaller.
MAX_RATIO, FREE_MB = 200, 64
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
DIRECTORY_END, LARGE_DIRECTORY_END, ENCRYPTED = b"PK\x05\x06", b"PK\x06\x07", 1


class Archive(zipfile.ZipFile):
    """An archive whose parts have a limit. What a part says of its size binds it: not a byte more is unpacked."""

    def read(self, name: str | zipfile.ZipInfo, pwd: bytes | None = None) -> bytes:
        """Return a whole part. Raises Unusable when it is larger than MAX_PART_MB."""
        entry = self.getinfo(name) if isinstance(name, str) else name
        _check(entry, MAX_PART_MB)
        return super().read(entry, pwd)

    def stream(self, name: str) -> IO[bytes]:
        """Return a part as a stream. Raises Unusable when it is larger than MAX_STREAM_MB."""
        _check(self.getinfo(name), MAX_STREAM_MB)
        return self.open(name)


def _check(entry: zipfile.ZipInfo, limit: int) -> None:
    limit = min(limit, FREE_MB) if entry.file_size > MAX_RATIO * entry.compress_size else limit
    if entry.file_size > limit << 20:
        raise Unusable("zip_bomb", limit=limit)


def open_archive(path: Path) -> Archive:
    """Return the archive of a workbook. Raises Unusable when it is encrypted or lists too many parts."""
    with path.open("rb") as file:
        if file.read(len(OLD_OFFICE)) == OLD_OFFICE:
            raise Unusable("encrypted")
        file.seek(max(0, path.stat().st_size - (1 << 17)))
        _check_directory(file.read(1 << 17))
    archive = Archive(path)
    if any(entry.flag_bits & ENCRYPTED for entry in archive.infolist()):
        archive.close()
        raise Unusable("encrypted")
    return archive


def _check_directory(tail: bytes) -> None:
    place = tail.rfind(DIRECTORY_END)
    if place < 0 or len(tail) < place + 16:
        raise Unusable("damaged")
    (size,) = struct.unpack_from("<I", tail, place + 12)
    if size > MAX_DIRECTORY_MB << 20 or LARGE_DIRECTORY_END in tail[max(0, place - 20) : place]:
        raise Unusable("zip_bomb", limit=MAX_DIRECTORY_MB)
