# syntax=docker/dockerfile:1.7
# Built from the repository root: docker build -f infra/docker/crm-connector.Dockerfile .
FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -q -pl crm-connector -am package -DskipTests -Dquick \
    && java -Djarmode=tools -jar crm-connector/target/crm-connector-*.jar extract --destination /app \
    && mvn -B -ntp -q dependency:copy -Dartifact="io.opentelemetry.javaagent:opentelemetry-javaagent:$(mvn -q help:evaluate -Dexpression=otel-agent.version -DforceStdout)" -DoutputDirectory=/app -Dmdep.stripVersion=true \
    && mv /app/crm-connector-*.jar /app/app.jar

FROM debian:12-slim
LABEL org.opencontainers.image.title="crm-connector"
COPY --from=eclipse-temurin:25-jre /opt/java/openjdk /opt/java/openjdk
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home /app salesvoice \
    && mkdir -p /data && chown salesvoice /data
WORKDIR /app
COPY --from=build /app /app
COPY --chmod=755 infra/docker/entrypoint.sh /entrypoint.sh
ENV PATH=/opt/java/openjdk/bin:$PATH \
    SERVICE_NAME=crm-connector \
    DATA_DIR=/data \
    OMP_NUM_THREADS=1 \
    OMP_WAIT_POLICY=PASSIVE \
    JAVA_TOOL_OPTIONS="-Xmx192m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8"
USER 10001
VOLUME /data
EXPOSE 8005
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["curl", "-fsS", "http://127.0.0.1:8005/actuator/health/readiness"]
ENTRYPOINT ["/entrypoint.sh"]
