"""How a view answers with a form."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def form_page(request: HttpRequest, template: str, form, context: dict | None = None) -> HttpResponse:
    """The page with `form`: 200, 422 with errors, 409 when a rule of the method or another person's save stopped it.

    On a conflict the page with both texts takes the template's place. For htmx give the fragment's template.
    """
    context = {"form": form, **(context or {})}
    if form.conflict is not None:
        name = "components/conflict.html" if getattr(request, "htmx", False) else "409.html"
        return render(request, name, {**context, "conflict": form.conflict}, status=409)
    status = 409 if form.broken_rule is not None else 422 if form.errors else 200
    return render(request, template, context, status=status)
