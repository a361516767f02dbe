#!/usr/bin/env python3
"""Makes the files of this folder: small PDFs, signed with a key made on the spot for "CN=Test" by the openssl program.

Run it in this folder. Keys are thrown away, so the files differ after each run in key, certificate and time.
"""

import subprocess
import tempfile
import zlib
from pathlib import Path

HERE = Path(__file__).parent
HOLE = 2048  # bytes of a signature, as hexadecimal digits twice as many
XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    b'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part>'
    b"<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>"
    b'<?xpacket end="w"?>'
)


def table(objects, version=b"1.7", trailer=b""):
    """A PDF with a table of cross-references."""
    out = b"%PDF-" + version + b"\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return out


def stream(data, extra=b""):
    return b"<< /Length %d %s>>\nstream\n%s\nendstream" % (len(data), extra, data)


def with_signature(sub_filter, sign):
    value = b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /%s /M (D:20260131120000+01'00') " % sub_filter
    value += b"/Contents <%s> /ByteRange [0 0000000000 0000000000 0000000000] >>" % (b"0" * 2 * HOLE)
    pdf = table([
        b"<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R /AcroForm << /SigFlags 3 /Fields [4 0 R] >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] >>",
        b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0] /P 3 0 R /V 5 0 R >>",
        value,
        stream(XMP, b"/Type /Metadata /Subtype /XML "),
    ])
    begin = pdf.index(b"<" + b"0" * 2 * HOLE)
    end = begin + 2 * HOLE + 2
    byte_range = b"[0 %010d %010d %010d]" % (begin, end, len(pdf) - end)
    pdf = pdf.replace(b"[0 0000000000 0000000000 0000000000]", byte_range)
    signature = sign(pdf[:begin] + pdf[end:])
    digits = signature.hex().encode().ljust(2 * HOLE, b"0")
    assert len(digits) == 2 * HOLE, len(digits)
    return pdf[: begin + 1] + digits + pdf[end - 1 :]


def compressed():
    """A PDF with a stream of objects and a stream of cross-references, as newer programs write them."""
    inner = [
        (1, b"<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>"),
        (2, b"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>"),
        (3, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"),
        (4, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"),
    ]
    head, body = b"", b""
    for number, text in inner:
        head += b"%d %d " % (number, len(body))
        body += text + b" "
    packed = zlib.compress(head + body)
    out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = {5: len(out)}
    extra = b"/Type /ObjStm /N 4 /First %d /Filter /FlateDecode " % len(head)
    out += b"5 0 obj\n%s\nendobj\n" % stream(packed, extra)
    places[6] = len(out)
    xmp = zlib.compress(XMP)
    out += b"6 0 obj\n%s\nendobj\n" % stream(xmp, b"/Type /Metadata /Subtype /XML /Filter /FlateDecode ")
    places[7] = len(out)
    rows = [(0, 0, 255)] + [(2, 5, i) for i in range(4)] + [(1, places[i], 0) for i in (5, 6, 7)]
    plain = b"".join(bytes([k]) + a.to_bytes(3, "big") + bytes([b]) for k, a, b in rows)
    above, predicted = bytes(5), b""
    for at in range(0, len(plain), 5):
        row = plain[at : at + 5]
        predicted += b"\x02" + bytes((x - y) % 256 for x, y in zip(row, above))
        above = row
    extra = b"/Type /XRef /Size 8 /W [1 3 1] /Root 1 0 R /Filter /FlateDecode "
    extra += b"/DecodeParms << /Predictor 12 /Columns 5 >> "
    out += b"7 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (stream(zlib.compress(predicted), extra), places[7])
    return out


def openssl(*arguments, data=b""):
    return subprocess.run(["openssl", *arguments], input=data, check=True, capture_output=True).stdout


def main():
    with tempfile.TemporaryDirectory() as folder:
        key, certificate = f"{folder}/key.pem", f"{folder}/certificate.pem"
        curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
        usage = ["-addext", "extendedKeyUsage=critical,timeStamping"]
        subject = ["-subj", "/C=IT/O=Comune di Prova/CN=Test"]
        openssl("req", "-x509", *curve, *subject, *usage, "-nodes", "-days", "3650", "-keyout", key, "-out", certificate)
        signer = ["-signer", certificate, "-inkey", key, "-binary", "-outform", "DER"]

        def cms(*options):
            return lambda data: openssl("cms", "-sign", *signer, *options, data=data)

        (HERE / "pades.pdf").write_bytes(with_signature(b"ETSI.CAdES.detached", cms("-cades", "-md", "sha256")))
        (HERE / "pkcs7_sha512.pdf").write_bytes(with_signature(b"adbe.pkcs7.detached", cms("-md", "sha512", "-keyid")))
        (HERE / "envelope.p7m").write_bytes(cms("-nodetach")(table([b"<< /Type /Catalog >>"])))

        def time_stamp(data):
            config = f"{folder}/ts.cnf"
            Path(config).write_text(
                f"[t]\nserial = {folder}/serial\nsigner_cert = {certificate}\nsigner_key = {key}\nsigner_digest = sha256\n"
                "default_policy = 1.2.3.4\ndigests = sha256\ness_cert_id_alg = sha256\n"
            )
            Path(f"{folder}/data").write_bytes(data)
            openssl("ts", "-query", "-data", f"{folder}/data", "-sha256", "-cert", "-out", f"{folder}/query")
            arguments = ["-reply", "-config", config, "-section", "t", "-queryfile", f"{folder}/query", "-token_out"]
            return openssl("ts", *arguments)

        (HERE / "time_stamp.pdf").write_bytes(with_signature(b"ETSI.RFC3161", time_stamp))
    (HERE / "compressed.pdf").write_bytes(compressed())


if __name__ == "__main__":
    main()
