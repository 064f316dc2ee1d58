"""What people do: every form, with and without scripts, and by the keyboard."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import Browser
from web import Page, ask
from suite import PortalTestCase


class ActionTests(PortalTestCase):
    def test_a_managed_skill_is_made_renamed_and_deleted_and_all_is_undone_without_scripts(self):
        with Browser() as browser:
            browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
            self.make(browser, "Console Cables")
            self.assertIn("Console Cables", self.history())
            browser.driver.find_element(By.CSS_SELECTOR, ".notice button").click()
            browser.wait_until(lambda: "undo" in browser.driver.find_element(By.CLASS_NAME, "notice").text)
            self.assertNotIn("Console Cables", ask(self.place.address("managed?q=console")).text.split("</h1>")[1]
                             .split("<footer>")[0].replace('value="console"', ""))

    def test_a_decision_by_one_key_takes_the_next_skill_into_focus(self):
        with Browser() as browser:
            browser.open(self.place.address("managed/inbox", role="curator"))
            first, second = self.items(browser)[:2]
            browser.driver.find_element(By.TAG_NAME, "body").send_keys("j")
            browser.driver.switch_to.active_element.send_keys("x" if self.has(browser, "x") else "s")
            browser.wait_until(lambda: self.items(browser)[:1] == [second])
            self.assertNotIn(first, self.items(browser))
            browser.wait_until(lambda: second in browser.driver.switch_to.active_element.text)

    def test_a_viewer_sees_no_form_that_changes_anything_and_may_send_none(self):
        for page in ["managed", "managed/inbox", "managed/1", "status", "check"]:
            forms = Page(ask(self.place.address(page)).text).forms
            self.assertEqual([form for form in forms if form["method"] == "post"], [], page)
        refused = ask(self.place.address("managed/create"), form={"name": "Mine"})
        self.assertEqual(refused.status, 403)

    def make(self, browser, name):
        browser.open(self.place.address("managed", role="curator"))
        summary = browser.driver.find_element(By.CSS_SELECTOR, ".actions details.action summary")
        summary.click()
        field = browser.driver.find_element(By.CSS_SELECTOR, ".actions details[open] input[name=name]")
        field.send_keys(name, Keys.ENTER)
        browser.wait_until(lambda: browser.driver.find_elements(By.CLASS_NAME, "notice"))

    def history(self):
        return ask(self.place.address("managed/history")).text

    def items(self, browser):
        return [item.text for item in browser.driver.find_elements(By.CSS_SELECTOR, "[data-item] > th")]

    def has(self, browser, key):
        return bool(browser.driver.find_elements(By.CSS_SELECTOR, f"[data-item]:focus [data-key={key}]"))
