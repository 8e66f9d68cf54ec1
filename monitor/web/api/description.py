"""The API as OpenAPI 3.1 describes it: frozen in docs/reference/openapi.json, which a test compares."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

BYTES = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
LINKS = {"application/link-format": {"schema": {"type": "string"}}}
CONTENT = {"/captures/{digest}": BYTES, "/timemap/{name}": LINKS}
"""What paths with such an end answer with; all others answer with JSON, or CSV where that is asked for."""
AS_CSV = ("/sources", "/checks", "/releases", "/figures", "/series", "/series/{key}", "/changes", "/compare/{pair}")


def describe(app: FastAPI) -> dict[str, Any]:
    """The description, made once. Wrong parameters are told by 400, so that 422 never comes."""
    if app.openapi_schema is None:
        whole = get_openapi(title=app.title, version="1", summary=app.summary, routes=app.routes)
        for path, methods in whole["paths"].items():
            for operation in methods.values():
                operation["responses"].pop("422", None)
                _complete(path, operation["responses"])
        for unused in ("HTTPValidationError", "ValidationError"):
            whole["components"]["schemas"].pop(unused, None)
        app.openapi_schema = whole
    return app.openapi_schema


def _complete(path: str, responses: dict[str, Any]) -> None:
    responses["304"] = {"description": "The client has it already (ETag)"}
    if "200" not in responses:
        return
    content = next((content for end, content in CONTENT.items() if path.endswith(end)), None)
    as_json = {"application/json": {"schema": {"type": "object"}}}
    as_csv = {"text/csv": {"schema": {"type": "string"}}} if path.endswith(AS_CSV) else {}
    responses["200"]["content"] = content or {**as_json, **as_csv}
