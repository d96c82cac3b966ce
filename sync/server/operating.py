"""The routes for operators: whether the server can work, what it did, and how it is spoken to."""

import asyncio
from typing import Final

import msgspec
from litestar import Response, get
from sqlalchemy import Connection, func, select, update

from sync.server import database, schema
from sync.server.blob_tables import blob_parts, heartbeat
from sync.server.calls import AnyRequest
from sync.server.office import Office
from sync.server.refusals import StorageFailure
from sync.server.tables import clinic, devices, people, streams

PATIENCE: Final = 10
"""Seconds in which a healthy server has written one row."""


@get("/health")
async def get_health(request: AnyRequest) -> Response[bytes]:
    """Answers "ok" when the database can be read and written, and otherwise the problem."""
    office: Office = request.app.state.office
    await office.read(lambda connection: connection.execute(select(clinic.c.id)).first())
    beat = update(heartbeat).values(time=int(office.now()))
    try:
        await asyncio.wait_for(office.write(lambda connection: connection.execute(beat)), PATIENCE)
    except TimeoutError:
        raise StorageFailure("The database cannot be written in time.") from None
    kind = "sqlite" if database.is_sqlite(office.settings.url) else "postgresql"
    return Response(
        msgspec.json.encode({"status": "ok", "database": kind}), media_type="application/json", status_code=200
    )


@get("/metrics")
async def get_metrics(request: AnyRequest) -> Response[bytes]:
    """Answers counters in Prometheus' text format, without identifiers."""
    office: Office = request.app.state.office
    gauges = await office.read(_gauges)
    gauges["write_queue"] = office.writer.waiting
    return Response(office.metrics.text(gauges).encode(), media_type="text/plain; version=0.0.4")


@get("/schema", sync_to_thread=False)
def get_schema() -> Response[bytes]:
    """Answers the description of the routes as OpenAPI 3.1, made from the structs that travel."""
    return Response(msgspec.json.encode(schema.document()), media_type="application/json")


def _gauges(connection: Connection) -> dict[str, float]:
    # The commits are counted by their streams: every one of a stream has its position.
    questions = {
        "people": select(func.count()).select_from(people),
        "devices": select(func.count()).select_from(devices),
        "streams": select(func.count()).select_from(streams),
        "commits": select(func.coalesce(func.sum(streams.c.position), 0)),
        "blob_bytes": select(func.coalesce(func.sum(blob_parts.c.size), 0)),
    }
    return {name: float(connection.scalar(question) or 0) for name, question in questions.items()}


ALL = (get_health, get_metrics, get_schema)
