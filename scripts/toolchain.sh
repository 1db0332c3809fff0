# JDK and Maven: the machine's own, else verified downloads into the cache. Sourced after lib.sh.
# shellcheck shell=bash
#
# Overrides: SALESVOICE_JDK_URL with SALESVOICE_JDK_SHA256, SALESVOICE_MAVEN_URL with SALESVOICE_MAVEN_SHA512.

TEMURIN_VERSION=25.0.3_9
MAVEN_VERSION=3.9.11
MAVEN_SHA512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978

find_maven() {
  if [ -n "${MAVEN_HOME:-}" ] && [ -x "$MAVEN_HOME/bin/mvn" ]; then
    printf '%s\n' "$MAVEN_HOME/bin/mvn"
  elif have mvn; then
    command -v mvn
  elif [ -x "$SALESVOICE_CACHE/maven/apache-maven-$MAVEN_VERSION/bin/mvn" ]; then
    printf '%s\n' "$SALESVOICE_CACHE/maven/apache-maven-$MAVEN_VERSION/bin/mvn"
  else
    return 1
  fi
}

jdk_url() {
  local machine
  case $(uname -m) in
    x86_64 | amd64) machine=x64 ;;
    aarch64 | arm64) machine=aarch64 ;;
    *) die "no JDK to download for $(uname -m) (expected: x86_64 or aarch64); set JAVA_HOME to a JDK 25" ;;
  esac
  printf '%s\n' "${SALESVOICE_JDK_URL:-https://github.com/adoptium/temurin25-binaries/releases/download/jdk-${TEMURIN_VERSION/_/%2B}/OpenJDK25U-jdk_${machine}_linux_hotspot_${TEMURIN_VERSION}.tar.gz}"
}

maven_url() {
  printf '%s\n' "${SALESVOICE_MAVEN_URL:-https://archive.apache.org/dist/maven/maven-3/$MAVEN_VERSION/binaries/apache-maven-$MAVEN_VERSION-bin.tar.gz}"
}

# Unpacks into a folder beside the target first: a folder with its final name is whole.
unpack() {
  local archive=$1 parent=$2 staged
  staged=$(mktemp -d "$parent/.unpack-XXXXXX")
  tar -xzf "$archive" -C "$staged"
  find "$staged" -mindepth 1 -maxdepth 1 -exec mv -n -t "$parent" {} +
  rm -rf "$staged"
}

# curl takes one bundle: the system's authorities and the company's together.
trust_company_ca() {
  [ -n "${SALESVOICE_CA_FILE:-}" ] && [ -z "${CURL_CA_BUNDLE:-}" ] || return 0
  [ -f "$SALESVOICE_CA_FILE" ] || die "SALESVOICE_CA_FILE: no file $SALESVOICE_CA_FILE"
  mkdir -p "$SALESVOICE_CACHE"
  cat /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt "$SALESVOICE_CA_FILE" \
    2>/dev/null >"$SALESVOICE_CACHE/ca-bundle.crt" || true
  export CURL_CA_BUNDLE=$SALESVOICE_CACHE/ca-bundle.crt
}

# Sets JAVA_HOME and JAVA.
ensure_jdk() {
  local url sum archive
  trust_company_ca
  if ! JAVA_HOME=$(find_jdk); then
    url=$(jdk_url)
    mkdir -p "$SALESVOICE_CACHE/jdk" "$SALESVOICE_CACHE/downloads"
    sum=${SALESVOICE_JDK_SHA256:-}
    if [ -z "$sum" ]; then
      # The vendor publishes the sum beside each file.
      sum=$(curl --fail --location --silent --show-error --retry 4 --connect-timeout 20 "$url.sha256.txt" | cut -d' ' -f1) ||
        die "could not read the checksum at $url.sha256.txt; set SALESVOICE_JDK_URL and SALESVOICE_JDK_SHA256, or JAVA_HOME to a JDK 25"
    fi
    archive=$SALESVOICE_CACHE/downloads/$(basename "$url")
    say "downloading the JDK: $url"
    download "$url" "$archive" "$sum"
    unpack "$archive" "$SALESVOICE_CACHE/jdk"
    rm -f "$archive"
    JAVA_HOME=$(find_jdk) || die "no JDK 25 inside $url"
  fi
  export JAVA_HOME
  JAVA=$JAVA_HOME/bin/java
}

# Sets MVN.
ensure_maven() {
  local url archive
  if ! MVN=$(find_maven); then
    url=$(maven_url)
    mkdir -p "$SALESVOICE_CACHE/maven" "$SALESVOICE_CACHE/downloads"
    archive=$SALESVOICE_CACHE/downloads/$(basename "$url")
    say "downloading Maven: $url"
    download "$url" "$archive" "${SALESVOICE_MAVEN_SHA512:-$MAVEN_SHA512}"
    unpack "$archive" "$SALESVOICE_CACHE/maven"
    rm -f "$archive"
    MVN=$(find "$SALESVOICE_CACHE/maven" -path '*/bin/mvn' | head -1)
    [ -x "${MVN:-}" ] || die "no bin/mvn inside $url"
  fi
}

# HTTPS_PROXY for curl is enough; Java wants properties. A company CA in SSL_CERT_FILE goes into a copy of the JDK's
# trust store. ~/.m2/settings.xml is Maven's own and is never touched.
maven_environment() {
  local proxy=${HTTPS_PROXY:-${https_proxy:-}} host port store
  local options=()
  if [ -n "$proxy" ]; then
    proxy=${proxy#*://} proxy=${proxy##*@} proxy=${proxy%%/*}
    host=${proxy%%:*} port=${proxy##*:}
    [ "$port" != "$host" ] || port=443
    options+=("-Dhttps.proxyHost=$host" "-Dhttps.proxyPort=$port" "-Dhttp.proxyHost=$host" "-Dhttp.proxyPort=$port")
    local exceptions=${NO_PROXY:-${no_proxy:-}}
    options+=("-Dhttp.nonProxyHosts=localhost|127.*|[::1]${exceptions:+|${exceptions//,/|}}")
  fi
  if [ -n "${SALESVOICE_CA_FILE:-}" ]; then
    [ -f "$SALESVOICE_CA_FILE" ] || die "SALESVOICE_CA_FILE: no file $SALESVOICE_CA_FILE"
    mkdir -p "$SALESVOICE_CACHE"
    store=$SALESVOICE_CACHE/cacerts
    cp "$JAVA_HOME/lib/security/cacerts" "$store"
    chmod u+w "$store"
    "$JAVA_HOME/bin/keytool" -importcert -noprompt -alias salesvoice-company -file "$SALESVOICE_CA_FILE" \
      -keystore "$store" -storepass changeit >/dev/null 2>&1 || die "SALESVOICE_CA_FILE: not a certificate in PEM or DER"
    options+=("-Djavax.net.ssl.trustStore=$store" "-Djavax.net.ssl.trustStorePassword=changeit")
  fi
  [ ${#options[@]} = 0 ] || export MAVEN_OPTS="${options[*]} ${MAVEN_OPTS:-}"
}
