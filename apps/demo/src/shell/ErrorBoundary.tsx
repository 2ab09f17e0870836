import { Component, type ReactNode } from 'react';
import { useWords } from '../words/Words.js';

interface Props {
  /** Another screen gets another try. */
  resetKey: string;
  children: ReactNode;
}

/** A screen that breaks leaves the rest of the app standing, and says what to do. */
export class ErrorBoundary extends Component<Props, { brokenAt: string | null }> {
  override state = { brokenAt: null };

  static getDerivedStateFromError(): { brokenAt: string } {
    return { brokenAt: location.pathname };
  }

  override render() {
    return this.state.brokenAt === this.props.resetKey ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage() {
  const { broken } = useWords();
  return (
    <div className="page narrow" role="alert">
      <div className="page-heading">
        <div>
          <h1>{broken.title}</h1>
          <p className="intro">{broken.text}</p>
        </div>
      </div>
      <button type="button" className="cs-button" data-variant="primary" onClick={() => location.reload()}>
        {broken.reload}
      </button>
    </div>
  );
}
