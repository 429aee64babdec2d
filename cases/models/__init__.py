from cases.models.activity import ActivityContact, ActivitySpell
from cases.models.case import Case, CaseEnding, CloseReason, Deviation
from cases.models.change_story import ChangeStory
from cases.models.consent import CaseUserObjectPermission, DisclosureBasis
from cases.models.cover import EmergencyReview, EveningDuty, HandoverRequest, VisitSafety
from cases.models.decision import Complaint, Decision, DecisionLetter, DecisionLetterFile, LetterDelivery, PartyHearing
from cases.models.derived import CaseClock, CaseFacts, DischargeFacts, TimelineEvent, TodoItem
from cases.models.document import Document, DocumentContent, DocumentNotice
from cases.models.document_category import DocumentCategory
from cases.models.household import Household, HouseholdMember
from cases.models.important_day import ImportantDay
from cases.models.importing import ImportBatch, ImportedCase
from cases.models.journal import Filing, JournalEntry, Remark
from cases.models.law import VOLUNTARY, LegalBasis
from cases.models.living import HousingSituation, ShelterStay
from cases.models.log import AccessLog
from cases.models.moving import Move, MunicipalityChange
from cases.models.network import NetworkLink, NetworkMap, NetworkPerson
from cases.models.opening import AdviserHandover, Indsats, SanctionWarning
from cases.models.organisation import Organisation, OrganisationContact
from cases.models.outreach import HomeVisit, OutreachContact
from cases.models.paper import CasePaper, PaperDelivery
from cases.models.person import ContactPoint, PersonCpr, YoungPerson
from cases.models.referral import Assessment, Referral, SMStart
from cases.models.representative import Representative
from cases.models.safeguarding import Child, SafeguardingReport
from cases.models.setting import MunicipalitySetting
from cases.models.story import ContactAgreement, MyStory
from cases.models.tablet import TabletSession
from cases.models.team import CaseAssignment, TeamMember
from cases.models.user import Actor, Law, Unit, UnitRole, User
from cases.models.vocabulary import (
    HOMELESS_SITUATIONS,
    SETTLED,
    WITH_SUPPORT,
    Combination,
    Hat,
    Heard,
    HousingSituationKind,
    LifeDomain,
    Need,
    RiskIndicator,
    TargetGroup,
)
from cases.models.work import Draft, Outbox, Snooze
from cases.models.worker_wish import WorkerWish

__all__ = [
    "HOMELESS_SITUATIONS",
    "SETTLED",
    "VOLUNTARY",
    "WITH_SUPPORT",
    "AccessLog",
    "ActivityContact",
    "ActivitySpell",
    "Actor",
    "AdviserHandover",
    "Assessment",
    "Case",
    "CaseAssignment",
    "CaseClock",
    "CaseEnding",
    "CaseFacts",
    "CasePaper",
    "CaseUserObjectPermission",
    "ChangeStory",
    "Child",
    "CloseReason",
    "Combination",
    "Complaint",
    "ContactAgreement",
    "ContactPoint",
    "Decision",
    "DecisionLetter",
    "DecisionLetterFile",
    "Deviation",
    "DischargeFacts",
    "DisclosureBasis",
    "Document",
    "DocumentCategory",
    "DocumentContent",
    "DocumentNotice",
    "Draft",
    "EmergencyReview",
    "EveningDuty",
    "Filing",
    "HandoverRequest",
    "Hat",
    "Heard",
    "HomeVisit",
    "Household",
    "HouseholdMember",
    "HousingSituation",
    "HousingSituationKind",
    "ImportBatch",
    "ImportantDay",
    "ImportedCase",
    "Indsats",
    "JournalEntry",
    "Law",
    "LegalBasis",
    "LetterDelivery",
    "LifeDomain",
    "Move",
    "MunicipalityChange",
    "MunicipalitySetting",
    "MyStory",
    "Need",
    "NetworkLink",
    "NetworkMap",
    "NetworkPerson",
    "Organisation",
    "OrganisationContact",
    "Outbox",
    "OutreachContact",
    "PaperDelivery",
    "PartyHearing",
    "PersonCpr",
    "Referral",
    "Remark",
    "Representative",
    "RiskIndicator",
    "SMStart",
    "SafeguardingReport",
    "SanctionWarning",
    "ShelterStay",
    "Snooze",
    "TabletSession",
    "TargetGroup",
    "TeamMember",
    "TimelineEvent",
    "TodoItem",
    "Unit",
    "UnitRole",
    "User",
    "VisitSafety",
    "WorkerWish",
    "YoungPerson",
]
