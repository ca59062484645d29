"""Where the registers are kept: DuckDB or any other engine that SQLAlchemy speaks to. The only room with SQL."""

from dashboard.storage.connect import MEMORY, connect
from dashboard.storage.failures import StorageError
from dashboard.storage.loading import Loading
from dashboard.storage.moved import HeldElsewhere
from dashboard.storage.store import Storage

__all__ = ["MEMORY", "HeldElsewhere", "Loading", "Storage", "StorageError", "connect"]
