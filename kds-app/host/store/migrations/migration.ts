/** One step of the schema; `version` is the `user_version` of the database after it. Never changed once released. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}
