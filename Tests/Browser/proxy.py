"""What stands before the portal: nginx, set up as a site may."""

import grp
import os
import pathlib
import pwd
import random
import shutil
import socket
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin")
# Who nginx says that they are.
PEOPLE = {"viewer": "vera", "curator": "carl", "operator": "olga"}


class NamingProxy:
    """Says who asks by a header: a server of its own for each role."""

    prefix = "/tickets/portal"

    def __init__(self, portal):
        self.portal, self.ports = portal, {role: free_port() for role in PEOPLE}
        self.settings = {
            "public_url": f"http://127.0.0.1{self.prefix}", "trusted_proxies": "127.0.0.1",
            "user_header": "X-Remote-User", "curators": PEOPLE["curator"], "operators": PEOPLE["operator"],
        }

    def origin(self, role):
        return f"http://127.0.0.1:{self.ports[role]}"

    def sites(self, folder):
        return "".join(SITE.format(port=port, portal=self.portal, prefix=self.prefix, more="",
                                   user=f"proxy_set_header X-Remote-User {PEOPLE[role]};")
                       for role, port in self.ports.items())


class PassingProxy:
    """Speaks https and leaves it to the portal to ask for passwords."""

    prefix = "/tickets/portal"

    def __init__(self, portal):
        self.portal, self.port = portal, free_port()
        self.settings = {"public_url": f"https://127.0.0.1:{self.port}{self.prefix}", "trusted_proxies": "127.0.0.1",
                         "users_file": "users"}

    def origin(self, _):
        return f"https://127.0.0.1:{self.port}"

    def sites(self, folder):
        make_certificate(folder)
        return SITE.format(port=f"{self.port} ssl", portal=self.portal, prefix=self.prefix, user="",
                           more=f"ssl_certificate {folder}/site.pem; ssl_certificate_key {folder}/site.key;")


class ExampleProxy:
    """The example that is shipped: nginx speaks https, asks for the password, and says who it is."""

    prefix = "/portal"

    def __init__(self, portal):
        self.portal, self.port = portal, free_port()
        self.settings = {"public_url": f"https://127.0.0.1:{self.port}{self.prefix}", "trusted_proxies": "127.0.0.1",
                         "user_header": "X-Remote-User", "curators": "ann", "operators": "bob",
                         "group_header": "X-Remote-Groups", "operator_groups": "ops"}

    def origin(self, _):
        return f"https://127.0.0.1:{self.port}"

    def sites(self, folder):
        make_certificate(folder)
        users = [f"{name}:" + run("openssl", "passwd", "-apr1", f"password of {name}") for name in ("ann", "bob", "eve")]
        (folder / "portal.htpasswd").write_text("".join(users))
        text = (REPOSITORY / "scripts/nginx/portal.conf").read_text()
        for shipped, here in {
            "127.0.0.1:8080": f"127.0.0.1:{self.portal}", "443 ssl": f"127.0.0.1:{self.port} ssl",
            "tickets.example.com;": "127.0.0.1;", "/etc/nginx": str(folder),
            "/etc/ssl/certs/tickets.example.com.pem": f"{folder}/site.pem",
            "/etc/ssl/private/tickets.example.com.key": f"{folder}/site.key",
        }.items():
            assert shipped in text, shipped
            text = text.replace(shipped, here)
        return text


def configuration(proxy, folder):
    user = f"{pwd.getpwuid(os.getuid()).pw_name} {grp.getgrgid(os.getgid()).gr_name}"
    return CONFIGURATION.format(folder=folder, user=user, sites=proxy.sites(folder))


def make_certificate(folder):
    run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
        "-subj", "/CN=127.0.0.1", "-keyout", str(folder / "site.key"), "-out", str(folder / "site.pem"))


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def free_port():
    """Below those that the system gives to whoever connects: nothing takes it before, or between two servers."""
    while True:
        port = random.randrange(20_000, 30_000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                pass


# With the sites of a proxy.
CONFIGURATION = """
daemon off;
user {user};
pid {folder}/nginx.pid;
error_log {folder}/nginx-error.log;
events {{ worker_connections 2048; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {sites}
}}
"""

SITE = """
server {{
    listen 127.0.0.1:{port};
    {more}
    client_max_body_size 2m;
    location {prefix}/ {{
        proxy_pass http://127.0.0.1:{portal};
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_set_header Host 127.0.0.1;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        {user}
    }}
}}
"""
