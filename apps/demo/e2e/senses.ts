import type { Page } from 'playwright-core';

const wizard = '[data-part$="-registration"]';

/** Looks at every screen of a journey as those who use no mouse, hear it, magnify it or choose its colours. Ends with focus where it was. */
export class Senses {
  readonly page: Page;
  /** What a screen reader finds on each screen, in their order. */
  readonly screens: string[] = [];
  /** What is wrong, with the screen it is wrong on. */
  readonly faults: string[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  /** Before the first page is opened: from then on everything spoken by itself is written down. */
  static async of(page: Page): Promise<Senses> {
    await page.addInitScript(() => {
      const spoken: string[] = [];
      Object.assign(globalThis, { spoken });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const region = element?.closest('[role=status], [aria-live]');
          const text = region?.closest('[data-part$="-registration"]') && region.textContent;
          if (text && spoken.at(-1) !== text) spoken.push(text);
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    return new Senses(page);
  }

  /** Everything spoken by itself so far. */
  spoken(): Promise<string[]> {
    return this.page.evaluate<string[]>('spoken');
  }

  /** Waits for the screen of this heading and looks at it in every way. */
  async examine(heading: string, { isFirst = false } = {}): Promise<void> {
    const { page } = this;
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    await page.locator(`${wizard} :is(.cs-skeleton, [aria-busy=true])`).first().waitFor({ state: 'detached' });
    const size = page.viewportSize() ?? { width: 1280, height: 900 };
    const found = async (look: () => string[]) => {
      for (const fault of await page.evaluate(look)) this.faults.push(`${heading}: ${look.name}: ${fault}`);
    };
    if (!isFirst) await page.locator(`${wizard} [data-part=step-heading]:focus`).waitFor({ timeout: 2000 });
    this.screens.push(withoutChance(await page.locator(wizard).ariaSnapshot()));

    // 1280 by 1024 at 400 %, which is 320 pixels wide.
    await page.setViewportSize({ width: 320, height: 256 });
    await found(sticksOut);
    await page.evaluate(spaceOut);
    await found(sticksOut);
    await found(cutOff);
    await page.evaluate(spaceBack);

    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await found(unseenControls);
    await found(moving);
    await page.emulateMedia({ forcedColors: null, reducedMotion: null });
    await page.setViewportSize(size);
  }

  /** Sends the screen as it is: what is wrong is summed up, in focus, and leads to fields that say the same. */
  async findMistakes(submit: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: submit, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-part=error-summary]:focus').waitFor({ timeout: 2000 });
    const links = await page.locator('[data-part=error-summary] a').all();
    if (links.length === 0) this.faults.push(`${submit}: no mistake leads to its field`);
    for (const link of links) {
      const words = await link.innerText();
      await link.focus();
      await page.keyboard.press('Enter');
      const described = await page.evaluate(describedFocus);
      // The summary names the field where its sentence alone would not: `Category: Fill this in.`
      if (![words, words.replace(/^.*?: /, '')].some((sentence) => described.includes(sentence)))
        this.faults.push(`${submit}: "${words}" leads to a field that says "${described}"`);
    }
  }
}

/** What chance or the clock decides is not kept: what is spoken by itself comes and goes. */
function withoutChance(snapshot: string): string {
  return snapshot
    .replaceAll(/^ *- status\b.*\n?/gm, '')
    .replaceAll(/\d{2}-\d{4}-\d{4}-\d{4}/g, 'NN-NNNN-NNNN-NNNN')
    .replaceAll(/\b\d+ s\b/g, 'N s');
}

/** Runs in the page. */
function sticksOut(): string[] {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
    .map((element) => `${element.tagName} ${element.getAttribute('class')} ${element.textContent?.slice(0, 30)}`);
}

/** Runs in the page: text as wide as WCAG 1.4.12 wants it to be possible. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets.push(sheet);
}

/** Runs in the page. */
function spaceBack(): void {
  document.adoptedStyleSheets.pop();
}

/** Runs in the page: boxes whose text does not fit into them. */
function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-part$="-registration"] *')]
    .filter((element) => {
      if (element.matches('input, select, .cs-visually-hidden, .cs-code *')) return false;
      if (getComputedStyle(element).overflow === 'visible' && element.tagName !== 'BUTTON') return false;
      return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    })
    .map((element) => `${element.className}: ${element.textContent}`);
}

/** Runs in the page: controls without an edge, and those that do not show that they have the focus. */
function unseenControls(): string[] {
  const before = document.activeElement;
  const scrolled = window.scrollY;
  const box = (element: Element) => element.closest('.cs-box, .cs-code') ?? element;
  const ringed = () =>
    [...document.querySelectorAll('[data-part$="-registration"], [data-part$="-registration"] *')].filter((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
  const hasEdge = (element: Element) => {
    const drawn = [element, box(element), ...box(element).querySelectorAll('[data-part=place]')];
    return drawn.some((one) => {
      const { borderTopStyle, borderTopWidth, appearance, textDecorationLine } = getComputedStyle(one);
      if (textDecorationLine === 'underline') return true;
      const isNative = one instanceof HTMLInputElement && /checkbox|radio/.test(one.type) && appearance === 'auto';
      return isNative || (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1);
    });
  };

  const faults: string[] = [];
  const controls = document.querySelectorAll('[data-part$="-registration"] :is(button, input, select, a[href])');
  for (const control of controls) {
    if (!(control instanceof HTMLElement) || control.matches(':disabled, [type=file]')) continue;
    const name = `${control.tagName} ${control.className} ${control.textContent}`;
    if (control.tagName !== 'A' && !hasEdge(control)) faults.push(`${name} has no edge`);
    control.blur();
    const unfocused = new Set(ringed());
    control.focus();
    const isRinged = ringed().some((element) => !unfocused.has(element)) || unfocused.has(box(control));
    if (!isRinged) faults.push(`${name} does not show its focus`);
    const { top, bottom } = control.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) faults.push(`${name} has the focus out of sight`);
  }
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  window.scrollTo(0, scrolled);
  return faults;
}

/** Runs in the page. */
function moving(): string[] {
  return document
    .getAnimations()
    .filter(({ playState }) => playState === 'running')
    .map(({ id, effect }) => `${id} ${effect instanceof KeyframeEffect ? effect.target?.className : ''}`);
}

/** Runs in the page: what describes the control that has the focus, and the groups around it. */
function describedFocus(): string {
  const ids: string[] = [];
  for (let element = document.activeElement; element; element = element.parentElement) {
    ids.push(...(element.getAttribute('aria-describedby')?.split(' ') ?? []));
  }
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}
