#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# submit.sh PREFIX PYTHON PROGRAM ARGUMENT...  Runs a program on Spark with two workers of one core
# each, the library being installed in PREFIX and pyspark in the environment of PYTHON.

set -eu
examples=$(realpath "$(dirname "$0")/../../examples/spark")
library=$1/lib/libesmtpcode.so.1
python=$2
shift 2
SPARK_HOME=$("$python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SPARK_HOME SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_DIRS="$work"
export SPARK_WORKER_DIR="$work" PYSPARK_PYTHON="$python" PYTHONPATH="$examples" PYTHONDONTWRITEBYTECODE=1

cat >"$work/log4j2.properties" <<'END'
rootLogger.level = error
rootLogger.appenderRef.stderr.ref = stderr
appender.stderr.type = Console
appender.stderr.name = stderr
appender.stderr.target = SYSTEM_ERR
appender.stderr.layout.type = PatternLayout
appender.stderr.layout.pattern = %d %p %c: %m%n%ex
END
ESMTPCODE_LIBRARY=$library "$SPARK_HOME/bin/spark-submit" --master 'local-cluster[2,1,1024]' \
  --conf spark.ui.enabled=false --conf spark.driver.bindAddress=127.0.0.1 \
  --conf "spark.executorEnv.ESMTPCODE_LIBRARY=$library" \
  --conf "spark.driver.extraJavaOptions=-Dlog4j2.configurationFile=$work/log4j2.properties" "$@"
