import type { Messages } from '../../messages/messages.js';
import type { Times } from '../wizard/useTimes.js';
import type { ScheduleEditorState } from './useScheduleEditor.js';

/** What every part of the editor is given. */
export interface EditorProps {
  editor: ScheduleEditorState;
  text: Messages['scheduleEditor'];
  times: Times;
  /** The id of the field at a place, for labels and for the links of the summary. */
  idOf: (at: string) => string;
  /** What is wrong at a place, in words; undefined when nothing is. Of what is not typed yet nothing is said before one saves. */
  errorAt: (at: string, typed?: string) => string | undefined;
  /** A row that was added or whose neighbour was removed takes focus once it is drawn. */
  focusOn: (at: string) => void;
}
