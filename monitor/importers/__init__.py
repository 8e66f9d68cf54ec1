"""Back-fill: captures out of files, folders, WARC files and web archives."""

from monitor.importers.importing import Imported, import_into

__all__ = ["Imported", "import_into"]
