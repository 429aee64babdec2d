from django.forms.renderers import TemplatesSetting


class DkfdsRenderer(TemplatesSetting):
    """Draws every form in the markup of the design system, so that no template writes a field by hand.

    Set as FORM_RENDERER. The templates are in templates/dkfds/; widgets without a template there fall back to
    Django's own (django.forms must be an installed app).
    """

    form_template_name = "dkfds/form.html"
    field_template_name = "dkfds/field.html"
