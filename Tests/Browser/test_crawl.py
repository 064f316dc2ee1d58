"""Every link leads somewhere, and every number to as many rows."""

import collections
import csv
import io
import re
import urllib.parse

from web import Page, ask
from suite import PortalTestCase

MOST_PAGES = 1500


class CrawlTests(PortalTestCase):
    def test_every_link_leads_to_a_page_and_every_twin_answers(self):
        start = self.place.address(role="operator")
        waiting, seen, broken = collections.deque([start]), {start}, []
        while waiting and len(seen) < MOST_PAGES:
            address = waiting.popleft()
            answer = ask(address)
            if answer.status != 200:
                broken.append((address, answer.status))
            if not answer.headers["Content-Type"].startswith("text/html"):
                continue
            for link in Page(answer.text).links:
                target = urllib.parse.urljoin(address, link).split("#")[0]
                if target.startswith(start) and target not in seen:
                    seen.add(target)
                    waiting.append(target)
        self.assertEqual(broken, [])
        self.assertGreater(len(seen), 300)

    def test_a_number_equals_the_rows_behind_it(self):
        wrong, compared = [], 0
        for page in ["", "?range=30d", "skills", "skills?top=200", "skills?range=90d", "skills/1", "status",
                     "status/failures", "managed", "managed/1", "managed/inbox", "technicians", "technicians?range=all",
                     "technicians/1", "technicians/1?basis=managed", "coverage", "coverage?basis=discovered", "check",
                     "search?q=exchange", "search?skill=1"]:
            address = self.place.address(page)
            for link, words in Page(ask(address).text).counts:
                if not (number := re.sub(r"\D", "", words)):
                    continue
                compared += 1
                target = urllib.parse.urlsplit(urllib.parse.urljoin(address, link))
                total = self.rows(target._replace(path=target.path + ".json", fragment="").geturl())
                if total != int(number):
                    wrong.append((page, words, link, total))
        self.assertEqual(wrong, [])
        self.assertGreater(compared, 200)

    def rows(self, address):
        """How many rows the first table of a page has, on all its pages."""
        answer = ask(address).json
        tables = [value for value in answer.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        return answer["meta"].get("total", len(tables[0]) if tables else 0)

    def test_all_faces_show_the_same_rows(self):
        for page in ["skills", "managed", "technicians", "matrix", "coverage", "managed/inbox"]:
            with self.subTest(page=page):
                rows = next(value for value in ask(self.place.address(page + ".json")).json.values()
                            if isinstance(value, list) and value and isinstance(value[0], dict))
                text = ask(self.place.address(page)).text
                self.assertIn(f'data-rows="{len(rows)}"', text)
                first = [next(iter(row.values())) for row in rows]
                file = ask(self.place.address(page + ".csv"))
                names = [row[0] for row in csv.reader(io.StringIO(file.text))][1:]
                self.assertEqual(file.headers["X-Row-Count"], str(len(names)))
                self.assertEqual(names[:len(rows)], [str(name or "") for name in first])
