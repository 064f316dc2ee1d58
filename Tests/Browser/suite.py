"""A place for the tests of a class."""

import unittest

from place import Place


class PortalTestCase(unittest.TestCase):
    """The tests of a class share a place of their own: what they decide, no others see."""

    @classmethod
    def setUpClass(cls):
        cls.place = cls.enterClassContext(cls.make_place())

    @classmethod
    def make_place(cls):
        return Place()
