"""What docs/operating.md says is what the server does, and its examples are the files beside it."""

import argparse
import configparser
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sync.protocol import limits
from sync.server import command
from sync.server.metrics import Metrics
from sync.server.place import Place
from sync.server.settings import BACKUP_DAYS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
FILES = ROOT / "docs" / "operating"
UNITS = ("haven-server.service", "haven-backup.service", "haven-backup.timer")
INSTALLED = "/opt/haven/bin/haven-server"


def options(name: str) -> dict[str, argparse.Action]:
    """The options of a command."""
    (commands,) = (
        action
        for action in command._parser()._actions  # argparse has no other way to ask
        if isinstance(action, argparse._SubParsersAction)
    )
    return {flag: action for action in commands.choices[name]._actions for flag in action.option_strings}


def lines_of(unit: str) -> dict[str, list[str]]:
    """The settings of a unit by their name, in the order of the file."""
    found: dict[str, list[str]] = {}
    for line in (FILES / unit).read_text(encoding="utf-8").splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            found.setdefault(name, []).append(value)
    return found


def test_every_file_beside_the_page_stands_on_it_as_it_is() -> None:
    files = sorted(FILES.iterdir())
    assert {file.name for file in files} == {*UNITS, "nginx.conf", "Caddyfile"}
    for file in files:
        assert f"\n{file.read_text(encoding='utf-8').rstrip()}\n```" in PAGE, file.name
        assert f"(operating/{file.name})" in PAGE


def test_every_option_of_run_stands_in_the_table_with_its_default() -> None:
    table = PAGE.partition("The options of `run`:")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ((?:`--[a-z-]+`(?:, )?)+) \|([^|]*)\|", table, re.MULTILINE)
    told = {flag: default.strip() for flags, default in rows for flag in re.findall(r"--[a-z-]+", flags)}
    real = options("run")
    assert set(told) == {flag for flag in real if flag.startswith("--")} - {"--help"}
    for flag, default in told.items():
        if default.isdigit():
            assert real[flag].default == int(default)


def test_every_metric_is_explained_and_no_other() -> None:
    metrics = Metrics()
    metrics.count("GET", "/v1/clinic", 200, 0.01, 1, 1)
    gauges = ("people", "devices", "streams", "commits", "blob_bytes", "write_queue")
    real = set(re.findall(r"^# TYPE (\w+) ", metrics.text(dict.fromkeys(gauges, 0.0)), re.MULTILINE))
    table = PAGE.partition("## Is it well?")[2].partition("\n## ")[0]
    told = {
        name for row in re.findall(r"^\| (`[^|]*) \|", table, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)
    }
    assert told == real


def test_every_exit_code_stands_on_the_page() -> None:
    table = PAGE.partition("| exit code |")[2].partition("\n\n")[0]
    assert {int(code) for code in re.findall(r"^\| (\d) \|", table, re.MULTILINE)} == {
        command.DONE,
        command.USAGE,
        command.REFUSED,
        command.STORAGE,
    }


def test_the_commands_of_the_page_are_real_ones() -> None:
    known = re.findall(r"haven-server (\w+)", PAGE)
    assert set(known) >= {"init", "import", "run", "people", "check", "backup", "restore", "migrate"}
    parser = command._parser()
    block = PAGE.replace("\\\n", " ")
    for line in re.findall(
        r"^(?:sudo -u haven )?(?:/opt/haven/bin/)?haven-server (\w+ --data .*)$", block, re.MULTILINE
    ):
        parser.parse_args(shlex.split(line, comments=True))


def test_the_unit_runs_what_the_server_understands() -> None:
    (line,) = lines_of("haven-server.service")["ExecStart"]
    program, *arguments = shlex.split(line)
    assert program == INSTALLED
    parsed = command._parser().parse_args(arguments)
    place = Place.parse(parsed.listen, parsed.authority, parsed.tls_cert, parsed.tls_key, parsed.behind_proxy)
    assert place.is_loopback
    assert parsed.data == Path("/var/lib") / lines_of("haven-server.service")["StateDirectory"][0]


def test_backups_are_deleted_after_the_days_that_deletion_statements_name() -> None:
    unit = lines_of("haven-backup.service")
    shell, flag, script = shlex.split(unit["ExecStart"][0])
    assert (shell, flag) == ("/bin/sh", "-c")
    named = re.sub(r"\$\(date [^)]*\)", "NOW", script.removeprefix("exec "))
    parsed = command._parser().parse_args(shlex.split(named)[1:])
    assert str(parsed.data) == "/var/lib/haven"
    assert str(parsed.out.parent) in unit["ExecStartPost"][0]
    days = int(re.search(r"-mtime \+(\d+) -delete", unit["ExecStartPost"][0])[1])  # type: ignore[index]
    # find counts whole days: more than 29 of them is what begins with the thirtieth.
    assert days + 1 == BACKUP_DAYS
    assert f"{BACKUP_DAYS} days" in PAGE


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_is_one(unit: str, tmp_path: Path) -> None:
    parser = configparser.RawConfigParser(strict=False)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(FILES / unit)
    assert "Unit" in parser
    tool = shutil.which("systemd-analyze")
    if tool is None:
        return  # not every system has one; that it can be read was looked at
    for each in UNITS:
        text = (FILES / each).read_text(encoding="utf-8").replace(INSTALLED, str(Path(sys.executable)))
        (tmp_path / each).write_text(text, encoding="utf-8")
    done = subprocess.run([tool, "verify", tmp_path / unit], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_proxies_let_through_what_the_server_takes() -> None:
    nginx, caddy = ((FILES / name).read_text(encoding="utf-8") for name in ("nginx.conf", "Caddyfile"))
    largest = int(re.search(r"client_max_body_size (\d+)m;", nginx)[1]) * limits.MIB  # type: ignore[index]
    assert limits.REQUEST < largest <= 2 * limits.REQUEST
    assert int(re.search(r"max_size (\d+)MiB", caddy)[1]) * limits.MIB == largest  # type: ignore[index]
    assert re.findall(r"proxy_pass (.*);", nginx) == ["http://haven"] * 2
    assert "X-Forwarded-For $remote_addr;" in nginx
    assert "access_log off;" in nginx
    (line,) = lines_of("haven-server.service")["ExecStart"]
    listen = shlex.split(line)[shlex.split(line).index("--listen") + 1]
    assert f"server {listen};" in nginx
    assert f"reverse_proxy {listen} " in caddy
