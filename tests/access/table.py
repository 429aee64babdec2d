"""What a route answers to whom. The tables in this folder hold one line per route; a route without a line fails."""

from dataclasses import dataclass, field

STAFF_ROLES = (
    "stranger",
    "coordinator",
    "support_worker",
    "housing_officer",
    "leader",
    "leader_elsewhere",
    "visitation",
)
EVERYBODY_LOGGED_IN = (
    *STAFF_ROLES,
    "professional",
    "professional_expired",
    "data_protection",
    "management_group",
    "admin",
)


@dataclass(frozen=True)
class Route:
    """One address. `to` are the roles it opens for; everybody else who is logged in gets `otherwise`.

    `methods` are those the address knows; the others are 405. `names` maps its URL arguments to objects of the world.
    `public` opens it without login.
    """

    name: str
    to: tuple[str, ...] = EVERYBODY_LOGGED_IN
    methods: str = "GET"
    names: dict[str, str] = field(default_factory=dict)
    otherwise: int = 404
    public: bool = False

    def opens_for(self, role: str) -> bool:
        return self.public or role in self.to
