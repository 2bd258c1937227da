/** Something measured beside its floor, in the same run on the same machine. Speeds are per second. */
export type Measurement = {
  name: string;
  subject: string;
  floor: string;
  subjectPerSecond: number;
  floorPerSecond: number;
  /** Subject divided by floor: 1 is as fast as the floor. */
  ratio: number;
  /** The least that the project aims at. */
  aim: number;
};

/** A limit on a size in bytes. */
export type SizeMeasurement = { name: string; bytes: number; limit: number };

/** A limit on the processor that a page takes of the server, in milliseconds. */
export type ProcessorMeasurement = { name: string; milliseconds: number; limit: number };

/** What a measurement may use: the served portal, and its database as owner and as the portal itself. */
export type BenchContext = { address: string; serverPid: number; ownerUrl: string; portalUrl: string };

/** Makes a measurement from two speeds. */
export function compare(
  names: Pick<Measurement, 'name' | 'subject' | 'floor' | 'aim'>,
  subjectPerSecond: number,
  floorPerSecond: number,
): Measurement {
  return { ...names, subjectPerSecond, floorPerSecond, ratio: subjectPerSecond / floorPerSecond };
}

/** The measurements as a table for a terminal. */
export function tableOf(
  measurements: Measurement[],
  sizes: SizeMeasurement[],
  processor: ProcessorMeasurement[],
): string {
  const rows = [
    ['measured', 'per second', 'floor', 'per second', 'ratio', 'aim', ''],
    ...measurements.map((one) => [
      `${one.name}: ${one.subject}`,
      one.subjectPerSecond.toFixed(0),
      one.floor,
      one.floorPerSecond.toFixed(0),
      one.ratio.toFixed(2),
      one.aim.toFixed(2),
      one.ratio >= one.aim ? '✓' : '✗',
    ]),
    ...processor.map(({ name, milliseconds, limit }) => [
      `processor a page: ${name}`,
      `${milliseconds.toFixed(1)} ms`,
      '',
      '',
      '',
      `${limit} ms`,
      milliseconds <= limit ? '✓' : '✗',
    ]),
    ...sizes.map(({ name, bytes, limit }) => [
      name,
      `${(bytes / 1000).toFixed(1)} kB`,
      '',
      '',
      '',
      `${(limit / 1000).toFixed(0)} kB`,
      bytes <= limit ? '✓' : '✗',
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
