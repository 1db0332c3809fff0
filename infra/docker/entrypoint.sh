#!/bin/sh
# Starts the service; with an OTLP endpoint the OpenTelemetry Java agent is attached.
set -eu
if [ -n "${OTEL_EXPORTER_OTLP_ENDPOINT:-}" ]; then
  export OTEL_METRICS_EXPORTER="${OTEL_METRICS_EXPORTER:-none}" OTEL_LOGS_EXPORTER="${OTEL_LOGS_EXPORTER:-none}"
  exec java -javaagent:/app/opentelemetry-javaagent.jar "-Dotel.service.name=${SERVICE_NAME:?}" -jar app.jar
fi
exec java -jar app.jar
