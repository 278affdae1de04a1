import type { EmbeddedPostgres } from 'sauda/embedded-postgres';

/** What every measure works with. */
export interface Bench {
  postgres: EmbeddedPostgres;
  quick: boolean;
  /** Tells a person what is going on. */
  note(line: string): void;
  /** Keeps a text beside the figures. */
  keep(file: string, text: string): void;
}

/** One line of a table. Values by column name, which says the unit. */
export interface Figure {
  name: string;
  values: Record<string, number>;
  /** Left out for figures that are only for comparison. */
  target?: Target;
}

export interface Target {
  text: string;
  met: boolean;
}

export interface Section {
  title: string;
  figures: Figure[];
  /** What a reader must know to read the figures. */
  remarks: string[];
}

export type Measure = (bench: Bench) => Promise<Section[]>;
