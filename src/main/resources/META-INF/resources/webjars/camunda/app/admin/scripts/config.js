import {locales, preload} from '../../../../js/webapp-language.js';

await preload('admin');

export default {locales, disableWelcomeMessage: true};
