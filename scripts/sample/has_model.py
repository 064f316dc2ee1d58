"""Ends with 0 if the Ollama of this machine answers and has the model named."""

import json
import sys
import urllib.request


def main():
    try:
        with urllib.request.urlopen("http://127.0.0.1:11434/api/tags", timeout=2) as answer:
            models = json.load(answer)["models"]
    except (OSError, ValueError, KeyError):
        return 1
    return 0 if any(model.get("name") == sys.argv[1] for model in models) else 1


if __name__ == "__main__":
    sys.exit(main())
