"""Chromium, driven as a person would use it."""

import pathlib

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

AXE = pathlib.Path(__file__).resolve().parents[2] / ".build/axe/axe_playwright_python/axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class Browser:
    """A fresh browser; `scripts` says whether pages may run theirs."""

    def __init__(self, scripts=True):
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        if not scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def look(self, width, scheme="light"):
        """The width of the window in CSS pixels, and light or dark."""
        command = self.driver.execute_cdp_cmd
        command("Emulation.setDeviceMetricsOverride",
                {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        command("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def open(self, address):
        self.driver.get(address)

    def wait_until(self, condition):
        """Until it holds; a page that changes meanwhile is looked at again."""
        ignored = [StaleElementReferenceException]
        return WebDriverWait(self.driver, 60, ignored_exceptions=ignored).until(lambda _: condition())

    def complaints(self):
        """What the console has been told since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def overflow(self):
        """By how many pixels the page is wider than the window."""
        return self.driver.execute_script("return document.documentElement.scrollWidth - window.innerWidth")

    def violations(self):
        """What axe finds against WCAG 2.2 A and AA, as `rule: element` lines."""
        self.driver.execute_script(AXE.read_text())
        found = self.driver.execute_async_script(
            """const [tags, done] = arguments;
            axe.run(document, {runOnly: {type: "tag", values: tags}}).then((result) => done(result.violations),
                (error) => done([{id: String(error), nodes: []}]));""", WCAG)
        return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"] or [{"html": ""}]]
