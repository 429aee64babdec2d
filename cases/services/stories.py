"""Min historie: the young person's yes to what was written down (guide TRIN 3)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from cases.models import MyStory, User
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock_open, save_with_reason


@transaction.atomic
def approve_story(*, by: User, story: MyStory, version: int, approved_on: dt.date, approved_how: str) -> MyStory:
    """The young person has said yes to the story as it stood in `version`; from then on it cannot be changed.

    Raises RuleBroken when somebody has written in it since, when it is approved already, or for a day to come.
    """
    lock_open(story.case)
    story = MyStory._base_manager.select_for_update(of=("self",)).get(pk=story.pk)
    if story.approved_on is not None:
        raise RuleBroken("story_approved", "Historien er allerede godkendt. Skriv en ny udgave, hvis noget er ændret.")
    if story.version != version:
        raise RuleBroken(
            "story_changed",
            "En kollega har skrevet i historien, siden du åbnede den. Læs den igen sammen med den unge, "
            "før I godkender den.",
        )
    if approved_on > timezone.localdate():
        raise RuleBroken("story_ahead", "Dagen er ikke kommet endnu. Skriv den dag, den unge sagde ja.")
    story.approved_on, story.approved_how, story.approval_noted_by = approved_on, approved_how, by
    with rules_in_words():
        save_with_reason(story, "Godkendt af den unge")
    return story
