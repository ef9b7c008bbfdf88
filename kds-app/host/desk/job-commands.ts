import type { Instant } from '#shared/basics/instant.ts';
import type { DecideBody, LeaseBody, Recall } from '#shared/kitchen/handover.ts';
import type { JobReport, PrinterReport } from '#shared/kitchen/job.ts';

/** Everything that can be asked of the house about paper. */
export type JobCommand =
  | { readonly type: 'report-job'; readonly jobId: string; readonly report: JobReport }
  | { readonly type: 'reprint'; readonly jobId: string }
  | { readonly type: 'report-printer'; readonly printerId: string; readonly report: PrinterReport }
  | {
      readonly type: 'lease-printer';
      readonly printerId: string;
      readonly lease: LeaseBody;
      /** More than one agent follows the feed with the token of the one that asks. */
      readonly isTwice: boolean;
    }
  /** A second agent with a copy of the spool of the first asks for its printer, or does not any more. */
  | { readonly type: 'rival'; readonly printerId: string; readonly isThere: boolean }
  /** The host by itself: its agent left, and when; null: it is there again. */
  | { readonly type: 'mark-printer'; readonly printerId: string; readonly awaySince: Instant | null }
  | { readonly type: 'cancel-job'; readonly jobId: string }
  | { readonly type: 'move-job'; readonly jobId: string; readonly printerId: string }
  /** Everything that waits at a printer and can be moved. */
  | { readonly type: 'move-printer'; readonly printerId: string; readonly to: string }
  | { readonly type: 'decide-job'; readonly jobId: string; readonly decide: DecideBody }
  /** The host by itself: these have waited too long. */
  | {
      readonly type: 'recall-jobs';
      readonly printerId: string;
      readonly jobIds: readonly string[];
      readonly to: Recall['to'];
      readonly why: 'failover' | 'stale';
    }
  /** The host by itself: these were to be opened at once, and were not. */
  | { readonly type: 'drop-drawers'; readonly jobIds: readonly string[] }
  /** The host by itself: their agent was asked to let these go and does not answer. */
  | {
      readonly type: 'end-recalls';
      readonly printerId: string;
      readonly jobIds: readonly string[];
      /** Those of them that no agent was ever told of. */
      readonly untold: readonly string[];
    };
