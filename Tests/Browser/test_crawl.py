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

    def test_a_number_equals_the_tickets_behind_it(self):
        wrong, compared = [], 0
        for page in ["", "skills", "skills?top=200", "status", "managed", "technicians", "technicians/1", "coverage",
                     "search?q=exchange", "skills/1"]:
            address = self.place.address(page)
            for link, words in Page(ask(address).text).counts:
                target = urllib.parse.urljoin(address, link)
                path = urllib.parse.urlsplit(target).path
                number = re.sub(r"\D", "", words)
                if not path.endswith("/tickets") or not number:
                    continue
                compared += 1
                total = ask(re.sub(r"/tickets(\?|$)", r"/tickets.json\1", target)).json["ticketCount"]
                if total != int(number):
                    wrong.append((page, words, target, total))
        self.assertEqual(wrong, [])
        self.assertGreater(compared, 100)

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
