import { onTestFinished, vi } from 'vitest';

/** The files a test's person was handed, in place of jsdom, which cannot save. */
export function savedFiles(): { name: string; blob: Blob }[] {
  const files: { name: string; blob: Blob }[] = [];
  const blobs: Blob[] = [];
  const before = Object.getOwnPropertyDescriptors(URL);
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob) - 1}`, revokeObjectURL: () => {} });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs[Number(this.href.replace('blob:', ''))];
    if (blob) files.push({ name: this.download, blob });
  });
  onTestFinished(() => {
    Object.defineProperties(URL, before);
    click.mockRestore();
  });
  return files;
}
