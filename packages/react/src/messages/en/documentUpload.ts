export const documentUpload = {
  label: 'Documents',
  drop: 'Drop files here or paste them',
  choose: 'Choose files',
  camera: 'Take a photo',
  limits: ({ files, size, pages }: { files: number; size: string; pages: number }) => {
    const most = pages === 1 ? '1 page' : `${pages} pages`;
    return files === 1
      ? `PDF, JPEG, PNG, WebP or plain text. One file of at most ${size} and ${most}.`
      : `PDF, JPEG, PNG, WebP or plain text. Up to ${files} files, ${size} together, ${most} in one.`;
  },
  staysHere: 'Nothing leaves this device until you say so.',
  list: 'Chosen documents, in their order',
  kinds: { pdf: 'PDF', picture: 'Picture', text: 'Text' },
  pages: ({ count }: { count: number }) => (count === 1 ? '1 page' : `${count} pages`),
  checking: 'Looking at the file…',
  problems: {
    empty: 'This file is empty. Choose it again, or another one.',
    kind: 'Inside, this is neither a PDF nor a picture nor text, whatever its name says. Save it as one of them.',
    heic: 'This is a photo in the HEIC format. Save it as JPEG, or take it here with the camera.',
    locked: 'This PDF is locked with a password. Save it without one, then choose it again.',
    broken: 'This PDF breaks off before its end. Download or scan it once more.',
    pages: ({ pages, most }: { pages: number; most: number }) =>
      `It has ${pages} pages, and ${most === 1 ? 'only 1 is' : `at most ${most} are`} taken. Split the file.`,
    unreadable: 'The file could not be read. It may have been moved or renamed.',
  },
  /** Why the service did not read a file, by its code. */
  notRead: {
    image_not_read: 'Pictures are not read here. Send a PDF that holds text, or text.',
    page_not_read: 'One of its pages is a picture that could not be read.',
    file_not_readable: 'It is damaged or locked.',
    file_kind_not_read: 'This kind of file is not read.',
    no_text: 'It holds no text that can be read.',
    file_gone: 'It could not be read any more. It may have been moved or renamed: choose it again.',
  } as Record<string, string>,
  notReadOtherwise: 'The service cannot read this file.',
  refused: {
    files: ({ names, most }: { names: string; most: number }) =>
      `${most === 1 ? 'Only one file can' : `At most ${most} files can`} be added. Not added: ${names}`,
    bytes: ({ names, most }: { names: string; most: string }) =>
      `All files together can be ${most} at most. Not added: ${names}`,
    twice: ({ names }: { names: string }) => `Already in the list: ${names}`,
  },
  preview: ({ name }: { name: string }) => `Look at ${name}`,
  moveUp: ({ name }: { name: string }) => `Move ${name} up`,
  moveDown: ({ name }: { name: string }) => `Move ${name} down`,
  remove: ({ name }: { name: string }) => `Remove ${name}`,
  moved: ({ name, place, count }: { name: string; place: number; count: number }) =>
    `${name} is number ${place} of ${count}.`,
  removed: ({ name }: { name: string }) => `${name} was removed.`,
  added: ({ count }: { count: number }) =>
    count === 1 ? '1 document in the list.' : `${count} documents in the list.`,
  send: ({ count }: { count: number }) => (count === 1 ? 'Send 1 document' : `Send ${count} documents`),
  sending: 'Sending…',
  sendingFile: ({ share }: { share: string }) => `Sending, ${share}`,
  sent: 'Sent',
  failed: 'Not sent',
  retry: ({ count }: { count: number }) =>
    count === 1 ? 'Send the failed one again' : `Send the ${count} failed ones again`,
  someFailed: 'Not every document was sent. Those sent stay sent; try the others again.',
  allSent: 'All documents were sent.',
  cancel: 'Stop',
  close: 'Close',
};
