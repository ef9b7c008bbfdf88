"""Makes a pseudo-terminal and carries its bytes to and from a TCP port of this machine.

Prints the terminal's path. Ends when the TCP side closes; the terminal is then gone, as if its plug were pulled.
"""

import os
import select
import socket
import sys
import tty

far = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
near, terminal = os.openpty()
tty.setraw(terminal)
print(os.ttyname(terminal), flush=True)
far.setblocking(False)
to_far = b""

while True:
    readable, _, _ = select.select([far] + ([near] if len(to_far) < 65536 else []), [far] if to_far else [], [], 0.05)
    if near in readable:
        to_far += os.read(near, 4096)
    if far in readable:
        said = far.recv(4096)
        if not said:
            break
        os.write(near, said)
    if to_far:
        try:
            to_far = to_far[far.send(to_far):]
        except BlockingIOError:
            pass
