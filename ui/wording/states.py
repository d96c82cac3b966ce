"""The four true states in words, each for the person who reads them."""

from PySide6.QtCore import QCoreApplication

from app.model.states import DeliveryState, Withdrawal


def where_it_is(state: DeliveryState) -> str:
    """Says where something is that a patient sent."""
    match state:
        case DeliveryState.KEPT:
            return QCoreApplication.translate("states", "Kept on this computer, not yet delivered")
        case DeliveryState.DELIVERED:
            return QCoreApplication.translate("states", "Delivered to the clinic")
        case DeliveryState.RECEIVED:
            return QCoreApplication.translate("states", "On your therapist's computer")
        case DeliveryState.OPENED:
            return QCoreApplication.translate("states", "Opened by your therapist")


def where_it_is_short(state: DeliveryState) -> str:
    """Says the same in the narrow column of a list."""
    match state:
        case DeliveryState.KEPT:
            return QCoreApplication.translate("states", "shared · on this computer")
        case DeliveryState.DELIVERED:
            return QCoreApplication.translate("states", "shared · delivered")
        case DeliveryState.RECEIVED:
            return QCoreApplication.translate("states", "shared · at your therapist's")
        case DeliveryState.OPENED:
            return QCoreApplication.translate("states", "shared · opened")


def withdrawal(state: Withdrawal) -> str:
    """Says what became of a wish to withdraw; nothing for no wish."""
    match state:
        case Withdrawal.NONE:
            return ""
        case Withdrawal.ASKED:
            return QCoreApplication.translate("states", "You asked to withdraw this")
        case Withdrawal.WITHDRAWN:
            return QCoreApplication.translate("states", "Withdrawn")
