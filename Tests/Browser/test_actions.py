"""What people do: every form of the portal, with scripts and without."""

import contextlib
import functools
import re

from browser import Browser
from desk import Desk
from place import REPOSITORY, Place
from suite import PortalTestCase
from web import Page, ask

WALKED = set()


def walks(*routes):
    """Marks a test that sends the forms of these actions, or fails. It is done with scripts and without."""
    WALKED.update(routes)

    def mark(test):
        @functools.wraps(test)
        def walked(self):
            for browser in self.browsers:
                with self.subTest(scripts=browser.has_scripts):
                    desk = Desk(self.place, browser)
                    test(self, desk)
                    self.assertLessEqual(set(routes), desk.sent)
                    self.assertEqual(browser.complaints(), [])
        return walked
    return mark


def routes():
    """Of all actions that the portal has."""
    sources = (REPOSITORY / "Sources/PortalServer/Actions").rglob("*.swift")
    return {route for source in sources for route in re.findall(r'static let route = "(.*)"', source.read_text())}


class DeskTestCase(PortalTestCase):
    """A person with scripts and one without, in front of wide screens."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.browsers = [cls.enterClassContext(Browser(has_scripts)) for has_scripts in (True, False)]

    @contextlib.contextmanager
    def undone(self, desk, page, subject):
        """Something is done on the page, which then says so; undone, all is as before."""
        before = desk.decisions()
        desk.open(page)
        yield
        self.assertIn(subject, desk.notice)
        self.assertNotEqual(desk.decisions(), before)
        desk.send("managed/undo")
        self.assertIn("Undone", desk.notice)
        self.assertEqual(desk.decisions(), before)

    def undecided(self, desk, is_suggested=False):
        rows = desk.json("managed/inbox")["inbox"]
        return next(row for row in rows if not is_suggested or row["managedSkill"])

    def members(self, desk, skill):
        return [row["name"] for row in desk.json(f"managed/{skill}")["members"]]

    def row(self, desk, page, name=None):
        """The row of the page's first table; nil if it is not there."""
        table = page.split("?")[0].split("/")[-1]
        return next((row for row in desk.json(page)[table] if name in (None, row["name"])), None)


class CurationTests(DeskTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Two names of the same words.
        ask(cls.place.address("managed/create", "curator"), {"name": "Backup, Data"})

    @walks("managed/create", "managed/undo")
    def test_a_managed_skill_is_made(self, desk):
        with self.undone(desk, "managed", "Patch Panels"):
            desk.send("managed/create", name="Patch Panels", category="Cabling", description="In racks.")
            self.assertEqual(desk.driver.title.split(" · ")[0], "Patch Panels")
        self.assertIsNone(self.row(desk, "managed?q=patch+panels"))

    @walks("managed/{}/rename")
    def test_a_managed_skill_is_renamed(self, desk):
        skill = desk.json("managed")["managed"][0]
        with self.undone(desk, f"managed/{skill['id']}", skill["name"]):
            desk.send(f"managed/{skill['id']}/rename", name="Another Name")
            self.assertEqual(desk.json(f"managed/{skill['id']}")["name"], "Another Name")

    @walks("managed/{}/categorize")
    def test_a_managed_skill_goes_into_another_category(self, desk):
        skill = desk.json("managed")["managed"][0]
        with self.undone(desk, f"managed/{skill['id']}", skill["name"]):
            desk.send(f"managed/{skill['id']}/categorize", category="Elsewhere")
            self.assertEqual(desk.json(f"managed/{skill['id']}")["category"], "Elsewhere")

    @walks("managed/{}/describe")
    def test_a_managed_skill_is_described(self, desk):
        skill = desk.json("managed")["managed"][0]
        with self.undone(desk, f"managed/{skill['id']}", skill["name"]):
            desk.send(f"managed/{skill['id']}/describe", description="All that\nit means.")
            self.assertEqual(desk.json(f"managed/{skill['id']}")["description"], "All that\nit means.")

    @walks("managed/{}/target")
    def test_a_managed_skill_has_a_target(self, desk):
        skill = desk.json("managed")["managed"][0]
        with self.undone(desk, f"managed/{skill['id']}", skill["name"]):
            desk.send(f"managed/{skill['id']}/target", experts=7)
            self.assertEqual(desk.json(f"managed/{skill['id']}")["target"], "7 experts")

    @walks("managed/{}/retire", "managed/{}/restore")
    def test_a_managed_skill_is_retired_and_comes_back(self, desk):
        skill = desk.json("managed")["managed"][0]
        with self.undone(desk, f"managed/{skill['id']}", skill["name"]):
            desk.send(f"managed/{skill['id']}/retire")
            self.assertIsNotNone(self.row(desk, "managed?retired=1", skill["name"]))
        desk.open(f"managed/{skill['id']}")
        desk.send(f"managed/{skill['id']}/retire")
        with self.undone(desk, f"managed/{skill['id']}", skill["name"]):
            desk.send(f"managed/{skill['id']}/restore")
            self.assertIsNone(self.row(desk, "managed?retired=1", skill["name"]))
        desk.open(f"managed/{skill['id']}")
        desk.send(f"managed/{skill['id']}/restore")

    @walks("managed/{}/merge")
    def test_a_managed_skill_is_merged_into_another(self, desk):
        stays, goes = desk.json("managed")["managed"][:2]
        with self.undone(desk, f"managed/{goes['id']}", goes["name"]):
            desk.send(f"managed/{goes['id']}/merge", into=stays["name"])
            merged = desk.json(f"managed/{stays['id']}")
            self.assertEqual(len(merged["members"]), stays["members"] + goes["members"])
            self.assertEqual(desk.json(f"managed/{goes['id']}")["id"], stays["id"])

    @walks("managed/{}/delete")
    def test_a_managed_skill_is_deleted(self, desk):
        skill = desk.json("managed")["managed"][0]
        with self.undone(desk, f"managed/{skill['id']}", skill["name"]):
            desk.send(f"managed/{skill['id']}/delete")
            self.assertEqual(ask(self.place.address(f"managed/{skill['id']}")).status, 404)

    @walks("managed/{}/map")
    def test_a_discovered_skill_is_mapped_by_its_name(self, desk):
        skill, name = desk.json("managed")["managed"][0], self.undecided(desk)["name"]
        with self.undone(desk, f"managed/{skill['id']}", name):
            desk.send(f"managed/{skill['id']}/map", name=name)
            self.assertIn(name, self.members(desk, skill["id"]))

    @walks("managed/{}/unmap")
    def test_a_discovered_skill_is_taken_out(self, desk):
        skill = desk.json("managed")["managed"][0]
        name = self.members(desk, skill["id"])[0]
        with self.undone(desk, f"managed/{skill['id']}", name):
            desk.send(f"managed/{skill['id']}/unmap", row=name)
            self.assertNotIn(name, self.members(desk, skill["id"]))

    @walks("managed/{}/distinguish")
    def test_a_name_that_only_looks_like_a_managed_skill_is_told_from_it(self, desk):
        skill, likely = next((skill, found[0]["name"]) for skill in desk.json("managed")["managed"]
                             if (found := desk.json(f"managed/{skill['id']}").get("likely")))
        with self.undone(desk, f"managed/{skill['id']}", likely):
            desk.send(f"managed/{skill['id']}/distinguish", row=likely)
            rows = desk.json(f"managed/{skill['id']}").get("likely", [])
            self.assertNotIn(likely, [row["name"] for row in rows])

    @walks("managed/inbox/accept")
    def test_a_suggestion_is_accepted(self, desk):
        item = self.undecided(desk, is_suggested=True)
        with self.undone(desk, "managed/inbox", item["name"]):
            desk.send("managed/inbox/accept", row=item["name"])
            self.assertIn(item["name"], self.members(desk, item["managedSkill"]))

    @walks("managed/inbox/distinguish")
    def test_a_suggestion_is_rejected_and_not_made_again(self, desk):
        item = self.undecided(desk, is_suggested=True)
        with self.undone(desk, "managed/inbox", item["name"]):
            desk.send("managed/inbox/distinguish", row=item["name"])
            again = self.row(desk, "managed/inbox", item["name"])
            self.assertNotEqual(again["suggestion"], item["suggestion"])

    @walks("managed/inbox/new")
    def test_a_discovered_skill_becomes_a_managed_one(self, desk):
        name = self.undecided(desk)["name"]
        with self.undone(desk, "managed/inbox", name):
            desk.send("managed/inbox/new", row=name)
            self.assertEqual(desk.page.split("?")[0], "managed/inbox")
            self.assertIsNone(self.row(desk, "managed/inbox", name))

    @walks("managed/inbox/map")
    def test_a_discovered_skill_is_mapped_to_what_a_person_names(self, desk):
        skill, name = desk.json("managed")["managed"][0], self.undecided(desk)["name"]
        with self.undone(desk, "managed/inbox", name):
            desk.send("managed/inbox/map", row=name, into=skill["name"])
            self.assertIn(name, self.members(desk, skill["id"]))

    @walks("managed/inbox/map")
    def test_a_slip_in_a_name_is_told_where_it_was_made(self, desk):
        skill, name = desk.json("managed")["managed"][0], self.undecided(desk)["name"]
        desk.open("managed/inbox?per=5")
        desk.send("managed/inbox/map", row=name, into=skill["name"] + "x")
        self.assertIn(f"Did you mean {skill['name']}", desk.text)
        form = next(form for form in desk.forms("managed/inbox/map", row=name))
        field = form.find_element("name", "into")
        self.assertEqual((field.is_displayed(), field.get_attribute("value")), (True, skill["name"] + "x"))
        self.assertIn("404", "".join(desk.browser.complaints()))
        with self.undone(desk, f"skills/{self.undecided(desk)['id']}", name):
            desk.send("managed/inbox/map", into=skill["name"])
            self.assertIn(name, self.members(desk, skill["id"]))

    @walks("managed/inbox/dismiss", "managed/inbox/reconsider")
    def test_what_is_no_skill_is_dismissed_and_reconsidered(self, desk):
        name = self.undecided(desk)["name"]
        with self.undone(desk, "managed/inbox", name):
            desk.send("managed/inbox/dismiss", row=name)
            self.assertIsNotNone(self.row(desk, "managed/inbox?dismissed=1", name))
        desk.open("managed/inbox")
        desk.send("managed/inbox/dismiss", row=name)
        with self.undone(desk, "managed/inbox?dismissed=1", name):
            desk.send("managed/inbox/reconsider", row=name)
            self.assertIsNone(self.row(desk, "managed/inbox?dismissed=1", name))
        desk.open("managed/inbox?dismissed=1")
        desk.send("managed/inbox/reconsider", row=name)

    @walks("managed/inbox/skip")
    def test_a_skipped_skill_waits_elsewhere(self, desk):
        before, item = desk.decisions(), self.undecided(desk)
        desk.open("managed/inbox")
        desk.send("managed/inbox/skip", row=item["name"])
        self.assertEqual(desk.page, f"managed/inbox?skip={item['id']}")
        self.assertIsNone(self.row(desk, desk.page, item["name"]))
        self.assertEqual(desk.decisions(), before)

    @walks("managed/clusters/unite")
    def test_names_of_a_cluster_become_one(self, desk):
        cluster = desk.json("managed/clusters")["clusters"][0]
        with self.undone(desk, "managed/clusters", ""):
            desk.send("managed/clusters/unite", row=cluster["name"])
            self.assertIsNone(self.row(desk, "managed/clusters?per=200", cluster["name"]))

    @walks("managed/clusters/distinguish")
    def test_names_of_a_cluster_stay_apart(self, desk):
        cluster = desk.json("managed/clusters")["clusters"][0]
        with self.undone(desk, "managed/clusters", ""):
            desk.send("managed/clusters/distinguish", row=cluster["name"])
            self.assertIsNone(self.row(desk, "managed/clusters?per=200", cluster["name"]))


class FileTests(DeskTestCase):
    @walks("managed/preview", "managed/apply", "managed/adopt")
    def test_a_file_takes_all_managed_skills_away_and_the_first_are_adopted(self, desk):
        before = desk.decisions()
        self.preview(desk, "skill\n", prune=True)
        self.assertIn("gone: ", desk.text)
        self.assertEqual(desk.decisions(), before)
        desk.send("managed/apply")
        applied = desk.json("managed/history")["history"][0]
        self.assertEqual((applied["action"], desk.json("managed")["managed"]), ("apply", []))
        with self.undone(desk, "managed", ""):
            desk.send("managed/adopt")
            self.assertEqual(len(desk.json("managed?per=200")["managed"]), 100)
        desk.open("managed/history")
        desk.send("managed/undo", row=str(applied["entry"]))
        self.assertEqual(desk.decisions(), before)

    @walks("managed/preview", "managed/apply")
    def test_a_file_of_managed_skills_is_followed(self, desk):
        with self.undone(desk, "managed", "uploaded"):
            self.preview(desk, 'skill,category,discovered\nÜbung,"Ä, ""quoted""",\n')
            self.assertIn("Übung", desk.text)
            desk.send("managed/apply")
            row = self.row(desk, "managed?per=200", "Übung")
            self.assertEqual(row["category"], 'Ä, "quoted"')

    @walks("managed/preview", "managed/apply")
    def test_what_was_shown_is_not_applied_to_what_has_changed(self, desk):
        self.preview(desk, "skill\n", prune=True)
        made = {"name": f"Made meanwhile, scripts {desk.browser.has_scripts}"}
        ask(self.place.address("managed/create", "curator"), made)
        before = desk.decisions()
        desk.send("managed/apply")
        self.assertIn("has changed meanwhile", desk.text)
        self.assertEqual(desk.decisions(), before)
        self.assertIn("409", "".join(desk.browser.complaints()))

    @walks("managed/preview")
    def test_a_file_with_mistakes_is_told_by_its_lines_and_changes_nothing(self, desk):
        before = desk.decisions()
        self.preview(desk, "skill,retired,discovered\nGood,,\n,,\nBad,perhaps,\nWorse,,No Such Skill\n")
        for words in ("line 3", "line 4", "perhaps"):
            self.assertIn(words, desk.text)
        self.assertEqual(desk.decisions(), before)
        self.assertIn("422", "".join(desk.browser.complaints()))

    def preview(self, desk, text, **ticks):
        path = self.place.folder / "upload.csv"
        path.write_text(text)
        desk.open("managed")
        desk.send("managed/preview", file=path, **ticks)


class PeopleTests(DeskTestCase):
    @walks("technicians/{}/exclude", "technicians/{}/include", "technicians/undo")
    def test_a_person_is_left_out_and_taken_in_again(self, desk):
        before, name = self.people(desk), desk.json("technicians/1")["name"]
        for takes_back in ("technicians/undo", "technicians/1/include"):
            desk.open("technicians/1")
            desk.send("technicians/1/exclude", reason="has left")
            self.assertIn(name, desk.notice)
            self.assertIn("has left", desk.text)
            self.assertEqual(self.people(desk), before - {name})
            desk.send(takes_back)
            self.assertIn(name, desk.notice)
            self.assertEqual(self.people(desk), before)

    def people(self, desk):
        return {row["name"] for row in desk.json("technicians?per=200")["technicians"]}


class QueueTests(DeskTestCase):
    @walks("status/retry")
    def test_failed_tickets_of_a_cause_are_retried(self, desk):
        self.fail_tickets(1, "too-long")
        self.fail_tickets(3, "timeout")
        self.open(desk, "status/failures?error=timeout", 3)
        desk.send("status/retry")
        self.assertIn("Put back", desk.notice)
        self.assertEqual(self.counts(desk), {"failed": 1, "pending": 3, "discarded": 0})
        desk.send("status/retry")
        self.assertEqual(self.counts(desk), {"failed": 0, "pending": 4, "discarded": 0})
        self.complete_tickets()

    @walks("status/discard")
    def test_a_failed_ticket_is_discarded(self, desk):
        self.fail_tickets(2, "timeout")
        self.open(desk, "status/failures", 2)
        number = desk.json("status/failures")["tickets"][0]["ticket"]
        desk.send("status/discard", row=str(number))
        self.assertIn("Laid aside", desk.notice)
        self.assertEqual(self.counts(desk), {"failed": 1, "pending": 0, "discarded": 1})
        self.complete_tickets(failed=1)

    @walks("status/retry")
    def test_more_tickets_than_were_seen_are_not_retried(self, desk):
        self.fail_tickets(2, "timeout")
        self.open(desk, "status/failures", 2)
        self.fail_tickets(1, "timeout")
        desk.send("status/retry")
        self.assertIn("Look at the failures again", desk.text)
        self.assertIn("409", "".join(desk.browser.complaints()))
        self.complete_tickets(failed=3)

    @walks("status/pause", "status/drain", "status/resume")
    def test_processing_pauses_drains_and_goes_on(self, desk):
        desk.open("status")
        for step, mode in [("pause", "Paused"), ("drain", "Draining"), ("resume", "Running")]:
            desk.send(f"status/{step}")
            self.assertIn(mode.lower(), f"{desk.notice} {desk.text}".lower())
            self.assertEqual(desk.json("status")["mode"], mode)

    def open(self, desk, page, count):
        """The portal notices what others do within seconds."""
        desk.browser.wait_until(lambda: desk.json(page)["failedCount"] == count)
        desk.open(page)

    def fail_tickets(self, count, kind):
        self.place.change(
            """UPDATE Tickets SET State = 'Failed', FailureKind = ?, FailureReason = 'The model said no.',
                   FinishedAt = '2026-11-25 08:00:00.000000'
               WHERE TicketNumber IN (SELECT TicketNumber FROM Tickets WHERE State = 'Complete' LIMIT ?)""",
            [kind, count])

    def complete_tickets(self, failed=0):
        failures = self.place.change("UPDATE Tickets SET State = 'Complete' WHERE State = 'Failed'")
        self.place.change("UPDATE Tickets SET State = 'Complete' WHERE State <> 'Complete'")
        self.assertEqual(failures, failed)

    def counts(self, desk):
        status = desk.json("status")
        return {state: status[state] for state in ("failed", "pending", "discarded")}


class CheckTests(DeskTestCase):
    @walks("check/start", "check/{}/store")
    def test_a_ticket_is_checked_and_the_result_stored(self, desk):
        number = desk.json("tickets?per=1")["tickets"][0]["number"]
        desk.open("check")
        desk.send("check/start", ticket=number)
        run = desk.page
        desk.browser.wait_until(lambda: self.is_done(desk, run))
        desk.open(run)
        desk.send(f"{run}/store")
        self.assertIn("stored", desk.text)
        self.assertIsNotNone(desk.json(run)["savedAt"])

    @walks("check/{}/cancel")
    def test_a_check_that_goes_on_is_cancelled(self, desk):
        self.place.change(
            """INSERT INTO CheckRuns (Name, InputText, RequestedAt, RequestedBy, State, ClaimToken, LeaseUntil, StartedAt)
               VALUES ('a text', 'VPN', '2026-11-25 08:00:00.000000', 'olga', 'Running', 'of another portal',
                   '2099-01-01 00:00:00.000000', '2026-11-25 08:00:00.000000')""")
        run = f"check/{desk.json('check')['runs'][0]['run']}"
        desk.open(run)
        desk.send(f"{run}/cancel")
        self.assertIn("Cancelled", desk.text)
        self.assertEqual(desk.json(run)["state"], "cancelled")

    def is_done(self, desk, run):
        return desk.json(run)["state"] == "done"


class MarkTests(DeskTestCase):
    @walks("tickets/{}/mark")
    def test_a_skill_is_marked_and_one_that_was_missed_is_added(self, desk):
        page = f"tickets/{desk.json('tickets?per=1')['tickets'][0]['number']}"
        name = desk.json(page)["skills"][0]["name"]
        desk.open(page)
        for button, verdict in [("Wrong", "wrong"), ("Right", "right"), ("Unmark", None)]:
            desk.send(f"{page}/mark", row=name, button=button)
            self.assertIn(name, desk.notice)
            self.assertEqual(desk.json(page)["skills"][0]["verdict"], verdict)
        desk.send(f"{page}/mark", button="Add a missed skill", name="Patch Panels")
        self.assertEqual([row["name"] for row in desk.json(page)["missed"]], ["Patch Panels"])
        desk.send(f"{page}/mark", row="Patch Panels", button="Unmark")
        self.assertEqual(desk.json(page)["missed"], [])


class RoleTests(PortalTestCase):
    """What somebody may not do is not offered, and refused where it is asked for nevertheless."""

    def test_every_action_is_walked(self):
        self.assertEqual(routes() - WALKED, set())

    def test_a_viewer_sees_no_form_and_sends_none(self):
        self.assertEqual(self.offered("viewer"), set())
        self.assert_refused(routes(), "viewer")

    def test_a_curator_decides_about_skills_and_people_alone(self):
        others = {route for route in routes() if not route.startswith(("managed/", "technicians/", "tickets/"))}
        offered = self.offered("curator")
        self.assertEqual(offered & others, set())
        self.assertLessEqual({"managed/{}/rename", "technicians/{}/exclude", "tickets/{}/mark"}, offered)
        self.assert_refused(others, "curator")

    def test_a_portal_that_is_read_only_offers_and_does_nothing(self):
        with Place(read_only="yes") as place:
            self.assertEqual(self.offered("operator", place), set())
            self.assert_refused(routes(), "operator", place)
            self.assertIn("Read-only", ask(place.address(role="operator")).text)

    def offered(self, role, place=None):
        """Routes of the forms on all pages where there are some."""
        place = place or self.place
        ticket = ask(place.address("tickets.json?per=1")).json["tickets"][0]["number"]
        pages = ["", "skills", "skills/1", "tickets", f"tickets/{ticket}", "check", "status", "status/failures", "managed",
                 "managed/1", "managed/inbox", "managed/inbox?dismissed=1", "managed/clusters", "managed/history",
                 "technicians", "technicians/1", "matrix", "coverage", "search"]
        forms = [form for page in pages for form in Page(ask(place.address(page, role)).text).forms]
        return {re.sub(r"\d+", "{}", form["action"].removeprefix(f"{place.proxy.prefix}/"))
                for form in forms if form["method"] == "post"}

    def assert_refused(self, some, role, place=None):
        place = place or self.place
        before = ask(place.address("managed/history.json")).json["history"]
        for route in sorted(some):
            with self.subTest(route=route, role=role):
                answer = ask(place.address(route.replace("{}", "1"), role), {"name": "x", "skill": "1"}, follows=False)
                self.assertEqual(answer.status, 403)
        self.assertEqual(ask(place.address("managed/history.json")).json["history"], before)
