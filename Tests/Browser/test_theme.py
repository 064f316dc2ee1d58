"""Light or dark: as the system has it, or as a person chose."""

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from browser import Browser
from suite import PortalTestCase

LIGHT, DARK = "rgb(246, 247, 249)", "rgb(16, 21, 28)"


class ThemeTests(PortalTestCase):
    def test_the_system_decides_until_a_person_does(self):
        with Browser() as browser:
            for scheme, colour in (("light", LIGHT), ("dark", DARK)):
                browser.look(1440, scheme)
                browser.open(self.place.address())
                self.assertEqual(self.background(browser), colour)
            self.choose(browser, "Light")
            self.assertEqual(self.background(browser), LIGHT)
            browser.open(self.place.address("skills"))
            self.assertEqual((self.background(browser), self.chosen(browser)), (LIGHT, "Light"))
            self.assertEqual(browser.violations() + browser.complaints(), [])
            self.choose(browser, "System")
            self.assertEqual(self.background(browser), DARK)

    def test_without_scripts_there_is_nothing_to_choose_and_the_system_decides(self):
        with Browser(has_scripts=False) as browser:
            browser.look(1440, "dark")
            browser.open(self.place.address())
            self.assertEqual(browser.driver.find_elements(By.CSS_SELECTOR, ".theme"), [])
            browser.look(1440, "light")
            self.assertEqual(browser.violations(), [])

    def choose(self, browser, words):
        Select(browser.driver.find_element(By.CSS_SELECTOR, ".theme select")).select_by_visible_text(words)

    def chosen(self, browser):
        return Select(browser.driver.find_element(By.CSS_SELECTOR, ".theme select")).first_selected_option.text

    def background(self, browser):
        return browser.driver.execute_script("return getComputedStyle(document.body).backgroundColor")
