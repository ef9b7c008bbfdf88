import { NOBODY, shown, type Identity } from '../../identity/identity.ts';
import { starCommand } from '../commands.ts';
import type { StarAnswer } from '../status/star-answers.ts';

/** Asks a Star printer for its model and version. Prints nothing. */
export const ASK_VERSION = starCommand('version');

/** Asks for the serial number. Only for models of `namesItsJobs`: older ones would print the end of it. */
export const ASK_SERIAL = starCommand('information', 49);

/** What an answer tells of a Star printer; null when it is none to these questions. */
export function starIdentityIn(answer: StarAnswer): Partial<Identity> | null {
  switch (answer.kind) {
    case 'version':
      return modelAndVersion(answer.text);
    case 'information':
      return { serial: shown(/PrSrN=([^,]*)/.exec(answer.text)?.[1] ?? '') };
    case 'status':
    case 'printEnd':
      return null;
  }
}

/** `HSP7000Ver1.0`, `TSP654II Ver. 2.1`: the model, and what follows `Ver`. */
function modelAndVersion(text: string): Identity {
  const [, model = text, firmware = ''] = /^(.*?)[\s,_]*Ver\.?\s*(.*)$/i.exec(text) ?? [];
  return { ...NOBODY, maker: 'Star', model: shown(model), firmware: shown(firmware) };
}

/** Models that have the commands of StarPRNT: `ESC GS ETX` names a job, `ESC GS ) I` tells the serial number. */
export function namesItsJobs(model: string): boolean {
  return /^(mC-|MCP|MCL|SM-|TSP100IV|TSP143IV)/i.test(model);
}
