"""Moments as whole microseconds, so that they order and compare exactly."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_micros(moment: datetime) -> int:
    """Returns microseconds since 1970 of an aware moment."""
    return (moment - EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """Returns the aware moment in UTC."""
    return EPOCH + micros * _MICROSECOND
