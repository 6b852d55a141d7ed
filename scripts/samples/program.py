"""Runs the program under test over files and reads what it exports."""
import json
import os
import subprocess
import tempfile
from pathlib import Path


def export_of(ita, paths):
    """{base name: exported document}. Raises RuntimeError with the program's own words where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / 'ita.db')
        # 1: finished, but some documents failed; those are missing from the export, which the caller sees.
        run(ita, ['import', '--db', database, '--progress', 'never'] + [str(p) for p in paths], allowed=(0, 1))
        text = run(ita, ['export', '--db', database, '--format', 'jsonl'])
    documents = [json.loads(line) for line in text.splitlines() if line.strip()]
    return {os.path.basename(d['source']['file']): d for d in documents}


def run(ita, arguments, allowed=(0,)):
    done = subprocess.run([str(ita)] + arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode not in allowed:
        raise RuntimeError('%s %s: exit %d\n%s%s' % (ita, arguments[0], done.returncode, done.stdout, done.stderr))
    return done.stdout
