export type PhotoProblem = 'too_large' | 'not_picture' | 'denied' | 'none' | 'busy';

/** Of what somebody chooses; a phone's picture has a tenth of it. */
const mostBytes = 20 * 1024 * 1024;
/** Pixels of the longer edge: a face on a chart needs no more. */
const longestEdge = 480;

/** A picture by its first bytes, whatever its name or declared type: JPEG, PNG or WebP. */
export function isPicture(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  return text.startsWith('\xff\xd8\xff') || text.startsWith('\x89PNG\r\n\x1a\n') || /^RIFF....WEBP/s.test(text);
}

/**
 * The picture as a small JPEG in base64. It is drawn anew, so nothing of the file but its pixels is left: no place, no time, no name
 * of a device.
 */
export async function shrinkPhoto(file: Blob): Promise<{ photo: string } | { problem: PhotoProblem }> {
  if (file.size > mostBytes) return { problem: 'too_large' };
  if (!isPicture(new Uint8Array(await file.slice(0, 12).arrayBuffer()))) return { problem: 'not_picture' };
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const photo = drawnSmall(picture, picture.width, picture.height);
    picture.close();
    return photo ? { photo } : { problem: 'not_picture' };
  } catch {
    return { problem: 'not_picture' };
  }
}

/** What stands before the camera this moment. */
export function photoOf(video: HTMLVideoElement): string | null {
  return drawnSmall(video, video.videoWidth, video.videoHeight);
}

function drawnSmall(source: CanvasImageSource, width: number, height: number): string | null {
  const scale = Math.min(1, longestEdge / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d');
  if (!pen || width === 0) return null;
  // A see-through picture gets paper behind it: JPEG would make it black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.85).replace(/^data:[^,]*,/, '');
}
