# SPDX-License-Identifier: Apache-2.0
# Sourced by the scripts beside it: installs what is missing on Debian or Ubuntu when we are allowed to.

# install_packages NAME... : installs the named Debian packages; 1 when that is not possible here.
install_packages() {
    command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] || return 1
    if [ -z "${package_lists_fresh:-}" ]; then
        apt-get update -qq >/dev/null || return 1
        package_lists_fresh=yes
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need_maven() {
    command -v mvn >/dev/null 2>&1 && return 0
    install_packages maven && command -v mvn >/dev/null 2>&1 && return 0
    echo "Explorepedia is built with Maven 3.8 or newer, and there is no 'mvn' here." >&2
    echo "Install it (on Debian: apt-get install maven) and start again." >&2
    return 1
}
