#!/usr/bin/env python3
"""A fake ConnectWise: as much of its REST API as tells tickets, and its faults on demand.

    fake_connectwise.py --data site.json        or        fake_connectwise.py --tickets 200000

The first line on stdout is the port. The data is {"service": [rows], "project": [rows], "notes": {"number": [rows]},
"entries": [rows], "members": [rows]}; --tickets makes service tickets up. Login: company "acme", keys "public" and
"private", any client id.

    GET  /__fake/stats      what was asked so far
    GET  /__fake/wait?requests=3&path=notes   answers with the stats once so many requests for such paths have come
    POST /__fake/site       options to change (see OPTIONS), and new rows of the data
    POST /__fake/faults     [{"path": "notes", "fault": "error500", "times": 2, ...}]: the first that fits strikes;
                            error500, error503, busy ("retry_after": "1"), html, cut, hang, gone, forbidden, expired,
                            tells (the key, in its complaint), deleted (the service ticket whose notes are asked for)
"""
import argparse
import base64
import http.server
import json
import sys
import threading
import time
import urllib.parse

from connectwise_rows import Refusal, Rows, conditions

OPTIONS = {
    "codebase": "v4_6_release/", "links": True, "page_ids": True, "forward": True, "count": True,
    "partial": 0,           # the most rows a page holds, whatever is asked for
    "repeats": False,       # a page begins with the last row of the one before
    "empty_pages": False,   # an empty page, with a link, before each page
    "link_host": "",        # where next pages are said to be
    "known_fields": True,   # False refuses `fields`
    "shown_fields": [],     # the only ones that `fields` can choose; all if empty
    "date": "",             # the server's clock, as HTTP writes it
    "ignored": [],          # fields whose conditions are overlooked
    "notes_of_projects": True,
}


class Site:
    def __init__(self, data, count):
        self.options, self.faults, self.changing = dict(OPTIONS), [], threading.Condition()
        self.rows = {name: Rows(data.get(name, ())) for name in ("service", "project", "entries", "members")}
        if count:
            self.rows["service"] = Rows(count=count)
        self.notes = data.get("notes", {})
        self.asked, self.active, self.most_active, self.early, self.longest = [], 0, 0, 0, 0
        self.busy_until = 0.0

    def stats(self):
        return {"asked": self.asked[-2000:], "requests": len(self.asked), "most_active": self.most_active,
                "early": self.early, "longest_address": self.longest}

    def change(self, value):
        for name in self.rows.keys() & value.keys():
            self.rows[name] = Rows(value[name])
        self.notes = value.get("notes", self.notes)
        self.options |= {name: value[name] for name in OPTIONS.keys() & value.keys()}

    def begin(self, target):
        """Notes a request, and returns the fault that strikes it."""
        now = time.monotonic()
        with self.changing:
            self.asked.append(urllib.parse.unquote(target))
            self.active += 1
            self.most_active = max(self.most_active, self.active)
            self.longest = max(self.longest, len(target))
            # Means something only for a client with one request at a time: others may be under way.
            self.early += now < self.busy_until
            fault = next((fault for fault in self.faults if fault["path"] in target and fault["times"] > 0), None)
            if fault:
                fault["times"] -= 1
            if fault and fault["fault"] == "busy" and "retry_after" in fault:
                self.busy_until = now + float(fault["retry_after"])
            self.changing.notify_all()
            return fault or {"fault": ""}

    def end(self):
        with self.changing:
            self.active -= 1

    def resource(self, path):
        parts = path.split("/")
        if parts[1:] == ["tickets"] and parts[0] in ("service", "project"):
            return self.rows[parts[0]]
        if parts[1:2] == ["tickets"] and parts[3:] == ["notes"] and parts[0] in ("service", "project"):
            known = int(parts[2]) in self.rows[parts[0]].ids or parts[0] == "service" and parts[2] in self.notes
            if known and (parts[0] == "service" or self.options["notes_of_projects"]):
                return Rows(self.notes.get(parts[2], ()))
        rows = {"time/entries": "entries", "system/members": "members"}.get(path)
        if rows is None:
            raise Refusal(404, "There is no such resource.")
        return self.rows[rows]

    def answer(self, path, query, forward):
        """The value and the next page's query, if there is one."""
        if path.endswith("/count") and self.options["count"]:
            rows = self.resource(path[:-len("/count")])
            return {"count": sum(1 for _ in self.matching(rows, query, 0))}, None
        rows = self.resource(path)
        if "fields" in query and not self.options["known_fields"]:
            raise Refusal(400, "The field is unknown.")
        forward = forward and self.options["forward"]
        size = min(int(query.get("pageSize", 25)), self.options["partial"] or 1000, 1000)
        start = rows.place_after(int(query.get("pageId", 0))) if forward and self.options["page_ids"] else 0
        if self.options["empty_pages"] and forward and "more" not in query:
            return [], query | {"more": "1"}
        found = self.matching(rows, query, max(0, start - 1) if self.options["repeats"] else start)
        skipped = 0 if forward else (int(query.get("page", 1)) - 1) * size
        places = [place for _, place in zip(range(skipped + size + 1), found)][skipped:]
        shown = [rows.row(rows.ids[place]) for place in places[:size]]
        if "fields" in query:
            names = set(query["fields"].split(","))
            names &= set(self.options["shown_fields"] or names)
            shown = [{name: row[name] for name in row if name in names} for row in shown]
        if len(places) <= size or not forward or not self.options["links"]:
            return shown, None
        following = {name: value for name, value in query.items() if name != "more"}
        return shown, following | {"pageId": str(rows.ids[places[size - 1]])}

    def matching(self, rows, query, start):
        tests = conditions(query.get("conditions", ""), self.options["ignored"])
        for place in range(start, len(rows.ids)):
            if all(compare(rows.value(place, field), value) for field, compare, value in tests):
                yield place


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site = None

    def do_GET(self):
        target = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(target.query))
        if target.path.startswith("/__fake/"):
            return self.control(target.path, query)
        fault = self.site.begin(self.path)
        try:
            self.strike(fault)
            value, following = self.value(target.path, query)
            value = "<html>Sign in</html>" if fault["fault"] == "html" else value
            link = f"{self.site.options['link_host'] or 'http://' + self.headers['Host']}{target.path}"
            headers = {"Link": f'<{link}?{urllib.parse.urlencode(following)}>; rel="next"'} if following else {}
            self.respond(200, value, headers, cut=fault["fault"] == "cut")
        except Refusal as refusal:
            self.respond(refusal.status, {"code": "Refused", "message": refusal.message, "errors": []}, refusal.headers)
        finally:
            self.site.end()

    def do_POST(self):
        value = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/__fake/faults":
            self.site.faults = value
        else:
            self.site.change(value)
        self.respond(200, {})

    def control(self, path, query):
        if path == "/__fake/wait":
            with self.site.changing:
                self.site.changing.wait_for(lambda: sum(query.get("path", "") in asked for asked in self.site.asked)
                                            >= int(query["requests"]))
        self.respond(200, self.site.stats())

    def strike(self, fault):
        name = fault["fault"]
        if name == "hang":
            threading.Event().wait()
        if name == "deleted":
            number = int(urllib.parse.urlsplit(self.path).path.split("/")[-2])
            rows = self.site.rows["service"]
            self.site.rows["service"] = Rows(rows.row(other) for other in rows.ids if other != number)
            raise Refusal(404, "Not here.")
        if name == "busy":
            wait = {"Retry-After": fault["retry_after"]} if "retry_after" in fault else {}
            raise Refusal(429, "Too many requests.", wait)
        refusal = {"error500": (500, "Something broke."), "error503": (503, "Maintenance."), "gone": (404, "Not here."),
                   "forbidden": (403, "You lack the right to inquire."), "expired": (401, "The key has expired."),
                   "tells": (401, "private is wrong.")}
        if name in refusal:
            raise Refusal(*refusal[name])

    def value(self, path, query):
        if path.startswith("/login/companyinfo/"):
            known = path.endswith("/acme")
            return {"CompanyName": "Acme", "Codebase": self.site.options["codebase"]} if known else None, None
        login = "Basic " + base64.b64encode(b"acme+public:private").decode()
        if self.headers["Authorization"] != login or not self.headers["clientId"]:
            raise Refusal(401, "The login is wrong.")
        base = f"/{self.site.options['codebase']}apis/3.0/"
        if not path.startswith(base):
            raise Refusal(404, "Not here.")
        return self.site.answer(path[len(base):], query, self.headers["pagination-type"] == "forward-only")

    def respond(self, status, value, headers=None, cut=False):
        body = value.encode() if isinstance(value, str) else json.dumps(value).encode()
        self.send_response(status)
        for name, text in ({"Content-Type": "application/json", "Content-Length": len(body)} | (headers or {})).items():
            self.send_header(name, str(text))
        self.end_headers()
        self.wfile.write(body[:len(body) // 2] if cut else body)
        self.close_connection = self.close_connection or cut

    def date_time_string(self, timestamp=None):
        return self.site.options["date"] or super().date_time_string(timestamp)

    def log_message(self, *arguments):
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--data", help="a file of rows")
    parser.add_argument("--tickets", type=int, default=0, help="how many service tickets are made up")
    parser.add_argument("--until-stdin-closes", action="store_true", help="end when the starter is gone")
    options = parser.parse_args()
    data = json.load(open(options.data, encoding="utf-8")) if options.data else {}
    Handler.site = Site(data, options.tickets)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", options.port), Handler)
    print(server.server_address[1], flush=True)
    if not options.until_stdin_closes:
        return server.serve_forever()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.buffer.read()


if __name__ == "__main__":
    main()
