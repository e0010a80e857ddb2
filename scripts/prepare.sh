# What both set-up commands share: Debian packages, the virtual environment, the locked Python packages.
# Sourced by scripts/demo and scripts/test with the working directory at the top of the clone.

say() { printf '%s\n' "$*" >&2; }

# Each word is a package, or alternatives joined by "|" where Debian releases differ.
needs_program="python3 python3-venv libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3
  libglib2.0-0|libglib2.0-0t64 libbrotli1 libgssapi-krb5-2 fonts-dejavu-core fonts-noto-color-emoji"
needs_screen="libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0"
needs_tests="make git nodejs npm firefox-esr chromium dbus dbus-daemon at-spi2-core xvfb libnotify4 faketime iproute2
  php-cli php-fpm nginx-light|nginx apache2-bin libapache2-mod-php"

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# A program that is there already (a newer node, a python of one's own) need not come from Debian.
is_there() {
  case "$1" in
    python3) command -v python3 >/dev/null ;;
    python3-venv) python3 -c 'import ensurepip, venv' 2>/dev/null ;;
    nodejs) command -v node >/dev/null ;;
    make|git|npm) command -v "$1" >/dev/null ;;
    nginx) command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] ;;
    *) return 1 ;;
  esac
}

missing_packages() {
  for package in "$@"; do
    found=
    for name in $(printf '%s' "$package" | tr '|' ' '); do
      if is_there "$name" || is_installed "$name"; then found=1; fi
    done
    [ -n "$found" ] || printf '%s ' "$package"
  done
}

known_name() {
  for name in $(printf '%s' "$1" | tr '|' ' '); do
    if apt-cache show "$name" 2>/dev/null | grep -q '^Package:'; then
      printf '%s' "$name"
      return
    fi
  done
  printf '%s' "${1%%|*}"
}

install_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is not Debian, so nothing was installed. Needed: Python 3.11 or newer with venv."
    say "For the tests also: make, git, Node.js 18 or newer with npm, Firefox ESR, Chromium, Xvfb, a D-Bus daemon with AT-SPI,"
    say "libfaketime, PHP with its FPM, nginx and Apache."
    return
  fi
  missing=$(missing_packages "$@")
  [ -z "$missing" ] && return
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "These packages are missing and there is no sudo: $missing"
      exit 1
    fi
    as_root=sudo
  fi
  say "Installing: $missing"
  $as_root apt-get update -qq
  names=
  for package in $missing; do names="$names $(known_name "$package")"; done
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $names >/dev/null
}

# One virtual environment in the clone, made anew when the lock changes.
prepare_python() {
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    say "PushDesk needs Python 3.11 or newer; this is $(python3 --version 2>&1)."
    exit 1
  }
  lock=requirements.lock
  mark=.venv/made-from
  wanted="$(cat "$lock" pyproject.toml | cksum) $(python3 --version)"
  if [ -x .venv/bin/python ] && [ "$(cat "$mark" 2>/dev/null)" = "$wanted" ]; then return; fi
  say "Preparing Python packages (once) …"
  rm -rf .venv
  python3 -m venv .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$lock"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
  printf '%s' "$wanted" > "$mark"
}

has_screen() {
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}
