/** Ids of what takes the focus: of an item, of a section, of the source. */
export const sourceId = 'cs-composer-source';
export const editButtonId = (itemId: string) => `cs-draft-edit-${itemId}`;
export const undoButtonId = (itemId: string) => `cs-draft-undo-${itemId}`;
export const sourceButtonId = (itemId: string) => `cs-draft-source-${itemId}`;
export const addButtonId = (section: string) => `cs-draft-add-${section}`;
