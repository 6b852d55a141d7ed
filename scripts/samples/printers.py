"""Chromium and LibreOffice, from the command line."""
import os
import re
import subprocess
import tempfile
from pathlib import Path

# The PDFs carry a fixed date, so that making them anew changes only what the content changes.
FIXED_EPOCH = '1735689600'
FIXED_DATE = b'20250101000000'


def fix_dates(path):
    data = path.read_bytes()
    path.write_bytes(re.sub(rb'(/(?:CreationDate|ModDate) ?\(D:)\d{14}', rb'\g<1>' + FIXED_DATE, data))


def print_html(html_path, pdf_path):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer',
                        '--user-data-dir=' + profile, '--print-to-pdf=' + str(pdf_path),
                        html_path.resolve().as_uri()],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
    fix_dates(pdf_path)


def print_odts(odt_paths, folder):
    """All in one run: starting LibreOffice takes longer than printing a report."""
    if not odt_paths:
        return
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(['soffice', '-env:UserInstallation=' + Path(profile).as_uri(), '--headless', '--convert-to',
                        'pdf:writer_pdf_Export', '--outdir', str(folder)] + [str(p) for p in odt_paths],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60 + 30 * len(odt_paths),
                       env=dict(os.environ, SOURCE_DATE_EPOCH=FIXED_EPOCH))
    for path in odt_paths:
        fix_dates(folder / (path.stem + '.pdf'))
