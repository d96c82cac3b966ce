"""Which pages there are for whom. Each is imported when it is first gone to, so that the first one comes quickly."""

from ui.services import Services
from ui.shell.context import Context
from ui.shell.page import Page
from ui.shell.places import Place, Role
from ui.text import Words

Places = Words("Places")


def places(role: Role) -> tuple[Place, ...]:
    """Returns the places of the rail, in their order."""
    if role == "patient":
        return (
            Place("today", "sun", _today),
            Place("practice", "headphones", _practice),
            Place("diary", "notebook-pen", _diary),
            Place("letters", "mail", _letters),
            Place("course", "map", _course),
            Place("progress", "chart-line", _progress),
        )
    return (
        Place("caseload", "users", _caseload),
        Place("dossier", "inbox", _dossier),
        Place("sent_letters", "mail", _sent_letters),
        Place("phrases", "quote", _phrases),
    )


def others(role: Role) -> tuple[Place, ...]:
    """Returns the pages that have no place in the list: at the foot of the rail, or opened by another page."""
    foot = (Place("settings", "settings-2", _settings), Place("help", "life-buoy", _help))
    if role == "patient":
        return (
            *foot,
            Place("silent-day", "moon", _silent_day),
            Place("planning", "calendar", _planning),
            Place("papers", "file-text", _papers),
            Place("farewell", "sun", _farewell),
        )
    return (
        *foot,
        Place("recording", "mic", _recording),
        Place("record", "file-text", _record),
        Place("plan", "map", _plan),
    )


def remembered(role: Role) -> frozenset[str]:
    """Returns the pages that are opened again the next time."""
    return frozenset(place.name for place in places(role)) - {"dossier"}


def counted(role: Role) -> str:
    """Returns the place that shows a count."""
    return "letters" if role == "patient" else "dossier"


def count(services: Services, role: Role) -> int:
    """Returns how many letters are unread, or how many patients' letters are due; on the vault lane."""
    if role == "patient" or services.review is None:
        return services.letters.unread()
    return sum(1 for row in services.review.caseload() if row.is_due)


def count_words(role: Role, number: int) -> str:
    """Returns the count in words, for those who do not see the badge."""
    if role == "patient":
        return Places.tr("%n new", "", number)
    return Places.tr("%n due", "", number)


def begin_breathing_space(context: Context, minutes: int = 3) -> None:
    """Opens the minutes that are one press away from every page."""
    context.go("practice", script="breathing-space", minutes=minutes, begin=True)


def resume(context: Context) -> None:
    """Shows a silent day again that goes on, after unlocking."""
    from ui.practice.silent_day.opening import resume

    resume(context)


def _today(context: Context) -> Page:
    from ui.today.page import TodayPage

    return TodayPage(context)


def _planning(context: Context) -> Page:
    from ui.planning.page import PlanningPage

    return PlanningPage(context)


def _papers(context: Context) -> Page:
    from ui.papers.page import PapersPage

    return PapersPage(context)


def _practice(context: Context) -> Page:
    from ui.practice.page import PractisePage

    return PractisePage(context)


def _diary(context: Context) -> Page:
    from ui.diary.page import DiaryPage

    return DiaryPage(context)


def _letters(context: Context) -> Page:
    from ui.letters.page import LettersPage

    return LettersPage(context)


def _course(context: Context) -> Page:
    from ui.course.page import CoursePage

    return CoursePage(context)


def _progress(context: Context) -> Page:
    from ui.progress.page import ProgressPage

    return ProgressPage(context)


def _caseload(context: Context) -> Page:
    from ui.review.caseload_page import CaseloadPage

    return CaseloadPage(context)


def _dossier(context: Context) -> Page:
    from ui.review.dossier_page import DossierPage

    return DossierPage(context)


def _sent_letters(context: Context) -> Page:
    from ui.review.letters_page import SentLettersPage

    return SentLettersPage(context)


def _plan(context: Context) -> Page:
    from ui.review.plan_page import PlanPage

    return PlanPage(context)


def _phrases(context: Context) -> Page:
    from ui.phrases.page import PhrasesPage

    return PhrasesPage(context)


def _recording(context: Context) -> Page:
    from ui.recording.page import RecordingPage

    return RecordingPage(context)


def _record(context: Context) -> Page:
    from ui.record.page import RecordPage

    return RecordPage(context)


def _farewell(context: Context) -> Page:
    from ui.farewell.page import FarewellPage

    return FarewellPage(context)


def _settings(context: Context) -> Page:
    from ui.settings.page import SettingsPage

    return SettingsPage(context)


def _silent_day(context: Context) -> Page:
    from ui.practice.silent_day.page import SilentDayPage

    return SilentDayPage(context)


def _help(context: Context) -> Page:
    from ui.shell.help_page import HelpPage

    return HelpPage(context)
