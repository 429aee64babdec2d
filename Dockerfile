# One image for web, worker, beat and migrate; docker-compose.yml says which command each runs.
FROM python:3.11-slim-bookworm AS packages
COPY requirements/base.txt /tmp/
RUN python -m venv /opt/venv \
    && /opt/venv/bin/pip install --no-cache-dir --require-hashes --no-deps --only-binary :all: -r /tmp/base.txt


FROM python:3.11-slim-bookworm
# Pango and its kin draw the sheets. The sheets bring their own font, so no font package is asked for: a font that is
# not there cannot change how a paper looks. No versions are pinned: security updates within Debian 12 are wanted.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin hjemvej

COPY --from=packages /opt/venv /opt/venv
COPY . /srv/hjemvej
WORKDIR /srv/hjemvej
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    XDG_CACHE_HOME=/tmp \
    DJANGO_SETTINGS_MODULE=config.settings.production

RUN python -m compileall -q -j 0 /srv/hjemvej \
    && scripts/with-throwaway-secrets.sh python manage.py collectstatic --no-input --verbosity 0

USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["python", "scripts/healthcheck.py"]
CMD ["gunicorn", "config.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", "--workers", "2", "--threads", "4", "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
