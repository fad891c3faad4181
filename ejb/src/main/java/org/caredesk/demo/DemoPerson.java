package org.caredesk.demo;

import java.time.Instant;
import org.caredesk.customer.PastCustomer;
import org.caredesk.payment.CardOnFile;

/** Somebody made up, with the one card they pay with. */
record DemoPerson(PastCustomer customer, CardOnFile card) {

  String number() {
    return customer.number();
  }

  Instant since() {
    return customer.createdAt();
  }
}
