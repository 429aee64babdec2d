"""The in-app help: one page, no data about anybody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """How Hjemvej runs the method, what its rules ask, and where our forms come from."""
    return render(request, "cases/help.html")
