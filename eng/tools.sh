# Where the programs are that tests need beside the SDK. Sourced; each function prints a path, or nothing and fails.
# No `grep -q` at the end of a pipe: it stops reading at the first match, and a writer cut off fails the pipe under pipefail.

# PostgreSQL's own programs; Debian keeps them out of the path, a folder a version.
postgres_folder() {
    if command -v initdb >/dev/null && command -v pg_ctl >/dev/null; then
        dirname "$(command -v initdb)"
        return
    fi
    local newest
    newest=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
    [ -n "$newest" ] && dirname "$newest"
}

# A browser that answers, not only one that exists: Ubuntu's package is a script that asks for a snap.
chromium_path() {
    local name path
    for name in ${HAWL_TEST_CHROMIUM:-chromium chromium-browser google-chrome google-chrome-stable}; do
        path=$(command -v "$name") || continue
        if timeout 20 "$path" --version </dev/null 2>/dev/null | grep -E '^(Chromium|Google Chrome) [0-9]' >/dev/null; then
            echo "$path"
            return
        fi
    done
    return 1
}

sdk_is_there() {
    dotnet --list-sdks 2>/dev/null | grep '^10\.' >/dev/null
}

# .NET reads dates, plurals and languages out of ICU.
icu_is_there() {
    { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep 'libicuuc\.so' >/dev/null
}

mail_server_is_there() {
    [ -x /usr/sbin/postfix ]
}

pop3_server_is_there() {
    [ -x /usr/sbin/dovecot ] && [ -x /usr/lib/dovecot/pop3 ]
}
