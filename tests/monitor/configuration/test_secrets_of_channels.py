"""A channel that was mistyped, or written where none belongs, is told without any part of its secret."""

import pytest

from monitor.configuration import load
from monitor.errors import ConfigError

SOURCE = '[[source]]\nname = "a"\nurl = "https://a.test/"\n'
PLACE = "hooks.example/T0SECRETx9"
MISTYPED = {
    "no scheme": f'[channel.desk]\nurl = "{PLACE}"',
    "one slash": f'[channel.desk]\nurl = "https:/{PLACE}"',
    "password before the scheme": '[channel.desk]\nurl = "T0SECRETx9@mailto://host"',
    "token for a scheme": '[channel.desk]\nurl = "T0SECRETx9://host"',
    "token of the environment for a scheme": '[channel.desk]\nurl = "${DESK}://host"',
    "misspelt scheme": '[channel.desk]\nurl = "slak://T0SECRETx9/a/b"',
    "list": f'[channel.desk]\nurl = ["https://{PLACE}"]',
    "no table": f'[channel]\ndesk = "https://{PLACE}"',
    "misspelt key": f'[channel.desk]\nuri = "https://{PLACE}"',
    "misspelt table": f'[chanel.desk]\nurl = "https://{PLACE}"',
    "address for a name": f'[channel."https://{PLACE}"]\nurl = "https://{PLACE}"',
    "address for a key": f'[channel.desk]\n"https://{PLACE}" = 1',
    "address at the top": f'"https://{PLACE}" = "x"',
    "address in notify": f'{SOURCE}notify = ["https://{PLACE}"]',
    "address without slashes in notify": f'{SOURCE}notify = ["mailto:{PLACE}"]',
    "token of the environment in notify": f'{SOURCE}notify = ["${{DESK}}"]',
    "address for notify": f'{SOURCE}notify = "https://{PLACE}"',
    "address in an alert": f'{SOURCE}[[source.alert]]\nwhen = "https://{PLACE}"',
    "unclosed quotes": f'[channel.desk]\nurl = "https://{PLACE}',
    "key in the pattern of a link": f'{SOURCE[:-1]}\nlink = "facts-(\\\\d+sec_T0SECRETx9b7QmZpLw84RtYuK"',
    "key in the address of a source": '[[source]]\nname = "a"\nurl = "httpssec_T0SECRETx9b7QmZpLw84RtYuK"\n',
    "key in the name of a source": '[[source]]\nname = "fun_T0SECRETx9b7QmZpLw84RtYuK"\n',
    "token alone": '[channel.desk]\nurl = "t0secretx"',
    "no quotes": f"[channel.desk]\nurl = https://{PLACE}",
}


@pytest.mark.parametrize("case", MISTYPED)
def test_a_mistyped_channel_is_refused_without_its_secret(tmp_path, case):
    path = tmp_path / "config.toml"
    path.write_text(MISTYPED[case])
    with pytest.raises(ConfigError) as refused:
        load(path, {"DESK": "T0SECRETx9"})
    assert "t0secret" not in str(refused.value).lower()


def test_the_address_of_a_source_is_shown_as_it_was_written(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text('[[source]]\nname = "a"\nurl = "htp://a.test/facts"')
    with pytest.raises(ConfigError, match="htp://a.test/facts"):
        load(path, {})


@pytest.mark.parametrize(
    "name",
    ["Quarterly-Report-of-the-Agency-2024", "TheHarbourBoard_Sheet12_InEnglish", "NO2-levels-and-PM10-in-Ashford-2024"],
)
def test_a_long_name_of_words_and_numbers_is_told(tmp_path, name):
    path = tmp_path / "config.toml"
    path.write_text(f'{SOURCE}notify = ["{name}"]\n')
    with pytest.raises(ConfigError, match=name):
        load(path, {})


KEYS = [
    "aB3xZ9qL2mK7pR4tV8wY1nD6", "whsec_MfKQ9r8GKYqrTwjUPD8ILP", "Hook-for-everyone-aB3xZ9qL2m", "eyJhbGciOiJIUzI1NiJ9_eyJzdWIi",
    "xoxb-263594206564-FGqddMF8t08v8N7O", "c2VjcmV0IHdvcmRzIG9mIGRlc2s9",
]  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
def test_a_key_in_the_place_of_a_name_is_not(tmp_path, key):
    path = tmp_path / "config.toml"
    path.write_text(f'{SOURCE}notify = ["{key}"]\n')
    with pytest.raises(ConfigError) as refused:
        load(path, {})
    assert key not in str(refused.value)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("slak://T0SECRETx9/a/b", '2: [channel.desk] url: "slak" is no scheme of a channel; did you mean "slack"?'),
        ("htps://hooks.example/T0SECRETx9", 'did you mean "https"?'),
        ("telegram://T0SECRETx9/1", 'did you mean "tgram"?'),
        ("dbus://T0SECRETx9", "the address begins with no scheme of a channel"),
        ("${DESK}", 'did you mean "slack"?'),
    ],
)
def test_a_misspelt_scheme_is_told_with_the_one_that_is_meant_when_the_file_is_read(tmp_path, address, told):
    path = tmp_path / "config.toml"
    path.write_text(f'[channel.desk]\nurl = "{address}"')
    with pytest.raises(ConfigError) as refused:
        load(path, {"DESK": "slak://T0SECRETx9"})
    assert told in str(refused.value)
    assert "t0secret" not in str(refused.value).lower()


def test_who_only_reads_is_not_asked_for_the_address_of_a_channel(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text('[channel.desk]\nurl = "${DESK}"')
    assert load(path, None).channels["desk"].url == "${DESK}"
