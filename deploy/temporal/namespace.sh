#!/bin/sh
# Creates the namespace, which the server image does not do by itself, and returns once it can be used.
set -eu

# The port opens before the server answers, and a new namespace is known to all its parts only after some seconds.
within_two_minutes() {
  tries=60
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ]; then
      "$@"
      exit 1
    fi
    sleep 2
  done
}

within_two_minutes temporal operator cluster health
if temporal operator namespace describe --namespace "$NAMESPACE" >/dev/null 2>&1; then
  temporal operator namespace update --namespace "$NAMESPACE" --retention "$RETENTION"
else
  temporal operator namespace create --namespace "$NAMESPACE" --retention "$RETENTION"
fi
within_two_minutes temporal workflow list --namespace "$NAMESPACE" --limit 1
