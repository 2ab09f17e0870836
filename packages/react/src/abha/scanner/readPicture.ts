/** Why a picture gave no QR. */
export type PictureProblem = 'tooLarge' | 'unreadable' | 'empty';

const largest = 20 * 1024 * 1024;

/** Larger pictures are read no better, only slower. */
const longestSide = 1600;

/** The text of the QR in a picture. Nothing leaves the page. */
export async function readPicture(file: Blob): Promise<{ text: string } | { problem: PictureProblem }> {
  if (file.size > largest) return { problem: 'tooLarge' };
  const pixels = await pixelsOf(file);
  if (!pixels) return { problem: 'unreadable' };
  const { decodeQR } = await import('qr/decode.js');
  try {
    return { text: decodeQR(pixels, { effort: Infinity, timeLimit: 3000 }) };
  } catch {
    return { problem: 'empty' };
  }
}

async function pixelsOf(file: Blob): Promise<ImageData | null> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const width = Math.max(1, Math.round(picture.width * scale));
    const height = Math.max(1, Math.round(picture.height * scale));
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0, width, height);
    picture.close();
    return context?.getImageData(0, 0, width, height) ?? null;
  } catch {
    return null;
  }
}
