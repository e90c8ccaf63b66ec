# SPDX-License-Identifier: Apache-2.0
# Sourced by the scripts beside it: finds a JDK 25 or newer and puts it in JAVA_HOME and first on PATH.
# Returns 1, having said why, when there is none.

jdk_version() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    # The release file is read first since it costs no start of a JVM.
    v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ -n "$v" ] || v=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    [ "${v:-0}" -ge 25 ] 2>/dev/null
}

find_jdk() {
    on_path=$(command -v javac 2>/dev/null)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for candidate in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${JAVA_HOME_25_X64:-}" "$on_path" \
        /usr/lib/jvm/*25* /usr/lib/jvm/*2[6-9]* /opt/java/* /opt/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$candidate" ] && jdk_version "$candidate"; then
            JAVA_HOME=$candidate
            PATH=$candidate/bin:$PATH
            export JAVA_HOME PATH
            return 0
        fi
    done
    echo "Explorepedia needs a JDK 25 or newer and found none." >&2
    echo "Install one (for example Temurin 25) and set JAVA_HOME to its folder." >&2
    return 1
}
