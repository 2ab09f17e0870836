'use client';

import { useEffect, useRef, useState } from 'react';
import { useLatest } from '../../kit/useLatest.js';
import { Actions, Button } from '../../kit/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { useMessages } from '../../provider/index.js';
import { type PhotoProblem, photoOf } from './shrinkPhoto.js';

export interface PhotoCameraProps {
  onTaken: (photo: string) => void;
  onProblem: (problem: PhotoProblem) => void;
  onClose: () => void;
}

/** What the camera sees, until a photo is taken. The camera is let go when this goes. */
export function PhotoCamera({ onTaken, onProblem, onClose }: PhotoCameraProps) {
  const { photo: text } = useMessages('patients', english).form;
  const video = useRef<HTMLVideoElement>(null);
  const [isReady, setReady] = useState(false);
  const latest = useLatest(onProblem);

  useEffect(() => {
    let isOver = false;
    let camera: MediaStream | undefined;
    const stop = () => camera?.getTracks().forEach((track) => track.stop());

    async function watch() {
      camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isOver) return stop();
      if (!video.current) return;
      video.current.srcObject = camera;
      await video.current.play();
      if (!isOver) setReady(true);
    }

    watch().catch((error: unknown) => {
      if (!isOver) latest.current(problemIn(error));
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [latest]);

  function take() {
    const photo = video.current && photoOf(video.current);
    if (photo) onTaken(photo);
  }

  return (
    <>
      <video ref={video} className="cs-camera" aria-label={text.view} muted playsInline />
      <Actions>
        <Button variant="primary" aria-disabled={!isReady} onClick={take}>
          {text.take}
        </Button>
        <Button onClick={onClose}>{text.close}</Button>
      </Actions>
    </>
  );
}

/** Names of the Media Capture standard; a page without a secure origin has no camera to ask for. */
function problemIn(error: unknown): PhotoProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'none';
}
