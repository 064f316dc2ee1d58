"""Asks a server for paths: `portal_answers.py PORT HOST PATH...` prints status and place to go for each."""

import http.client
import sys

port, host, *paths = sys.argv[1:]
for path in paths:
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=30)
    connection.request("GET", path, headers={"Host": host, "X-Remote-User": "forged"})
    answer = connection.getresponse()
    print(answer.status, answer.getheader("Location") or "-")
    connection.close()
