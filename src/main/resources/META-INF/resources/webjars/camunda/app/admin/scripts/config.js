import {locales} from '../../../../js/webapp-language.js';

export default {locales, disableWelcomeMessage: true};
