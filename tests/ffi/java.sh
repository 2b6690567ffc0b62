# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The foreign-function API is final since Java 22.
major() {
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}
for home in ${JAVA_HOME-} /usr/lib/jvm/* /opt/*jdk*; do
  [ -x "$home/bin/javac" ] && [ "$(major "$home")" -ge 22 ] && export JAVA_HOME="$home" && break
done
[ -x "${JAVA_HOME-}/bin/javac" ] && [ "$(major "$JAVA_HOME")" -ge 22 ] ||
  skip 'no JDK of version 22 or later; Debian 12 has 17'
need mvn:maven || skip 'no Maven'
echo "$JAVA_HOME" >"$cache/home"
copy
maven() {
  mvn -q -B -Dmaven.repo.local="$cache/repository" "$@"
}
maven dependency:resolve dependency:resolve-plugins >/dev/null 2>&1 ||
  skip 'Maven cannot fetch junit-jupiter and gson'
maven test
