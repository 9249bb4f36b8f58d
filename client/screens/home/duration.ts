// How long an evening of rounds takes, so that a host can fit it into a class.
/** Briefing, three-two-one, reveal and standings of one round: a starting value, to be measured in classes. */
export const AROUND_A_ROUND_S = 75;

export const wholeMinutes = (rounds: readonly { seconds: number }[]): number =>
  Math.round(rounds.reduce((sum, round) => sum + round.seconds + AROUND_A_ROUND_S, 0) / 60);
