"""What people see: every page, at every width, light and dark, under a path prefix."""

from browser import Browser
from suite import PortalTestCase

PAGES = ["", "skills", "skills/1", "tickets", "tickets?skill=1", "check", "status", "status/failures", "managed", "managed/1",
         "managed/inbox", "managed/clusters", "managed/history", "technicians", "technicians/1", "matrix", "coverage",
         "search", "search?q=exchange", "nowhere"]
WIDTHS = [320, 768, 1440]


class LookTests(PortalTestCase):
    def test_no_page_violates_the_accessibility_guidelines(self):
        with Browser() as browser:
            for page, width, scheme in self.looks():
                with self.subTest(page=page, width=width, scheme=scheme):
                    browser.look(width, scheme)
                    browser.open(self.place.address(page, role="operator"))
                    self.assertEqual(browser.violations(), [])

    def test_no_page_is_wider_than_its_window(self):
        with Browser() as browser:
            for page in PAGES:
                with self.subTest(page=page):
                    browser.look(320)
                    browser.open(self.place.address(page, role="operator"))
                    self.assertLessEqual(browser.overflow(), 0)

    def test_the_console_stays_clean(self):
        with Browser() as browser:
            for page in (page for page in PAGES if page != "nowhere"):
                with self.subTest(page=page):
                    browser.open(self.place.address(page, role="operator"))
                    self.assertEqual(browser.complaints(), [])

    def test_every_page_says_the_same_without_scripts(self):
        with Browser() as plain, Browser() as full:
            plain.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
            for page in (page for page in PAGES if not page.startswith("status")):
                with self.subTest(page=page):
                    texts = []
                    for browser in (plain, full):
                        browser.open(self.place.address(page))
                        texts.append([cell.text for cell in browser.driver.find_elements("css selector", "h1, td, dd")])
                    self.assertEqual(*texts)

    def looks(self):
        return [(page, width, scheme) for scheme in ("light", "dark") for width in WIDTHS for page in PAGES]
