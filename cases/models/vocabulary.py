"""Words of the method shared by several models: groups, combinations, situations, domains (domain.md 0, 2, 5)."""

from django.db import models


class TargetGroup(models.TextChoices):
    """The guide's two target groups (part 1)."""

    AT_RISK = "at_risk", "I risiko for hjemløshed"
    HOMELESS = "homeless", "I hjemløshed"


class Combination(models.TextChoices):
    """The three permitted combinations (guide part 2)."""

    SM = "sm", "Samarbejdsmodellen alene"
    SM_CTI = "sm_cti", "Samarbejdsmodellen og CTI"
    SM_ICM = "sm_icm", "Samarbejdsmodellen og ICM"


WITH_SUPPORT = (Combination.SM_CTI, Combination.SM_ICM)


class HousingSituationKind(models.TextChoices):
    """The nine official situations of homelessness, then the border ones (domain.md 5.1)."""

    ROUGH_SLEEPING = "rough_sleeping", "Gaden, trappeopgang, skur eller lignende"
    NIGHT_SHELTER = "night_shelter", "Natvarmestue eller værested med nødovernatning"
    HOMELESS_HOSTEL = "homeless_hostel", "Herberg eller forsorgshjem (serviceloven § 110)"
    HOTEL_HOSTEL = "hotel_hostel", "Hotel eller vandrerhjem på grund af hjemløshed"
    STAYING_WITH_OTHERS = "staying_with_others", "Hos familie, venner eller bekendte uden kontrakt"
    TRANSITIONAL_HOUSING = "transitional_housing", "Udslusningsbolig uden permanent kontrakt"
    PRISON_RELEASE = "prison_release_within_month", "Løslades inden en måned uden bolig"
    INSTITUTION_DISCHARGE = "institution_discharge_within_month", "Udskrives inden en måned uden bolig"
    OTHER_HOMELESS = "other_homeless", "Andet, fx kolonihave eller campingvogn"
    OWN_AT_RISK = "own_tenancy_at_risk", "Egen bolig, i fare for at miste den"
    OWN_STABLE = "own_tenancy_stable", "Egen bolig, stabil"
    SUBLET = "sublet", "Fremleje"
    FAMILY = "living_with_family_permanently", "Bor fast hos familie"
    SUPPORTED = "supported_accommodation", "Botilbud (serviceloven §§ 107 og 108)"
    YOUTH_HOUSING = "student_or_youth_housing", "Kollegie eller ungdomsbolig"
    FUNCTIONAL = "functional_homelessness", "Har en bolig, men kan ikke bruge den"
    UNKNOWN = "unknown", "Ved ikke endnu"


HOMELESS_SITUATIONS = frozenset(
    {
        HousingSituationKind.ROUGH_SLEEPING,
        HousingSituationKind.NIGHT_SHELTER,
        HousingSituationKind.HOMELESS_HOSTEL,
        HousingSituationKind.HOTEL_HOSTEL,
        HousingSituationKind.STAYING_WITH_OTHERS,
        HousingSituationKind.TRANSITIONAL_HOUSING,
        HousingSituationKind.PRISON_RELEASE,
        HousingSituationKind.INSTITUTION_DISCHARGE,
        HousingSituationKind.OTHER_HOMELESS,
    }
)


# Somebody who has a place to live needs step 5 (indflytning) only when they ask for another one.
SETTLED = (
    HousingSituationKind.OWN_AT_RISK,
    HousingSituationKind.OWN_STABLE,
    HousingSituationKind.SUBLET,
    HousingSituationKind.FAMILY,
    HousingSituationKind.SUPPORTED,
    HousingSituationKind.YOUTH_HOUSING,
)


class RiskIndicator(models.TextChoices):
    """The guide's seven risk indicators (part 1); several of them together put a young person at risk."""

    UNSTABLE_EDUCATION = "unstable_education", "Ustabil tilknytning til skole, uddannelse eller job"
    SUBSTANCE_USE = "substance_use", "Alkohol og stoffer"
    MENTAL_HEALTH = "mental_health", "Psykiske vanskeligheder"
    UNSTABLE_CHILDHOOD = "unstable_childhood", "Opvækst med ustabilitet og problemer"
    PLACED_OUTSIDE_HOME = "placed_outside_home", "Anbringelse uden for hjemmet"
    WEAK_NETWORK = "weak_network", "Svagt netværk"
    PREVENTIVE_MEASURES = "preventive_measures", "Støttende indsatser"


class LifeDomain(models.TextChoices):
    """Life domains of goals, notes and assessments (CTI manual's eight, with daily living)."""

    HOUSING = "housing", "Bolig"
    EDUCATION = "education_employment", "Uddannelse og job"
    FINANCES = "finances", "Penge"
    DAILY_LIVING = "daily_living", "Hverdagen"
    NETWORK = "social_network", "Familie og venner"
    MENTAL_HEALTH = "mental_health", "Psykisk helbred"
    PHYSICAL_HEALTH = "physical_health", "Krop og helbred"
    SUBSTANCE_USE = "substance_use", "Alkohol og stoffer"
    ACTIVITIES = "daily_activities", "Fritid og fællesskab"


class Hat(models.TextChoices):
    """In which role somebody wrote or decided, where one person holds authority and support on the same case."""

    AUTHORITY = "authority", "Myndighed"
    SUPPORT = "support", "Bostøtte"


class Need(models.TextChoices):
    """How much support a life domain calls for, in words and never a number (peers count points; we do not)."""

    NONE = "none", "Klarer det selv"
    SOME = "some", "Brug for lidt støtte"
    MUCH = "much", "Brug for meget støtte"


class Heard(models.TextChoices):
    """An end is answered, not filled with words (design 4)."""

    HEARD = "heard", "Er hørt"
    DID_NOT_WISH = "did_not_wish", "Ønskede ikke at svare"
    NOT_REACHED = "not_reached", "Kunne ikke nås"
    NOT_POSSIBLE = "not_possible", "Ikke muligt"
