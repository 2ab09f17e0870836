import type { Decorator, Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { StoryClinic } from '../packages/react/src/testing/StoryClinic.js';
import { connectionOf, connectStory } from '../packages/react/src/testing/stories.js';
import '../packages/react/styles.css';
import '../packages/react/records.css';
import '../packages/react/appointments.css';
import '../packages/react/documents.css';
import './preview.css';

// How long a story's `findBy` and `waitFor` look: a busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 5000 });

/** What the toolbar chose, put where an app would put it: on the page. */
const withPage: Decorator = (Story, { globals }) => {
  const page = document.documentElement;
  page.dataset['appearance'] = String(globals['appearance']);
  page.lang = String(globals['language']);
  page.dir = String(globals['direction']);

  return <Story />;
};

/** The app around the story: our client on a sandbox of the story's own, and the words of the chosen language. */
const withClinic: Decorator = (Story, { id, globals }) => (
  <StoryClinic client={connectionOf(id).carestack} globals={globals}>
    <Story />
  </StoryClinic>
);

const preview: Preview = {
  loaders: [({ id, parameters }) => connectStory(id, parameters['sandbox'])],
  decorators: [withClinic, withPage],
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
          { value: 'ur', title: 'Urdu letters (not Urdu)' },
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
