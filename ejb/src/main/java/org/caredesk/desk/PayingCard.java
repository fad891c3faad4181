package org.caredesk.desk;

import org.caredesk.payment.CardOnFile;

/**
 * The card that pays, found and allowed.
 *
 * @param merchantAccount the account that is to book it
 */
record PayingCard(CardOnFile card, String merchantAccount) {}
