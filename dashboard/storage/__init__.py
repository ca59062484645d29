"""Where the registers are kept: DuckDB or any other engine that SQLAlchemy speaks to. The only room with SQL."""

from dashboard.storage.connect import MEMORY, connect
from dashboard.storage.store import Storage, StorageError

__all__ = ["MEMORY", "Storage", "StorageError", "connect"]
