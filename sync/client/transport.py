"""The way to the clinic's server: signed requests, small answers, and a sentence for every failure.

Requests are signed with RFC 9421 (`sync.trust.http_signatures`). Plain HTTP goes to the loopback only. Redirects are
not followed. The clock's offset is learned from `GET /v1/clinic` and used for nothing but `created`.
"""

import secrets
import ssl
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, NamedTuple, TypeVar

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from urllib3.exceptions import HTTPError

from app.clock import Clock
from app.errors import ClockWrong, Offline, Refused, ServerUnproven, TooOld
from app.vault.database import Database
from app.vault.sync_state import SyncState
from sync.client.connections import Watch, WatchedAdapter
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
_STALE_SECONDS: Final = 25.0
"""Servers close connections that rest for half a minute; one that slept with the computer would only hang."""
_TAG_LIMIT: Final = 256
_NOT_MODIFIED: Final = 304
_WITH_CONTENT: Final = frozenset({"POST", "PUT"})
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


class Came(NamedTuple):
    """What came back.

    Attributes:
        status: Of HTTP.
        kind: Content-Type.
        content: As it came.
        wait: Retry-After, or None.
        tag: ETag, or None.
    """

    status: int
    kind: str
    content: bytes
    wait: str | None
    tag: str | None = None


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
        self._watch = Watch()
        self._used = 0.0
        self._session = requests.Session()
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, WatchedAdapter(self._watch))
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

    def abort(self) -> None:
        """Ends the request that is under way, within a second, and every later one; from any thread."""
        self._watch.end()

    def clinic(self) -> ClinicAnswer:
        """Asks what the clinic says about itself, and learns the clock's offset. Nothing of it is believed here.

        Raises:
            Offline: The server cannot be reached.
            Refused: It answered with a problem or with nothing that can be read.
            TooOld: It speaks no version that this program speaks.
        """
        answer = _decoded(self._once("GET", "/v1/clinic", signer=None, body=b"", query=None).content, ClinicAnswer)
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
        return _decoded(self._signed("GET", path, signer=signer, body=b"", query=query).content, answer)

    def get_if_new(
        self, path: str, answer: type[W], signer: Signer, tag: str | None, **query: str
    ) -> tuple[W | None, str | None]:
        """Asks for something that may not have changed (RFC 9110, section 13.1.2).

        Args:
            path: Where.
            answer: The struct that comes back.
            signer: Whose key.
            tag: What the server called its answer to this very question before, or None.
            query: The question.

        Returns:
            The answer, None when it is the same as before, and what the server calls it.

        Raises:
            Offline, Refused, ClockWrong: It was not given.
        """
        headers = {} if tag is None else {"If-None-Match": tag}
        came = self._signed("GET", path, signer=signer, body=b"", query=query, headers=headers)
        if came.status == _NOT_MODIFIED:
            return None, tag
        return _decoded(came.content, answer), came.tag

    def get_part(self, path: str, signer: Signer) -> bytes:
        """Asks for a part of a blob; its bytes are for the caller to check."""
        return self._signed("GET", path, signer=signer, body=b"", query=None, kind=versions.OCTETS).content

    def put_part(self, path: str, content: bytes, signer: Signer, **query: str) -> None:
        """Sends a part of a blob; the same one again changes nothing."""
        self._signed("PUT", path, signer=signer, body=content, query=query, kind=versions.OCTETS)

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
        return _decoded(self._signed("POST", path, signer=signer, body=_encoded(body), query=None).content, answer)

    def send(self, path: str, body: Wire | bytes, signer: Signer | None) -> None:
        """Sends something like `post`, where the success itself is the answer."""
        self._signed("POST", path, signer=signer, body=_encoded(body), query=None)

    def remove(self, path: str, signer: Signer) -> None:
        """Removes something where the success itself is the answer."""
        self._signed("DELETE", path, signer=signer, body=b"", query=None)

    def delete(self, path: str, answer: type[W], signer: Signer) -> W:
        """Has something deleted; the server answers a repetition in the same way.

        Raises:
            Offline, Refused, ClockWrong, InvitationError: It was not done, or nobody knows.
        """
        return _decoded(self._signed("DELETE", path, signer=signer, body=b"", query=None).content, answer)

    def _signed(
        self,
        method: str,
        path: str,
        *,
        signer: Signer | None,
        body: bytes,
        query: dict[str, str] | None,
        headers: dict[str, str] | None = None,
        kind: str = versions.MSGPACK,
    ) -> Came:
        """Tries once more with a newly learned clock when the server says that the clocks differ."""

        def once() -> Came:
            return self._once(method, path, signer=signer, body=body, query=query, headers=headers, kind=kind)

        try:
            return once()
        except Refused as refused:
            if refused.problem != problems.CLOCK_SKEWED.name:
                raise
        self.clinic()
        try:
            return once()
        except Refused as refused:
            if refused.problem == problems.CLOCK_SKEWED.name:
                raise ClockWrong from None
            raise

    def _once(
        self,
        method: str,
        path: str,
        *,
        signer: Signer | None,
        body: bytes,
        query: dict[str, str] | None,
        headers: dict[str, str] | None = None,
        kind: str = versions.MSGPACK,
    ) -> Came:
        given = {"Accept": kind, "Accept-Encoding": "identity", "User-Agent": "Haven", **(headers or {})}
        if method in _WITH_CONTENT:
            given["Content-Type"] = kind
        request = requests.Request(method, self.server + path, headers=given, params=query, data=body or None)
        came = self._exchange(request, signer, body)
        if came.status == _NOT_MODIFIED and headers:
            return came
        if came.status not in _SUCCESS:
            raise refusal(came.status, came.content, came.wait)
        if came.content and came.kind.partition(";")[0].strip() != kind:
            raise unreadable()
        return came

    def _exchange(self, request: requests.Request, signer: Signer | None, body: bytes) -> Came:
        """Sends a request and returns what came."""

        def sign(prepared: requests.PreparedRequest) -> requests.PreparedRequest:
            if signer is not None:
                created = self._clock.now() + self.offset
                nonce = secrets.token_hex(16)
                sign_request(prepared, key_id=signer.id, key=signer.key, body=body, created=created, nonce=nonce)
            return prepared

        self._check_not_over()
        request.auth = sign
        try:
            prepared = self._session.prepare_request(request)
            settings = self._session.merge_environment_settings(prepared.url, {}, True, None, None)
            with self._session.send(
                prepared, timeout=(_CONNECT_SECONDS, _READ_SECONDS), allow_redirects=False, **settings
            ) as response:
                content = _read(response)
                headers = response.headers
                kind, wait, tag = (headers.get(name) for name in ("Content-Type", "Retry-After", "ETag"))
                return Came(response.status_code, kind or "", content, wait, _tag(tag))
        except (requests.RequestException, HTTPError, OverflowError) as error:
            raise (ServerUnproven if _is_unproven(error) else Offline) from None

    def _check_not_over(self) -> None:
        """Lets a request begin, on a new connection when the last one may have gone stale while nobody looked.

        Raises:
            Offline: The way was closed for good.
        """
        if self._watch.ended.is_set():
            raise Offline
        now = time.time()
        if not 0 <= now - self._used <= _STALE_SECONDS:
            self._session.close()
        self._used = now


def _tag(header: str | None) -> str | None:
    """Returns an entity tag that may be sent back, or None."""
    return header if header is not None and len(header) <= _TAG_LIMIT and header.isascii() else None


def _is_unproven(error: BaseException | None) -> bool:
    """Says whether a connection was given up because the certificate at its other end does not hold."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _read(response: requests.Response) -> bytes:
    """Reads an answer up to the limits of size and patience.

    It is taken as it comes, so that patience is looked at after every packet, and never unpacked: nothing compressed
    was asked for.
    """
    until = time.monotonic() + _WHOLE_SECONDS
    parts = bytearray()
    while chunk := response.raw.read1(_CHUNK, decode_content=False):
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
