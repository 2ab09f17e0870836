'use client';

import { Notice, Skeleton } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import { useMessages } from '../provider/index.js';
import { useLoaded } from '../registration/index.js';
import type { PhotoFieldProps } from './photo/PhotoField.js';

const load = async () => (await import('./photo/PhotoField.js')).PhotoField;

/** A photo from a file or the camera, loaded when its section is there; without it the rest of the form goes on. */
export function LazyPhotoField(props: PhotoFieldProps) {
  const { photo: text } = useMessages('patients', english).form;
  const { part: PhotoField, hasFailed } = useLoaded(load);
  if (PhotoField) return <PhotoField {...props} />;
  return (
    <div className="cs-wide">{hasFailed ? <Notice tone="warning">{text.lost}</Notice> : <Skeleton lines={2} />}</div>
  );
}
