#!/usr/bin/env python3
"""A fake Ollama: speaks the real HTTP protocol, answers by rule, misbehaves on demand.

    fake_ollama.py --port 0 --parallel 4 --delay-ms 150 --models llama3.1:8b --faults error500=0.05,drop=0.02 --seed 7

The first line on stdout is the port. The answer is a function of the ticket text alone (see RULES), so tests can be
exact. Faults come by probability ("name=0.05,..."), decided by seed, text and how often that text was asked, never by
arrival order; or as a script ("script:ok,error500,drop"), one entry a request, then none. FAULTS lists the names.

Beside Ollama's paths:
    GET  /__fake/stats      counts since the start or the last reset
    GET  /__fake/wait?requests=3&cancelled=1   answers with the stats as soon as every count named is reached
    GET  /__fake/requests   bodies of the last chat requests, oldest first (JSON array of strings)
    POST /__fake/faults     {"spec": "...", "by_text": {"words in the ticket": "fault"}}; replaces both
    POST /__fake/reset      all counts to zero

With --journal FILE each chat request adds a line {"at": time, "event": "asked" or "answered", "text": digest,
"fault": name, "port": the client's}; unlike the counts it outlives the server.
"""
import argparse
import asyncio
import collections
import hashlib
import json
import random
import re
import sys
import time

RULES = [  # word in the ticket, name, kind; the quote is the word as the ticket spells it
    ("outlook", "Microsoft Outlook", "technology"), ("active directory", "Microsoft Active Directory", "technology"),
    ("vpn", "VPN", "technology"), ("printer", "Printer", "technology"), ("drucker", "Printer", "technology"),
    ("exchange", "Microsoft Exchange", "technology"), ("powershell", "Microsoft PowerShell", "technology"),
    ("veeam", "Veeam Backup & Replication", "technology"), ("fortigate", "Fortinet FortiGate", "technology"),
    ("sharepoint", "Microsoft SharePoint", "technology"), ("wifi", "Wireless LAN", "technology"),
    ("password reset", "Password Reset", "practice"), ("backup restore", "Backup Restore", "practice"),
]
FAULTS = {
    "ok", "error400", "error404", "error500", "error503", "drop", "reset", "hang", "slow", "empty", "whitespace",
    "truncated", "repeat", "abort", "error_in_stream", "fenced", "prose", "trailing_comma", "single_quotes",
    "unclosed", "not_json", "html", "invented_quote", "thinking",
}
REPAIRABLE = ("fenced", "prose", "trailing_comma", "single_quotes", "thinking")
LOAD_OPTIONS = ("num_ctx", "num_batch", "num_gpu", "main_gpu", "use_mmap", "num_thread")
BROKEN = "an error was encountered while running the model: unexpected EOF"
BUSY = "server busy, please try again.  maximum pending requests exceeded"
TICKET = re.compile(r"<ticket>\n(.*)\n</ticket>", re.DOTALL)
REASONS = {200: "OK", 400: "Bad Request", 401: "Unauthorized", 404: "Not Found", 405: "Method Not Allowed",
           411: "Length Required", 500: "Internal Server Error", 503: "Service Unavailable"}


class Refusal(Exception):
    """Ends a request with a status and the server's error text."""

    def __init__(self, status, message, kind="api_error", **extra):
        super().__init__(message)
        self.status, self.message, self.kind, self.extra = status, message, kind, extra


class Stats:
    """What the tests ask about afterwards; slot-seconds run from the first request to the last answer."""

    def __init__(self, parallel):
        self.parallel = parallel
        self.requests = self.answers = self.loads = self.reloads = self.cancelled = self.connections = 0
        self.active = self.waiting = self.max_active = self.max_waiting = 0
        self.asked, self.answered = collections.Counter(), collections.Counter()
        self.faults, self.paths = collections.Counter(), collections.Counter()
        self.bodies = collections.deque(maxlen=64)
        self.first = self.last = None
        self.changed, self.busy = 0.0, 0.0

    def occupy(self, change):
        now = time.monotonic()
        self.busy += self.active * (now - self.changed) if self.active else 0.0
        self.changed = self.last = now
        self.active += change
        self.max_active = max(self.max_active, self.active)

    def report(self):
        elapsed = self.parallel * (self.last - self.first) if self.first is not None and self.last else 0.0
        return {
            "requests": self.requests, "answers": self.answers, "texts": len(self.asked),
            "texts_asked_twice": sum(1 for n in self.asked.values() if n > 1),
            "texts_answered_twice": sum(1 for n in self.answered.values() if n > 1),
            "asked": dict(self.asked), "answered": dict(self.answered),
            "connections": self.connections, "loads": self.loads, "reloads": self.reloads, "cancelled": self.cancelled,
            "active": self.active, "waiting": self.waiting,
            "max_active": self.max_active, "max_waiting": self.max_waiting,
            "busy_slot_seconds": round(self.busy, 6), "elapsed_slot_seconds": round(elapsed, 6),
            "slot_use": round(self.busy / elapsed, 6) if elapsed else 0.0,
            "faults": dict(self.faults), "paths": dict(self.paths),
        }


class FaultPlan:
    """Decides what goes wrong with one request."""

    def __init__(self, spec, seed, by_text=None):
        self.seed, self.script, self.chances, self.by_text = seed, collections.deque(), [], by_text or {}
        if spec.startswith("script:"):
            self.script.extend(name for name in spec[len("script:"):].split(",") if name)
        elif spec:
            self.chances = [(name, float(share)) for name, share in (part.split("=") for part in spec.split(","))]
        unknown = set(self.script) | {name for name, _ in self.chances} | set(self.by_text.values())
        if unknown - FAULTS:
            raise ValueError("unknown fault: " + ", ".join(sorted(unknown - FAULTS)))

    def draw(self, text, key, times_asked):
        for words, fault in self.by_text.items():
            if words in text:
                return fault
        if self.script:
            return self.script.popleft()
        if self.chances:
            point = random.Random(f"{self.seed}/{key}/{times_asked}").random()
            for name, share in self.chances:
                point -= share
                if point < 0:
                    return name
        return "ok"


class Journal:
    """What was asked and answered, a line each, written at once."""

    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8", buffering=1) if path else None

    def note(self, event, generation):
        if self.file:
            port = generation.connection.transport.get_extra_info("peername")[1]
            entry = {"at": time.time(), "event": event, "text": generation.key, "fault": generation.fault, "port": port}
            self.file.write(json.dumps(entry) + "\n")


class Answers:
    """The text that the model would write: fixed answers first, rules otherwise."""

    def __init__(self, path):
        self.fixed, self.contains, self.rules = {}, [], list(RULES)
        for line in open(path, encoding="utf-8") if path else ():
            entry = json.loads(line)
            content = entry.get("content") or json.dumps({"skills": entry.get("skills", [])}, ensure_ascii=False)
            if "text" in entry:
                self.fixed[digest(entry["text"])] = content
            elif "sha" in entry:
                self.fixed[entry["sha"][:16]] = content
            elif "contains" in entry:
                self.contains.append((entry["contains"], content))
            else:
                self.rules.append((entry["word"].lower(), entry["name"], entry.get("kind", "technology")))

    def content(self, text, key):
        if key in self.fixed:
            return self.fixed[key]
        for words, content in self.contains:
            if words in text:
                return content
        lower, found = text.lower(), []
        for word, name, kind in self.rules:
            at = lower.find(word)
            if at >= 0 and len(lower) == len(text):
                found.append({"evidence": text[at:at + len(word)], "kind": kind, "name": name})
        return json.dumps({"skills": found}, ensure_ascii=False)


def digest(text):
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def tokens(text):
    return max(1, (len(text.encode("utf-8", "surrogatepass")) + 3) // 4)


def spoil(content, fault):
    """The same answer as a model writes it on a bad day."""
    if fault == "fenced":
        return f"```json\n{content}\n```"
    if fault == "prose":
        return f"Here are the skills:\n{content}\nLet me know if you need more!"
    if fault == "trailing_comma":
        return content.replace("]", ",]") if "{" in content[1:] else content
    if fault == "single_quotes":
        return content.replace('"', "'")
    if fault in ("unclosed", "truncated"):
        return content[:max(1, len(content) * 2 // 3)]
    if fault == "not_json":
        return "I could not find any technical skills in this ticket, sorry."
    if fault == "invented_quote":
        return '{"skills":[{"evidence":"words that no ticket holds 4711","kind":"technology","name":"COBOL"}]}'
    if fault == "thinking":
        return f"<think>\nThe user wants {{JSON}}.\n</think>\n{content}"
    return {"empty": "", "abort": content[:8]}.get(fault, content)


class FakeOllama:
    def __init__(self, options):
        self.options = options
        self.models = options.models.split(",")
        self.answers = Answers(options.answers)
        self.faults = FaultPlan(options.faults, options.seed)
        self.journal = Journal(options.journal)
        self.stats = Stats(options.parallel)
        self.slots = asyncio.Semaphore(options.parallel)
        self.loading = asyncio.Lock()
        self.loaded = None
        self.running = 0
        self.idle = asyncio.Event()
        self.idle.set()
        self.changed = asyncio.Event()

    # --- routes ---

    async def route(self, connection, method, path, headers, body):
        path, _, query = path.partition("?")
        self.stats.paths[path] += 1
        if path == "/__fake/wait":
            return connection.respond(200, await self.reached(query))
        plain = {
            ("GET", "/"): lambda: "Ollama is running",
            ("HEAD", "/"): lambda: "",
            ("GET", "/api/version"): lambda: {"version": self.options.version},
            ("GET", "/api/tags"): lambda: {"models": [self.model_entry(name) for name in self.models]},
            ("GET", "/api/ps"): self.running_models,
            ("GET", "/__fake/stats"): self.stats.report,
            ("GET", "/__fake/requests"): lambda: [body.decode("utf-8", "replace") for body in self.stats.bodies],
        }.get((method, path))
        if plain:
            return connection.respond(200, plain())
        if path.startswith("/v1/"):
            return await self.openai(connection, method, path, headers, body)
        if path == "/__fake/reset":
            self.stats = Stats(self.options.parallel)
            return connection.respond(200, {})
        handler = {"/api/chat": self.chat, "/api/generate": self.chat, "/api/show": self.show, "/api/pull": self.pull,
                   "/__fake/faults": self.change_faults}.get(path)
        if handler is None:
            return connection.respond(404, "404 page not found")
        if method != "POST":
            return connection.respond(405, "405 method not allowed")
        await handler(connection, path, self.parsed(body))

    async def reached(self, query):
        wanted = [(name, int(count)) for name, count in (part.split("=") for part in query.split("&"))]
        while any(getattr(self.stats, name) < count for name, count in wanted):
            await self.changed.wait()
        return self.stats.report()

    def pulse(self):
        self.changed.set()
        self.changed = asyncio.Event()

    def parsed(self, body):
        if not body:
            raise Refusal(400, "missing request body")
        try:
            return json.loads(body)
        except ValueError as error:
            raise Refusal(400, f"invalid character in JSON: {error}")

    async def change_faults(self, connection, path, request):
        try:
            self.faults = FaultPlan(request.get("spec", ""), self.options.seed, request.get("by_text"))
        except ValueError as error:
            raise Refusal(400, str(error))
        connection.respond(200, {})

    async def show(self, connection, path, request):
        name = self.known(request.get("model") or request.get("name", ""))
        capabilities = ["completion", "tools"] + (["thinking"] if "think" in name or "qwen3" in name else [])
        connection.respond(200, {
            "license": "", "modelfile": "# fake", "parameters": "stop \"<|eot_id|>\"", "template": "{{ .Prompt }}",
            "details": self.model_entry(name)["details"], "capabilities": capabilities,
            "model_info": {"general.architecture": "llama", "llama.context_length": self.options.context},
        })

    async def pull(self, connection, path, request):
        name = request.get("model") or request.get("name", "")
        layer = "sha256:" + hashlib.sha256(name.encode()).hexdigest()
        lines = [{"status": "pulling manifest"}, {"status": f"pulling {layer[7:19]}", "digest": layer, "total": 4096},
                 {"status": f"pulling {layer[7:19]}", "digest": layer, "total": 4096, "completed": 4096},
                 {"status": "verifying sha256 digest"}, {"status": "writing manifest"}, {"status": "success"}]
        if self.find(name) is None:
            self.models.append(name if ":" in name else name + ":latest")
        if request.get("stream", True) is False:
            return connection.respond(200, lines[-1])
        connection.begin_stream("application/x-ndjson")
        for line in lines:
            connection.line(line)
        connection.end_stream()

    def model_entry(self, name):
        details = {"parent_model": "", "format": "gguf", "family": "llama", "families": ["llama"],
                   "parameter_size": "8.0B", "quantization_level": "Q4_K_M"}
        return {"name": name, "model": name, "modified_at": "2026-08-01T10:00:00.000000000Z", "size": 4920753328,
                "digest": hashlib.sha256(("model " + name).encode()).hexdigest(), "details": details}

    def running_models(self):
        if self.loaded is None:
            return {"models": []}
        options = dict(self.loaded[1])
        running = {"expires_at": "2318-01-01T00:00:00Z", "size_vram": 4920753328,
                   "context_length": options.get("num_ctx") or 4096}
        return {"models": [self.model_entry(self.loaded[0]) | running]}

    def find(self, name):
        return next((model for model in self.models if model in (name, name + ":latest")), None)

    def known(self, name):
        if not name:
            raise Refusal(400, "model is required", "invalid_request_error")
        found = self.find(name)
        if found is None:
            raise Refusal(404, f"model '{name}' not found", "not_found_error")
        return found

    # --- generation ---

    async def chat(self, connection, path, request):
        name = self.known(request.get("model", ""))
        if request.get("think") and not ("think" in name or "qwen3" in name):
            raise Refusal(400, f"\"{name}\" does not support thinking")
        if path == "/api/generate":
            messages = [{"role": "user", "content": request.get("prompt", "")}] if request.get("prompt") else []
        else:
            messages = request.get("messages") or []
        options = request.get("options") or {}
        if not messages:
            return await self.load_only(connection, name, request, options)
        wanted = self.load_key(name, request, options)
        context = options.get("num_ctx") or 4096
        messages, prompt_tokens = self.fitted(messages, context, request)
        async with Generation(self, connection, messages, wanted) as generation:
            limit = options.get("num_predict", -1)
            content, reason = generation.content(limit if limit > 0 else 10 * context)
            reply = Reply(path, name, content, reason, prompt_tokens, generation)
            if request.get("stream", True):
                await self.stream(connection, reply, generation)
            else:
                await self.whole(connection, reply.whole(), generation)

    def load_key(self, name, request, options):
        chosen = [(key, options[key]) for key in LOAD_OPTIONS if key in options]
        return name, tuple(chosen + [("shift", request.get("shift", True))])

    async def load_only(self, connection, name, request, options):
        if request.get("keep_alive") in (0, "0", "0s"):
            self.loaded = None
            reason = "unload"
        else:
            await self.load(self.load_key(name, request, options))
            reason = "load"
        connection.respond(200, {"model": name, "created_at": stamp(), "message": {"role": "assistant", "content": ""},
                                 "done_reason": reason, "done": True})

    def fitted(self, messages, context, request):
        """Over-long prompts: refused when the caller asked for that, else cut in half without a word (v0.30.11)."""
        count = sum(tokens(message.get("content") or "") + 4 for message in messages)
        if count < context:
            return messages, count
        if request.get("truncate", True) is False:
            raise Refusal(400, "the input length exceeds the context length")
        if request.get("shift", True) is False:
            raise Refusal(400, "the prompt is longer than the context length currently available; shorten it")
        tail = (messages[-1].get("content") or "")[-4 * (context // 2):]
        return [{"role": "user", "content": tail}], context // 2 + 2

    async def load(self, wanted):
        if self.loaded == wanted and not self.loading.locked():
            return
        if self.stats.waiting > self.options.max_queue:
            raise Refusal(503, BUSY)
        async with self.loading:
            if self.loaded == wanted:
                return
            await self.idle.wait()
            self.stats.loads += 1
            self.stats.reloads += self.loaded is not None
            await asyncio.sleep(self.options.load_ms / 1000)
            self.loaded = wanted

    async def stream(self, connection, reply, generation):
        connection.begin_stream("application/x-ndjson")
        pieces = re.findall(r".{1,4}", reply.content, re.DOTALL) or [""]
        for number, piece in enumerate(pieces):
            await asyncio.sleep(generation.delay / len(pieces))
            if generation.fault == "error_in_stream" and number == len(pieces) // 2:
                connection.line({"error": BROKEN})
                return connection.end_stream()
            if generation.fault == "drop" and number == len(pieces) // 2:
                return connection.close()
            connection.line(reply.piece(piece))
        if generation.fault != "abort":
            connection.line(reply.last())
        connection.end_stream()
        generation.finished()

    async def whole(self, connection, value, generation):
        if generation.delay:
            await asyncio.sleep(generation.delay)
        if generation.fault == "error_in_stream":
            return connection.respond(500, {"error": BROKEN})
        if generation.fault == "drop":
            return connection.respond_half(value)
        connection.respond(200, "<html><body>Sign in</body></html>" if generation.fault == "html" else value)
        generation.finished()

    # --- OpenAI's face ---

    async def openai(self, connection, method, path, headers, body):
        key = self.options.api_key
        if key and headers.get("authorization") != "Bearer " + key:
            raise Refusal(401, "Invalid API key", "authentication_error")
        if (method, path) == ("GET", "/v1/models"):
            models = [{"id": name, "object": "model", "created": 1785578400, "owned_by": "library"}
                      for name in self.models]
            return connection.respond(200, {"object": "list", "data": models})
        if (method, path) != ("POST", "/v1/chat/completions"):
            return connection.respond(404, "404 page not found")
        request = self.parsed(body)
        name = self.known(request.get("model", ""))
        messages = request.get("messages") or []
        if not messages:
            raise Refusal(400, "[] is too short - 'messages'", "invalid_request_error")
        count, context = sum(tokens(m.get("content") or "") + 4 for m in messages), self.options.context
        if count >= context:
            raise Refusal(400, f"request ({count} tokens) exceeds the available context size ({context} tokens), "
                          "try increasing it", "exceed_context_size_error", n_prompt_tokens=count, n_ctx=context)
        async with Generation(self, connection, messages, self.loaded or (name, ())) as generation:
            content, reason = generation.content(request.get("max_tokens") or 10 * context)
            written = tokens(content)
            used = {"prompt_tokens": count, "completion_tokens": written, "total_tokens": count + written}
            choice = {"index": 0, "message": {"role": "assistant", "content": content},
                      "finish_reason": None if generation.fault == "abort" else reason}
            await self.whole(connection, {"id": "chatcmpl-1", "object": "chat.completion", "created": 1785578400,
                                          "model": name, "system_fingerprint": "fp_ollama", "choices": [choice],
                                          "usage": used}, generation)


class Generation:
    """One slot of the model, from waiting for it to giving it back; faults strike here."""

    def __init__(self, server, connection, messages, wanted):
        self.server, self.connection, self.wanted, self.stats = server, connection, wanted, server.stats
        last = next((m.get("content") or "" for m in reversed(messages) if m.get("role") == "user"), "")
        inside = TICKET.search(last)
        self.text = inside.group(1) if inside else last
        self.key = digest(self.text)
        self.delay = server.options.delay_ms / 1000
        self.started = time.monotonic()

    async def __aenter__(self):
        stats = self.stats
        stats.requests += 1
        stats.first = stats.first if stats.first is not None else self.started
        stats.asked[self.key] += 1
        stats.bodies.append(self.connection.body)
        self.fault = self.server.faults.draw(self.text, self.key, stats.asked[self.key])
        if self.fault != "ok":
            stats.faults[self.fault] += 1
        self.server.journal.note("asked", self)
        self.server.pulse()
        await self.refuse_or_hang()
        stats.waiting += 1
        stats.max_waiting = max(stats.max_waiting, stats.waiting)
        try:
            await self.server.load(self.wanted)
            await self.server.slots.acquire()
        finally:
            stats.waiting -= 1
        self.running_since = time.monotonic()
        stats.occupy(+1)
        self.server.running += 1
        self.server.idle.clear()
        self.server.pulse()
        return self

    async def __aexit__(self, *error):
        self.server.slots.release()
        self.stats.occupy(-1)
        self.server.running -= 1
        if self.server.running == 0:
            self.server.idle.set()
        self.server.pulse()

    async def refuse_or_hang(self):
        if self.fault == "hang":
            await asyncio.Event().wait()
        if self.fault == "reset":
            raise ConnectionResetError
        if self.fault == "slow":
            self.delay = max(1.0, self.delay * 10)
        refusals = {"error400": (400, "invalid option provided"), "error404": (404, "model 'gone' not found"),
                    "error500": (500, "llama runner process has terminated: exit status 2"), "error503": (503, BUSY)}
        if self.fault in refusals:
            raise Refusal(*refusals[self.fault])

    def content(self, limit):
        """The answer and why it ended, cut at `limit` tokens like the real one."""
        if self.fault == "whitespace":
            return "{" + "\n" * (4 * limit - 1), "length"
        content = self.server.answers.content(self.text, self.key)
        if self.fault == "repeat":
            item = '{"evidence":"VPN","kind":"technology","name":"VPN"},'
            content = '{"skills":[' + item * (4 * limit // len(item) + 1)
        elif self.fault != "ok":
            content = spoil(content, self.fault)
        if tokens(content) > limit:
            return content.encode()[:4 * limit].decode("utf-8", "ignore"), "length"
        return content, "length" if self.fault == "truncated" else "stop"

    def finished(self):
        if self.fault in ("ok", "slow") + REPAIRABLE:
            self.stats.answers += 1
            self.stats.answered[self.key] += 1
            self.server.journal.note("answered", self)


class Reply:
    """The objects of /api/chat and /api/generate; zero metrics are left out, as the real server does."""

    def __init__(self, path, model, content, reason, prompt_tokens, generation):
        self.path, self.model, self.content, self.reason = path, model, content, reason
        self.prompt_tokens, self.generation = prompt_tokens, generation

    def piece(self, content, done=False):
        value = {"model": self.model, "created_at": stamp()}
        if self.path == "/api/generate":
            return value | {"response": content, "done": done}
        return value | {"message": {"role": "assistant", "content": content}, "done": done}

    def last(self, content=""):
        value = self.piece(content, done=True)
        now = time.monotonic()
        total, busy = (int((now - since) * 1e9) for since in (self.generation.started, self.generation.running_since))
        metrics = {"done_reason": self.reason, "total_duration": total, "load_duration": 0,
                   "prompt_eval_count": self.prompt_tokens, "prompt_eval_duration": busy // 4,
                   "eval_count": tokens(self.content) if self.content else 0, "eval_duration": busy - busy // 4}
        return value | {key: metric for key, metric in metrics.items() if metric}

    def whole(self):
        return self.piece(self.content) if self.generation.fault == "abort" else self.last(self.content)


def stamp():
    return time.strftime("%Y-%m-%dT%H:%M:%S.000000Z", time.gmtime())


class Connection(asyncio.Protocol):
    """HTTP/1.1 with keep-alive; a closed connection cancels the request that it carried."""

    def __init__(self, server):
        self.server, self.buffer, self.task, self.body = server, bytearray(), None, b""

    def connection_made(self, transport):
        self.transport = transport
        self.server.stats.connections += 1

    def data_received(self, data):
        self.buffer += data
        self.next_request()

    def connection_lost(self, error):
        if self.task and not self.task.done():
            self.server.stats.cancelled += 1
            self.server.pulse()
            self.task.cancel()

    def next_request(self):
        if self.task and not self.task.done():
            return
        head = self.buffer.find(b"\r\n\r\n")
        if head < 0:
            return
        lines = self.buffer[:head].decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        length = int(headers.get("content-length", 0))
        if len(self.buffer) < head + 4 + length:
            if headers.get("expect", "").lower() == "100-continue" and len(self.buffer) == head + 4:
                self.transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            return
        method, path, _ = lines[0].split(" ", 2)
        self.body = bytes(self.buffer[head + 4:head + 4 + length])
        del self.buffer[:head + 4 + length]
        self.openai = path.startswith("/v1/")
        self.task = asyncio.get_running_loop().create_task(self.serve(method, path, headers))
        self.task.add_done_callback(self.served)

    async def serve(self, method, path, headers):
        try:
            await self.server.route(self, method, path, headers, self.body)
        except Refusal as refusal:
            error = refusal.message
            if self.openai:
                error = {"message": error, "type": refusal.kind, "param": None, "code": refusal.status} | refusal.extra
            self.respond(refusal.status, {"error": error})
        except ConnectionResetError:
            self.transport.abort()

    def served(self, task):
        if not task.cancelled():
            task.result()
            self.next_request()

    def respond(self, status, value):
        self.transport.write(self.message(status, value))

    def respond_half(self, value):
        message = self.message(200, value)
        self.transport.write(message[:len(message) - len(json.dumps(value)) // 2])
        self.close()

    def message(self, status, value):
        text = isinstance(value, str)
        body = value.encode() if text else json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
        kind = "text/plain" if text else "application/json"
        head = (f"HTTP/1.1 {status} {REASONS[status]}\r\nContent-Type: {kind}; charset=utf-8\r\n"
                f"Content-Length: {len(body)}\r\n\r\n")
        return head.encode() + body

    def begin_stream(self, kind):
        self.transport.write(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nTransfer-Encoding: chunked\r\n\r\n".encode())

    def line(self, value):
        data = json.dumps(value, ensure_ascii=False).encode() + b"\n"
        self.transport.write(b"%x\r\n%s\r\n" % (len(data), data))

    def end_stream(self):
        self.transport.write(b"0\r\n\r\n")

    def close(self):
        self.transport.close()


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--parallel", type=int, default=4, help="OLLAMA_NUM_PARALLEL")
    parser.add_argument("--delay-ms", type=float, default=0, help="time of one generation")
    parser.add_argument("--load-ms", type=float, default=0, help="time of one model load")
    parser.add_argument("--max-queue", type=int, default=512, help="OLLAMA_MAX_QUEUE, counts only while loading")
    parser.add_argument("--models", default="llama3.1:8b")
    parser.add_argument("--version", default="0.32.15")
    parser.add_argument("--context", type=int, default=131072, help="the model's context length, and the window of /v1")
    parser.add_argument("--answers", default="", help="JSON Lines; see Answers")
    parser.add_argument("--faults", default="")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--api-key", default="", help="demand this bearer key on /v1")
    parser.add_argument("--journal", default="", help="file that every request adds lines to")
    parser.add_argument("--until-stdin-closes", action="store_true", help="end when the starter is gone")
    return parser.parse_args()


async def main():
    settings = options()
    server = FakeOllama(settings)
    loop = asyncio.get_running_loop()
    listener = await loop.create_server(lambda: Connection(server), "127.0.0.1", settings.port, backlog=1024)
    print(listener.sockets[0].getsockname()[1], flush=True)
    if settings.until_stdin_closes:
        await loop.run_in_executor(None, sys.stdin.buffer.read)
    else:
        await listener.serve_forever()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        pass
