"""A real PostgreSQL server for the tests, in a folder of its own, gone when they end."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from uuid import uuid4

import pytest

from ledger.opening import open_ledger
from tests.servers.ports import free_port

USUAL = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
WAIT = "300"  # seconds: a loaded machine takes more than the minute that is usual
UNPRIVILEGED = "postgres"  # the server refuses to run as root; its package makes this user


@dataclass(frozen=True)
class Server:
    """A server started on this machine, reached by its port."""

    programs: Path
    folder: Path
    port: int

    def address(self, database: str) -> str:
        """The address of one of its databases, as GDR_LEDGER takes it."""
        return f"postgresql://gdr@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder}"
        log = str(self.folder / "log")
        self.run("pg_ctl", "-D", self._data, "-w", "-t", WAIT, "-l", log, "-o", options, "start")

    def stop(self, how: str = "fast") -> None:
        """Stop it: `fast` ends its sessions, `immediate` is as good as a power cut."""
        self.run("pg_ctl", "-D", self._data, "-w", "-t", WAIT, "-m", how, "stop")

    def create(self, *like: str) -> str:
        """A new database, empty or a copy; its address."""
        database = f"gdr_{uuid4().hex[:12]}"
        template = [part for each in like for part in ("-T", each)]
        self.run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "gdr", *template, database)
        return self.address(database)

    def ledger(self) -> str:
        """A new ledger that nobody has begun: the tables are made once, then copied."""
        return self.create(self._migrated)

    @cached_property
    def _migrated(self) -> str:
        address = self.create()
        open_ledger(address).close()
        return address.rpartition("/")[2]

    def make(self) -> None:
        """Make the cluster. Durability is kept as a user would have it: it is what is tested."""
        self.run("initdb", "-D", self._data, "-U", "gdr", "-A", "trust", "-E", "UTF8", "--no-locale")

    def run(self, program: str, *arguments: str) -> None:
        """Run one of its programs; what it said is in the error."""
        command = [str(self.programs / program), *arguments]
        user = UNPRIVILEGED if os.geteuid() == 0 else None
        # The server keeps what it inherits open: its output goes to a file, and no one waits for its end.
        with (self.folder / "said").open("ab") as said:
            done = subprocess.run(command, user=user, stdout=said, stderr=said, cwd=self.folder, check=False)
        if done.returncode:
            raise RuntimeError((self.folder / "said").read_text(errors="replace")[-2000:])

    @property
    def _data(self) -> str:
        return str(self.folder / "data")


def programs() -> Path | None:
    """Where the server's programs are, None if there are none."""
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else USUAL
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


@contextmanager
def running() -> Iterator[Server]:
    """A server for as long as the block lasts; skips, by name, where none is installed."""
    held = programs()
    if held is None:
        pytest.skip("PostgreSQL n'est pas installé (initdb est introuvable) : sudo apt install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="gdr-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, UNPRIVILEGED)
        server = Server(held, folder, free_port())
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
