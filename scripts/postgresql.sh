# To be sourced: `start_postgresql` starts a PostgreSQL on a free port of loopback, or of the addresses given, empty, and
# stops it when the script ends. Sets TICKET_ANALYTICS_TEST_POSTGRES to its connection string. It asks for its password.
# Run as a program it stops and starts what the script above it has started: `bash scripts/postgresql.sh stop immediate`.

start_postgresql() {
    local addresses=${1:-127.0.0.1} address data port
    address=${addresses%%,*}
    data=$(mktemp -d /tmp/ticket-analytics-postgresql.XXXXXX)
    port=$(python3 -c 'import socket, sys; s = socket.socket(); s.bind((sys.argv[1], 0)); print(s.getsockname()[1])' "$address")
    echo right >"$data/password"
    [ "$(id -u)" -ne 0 ] || chown -R postgres "$data"

    as_postgres "$(postgresql_programs)/initdb" --pgdata "$data/db" --username postgres --auth scram-sha-256 \
        --pwfile "$data/password" --encoding UTF8 --locale C.UTF-8 >/dev/null
    printf '%s\n' "listen_addresses = '$addresses'" "port = $port" "unix_socket_directories = '$data'" \
        "fsync = off" "max_connections = 300" >>"$data/db/postgresql.conf"
    echo "host all all samenet scram-sha-256" >>"$data/db/pg_hba.conf"
    export TICKET_ANALYTICS_TEST_POSTGRES_FOLDER=$data
    trap "control_postgresql stop immediate; rm -rf $data" EXIT
    control_postgresql start
    export TICKET_ANALYTICS_TEST_POSTGRES="Driver=PostgreSQL Unicode;Server=$address;Port=$port;Database=postgres;Uid=postgres;Pwd=right"
}

# start, stop fast (sessions are ended), stop immediate (as by a power cut).
control_postgresql() {
    local data=$TICKET_ANALYTICS_TEST_POSTGRES_FOLDER mode=()
    [ "$1" = start ] || mode=(--mode "$2")
    as_postgres "$(postgresql_programs)/pg_ctl" "$1" --wait --pgdata "$data/db" --log "$data/log" "${mode[@]}" >/dev/null
}

postgresql_programs() { ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1; }

# PostgreSQL refuses to run as root.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

[ "${BASH_SOURCE[0]}" != "$0" ] || control_postgresql "$@"
