// Browsers stay out of `npm ci`: src/local/chromium.ts looks for one when the first PDF is made.
module.exports = { skipDownload: true };
