#!/bin/sh
# The analysis of a page as JSON, with curl. Where the service wants a token, write it into a file that only you can read:
# a line "Authorization: Bearer …"; on a command line every user of the machine would see it.
#
#   sh examples/analyze.sh page.html https://news.example/story [token-file]
set -eu
exec curl --silent --show-error --fail-with-body --retry 5 \
    --header 'Content-Type: text/html' \
    --header "Content-Location: $2" \
    ${3:+--header "@$3"} \
    --data-binary "@$1" \
    "${SIDELIGHT:-http://127.0.0.1:8000}/v1/analyze"
