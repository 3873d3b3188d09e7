"""What this machine has for a model: cores and memory. Unknown systems get careful answers."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

_CPU = Path("/sys/devices/system/cpu")
_SPARE_FROM = 6


def threads() -> int:
    """Threads for llama.cpp: physical performance cores, one left to the window where there are six or more."""
    cores = performance_cores()
    return max(1, cores - 1 if cores >= _SPARE_FROM else cores)


def performance_cores() -> int:
    """Physical performance cores this process may use, at least 1."""
    if sys.platform == "darwin":
        return _sysctl("hw.perflevel0.physicalcpu") or _sysctl("hw.physicalcpu") or 1
    if sys.platform.startswith("linux"):
        return _linux_cores(_CPU, os.sched_getaffinity(0)) or 1
    logical = os.cpu_count() or 1
    return max(1, logical // 2)


def _linux_cores(root: Path, allowed: set[int]) -> int:
    """Distinct cores among the allowed processors; on hybrid chips only those of the fast kind."""
    fast = _cpu_list(root.parent.parent / "cpu_core" / "cpus")
    usable = (allowed & fast) or allowed
    groups = {_text(root / f"cpu{cpu}/topology/thread_siblings_list") or str(cpu) for cpu in usable}
    return len(groups)


def _cpu_list(path: Path) -> set[int]:
    """`0-3,8` as a set of numbers; empty where the file is absent."""
    found: set[int] = set()
    for part in _text(path).split(","):
        first, _, last = part.partition("-")
        if first.isdigit():
            found.update(range(int(first), int(last or first) + 1))
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:
        return ""


def available_memory() -> int | None:
    """Bytes that can be used without swapping; None where the system does not say."""
    if sys.platform.startswith("linux"):
        return _linux_available(Path("/proc/meminfo"))
    if sys.platform == "darwin":
        return _sysctl("hw.memsize")
    return _windows_available()


def _linux_available(meminfo: Path) -> int | None:
    for line in _text(meminfo).splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return None


def _sysctl(name: str) -> int | None:
    """A number the macOS kernel knows."""
    answer = subprocess.run(
        ["/usr/sbin/sysctl", "-n", name], capture_output=True, text=True, check=False
    ).stdout.strip()
    return int(answer) if answer.isdigit() else None


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows interface."""

    _fields_ = [
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        ("total", ctypes.c_ulonglong),
        ("available", ctypes.c_ulonglong),
        ("rest", ctypes.c_ulonglong * 5),
    ]


def _windows_available() -> int | None:
    windll = getattr(ctypes, "windll", None)
    if windll is None:
        return None
    status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
    return int(status.available) if windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)) else None
