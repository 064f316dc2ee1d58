"""Chromium, driven as a person would use it."""

import pathlib

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

AXE = pathlib.Path(__file__).resolve().parents[2] / ".build/axe/axe_playwright_python/axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class Browser:
    """A fresh browser; `has_scripts` says whether pages may run theirs."""

    def __init__(self, has_scripts=True):
        self.has_scripts = has_scripts
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        options.accept_insecure_certs = True
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.look(1440)
        self._allow(has_scripts)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def look(self, width, scheme="light"):
        """The width of the window in CSS pixels, and light or dark."""
        command = self.driver.execute_cdp_cmd
        command("Emulation.setDeviceMetricsOverride",
                {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        # What scrolls gently is not yet where a click goes.
        features = {"prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce"}
        command("Emulation.setEmulatedMedia",
                {"features": [{"name": name, "value": value} for name, value in features.items()]})

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

    def unfold(self):
        """Opens every form and table of the page."""
        self.driver.execute_script("document.querySelectorAll('details').forEach((part) => { part.open = true; })")

    def violations(self, rules=None):
        """What axe finds against WCAG 2.2 A and AA, or against some of its rules, as `rule: element` lines."""
        asked = {"type": "tag", "values": WCAG} if rules is None else {"type": "rule", "values": rules}
        # Axe is a script itself; those of the page have had their time.
        self._allow(True)
        if not self.driver.execute_script("return Boolean(window.axe)"):
            self.driver.execute_script(AXE.read_text())
        found = self.driver.execute_async_script(
            """const [asked, done] = arguments;
            axe.run(document, {runOnly: asked, resultTypes: ["violations"]}).then(
                (result) => done(result.violations), (error) => done([{id: String(error), nodes: []}]));""", asked)
        self._allow(self.has_scripts)
        return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"] or [{"html": ""}]]

    def _allow(self, scripts):
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
