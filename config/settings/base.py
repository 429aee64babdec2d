"""Settings shared by every installation. What differs comes from the environment (config.settings.environment)."""

import datetime as dt
from pathlib import Path
from typing import Any

from celery.schedules import crontab
from csp.constants import NONE, SELF

from config.settings import environment

BASE_DIR = Path(__file__).resolve().parent.parent.parent

DEBUG = False
DEMO = False  # demo accounts on the login page; production refuses to start with it
ALLOWED_HOSTS: list[str] = []

MUNICIPALITY_NAME = environment.text("MUNICIPALITY_NAME", "Testby Kommune")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "csp",
    "django_htmx",
    "guardian",
    "simple_history",
    "cases",
    "housing",
    "bostotte",
    "networkmeetings",
    "reporting",
]

# The order is the rule: the access log is written after the view's transaction and before the response leaves;
# the read-only guard sits innermost, so that session and login writes are outside it (decisions d).
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.middleware.RequestIdMiddleware",
    "config.middleware.AllowedMethodsMiddleware",
    "config.middleware.DatabaseAwayMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.middleware.NoStoreMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "config.tablet.TabletMiddleware",
    "config.kept_words.KeptWordsMiddleware",
    "config.middleware.LoggedOutFragmentMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "config.middleware.AccessLogMiddleware",
    "config.middleware.ReadOnlyGuardMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cases.context.navigation",
            ],
            "builtins": ["cases.templatetags.ui"],
        },
    }
]
FORM_RENDERER = "config.rendering.DkfdsRenderer"

DATABASES = {"default": environment.database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "cases.User"
# Access comes from rows valid at query time (cases.permissions); no backend here says yes to everything (decisions b).
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend", "cases.grants.LiveGrantBackend"]
GUARDIAN_MONKEY_PATCH_USER = False
GUARDIAN_MONKEY_PATCH_GROUP = False
ANONYMOUS_USER_NAME = None
# guardian misses its own backend; ours (cases.grants) answers from live grants only.
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "cases:my_day"
LOGOUT_REDIRECT_URL = "login"
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
CSRF_FAILURE_VIEW = "config.kept_words.csrf_failure"
SESSION_COOKIE_AGE = 30 * 60
SESSION_SAVE_EVERY_REQUEST = True

LANGUAGE_CODE = "da"
TIME_ZONE = "Europe/Copenhagen"
USE_I18N = True
USE_TZ = True

# E-mail: reminders and invitations, never a name or a case in them. The waits are bounded as everywhere (trust R53).
EMAIL_HOST = environment.text("EMAIL_HOST", "localhost")
EMAIL_PORT = int(environment.text("EMAIL_PORT", "25"))
EMAIL_HOST_USER = environment.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = environment.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = environment.flag("EMAIL_USE_TLS")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", "hjemvej@localhost")
# How people outside reach this installation: the beginning of the links in mails and of calendar addresses.
PUBLIC_URL = environment.text("PUBLIC_URL", f"http://127.0.0.1:{environment.text('PORT', '8000')}")

STATIC_URL = "/static/"
STATIC_ROOT: Path | None = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

SIMPLE_HISTORY_HISTORY_ID_USE_UUID = True
SIMPLE_HISTORY_REVERT_DISABLED = True

# Personal numbers: MultiFernet keys (the first encrypts, all decrypt) and the key of the blind index (trust R47).
FIELD_KEYS = environment.listed("HJEMVEJ_FIELD_KEYS")
BLIND_INDEX_KEY = environment.text("HJEMVEJ_BLIND_INDEX_KEY")

# The method's numbers. The guide's are the defaults; a municipality sets its own in the administration, so nothing but
# cases.municipality reads these.
METHOD: dict[str, Any] = {
    "coordinator_caseload": 20,  # guide part 2: about 20, advice and no ceiling
    "meetings_per_year": 3,  # N1
    "meeting_warning_days": 120,  # N1
    "form_opens_days_before": 14,  # R1: a quarterly form is opened this long before it is due
    "closing_form_days": 14,  # R1: the closing form is due this long after the closing began
    "goal_days_to_home": 92,  # H5: three months
    "reopen_months": 6,  # C10
    "closed_read_months": 6,  # design 3: coordinator and leader read a closed case for six months
    "contact_days_sm": 14,  # B7
    "contact_days_cti": (7, 14, 31),  # B7: phases 1-3
    "contact_days_icm": 7,  # B7
    "activity_contact_days": 7,  # B7, Rute 42: an internship is followed weekly
    "activity_first_days": 31,  # Rute 42: the first month of a job or an education too
    "hearing_days": 10,  # suggested for the answer to a partshøring; the law says a time, no number
    "wish_days": 5,  # C7: a wish for another worker is answered within five working days
    "closing_days": ((5, 1), (6, 5), (12, 24), (12, 31)),  # (month, day) the municipality is closed besides holidays
    "consent_reminder_days": 30,  # how long before a consent runs out the coordinator is told
    "consent_months": 12,  # a consent runs a year unless another day is agreed (domain.md 5.6)
    "age_from": 14,
    "age_to": 30,
}

# Days at a § 110 home the state pays half of, in any running year: (from this day on, at most). Serviceloven's refund,
# 120 days, and 90 from 1 April 2026 (sbst.dk; domain.md 5.2). A later change is one more line.
SHELTER_REFUND_DAYS = [(dt.date(2000, 1, 1), 120), (dt.date(2026, 4, 1), 90)]

# Papers of a case: how much one case may hold, and the virus scanner (clamd, "host:port"; empty for none).
DOCUMENTS: dict[str, Any] = {"case_bytes": 500 * 1024 * 1024, "scanner": environment.text("CLAMD_ADDRESS", "")}
# No upload touches a disk: a list of personal numbers or a scanned letter would lie there in clear. The first handler
# drops what is too large, so everything else fits in memory.
FILE_UPLOAD_HANDLERS = [
    "config.uploads.TooLargeUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
]
FILE_UPLOAD_MAX_MEMORY_SIZE = 22 * 1024 * 1024

# The broker is a bell, the outbox row the truth; the waits are bounded so that a hung broker cannot hang a page.
CELERY_BROKER_URL, REDIS_URL = environment.broker_urls()
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 300
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_TASK_IGNORE_RESULT = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 900,
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 1,
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
}
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE = {
    # Lists nobody answered; after their day they are unreadable to everybody even before this runs.
    "forget-old-lists": {"task": "cases.tasks.forget_old_lists", "schedule": crontab(minute=15)},
    # Picks up whatever the bell was too late or too dead to announce.
    "drain-outbox": {"task": "cases.tasks.drain_outbox", "schedule": 30.0},
    # Every missed form is opened, so the hour is only a habit: before the first worker logs in.
    "open-due-forms": {"task": "reporting.tasks.open_due_forms", "schedule": crontab(hour=5, minute=0)},
    # A machine that was down at five still opens the day's forms.
    "plan-reminders": {"task": "networkmeetings.tasks.plan_reminders", "schedule": crontab(hour="7-18", minute=10)},
    "open-due-forms-catch-up": {"task": "reporting.tasks.open_due_forms", "schedule": crontab(minute=30)},
}

# kind -> handler(args: dict), called inside the transaction that marks the row done (decisions g)
OUTBOX = {
    "sheet_pdf": "networkmeetings.sheets.render_outbox_sheet",
    "case_paper": "cases.papers.render_outbox_paper",
    "scan_document": "cases.uploads.scanner.scan_outbox_document",
    "decision_letter": "cases.letters.printing.render_outbox_letter",
    "sheet_copy_pdf": "networkmeetings.sheets.render_outbox_copy",
    "agreement_mail": "networkmeetings.mailing.send_outbox_mailing",
    "meeting_mail": "networkmeetings.mailing.send_outbox_mailing",
    "case_started": "reporting.opening.open_forms_for_case",
}

# What an act on a case means in the apps built on `cases`, which it may not import. Dotted paths, called inside the
# act's own transaction with keyword arguments of ids, codes and ISO dates; an error undoes the whole act.
# handler(case_id, by_id, reason, on_iso): the case ends with `reason` (cases.models.CloseReason) on that day. At a
# death it is called before the case closes and ends what runs; at other ends after it, when only what waits is left.
CASE_END_HANDLERS = [
    "bostotte.services.end_with_case",
    "housing.services.end_with_case",
    "networkmeetings.services.end_with_case",
    "reporting.opening.end_with_case",
]
# handler(ending_id): a closing has begun; its forms are opened.
ENDING_BEGUN_HANDLERS = ["reporting.opening.open_closing_form"]
# handler(ending_id, by_id): a closing that had begun is regretted; its closing form is not to be filled.
ENDING_CANCELLED_HANDLERS = ["reporting.opening.cancel_closing_form"]
# handler(case_id, member_id, by_id): nothing covers the party any longer (C6), or it has left the team; its open
# agreements go back to the coordinator.
DISCLOSURE_WITHDRAWN_HANDLERS = ["networkmeetings.services.return_agreements"]
# handler(case_id, member_id, by_id): the young person has said no, or the member has left the team (C7); planned
# meetings go on without them.
MEMBER_OUT_HANDLERS = ["networkmeetings.services.take_back_invitations"]
# addresses(case_id): where the young person lives or has lived by a lease, for what may not name a protected address.
HOME_ADDRESSES = ["housing.pool.home_addresses"]
# part(case_id, kinds): what of another app goes along when a young person moves to another municipality, as lines of
# what a basis for `kinds` of information covers.
MOVING_PARTS = {"plan": "networkmeetings.moving.plan_part", "sheet": "networkmeetings.moving.sheet_part"}
# handler(case_id, from_id, to_id, by_id): the support worker of a case has handed it over; courses follow.
WORKER_CHANGED_HANDLERS = ["bostotte.services.hand_over_course"]

# Whom to ring when somebody is in danger, on the Akut page and the evening phone's card: (who, number), read through
# cases.crisis. A municipality writes its own in the administration; the psychiatric line is the region's and the rota
# is the town's, so both show as missing until somebody does.
CRISIS_LINES = [
    ("Fare for liv", "112"),
    ("Psykiatrisk akut", ""),
    ("Den sociale døgnvagt", ""),
    ("Politiet, når det ikke er 112", "114"),
    ("Livslinien, tanker om selvmord", "70 201 201"),
    ("Lev Uden Vold, hele døgnet", "1888"),
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        # 404 is the ordinary answer to "not yours": it is in the access log, not in the error log.
        "django.request": {"level": "ERROR"},
        "weasyprint": {"level": "ERROR"},
        "pikepdf": {"level": "WARNING"},
        "fontTools": {"level": "ERROR"},
    },
}
