# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

need g++:g++ /usr/include/nlohmann/json.hpp:nlohmann-json3-dev || skip 'no nlohmann-json3-dev'
# shellcheck disable=SC2046
g++ -std=c++17 -O1 -Wall -Wextra -Wpedantic -Wconversion -Wshadow=local -Werror -o "$cache/test" \
  "$binding/test.cpp" $(pkg-config --cflags --libs esmtpcode)
"$cache/test"
