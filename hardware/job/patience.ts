/** Milliseconds of patience. None of them limits a whole job: each begins anew with every sign of progress. */
export interface Patience {
  /** For the answer to a question. */
  readonly reply: number;
  /** For late answers to come in after a silence. */
  readonly settle: number;
  /** For the first automatic status. */
  readonly automatic: number;
  /** For a piece of the job to be taken. */
  readonly progress: number;
  /** For the proof, before the printer is asked whether it still lives. */
  readonly proof: number;
  /** How many times in a row it may say so and yet give no proof. */
  readonly proofAsks: number;
  /** For somebody to put in paper or close the cover in the middle of a job. */
  readonly blocked: number;
  /** For the printer to close the link. */
  readonly close: number;
}

export const PATIENCE: Patience = {
  reply: 2_000,
  settle: 250,
  automatic: 1_000,
  progress: 30_000,
  proof: 10_000,
  proofAsks: 6,
  blocked: 600_000,
  close: 5_000,
};
