"""One run of the benchmark: databases, pages, jobs, and the table of goals."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.test import Client, override_settings
from django.urls import reverse

from cases.models import Case, User
from reporting.benchmark.databases import MANY, ONE, BenchDatabases
from reporting.benchmark.deep import deepen, first_page, later_page
from reporting.benchmark.goals import Reached
from reporting.benchmark.measuring import Times, buffers_of, paired, queries_of, take_turns
from reporting.benchmark.work import QuarterlyRun, found_by_one_spelling_only, saving, scoping, searching

SHOWN_CASE, DEEP_CASE = "Alma", "Jonas"
LOOKERS = (MANY, ONE, "koordinator")


class Pages:
    """Logged-in browsers at both databases."""

    def __init__(self, databases: BenchDatabases) -> None:
        self.databases = databases
        self.clients: dict[tuple[int, str], Client] = {}
        self.cases: dict[int, Any] = {}
        for size, wrapper in databases.open.items():
            with databases.use(wrapper):
                for name in LOOKERS:
                    client = self.clients[size, name] = Client(raise_request_exception=True)
                    client.force_login(User.objects.get(username=name))
                own = Case.objects.filter(assignments__user__username="koordinator")
                self.cases[size] = own.get(person__call_name=SHOWN_CASE)

    def get(self, size: int, user: str, path: str) -> Callable[[], None]:
        """A visit; anything but 200 stops the run."""
        client, wrapper = self.clients[size, user], self.databases.open[size]

        def visit() -> None:
            with self.databases.use(wrapper):
                response = client.get(path)
            if response.status_code != 200:
                raise RuntimeError(f"{path} answered {response.status_code}")

        return visit

    def contenders(self, small: int, large: int) -> dict[str, Callable[[], None]]:
        found = {}
        for name, size in (("small", small), ("large", large)):
            pk = self.cases[size].pk
            found[f"list {name}"] = self.get(size, MANY, reverse("cases:case_list"))
            found[f"case {name}"] = self.get(size, "koordinator", reverse("cases:case", args=[pk]))
        pk = self.cases[large].pk
        found["list floor"] = self.get(large, MANY, reverse("bench_caseload"))
        found["case floor"] = self.get(large, "koordinator", reverse("bench_case", args=[pk]))
        found["changelist"] = self.get(large, MANY, reverse("bench_admin:cases_case_changelist"))
        return found


class Run:
    """Everything measured once."""

    def __init__(self, small: int, large: int, rounds: int, say: Callable[[str], None]) -> None:
        self.small, self.large, self.rounds, self.say = small, large, rounds, say
        self.databases = BenchDatabases(say)
        self.reached: list[Reached] = []
        self.deep: list[Reached] = []

    def measure(self) -> list[Reached]:
        """All goals, in the order of the table."""
        self.databases.prepare((self.small, self.large))
        try:
            with override_settings(BENCHED_URLCONF=settings.ROOT_URLCONF, ROOT_URLCONF="reporting.benchmark.urls"):
                self.pages()
            with self.databases.use(self.databases.open[self.large]):
                self.jobs()
            self.reached += self.deep
        finally:
            self.databases.close()
        return self.reached

    def pages(self) -> None:
        pages = Pages(self.databases)
        contenders = pages.contenders(self.small, self.large)
        self.say(f"Pages, {self.rounds} rounds of {len(contenders)} ...")
        times = take_turns(contenders, self.rounds)
        ours, floor = times["list large"], times["list floor"]
        case, case_floor = times["case large"], times["case floor"]
        self.note("G1", paired(ours.wall, floor.wall), ours, floor)
        self.note("G1c", paired(ours.cpu, floor.cpu))
        self.note("G1s", paired(case.wall, case_floor.wall), case, case_floor)
        self.note("G2", paired(ours.wall, times["changelist"].wall), ours, times["changelist"])
        self.note("G3", paired(ours.wall, times["list small"].wall), ours, times["list small"])
        self.note("G3s", paired(case.wall, times["case small"].wall), case, times["case small"])
        self.exact(pages, contenders)
        self.timeline(pages)

    def timeline(self, pages: Pages) -> None:
        """A long life in one case: its first 50 lines and 50 far back, in milliseconds of this machine."""
        self.say("The timeline of 5,000 events ...")
        with self.databases.use(self.databases.open[self.large]):
            case = Case.objects.filter(assignments__user__username="koordinator").get(person__call_name=DEEP_CASE)
            deepen(case)
            addresses = {"first": first_page(case), "later": later_page(case)}
        visits = {name: pages.get(self.large, "koordinator", path) for name, path in addresses.items()}
        times = take_turns(visits, self.rounds)
        first, later = times["first"], times["later"]
        self.deep = [
            Reached("G12", first.milliseconds),
            Reached("G12d", later.milliseconds),
            Reached("G12r", paired(later.wall, first.wall)),
        ]

    def exact(self, pages: Pages, contenders: dict[str, Callable[[], None]]) -> None:
        """What does not depend on how busy the machine is: queries and buffers."""
        sent = {}
        for name, size in (("list large", self.large), ("list small", self.small), ("case large", self.large)):
            with self.databases.use(self.databases.open[size]):
                sent[name] = queries_of(contenders[name])
        touched = {}
        for name, size in (("list large", self.large), ("list small", self.small)):
            with self.databases.use(self.databases.open[size]):
                touched[name] = buffers_of(sent[name])
        with self.databases.use(self.databases.open[self.large]):
            alone = queries_of(pages.get(self.large, ONE, reverse("cases:case_list")))
        note = f"{touched['list large']} / {touched['list small']} buffers"
        self.reached.append(Reached("G3b", touched["list large"] / touched["list small"], note))
        self.reached.append(Reached("G4", len(sent["list large"])))
        self.reached.append(Reached("G4s", len(sent["case large"])))
        self.reached.append(Reached("G4e", abs(len(sent["list large"]) - len(alone))))

    def jobs(self) -> None:
        self.say("Scoping and saving ...")
        times = take_turns(scoping(), self.rounds)
        for code, ours, floor in (
            ("G5", "list scoped", "list by hand"),
            ("G5n", "count scoped", "count by hand"),
            ("G5b", "with grants", "without grants"),
        ):
            self.note(code, paired(times[ours].wall, times[floor].wall), times[ours], times[floor])
        times = take_turns(saving(), self.rounds)
        saved, plain = times["with history"], times["plain"]
        self.note("G6", paired(saved.wall, plain.wall), saved, plain)
        self.say("The quarterly run ...")
        job = QuarterlyRun(self.databases.until)
        times = job.rounds()
        first, again, raw = times["first"], times["again"], times["raw"]
        self.note("G7", paired(first.wall, raw.wall), first, raw, f", {job.opened} forms")
        self.note("G7b", paired(again.wall, first.wall), again, first)
        self.reached.append(Reached("G7r", job.again))
        self.search()

    def search(self) -> None:
        self.say("Searching by name ...")
        times = take_turns(searching(), self.rounds)
        ours, plain = times["search"], times["icontains"]
        self.note("G9", paired(ours.wall, plain.wall), ours, plain)
        self.reached.append(Reached("G9c", found_by_one_spelling_only()))

    def note(
        self, code: str, ratio: float, ours: Times | None = None, floor: Times | None = None, more: str = ""
    ) -> None:
        """Keep a ratio, with the two medians for information."""
        text = f"{ours.milliseconds:.1f} / {floor.milliseconds:.1f} ms{more}" if ours and floor else ""
        self.reached.append(Reached(code, ratio, text))
