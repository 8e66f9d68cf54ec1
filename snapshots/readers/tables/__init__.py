"""One model of tables for every format: heads, names of rows and columns, sheets of rows."""
