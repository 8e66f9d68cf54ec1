"""The configuration: one TOML file, validated whole before anything uses it."""

from monitor.configuration.loading import load
from monitor.configuration.schema import Alert, Channel, Configuration, Login, MonitorSettings, Source, Web

__all__ = ["Alert", "Channel", "Configuration", "Login", "MonitorSettings", "Source", "Web", "load"]
