#!/usr/bin/env bash
# All sources are as clang-format writes them. usage: format.sh TOP
set -euo pipefail
cd "$1"
find base extract graph exporters evaluate cli tests -name node_modules -prune -o \( -name '*.hpp' -o -name '*.cpp' \) -print0 |
  xargs -0 clang-format --dry-run --Werror
