from django.urls import URLPattern

app_name = "bostotte"

urlpatterns: list[URLPattern] = []
