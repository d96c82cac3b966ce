"""A fresh Debian root, as a clinic's computer is before anything of Haven's is on it."""

import ctypes
import os
import shutil
import stat
import subprocess
from collections.abc import Mapping
from pathlib import Path

UID = 1000
HOME = "/home/annie"
_NEW_MOUNTS = 0x0002_0000
"""CLONE_NEWNS, see unshare(2)."""


def mirror() -> tuple[str, str]:
    """Returns the release of this machine and where it gets its packages from, as apt is set up here."""
    told = dict(line.split("=", 1) for line in Path("/etc/os-release").read_text().splitlines() if "=" in line)
    release = told.get("VERSION_CODENAME", "").strip('"')
    lines = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    for line in sorted(set(lines)):
        address, _, named = line.partition(" ")
        if named == release:
            return release, address
    raise RuntimeError(f"apt knows no packages of {release}")


def _mount_for_ourselves_alone() -> None:
    """Gives this process mounts of its own: however it ends, none of them stays behind.

    Raises:
        OSError: The system does not allow it.
    """
    if ctypes.CDLL(None, use_errno=True).unshare(_NEW_MOUNTS) != 0:
        raise OSError(ctypes.get_errno(), "mounts of its own")
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)


class Root:
    """A root of its own, with one person in it.

    Args:
        folder: Where it lies.
        shared: A folder that is seen inside under the same path: sockets of the buses.
    """

    def __init__(self, folder: Path, shared: Path) -> None:
        self.folder = folder
        self._mounted: list[Path] = []
        _mount_for_ourselves_alone()
        release, address = mirror()
        subprocess.run(
            ["debootstrap", "--variant=minbase", release, str(folder), address],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        folder.chmod(0o755)
        shutil.copyfile("/etc/resolv.conf", folder / "etc" / "resolv.conf")
        self._mount("-t", "proc", "proc", at=folder / "proc")
        self._make_devices()
        self._mount("--bind", str(shared), at=folder / str(shared).lstrip("/"))
        sockets = Path("/tmp/.X11-unix")
        sockets.mkdir(mode=0o1777, exist_ok=True)
        self._mount("--bind", str(sockets), at=folder / "tmp" / ".X11-unix")
        self.run("useradd", "--uid", str(UID), "--create-home", "--home-dir", HOME, "annie")
        (folder / "usr" / "sbin" / "policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
        (folder / "usr" / "sbin" / "policy-rc.d").chmod(0o755)

    def path(self, inside: str) -> Path:
        """Returns where a path of the root lies outside."""
        return self.folder / inside.lstrip("/")

    def command(self, *words: str, person: bool = False, more: Mapping[str, str] | None = None) -> list[str]:
        """Returns a command line that runs something inside."""
        who = [f"--userspec={UID}:{UID}"] if person else []
        kept = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": HOME if person else "/root",
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
            **{name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")},
            **(more or {}),
        }
        pairs = [f"{name}={value}" for name, value in kept.items()]
        return ["chroot", *who, str(self.folder), "/usr/bin/env", "-i", *pairs, *words]

    def run(self, *words: str, person: bool = False, more: Mapping[str, str] | None = None, code: int = 0) -> str:
        """Runs something inside to its end and returns what it said."""
        done = subprocess.run(
            self.command(*words, person=person, more=more), capture_output=True, text=True, check=False, timeout=600
        )
        assert done.returncode == code, f"{words} ended with {done.returncode}: {done.stdout}{done.stderr}"
        return done.stdout

    def install(self, *packages: Path) -> None:
        """Installs packages as an administrator would, with what they need."""
        inside = []
        for package in packages:
            shutil.copyfile(package, self.path(f"/var/tmp/{package.name}"))
            inside.append(f"/var/tmp/{package.name}")
        self.run("apt-get", "update", "-qq")
        self.run("apt-get", "install", "-qq", "--yes", "--no-install-recommends", "--allow-downgrades", *inside)
        for name in inside:
            self.path(name).unlink()

    def close(self) -> None:
        """Takes it apart; nothing outside is touched."""
        for place in reversed(self._mounted):
            subprocess.run(["umount", "--lazy", str(place)], check=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _make_devices(self) -> None:
        """Makes the few devices that a program needs; never those of the machine itself."""
        for name, minor in (("null", 3), ("zero", 5), ("full", 7), ("random", 8), ("urandom", 9)):
            place = self.folder / "dev" / name
            place.unlink(missing_ok=True)
            os.mknod(place, 0o666 | stat.S_IFCHR, os.makedev(1, minor))
            place.chmod(0o666)
        (self.folder / "dev" / "shm").mkdir(mode=0o1777, exist_ok=True)
        (self.folder / "dev" / "shm").chmod(0o1777)

    def _mount(self, *words: str, at: Path) -> None:
        at.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", *words, str(at)], check=True)
        self._mounted.append(at)
