"""The login page: name and password, and in the demo the accounts to try."""

from typing import Any

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView

from cases.context import role_line
from cases.models import User
from cases.permissions import live_unit_roles


class NameAndPassword(AuthenticationForm):
    """Django's form with our words; it does not tell whether the name exists."""

    error_messages = {
        "invalid_login": "Brugernavn eller adgangskode passer ikke. Prøv igen.",
        "inactive": "Brugernavn eller adgangskode passer ikke. Prøv igen.",
    }


class HjemvejLogin(LoginView):
    """Django's login with our page. `demo_accounts` is empty outside the demo."""

    authentication_form = NameAndPassword
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(demo_accounts=demo_accounts(), **kwargs)


def demo_accounts() -> list[dict[str, str]]:
    """Name and role line of the demo's accounts; nothing where `settings.DEMO` is off."""
    if not settings.DEMO:
        return []
    accounts = User.objects.filter(is_demo=True, is_active=True).order_by("username")
    return [{"name": user.username, "role": role_line(user, live_unit_roles(user))} for user in accounts]
