(() => {
  'use strict';
  const box = document.getElementById('search'), list = document.getElementById('found'), none = document.getElementById('found-none');
  const data = self.QSSTD_SEARCH || [], most = 12;
  if (!box || !data.length) return;
  box.closest('.search').hidden = false;
  const plain = (text) => text.normalize('NFKC').toLowerCase();
  const index = data.map(([title, kind, where, href, text]) => ({title, kind, where, href, text, head: plain(title), body: plain(`${where} ${text}`)}));
  let shown = [], at = -1;

  const pairs = (text) => {
    const found = new Set(), close = text.replace(/\s+/g, '');
    for (let i = 0; i + 1 < close.length; i++) found.add(close.slice(i, i + 2));
    return found;
  };
  const exact = (one, terms) => {
    let score = 0;
    for (const term of terms) {
      const head = one.head.indexOf(term), body = one.body.indexOf(term);
      if (head < 0 && body < 0) return 0;
      score += (head < 0 ? 0 : 10 + (head === 0 ? 5 : 0) + 10 * term.length / one.head.length) + (body < 0 ? 0 : 1);
    }
    return score;
  };
  const near = (one, wanted) => {
    let hits = 0;
    for (const pair of wanted) hits += one.head.includes(pair) ? 1.2 : one.body.includes(pair) ? 1 : 0;
    return hits >= wanted.size / 2 ? hits / wanted.size : 0;
  };
  const ranked = (score) => index.map((one, place) => [score(one), place, one]).filter((one) => one[0] > 0)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]).slice(0, most).map((one) => one[2]);
  const find = (query) => {
    const terms = plain(query).split(/\s+/).filter(Boolean);
    if (!terms.length) return [];
    const found = ranked((one) => exact(one, terms)), wanted = pairs(terms.join(''));
    return found.length || wanted.size < 2 ? found : ranked((one) => near(one, wanted));
  };

  const node = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };
  const snippet = (one, query) => {
    const line = node('span', 'snippet'), term = plain(query).split(/\s+/).find((part) => part && plain(one.text).includes(part));
    const start = term && plain(one.text).length === one.text.length ? plain(one.text).indexOf(term) : -1;
    if (start < 0) { line.textContent = one.text.slice(0, 70); return line; }
    const from = Math.max(0, start - 24);
    line.append((from ? '…' : '') + one.text.slice(from, start), node('mark', '', one.text.slice(start, start + term.length)),
      one.text.slice(start + term.length, start + term.length + 46));
    return line;
  };
  const option = (one, number, query) => {
    const item = node('li');
    item.id = `found-${number}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.append(node('span', 'title', one.title), node('span', 'kind', [one.kind, one.where].filter(Boolean).join(' · ')), snippet(one, query));
    item.addEventListener('mousedown', (event) => { event.preventDefault(); go(number); });
    return item;
  };
  const mark = (number) => {
    at = number;
    [...list.children].forEach((item, n) => item.setAttribute('aria-selected', String(n === at)));
    if (at < 0) { box.removeAttribute('aria-activedescendant'); return; }
    box.setAttribute('aria-activedescendant', `found-${at}`);
    list.children[at].scrollIntoView({block: 'nearest'});
  };
  const close = () => {
    list.hidden = true;
    none.textContent = '';
    box.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const go = (number) => {
    const link = box.dataset.root + shown[number].href, target = link.startsWith('#') && document.getElementById(link.slice(1));
    close();
    location.href = self.qsstdGo ? self.qsstdGo(link) : link;
    if (target) { target.tabIndex = -1; target.focus(); }
  };
  const search = () => {
    shown = find(box.value);
    list.replaceChildren(...shown.map((one, number) => option(one, number, box.value)));
    close();
    list.hidden = !shown.length;
    box.setAttribute('aria-expanded', String(!list.hidden));
    none.textContent = box.value.trim() && !shown.length ? none.dataset.none : '';
  };
  box.addEventListener('input', search);
  box.addEventListener('focus', () => { if (box.value) search(); });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && shown.length && !list.hidden) mark((Math.max(at, step < 0 ? 0 : -1) + step + shown.length) % shown.length);
    else if (event.key === 'Enter' && shown.length && !list.hidden) go(Math.max(at, 0));
    else if (event.key === 'Escape') { if (list.hidden) box.value = ''; close(); }
    else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
    event.preventDefault();
    box.focus();
  });
})();
