"""Ask the dashboard in this container how it is: ends with 0 when it serves data."""

from __future__ import annotations

import http.client
import os
import sys


def main() -> int:
    """Return 0 when `/healthz` answers 200, else 1."""
    port = os.environ.get("DASHBOARD_BIND", "0.0.0.0:8050").rpartition(":")[2]
    base = os.environ.get("DASHBOARD_BASE_PATH", "").strip("/")
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=4)
    connection.request("GET", f"/{base}/healthz" if base else "/healthz")
    return 0 if connection.getresponse().status == 200 else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except OSError:
        sys.exit(1)
