"""Shared by the tests of this app."""

from tests.networkmeetings.mail_server import server

__all__ = ["server"]
