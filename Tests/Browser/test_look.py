"""What people see: every page, at every width, light and dark, with scripts and without, under a path prefix."""

import socket

from browser import Browser
from place import Place
from suite import PortalTestCase
from web import ask

WIDTHS = [320, 768, 1440]
LISTS = ["", "skills", "tickets", "check", "status", "status/failures", "managed", "managed/inbox", "managed/clusters",
         "managed/history", "technicians", "matrix", "coverage", "search"]


class LookTestCase(PortalTestCase):
    """No page of a place is wider than its window, violates the guidelines, or has the console complain."""

    def assert_looks_well(self, pages, complaint=""):
        """`complaint` is what the console must say of a page that is an error."""
        for has_scripts in (True, False):
            with Browser(has_scripts) as browser:
                for page in pages:
                    with self.subTest(page=page, scripts=has_scripts):
                        browser.open(self.place.address(page, role="operator"))
                        self.assertEqual([words for words in browser.complaints()
                                          if not complaint or complaint not in words], [])
                        self.assert_fits(browser)

    def assert_fits(self, browser):
        """First as it comes, then with all that is folded laid open."""
        self.assert_is_as_wide_as_its_window(browser)
        browser.unfold()
        self.assert_is_as_wide_as_its_window(browser)
        for width in WIDTHS if browser.has_scripts else WIDTHS[:1]:
            # Only colours differ in the dark.
            for scheme, rules in {"light": None, "dark": ["color-contrast"]}.items():
                with self.subTest(width=width, scheme=scheme):
                    browser.look(width, scheme)
                    self.assertEqual(browser.violations(rules), [])

    def assert_is_as_wide_as_its_window(self, browser):
        for width in WIDTHS:
            with self.subTest(width=width):
                browser.look(width)
                self.assertLessEqual(browser.overflow(), 0)


class FilledTests(LookTestCase):
    def test_pages(self):
        self.assert_looks_well(LISTS + ["skills/1", "tickets?skill=1", self.ticket(), "managed/1", "managed/inbox?dismissed=1",
                                        "technicians/1", "search?q=exchange", "status?window=7d", "skills?q=zzz",
                                        "skills?top=many", "managed?done=1"])

    def test_pages_that_are_errors(self):
        self.assert_looks_well(["nowhere", "skills/99999", "managed/create"], complaint="Failed to load resource")

    def test_pages_say_the_same_without_scripts(self):
        with Browser(has_scripts=False) as plain, Browser() as full:
            for page in (page for page in LISTS + ["skills/1", "managed/1", "technicians/1"] if page != "status"):
                with self.subTest(page=page):
                    texts = []
                    for browser in (plain, full):
                        browser.open(self.place.address(page))
                        cells = "return [...document.querySelectorAll('h1, th, td, dd')].map((cell) => cell.textContent)"
                        texts.append(browser.driver.execute_script(cells))
                    self.assertEqual(*texts)

    def ticket(self):
        return f"tickets/{ask(self.place.address('tickets.json?per=1')).json['tickets'][0]['number']}"


class EmptyTests(LookTestCase):
    """The first run: nothing has been imported."""

    @classmethod
    def make_place(cls):
        return Place(is_filled=False)

    def test_pages(self):
        self.assert_looks_well(LISTS)

    def test_a_search_that_finds_nothing(self):
        self.assert_looks_well(["search?q=exchange"], complaint="Failed to load resource")


class AwayTests(LookTestCase):
    """The database is away."""

    @classmethod
    def make_place(cls):
        return Place(is_filled=False, settings={"database.connection_string": "Driver=SQLite3;Database=/none/none.sqlite"})

    def test_pages(self):
        self.assert_looks_well(["", "managed"], complaint="Failed to load resource")
        self.assertIn("database", ask(self.place.address()).text)


class CheckTests(LookTestCase):
    """One check goes on, one waits, one failed, one was cancelled."""

    @classmethod
    def make_place(cls):
        cls.model = cls.enterClassContext(socket.create_server(("127.0.0.1", 0)))
        endpoint = f"http://127.0.0.1:{cls.model.getsockname()[1]}"
        return Place(settings={"extractor.kind": "ollama", "extractor.endpoints": endpoint})

    def test_pages(self):
        for state in ("Failed", "Cancelled"):
            self.place.change(
                """INSERT INTO CheckRuns (Name, InputText, RequestedAt, RequestedBy, State, ClaimToken, LeaseUntil,
                       StartedAt, FinishedAt, FailureReason)
                   VALUES ('a text', 'VPN', '2026-11-25 08:00:00.000000', 'olga', ?, '', '2026-11-25 08:00:00.000000',
                       '2026-11-25 08:00:00.000000', '2026-11-25 08:00:09.000000', 'The model said no.')""", [state])
        for text in ("VPN is down", "Outlook is slow"):
            ask(self.place.address("check/start", "operator"), {"text": text})
        with Browser() as browser:
            browser.open(self.place.address("check/3"))
            browser.wait_until(lambda: "being read" in browser.driver.page_source)
        self.assert_looks_well(["check"] + [f"check/{run}" for run in range(1, 5)])
