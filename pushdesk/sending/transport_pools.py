"""The kept connections to all push services, and when they make way for new ones.

A connection that died without a word (the network changed, the computer slept) looks like any other, and over HTTP/2
libcurl goes on writing to it after each time-out, message after message. So what comes after a time-out goes through
a new pool, in which nothing old is kept; what is under way in the former one ends there.
"""

import time
from typing import Any

import pycurl

from pushdesk.sending.transport_options import CONNECTIONS_PER_HOST, STREAMS_PER_CONNECTION, connections_at_once

NAMES_SECONDS = 45.0
"""Closing a pool waits for its questions to name servers; by then the system has given up each of them."""


class Pool:
    """A libcurl multi handle with its connections. ``under_way`` counts the POSTs that use it."""

    def __init__(self) -> None:
        self.multi: Any = pycurl.CurlMulti()
        self.multi.setopt(pycurl.M_PIPELINING, pycurl.PIPE_MULTIPLEX)
        self.multi.setopt(pycurl.M_MAX_HOST_CONNECTIONS, CONNECTIONS_PER_HOST)
        self.multi.setopt(pycurl.M_MAX_TOTAL_CONNECTIONS, connections_at_once())
        self.multi.setopt(pycurl.M_MAX_CONCURRENT_STREAMS, STREAMS_PER_CONNECTION)
        self.began_at = time.monotonic()
        self.under_way = 0
        self.may_close_at = 0.0

    def note_silent_names(self) -> None:
        """A name was asked for in vain: the question may go on for a while."""
        self.may_close_at = time.monotonic() + NAMES_SECONDS


class Pools:
    """The pool that takes new POSTs, and former ones in which some are still under way."""

    def __init__(self, fresh_for_seconds: float) -> None:
        """A pool that is younger than ``fresh_for_seconds`` need not make way."""
        self._fresh_for_seconds = fresh_for_seconds
        self.current = Pool()
        self._former: list[Pool] = []

    def add(self, curl: Any) -> Pool:
        """Start a handle; returns its pool."""
        self.current.multi.add_handle(curl)
        self.current.under_way += 1
        return self.current

    def remove(self, curl: Any, pool: Pool) -> None:
        """Take out a handle that has ended, or that is dropped."""
        pool.multi.remove_handle(curl)
        pool.under_way -= 1

    def renew(self) -> None:
        """Keep no connection for what comes next."""
        self._former.append(self.current)
        self.current = Pool()

    def renew_if_old(self) -> None:
        """The same, unless the pool is new anyway."""
        if time.monotonic() - self.current.began_at >= self._fresh_for_seconds:
            self.renew()

    def perform(self) -> list[tuple[Any, int, str]]:
        """Move everything on; every handle that has ended, with libcurl's error and text (0 and empty for none)."""
        over: list[tuple[Any, int, str]] = []
        for pool in (self.current, *self._former):
            pool.multi.perform()
            more = 1
            while more:
                more, ended, failed = pool.multi.info_read(64)
                over += [(curl, 0, "") for curl in ended]
                over += failed
        return over

    def wait(self, timeout_seconds: float) -> None:
        """Wait until there may be something to move in the current pool; former ones are looked at meanwhile."""
        due_in = self.current.multi.timeout()
        self.current.multi.select(timeout_seconds if due_in < 0 else min(timeout_seconds, due_in / 1000))

    def sweep(self) -> None:
        """Close the former pools in which nothing is under way any more."""
        for pool in list(self._former):
            if not pool.under_way and time.monotonic() >= pool.may_close_at:
                self._former.remove(pool)
                pool.multi.close()

    def close(self) -> None:
        """Close every connection; nothing may be under way."""
        for pool in (self.current, *self._former):
            pool.multi.close()
        self._former.clear()
