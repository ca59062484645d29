"""Charts as an XLSX workbook: numbers, native charts, and a sheet that says where they come from."""

from dashboard.exports.workbook.book import Progress, workbook_bytes

__all__ = ["Progress", "workbook_bytes"]
