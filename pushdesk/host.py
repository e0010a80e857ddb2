"""Which computer this is, since its last start: told apart by what each system draws at random when it boots."""

import contextlib
import hashlib
import os
import sys
from functools import cache
from pathlib import Path

if sys.platform == "win32":
    import winreg
elif sys.platform == "darwin":
    import ctypes

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@cache
def host_id() -> str:
    """This computer since its last start, as 24 hexadecimal digits; equal in all processes of one boot."""
    return hashlib.sha256(_boot_mark().encode()).hexdigest()[:24]


def _boot_mark() -> str:
    """What the system drew at random for this boot; Windows counts its boots, beside a random machine id.

    A bare chroot has no /proc: then the computer's name has to do, which outlives a boot.
    """
    if sys.platform == "win32":
        return "/".join(_registry_value(key, name) for key, name in _BOOT_VALUES)
    if sys.platform == "darwin":
        mark = ctypes.create_string_buffer(64)
        size = ctypes.byref(ctypes.c_size_t(64))
        ctypes.CDLL(None).sysctlbyname(b"kern.bootsessionuuid", mark, size, None, ctypes.c_size_t(0))
        return mark.value.decode()
    with contextlib.suppress(OSError):
        return _BOOT_ID.read_text(encoding="ascii")
    return os.uname().nodename


if sys.platform == "win32":
    _BOOT_VALUES = (
        (r"SOFTWARE\Microsoft\Cryptography", "MachineGuid"),
        (r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters", "BootId"),
    )

    def _registry_value(key: str, name: str) -> str:
        rights = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with (
            contextlib.suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key, 0, rights) as opened,
        ):
            return str(winreg.QueryValueEx(opened, name)[0])
        return ""
