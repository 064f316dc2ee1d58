"""The stories that the sample's tickets tell, a file for each topic."""

import importlib

from telling import stories

TOPICS = ["identity", "mail", "office", "endpoint", "printing", "network", "server", "backup", "security", "business", "voice", "projects", "cloud", "field",
          "threads", "monitoring", "german", "french", "plain", "special"]


def every():
    """All stories of all topics, in a fixed order."""
    return [story for topic in TOPICS for story in stories(importlib.import_module(f"stories.{topic}").TEXT)]
