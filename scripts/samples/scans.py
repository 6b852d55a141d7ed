"""Scans of printed samples. A source file {"scan_of": NAME, "scan": {...}} has the record of NAME and its pages as a
scanner, a fax or a camera gives them:

    dpi       of the scan
    turn      degrees, quarter turns included
    blur      pixels; also grain (grey levels of noise), ink and paper (grey levels), light (uneven)
    fax       true: black and white by threshold
    ending    .pdf, .tif (several pages), .jpg, .png (one page)
"""
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'ocr_model'))


def content_of(source, folder):
    """What stands on the pages: a scan's content is that of its original."""
    return json.loads((folder / (source['scan_of'] + '.json')).read_text(encoding='utf-8')) \
        if 'scan_of' in source else source


def original_of(source_path):
    """The printed report that a scan was made of; the report itself for any other."""
    source = json.loads(source_path.read_text(encoding='utf-8'))
    return source_path.parent.parent / (source.get('scan_of', source_path.stem) + '.pdf')


def make_scan(options, original, target):
    import degrade
    import numpy
    from PIL import Image
    rng = random.Random(target.name)
    pages = []
    with tempfile.TemporaryDirectory() as workshop:
        subprocess.run(['pdftoppm', '-gray', '-r', str(options['dpi']), str(original), workshop + '/p'], check=True)
        for path in sorted(Path(workshop).glob('p*')):
            picture = numpy.asarray(Image.open(path))
            picture = degrade.blur(picture, options.get('blur', 0.5))
            if options.get('light'):
                picture = degrade.light(picture, rng)
            picture = degrade.tone(picture, options.get('ink', 30), options.get('paper', 245), 1)
            picture = degrade.noise(picture, options.get('grain', 4), rng)
            turn = options.get('turn', 0)
            page = Image.fromarray(picture).rotate(turn, Image.BICUBIC, expand=turn % 90 == 0,
                                                   fillcolor=options.get('paper', 245))
            pages.append(page.point(lambda v: 255 * (v > 140)).convert('1') if options.get('fax') else page)
    form = {'.tif': {'compression': 'group4'}, '.pdf': {'quality': 60, 'resolution': options['dpi']},
            '.jpg': {'quality': 70}}.get(target.suffix, {})
    if target.suffix in ('.pdf', '.tif'):
        form.update(save_all=True, append_images=pages[1:])
    dpi = {} if target.suffix == '.pdf' else {'dpi': (options['dpi'], options['dpi'])}
    pages[0].save(target, **form, **dpi)
