"""Templates of the registers: a workbook to be filled in, made from the schemas that check it later."""

from dashboard.exports.templates.book import template_bytes, template_name, template_words

__all__ = ["template_bytes", "template_name", "template_words"]
