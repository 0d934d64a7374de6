/**
 * Where the columns of a mapping stand in a header or in the keys of a record.
 *
 * @module
 */
import { type Issue, NpsError } from '../error.ts';
import { type Column, MAPPED_FIELDS, type MappedField, type RowMapping, scaleIssue } from './mapping.ts';
import { foldText } from './scores.ts';

/** Where the cells of a column are found in a row. */
export type Slot = {
  /** The key or index of the cell; null when this row has no such column, or more than one. */
  readonly key: string | number | null;
  /** True when this row has more than one such column. */
  readonly isAmbiguous?: boolean;
  /** The name of the column, for the path of an issue. */
  readonly name: string | number;
};

/** Where everything that a mapping asks for is found. */
export type Plan = {
  /** The slot of each mapped field. */
  readonly fields: Readonly<Partial<Record<MappedField, Slot>>>;
  /** The slots of the tags. */
  readonly tags: readonly { readonly tag: string; readonly slot: Slot }[];
};

/**
 * Finds the columns of a mapping in a header.
 *
 * @param mapping - A checked mapping.
 * @param header - The names of the columns; null when there is none and columns are given by position.
 * @param width - How many columns the first row has.
 * @returns Where every mapped column stands.
 * @throws {NpsError} `mapping/missing-column` when a column is not in the header, `mapping/ambiguous-column` when its
 * name occurs more than once, `scale/not-nps` when the header of the score names another scale.
 * @internal
 */
export function planOfHeader(mapping: RowMapping, header: readonly string[] | null, width: number): Plan {
  const issues: Issue[] = [];
  const names = header === null ? null : indexOfNames(header);
  const plan = planOf(mapping, (column, path) => {
    if (typeof column === 'number') {
      if (column >= width) issues.push(missingColumn(path));
      return { key: column, name: header?.[column] ?? column };
    }
    const found = names === null ? [] : find(column, names);
    if (found.length > 1) issues.push(ambiguousColumn(path));
    if (found.length === 0) issues.push(missingColumn(path));
    const [key = null] = found;
    return { key, name: key === null ? firstName(column) : (header?.[key] as string) };
  });
  const scale = plan.fields.score === undefined ? null : scaleIssue(mapping, String(plan.fields.score.name));
  const [first, ...rest] = scale === null ? issues : [...issues, scale];
  if (first !== undefined) throw new NpsError([first, ...rest]);
  return plan;
}

/**
 * Finds the columns of a mapping in the keys of one record; what is not there, or there twice, has a slot without a key.
 *
 * @param mapping - A checked mapping.
 * @param keys - The keys of the record.
 * @returns Where every mapped column stands in records of this form.
 * @throws {NpsError} `scale/not-nps` when the name of the score column names another scale.
 * @internal
 */
export function planOfKeys(mapping: RowMapping, keys: readonly string[]): Plan {
  const names = indexOfNames(keys);
  const plan = planOf(mapping, (column) => {
    if (typeof column === 'number') return { key: keys[column] ?? null, name: keys[column] ?? column };
    const [index, other] = find(column, names);
    if (other !== undefined) return { key: null, name: firstName(column), isAmbiguous: true };
    const key = index === undefined ? null : (keys[index] as string);
    return { key, name: key ?? firstName(column) };
  });
  const { score } = plan.fields;
  const scale = score === undefined || score.key === null ? null : scaleIssue(mapping, String(score.name));
  if (scale !== null) throw new NpsError([scale]);
  return plan;
}

/**
 * The issue of a column that the mapping names and the data do not have.
 *
 * @param path - Where the column stands: in the mapping, or in a row.
 * @returns The issue.
 * @internal
 */
export const missingColumn = (path: Issue['path']): Issue => ({
  code: 'mapping/missing-column',
  path,
  message: 'A mapped column is in the header, got a header without it.',
});

/**
 * The issue of a column whose name the data have more than once.
 *
 * @param path - Where the column stands: in the mapping, or in a row.
 * @returns The issue.
 * @internal
 */
export const ambiguousColumn = (path: Issue['path']): Issue => ({
  code: 'mapping/ambiguous-column',
  path,
  message: 'A mapped column stands in the header once, got several of this name; give the position instead.',
});

type SlotOf = (column: Column, path: Issue['path']) => Slot;

function planOf(mapping: RowMapping, slotOf: SlotOf): Plan {
  const fields: Partial<Record<MappedField, Slot>> = {};
  for (const field of MAPPED_FIELDS) {
    const column = mapping[field];
    if (column !== undefined) fields[field] = slotOf(column, [field]);
  }
  const { tags = [] } = mapping;
  const pairs = Array.isArray(tags)
    ? (tags as readonly string[]).map((tag) => [tag, tag] as const)
    : Object.entries(tags as Readonly<Record<string, Column>>);
  return { fields, tags: pairs.map(([tag, column]) => ({ tag, slot: slotOf(column, ['tags', tag]) })) };
}

/** The positions of each name, as written and folded. */
type Names = { readonly exact: ReadonlyMap<string, number[]>; readonly folded: ReadonlyMap<string, number[]> };

const indexOfNames = (names: readonly string[]): Names => ({
  exact: positions(names),
  folded: positions(names.map(foldText)),
});

const positions = (names: readonly string[]): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  names.forEach((name, index) => {
    const before = found.get(name);
    if (before === undefined) found.set(name, [index]);
    else before.push(index);
  });
  return found;
};

/** The positions of the first name that occurs: as written if possible, else folded. */
const find = (column: Exclude<Column, number>, { exact, folded }: Names): readonly number[] => {
  const candidates = typeof column === 'string' ? [column] : column;
  for (const name of candidates) {
    const found = exact.get(name) ?? folded.get(foldText(name));
    if (found !== undefined) return found;
  }
  return [];
};

const firstName = (column: Exclude<Column, number>): string =>
  typeof column === 'string' ? column : (column[0] as string);
