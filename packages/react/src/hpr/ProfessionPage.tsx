'use client';

import { useState } from 'react';
import { releaseFocus, Select } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { StepForm, TypeAgain, useFieldProblems } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { DetailsPages } from './useDetailsPages.js';
import type { UseHprRegistration } from './useHprRegistration.js';
import { nameOf } from './words.js';

export interface DetailsPageProps {
  registration: UseHprRegistration;
  pages: DetailsPages;
  onCancel: (() => void) | undefined;
}

export function ProfessionPage({ registration, pages, onCancel }: DetailsPageProps) {
  const words = useMessages('hpr', english);
  const { profession: text } = words;
  const { categories, draft, problem, forgotten } = registration;
  const [category, setCategory] = useState(draft.hpCategoryCode ?? '');
  const [subcategory, setSubcategory] = useState(draft.hpSubCategoryCode ?? '');
  const { fields, idOf, errorOf, check } = useFieldProblems(
    ['hpCategoryCode', 'hpSubCategoryCode'],
    problem,
    undefined,
    {
      hpCategoryCode: text.category.label,
      hpSubCategoryCode: text.subcategory.label,
    },
  );
  const subcategories = categories.find(({ code }) => code === category)?.subcategories ?? [];
  const typed = { hpCategoryCode: category, hpSubCategoryCode: subcategory };

  function choose(code: string) {
    setCategory(code);
    const only = categories.find((one) => one.code === code)?.subcategories;
    setSubcategory(only?.length === 1 ? (only[0]?.code ?? '') : '');
  }

  function goOn() {
    releaseFocus();
    const wrong = pages.goOn(typed);
    // There is no speciality to choose before there is a category.
    check(category === '' ? { hpCategoryCode: wrong.hpCategoryCode } : wrong);
  }

  return (
    <StepForm
      title={text.title}
      problem={problem}
      fields={fields}
      submitLabel={pages.isChange ? words.save : words.continue}
      onSubmit={goOn}
      onBack={() => pages.goBack(typed)}
      actions={<Decline onDecline={onCancel} isQuiet />}
    >
      <TypeAgain
        labels={forgotten.includes('hpCategoryCode') && !draft.hpCategoryCode ? [words.review.profession] : []}
      />
      <Select
        id={idOf('hpCategoryCode')}
        label={text.category.label}
        error={errorOf('hpCategoryCode')}
        value={category}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{text.category.none}</option>
        {categories.map((one) => (
          <option key={one.code} value={one.code}>
            {nameOf(text.categories, one)}
          </option>
        ))}
      </Select>
      <Select
        id={idOf('hpSubCategoryCode')}
        label={text.subcategory.label}
        error={errorOf('hpSubCategoryCode')}
        value={subcategory}
        disabled={subcategories.length === 0}
        onChange={(event) => setSubcategory(event.target.value)}
      >
        <option value="">{category === '' ? text.subcategory.first : text.subcategory.none}</option>
        {subcategories.map((one) => (
          <option key={one.code} value={one.code}>
            {nameOf(text.subcategories, one)}
          </option>
        ))}
      </Select>
    </StepForm>
  );
}
