"""A package of npm as it was pinned, for the scripts beside this one."""
import hashlib
import subprocess
import tarfile
import tempfile
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def package(name, sha256):
    """The package's tarball, open to be read. Another file under the same version must not slip in."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", name], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        (tarball,) = Path(folder).glob("*.tgz")
        found = hashlib.sha256(tarball.read_bytes()).hexdigest()
        if found != sha256:
            raise SystemExit(f"{name}: sha256 is {found}, expected {sha256}")
        with tarfile.open(tarball) as tar:
            yield tar
