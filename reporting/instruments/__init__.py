"""The three quarterly measuring tools as versioned data: what other modules use of them.

Pure Python. Adding a version: change the YAML and its `version`; forms already opened keep theirs.
"""

from reporting.instruments.answers import (
    EXTRA_PREFIX,
    WHOLE_FORM,
    answer_error,
    answers_from_post,
    item_by_code,
    occasion_of,
    progress,
    validate_answers,
    visible_items,
    without_hidden,
)
from reporting.instruments.loader import canonical_json, load_all, load_file, read_instrument
from reporting.instruments.reading import InstrumentError
from reporting.instruments.schema import Extra, Instrument, Item, Kind, Need, Occasion, Option, Role, Section
from reporting.instruments.scores import Pair, paired_scores, score_of, vum_score
from reporting.instruments.words import answer_text

__all__ = [
    "EXTRA_PREFIX",
    "WHOLE_FORM",
    "Extra",
    "Instrument",
    "InstrumentError",
    "Item",
    "Kind",
    "Need",
    "Occasion",
    "Option",
    "Pair",
    "Role",
    "Section",
    "answer_error",
    "answer_text",
    "answers_from_post",
    "canonical_json",
    "item_by_code",
    "load_all",
    "load_file",
    "occasion_of",
    "paired_scores",
    "progress",
    "read_instrument",
    "score_of",
    "validate_answers",
    "visible_items",
    "vum_score",
    "without_hidden",
]
