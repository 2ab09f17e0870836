interface Room {
  findAll: () => Promise<{ items: readonly { id: string }[] }>;
  delete: (id: string) => Promise<unknown>;
}

/** Takes every record of a room away: a clinic that has just begun. */
export async function removeAll(room: Room): Promise<void> {
  for (let { items } = await room.findAll(); items.length > 0; { items } = await room.findAll()) {
    for (const { id } of items) await room.delete(id);
  }
}
