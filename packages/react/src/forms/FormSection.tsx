import { useId, type ReactNode } from 'react';

export interface FormSectionProps {
  title: ReactNode;
  children: ReactNode;
}

/** Fields that belong together, beside each other where there is room. */
export function FormSection({ title, children }: FormSectionProps) {
  const titleId = useId();
  return (
    <section data-part="form-section" className="cs-form-section" aria-labelledby={titleId}>
      <h3 id={titleId} className="cs-form-section-title">
        {title}
      </h3>
      <div className="cs-form-fields">{children}</div>
    </section>
  );
}
