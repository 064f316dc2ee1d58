"""Everything that a ticket, a person or a model has written is hostile; it is shown, and does nothing."""

import csv
import io
import re
import xml.etree.ElementTree

from selenium.common.exceptions import NoAlertPresentException

from browser import Browser
from suite import PortalTestCase
from web import ask

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&\u202e\x1b[31m{{x}}" + "w" * 60
FORMULA = "=HYPERLINK(\"http://evil.example\")"
# With their numbers, where names must differ.
NAMES = {"Skills": ["Name"], "ManagedSkills": ["Name", "Category"], "Technicians": ["Identifier", "Name"],
         "Workers": ["WorkerId", "Host"]}
TEXTS = {"Tickets": ["Summary", "Company", "SourceStatus", "FailureKind", "FailureReason"], "TicketSkills": ["Quote"],
         "ManagedSkills": ["Description"], "Analyses": ["Extractor", "Model"], "AuditLog": ["Actor", "Subject"],
         "ImportedTickets": ["Summary", "Company", "Owner"], "ImportedNotes": ["Author", "NoteText"],
         "CheckRuns": ["Name", "InputText", "RequestedBy", "FailureReason"]}
PAGES = ["", "skills", "skills/1", "tickets", "check", "check/1", "status", "status/failures", "managed", "managed/1",
         "managed/inbox", "managed/clusters", "managed/history", "technicians", "technicians/1", "matrix", "coverage",
         "search?skill=1"]


class HostileTests(PortalTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        change = cls.place.change
        change("UPDATE Tickets SET State = 'Failed' WHERE TicketNumber IN (SELECT TicketNumber FROM Tickets LIMIT 3)")
        change("""INSERT INTO CheckRuns (Name, RequestedAt, RequestedBy, State, ClaimToken, LeaseUntil)
                  VALUES ('', '2026-11-25 08:00:00.000000', '', 'Failed', '', '2026-11-25 08:00:00.000000')""")
        for table, columns in NAMES.items():
            for column in columns:
                change(f"UPDATE {table} SET {column} = ? || rowid", [HOSTILE])
        for table, columns in TEXTS.items():
            for column in columns:
                change(f"UPDATE {table} SET {column} = ?", [HOSTILE])
        for table in ("Tickets", "ImportedTickets"):
            change(f"UPDATE {table} SET Board = ?", [FORMULA])
        change("UPDATE ManagedSkills SET Description = ?", [FORMULA])
        number = ask(cls.place.address("tickets.json?per=1")).json["tickets"][0]["number"]
        cls.pages = PAGES + [f"tickets/{number}"]

    def test_no_script_and_no_element_comes_out_of_a_text(self):
        for page in self.pages:
            with self.subTest(page=page):
                answer = ask(self.place.address(page, "operator"))
                self.assertEqual(answer.status, 200)
                for words in ("<script>alert", "<img"):
                    self.assertNotIn(words, answer.text)
                # A form sends a name as it is; what people read is plain.
                words = re.sub(r'value="[^"]*"', "", answer.text)
                for mark in ("\u202e", "\x1b"):
                    self.assertFalse(mark in words, words[max(0, words.find(mark) - 200):][:250])

    def test_nothing_runs_in_a_browser_and_pages_stay_in_their_windows(self):
        with Browser() as browser:
            browser.look(320)
            for page in self.pages:
                with self.subTest(page=page):
                    browser.open(self.place.address(page, "operator"))
                    with self.assertRaises(NoAlertPresentException):
                        browser.driver.switch_to.alert
                    self.assertEqual(browser.complaints(), [])
                    self.assertLessEqual(browser.overflow(), 0)

    def test_drawings_hold_no_script(self):
        answers = {page: ask(self.twin(page, "svg")) for page in self.pages}
        drawn = {page: answer for page, answer in answers.items() if answer.status != 404}
        self.assertLessEqual({"skills", "managed"}, set(drawn))
        for page, answer in drawn.items():
            with self.subTest(page=page):
                self.assertEqual(answer.status, 200)
                kinds = {element.tag.split("}")[-1] for element in xml.etree.ElementTree.fromstring(answer.text).iter()}
                self.assertEqual(kinds & {"script", "img", "image", "foreignObject", "a"}, set())

    def test_no_cell_of_a_file_is_a_formula(self):
        seen = 0
        for page in self.pages:
            answer = ask(self.twin(page, "csv"))
            with self.subTest(page=page):
                self.assertEqual(answer.status, 200)
                cells = [cell for row in csv.reader(io.StringIO(answer.text)) for cell in row]
                seen += sum("HYPERLINK" in cell for cell in cells)
                self.assertEqual([cell for cell in cells if cell[:1] in ("=", "+", "@", "\t", "\r")], [])
        self.assertGreater(seen, 0)

    def twin(self, page, face):
        path, question, rest = (page or "index").partition("?")
        return self.place.address(f"{path}.{face}{question}{rest}", "operator")
