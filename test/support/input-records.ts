/** One `struct input_event` of 64-bit Linux. `at`: milliseconds since 1970. */
export function inputRecords({
  type = 1,
  code,
  value,
  at = 0,
}: {
  type?: number;
  code: number;
  value: number;
  at?: number;
}): Buffer {
  const record = Buffer.alloc(24);
  record.writeBigInt64LE(BigInt(Math.floor(at / 1000)), 0);
  record.writeBigInt64LE(BigInt(Math.round((at % 1000) * 1000)), 8);
  record.writeUInt16LE(type, 16);
  record.writeUInt16LE(code, 18);
  record.writeInt32LE(value, 20);
  return record;
}

/** A key that goes down and comes up, with the marks that Linux puts between. */
export function keyPress(code: number, at: number): Buffer {
  const mark = inputRecords({ type: 0, code: 0, value: 0, at });
  const down = inputRecords({ code, value: 1, at });
  const up = inputRecords({ code, value: 0, at: at + 30 });
  return Buffer.concat([down, mark, up, mark]);
}
