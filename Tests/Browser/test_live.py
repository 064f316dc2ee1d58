"""What moves by itself, and what rests."""

from selenium.webdriver.common.by import By

from browser import Browser
from desk import Desk
from suite import PortalTestCase
from web import ask

# Time passes faster, and is counted.
FAST = """
    window.beats = 0; window.polls = 0; window.waits = [];
    const wait = window.setTimeout, ask = window.fetch;
    window.setTimeout = (act, milliseconds) => { waits.push(milliseconds); return wait(() => { beats += 1; act(); }, 30); };
    window.fetch = (...words) => { polls += 1; return ask(...words); };
"""


class LiveTests(PortalTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.browser = cls.enterClassContext(Browser())
        cls.browser.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": FAST})
        cls.desk = Desk(cls.place, cls.browser)

    def setUp(self):
        self.desk.open("status")

    def tearDown(self):
        self.say("status/resume")

    def test_the_status_takes_over_what_has_changed(self):
        self.assertNotIn("aused", self.facts)
        self.say("status/pause")
        self.browser.wait_until(lambda: "aused" in self.facts)
        self.browser.wait_until(lambda: self.desk.forms("status/resume"))
        self.say("status/resume")
        self.browser.wait_until(lambda: "aused" not in self.facts)

    def test_it_rests_when_told_to_and_goes_on(self):
        self.button("Pause updates").click()
        self.assert_rests()
        self.button("Resume updates").click()
        self.assert_goes_on()

    def test_it_rests_while_nobody_looks(self):
        self.script("Object.defineProperty(document, 'hidden', {value: true, configurable: true})")
        self.assert_rests()
        self.script("delete document.hidden")
        self.assert_goes_on()

    def test_it_rests_while_somebody_is_in_a_field(self):
        self.script("arguments[0].focus()", self.find("form.filters select"))
        self.assert_rests()
        self.script("document.activeElement.blur()")
        self.assert_goes_on()

    def test_it_rests_while_words_are_chosen(self):
        self.script("getSelection().selectAllChildren(document.querySelector('#live-facts dd'))")
        self.assert_rests()
        self.script("getSelection().removeAllRanges()")
        self.assert_goes_on()

    def test_the_link_in_focus_stays_in_focus(self):
        link = self.find("#live-table-states a")
        self.script("arguments[0].focus()", link)
        self.say("status/pause")
        self.browser.wait_until(lambda: "aused" in self.facts)
        self.assertEqual(self.driver.switch_to.active_element, link)

    def test_an_open_form_stays_open_and_so_does_a_table(self):
        self.find("#live-actions summary").click()
        self.script("document.querySelectorAll('details.twin').forEach((twin) => { twin.open = true; })")
        self.say("status/drain")
        self.browser.wait_until(lambda: "rain" in self.facts)
        self.assertTrue(self.driver.find_elements(By.CSS_SELECTOR, "#live-actions details[open]"))
        self.assertEqual(self.driver.find_elements(By.CSS_SELECTOR, "details.twin:not([open])"), [])

    def test_a_portal_that_is_away_is_told_and_asked_less_and_less(self):
        self.place.stop_portal()
        try:
            self.browser.wait_until(lambda: "does not answer" in self.problems)
            self.browser.wait_until(lambda: self.script("return Math.max(...waits)") == 60_000)
            self.assertEqual(self.script("return waits.slice(0, 5)")[0], 5_000)
            self.assertIn("stood at", self.problems)
        finally:
            self.place.start_portal()
        self.browser.wait_until(lambda: "does not answer" not in self.problems)
        self.script("waits.length = 0")
        self.browser.wait_until(lambda: self.script("return waits")[:1] == [5_000])
        self.assertTrue(all("502" in words for words in self.browser.complaints()))

    def test_a_check_shows_its_evidence_when_it_is_done(self):
        number = ask(self.place.address("tickets.json?per=1")).json["tickets"][0]["number"]
        self.desk.open(f"check?ticket={number}")
        self.desk.send("check/start")
        self.browser.wait_until(lambda: "done" in self.facts)
        self.browser.wait_until(lambda: self.driver.find_elements(By.TAG_NAME, "mark"))

    # What they have in common

    @property
    def driver(self):
        return self.browser.driver

    @property
    def facts(self):
        return self.find("#live-facts").text

    @property
    def problems(self):
        return " ".join(problem.text for problem in self.driver.find_elements(By.CLASS_NAME, "problem"))

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def button(self, words):
        return self.driver.find_element(By.XPATH, f"//button[text()='{words}']")

    def script(self, script, *words):
        return self.driver.execute_script(script, *words)

    def assert_rests(self):
        """One that is under way may end."""
        self.wait_for_beats(2)
        polls = self.script("return polls")
        self.wait_for_beats(5)
        self.assertEqual(self.script("return polls"), polls)

    def assert_goes_on(self):
        polls = self.script("return polls")
        self.browser.wait_until(lambda: self.script("return polls") > polls)

    def wait_for_beats(self, count):
        beats = self.script("return beats")
        self.browser.wait_until(lambda: self.script("return beats") >= beats + count)

    def say(self, path):
        self.assertEqual(ask(self.place.address(path, role="operator"), form={}).status, 200)
