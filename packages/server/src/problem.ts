/** What keeps a command from doing its work, said so that the reader knows what to do. Shown without a stack. */
export class Problem extends Error {
  override readonly name: string = 'Problem';
  /** 1: it did not work; 2: the command was called wrongly. */
  readonly exitCode: 1 | 2 = 1;
}

/** Arguments that make no sense. */
export class UsageError extends Problem {
  override readonly name = 'UsageError';
  override readonly exitCode = 2;
}

interface SystemError {
  code: string;
  path: string | undefined;
  syscall: string | undefined;
}

/** The parts of a failed system call that Node puts on the error. */
export function systemError(error: unknown): SystemError {
  const { code, path, syscall } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException;
  return { code: code ?? '', path, syscall };
}
