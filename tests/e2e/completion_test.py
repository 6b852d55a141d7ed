"""Completion scripts equal the golden ones, and bash completes with them.

completion_test.py ITA --accept writes the golden files anew; look at the difference before you keep it.
"""
import os, subprocess, sys
import harness

ACCEPT = '--accept' in sys.argv
if ACCEPT:
    sys.argv.remove('--accept')


class Completion(harness.Case):
    def golden(self, shell):
        path = os.path.join(harness.FOLDER, 'golden', f'completion.{shell}')
        text = self.run_ita('completion', shell)
        if ACCEPT:
            with open(path, 'w', encoding='utf8') as file:
                file.write(text)
        with open(path, encoding='utf8') as file:
            self.assertEqual(text, file.read())

    def test_bash(self):
        self.golden('bash')

    def test_zsh(self):
        self.golden('zsh')

    def test_fish(self):
        self.golden('fish')

    def complete(self, *words):
        """What bash offers for the last word."""
        self.write('ita.bash', self.run_ita('completion', 'bash').encode())
        script = 'source ita.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ita; printf "%s\\n" "${COMPREPLY[@]}"'
        done = subprocess.run(['bash', '-c', script, 'bash', 'ita', *words], cwd=self.folder, capture_output=True,
                              text=True, check=True)
        return done.stdout.split()

    def test_bash_offers_commands_options_values_and_files(self):
        self.write('report.pdf', b'')
        cases = [(['im'], ['import']),
                 (['com'], ['compare', 'complete', 'completion']),
                 (['import', '--jo'], ['--jobs']),
                 (['import', '--progress', 'a'], ['auto', 'always']),
                 (['status', '--format', 'j'], ['json', 'jsonl']),
                 (['extract', '--format', ''], ['json', 'text']),
                 (['import', 're'], ['report.pdf']),
                 (['completion', 'f'], ['fish']),
                 (['--db', 'rep'], ['report.pdf'])]
        for words, expected in cases:
            with self.subTest(words):
                self.assertEqual(self.complete(*words), expected)

    def test_hidden_options_are_not_offered(self):
        self.assertNotIn('--content-hash', self.complete('status', '--'))


if __name__ == '__main__':
    harness.main()
