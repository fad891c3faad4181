/* The keyboard of the desk: "/" finds, a letter presses what carries it as data-key, "?" shows the sheet. */
(function () {
  'use strict';
  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }
  function visible(element) {
    return element.getClientRects().length > 0;
  }
  function closeMenus(except) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (menu !== except) { menu.open = false; }
    });
  }
  function sheet() {
    var keys = document.getElementById('keys');
    if (keys && keys.open) { keys.close(); } else if (keys) { keys.showModal(); }
  }
  /* The one in the row that has the focus, else one that is seen, else the first in a closed menu. */
  function targetOf(key) {
    var all = Array.from(document.querySelectorAll('[data-key="' + key + '"]'));
    var row = document.activeElement.closest('tr');
    return all.find(function (one) { return row && row.contains(one); }) || all.find(visible)
      || all.find(function (one) { return one.closest('details.actions'); });
  }
  /* Says that it is copied where the hand is, and to who listens. */
  function copied(button) {
    var before = button.title;
    var note = document.createElement('span');
    note.className = 'copied';
    note.setAttribute('role', 'status');
    button.after(note);
    note.textContent = button.dataset.copied;
    window.setTimeout(function () { note.remove(); button.title = before; }, 2000);
  }
  function copyText(button) {
    if (navigator.clipboard) {
      navigator.clipboard.writeText(button.dataset.copy).then(function () { copied(button); });
      return;
    }
    var field = document.createElement('textarea');
    field.value = button.dataset.copy;
    document.body.append(field);
    field.select();
    if (document.execCommand('copy')) { copied(button); }
    field.remove();
  }
  function press(event) {
    var find = document.querySelector('.find .ui-autocomplete-input');
    if (event.key === '/' && find) { event.preventDefault(); find.focus(); find.select(); return; }
    if (event.key === '?') { event.preventDefault(); sheet(); return; }
    if (!/^[a-z]$/.test(event.key)) { return; }
    var target = targetOf(event.key);
    if (target) {
      event.preventDefault();
      if (typing(target)) { target.focus(); } else { target.click(); }
    }
  }
  /* A table wider than its place scrolls by itself; only then, because its head stands still no longer. */
  var fitting = 0;
  function fit() {
    fitting = 0;
    document.querySelectorAll('.ui-datatable-tablewrapper').forEach(function (place) {
      var table = place.querySelector('table');
      var wide = !!table && table.offsetWidth > place.clientWidth;
      place.classList.toggle('too-wide', wide);
      if (wide) { place.tabIndex = 0; } else { place.removeAttribute('tabindex'); }
    });
  }
  function fitSoon() { fitting = fitting || window.requestAnimationFrame(fit); }
  document.addEventListener('DOMContentLoaded', function () {
    fit();
    new MutationObserver(fitSoon).observe(document.body, { childList: true, subtree: true });
  });
  window.addEventListener('resize', fitSoon);
  /* Enter without a choice among the suggestions asks for what was typed, whether they are shown or not yet. */
  document.addEventListener('keydown', function (event) {
    var box = event.key === 'Enter' && event.target.closest('.find .ui-autocomplete-input');
    if (box && !document.querySelector('.ui-autocomplete-panel .ui-state-highlight')) {
      event.preventDefault();
      event.stopPropagation();
      document.getElementById('finder:open').click();
    }
  }, true);
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      var open = document.querySelector('details.menu[open]');
      if (open) { open.open = false; open.querySelector('summary').focus(); }
      if (event.target.matches && event.target.matches('.find .ui-autocomplete-input')) { event.target.blur(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { return; }
    if (document.querySelector('dialog[open], .ui-dialog[aria-hidden="false"]') && event.key !== '?') { return; }
    press(event);
  });
  /* A token of a template goes where the cursor was last. */
  var field = null;
  document.addEventListener('focusin', function (event) {
    if (event.target.matches('[data-tokens]')) { field = event.target; }
  });
  function insert(token) {
    var target = field && document.getElementById(field.id) || document.querySelector('textarea[data-tokens]');
    target.focus();
    target.setRangeText(token, target.selectionStart, target.selectionEnd, 'end');
    target.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  }
  document.addEventListener('click', function (event) {
    var token = event.target.closest('[data-token]');
    if (token) { insert(token.dataset.token); }
    closeMenus(event.target.closest('details.menu'));
    if (event.target.closest('[data-print]')) { window.print(); }
    if (event.target.closest('[data-close-sheet]')) { sheet(); }
    if (event.target.closest('[data-open-sheet]')) { sheet(); }
    var tab = event.target.closest('a[data-tab]');
    if (tab && window.openTab && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      window.openTab([{ name: 'tab', value: tab.dataset.tab }]);
      document.querySelector('.aside-page').dataset.tab = tab.dataset.tab;
      history.replaceState(null, '', tab.href);
    }
    var copy = event.target.closest('[data-copy]');
    if (copy) { copyText(copy); }
    var opener = event.target.closest('[data-open-dialog]');
    if (opener) { window.PF(opener.dataset.openDialog).show(); }
    var closer = event.target.closest('[data-close-dialog]');
    if (closer) { window.PF(closer.dataset.closeDialog).hide(); }
    var link = event.target.closest('.menu-body a');
    if (link) { closeMenus(null); }
  });
  /* What says "older" is pressed once one has scrolled to it; the keyboard presses it as any button. */
  var reach = new IntersectionObserver(function (seen) {
    seen.filter(function (one) { return one.isIntersecting; }).forEach(function (one) {
      reach.unobserve(one.target);
      one.target.click();
    });
  });
  document.addEventListener('scroll', function () {
    document.querySelectorAll('[data-reach]:not([data-watched])').forEach(function (one) {
      one.dataset.watched = 'true';
      reach.observe(one);
    });
  }, { capture: true, passive: true });
}());
