# Sourced by ./play and ./test: puts in place what the system lacks, and says so. Quick when
# there is nothing to do. Only Debian and its kin are known; elsewhere it names what is needed.

# What building and running takes: a C compiler (SQLite, the linker), the X and Wayland libraries
# that a window is opened with, ALSA for sound, and Vulkan with its software renderer.
SYSTEM_PACKAGES="gcc g++ libc6-dev pkg-config libx11-6 libxcursor1 libxi6 libxrandr2 libxkbcommon0 libxkbcommon-x11-0 libwayland-dev libasound2-dev libvulkan1 mesa-vulkan-drivers"

# need PACKAGE…: installs those that are missing.
need() {
    [ "$(uname -s)" = Linux ] || return 0
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not Debian: please see to it that these, or their like, are installed: $*" >&2
        return 0
    fi
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -q '^installed$' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "Installing what the system lacks: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Please install as root: apt-get install ${missing[*]}" >&2; return 1; }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

command -v cargo >/dev/null || {
    echo "Rust is not installed: get it from https://rustup.rs, open a new terminal, and try again." >&2
    exit 1
}
