/** The licences of what the site shows and of the code that draws it: see LICENSE-content and LICENSE. */
export const licences = {
  texts: 'https://creativecommons.org/licenses/by/4.0/',
  code: 'https://opensource.org/license/mit',
} as const;
