import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, constants, existsSync, openSync } from 'node:fs';

/** Whether socat is here, an independent maker of serial lines. */
export const hasSocat = process.platform !== 'win32' && spawnSync('socat', ['-V']).status === 0;

/** A serial line that socat makes: a terminal at one end, a TCP port with the device behind it at the other. */
export class SocatLine {
  readonly path: string;
  readonly #port: number;
  #socat: ChildProcess | null = null;
  #held: number | null = null;

  constructor(path: string, port: number) {
    this.path = path;
    this.#port = port;
  }

  /** Puts the plug in: the terminal is there. */
  async plugIn(): Promise<void> {
    const far = `TCP:127.0.0.1:${this.#port}`;
    this.#socat = spawn('socat', [`PTY,raw,echo=0,link=${this.path}`, far], { stdio: 'inherit' });
    while (!existsSync(this.path)) await new Promise((resolve) => setTimeout(resolve, 10));
    // A terminal that nobody has open any more would end socat, as no cable ends.
    this.#held = openSync(this.path, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
  }

  /** Pulls the plug: the terminal is gone. */
  async unplug(): Promise<void> {
    const socat = this.#socat;
    this.#socat = null;
    if (this.#held !== null) closeSync(this.#held);
    this.#held = null;
    if (!socat || socat.exitCode !== null) return;
    const gone = new Promise((resolve) => socat.once('exit', resolve));
    socat.kill('SIGTERM');
    await gone;
  }
}
