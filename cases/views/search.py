"""Search."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST


@require_POST
def search(request: HttpRequest) -> HttpResponse:
    return render(request, "cases/case_list.html")
