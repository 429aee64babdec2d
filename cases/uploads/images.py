"""A picture is drawn anew: what was hidden in the file, and where and when it was taken, stays behind (trust R34)."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

from cases.uploads.kinds import KEPT_SIDE, MAX_PIXELS, Cleaned, Refused

GPS = 0x8825
Image.MAX_IMAGE_PIXELS = None  # our own limit is asked before a pixel is drawn, and answers in words
PLAIN = ("L", "LA", "RGB", "RGBA")


def clean_image(data: bytes, kind: str) -> Cleaned:
    """The picture alone, upright, at most KEPT_SIDE on its longer side.

    The size is asked of the header before a pixel is drawn. Raises Refused for one that is too large, and whatever
    Pillow raises for one that is broken.
    """
    image: Image.Image = Image.open(BytesIO(data), formats=[kind.upper()])
    if image.width * image.height > MAX_PIXELS:
        raise Refused("pixels")
    removed = what_goes(image)
    image.draft("RGB", (KEPT_SIDE, KEPT_SIDE))  # JPEG only: decodes at a fraction of the size
    upright = ImageOps.exif_transpose(image)
    drawn = upright if upright.mode in PLAIN else upright.convert(wider_mode(upright))
    drawn.thumbnail((KEPT_SIDE, KEPT_SIDE))
    if kind == "jpeg":
        drawn = drawn.convert("RGB")
    drawn.info = {}  # comments and profiles are written along with a picture that has them
    out = BytesIO()
    drawn.save(out, kind.upper(), **({"quality": 85} if kind == "jpeg" else {"optimize": False}))
    return Cleaned(kind, out.getvalue(), removed)


def what_goes(image: Image.Image) -> list[str]:
    """What the file says beside the picture: "place" for a position, "extras" for all else."""
    exif = image.getexif()
    found = ["place"] if exif.get_ifd(GPS) else []
    if len(exif) or {"comment", "icc_profile", "xmp"} & set(image.info) or getattr(image, "text", None):
        found.append("extras")
    return found


def wider_mode(image: Image.Image) -> str:
    """The plain mode that holds what the picture shows."""
    return "RGBA" if "transparency" in image.info or image.mode in {"PA", "La", "RGBa"} else "RGB"
