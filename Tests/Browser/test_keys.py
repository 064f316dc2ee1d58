"""The inbox by the keyboard alone."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import Browser
from desk import Desk
from suite import PortalTestCase


class KeyTests(PortalTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.browser = cls.enterClassContext(Browser())
        cls.desk = Desk(cls.place, cls.browser)

    def setUp(self):
        self.desk.open("managed/inbox")

    def test_j_and_k_walk_through_the_items(self):
        first, second = self.names[:2]
        self.press("j")
        self.assertEqual(self.name_in_focus, first)
        self.press("j")
        self.assertEqual(self.name_in_focus, second)
        self.press("k", "k")
        self.assertEqual(self.name_in_focus, first)

    def test_each_key_decides_and_takes_the_next_item_into_focus(self):
        for key, words in {"d": "Dismissed", "n": "Made", "a": "Mapped", "x": "Told apart"}.items():
            with self.subTest(key=key):
                before = self.desk.decisions()
                name = self.walk_to_one_with(key)
                index = self.names.index(name)
                self.press(key)
                self.browser.wait_until(lambda: words in self.desk.notice)
                self.assertEqual(self.name_in_focus, self.names[index])
                self.press("u")
                self.browser.wait_until(lambda: "Undone" in self.desk.notice)
                self.assertEqual(self.desk.decisions(), before)
                self.assertEqual(self.desk.page.split("?")[0], "managed/inbox")
                self.desk.open("managed/inbox")

    def test_s_skips_and_takes_the_next_item_into_focus(self):
        first, second = self.names[:2]
        self.press("j", "s")
        self.browser.wait_until(lambda: self.names[:1] == [second])
        self.assertEqual(self.name_in_focus, second)
        self.assertNotIn(first, self.names)

    def test_what_was_done_is_told_once_and_then_no_key_undoes_it(self):
        before = self.desk.decisions()
        self.press("j", "d")
        self.browser.wait_until(lambda: "Dismissed" in self.desk.notice)
        entry = self.desk.json("managed/history")["history"][0]["entry"]
        self.browser.driver.refresh()
        names = self.names
        self.press("u")
        self.assertEqual((self.desk.notice, self.names), ("", names))
        self.desk.open("managed/history")
        self.desk.send("managed/undo", row=str(entry))
        self.assertEqual(self.desk.decisions(), before)

    def test_m_opens_the_field_and_what_is_typed_there_decides_nothing(self):
        names = self.names
        self.press("j", "m")
        field = self.browser.driver.switch_to.active_element
        self.assertEqual(field.get_attribute("name"), "into")
        field.send_keys("dnsax")
        self.assertEqual((field.get_attribute("value"), self.names), ("dnsax", names))

    def test_the_question_mark_lists_every_key_of_the_page(self):
        self.press("?")
        listed = {key.text for key in self.all("dialog[open] li kbd")}
        self.assertEqual(listed, {"j", "k", "?"} | {button.get_attribute("data-key") for button in self.all("[data-key]")})
        self.assertEqual(self.browser.violations(), [])
        self.press(Keys.ESCAPE)
        self.assertEqual(self.all("dialog[open]"), [])

    def test_keys_are_switched_off_and_stay_off(self):
        try:
            self.toggle()
            self.desk.open("managed/inbox")
            names = self.names
            self.press("j", "d", "?")
            self.assertEqual((self.all("dialog[open]"), self.all("[data-item]:focus"), self.names), ([], [], names))
        finally:
            self.toggle()
        self.press("j")
        self.assertEqual(self.name_in_focus, names[0])

    def toggle(self):
        self.browser.driver.find_element(By.XPATH, "//button[text()='Keys']").click()
        self.all("dialog[open] input")[0].click()
        self.all("dialog[open] form button")[0].click()

    def press(self, *keys):
        for key in keys:
            self.browser.driver.switch_to.active_element.send_keys(key)

    def walk_to_one_with(self, key):
        self.press("j")
        while not self.all(f"[data-item]:focus [data-key={key}]"):
            name = self.name_in_focus
            self.press("j")
            self.assertNotEqual(self.name_in_focus, name)
        return self.name_in_focus

    def all(self, selector):
        return self.browser.driver.find_elements(By.CSS_SELECTOR, selector)

    @property
    def names(self):
        return [item.text for item in self.all("[data-item] > th")]

    @property
    def name_in_focus(self):
        return self.all("[data-item]:focus > th")[0].text
