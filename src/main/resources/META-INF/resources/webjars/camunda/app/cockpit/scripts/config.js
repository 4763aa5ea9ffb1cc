import '../../../../js/webapp-session.js';
import {locales, preload} from '../../../../js/webapp-language.js';

await preload('cockpit');

export default {locales, disableWelcomeMessage: true};
