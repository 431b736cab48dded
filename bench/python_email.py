"""Python's email on the same messages: python3 bench/python_email.py FOLDER…  (parsing, and every part decoded; seconds of the processor)"""
import email, email.policy, os, sys, time


def read(data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    total = len(message['subject'] or '') + len(message['from'].addresses if message['from'] else [])
    for part in message.walk():
        if not part.is_multipart():
            payload = part.get_payload(decode=True) or b''
            if part.get_content_maintype() == 'text':
                try:
                    payload = payload.decode(part.get_content_charset('utf-8'), 'replace')
                except LookupError:
                    payload = payload.decode('latin-1')
            total += len(payload)
    return total


def main():
    files = sorted(os.path.join(at, name) for folder in sys.argv[1:] for at, _, names in os.walk(folder)
                   for name in names if name.endswith('.eml'))
    corpus = [open(f, 'rb').read() for f in files]
    size, failed, done, began = sum(map(len, corpus)), 0, 0, time.process_time()
    while time.process_time() - began < 5:
        for data in corpus:
            try:
                read(data)
            except Exception:
                failed += 1
            done += 1
    seconds = time.process_time() - began
    passes = done / len(corpus)
    print(f'{len(corpus)} messages, {size / 1e6:.1f} MB: {done / seconds:.0f} messages/s, {passes * size / 1e6 / seconds:.1f} MB/s, '
          f'{failed / passes:.0f} raised an exception')


main()
