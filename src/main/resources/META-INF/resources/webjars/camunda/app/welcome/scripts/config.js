import {locales, preload} from '../../../../js/webapp-language.js';

await preload('welcome');

export default {locales, disableWelcomeMessage: true};
