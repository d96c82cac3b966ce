"""How long the computer has slept. A busy computer is not a sleeping one, so no gap between two looks is asked."""

import sys
import time


def slept_s() -> float:
    """Returns the seconds that the computer has slept since it was started; always 0 where the system does not tell.

    Every system has one clock that goes on during sleep and one that does not: on Linux `CLOCK_BOOTTIME` and
    `CLOCK_MONOTONIC`, on macOS `CLOCK_MONOTONIC` and `CLOCK_UPTIME_RAW`, on Windows the ticks and the unbiased
    interrupt time.
    """
    if sys.platform == "linux":
        asleep = time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)
    elif sys.platform == "darwin":
        asleep = time.clock_gettime(time.CLOCK_MONOTONIC) - time.clock_gettime(time.CLOCK_UPTIME_RAW)
    elif sys.platform == "win32":
        import ctypes

        awake = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(awake))
        ctypes.windll.kernel32.GetTickCount64.restype = ctypes.c_ulonglong
        asleep = ctypes.windll.kernel32.GetTickCount64() / 1e3 - awake.value / 1e7
    else:
        asleep = 0.0
    return asleep
