"""The way to the clinic's server: signed requests, small answers, and a sentence for every failure.

Requests are signed with RFC 9421 (`sync.trust.http_signatures`). Plain HTTP goes to the loopback only. Redirects are
not followed. The clock's offset is learned from `GET /v1/clinic` and used for nothing but `created`.
"""

import secrets
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, TypeVar

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.clock import Clock
from app.errors import ClockWrong, Offline, Refused, TooOld
from app.vault.database import Database
from app.vault.sync_state import SyncState
from sync.client.invitation import is_loopback, server_address
from sync.client.refusals import refusal, unreadable
from sync.protocol import limits, problems, versions
from sync.protocol.wire import ClinicAnswer, Wire
from sync.trust.http_signatures import KeyId, sign_request

W = TypeVar("W", bound=Wire)

SERVER: Final = "server"
"""Where the vault keeps the server's address."""
ANSWER_LIMIT: Final = limits.PAGE + limits.REQUEST
_CHUNK: Final = 64 * 1024
_CONNECT_SECONDS: Final = 10.0
_READ_SECONDS: Final = 60.0
_WHOLE_SECONDS: Final = 300.0
_SUCCESS: Final = frozenset({200, 201, 202, 204})
_FARTHEST: Final = timedelta(days=366 * 100).total_seconds()


@dataclass(frozen=True)
class Signer:
    """Whose key signs a request.

    Attributes:
        id: How the server finds the public half.
        key: The key.
    """

    id: KeyId
    key: Ed25519PrivateKey

    def __repr__(self) -> str:
        return f"Signer({self.id.kind})"


class Transport:
    """Speaks with one server.

    Attributes:
        server: Scheme, host and port.
        offset: The server's time less this computer's, as far as it is known.

    Args:
        server: As on the invitation.
        clock: This computer's clock.

    Raises:
        InvitationUnreadable: The address is not one.
    """

    def __init__(self, server: str, clock: Clock) -> None:
        self.server = server_address(server)
        self.offset = timedelta()
        self._clock = clock
        self._session = requests.Session()
        host = self.server.split("://", 1)[1]
        name = host[1 : host.index("]")] if host.startswith("[") else host.split(":")[0]
        self._session.trust_env = not is_loopback(name)

    @classmethod
    def of_vault(cls, db: Database, clock: Clock, server: str | None = None) -> "Transport":
        """Returns the way to the server of a vault.

        Args:
            db: The vault.
            clock: This computer's.
            server: Another address of the same server. This is safe: whoever answers there must show the pinned
                clinic key, and receipts under it.

        Raises:
            InvitationUnreadable: The vault is not enrolled and no address is given, or it cannot be read.
        """
        return cls(server or SyncState(db).text(SERVER) or "", clock)

    def close(self) -> None:
        """Closes idle connections."""
        self._session.close()

    def clinic(self) -> ClinicAnswer:
        """Asks what the clinic says about itself, and learns the clock's offset. Nothing of it is believed here.

        Raises:
            Offline: The server cannot be reached.
            Refused: It answered with a problem or with nothing that can be read.
            TooOld: It speaks no version that this program speaks.
        """
        answer = _decoded(self._once("GET", "/v1/clinic", signer=None, body=b"", query=None), ClinicAnswer)
        if not set(answer.versions) & set(versions.SPOKEN):
            raise TooOld
        offset = answer.time - self._clock.now().timestamp()
        if not abs(offset) <= _FARTHEST:  # so that what is no number is refused too
            raise ClockWrong
        self.offset = timedelta(seconds=offset)
        return answer

    def get(self, path: str, answer: type[W], signer: Signer, **query: str) -> W:
        """Asks for something.

        Raises:
            Offline, Refused, ClockWrong, InvitationError: It was not given.
        """
        return _decoded(self._signed("GET", path, signer=signer, body=b"", query=query), answer)

    def post(self, path: str, body: Wire | bytes, answer: type[W], signer: Signer | None) -> W:
        """Sends something; the server answers a repetition of the same bytes in the same way.

        Args:
            path: Where to.
            body: A struct, or bytes that were encoded before.
            answer: The struct that comes back.
            signer: Whose key, or None where the body vouches for itself.

        Raises:
            Offline, Refused, ClockWrong, InvitationError: It was not taken, or nobody knows.
        """
        content = self._signed("POST", path, signer=signer, body=_encoded(body), query=None)
        return _decoded(content, answer)

    def send(self, path: str, body: Wire | bytes, signer: Signer | None) -> None:
        """Sends something like `post`, where the success itself is the answer."""
        self._signed("POST", path, signer=signer, body=_encoded(body), query=None)

    def _signed(
        self, method: str, path: str, *, signer: Signer | None, body: bytes, query: dict[str, str] | None
    ) -> bytes:
        """Tries once more with a newly learned clock when the server says that the clocks differ."""
        try:
            return self._once(method, path, signer=signer, body=body, query=query)
        except Refused as refused:
            if refused.problem != problems.CLOCK_SKEWED.name:
                raise
        self.clinic()
        try:
            return self._once(method, path, signer=signer, body=body, query=query)
        except Refused as refused:
            if refused.problem == problems.CLOCK_SKEWED.name:
                raise ClockWrong from None
            raise

    def _once(
        self, method: str, path: str, *, signer: Signer | None, body: bytes, query: dict[str, str] | None
    ) -> bytes:
        headers = {"Accept": versions.MSGPACK, "Accept-Encoding": "identity", "User-Agent": "Haven"}
        if method == "POST":
            headers["Content-Type"] = versions.MSGPACK
        request = requests.Request(method, self.server + path, headers=headers, params=query, data=body or None)
        status, kind, content, wait = self._exchange(request, signer, body)
        if status not in _SUCCESS:
            raise refusal(status, content, wait)
        if content and kind.partition(";")[0].strip() != versions.MSGPACK:
            raise unreadable()
        return content

    def _exchange(
        self, request: requests.Request, signer: Signer | None, body: bytes
    ) -> tuple[int, str, bytes, str | None]:
        """Sends a request and returns status, media type, content and Retry-After."""

        def sign(prepared: requests.PreparedRequest) -> requests.PreparedRequest:
            if signer is not None:
                created = self._clock.now() + self.offset
                nonce = secrets.token_hex(16)
                sign_request(prepared, key_id=signer.id, key=signer.key, body=body, created=created, nonce=nonce)
            return prepared

        request.auth = sign
        try:
            prepared = self._session.prepare_request(request)
            settings = self._session.merge_environment_settings(prepared.url, {}, True, None, None)
            with self._session.send(
                prepared, timeout=(_CONNECT_SECONDS, _READ_SECONDS), allow_redirects=False, **settings
            ) as response:
                content = _read(response)
                headers = response.headers
                return response.status_code, headers.get("Content-Type", ""), content, headers.get("Retry-After")
        except requests.RequestException:
            raise Offline from None


def _read(response: requests.Response) -> bytes:
    """Reads an answer up to the limits of size and patience."""
    until = time.monotonic() + _WHOLE_SECONDS
    parts = bytearray()
    for chunk in response.iter_content(_CHUNK):
        parts += chunk
        if len(parts) > ANSWER_LIMIT:
            raise unreadable()
        if time.monotonic() > until:
            raise Offline
    return bytes(parts)


def _encoded(body: Wire | bytes) -> bytes:
    return body if isinstance(body, bytes) else msgspec.msgpack.encode(body)


def _decoded(content: bytes, answer: type[W]) -> W:
    """Reads an answer; what makes no sense is refused as a whole."""
    try:
        return msgspec.msgpack.decode(content, type=answer)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise unreadable() from None
