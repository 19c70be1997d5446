# Two stages: the first installs by hash, the second holds the result and no build tool.
# The tag names one release. To pin the bytes as well, look the digest up where images are pulled
# (docker buildx imagetools inspect python:3.11.14-slim-bookworm) and build with
#   docker build --build-arg BASE=python:3.11.14-slim-bookworm@sha256:<digest> .
ARG BASE=python:3.11.14-slim-bookworm

FROM ${BASE} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /srv/storyfold
COPY requirements.lock ./
RUN python -m venv /opt/venv \
    && /opt/venv/bin/python -m pip install --no-deps --require-hashes -r requirements.lock \
    && /opt/venv/bin/python -m pip check \
    && /opt/venv/bin/python -m pip uninstall --yes pip
COPY LICENSE NOTICE openapi.yaml ./
# Its terms ask that they go where the names of regions and currencies go: see NOTICE.
COPY scripts/sources/UNICODE-LICENSE.txt ./scripts/sources/UNICODE-LICENSE.txt
COPY schemas ./schemas
COPY service ./service
# The root file system is read-only at run time: bytecode is made here or never.
RUN /opt/venv/bin/python -m compileall -q service schemas

FROM ${BASE}
LABEL org.opencontainers.image.title="storyfold" \
      org.opencontainers.image.description="Actors, locations, numeric claims and quotes of news articles, merged into one story record" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="0.2.0"
ENV PATH="/opt/venv/bin:${PATH}" \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    OMP_NUM_THREADS=1 \
    OPENBLAS_NUM_THREADS=1 \
    STORYFOLD_HOST=0.0.0.0 \
    STORYFOLD_PORT=8000
COPY --from=build /opt/venv /opt/venv
COPY --from=build /srv/storyfold /srv/storyfold
WORKDIR /srv/storyfold
USER 10001:10001
EXPOSE 8000
# Healthy is ready: the model is loaded and has read a sentence, and no stop is under way.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["python", "-m", "service.cli.probe"]
STOPSIGNAL SIGTERM
CMD ["python", "-m", "service.cli", "serve"]
