// The way from Tasklist back to Cordon's start page.
import {language} from '../../../../../js/webapp-language.js';

const LABEL = {zh: 'Cordon 首页', en: 'Cordon start page'};

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

export default {
  id: 'cordon.start',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: container => {
    const link = document.createElement('a');
    link.href = `${root}/`;
    link.textContent = LABEL[language];
    container.append(link);
  }
};
