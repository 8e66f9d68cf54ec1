"""The configuration: one TOML file, validated whole before anything uses it."""

from monitor.configuration.loading import load
from monitor.configuration.schema import Alert, Channel, Configuration, MonitorSettings, Source

__all__ = ["Alert", "Channel", "Configuration", "MonitorSettings", "Source", "load"]
