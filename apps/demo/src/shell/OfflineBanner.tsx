import { useWords } from '../words/Words.js';
import { useOnline } from './useOnline.js';

export function OfflineBanner() {
  const words = useWords();
  const isOnline = useOnline();
  return (
    <div className="offline" role="status">
      {!isOnline && <p>{words.offline}</p>}
    </div>
  );
}
