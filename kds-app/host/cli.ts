import { VERBS } from './cli/verbs.ts';

const [name, ...rest] = process.argv.slice(2);
const verb = VERBS.find((each) => each.name === name);
const USAGE = `passline ${VERBS.map((each) => each.name).join(' | ')}\n${VERBS.map((each) => `  ${each.usage}`).join('\n')}\n`;

if (verb === undefined) {
  process.stderr.write(name === undefined ? USAGE : `There is no verb “${name}”.\n${USAGE}`);
  process.exitCode = 2;
} else {
  const said = await verb.run(rest);
  (said.code === 0 ? process.stdout : process.stderr).write(`${said.words}\n`);
  process.exitCode = said.code;
}
