"""Who asks, and what they may do: by the portal's own passwords, and by the word of the proxy that is shipped."""

import base64
import urllib.parse

from selenium.webdriver.common.by import By

from browser import Browser
from desk import Desk
from place import Place
from proxy import ExampleProxy, PassingProxy
from suite import PortalTestCase
from web import Page, ask


class SignInTestCase(PortalTestCase):
    def ask(self, page, name=None, password=None, form=None, headers=None):
        said = {} if name is None else {"Authorization": f"Basic {self.basic(name, password)}"}
        return ask(self.place.address(page), form, said | (headers or {}))

    def basic(self, name, password):
        return base64.b64encode(f"{name}:{password or f'password of {name}'}".encode()).decode()

    def open(self, browser, page, name):
        """As a browser does when its user has typed name and password."""
        secret = urllib.parse.quote(f"password of {name}")
        browser.open(self.place.address(page).replace("://", f"://{name}:{secret}@"))

    def foot(self, browser):
        return browser.driver.find_element(By.TAG_NAME, "footer").text


class PasswordTests(SignInTestCase):
    @classmethod
    def make_place(cls):
        return Place(PassingProxy)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for name, role in {"eve": "viewer", "ann": "curator", "bob": "operator"}.items():
            cls.place.run("portal", "add-user", name, "--role", role, input=f"password of {name}\n")

    def test_a_curator_signs_in_and_decides(self):
        with Browser() as browser:
            browser.open(self.place.address("managed"))
            self.assertIn("Nobody is signed in", self.foot(browser))
            self.assertTrue(browser.driver.find_elements(By.LINK_TEXT, "Sign in"))
            self.open(browser, "login", "ann")
            desk = Desk(self.place, browser)
            desk.open("managed")
            self.assertIn("Signed in as ann: curator", self.foot(browser))
            desk.send("managed/create", name="By Password")
            self.assertEqual(desk.json("managed/history")["history"][0]["actor"], "ann")
            desk.open("status")
            self.assertEqual(desk.forms("status/pause"), [])

    def test_each_does_what_the_role_allows(self):
        for name, decided, paused in [("eve", 403, 403), ("ann", 200, 403), ("bob", 200, 200)]:
            with self.subTest(name=name):
                made = self.ask("managed/create", name, form={"name": f"Of {name}"})
                self.assertEqual(made.status, decided)
                self.assertEqual(self.ask("status/pause", name, form={}).status, paused)
        self.assertEqual(self.ask("status/resume", "bob", form={}).status, 200)

    def test_who_has_not_signed_in_reads_and_is_asked_to_before_changing_anything(self):
        self.assertEqual(self.ask("managed").status, 200)
        refused = self.ask("managed/create", form={"name": "Of nobody"})
        self.assertEqual((refused.status, refused.headers["WWW-Authenticate"][:5]), (401, "Basic"))

    def test_a_wrong_password_opens_nothing(self):
        for name, password in [("ann", "password of bob"), ("nobody", "password"), ("ann:", "x"), ("", "x")]:
            with self.subTest(name=name):
                self.assertEqual(self.ask("managed", name, password).status, 401)

    def test_the_name_in_a_header_counts_for_nothing(self):
        answer = self.ask("managed/create", form={"name": "Forged"}, headers={"X-Remote-User": "bob"})
        self.assertEqual(answer.status, 401)


class ProxyTests(SignInTestCase):
    @classmethod
    def make_place(cls):
        return Place(ExampleProxy)

    def test_the_one_who_signs_in_at_nginx_is_the_one_who_asks(self):
        with Browser() as browser:
            self.open(browser, "", "ann")
            self.assertIn("Signed in as ann through the proxy: curator", self.foot(browser))
            desk = Desk(self.place, browser)
            desk.open("managed")
            desk.send("managed/create", name="By Proxy")
            self.assertIn("By Proxy", desk.notice)
        self.assertEqual(self.ask("managed/history.json", "eve").json["history"][0]["actor"], "ann")

    def test_nginx_lets_nobody_in_without_a_password(self):
        self.assertEqual(self.ask("").status, 401)
        self.assertEqual(self.ask("", "ann", "password of bob").status, 401)

    def test_a_forged_name_is_overwritten(self):
        for name in ("X-Remote-User", "x-remote-user", "X-REMOTE-USER"):
            with self.subTest(header=name):
                answer = self.ask("status/pause", "ann", form={}, headers={name: "bob"})
                self.assertEqual(answer.status, 403)
        self.assertEqual(self.ask("status/pause", "bob", form={}).status, 200)
        self.assertEqual(self.ask("status/resume", "bob", form={}).status, 200)

    def test_a_forged_group_is_overwritten(self):
        answer = self.ask("status/pause", "eve", form={}, headers={"X-Remote-Groups": "ops"})
        self.assertEqual(answer.status, 403)

    def test_a_file_goes_through(self):
        boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
        body = (f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n'
                f"Content-Type: text/csv\r\n\r\nskill\r\nUploaded\r\n\r\n--{boundary}--\r\n")
        headers = {"Content-Type": f"multipart/form-data; boundary={boundary}",
                   "Authorization": f"Basic {self.basic('ann', None)}"}
        shown = ask(self.place.address("managed/preview"), body.encode(), headers)
        self.assertEqual(shown.status, 200)
        form = next(form for form in Page(shown.text).forms if form["action"].endswith("managed/apply"))
        self.assertEqual(self.ask("managed/apply", "ann", form=form["fields"]).status, 200)
        self.assertIn("Uploaded", self.ask("managed/export.csv", "eve").text)
