(() => {
  'use strict';
  const root = document.documentElement, button = document.getElementById('theme'), menu = document.querySelector('.menu details');
  const dark = matchMedia('(prefers-color-scheme: dark)'), narrow = matchMedia('(max-width: 60rem)');
  let chosen = {'?dark': 'dark', '?light': 'light'}[location.search] || '';
  const show = () => {
    if (chosen) root.dataset.theme = chosen;
    if (button) button.setAttribute('aria-pressed', String((chosen || (dark.matches ? 'dark' : 'light')) === 'dark'));
  };
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => {
      chosen = button.getAttribute('aria-pressed') === 'true' ? 'light' : 'dark';
      show();
    });
  }
  dark.addEventListener('change', show);
  show();
  self.qsstdGo = (link) => {
    const to = new URL(link, location.href);
    if (chosen && to.pathname !== location.pathname && to.pathname.endsWith('.html')) to.search = chosen;
    return to.href;
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href]');
    if (link && chosen && !link.download) link.href = self.qsstdGo(link.href);
  });
  if (menu) {
    const fold = () => { menu.open = !narrow.matches; };
    narrow.addEventListener('change', fold);
    fold();
  }
  addEventListener('beforeprint', () => document.querySelectorAll('details.words').forEach((one) => { one.open = true; }));
})();
