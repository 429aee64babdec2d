"""What happens to an upload that is too large: it is let past and dropped, never stored (trust R34)."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from cases.uploads.kinds import MAX_BYTES


class TooLargeUploadHandler(FileUploadHandler):
    """Stands first: skips the file of a request that is larger than a file may be, and marks the request.

    The page then says that the file is too large. Without this the whole file would lie on the disk first.
    """

    is_too_large = False

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, boundary: Any, encoding: Any = None
    ) -> None:
        self.is_too_large = content_length > MAX_BYTES + 1024 * 1024
        if self.request is not None:
            self.request.upload_is_too_large = self.is_too_large  # type: ignore[attr-defined]

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        if self.is_too_large:
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
