"""Files somebody could send: name -> (bytes, what must come of it). Made here, so that none lies in the repository.

What must come of it: "kept" or the code it is refused with (cases.uploads.intake.WORDS).
"""

import io
import struct
import zipfile
import zlib

import pikepdf
from PIL import Image

MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
EXTERNAL = (
    '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"'
    ' Target="http://127.0.0.1/x" TargetMode="External"/></Relationships>'
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"


def picture(kind="JPEG", size=(60, 40), mode="RGB", **saved):
    out = io.BytesIO()
    Image.new(mode, size, 1 if mode in {"1", "P"} else "teal" if mode == "RGB" else None).save(out, kind, **saved)
    return out.getvalue()


def photo_with_place():
    exif = Image.Exif()
    exif[0x010F] = "Telefonfabrikken"
    exif[0x0112] = 6  # turned
    exif.get_ifd(0x8825).update({1: "N", 2: (55.0, 40.0, 34.0), 3: "E", 4: (12.0, 34.0, 6.0)})
    return picture(exif=exif, comment=b"hemmelig kommentar")


def png_of(width, height):
    """A PNG that says how large it is and holds almost nothing."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


def pdf(change=None, **save):
    out = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        if change:
            change(made)
        made.save(out, **save)
    return out.getvalue()


def root(key, value):
    def change(made):
        made.Root[key] = made.make_indirect(value) if isinstance(value, pikepdf.Dictionary) else value

    return change


def page(key, value):
    def change(made):
        made.pages[0].obj[key] = value

    return change


def with_attachment(made):
    made.attachments["skjult.exe"] = b"MZ"


def action(kind, **more):
    return pikepdf.Dictionary(S=pikepdf.Name(kind), **more)


def deep(made):
    inner = pikepdf.Array([])
    for _ in range(100):
        inner = pikepdf.Array([inner])
    made.Root.Deep = inner


def office(kind=MAIN_TYPE, main="word/document.xml", **parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        types = f'<Types><Override PartName="/{main}" ContentType="{kind}"/></Types>'
        archive.writestr("[Content_Types].xml", types)
        archive.writestr(main, "<w:document><w:p>Hej</w:p></w:document>")
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def archive(*names, content=b"x", comment=b""):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, content)
        made.comment = comment
    return out.getvalue()


def lying_bomb():
    """A part that unpacks to far more than its header says."""
    data = bytearray(office(**{"word/media/x.xml": b"\0" * 30_000_000}))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"PK\x05\x06"))
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(data)


def locked_zip():
    data = bytearray(office())
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


JS = pikepdf.String("app.alert(1)")
PLAIN_PDF, PLAIN_JPEG, PLAIN_DOCX = pdf(), picture(), office()

FILES = {
    # what people send every day
    "brev.pdf": (PLAIN_PDF, "kept"),
    "BREV.PDF": (PLAIN_PDF, "kept"),
    "foto.jpg": (PLAIN_JPEG, "kept"),
    "foto.jpeg": (photo_with_place(), "kept"),
    "skærmbillede.png": (picture("PNG"), "kept"),
    "gennemsigtigt.png": (picture("PNG", mode="RGBA"), "kept"),
    "palet.png": (picture("PNG", mode="P", transparency=0), "kept"),
    "sort-hvid.png": (picture("PNG", mode="1"), "kept"),
    "tryk.jpg": (picture(mode="CMYK"), "kept"),
    "stort.jpg": (picture(size=(5000, 3500)), "kept"),
    "brev.docx": (PLAIN_DOCX, "kept"),
    "liste.xlsx": (office(SHEET_TYPE, "xl/workbook.xml"), "kept"),
    "med-link.docx": (office(**{"word/_rels/document.xml.rels": EXTERNAL.format("hyperlink")}), "kept"),
    "printer.xlsx": (office(SHEET_TYPE, "xl/workbook.xml", **{"xl/printerSettings1.bin": b"x"}), "kept"),
    # names
    "../../etc/passwd.pdf": (PLAIN_PDF, "kept"),
    "..\\..\\web.pdf": (PLAIN_PDF, "kept"),
    "brev\u202efdp.pdf": (PLAIN_PDF, "kept"),
    "con.pdf": (PLAIN_PDF, "kept"),
    "brev.pdf.exe": (PLAIN_PDF, "kind"),
    "exe.\u202efdp.exe": (b"MZ\x90\0", "kind"),
    "uden": (PLAIN_PDF, "kind"),
    "brev.pdf\0.exe": (PLAIN_PDF, "kind"),
    # not what it is called
    "html.jpg": (HTML, "kind"),
    "svg.png": (SVG, "kind"),
    "tegning.svg": (SVG, "kind"),
    "side.html": (HTML, "kind"),
    "program.pdf": (b"MZ\x90\0" + b"\0" * 200, "kind"),
    "gif.jpg": (picture("GIF", mode="P"), "kind"),
    "png.jpg": (picture("PNG"), "misnamed"),
    "jpg.pdf": (PLAIN_JPEG, "misnamed"),
    "pdf.docx": (PLAIN_PDF, "misnamed"),
    "docx.xlsx": (PLAIN_DOCX, "misnamed"),
    "gammelt.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "kind"),
    "gammelt.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "kind"),
    "virus.pdf": (EICAR, "kind"),
    "arkiv.zip": (archive("a.txt"), "kind"),
    "arkiv.docx": (archive("a.txt"), "kind"),
    "java.docx": (archive("META-INF/MANIFEST.MF", "A.class"), "kind"),
    "tom.pdf": (b"", "empty"),
    "for-stor.pdf": (b"%PDF-" + b"\0" * (20 * 1024 * 1024), "size"),
    # two in one
    "pdf-og-zip.pdf": (PLAIN_PDF + archive("a.txt"), "two_in_one"),
    "zip-og-pdf.docx": (PLAIN_DOCX + PLAIN_PDF, "two_in_one"),
    "pdf-og-html.pdf": (PLAIN_PDF[:9] + HTML + PLAIN_PDF[9:], "two_in_one"),
    "docx-med-bemærkning.docx": (archive("[Content_Types].xml", comment=HTML), "two_in_one"),
    "jpg-og-zip.jpg": (PLAIN_JPEG + archive("a.txt"), "kept"),
    "png-og-php.png": (picture("PNG") + b"<?php system($_GET[0]);", "kept"),
    # too much
    "50000.png": (png_of(50_000, 50_000), "pixels"),
    "bombe.docx": (office(**{"word/media/x.xml": b"\0" * 60_000_000}), "too_much"),
    "løgn.docx": (lying_bomb(), "unreadable"),
    "dyb.pdf": (pdf(deep), "too_much"),
    # what acts
    "script.pdf": (pdf(root("/OpenAction", action("/JavaScript", JS=JS))), "script"),
    "navne-script.pdf": (pdf(root("/Names", pikepdf.Dictionary(JavaScript=pikepdf.Dictionary()))), "script"),
    "skjult-script.pdf": (pdf(page("/AA", pikepdf.Dictionary(O=action("/JavaScript", JS=JS)))), "script"),
    "pakket-script.pdf": (
        pdf(root("/OpenAction", action("/JavaScript", JS=JS)), object_stream_mode=pikepdf.ObjectStreamMode.generate),
        "script",
    ),
    "start.pdf": (pdf(root("/OpenAction", action("/Launch", F=pikepdf.String("cmd.exe")))), "script"),
    "send.pdf": (pdf(page("/AA", pikepdf.Dictionary(O=action("/SubmitForm")))), "script"),
    "xfa.pdf": (pdf(root("/AcroForm", pikepdf.Dictionary(XFA=pikepdf.Array([])))), "script"),
    "bilag.pdf": (pdf(with_attachment), "files_inside"),
    "låst.pdf": (pdf(encryption=pikepdf.Encryption(owner="a", user="b")), "locked"),
    "halvlåst.pdf": (pdf(encryption=pikepdf.Encryption(owner="a", user="")), "locked"),
    "makro.docx": (office(MACRO_TYPE), "script"),
    "skjult-makro.docx": (office(**{"word/vbaProject.bin": b"x"}), "script"),
    "activex.docx": (office(**{"word/activeX/activeX1.xml": b"x"}), "script"),
    "ole.docx": (office(**{"word/embeddings/oleObject1.bin": b"x"}), "script"),
    "skabelon.docx": (office(**{"word/_rels/settings.xml.rels": EXTERNAL.format("attachedTemplate")}), "fetches"),
    "sporing.docx": (office(**{"word/_rels/document.xml.rels": EXTERNAL.format("image")}), "fetches"),
    "dde.docx": (office(**{"word/a.xml": "<w:instrText>DDEAUTO c:\\cmd.exe</w:instrText>"}), "fetches"),
    "enheder.docx": (office(**{"word/a.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "unreadable"),
    "ud-af-mappen.docx": (office(**{"../../x.xml": b"x"}), "unreadable"),
    "låst.docx": (locked_zip(), "locked"),
    # broken
    "halv.jpg": (picture(size=(900, 900))[:400], "unreadable"),
    "halv.pdf": (PLAIN_PDF[: len(PLAIN_PDF) // 2], "two_in_one"),
    "halv.docx": (PLAIN_DOCX[:-30], "unreadable"),
    "kun-hoved.pdf": (b"%PDF-1.7\n%%EOF", "unreadable"),
}
