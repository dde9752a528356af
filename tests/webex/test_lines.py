"""Connections to Webex: shared by all threads, verified, and never by hearsay."""

import ipaddress
import ssl
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.errors import WebexUnavailable
from bot.webex.http import Parcel, WebexHttp
from tests.webex.fakes import StandingTime

ASKED = Parcel("/thing", "secret-token")
BUNDLES = ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"]


class Server(ThreadingHTTPServer):
    """Counts the connections it was opened; answers while its gate is open."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.opened = 0
        self.gate = threading.Event()
        self.gate.set()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def setup(self):
        super().setup()
        self.server.opened += 1

    def do_GET(self):
        self.server.gate.wait(5)
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A file with a certificate for 127.0.0.1 that signed itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "webex.example")])
    here = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([here]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "webex.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def webex(certificate):
    """A Webex over TLS."""
    server = Server()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def http(webex, monkeypatch):
    for name in BUNDLES:
        monkeypatch.delenv(name, raising=False)
    time = StandingTime()
    return WebexHttp(f"https://127.0.0.1:{webex.server_port}/v1", pace=time.pace)


def test_a_certificate_that_nobody_vouches_for_is_refused(http):
    with pytest.raises(WebexUnavailable):
        http.ask("GET /thing", ASKED)


@pytest.mark.parametrize("name", BUNDLES)
def test_an_operators_own_authorities_are_trusted(http, certificate, monkeypatch, name):
    monkeypatch.setenv(name, str(certificate))

    assert http.ask("GET /thing", ASKED).body == {}


def test_a_certificate_of_another_host_is_refused(webex, certificate, monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    address = f"https://localhost:{webex.server_port}/v1"

    with pytest.raises(WebexUnavailable):
        WebexHttp(address, pace=StandingTime().pace).ask("GET /thing", ASKED)


def test_threads_share_the_connections_that_are_open(
    http, webex, certificate, monkeypatch
):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    webex.gate.clear()

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(http.ask, "GET /thing", ASKED) for _ in range(4)]
        webex.gate.set()
        assert all(each.result().body == {} for each in asked)
    with ThreadPoolExecutor(4) as others:
        list(others.map(lambda _: http.ask("GET /thing", ASKED), range(40)))

    assert webex.opened <= 4
