"""What moves by itself, and what rests."""

from selenium.webdriver.common.by import By

from browser import Browser
from suite import PortalTestCase
from web import ask


class LiveTests(PortalTestCase):
    def test_the_status_takes_over_what_has_changed(self):
        with Browser() as browser:
            browser.open(self.place.address("status", role="operator"))
            self.assertNotIn("aused", self.facts(browser))
            self.say("status/pause")
            browser.wait_until(lambda: "aused" in self.facts(browser))
            self.say("status/resume")
            browser.wait_until(lambda: "aused" not in self.facts(browser))

    def test_a_check_shows_its_evidence_when_it_is_done(self):
        number = ask(self.place.address("tickets.json?per=1")).json["tickets"][0]["number"]
        with Browser() as browser:
            browser.open(self.place.address(f"check?ticket={number}", role="operator"))
            browser.driver.find_element(By.CSS_SELECTOR, "details[open].action form button").click()
            browser.wait_until(lambda: "done" in self.facts(browser))
            browser.wait_until(lambda: browser.driver.find_elements(By.TAG_NAME, "mark"))

    def facts(self, browser):
        return browser.driver.find_element(By.ID, "live-facts").text

    def say(self, path):
        self.assertEqual(ask(self.place.address(path, role="operator"), form={}).status, 200)
