"""Payloads as they are stored: compressed, with what they have in common kept once.

The assessments of one rulebook repeat its rules and cells. Given a few of them as a dictionary, zstd keeps an
assessment of 36 kB in less than 1 kB, where it would take 6 kB alone (docs/ledger-figures.md).
"""

from __future__ import annotations

import hashlib
import threading
from functools import lru_cache

import zstandard

LEVEL = 6  # past it, time doubles for a tenth of the size
MOST = 64 * 2**20  # bytes of one payload: a damaged or hostile frame cannot fill the memory


class PackingError(ValueError):
    """A payload that cannot be unpacked: it, or its dictionary, is not what was written."""


class TooLongError(PackingError):
    """A payload longer than any that would be read again: it says how many bytes such a one has at most."""


def dictionary_id(body: bytes) -> str:
    """A dictionary is named by its SHA-256, hexadecimal; no dictionary by nothing."""
    return hashlib.sha256(body).hexdigest() if body else ""


class _Contexts(threading.local):
    """zstd's contexts, kept ready for the last dictionaries: each thread has its own, for they serve one at a time."""

    def __init__(self) -> None:
        self.compressor = lru_cache(maxsize=16)(_compressor)
        self.decompressor = lru_cache(maxsize=16)(_decompressor)


def pack(payload: bytes, dictionary: bytes = b"") -> bytes:
    """The payload compressed. With the same dictionary, `unpack` gives it back. Raises TooLongError."""
    if len(payload) > MOST:
        raise TooLongError(str(MOST))
    return _CONTEXTS.compressor(dictionary).compress(payload)


def unpack(body: bytes, dictionary: bytes = b"") -> bytes:
    """The payload as it was. Raises PackingError."""
    try:
        if zstandard.get_frame_parameters(body).content_size > MOST:
            raise PackingError(f"more than {MOST} bytes")
        return _CONTEXTS.decompressor(dictionary).decompress(body, max_output_size=MOST)
    except zstandard.ZstdError as error:
        raise PackingError(str(error)) from None


def _compressor(dictionary: bytes) -> zstandard.ZstdCompressor:
    return zstandard.ZstdCompressor(level=LEVEL, dict_data=_read(dictionary, LEVEL))


def _decompressor(dictionary: bytes) -> zstandard.ZstdDecompressor:
    return zstandard.ZstdDecompressor(dict_data=_read(dictionary, None))


def _read(dictionary: bytes, level: int | None) -> zstandard.ZstdCompressionDict | None:
    if not dictionary:
        return None
    held = zstandard.ZstdCompressionDict(dictionary, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    if level is not None:
        held.precompute_compress(level=level)
    return held


_CONTEXTS = _Contexts()
