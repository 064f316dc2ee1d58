"""The portal as plain HTTP shows it."""

import html.parser
import json
import ssl
import urllib.error
import urllib.parse
import urllib.request


# Certificates of the tests are signed by nobody.
UNCHECKED = ssl.create_default_context()
UNCHECKED.check_hostname, UNCHECKED.verify_mode = False, ssl.CERT_NONE


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self):
        return self.body.decode()

    @property
    def json(self):
        return json.loads(self.body)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def ask(address, form=None, headers=None, follows=True, method=None):
    """What an address answers; a form, or the bytes of one, is sent by POST."""
    data = urllib.parse.urlencode(form, doseq=True).encode() if isinstance(form, dict) else form
    request = urllib.request.Request(address, data, headers or {}, method=method)
    handlers = [urllib.request.HTTPSHandler(context=UNCHECKED)] + ([] if follows else [NoRedirect])
    opener = urllib.request.build_opener(*handlers)
    try:
        with opener.open(request, timeout=60) as response:
            return Answer(response.status, response.headers, response.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read())


class Page(html.parser.HTMLParser):
    """The links of a page, those that are numbers with the words that are clicked, and its forms."""

    def __init__(self, text):
        super().__init__()
        self.links, self.counts, self.forms, self.title = [], [], [], ""
        self._link = self._cell = self._fact = self._form = None
        self._isTitle = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "a" and "href" in attributes:
            self._link = [attributes["href"], ""]
            self.links.append(attributes["href"])
        elif tag in ("td", "th"):
            self._cell = attributes.get("class", "")
        elif tag == "div":
            self._fact = attributes.get("class", "")
        elif tag == "dd":
            self._cell = self._fact
        elif tag == "h1":
            self._isTitle = True
        elif tag == "form":
            self._form = {"method": attributes.get("method", "get"), "action": attributes.get("action"), "fields": {}}
            self.forms.append(self._form)
        elif tag in ("input", "textarea", "select") and self._form is not None and "name" in attributes:
            self._form["fields"][attributes["name"]] = attributes.get("value", "")

    def handle_endtag(self, tag):
        if tag == "a" and self._link:
            if self._cell == "number":
                self.counts.append(tuple(self._link))
            self._link = None
        elif tag in ("td", "th", "dd"):
            self._cell = None
        elif tag == "h1":
            self._isTitle = False
        elif tag == "form":
            self._form = None

    def handle_data(self, data):
        if self._link:
            self._link[1] += data
        if self._isTitle:
            self.title += data
