/* Order entry: a new card's number goes from here to its gateway and nowhere else; the desk gets the token that comes back. */
window.orderEntry = (function () {
  'use strict';
  var busy = false;
  var card = document.getElementById('new-card');
  function by(id) { return document.getElementById(id); }
  function chosen(name) {
    var one = document.querySelector('input[name="pay:' + name + '"]:checked');
    return one ? one.value : null;
  }
  function digits(id) { return by(id).value.replace(/\D/g, ''); }
  function takesNewCard() { return chosen('way') !== 'OUTSIDE' && chosen('card') === 'new'; }

  /* What is wrong stands beside its field; an empty text takes it away. */
  function say(field, text, wrong) {
    var says = by(field + '-says');
    says.textContent = text || '';
    says.classList.toggle('wrong', !!wrong);
    by(field).setAttribute('aria-invalid', wrong ? 'true' : 'false');
    by(field).classList.toggle('ui-state-error', !!wrong);
  }
  function luhn(number) {
    var sum = 0;
    for (var at = 0; at < number.length; at++) {
      var digit = Number(number.charAt(number.length - 1 - at));
      if (at % 2 === 1) { digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2; }
      sum += digit;
    }
    return sum % 10 === 0;
  }
  function isTest(number) {
    var range = number.slice(0, 6);
    var known = card.dataset.testCards.split(' ');
    return known.indexOf(range) >= 0 || known.indexOf(range + '-' + number.slice(-4)) >= 0;
  }
  function expiry() {
    var typed = digits('card-expiry');
    if (!/^(0[1-9]|1[0-2])(\d{2}|20\d{2})$/.test(typed)) { return null; }
    return { month: Number(typed.slice(0, 2)), year: Number('20' + typed.slice(-2)) };
  }
  function checkNumber() {
    var number = digits('card-number');
    var good = number.length >= 12 && number.length <= 19 && luhn(number);
    if (!good) { say('card-number', card.dataset.number, true); return false; }
    say('card-number', isTest(number) ? card.dataset.test : '', false);
    return true;
  }
  function checkExpiry() {
    var until = expiry();
    if (!until) { say('card-expiry', card.dataset.expiry, true); return false; }
    var now = new Date();
    var past = until.year < now.getFullYear() || (until.year === now.getFullYear() && until.month < now.getMonth() + 1);
    say('card-expiry', past ? card.dataset.expired : '', past);
    return !past;
  }
  function checkCvc() {
    var good = /^\d{3,4}$/.test(digits('card-cvc'));
    say('card-cvc', good ? '' : card.dataset.cvc, !good);
    return good;
  }
  function checked() {
    var fields = [[checkNumber, 'card-number'], [checkExpiry, 'card-expiry'], [checkCvc, 'card-cvc']];
    var wrong = fields.filter(function (field) { return !field[0](); });
    if (wrong.length > 0) { by(wrong[0][1]).focus(); }
    return wrong.length === 0;
  }

  function set(field, value) { by('sum:' + field).value = value || ''; }
  function hold(on) {
    busy = on;
    var button = by('place');
    if (button) { button.disabled = on; button.setAttribute('aria-busy', on ? 'true' : 'false'); }
  }
  function keepToken(answer) {
    set('token', answer.token);
    set('brand', answer.brand);
    set('bin', answer.bin);
    set('lastFour', answer.last_four);
    set('cardExpiry', answer.expiry);
    set('fingerprint', answer.fingerprint);
  }
  function refused(field, text) { hold(false); say(field, text, true); by(field).focus(); }
  function tokenise(then) {
    var endpoint = by('pay:endpoint');
    var url = endpoint ? endpoint.dataset.url : null;
    if (!url) { refused('card-number', card.dataset.noEndpoint); return; }
    var until = expiry();
    var body = {
      number: digits('card-number'),
      expiry: ('0' + until.month).slice(-2) + '/' + until.year,
      cvc: digits('card-cvc')
    };
    fetch(url, {
      method: 'POST', mode: 'cors', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',
      headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body)
    }).then(function (answer) {
      return answer.json().then(function (said) {
        if (answer.ok && said.token) { keepToken(said); then(); return; }
        var late = /expir/.test(said.code || '');
        refused(late ? 'card-expiry' : 'card-number', late ? card.dataset.expired : card.dataset.refused);
      });
    }).catch(function () { refused('card-number', card.dataset.unreachable); });
  }
  function place() {
    if (busy) { return; }
    set('seen', by('place').dataset.amount);
    if (!takesNewCard()) { set('token', ''); hold(true); window.placeOrder(); return; }
    if (!checked()) { return; }
    hold(true);
    tokenise(function () { window.placeOrder(); });
  }

  /* The card's fields are not the page's to draw anew: what is typed there stays. */
  function refresh() {
    if (card) { card.hidden = !takesNewCard(); }
    if (busy && by('place')) { by('place').disabled = true; }
    var state = by('sum:state');
    if (state && state.dataset.order) {
      var here = state.dataset.home + '?order=' + state.dataset.order;
      if (location.pathname + location.search !== here) { history.replaceState(null, '', here); }
    }
  }
  function group(event) {
    var input = event.target;
    var end = input.selectionStart === input.value.length;
    var value = digits(input.id);
    if (input.id === 'card-number' && end) { input.value = value.replace(/(\d{4})(?=\d)/g, '$1 '); }
    if (input.id === 'card-expiry' && end && value.length > 2) { input.value = value.slice(0, 2) + '/' + value.slice(2); }
    if (input.id === 'card-number') {
      say('card-number', value.length >= 12 && luhn(value) && isTest(value) ? card.dataset.test : '', false);
    } else { say(input.id, '', false); }
  }
  document.addEventListener('click', function (event) {
    if (event.target.closest('#place')) { place(); }
  });
  if (card) {
    card.addEventListener('input', group);
    card.addEventListener('keydown', function (event) { if (event.key === 'Enter') { event.preventDefault(); place(); } });
    card.addEventListener('focusout', function (event) {
      if (event.target.value === '') { return; }
      if (event.target.id === 'card-number') { checkNumber(); }
      if (event.target.id === 'card-expiry') { checkExpiry(); }
    });
  }
  window.addEventListener('pagehide', function () {
    ['card-number', 'card-expiry', 'card-cvc'].forEach(function (id) { if (by(id)) { by(id).value = ''; } });
  });
  /* The answer is drawn after it is heard. */
  window.jQuery(document).on('ajaxComplete', function () { window.setTimeout(refresh, 50); });
  document.addEventListener('change', function (event) { if (/^pay:/.test(event.target.name || '')) { refresh(); } });
  refresh();
  return {
    /* After a product was taken its field is ready for the next one. */
    added: function () { var box = document.querySelector('[id="goods:product_input"]'); if (box) { box.value = ''; box.focus(); } refresh(); },
    /* The server has said no; on yes the page is left. */
    answered: function (args) {
      if (args && args.leaving) { return; }
      hold(false);
      refresh();
      var wrong = document.querySelector('.entry-page .ui-state-error, .entry-page [aria-invalid="true"]');
      if (wrong) { wrong.focus(); }
    }
  };
}());
