"""The headers that say what a browser may do with an answer, after the list of OWASP's Secure Headers project."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.api.style_hashes import STYLE_HASHES
from dashboard.environment.protection import Protection

Headers = tuple[tuple[str, str], ...]
# What no page uses. Full screen and a screen that stays awake are for presentations, the clipboard for copied
# addresses; a sheet being printed waits for its picture.
REFUSED_FEATURES = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture"),
    *("encrypted-media", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection"),
    *("local-fonts", "magnetometer", "microphone", "midi", "payment", "picture-in-picture"),
    *("publickey-credentials-get", "serial", "usb", "xr-spatial-tracking"),
)
ALLOWED_FEATURES = ("clipboard-write", "fullscreen", "screen-wake-lock", "sync-xhr")
PERMISSIONS = ", ".join(
    [*[f"{name}=()" for name in REFUSED_FEATURES], *[f"{name}=(self)" for name in ALLOWED_FEATURES]]
)
EVERY: Headers = (("X-Content-Type-Options", "nosniff"),)
# One year, as browsers ask of a host that is to be known as https only.
TRANSPORT: Headers = (("Strict-Transport-Security", "max-age=31536000"),)
PAGE: Headers = (
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", PERMISSIONS),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("X-Permitted-Cross-Domain-Policies", "none"),
    ("X-DNS-Prefetch-Control", "off"),
    ("Cache-Control", "no-cache"),
)
# What is not a page draws nothing, runs nothing and stands in no frame.
ANSWER: Headers = (
    *EVERY,
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-cache"),
)


def content_policy(framed_by: Sequence[str]) -> str:
    """Return the Content-Security-Policy of a page that the named hosts, beside its own, may frame."""
    styles = " ".join(f"'sha256-{one}'" for one in STYLE_HASHES)
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            f"style-src-elem 'self' {styles}".strip(),
            # Plotly and AG Grid place what they draw by style attributes.
            "style-src-attr 'unsafe-inline'",
            # data: small icons of style sheets, blob: pictures that a reader takes away.
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            " ".join(("frame-ancestors 'self'", *framed_by)),
        )
    )


def page_headers() -> Headers:
    """Return the headers of a page, which foreign pages may not frame."""
    own = (("X-Frame-Options", "SAMEORIGIN"), ("Cross-Origin-Resource-Policy", "same-origin"))
    return (*EVERY, ("Content-Security-Policy", content_policy(())), *own, *PAGE)


def embed_headers(protection: Protection) -> Headers:
    """Return the headers of a chart's own page, made to stand in frames; a framing page may itself be isolated."""
    policy = ("Content-Security-Policy", content_policy(protection.embed_hosts))
    return (*EVERY, policy, ("Cross-Origin-Resource-Policy", "cross-origin"), *PAGE)
