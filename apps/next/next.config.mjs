export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // The whole repository is checked at once, by `npm run types`.
  typescript: { ignoreBuildErrors: true },
};
