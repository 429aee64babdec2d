"""What kinds of papers there are: the municipality's own list, beginning with the shipped one (cases.reference)."""

from __future__ import annotations

from typing import Any

from django.db import models


class DocumentCategory(models.Model):
    """One kind of paper. Its code never changes, since the papers carry it; one nobody needs is taken out of use."""

    code = models.SlugField("kort kode", max_length=10, primary_key=True)
    label = models.CharField("navn", max_length=60, unique=True)
    position = models.PositiveSmallIntegerField("plads på listen", default=50)
    in_use = models.BooleanField("kan vælges", default=True)

    class Meta:
        verbose_name = "slags papir"
        verbose_name_plural = "slags papirer"
        ordering = ["position", "label"]

    def __str__(self) -> str:
        return self.label


def choosable(now: Any = None) -> models.QuerySet[DocumentCategory]:
    """Those that can be chosen, and the one a paper has already."""
    return DocumentCategory.objects.filter(models.Q(in_use=True) | models.Q(pk=now))
