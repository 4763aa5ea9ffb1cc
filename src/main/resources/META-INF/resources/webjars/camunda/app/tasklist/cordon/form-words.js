// The form library of Tasklist speaks English only: puts its own few sentences into Chinese as they appear.
import {language} from '../../../../../js/webapp-language.js';

const SENTENCES = [
  [/^Field is required\.$/, '请填写此项。'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少 $1 个字符。'],
  [/^Field must have maximum length of (.+)\.$/, '最多 $1 个字符。'],
  [/^Field must match pattern .+\.$/, '格式不正确。'],
  [/^Value is not a number\.$/, '请填写数字。'],
  [/^Value is expected to be an integer\.$/, '请填写整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写有效值，最接近的是 $1 和 $2。'],
  [/^Add new$/, '新增'],
  [/^No results$/, '没有结果'],
  [/^All values selected$/, '已全部选择'],
  [/^Select$/, '请选择'],
  [/^Search$/, '搜索'],
  [/^Expand all \((\d+)\)$/, '展开全部（$1）'],
  [/^Collapse$/, '收起']
];

function translated(text) {
  const [pattern, chinese] = SENTENCES.find(([english]) => english.test(text.trim())) || [];
  return pattern ? text.trim().replace(pattern, chinese) : text;
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = translated(node.data);
    if (text !== node.data) {
      node.data = text;
    }
  } else if (node.placeholder) {
    node.placeholder = translated(node.placeholder);
  }
  node.childNodes.forEach(translate);
}

const isInForm = node => (node instanceof Element ? node : node.parentElement)?.closest('.fjs-container');

if (language === 'zh') {
  new MutationObserver(changes =>
    changes
      .flatMap(change => [change.target, ...change.addedNodes])
      .filter(isInForm)
      .forEach(translate)
  ).observe(document.body, {childList: true, characterData: true, subtree: true});
}
