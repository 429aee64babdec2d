import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

application = get_wsgi_application()

from cases.checks import refuse_demo_accounts  # noqa: E402 - the apps must be ready first

refuse_demo_accounts()
