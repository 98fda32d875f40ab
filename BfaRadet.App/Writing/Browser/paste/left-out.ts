import { listed } from '../text/listed';

const kinds = {
  struck: ['struken passage', 'strukna passager'],
  comment: ['kommentar', 'kommentarer'],
  note: ['fotnot', 'fotnoter'],
  picture: ['bild', 'bilder'],
  link: ['länkadress', 'länkadresser'],
  embedded: ['inbäddat innehåll', 'inbäddade innehåll'],
  field: ['formulärfält', 'formulärfält'],
} as const;

/** What of a paste a document has no room for, counted. */
export class LeftOut {
  private readonly counts = new Map<keyof typeof kinds, number>();

  add(kind: keyof typeof kinds, count = 1): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  /** "2 bilder och 1 länkadress följde inte med."; empty when nothing was left out. */
  get words(): string {
    const parts = (Object.keys(kinds) as (keyof typeof kinds)[])
      .map((kind) => ({ kind, count: this.counts.get(kind) ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => `${count} ${kinds[kind][count === 1 ? 0 : 1]}`);
    return parts.length === 0 ? '' : `${listed(parts)} följde inte med.`;
  }
}
