"""The login page: name and password, and in the demo the accounts to try."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.utils.decorators import method_decorator

from cases.context import role_line
from cases.forms.drafts import store_draft
from cases.models import User
from cases.permissions import live_unit_roles

MARK = "kept:"  # before the name of each field carried across the login


class NameAndPassword(AuthenticationForm):
    """Django's form with our words; it does not tell whether the name exists."""

    error_messages = {
        "invalid_login": "Brugernavn eller adgangskode passer ikke. Prøv igen.",
        "inactive": "Brugernavn eller adgangskode passer ikke. Prøv igen.",
    }


@method_decorator(login_not_required, name="dispatch")
class HjemvejLogin(LoginView):
    """Django's login with our page. `demo_accounts` is empty outside the demo."""

    authentication_form = NameAndPassword
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kept = list(carried(self.request.POST))
        return super().get_context_data(demo_accounts=demo_accounts(), kept=kept, **kwargs)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Log in, and put what was typed before the login ran out where the user left it, if it is the same user."""
        response = super().form_valid(form)
        keep_typed(self.request, form.get_user())
        return response

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Who has logged in in another tab meanwhile is only sent on; what this page carries is kept first."""
        if request.method == "POST" and isinstance(request.user, User):
            keep_typed(request, request.user)
        return super().dispatch(request, *args, **kwargs)


def keep_typed(request: HttpRequest, user: User) -> None:
    """Store what the login page carried as the user's draft, if it is the same user's."""
    typed = without_marks(request.POST)
    if typed.get("_draft_user") == str(user.pk) and store_draft(user.pk, typed):
        messages.success(request, "Det, du skrev, er her endnu som kladde. Se det igennem, og gem det.")


def without_marks(posted: QueryDict) -> QueryDict:
    """The fields that were typed: those carried across the login under their own names, or all when none is."""
    typed = QueryDict(mutable=True)
    for key, value in carried(posted):
        typed.appendlist(key.removeprefix(MARK), value)
    return typed or posted


def carried(posted: QueryDict) -> Iterator[tuple[str, str]]:
    """The fields of another form that the login form carries along (config.kept_words)."""
    for key, values in posted.lists():
        if key.startswith(MARK):
            yield from ((key, value) for value in values)


def demo_accounts() -> list[dict[str, str]]:
    """Name and role line of the demo's accounts; nothing where `settings.DEMO` is off."""
    if not settings.DEMO:
        return []
    accounts = User.objects.filter(is_demo=True, is_active=True).order_by("username")
    return [{"name": user.username, "role": role_line(user, live_unit_roles(user))} for user in accounts]
