"""The shipped OCR model reads what the stock model cannot: Thai digits, codes and Latin words, off a scanner."""
import os, subprocess
import harness

LINES = {'digits': '๑๒๓๔๕๖๗๘๙๐', 'codes': 'i๗,e๖,O๑๘', 'period': '๑ต.ค.๖๖-๓๐ก.ย.๖๗', 'score': '๙๘.๔๘',
         'prose': '๒.จัดทำคู่มือการให้บริการผ่านระบบE-Service', 'amount': '1,254,900บาท'}
MODELS = os.path.join(harness.FOLDER, '..', '..', 'data', 'ocr')


class OcrModel(harness.Case):
    def test_lines_of_a_scan_are_read_to_the_letter(self):
        for name, text in LINES.items():
            with self.subTest(name):
                picture = os.path.join(harness.FOLDER, 'ocr_lines', f'{name}.png')
                read = subprocess.run(['tesseract', picture, '-', '--tessdata-dir', MODELS, '-l', 'ita_tha', '--psm', '7',
                                       '--dpi', '300'], capture_output=True, check=True,
                                      env={**self.environment, 'OMP_THREAD_LIMIT': '1'}).stdout.decode()
                self.assertEqual(''.join(read.split()).replace('ํา', 'ำ'), text)


if __name__ == '__main__':
    harness.main()
