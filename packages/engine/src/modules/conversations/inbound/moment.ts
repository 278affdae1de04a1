const almostASecond = 999;

/**
 * When something happened, as closely as we know. Providers tell whole seconds, so the truth lies up to a second later,
 * but never after the news reached us; taking the latest possible moment keeps a story in the order it was lived.
 */
export function moment(told: Date, receivedAt: Date): Date {
  if (told.getMilliseconds() !== 0 || receivedAt <= told) return told;
  return new Date(Math.min(told.getTime() + almostASecond, receivedAt.getTime()));
}
