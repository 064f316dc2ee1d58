# To be sourced: `start_postgresql` starts a PostgreSQL on a free loopback port, empty, and stops it when the script ends.
# Sets TICKET_ANALYTICS_TEST_POSTGRES to its connection string. It asks for its password.

start_postgresql() {
    local programs data port
    programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
    data=$(mktemp -d /tmp/ticket-analytics-postgresql.XXXXXX)
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    echo right >"$data/password"
    [ "$(id -u)" -ne 0 ] || chown -R postgres "$data"

    as_postgres "$programs/initdb" --pgdata "$data/db" --username postgres --auth scram-sha-256 \
        --pwfile "$data/password" --encoding UTF8 --locale C.UTF-8 >/dev/null
    trap "as_postgres $programs/pg_ctl stop --pgdata $data/db --mode immediate >/dev/null; rm -rf $data" EXIT
    as_postgres "$programs/pg_ctl" start --wait --pgdata "$data/db" --log "$data/log" --options \
        "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$data -c fsync=off -c max_connections=300" \
        >/dev/null
    export TICKET_ANALYTICS_TEST_POSTGRES="Driver=PostgreSQL Unicode;Server=127.0.0.1;Port=$port;Database=postgres;Uid=postgres;Pwd=right"
}

# PostgreSQL refuses to run as root.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}
