# The service, as small as it gets:   docker build -t sidelight .
# With what archives need besides:    docker build -t sidelight-batch --target batch .
# A release sets BASE to the tag and its digest.
ARG BASE=python:3.11-slim

FROM ${BASE} AS packages
WORKDIR /build
COPY requirements.txt .
# pip stays behind with this stage: the environment that is copied on has none
RUN python -m venv /pip \
    && python -m venv --without-pip /venv \
    && /pip/bin/pip --python /venv/bin/python install \
        --no-cache-dir --disable-pip-version-check --only-binary :all: --require-hashes -r requirements.txt

FROM packages AS batch-packages
COPY requirements-batch.txt .
RUN /pip/bin/pip --python /venv/bin/python install \
        --no-cache-dir --disable-pip-version-check --only-binary :all: --require-hashes -r requirements-batch.txt

FROM ${BASE} AS house
ARG VERSION=0.1.0
LABEL org.opencontainers.image.title="Sidelight" \
      org.opencontainers.image.description="A reading assistant of your own: how hard a page is, who said what, how it is built" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.licenses="MIT"
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
WORKDIR /app
COPY extension extension
COPY server server
# the root may be read-only: what is compiled now need not be at every start
RUN python -m compileall -q server
USER 10001:10001

FROM house AS batch
COPY --from=batch-packages /venv /venv
ENTRYPOINT ["python", "-m", "server", "batch"]

FROM house AS service
COPY --from=packages /venv /venv
# Not loopback, so that it refuses to start without SIDELIGHT_TOKEN or SIDELIGHT_TRUST_NETWORK=1.
ENV SIDELIGHT_BIND=0.0.0.0:8000
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
    CMD ["python", "-m", "server", "alive"]
CMD ["python", "-m", "server", "serve"]
