from django.urls import URLPattern

app_name = "networkmeetings"

urlpatterns: list[URLPattern] = []
