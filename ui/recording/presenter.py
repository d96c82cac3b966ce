"""What the recording room does, without a widget: words, takes, and what can be said about them."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from app.errors import HavenError, StorageError
from app.practice.sounds import Samples
from app.recording.judging import Remark, RoomSound, room_of
from app.recording.meter import Reading
from app.recording.room import Passage, Room
from app.recording.take import LONGEST_S, Take, finished
from ui.recording.view import Ears, Loudspeaker, Practice, RecordingView, Shown, Stage
from ui.shell.context import Background

T = TypeVar("T")
ROOM_S = 4.0
"""Seconds of silence by which a room is known."""


class RecordingPresenter:
    """Records one voice.

    Args:
        view: The window.
        background: The lanes; the room's work is done on *cpu*.
        room: The voice and its words.
        ears: The microphone.
        loudspeaker: Plays takes.
        volume: How loud, 0 to 100.
    """

    def __init__(
        self,
        view: RecordingView,
        background: Background,
        room: Room,
        ears: Ears,
        loudspeaker: Loudspeaker,
        volume: int,
    ) -> None:
        self._view = view
        self._background = background
        self._room = room
        self._ears = ears
        self._loudspeaker = loudspeaker
        self._volume = volume
        self._passages: tuple[Passage, ...] = ()
        self._at = 0
        self._stage: Stage = "still"
        self._testing = False
        self._remarks: dict[str, tuple[Remark, ...]] = {}
        self._unheard = ""
        self._unwritten: dict[str, bytes] = {}
        self._warned = False
        self._going_on = False

    @property
    def passage(self) -> Passage | None:
        """The words to be read, once they are there."""
        return self._passages[self._at] if self._passages else None

    def begin(self) -> None:
        """Reads the words, and goes to the first that is still to be read."""

        def done(passages: tuple[Passage, ...]) -> None:
            self._passages = passages
            self._at = next((place for place, each in enumerate(passages) if each.state != "kept"), 0)
            self._show()

        self._do(self._room.passages, done)

    def toggle(self) -> None:
        """Begins a take, or ends the one that is spoken."""
        if self._stage in ("opening", "listening"):
            if self._stage == "listening" and not self._testing:
                self._ears.end()
            else:
                self._cancel()
        elif self._stage != "working" and self._passages:
            self._listen(testing=False, longest_s=LONGEST_S)

    def test_room(self) -> None:
        """Listens to the silence of the room for some seconds."""
        if self._stage in ("still", "playing") and self._passages:
            self._listen(testing=True, longest_s=ROOM_S)

    def hear(self) -> None:
        """Plays the take, or ends its playing."""
        if self._stage == "playing":
            self._hush()
        else:
            self._hear()

    def hear_on(self) -> None:
        """Plays one piece after the other from here on, until it is stopped or something is not read yet."""
        if self._stage == "playing":
            self._hush()
        else:
            self._going_on = True
            self._hear()

    def keep(self) -> None:
        """Keeps the take and goes on to what is still to be read."""
        passage = self.passage
        if self._stage not in ("still", "playing") or passage is None or passage.state != "waiting":
            return
        self._hush()
        self._stage = "working"
        unwritten = self._unwritten.get(passage.key)

        def work() -> Passage:
            if unwritten is not None:
                self._room.hold(passage, unwritten)
            return self._room.keep(passage)

        def done(kept: Passage) -> None:
            self._forget(passage)
            self._stage = "still"
            self._take_over(kept)
            self._to_next_unread()
            self._show()

        self._do(work, done)

    def drop(self) -> None:
        """Throws the take away; what was kept before stays."""
        passage = self.passage
        if self._stage not in ("still", "playing") or passage is None or passage.state != "waiting":
            return
        self._hush()
        self._forget(passage)
        self._do(lambda: self._room.drop(passage), self._put)

    def move(self, steps: int) -> None:
        """Goes so many passages on, or back."""
        self._go(self._at + steps)

    def next_unread(self) -> None:
        """Goes to the next passage that is to be read or waits to be kept."""
        if self._stage in ("still", "playing") and self._passages:
            self._hush()
            self._stage = "still"
            self._to_next_unread()
            self._show()

    def choose(self, script: str) -> None:
        """Goes to a practice: to the first of its passages that is still to be read."""
        places = [place for place, each in enumerate(self._passages) if each.script == script]
        unread = [place for place in places if self._passages[place].state != "kept"]
        if places:
            self._go((unread or places)[0])

    def approve(self) -> None:
        """Takes down that the person heard everything and approves it."""
        if self._stage in ("still", "playing"):
            self._do(self._room.approve, lambda _whole: self._show())

    def leave(self) -> None:
        """Goes, once every take is on the disk; asked a second time in a row, goes in any case."""
        if not self._unwritten or self._warned:
            self._view.leave()
            return
        waiting = [(each, self._unwritten[each.key]) for each in self._passages if each.key in self._unwritten]

        def work() -> None:
            for passage, content in waiting:
                self._room.hold(passage, content)

        def failed(error: HavenError) -> None:
            self._warned = True
            self._view.show_trouble(error)

        self._background.run("cpu", work, lambda _: self._view.leave(), failed)

    def cease(self) -> None:
        """Ends microphone and loudspeaker; the window goes."""
        self._ears.cancel()
        self._hush()

    def heard_begun(self) -> None:
        """The microphone hears."""
        if self._stage == "opening":
            self._stage = "listening"
            self._show()

    def heard_level(self, reading: Reading) -> None:
        """The level changed."""
        if self._stage == "listening":
            self._view.show_level(reading)

    def heard_take(self, samples: Samples) -> None:
        """A take is over."""
        passage, testing = self.passage, self._testing
        if passage is None:
            return
        self._stage, self._testing = "working", False
        if testing:
            self._do(lambda: room_of(samples), self._tell_room)
            return
        self._show()
        self._do(lambda: _made(self._room, passage, samples), lambda made: self._take_in(passage, made))

    def heard_trouble(self, error: HavenError) -> None:
        """There is no take, or it cannot be played."""
        self._stage, self._testing, self._going_on = "still", False, False
        self._show()
        self._view.show_trouble(error)

    def heard_playing(self, playing: bool) -> None:
        """A take begins to sound, or came to its end."""
        if not playing and self._stage != "playing":
            return
        self._stage = "playing" if playing else "still"
        goes_on = not playing and self._going_on and self._at + 1 < len(self._passages)
        if goes_on:
            self._at += 1
        self._show()
        if goes_on:
            self._hear()

    def _hear(self) -> None:
        passage = self.passage
        if self._stage != "still" or passage is None or passage.state == "missing":
            self._going_on = False
            return
        unwritten = self._unwritten.get(passage.key)
        if unwritten is not None:
            self._loudspeaker.play(unwritten, self._volume)
        else:
            self._do(lambda: self._room.sound(passage), lambda content: self._play(passage, content))

    def _hush(self) -> None:
        """Ends what is played."""
        self._going_on = False
        self._loudspeaker.stop()

    def _listen(self, *, testing: bool, longest_s: float) -> None:
        self._hush()
        self._stage, self._testing, self._unheard, self._warned = "opening", testing, "", False
        self._show()
        self._ears.begin(longest_s)

    def _cancel(self) -> None:
        self._ears.cancel()
        self._stage, self._testing = "still", False
        self._show()

    def _take_in(self, passage: Passage, made: tuple[Take, StorageError | None] | None) -> None:
        """Takes a take in; one that the disk did not take is kept in mind."""
        self._stage = "still"
        if made is None:
            self._unheard = passage.key
            self._show()
            return
        take, error = made
        self._forget(passage)
        self._remarks[passage.key] = take.remarks
        if error is not None:
            self._unwritten[passage.key] = take.content
        self._put(replace(passage, state="waiting"))
        if error is not None:
            self._view.show_trouble(error)

    def _play(self, passage: Passage, content: bytes) -> None:
        if self._stage == "still" and passage == self.passage:
            self._loudspeaker.play(content, self._volume)

    def _tell_room(self, room: RoomSound) -> None:
        self._stage = "still"
        self._show()
        self._view.show_room(room)

    def _forget(self, passage: Passage) -> None:
        self._remarks.pop(passage.key, None)
        self._unwritten.pop(passage.key, None)

    def _put(self, passage: Passage) -> None:
        """Takes a passage as it is now, and shows it."""
        self._take_over(passage)
        self._show()

    def _take_over(self, passage: Passage) -> None:
        self._passages = tuple(passage if each.key == passage.key else each for each in self._passages)

    def _go(self, place: int) -> None:
        if self._stage in ("still", "playing") and 0 <= place < len(self._passages) and place != self._at:
            self._hush()
            self._at, self._unheard, self._stage = place, "", "still"
            self._show()

    def _to_next_unread(self) -> None:
        count = len(self._passages)
        order = [(self._at + step) % count for step in range(1, count)]
        unread = [place for place in order if self._passages[place].state != "kept"]
        if unread:
            self._at, self._unheard = unread[0], ""

    def _do(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._background.run("cpu", work, done, self.heard_trouble)

    def _show(self) -> None:
        if not self._passages:
            return
        passage = self._passages[self._at]
        own = [each for each in self._passages if each.script == passage.script]
        place = own.index(passage)
        self._view.show_all(
            Shown(
                passage=passage,
                before=own[place - 1].text if place else "",
                after=own[place + 1].text if place + 1 < len(own) else "",
                place=place + 1,
                is_first=self._at == 0,
                is_last=self._at == len(self._passages) - 1,
                practices=self._practices(),
                stage=self._stage,
                testing=self._testing,
                heard=passage.key in self._remarks and passage.state == "waiting",
                remarks=self._remarks.get(passage.key, ()),
                unheard=self._unheard == passage.key,
                approved=not self._room.voice.draft,
            )
        )

    def _practices(self) -> tuple[Practice, ...]:
        found: dict[str, Practice] = {}
        for each in self._passages:
            known = found.get(each.script) or Practice(each.script, each.title, 0, 0)
            found[each.script] = Practice(
                each.script, each.title, known.kept + (each.state == "kept"), known.count + 1
            )
        return tuple(found.values())


def _made(room: Room, passage: Passage, samples: Samples) -> tuple[Take, StorageError | None] | None:
    """Makes a take and puts it on the disk in one piece of work, so that a program that ends meanwhile keeps it.

    Returns:
        The take and why the disk did not take it, or None when nobody spoke.
    """
    take = finished(samples)
    if take is None:
        return None
    try:
        room.hold(passage, take.content)
    except StorageError as error:
        return take, error
    return take, None
