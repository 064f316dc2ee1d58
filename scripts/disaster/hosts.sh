#!/usr/bin/env bash
# Two hosts and a database between them, as network namespaces within one that nobody else sees; they vanish, with every
# process in them, when this script ends, however it ends. The first word is the folder of the tools.
set -euo pipefail
cd "$(dirname "$0")/../.."

apart=(unshare --net --mount --pid --fork --kill-child --mount-proc)
if [ "${1:-}" != --apart ]; then
    if ! "${apart[@]}" ip link set lo up 2>/dev/null; then
        echo "SKIPPED: no two hosts, because network namespaces cannot be made here (root and iproute2 are needed)." >&2
        exit 0
    fi
    exec "${apart[@]}" scripts/disaster/hosts.sh --apart "$@"
fi

tools=$2
mkdir -p /run/netns
mount -t tmpfs tmpfs /run/netns
ip link set lo up
for number in 1 2; do
    ip netns add host$number
    ip link add to-host$number type veth peer name eth0 netns host$number
    ip address add 192.0.2.$((16 * number + 1))/28 dev to-host$number
    ip link set to-host$number up
    ip -n host$number address add 192.0.2.$((16 * number + 2))/28 dev eth0
    ip -n host$number link set lo up
    ip -n host$number link set eth0 up
done
source scripts/postgresql.sh
start_postgresql 192.0.2.17,192.0.2.33
python3 scripts/disaster/hosts.py --tools "$tools" "${@:3}"
