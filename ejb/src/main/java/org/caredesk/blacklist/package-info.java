/**
 * Whom the merchant sells nothing to any more, and by what they are known again: themselves, their
 * mails, phones, addresses and cards. Asked before any money is taken; touches customer, work,
 * history, audit and shared.
 */
package org.caredesk.blacklist;
