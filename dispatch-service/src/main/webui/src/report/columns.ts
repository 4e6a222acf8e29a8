import { answered, FEW, share, shareWords, timeWords } from './figures';
import { groupName } from './groups';
import type { Column } from './sheet';
import type { CallReport, Crew, Figures, Times } from './types';

/** One line of a report: a group or all callouts together, with its name. */
export interface Line { name: string; figures: Figures }

export const linesOf = ({ by, groups }: CallReport): Line[] =>
  groups.map((group) => ({ name: groupName(by, group), figures: group.figures }));

/** All callouts together: what no adding up of groups gives, such as medians and shares. */
export const totalOf = ({ total }: CallReport): Line => ({ name: 'All', figures: total });

const count = (head: string, of: (figures: Figures) => number): Column<Line> =>
  ({ head, value: ({ figures }) => of(figures) });

/** A share in percent; in the file, too, it is missing of too few. */
const part = (head: string, some: (figures: Figures) => number, of: (figures: Figures) => number): Column<Line> => ({
  head,
  fileHead: `${head}, percent (none of fewer than ${FEW})`,
  value: ({ figures }) => {
    const known = share(some(figures), of(figures));
    return known === undefined ? undefined : Math.round(known * 1000) / 10;
  },
  show: ({ figures }) => shareWords(some(figures), of(figures)),
});

const seconds = (head: string, of: (figures: Figures) => number | undefined): Column<Line> => ({
  head,
  fileHead: `${head}, seconds`,
  value: ({ figures }) => {
    const known = of(figures);
    return known === undefined ? undefined : Math.round(known);
  },
  show: ({ figures }) => timeWords(of(figures)),
});

const times = (head: string, of: (figures: Figures) => Times): Column<Line>[] => [
  { head: `${head}: known for`, value: ({ figures }) => of(figures).known, show: ({ figures }) => `${of(figures).known} of ${of(figures).of}` },
  seconds(`${head}: half within`, (figures) => of(figures).medianSeconds),
  seconds(`${head}: nine of ten within`, (figures) => of(figures).p90Seconds),
];

const crew = (head: string, of: (figures: Figures) => Crew): Column<Line>[] => [
  count(head, (figures) => of(figures).of),
  count(`${head}: ambulance's time known`, (figures) => of(figures).known),
  count(`${head}: of these, arrival told`, (figures) => of(figures).arrived),
  count(`${head}: helper before it`, (figures) => of(figures).helperFirst),
  part(`${head}: share before it`, (figures) => of(figures).helperFirst, (figures) => of(figures).known),
  seconds(`${head}: lead in the middle`, (figures) => of(figures).medianLeadSeconds),
];

/** The first column says what the lines are. */
export const columnsOf = (what: string) => {
  const name: Column<Line> = { head: what, value: (line) => line.name };
  return {
    calls: [
      name,
      count('Calls', ({ calls }) => calls),
      count('Somebody asked', ({ alerted }) => alerted),
      count('Withheld', ({ withheld }) => withheld),
      count('Let through all the same', ({ overridden }) => overridden),
      count('Still open', ({ open }) => open),
    ],
    answers: [
      name,
      count('Alerts', ({ alerts }) => alerts),
      count('Yes', ({ accepted }) => accepted),
      count('No', ({ declined }) => declined),
      count('No answer in time', ({ silent }) => silent),
      part('Yes of all answers', ({ accepted }) => accepted, answered),
    ],
    times: [
      name,
      ...times('First yes', ({ firstYes }) => firstYes),
      ...times('On scene', ({ firstOnScene }) => firstOnScene),
      ...times('With patient', ({ firstWithPatient }) => firstWithPatient),
      ...times('AED', ({ aedWithPatient }) => aedWithPatient),
    ],
    crew: [name, ...crew('Arrests', ({ arrests }) => arrests), ...crew('All asked', (figures) => figures.crew)],
  };
};
