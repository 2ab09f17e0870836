'use client';

import { useEffect, useRef } from 'react';
import { useLatest } from '../../kit/useLatest.js';

/** Why there is no picture. */
export type CameraProblem = 'denied' | 'none' | 'busy';

export interface CameraViewProps {
  label: string;
  /** The text of a QR before the camera; true when it is the one looked for, and no further one is wanted. */
  onText: (text: string) => boolean;
  onProblem: (problem: CameraProblem) => void;
}

/** What the camera sees, while it is on the screen. The camera is let go when this goes. */
export function CameraView({ label, onText, onProblem }: CameraViewProps) {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useLatest({ onText, onProblem });

  useEffect(() => {
    const player = video.current;
    if (!player) return;
    let isOver = false;
    let stop = () => {};

    async function watch(screen: HTMLVideoElement) {
      const { QRCanvas, frameLoop, rearCamera } = await import('qr/dom.js');
      if (isOver) return;
      const camera = await rearCamera(screen);
      const canvas = new QRCanvas();
      const cancel = frameLoop(() => {
        void camera.readFrame(canvas, true).then((text) => {
          if (typeof text !== 'string' || isOver) return;
          isOver = latest.current.onText(text);
          if (isOver) stop();
        });
      });
      stop = () => {
        cancel();
        camera.stop();
      };
      if (isOver) stop();
    }

    watch(player).catch((error: unknown) => {
      if (!isOver) latest.current.onProblem(problemIn(error));
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [latest]);

  return <video ref={video} className="cs-camera" aria-label={label} muted playsInline />;
}

/** Names of the Media Capture standard; a page without a secure origin has no camera to ask for. */
function problemIn(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'none';
}
