import { existsSync } from 'node:fs';
import { openHouse } from '../house.ts';
import { dataFiles } from '../store/files.ts';
import { refusedData, verb, type Said } from './verb.ts';

/** Makes the sample restaurant in an empty folder. */
export const makeSample = verb('sample', 'sample [--data DIR]', {}, async ({ dataDir }): Promise<Said> => {
  if (existsSync(dataFiles(dataDir).database)) {
    return { code: 2, words: `There is data in ${dataDir} already. Name another folder with --data.` };
  }
  const opened = await openHouse({
    dataDir,
    first: 'sample',
    now: Date.now,
    onFatal: (error) => {
      throw error;
    },
  });
  if (!opened.ok) return refusedData(opened.error);
  await opened.value.desk.close();
  return { code: 0, words: `The sample restaurant is in ${dataDir}.` };
});
