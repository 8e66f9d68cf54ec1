"""Every command and option is in the reference, and every --help shows an example."""

from pathlib import Path

import click
import pytest

from monitor.cli import COMMANDS, cli

ROOT = Path(__file__).parents[3]
REFERENCE = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")


def all_commands():
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", command.commands[inner]) for inner in command.commands)
        else:
            yield name, command


@pytest.mark.parametrize(("name", "command"), list(all_commands()))
def test_a_command_is_documented_with_all_its_options(name, command):
    assert f"`{name}" in REFERENCE
    options = [option for parameter in command.params if isinstance(parameter, click.Option) for option in parameter.opts]
    assert [option for option in options if f"`{option}" not in REFERENCE] == []


@pytest.mark.parametrize(("name", "command"), list(all_commands()))
def test_help_shows_an_example(name, command):
    text = command.get_help(click.Context(command, info_name=name))
    assert "Example" in text
    assert "figurewatch " in text


def test_init_writes_the_file_of_the_repository():
    template = ROOT / "monitor/configuration/template.toml"
    assert template.read_bytes() == (ROOT / "config.toml").read_bytes()
