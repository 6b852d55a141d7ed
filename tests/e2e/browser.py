"""Drives Chromium over its DevTools pipe: NUL-terminated JSON on two file descriptors, no network, no other package."""
import base64, json, os, shutil, signal, subprocess, tempfile

CHROMIUM = shutil.which('chromium')


class Browser:
    def __init__(self):
        # Its helpers may still write for a moment after they were killed.
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        to_read, self.to_browser = os.pipe()
        self.from_browser, to_write = os.pipe()

        def take_places():  # the browser reads commands from 3 and answers on 4
            os.dup2(to_read, 63), os.dup2(to_write, 64)
            os.dup2(63, 3), os.dup2(64, 4)
        self.process = subprocess.Popen(
            [CHROMIUM, '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
             '--hide-scrollbars', '--window-size=1000,1400', '--remote-debugging-pipe',
             f'--user-data-dir={self.profile.name}'],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=take_places, close_fds=False,
            start_new_session=True)
        os.close(to_read), os.close(to_write)
        self.pending, self.number, self.events, self.session = b'', 0, [], None
        target = self.call('Target.createTarget', url='about:blank')['targetId']
        self.session = self.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        for domain in ('Page', 'Runtime', 'Network', 'Log'):
            self.call(domain + '.enable')

    def close(self):
        os.close(self.to_browser), os.close(self.from_browser)
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.profile.cleanup()

    def receive(self):
        while b'\0' not in self.pending:
            data = os.read(self.from_browser, 1 << 20)
            if not data:
                raise EOFError('the browser ended')
            self.pending += data
        message, self.pending = self.pending.split(b'\0', 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        command = {'id': self.number, 'method': method, 'params': parameters}
        if self.session:
            command['sessionId'] = self.session
        os.write(self.to_browser, json.dumps(command).encode() + b'\0')
        while True:
            message = self.receive()
            if message.get('id') == self.number:
                if 'error' in message:
                    raise RuntimeError(f'{method}: {message["error"]}')
                return message['result']
            self.events.append(message)

    def open(self, url):
        self.events.clear()
        self.call('Page.navigate', url=url)
        while not any(event.get('method') == 'Page.loadEventFired' for event in self.events):
            self.events.append(self.receive())

    def evaluate(self, expression):
        result = self.call('Runtime.evaluate', expression=expression, returnByValue=True, awaitPromise=True)
        if 'exceptionDetails' in result:
            raise RuntimeError(result['exceptionDetails'])
        return result['result'].get('value')

    def click(self, selector):
        """With the mouse, in the middle of the first element that fits."""
        x, y = self.evaluate(f'''(() => {{ const e = document.querySelector({json.dumps(selector)});
            e.scrollIntoView({{block: 'center'}}); const b = e.getBoundingClientRect();
            return [b.x + b.width / 2, b.y + b.height / 2]; }})()''')
        for kind in ('mousePressed', 'mouseReleased'):
            self.call('Input.dispatchMouseEvent', type=kind, x=x, y=y, button='left', clickCount=1)

    def picture(self):
        return base64.b64decode(self.call('Page.captureScreenshot', format='png')['data'])

    def print_pdf(self):
        return base64.b64decode(self.call('Page.printToPDF', printBackground=True)['data'])

    def requests(self):
        return [event['params']['request']['url'] for event in self.events if event.get('method') == 'Network.requestWillBeSent']

    def complaints(self):
        return [event for event in self.events if event.get('method') in ('Runtime.exceptionThrown', 'Log.entryAdded')]
