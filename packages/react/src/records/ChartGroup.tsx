import { useId } from 'react';
import { type Description, DescriptionList } from '../kit/index.js';

export interface ChartGroupProps {
  title: string;
  children: readonly Description[];
}

/** Facts of a record that belong together. */
export function ChartGroup({ title, children }: ChartGroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="cs-chart-group">
      <h2 id={id} className="cs-chart-title">
        {title}
      </h2>
      <DescriptionList items={children} />
    </section>
  );
}
