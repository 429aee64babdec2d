"""The components of the pages and the Danish date filters; loaded in every template (settings: builtins).

Which component for what, with parameters: templates/components/README.md. Markup is in templates/components/.
"""

from functools import lru_cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from cases import danish, svg
from cases.municipality import setting
from cases.network_drawing import legend_mark

register = template.Library()

SPRITE = "vendor/dkfds/11.2.0/img/all-svg-icons.svg"
LEVEL_ICONS = {"red": "error", "amber": "warning", "green": "check", "blue": "info", "grey": "minus"}
LEVEL_WORDS = {"red": "Fejl", "amber": "Vær opmærksom", "green": "Gjort", "blue": "Oplysning", "grey": "Bemærk"}


@register.simple_tag
@lru_cache(maxsize=128)
def asset(path: str) -> str:
    """The address of a file in static/: `static` with a memory, since every page asks for the same dozen."""
    return static(path)


@register.simple_tag
def icon(name: str, label: str = "", cls: str = ""):
    """An icon of the design system. Without `label` it is decoration and hidden from screen readers."""
    return _icon(asset(SPRITE), name, label, cls)


# These two have their markup here: a list page draws hundreds, and a template each costs 20 times as much.
@lru_cache(maxsize=512)
def _icon(sprite: str, name: str, label: str, cls: str):
    spoken = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    classes = f"icon-svg {cls}" if cls else "icon-svg"
    return format_html(
        '<svg class="{}" {} focusable="false"><use href="{}#{}"></use></svg>', classes, spoken, sprite, name
    )


@register.simple_tag(name="setting")
def setting_tag(key: str):
    """The value of one of the municipality's settings (cases.municipality), for what a page says about it."""
    return setting(key)


@register.simple_tag
def mark(found, plain: bool = False):
    """`status` for what has `level`, `icon` and `word`; nothing for None."""
    return _mark(asset(SPRITE), found.level, found.icon, found.word, plain) if found else ""


@lru_cache(maxsize=1024, typed=True)  # typed: a text marked safe is not the same as one that is not
def _mark(sprite: str, level: str, icon_name: str, word: str, plain: bool):
    classes = f"hv-st hv-st--{level}{' hv-st--plain' if plain else ''}"
    return format_html('<span class="{}">{}{}</span>', classes, _icon(sprite, icon_name, "", ""), word)


@register.simple_tag
def marks(found):
    """Each of `found` as a plain `mark` on a line of its own."""
    return mark_safe("".join(f"<br>{mark(one, plain=True)}" for one in found))


@register.inclusion_tag("components/status.html")
def status(level: str, word: str, icon: str = "", plain: bool = False, wrap: bool = False):
    """A thing's state as icon and word; `level` is red, amber, green, blue or grey."""
    return {"level": level, "word": word, "icon": icon or LEVEL_ICONS[level], "plain": plain, "wrap": wrap}


@register.inclusion_tag("components/status.html")
def due(date, plain: bool = True, soon: int = 7):
    """How a deadline stands: red when passed, amber within `soon` days, else grey."""
    left = danish.days_left(date)
    level = "red" if left < 0 else "amber" if left <= soon else "grey"
    return {
        "level": level,
        "word": danish.deadline(date),
        "icon": LEVEL_ICONS[level],
        "plain": plain,
        "wrap": False,
    }


@register.inclusion_tag("components/act.html")
def act(label: str, url: str, kind: str = "secondary", icon: str = "", who: str = ""):
    """A link drawn as a button. `who` is read aloud after the label, so that ten equal buttons differ."""
    return {"label": label, "url": url, "kind": kind, "icon": icon, "who": who}


@register.inclusion_tag("components/act_post.html", takes_context=True)
def act_post(
    context, label, url, kind: str = "secondary", icon: str = "", who: str = "", name: str = "", value: str = ""
):
    """A POST form with one button; `kind` is primary, secondary or link."""
    return {
        "csrf_token": context.get("csrf_token", ""),
        "label": label,
        "url": url,
        "kind": kind,
        "icon": icon,
        "who": who,
        "name": name,
        "value": value,
    }


@register.inclusion_tag("components/panel_head.html")
def panel_head(title: str, id: str, meta: str = "", url: str = "", link: str = "", who: str = "", level: int = 2):
    """The heading line of a panel; `id` is what the section's aria-labelledby points at."""
    return {"title": title, "id": id, "meta": meta, "url": url, "link": link, "who": who, "level": level}


@register.inclusion_tag("components/empty.html")
def empty(text: str, url: str = "", label: str = "", icon: str = "plus"):
    """Nothing to show: one sentence, and the act that fills it."""
    return {"text": text, "url": url, "label": label, "icon": icon}


@register.inclusion_tag("components/kv.html")
def kv(rows):
    """Facts as label and value; rows without a value are left out."""
    return {"rows": rows}


@register.inclusion_tag("components/banner.html")
def banner(level: str, text: str, word: str = "", url: str = "", label: str = ""):
    """A message about the whole page."""
    return {
        "level": level,
        "text": text,
        "word": word,
        "url": url,
        "label": label,
        "icon": LEVEL_ICONS[level],
        "spoken": LEVEL_WORDS[level],
    }


@register.inclusion_tag("components/tabs.html")
def tabs(items, name: str):
    """Parts of one thing as links."""
    return {"items": items, "name": name}


@register.inclusion_tag("components/path.html")
def path(steps):
    """The seven steps of the course."""
    return {"steps": steps}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context, page, noun: str = "rækker"):
    """Which rows are shown, and links to the pages beside; keeps the other parameters of the address."""
    query = context["request"].GET.copy()

    def to_page(number: int) -> str:
        query["side"] = number
        return query.urlencode()

    return {
        "page": page,
        "noun": noun,
        "previous_query": to_page(page.previous_page_number()) if page.has_previous() else "",
        "next_query": to_page(page.next_page_number()) if page.has_next() else "",
    }


@register.inclusion_tag("components/progress.html")
def progress(url: str, text: str, page_url: str = ""):
    """Something is being made: asks `url` every two seconds; `page_url` is the way without script."""
    return {"url": url, "text": text, "page_url": page_url}


@register.inclusion_tag("components/draft_note.html")
def draft_note(form):
    """When the form was last saved as a draft. Its presence turns the drafts of that form on."""
    return {"form": form}


@register.inclusion_tag("dkfds/error_summary.html")
def error_summary(form):
    """What is wrong in the form, with links to the fields."""
    return {"form": form}


@register.inclusion_tag("components/form_head.html", takes_context=True)
def form_head(context, form):
    """For a form laid out by hand: CSRF, error summary, hidden fields and draft note in one."""
    return {"form": form, "csrf_token": context.get("csrf_token", "")}


@register.simple_tag
def conflict_field(form, row):
    """The field of a conflict once more, to write what shall stand; its text holds both."""
    name = row.name.removeprefix(f"{form.prefix}-") if form.prefix else row.name
    field = form[name]
    field.label = "Det samlede" if row.is_text else "Skal være"
    return field.as_field_group()


bar = register.simple_tag(svg.bar, name="bar")
phase_clock = register.simple_tag(svg.phase_clock, name="phase_clock")
columns = register.simple_tag(svg.columns, name="columns")
shares = register.simple_tag(svg.shares, name="shares")
dots = register.simple_tag(svg.dots, name="dots")
stages = register.simple_tag(svg.stages, name="stages")
network_mark = register.simple_tag(legend_mark, name="network_mark")


def _date_filter(name: str, write):
    """Register `write` as a filter that gives "" for an empty value."""
    register.filter(name, lambda value: write(value) if value else "")


_date_filter("dk", danish.short_date)
_date_filter("dk_long", danish.long_date)
_date_filter("dkt", danish.near_moment)
_date_filter("dkd", danish.weekday_date)
_date_filter("dk_near", danish.near_date)
_date_filter("dk_weekday", danish.short_weekday)
_date_filter("dk_time", danish.clock)
_date_filter("dk_at", danish.at_moment)
_date_filter("deadline", danish.deadline)


@register.filter
def days_over(value) -> str:
    """ "8 dage over" for a date that is passed, else ""."""
    return danish.deadline(value) if value and danish.days_left(value) < 0 else ""


@register.filter
def days(value) -> str:
    """ "1 dag", "23 dage"."""
    return "" if value is None or value == "" else danish.days(value)


@register.filter
def kr(value) -> str:
    """ "50.700 kr."."""
    return "" if value is None or value == "" else danish.kroner(value)
