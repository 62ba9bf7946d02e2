#!/usr/bin/env bash
# Makes app.aot, the AOT cache of Java 25 or newer, in a packaged application: starts it with demo content in a temporary folder, reads,
# and stops it. The cache works with the same Java, the same files and the same garbage collector only.
# Call: train-aot-cache.sh target/quarkus-app
set -euo pipefail

app=$(cd "$1" && pwd)
port=${QUARKUS_HTTP_PORT:-8080}
folder=$(mktemp -d)
chmod 711 "$folder"
trap 'rm -rf "$folder"' EXIT

# The base images have no curl.
get() {
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
  grep -aq '^HTTP/1.1 200' <&3
}

rm -f "$app/app.aot"
BACKGROUNDER_DATABASE_DATA_DIR="$folder/postgresql" \
  java -XX:AOTCacheOutput="$app/app.aot" -XX:+UseSerialGC -jar "$app/quarkus-run.jar" &
server=$!
until (get /q/health/ready) 2>/dev/null; do
  kill -0 "$server"
  sleep 0.2
done
for address in /v1/stories /v1/stories/high-seas-treaty-enters-into-force /v1/topics '/v1/search?q=treaty' /q/health/live; do
  for _ in {1..200}; do
    (get "$address")
  done
done
kill "$server"
# A JVM that is told to stop exits with 143.
wait "$server" || true
test -f "$app/app.aot"
