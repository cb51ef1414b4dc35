/** Thrown when the disk is full. The message says what to do. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';

  constructor(stateDir: string) {
    super(
      `There is no room on the disk of ${stateDir}, where the archive needs twice its size. What is served stays as it was. Make room, and run the command again.`,
    );
  }
}

export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(String((error as { code?: unknown }).code));
}
