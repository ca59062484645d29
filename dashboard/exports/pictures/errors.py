"""Why a picture could not be made on the server; each message is a sentence for the reader of the API."""

from __future__ import annotations


class PictureError(RuntimeError):
    """A picture that could not be made."""


class NoBrowser(PictureError):
    """There is no Chromium on the server, or it does not start."""


class PicturesBusy(PictureError):
    """As many pictures are being made as may be at once; `again` says after how many seconds to ask again."""

    def __init__(self, again: int) -> None:
        super().__init__("Many pictures are being made just now; ask again later.")
        self.again = again


class PictureTooSlow(PictureError):
    """A picture that took longer than it may."""


class PictureFailed(PictureError):
    """A picture whose making broke off."""
