// The sentences in which a document is named. What it is called is said by its owner: DocumentWords.cs.

export interface DocumentWords {
  /** In the definite form: "protokollet". */
  name: string;
  /** What has room for so many characters. */
  limited: string;
  /** What stands instead of a redacted passage. */
  redacted: string;
  /** How what has no place in the text is added; null where it cannot be. */
  attached: string | null;
}

export const tooLong = ({ limited, attached }: DocumentWords, limit: number): string =>
  `Det blir för långt: ${limited} rymmer ${limit.toLocaleString('sv')} tecken. Inget har ändrats, och det du kopierade ligger kvar i urklipp. Klistra in en del i taget${attached === null ? '' : `, eller lägg det ${attached}`}.`;

export const noFiles = ({ name, attached }: DocumentWords): string =>
  `Bilder och filer får inte plats i ${name}s text.${attached === null ? '' : ` Lägg dem ${attached}.`}`;

/** What redacting says before and after. */
export const redaction = ({ name, redacted }: DocumentWords): Readonly<Record<'title' | 'heading' | 'warning' | 'done', string>> => ({
  title: `Lyft ur ${name}: ta bort det markerade, också ur historiken`,
  heading: `Lyft ur ${name}?`,
  warning: `Det här tas bort ur utkastet och ur historiken. I stället står det ${redacted}. Det går inte att ångra.`,
  done: `Texten är lyft ur ${name}.`,
});

/** Why contact details are asked about. */
export const contactRule = ({ name }: DocumentWords): string =>
  `En enskilds kontaktuppgifter kan omfattas av sekretess (OSL 21 kap. 3 §), och ${name} blir en allmän handling.`;
