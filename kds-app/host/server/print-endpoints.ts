import { businessDay } from '#shared/basics/business-day.ts';
import { instantOf } from '#shared/basics/instant.ts';
import { refusal } from '#shared/basics/refusal.ts';
import { err, must, ok } from '#shared/basics/result.ts';
import { PRINT_ROUTES, type PreviewBody } from '#shared/contract/routes-print.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { Paper } from '#shared/kitchen/paper.ts';
import { Printer } from '#shared/kitchen/job.ts';
import type { Desk, Submission } from '../desk/api.ts';
import { SITE } from '../desk/context.ts';
import { reportOf } from '../desk/day-paper.ts';
import { paperSite } from '../desk/order-paper.ts';
import { openedDrawer } from './drawer.ts';
import { askedEndpoints } from './asked-paper.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { Clock, PaperPictures } from './ports.ts';
import { said, type Reply } from './reply.ts';
import { subjectAnswer, submit } from './submit.ts';

export interface PrintParts {
  readonly desk: Desk;
  readonly pictures: PaperPictures;
  readonly clock: Clock;
}

const NO_PRINTER = refusal('not_found', 'There is no such printer.');

/** What somebody has printed besides tickets, and what paper will look like. */
export function printEndpoints(parts: PrintParts): readonly Endpoint[] {
  const { desk, pictures } = parts;
  const endpoints: Record<keyof typeof PRINT_ROUTES, Endpoint> = {
    listMakes: answers(PRINT_ROUTES.listMakes, () => said(200, { makes: pictures.makes() })),
    ...askedEndpoints(desk, jobsAnswer),
    printDay: answers(PRINT_ROUTES.printDay, async (call) => {
      const paper = await dayOf(call.body.day ?? null, parts);
      const printerId = call.body.printerId ?? null;
      return submit(
        desk,
        call,
        { type: 'print-sheet', name: `day-${paper.day}`, paper, printerId },
        jobsAnswer,
      );
    }),
    printTest: answers(PRINT_ROUTES.printTest, (call) => {
      const printer = desk.get('printer', call.params.id)?.body;
      if (!printer) return err(NO_PRINTER);
      const { id: printerId, name: printerName, address, profile, columns } = printer;
      const site = paperSite(settingsOf(desk));
      const paper: Paper = { kind: 'test', site, printerName, address, profile, columns };
      return submit(desk, call, { type: 'print-sheet', name: 'test', paper, printerId }, subjectAnswer(201));
    }),
    openDrawer: answers(PRINT_ROUTES.openDrawer, (call) => {
      const command = { type: 'open-drawer', printerId: call.params.id, why: call.body.why } as const;
      return openedDrawer(desk, submit(desk, call, command, subjectAnswer(201)));
    }),
    previewJob: answers(PRINT_ROUTES.previewJob, ({ params }) => pictureOf(params.id, 'svg', parts)),
    previewJobPng: answers(PRINT_ROUTES.previewJobPng, ({ params }) => pictureOf(params.id, 'png', parts)),
    previewPaper: answers(PRINT_ROUTES.previewPaper, ({ body }) => {
      const printer = printerOf(body, desk);
      if (!printer) return err(NO_PRINTER);
      const settings = settingsOf(desk);
      const { kind, template = null } = body;
      return said(200, pictures.sample({ kind, template, site: paperSite(settings), printer }));
    }),
  };
  return Object.values(endpoints);
}

const jobsAnswer: Submission['answer'] = ({ changed }) => ({
  status: 201,
  body: `{"jobs":[${changed.map(({ json }) => json ?? 'null').join(',')}]}`,
});

function settingsOf(desk: Desk): Settings {
  return must(desk.get('settings', SITE)?.body, 'the settings of the site');
}

/** The report of a day; null: of today, as far as it has come. */
async function dayOf(wanted: string | null, { desk, clock }: PrintParts) {
  const settings = settingsOf(desk);
  const { timeZone, dayStartHour } = settings.site;
  const today = businessDay(instantOf(clock.now()), timeZone, dayStartHour);
  const day = wanted ?? today;
  return reportOf(desk, { day, soFar: day === today });
}

/** The printer that was named, with the profile and the width that were asked for; nobody's, where none was. */
function printerOf({ printerId, profile, columns }: PreviewBody, desk: Desk): Printer | null {
  const known = printerId === undefined ? ANY : desk.get('printer', printerId)?.body;
  if (!known) return null;
  return { ...known, profile: profile ?? known.profile, columns: columns ?? known.columns };
}

const ANY = Printer.parse({ id: 'any', name: 'Any printer', address: 'virtual:' });

const TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const;

async function pictureOf(id: string, as: keyof typeof TYPES, { desk, pictures }: PrintParts): Promise<Reply> {
  const job = (await desk.find('job', id))?.body;
  if (!job) return err(refusal('not_found', 'There is no such print job.'));
  const printer = desk.get('printer', job.printerId)?.body ?? null;
  const { timeZone } = settingsOf(desk).site;
  const bytes = Buffer.from(pictures.job(job, printer, { timeZone, as }));
  return ok({
    status: 200,
    body: null,
    file: { bytes, type: TYPES[as], name: `paper.${as}` },
  });
}
