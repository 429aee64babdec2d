"""Den unges visning in a browser: a session that holds one key and no user (decisions k, ADR 31).

The worker's session is thrown away when the tablet changes hands. In the new one there is nobody logged in, so every
page is closed by the rule that closes it to anybody; the few views marked `for_tablet` read what the row says. Any
other address leads back to the young person's screen (config.tablet).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.contrib.messages import get_messages
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect, render
from django.utils import timezone
from django_htmx.http import HttpResponseClientRedirect

from cases.access import default_action, note_shown
from cases.addresses import address
from cases.models import Case, TabletSession
from cases.permissions import Perm
from cases.services.tablets import end_tablet
from cases.tablet_words import KEPT_FOR, keep_words, typed_in

KEY = "tablet_session"
# Who may hand over, and must still have the case for as long as the tablet is away.
PERM = Perm.EDIT_PLAN
# Screen -> the page it begins on. Another screen for the young person is a line here and one in TabletSession.Screen.
SCREENS = {
    TabletSession.Screen.AGENDA: "networkmeetings:young",
    TabletSession.Screen.SHEET: "networkmeetings:young_sheet",
}
# ... and where whoever gets the tablet back goes on, with the name of the thing's key in that address.
AFTER = {
    TabletSession.Screen.AGENDA: ("networkmeetings:meeting", "pk"),
    TabletSession.Screen.SHEET: ("networkmeetings:meeting", "pk"),
}
MARK = "for_tablet"
PURPOSE = "Den unge havde selv tabletten (Den unges visning)"


def begin(request: HttpRequest, tablet: TabletSession) -> HttpResponse:
    """Throw the worker's session away and answer with the young person's screen.

    Session and form token change, so pages of before neither come back from the browser's memory nor can be sent.
    """
    for _ in get_messages(request):
        pass  # what the worker was told is not for the young person
    logout(request)
    request.session[KEY] = str(tablet.pk)
    request.session.set_expiry(tablet.expires_at + KEPT_FOR)  # the row says what it opens; late words need its key
    rotate_token(request)
    return without_memory(redirect(home(tablet)))


def without_memory(response: HttpResponse) -> HttpResponse:
    """The browser drops what it keeps of this site's pages."""
    response["Clear-Site-Data"] = '"cache"'
    return response


def home(tablet: TabletSession) -> str:
    """The address of the young person's screen."""
    return address(SCREENS[TabletSession.Screen(tablet.screen)])


def live_tablet(key: Any) -> TabletSession | None:
    """The row the session names, if it still opens something now; None when it is over in any way.

    It is over when the tablet came back, when somebody closed it, when its time is up, and when whoever handed it
    over has lost the case or the account since.
    """
    now = timezone.now()
    found = TabletSession.objects.live(now).select_related("user", "case__person").filter(pk=key).first()
    if found is None or not found.user.is_active:
        return None
    may = Case.objects.visible_to(found.user, PERM, now).filter(pk=found.case_id).exists()
    return found if may and found.case.is_open else None


def for_tablet(
    *screens: str, words: tuple[str, ...] = ()
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Marks a view as one of the young person's: open without login, and only with a live row for one of `screens`.

    The view finds the row as `request.tablet`. Without one the answer is the login page. `words` are the fields one
    writes or chooses in: sent too late they are kept for the next time, or shown when they cannot be.
    """

    def marked(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            tablet = request.tablet  # type: ignore[attr-defined]
            if tablet is None:
                return too_late(request, words, kwargs)
            return view(request, *args, **kwargs) if tablet.screen in screens else redirect(home(tablet))

        setattr(guarded, MARK, True)
        return login_not_required(guarded)

    return marked


def too_late(request: HttpRequest, names: tuple[str, ...], kwargs: dict[str, Any]) -> HttpResponse:
    """The answer where there is no live row. Nothing about anybody, and no word is lost: what was just sent is kept
    for the next time, and where it cannot be it stands on the page that sent it."""
    tablet: TabletSession | None = request.late_tablet  # type: ignore[attr-defined]
    typed, nowhere = typed_in(request, names), "cases:my_day" if request.user.is_authenticated else "login"
    if request.method != "POST":
        return redirect(nowhere)
    back = after(tablet) if tablet else address(nowhere)
    if not typed:
        return leave_for(request, back)
    key = str(kwargs["row"]) if "row" in kwargs else default_key(request)
    kept = tablet is not None and keep_words(tablet, key, request.POST)
    if request.headers.get("HX-Request") != "true":
        return render(request, "cases/tablet_over.html", {"typed": [] if kept else typed, "back": back}, status=401)
    if kept and request.POST.get("go"):
        return leave_for(request, back)
    return HttpResponse(status=401, headers={"X-Words-Kept": "1"} if kept else {})


def default_key(request: HttpRequest) -> str:
    """What a page's own form is called among the kept words: the name of its address."""
    return request.resolver_match.url_name or ""  # type: ignore[union-attr]


def leave_for(request: HttpRequest, back: str) -> HttpResponse:
    """Away from the young person's screen; a fragment without a button that leads on stays, and says why."""
    if request.headers.get("HX-Request") == "true" and request.POST.get("go"):
        return HttpResponseClientRedirect(back)
    return redirect(back)


def after(tablet: TabletSession) -> str:
    """The login page, and from there where the tablet was handed over from."""
    name, key = AFTER[TabletSession.Screen(tablet.screen)]
    return f"{address('login')}?{urlencode({'next': address(name, **{key: tablet.object_id})})}"


def get_on_tablet_or_404(request: HttpRequest, queryset: Any, **lookup: Any) -> Any:
    """As `get_scoped_or_404`, where nobody is logged in: only of the row's own case, through the same door as whoever
    handed the tablet over, and the showing is logged as theirs with why. Raises Http404."""
    tablet: TabletSession = request.tablet  # type: ignore[attr-defined]
    path = getattr(queryset.all(), "case_path", "case")
    try:
        found = queryset.visible_to(tablet.user, PERM).get(**lookup, **{path: tablet.case_id})
    except queryset.model.DoesNotExist as error:
        raise Http404 from error
    note_shown(request, [tablet.case_id], default_action(request), PURPOSE)
    return found


def give_back(request: HttpRequest) -> HttpResponse:
    """The tablet is given back: the row ends, the session is thrown away, and whoever works here logs in again.

    After the login they are where they handed it over from.
    """
    tablet = end_tablet(tablet=request.tablet)  # type: ignore[attr-defined]
    request.session.flush()
    rotate_token(request)
    back = after(tablet)
    messages.info(request, "Tabletten er givet tilbage. Log ind for at komme videre.")
    is_fragment = request.headers.get("HX-Request") == "true"
    return without_memory(HttpResponseClientRedirect(back) if is_fragment else redirect(back))
