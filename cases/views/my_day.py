"""The start page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def my_day(request: HttpRequest) -> HttpResponse:
    return render(request, "cases/my_day.html")
