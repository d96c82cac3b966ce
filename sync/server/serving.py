"""Running the application under uvicorn: TLS, the ready line, a clean end."""

import asyncio
import json
import signal
import socket
import ssl
import sys

import uvicorn

from sync.server import database, logs
from sync.server.application import application
from sync.server.metrics import Observed
from sync.server.office import Office
from sync.server.place import ListenRefused, Place
from sync.server.settings import Settings


def run(settings: Settings, place: Place) -> None:
    """Serves until SIGTERM or SIGINT; SIGHUP reads a renewed certificate.

    Writes one line of JSON to stdout when it is ready.

    Raises:
        ListenRefused: The address or the certificate cannot be used.
        StorageFailure: The data folder or the database cannot be used.
    """
    sock = place.listen()
    with sock:
        port = sock.getsockname()[1]
        office = Office.open(settings, place.origin(port))
        try:
            config = _config(office, place)
        except BaseException:
            office.close()
            raise
        # uvicorn raises a captured signal again when it has ended; this turns that into a clean end.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        signal.signal(signal.SIGHUP, lambda *_: _renew(config, place))
        kind = "sqlite" if database.is_sqlite(settings.url) else "postgresql"
        logs.say("started", database=kind, tls=place.certificate is not None, proxy=place.proxy is not None)
        asyncio.run(_Ready(config, place.url(port)).serve(sockets=[sock]))
        logs.say("stopped", database=kind)


def _config(office: Office, place: Place) -> uvicorn.Config:
    config = uvicorn.Config(
        Observed(application(office), office.metrics),
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="on",
        loop="asyncio",
        http="h11",
        ws="none",
        proxy_headers=place.proxy is not None,
        forwarded_allow_ips=place.proxy or "",
        timeout_keep_alive=30,
        timeout_graceful_shutdown=10,
        ssl_certfile=None if place.certificate is None else str(place.certificate),
        ssl_keyfile=None if place.key is None else str(place.key),
    )
    try:
        config.load()
    except OSError:
        raise ListenRefused(
            "The certificate and its key cannot be used; both have to be PEM and belong together."
        ) from None
    if config.ssl is not None:
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_2
    return config


def _renew(config: uvicorn.Config, place: Place) -> None:
    if config.ssl is None or place.certificate is None:
        return
    try:
        config.ssl.load_cert_chain(place.certificate, place.key)
    except OSError:
        logs.log.error("the renewed certificate cannot be used; the one before stays")
    else:
        logs.say("certificate read again")


class _Ready(uvicorn.Server):
    """A server that says when it listens."""

    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        sys.stdout.write(json.dumps({"listening": self._url}) + "\n")
        sys.stdout.flush()
