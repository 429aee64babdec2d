"""Taking turns: every contender once in each round, in random order, and ratios of pairs from the same round."""

import gc
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import connections


@dataclass
class Times:
    """Seconds of one contender, one of each round."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @property
    def milliseconds(self) -> float:
        return statistics.median(self.wall) * 1000


def take_turns(contenders: dict[str, Callable[[], Any]], rounds: int, *, warm: int = 3) -> dict[str, Times]:
    """Run all contenders `rounds` times, after `warm` rounds that do not count."""
    dice, times = random.Random(1), {name: Times() for name in contenders}
    for number in range(rounds + warm):
        for name in dice.sample(list(contenders), len(contenders)):
            gc.collect()
            cpu, wall = time.process_time(), time.perf_counter()
            contenders[name]()
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            if number >= warm:
                times[name].wall.append(wall)
                times[name].cpu.append(cpu)
    return times


def paired(ours: list[float], floor: list[float]) -> float:
    """The median of the ratios of each round: what is stable on a busy machine."""
    return statistics.median(one / other for one, other in zip(ours, floor, strict=True))


def queries_of(act: Callable[[], Any]) -> list[tuple[str, Any]]:
    """The statements `act` sends, with their parameters."""
    sent: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if not sql.startswith(("SAVEPOINT", "RELEASE")):
            sent.append((sql, params))
        return execute(sql, params, many, context)

    with connections["default"].execute_wrapper(note):
        act()
    return sent


def buffers_of(statements: list[tuple[str, Any]]) -> int:
    """Shared buffers the SELECTs among `statements` touch: an exact measure of the work in the database."""
    total = 0
    with connections["default"].cursor() as cursor:
        for sql, params in statements:
            if not sql.lstrip().upper().startswith(("SELECT", "WITH", "(SELECT")):
                continue
            cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) {sql}", params)
            plan = cursor.fetchone()[0][0]["Plan"]
            total += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]
    return total
