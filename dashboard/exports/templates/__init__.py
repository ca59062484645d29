"""Templates of the registers: a workbook to be filled in, made from the schemas that check it later."""
