#!/bin/sh
# Makes an environment, mends one that is broken, and installs a lock into it by hash:
#
#   sh scripts/environment.sh FOLDER NAME LOCK "WHAT"
#
# Nothing is done, and nothing written, where FOLDER/NAME.stamp says that this lock is installed
# there. PYTHON names the interpreter to make it with. What is done is said in one line each.
set -eu

folder=$1 name=$2 lock=$3 what=$4
stamp=$folder/$name.stamp
marker=$folder/unfinished
supported='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
version='import sys; print("%d.%d" % sys.version_info[:2])'
# What a user has set for other work must not lead packages past this folder.
unset PYTHONPATH PYTHONHOME PIP_TARGET PIP_PREFIX PIP_USER PIP_REQUIRE_VIRTUALENV 2>/dev/null || :
export PIP_DISABLE_PIP_VERSION_CHECK=1

exec 3>&2 # what is said is seen, also where the output of a command goes elsewhere
say() {
    echo "storyfold: $*" >&3
}

stop() {
    say "$@"
    exit 1
}

# The first of the usual names that is a Python to work with, or the one that was named.
choose() {
    if [ -n "${PYTHON:-}" ]; then
        "$PYTHON" -c "$supported" 2>/dev/null && return
        stop "PYTHON=$PYTHON is $("$PYTHON" --version 2>&1 || echo 'no Python');" \
            "name a Python 3.11, 3.12 or 3.13 with make PYTHON=/path/to/python3"
    fi
    for PYTHON in python3 python3.13 python3.12 python3.11 python; do
        "$PYTHON" -c "$supported" 2>/dev/null && return
    done
    stop "needs Python 3.11, 3.12 or 3.13 and found $(python3 --version 2>/dev/null || echo none):" \
        "install one of them beside it, or name one with make PYTHON=/path/to/python3"
}

# Why the folder cannot be used as it is; nothing where it can.
fault() {
    if [ ! -e "$folder" ]; then
        echo "absent"
    elif [ -e "$marker" ]; then
        echo "an install into it was cut off"
    elif ! "$folder/bin/python" -c "" 2>/dev/null; then
        echo "its Python is gone"
    elif ! "$folder/bin/python" -c "$supported"; then
        echo "its Python is $("$folder/bin/python" -c "$version")"
    elif [ "$("$folder/bin/python" -c "$version")" != "$(made_with)" ]; then
        echo "its Python $(made_with) is now $("$folder/bin/python" -c "$version")"
    elif [ -s "$stamp" ] && [ "$(sed -n 2p "$stamp")" != "$(place)" ]; then
        echo "the project was moved"
    elif [ -n "${PYTHON:-}" ] && [ "$("$PYTHON" -c "$version" 2>/dev/null)" != "$(made_with)" ]; then
        echo "PYTHON=$PYTHON is another Python than its $(made_with)"
    fi
}

made_with() {
    sed -n 's/^version[a-z_]* = \([0-9]*\.[0-9]*\).*/\1/p' "$folder/pyvenv.cfg" 2>/dev/null | head -n 1
}

place() {
    (cd "$folder" && pwd -P)
}

# The lock by its content, the place, and the Python: what an install depends on.
wanted() {
    cksum <"$lock"
    place
    made_with
}

make_anew() {
    choose
    if [ "$1" = "absent" ]; then
        say "making $folder with $("$PYTHON" --version)"
    else
        say "$folder: $1; making it anew with $("$PYTHON" --version)"
    fi
    rm -rf "$folder"
    mkdir "$folder"
    echo $$ >"$marker"
    run "$PYTHON" -m venv "$folder" >"$folder/log" 2>&1 || {
        cat "$folder/log" >&2
        stop "$PYTHON could not make $folder: on Debian and Ubuntu install" \
            "$(basename "$("$PYTHON" -c 'import sys; print(sys.executable)')")-venv"
    }
    rm -f "$folder/log"
}

# Another run that is installing into the folder is left to it.
wait_for_others() {
    [ -s "$marker" ] && kill -0 "$(cat "$marker")" 2>/dev/null || return 0
    say "another command is installing into $folder; waiting for it"
    while [ -s "$marker" ] && kill -0 "$(cat "$marker")" 2>/dev/null; do
        sleep 1
    done
}

stopped() {
    kill -TERM "$1" 2>/dev/null || :
    wait "$1" 2>/dev/null || :
    say "stopped; the next run begins anew"
    exit 130
}

# A command that goes when this script is told to go: Ctrl-C, or a signal to make.
run() {
    "$@" &
    child=$!
    trap 'stopped "$child"' INT TERM HUP
    code=0
    wait "$child" || code=$?
    trap - INT TERM HUP
    return $code
}

wait_for_others
why=$(fault)
if [ -n "$why" ]; then
    make_anew "$why"
elif [ "$(cat "$stamp" 2>/dev/null)" = "$(wanted)" ]; then
    exit 0
elif ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
    if "$folder/bin/python" -m ensurepip >/dev/null 2>&1; then
        say "$folder: pip was missing; put back"
    else
        make_anew "pip is missing and cannot be put back"
    fi
fi

say "installing $what, by hash (about a minute)"
rm -f "$stamp"
echo $$ >"$marker"
code=0
# --no-deps: a lock is complete, so nothing has to be resolved, and nothing newer gets in the way.
run "$folder/bin/python" -m pip install -qq --no-deps --require-hashes -r "$lock" || code=$?
if [ "$code" -ne 0 ]; then
    # pip takes back what it began when it fails by itself, as without a network.
    [ "$code" -ne 1 ] || rm -f "$marker"
    stop "pip could not install $lock: see above; run the same command again"
fi
"$folder/bin/python" -m pip check -q >&2 || stop "$lock does not hold together: run make lock"
wanted >"$stamp"
rm -f "$marker"
