// What the README's app has around it: a bundler's idea of CSS, and its own sign-in.
declare module '*.css';
declare function isSignedIn(request: Request): boolean;
