import type { Decorator, Preview } from '@storybook/react-vite';
import '../packages/react/styles.css';
import './preview.css';

/** What the toolbar chose, put where an app would put it: on the page. */
const withPage: Decorator = (Story, { globals }) => {
  const page = document.documentElement;
  page.dataset['appearance'] = String(globals['appearance']);
  page.lang = String(globals['language']);
  page.dir = String(globals['direction']);

  return <Story />;
};

const preview: Preview = {
  // The first decorator stands innermost: what a story needs around it (client, words, data) goes before `withPage`.
  decorators: [withPage],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
  initialGlobals: { appearance: 'auto', language: 'en', direction: 'ltr' },
  globalTypes: {
    appearance: {
      description: 'Appearance',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'As the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    language: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'hi', title: 'हिन्दी' },
        ],
      },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
};

export default preview;
