#!/bin/sh
# What a container of this image does, by its only argument: `serve` or `follow`.
set -eu

case "${1:-serve}" in
  follow)
    exec node --import tsx tools/follow.ts
    ;;
  serve)
    if [ -n "${FOLLOW_REMOTE:-}" ]; then
      # Another container follows, on the same volume. Content that came with the image may be older than what it published.
      until [ -e "$SITE_STATE/archive/current.json" ]; do
        echo 'Waiting for the follower to publish for the first time …'
        sleep 2
      done
    else
      node --import tsx tools/content.ts
    fi
    exec node tools/serve.mjs
    ;;
  *)
    echo "“$1” is nothing that this image does: give serve or follow." >&2
    exit 2
    ;;
esac
