"""One place for all tests of a run."""

import os
import unittest

from place import Place


class PortalTestCase(unittest.TestCase):
    """Each module's tests share a place of their own: what one module decides, no other sees."""

    @classmethod
    def setUpClass(cls):
        cls.place = cls.enterClassContext(Place(os.environ["TICKET_ANALYTICS_TEST_TOOLS"]))
