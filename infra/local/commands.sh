# Shared by infra/run, infra/test, infra/screenshots and infra/bench/run: finds (or installs) what the
# machine must have, and builds what changed. Sourced with $root set to the checkout. POSIX sh.

# For a JVM that prints: without a locale (LANG unset or C) it would print "St?dtle", and what is pasted must be right.
PRINTS_UTF_8="-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"

say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$*"
    exit 1
}

# The Maven wrapper and npm keep what they fetch at home; a bare container or a cron job may not say where that is.
if [ -z "${HOME:-}" ]; then
    HOME=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)
    HOME=${HOME:-$root/.local/home}
    export HOME
fi

# check_run_options OPTION…: what a typing mistake in infra/run needs no build to find.
check_run_options() {
    usage="usage: infra/run [--osm FILE.osm.pbf [--aeds FILE]…] [--volunteers N]"
    with_extract=no
    with_lists=no
    while [ $# -gt 0 ]; do
        case $1 in
            --volunteers) case ${2:-} in "" | *[!0-9]*) fail "$usage" ;; esac ;;
            --osm | --aeds)
                [ -n "${2:-}" ] || fail "$usage"
                [ -f "$2" ] && [ -r "$2" ] || fail "There is no file $2 that can be read."
                if [ "$1" = --osm ]; then with_extract=yes; else with_lists=yes; check_list "$2"; fi
                ;;
            *) fail "$usage" ;;
        esac
        shift 2
    done
    [ "$with_lists$with_extract" != yesno ] || fail "$usage"
}

# check_list FILE: as the preparation does.
check_list() {
    case $(printf '%s' "$1" | tr '[:upper:]' '[:lower:]') in
        *.geojson | *.json | *.csv) ;;
        *) fail "$1 is no list of AEDs: its name must end in .geojson, .json or .csv." ;;
    esac
}

# use_state [FOLDER]: the state is kept in CALLOUT_STATE, or in .local of the checkout; FOLDER in it if given.
use_state() {
    CALLOUT_STATE=${CALLOUT_STATE:-$root/.local}
    case $CALLOUT_STATE in /*) ;; *) CALLOUT_STATE=$PWD/$CALLOUT_STATE ;; esac
    CALLOUT_STATE=$CALLOUT_STATE${1:+/$1}
    export CALLOUT_STATE
}

# forget_real_servers: what the environment says of real servers is not for tests and benchmarks: it outranks what they are
# told, and they empty every database they are given. The same list stands in RealServers.java.
forget_real_servers() {
    unset DISPATCH_DATABASE_URL RESPONDER_DATABASE_URL KAFKA_BOOTSTRAP_SERVERS GOOGLE_APPLICATION_CREDENTIALS \
        CALLOUT_GATEWAY_URL CALLOUT_GATEWAY_SECRET CALLOUT_DOCUMENTS_KEYS \
        CALLOUT_FCM_PROJECT CALLOUT_PUSH_EMULATOR_URL CALLOUT_FIREBASE_WEB_FILE CALLOUT_VAPID_KEY CALLOUT_DATA_DIR \
        CALLOUT_REGION_DIR CALLOUT_DISPATCH_URL CALLOUT_RESPONDER_URL \
        CALLOUT_WEB_PUSH_PUBLIC_KEY CALLOUT_WEB_PUSH_PRIVATE_KEY
    for variable in $(env | sed -n 's/^\(QUARKUS_[A-Za-z0-9_]*\)=.*/\1/p'); do
        unset "$variable"
    done
}

# A JDK is known by the version its own release file states; no JVM is started to ask.
is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${major:-0}" -ge 25 ]
}

find_jdk() {
    on_path=$(command -v javac || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_jdk_25 "$home"; then
            JAVA_HOME=$home
            PATH=$home/bin:$PATH
            export JAVA_HOME PATH
            return
        fi
    done
    fail "A JDK of version 25 or newer is needed: set JAVA_HOME to one, or put its bin folder on the PATH."
}

node_is_new_enough() {
    version=$(node --version 2>/dev/null) || return 1
    major=${version#v}
    minor=${major#*.}
    major=${major%%.*}
    minor=${minor%%.*}
    [ "$major" -gt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; }
}

# The pages are built by Node; an older one lends its npm to fetch a newer one for the build alone.
find_node() {
    node_is_new_enough && return
    command -v npm >/dev/null || fail "Node 20.19 or newer is needed to build the pages: put its bin folder on the PATH."
    newer=$(npm exec --yes -p node@22 -- node -p 'process.execPath') || fail "Node 20.19 or newer is needed, and npm could not fetch one."
    PATH=$(dirname "$newer"):$PATH
    export PATH
}

# as_root WORD...: runs a command as root if that takes no password.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 126
    fi
}

# apt_install WHAT PACKAGE...: installs, or says which line does it and stops.
apt_install() {
    what=$1
    shift
    command -v apt-get >/dev/null || fail "$what is needed and this machine has no apt-get: install it by hand."
    as_root true || fail "$what is needed. Install it with:
  sudo apt-get install $*"
    say "installing $what ($*) …"
    as_root apt-get -qq -o DPkg::Lock::Timeout=300 update >/dev/null || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=300 \
        install "$@" >/dev/null 2>"${TMPDIR:-/tmp}/callout-apt.$$" || {
        cat "${TMPDIR:-/tmp}/callout-apt.$$" >&2
        fail "$what could not be installed. Try: apt-get install $*"
    }
    rm -f "${TMPDIR:-/tmp}/callout-apt.$$"
}

has_postgis() {
    [ -x "$1/bin/initdb" ] && [ -x "$1/bin/postgres" ] && [ -x "$1/bin/pg_config" ] || return 1
    major=$("$1/bin/postgres" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
    [ "$major" -ge 15 ] && [ -r "$("$1/bin/pg_config" --sharedir)/extension/postgis.control" ]
}

look_for_postgis() {
    on_path=$(command -v pg_config || true)
    [ -z "$on_path" ] || on_path=$(dirname "$("$on_path" --bindir)")
    for home in $(ls -d /usr/lib/postgresql/* 2>/dev/null | sort -rV) "$on_path"; do
        if has_postgis "$home"; then
            PG_HOME=$home
            export PG_HOME
            return
        fi
    done
    return 1
}

# PostgreSQL 15 or newer with PostGIS; PG_HOME overrides.
find_postgis() {
    if [ -n "${PG_HOME:-}" ]; then
        has_postgis "$PG_HOME" || fail "PG_HOME=$PG_HOME is not a PostgreSQL 15 or newer with PostGIS."
        return
    fi
    look_for_postgis && return
    version=$(apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' 2>/dev/null |
        sed 's/^postgresql-\([0-9]*\)-.*/\1/' | sort -n | tail -n 1)
    apt_install "PostgreSQL with PostGIS" "postgresql-${version:-15}" "postgresql-${version:-15}-postgis-3"
    look_for_postgis || fail "PostgreSQL with PostGIS was installed but is not found: set PG_HOME to its folder (the one with bin/initdb)."
}

# What benchmarks compare with.
find_redis() {
    command -v redis-server >/dev/null || apt_install "redis-server" redis-server
}

# What cannot tell its version cannot run: Ubuntu's chromium-browser may be a stub that asks for a snap.
is_chromium() {
    [ -x "$1" ] && "$1" --version 2>/dev/null | grep -q '[0-9][0-9]*\.[0-9]'
}

# Installed programs first, then those that Playwright has fetched for somebody.
look_for_chromium() {
    for program in "$(command -v chromium || true)" "$(command -v chromium-browser || true)" \
        "$(command -v google-chrome || true)" "$(command -v microsoft-edge || true)" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}"/chromium-*/chrome-linux*/chrome \
        "$HOME"/Library/Caches/ms-playwright/chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium; do
        if is_chromium "$program"; then
            CALLOUT_TEST_CHROMIUM=$program
            return
        fi
    done
    return 1
}

# A Chromium for the page tests; CALLOUT_TEST_CHROMIUM overrides.
find_chromium() {
    if [ -z "${CALLOUT_TEST_CHROMIUM:-}" ] && ! look_for_chromium; then
        apt_install "A Chromium (Google Chrome or Microsoft Edge will do)" chromium
        look_for_chromium || fail "Chromium was installed but does not run: set CALLOUT_TEST_CHROMIUM to the path of a Chromium, Chrome or Edge."
    fi
    export CALLOUT_TEST_CHROMIUM
}

# What a build depends on, as one number: names and contents of all sources but the tests.
content_stamp() {
    (
        cd "$root"
        find pom.xml mvnw .mvn "$@" \
            \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' -o -path '*/local/data' \) -prune -o -type f -print |
            LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum | tr ' ' '-'
    )
}

# build_programs MODULE…: builds them unless nothing changed since, and copies the programs to where they run from, a folder
# for each state of the sources, so that a later build cannot pull the files from under a running stack.
build_programs() {
    CALLOUT_PROGRAMS=$CALLOUT_STATE/programs/$(content_stamp geo infra/contracts infra/platform "$@")
    if [ ! -d "$CALLOUT_PROGRAMS" ]; then
        find_node
        log=$CALLOUT_STATE/logs/build.log
        mkdir -p "$CALLOUT_STATE/logs"
        one_build_at_a_time
        say "building $* (see $log) …"
        (cd "$root" && CALLOUT_PAGE_CHECKS=off ./mvnw -B -Dmaven.test.skip=true -Dspotless.check.skip=true -am \
            -pl "$(printf '%s,' "$@" | sed 's/,$//')" package) >"$log" 2>&1 || {
            tail -n 40 "$log" >&2
            fail "The build failed; all of it is in $log"
        }
        rm -rf "$CALLOUT_PROGRAMS.part"
        mkdir -p "$CALLOUT_PROGRAMS.part"
        for module in "$@"; do
            copy_program "$root/$module/target" "$CALLOUT_PROGRAMS.part/$(basename "$module")"
        done
        mv "$CALLOUT_PROGRAMS.part" "$CALLOUT_PROGRAMS"
        exec 9>&-
    fi
    export CALLOUT_PROGRAMS
}

# copy_program TARGET FOLDER: a service is its whole quarkus-app, any other program its jar and libraries.
copy_program() {
    if [ -d "$1/quarkus-app" ]; then
        cp -R "$1/quarkus-app" "$2"
    else
        cp -R "$1/libraries" "$2"
        cp "$1"/*-SNAPSHOT.jar "$2"
    fi
}

# Two builds in one checkout would write the same files: holds file 9 until this process ends or closes it. Where flock is
# missing, nobody waits.
one_build_at_a_time() {
    command -v flock >/dev/null || return 0
    mkdir -p "$root/.local"
    exec 9>"$root/.local/build.lock"
    flock -n 9 || {
        say "another build runs in this checkout; waiting for it …"
        flock 9
    }
}

# start_local_stack WORD…: becomes the supervisor, which gets the signals meant for this command.
start_local_stack() {
    CALLOUT_ROOT=$root
    export CALLOUT_ROOT
    # shellcheck disable=SC2086 # words, not one word
    exec java $PRINTS_UTF_8 -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dorg.slf4j.simpleLogger.defaultLogLevel=off \
        -cp "$CALLOUT_PROGRAMS/local/*" org.callout.local.LocalStack "$@"
}
