#!/usr/bin/env bash
# Against the running containers of docker-compose.yml with the profile embedded: both stacks give the same data, nobody
# is root, and either container can be restarted. Needs curl and jq.
set -euo pipefail
cd "$(dirname "$0")/.."

# The data of an answer; the two stores were seeded at different instants, which stand in the ids of pinned records.
ask() { # ask PORT DOCUMENT
  curl --fail --silent --show-error --retry 30 --retry-delay 2 --retry-all-errors "http://127.0.0.1:$1/graphql" \
    -H 'Content-Type: application/json' --data "$(jq --null-input --rawfile query "$2" '{$query}')" \
    | jq --compact-output '.data | (.. | strings) |= gsub("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"; "instant")'
}

compare() {
  local document stack embedded count=0
  for document in tests/IndustryGraph.Server.Tests/EndToEnd/Documents/*.graphql; do
    stack=$(ask 5080 "$document")
    embedded=$(ask 5081 "$document")
    if [ "$stack" != "$embedded" ]; then
      echo "The stacks differ on $document" >&2
      return 1
    fi
    count=$((count + 1))
  done
  echo "$count documents answered alike"
}

compare
for service in industrygraph embedded; do
  user=$(docker inspect --format '{{.Config.User}}' "$(docker compose --profile embedded ps --quiet "$service")")
  case $user in "" | 0 | root) echo "$service runs as root" >&2; exit 1 ;; esac
done

docker compose restart neo4j
docker compose --profile embedded up --detach --wait --wait-timeout 300
compare
docker compose --profile embedded restart industrygraph embedded
docker compose --profile embedded up --detach --wait --wait-timeout 300
compare
