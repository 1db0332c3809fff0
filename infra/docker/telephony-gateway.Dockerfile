# syntax=docker/dockerfile:1.7
# Built from the repository root: docker build -f infra/docker/telephony-gateway.Dockerfile .
FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -q -pl telephony-gateway -am package -DskipTests -Dquick \
    && java -Djarmode=tools -jar telephony-gateway/target/telephony-gateway-*.jar extract --destination /app \
    && mvn -B -ntp -q dependency:copy -Dartifact="io.opentelemetry.javaagent:opentelemetry-javaagent:$(mvn -q help:evaluate -Dexpression=otel-agent.version -DforceStdout)" -DoutputDirectory=/app -Dmdep.stripVersion=true \
    && mv /app/telephony-gateway-*.jar /app/app.jar

FROM debian:12-slim
LABEL org.opencontainers.image.title="telephony-gateway"
COPY --from=eclipse-temurin:25-jre /opt/java/openjdk /opt/java/openjdk
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl libgomp1 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home /app salesvoice \
    && mkdir -p /data && chown salesvoice /data
COPY models/ /models/
ENV SALESVOICE_MODELS_DIR=/models
WORKDIR /app
COPY --from=build /app /app
COPY --chmod=755 infra/docker/entrypoint.sh /entrypoint.sh
ENV PATH=/opt/java/openjdk/bin:$PATH \
    SERVICE_NAME=telephony-gateway \
    DATA_DIR=/data \
    OMP_NUM_THREADS=1 \
    OMP_WAIT_POLICY=PASSIVE \
    JAVA_TOOL_OPTIONS="-Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8"
USER 10001
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["curl", "-fsS", "http://127.0.0.1:3000/actuator/health/readiness"]
ENTRYPOINT ["/entrypoint.sh"]
