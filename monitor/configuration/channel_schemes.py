"""The ways out by the scheme of a channel's address: our own webhook, and the services that Apprise knows.

Only schemes that go out over the network are known. Apprise has others that start programs or write to this machine, and a later
version may have more.
"""

from __future__ import annotations

import difflib

WEBHOOK_SCHEMES = frozenset({"http", "https"})
_OVER_THE_NETWORK = """
    apprise apprises bark barks discord feishu gchat gotify gotifys guilded hassio hassios ifttt json jsons lark
    line mailgun mailto mailtos mastodon mastodons matrix matrixs mmost mmosts nctalk nctalks ncloud nclouds ntfy
    ntfys o365 onesignal opsgenie pagerduty pagertree pbul postmark pover prowl pushdeer pushdeers resend revolt
    ringc rocket rockets ryver schan sendgrid ses signal signals slack smtp2go sns sparkpost spike splunk squadcast synology
    synologys tgram threema toot toots twilio twist victorops vonage webex wecombot whatsapp workflow workflows wxteams xml
    xmls zoom zulip
"""
APPRISE_SCHEMES = frozenset(_OVER_THE_NETWORK.split())
"""Services over the network, by the scheme of their Apprise address (github.com/caronc/apprise/wiki)."""
OTHER_NAMES = {"email": "mailto", "mail": "mailto", "smtp": "mailto", "mattermost": "mmost", "teams": "workflows",
               "pushbullet": "pbul", "pushover": "pover", "telegram": "tgram", "webhook": "https"}  # fmt: skip
"""What a service is called where its scheme is another."""


def scheme_of(address: str) -> str:
    """The part before `://`, small; empty where there is none."""
    scheme, separator, _ = address.partition("://")
    return scheme.strip().lower() if separator else ""


def scheme_mistake(address: str) -> str | None:
    """What is wrong with the scheme of a channel's address; None where nothing is.

    It is shown only beside a known one that is meant: what else stands in its place may be a token.
    """
    scheme, known = scheme_of(address), sorted(APPRISE_SCHEMES | WEBHOOK_SCHEMES)
    if scheme in known:
        return None
    close = OTHER_NAMES.get(scheme) or next(iter(difflib.get_close_matches(scheme, known, n=1)), None)
    if close is not None:
        return f'"{scheme}" is no scheme of a channel; did you mean "{close}"?'
    remedy = "Write the https:// address of a webhook, or an Apprise address that begins with one of"
    return f"the address begins with no scheme of a channel. {remedy} {', '.join(sorted(APPRISE_SCHEMES))}"
