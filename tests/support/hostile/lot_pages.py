"""How the lots of walls and true sheets write a page."""


def page_of(title, body, lang="en", head=""):
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


def arrival(page, *, name, asked, landed=None, headers=None):
    """(name of the source, address that was asked for, address where redirects led or None, headers, page)."""
    return name, asked, landed, headers or {}, page


def came(name, asked, page, landed=None, headers=None):
    return arrival(page, name=name, asked=asked, landed=landed, headers=headers)


def headed(name, asked, title, body, lang="en", **how):
    return came(name, asked, page_of(title, body, lang), **how)
