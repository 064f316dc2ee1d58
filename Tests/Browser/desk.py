"""A person at the portal: goes to pages, fills in forms, and looks what has come of it."""

import re
import urllib.parse

from selenium.common.exceptions import NoSuchElementException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from web import ask


class Desk:
    def __init__(self, place, browser, role="operator"):
        self.place, self.browser, self.role = place, browser, role
        self.driver = browser.driver
        # Routes of the forms that were sent, with {} for numbers.
        self.sent = set()

    def open(self, page):
        self.browser.open(self.place.address(page, self.role))

    def send(self, path, row=None, button=None, **values):
        """Sends the open page's form for a path as a person does: opens it, fills it in, presses its button.

        `row` are words of the table's row in which it stands, `button` those of its button; a value of True or False is
        a tick.
        """
        form = self.form(path, row, button)
        for details in form.find_elements(By.XPATH, "ancestor::details[not(@open)]"):
            details.find_element(By.TAG_NAME, "summary").click()
        for name, value in values.items():
            self._fill(form.find_element(By.NAME, name), value)
        page = self.driver.find_element(By.TAG_NAME, "html")
        form.find_element(By.CSS_SELECTOR, "button[type=submit]").click()
        self.browser.wait_until(lambda: self._is_gone(page))
        self.sent.add(re.sub(r"\d+", "{}", path))

    def form(self, path, row=None, button=None):
        """Those without fields to fill in come first: they decide at once."""
        forms = self.forms(path, row, button)
        if not forms:
            raise NoSuchElementException(f"no form for {path}{f' in a row of {row}' if row else ''}")
        return forms[0]

    def forms(self, path, row=None, button=None):
        place = "//main" if row is None else f'//main//tbody/tr[normalize-space(th)="{row}"]'
        words = "" if button is None else f'[.//button[normalize-space()="{button}"]]'
        return self.driver.find_elements(By.XPATH, f'{place}//form[@action="{self.place.proxy.prefix}/{path}"]{words}')

    def _fill(self, control, value):
        if isinstance(value, bool):
            if control.is_selected() != value:
                control.click()
        elif control.tag_name == "select":
            Select(control).select_by_visible_text(value)
        else:
            if control.get_attribute("type") != "file":
                control.clear()
            control.send_keys(str(value))

    def _is_gone(self, page):
        try:
            page.is_enabled()
            return False
        except Exception as error:  # However the driver says that the page is no more.
            return type(error).__name__ in ("StaleElementReferenceException", "NoSuchElementException")

    @property
    def notice(self):
        """What the page says has been done; empty if nothing."""
        return " ".join(element.text for element in self.driver.find_elements(By.CSS_SELECTOR, ".notice p"))

    @property
    def text(self):
        return self.driver.find_element(By.ID, "main").text

    @property
    def page(self):
        """The address of the open page below the portal's root."""
        return self.driver.current_url.removeprefix(self.place.address("", self.role))

    def json(self, page):
        parts = urllib.parse.urlsplit(page)
        query = f"?{parts.query}" if parts.query else ""
        answer = ask(self.place.address(f"{parts.path}.json{query}", self.role))
        assert answer.status == 200, (page, answer.status, answer.text)
        return answer.json

    def decisions(self):
        """All that has been decided about skills, however it came about."""
        inbox = self.json("managed/inbox?per=200")["inbox"]
        clusters = self.json("managed/clusters?per=200")["clusters"]
        return {
            "managed": ask(self.place.address("managed/export.csv", self.role)).text,
            "undecided": sorted((row["name"], row["suggestion"]) for row in inbox),
            "dismissed": sorted(row["name"] for row in self.json("managed/inbox?dismissed=1&per=200")["inbox"]),
            "clusters": sorted((row["name"], row["members"]) for row in clusters),
        }
