"""Which changes are worth a delivery. Rules decide what is sent, never what is stored."""

from monitor.alerts.alerting import Past, Step, alerting, alerts_of, alerts_that_look_back
from monitor.alerts.conditions import Condition, Situation, parse_condition
from monitor.alerts.past import past_of, steps_by_series
from monitor.alerts.series_patterns import names_series, without_series
from monitor.alerts.silent import silent_alerts, told_as_silent

__all__ = [
    "Condition",
    "Past",
    "Situation",
    "Step",
    "alerting",
    "alerts_of",
    "alerts_that_look_back",
    "names_series",
    "parse_condition",
    "past_of",
    "silent_alerts",
    "steps_by_series",
    "told_as_silent",
    "without_series",
]
