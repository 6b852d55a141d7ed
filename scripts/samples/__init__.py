"""Fictional agency reports with known records: what scripts/make-samples is made of.

    content (dict)  →  blocks  →  HTML → Chromium      → PDF
                    ↘           ↘ flat ODT → LibreOffice → PDF
                     expected    ↘ text
"""
