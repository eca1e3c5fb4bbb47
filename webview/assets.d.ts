/** Style sheets that a script imports become `dist/webview.css`. */
declare module '*.css';
