package org.caredesk.demo;

import java.util.Set;
import org.caredesk.customer.CustomerName;

/**
 * Customers whose names say what their card shows at the simulated gateway, one for each behaviour,
 * so that each can be tried by hand. All have a settled charge and one that is not settled yet.
 */
enum DemoCast {
  CHLOE("Chloé", "Lefèvre", "4242"),
  NINA("Nina", "Neverdeclines", "4242"),
  HANNA("Hanna", "Harddecline", "0002"),
  SOFIE("Sofie", "Softdecline", "9995"),
  TONI("Toni", "Twicedeclined", "9987"),
  TIM("Tim", "Timeout", "0119"),
  NORA("Nora", "Notexecuted", "0127"),
  NORMAN("Norman", "Notsent", "0341"),
  LENA("Lena", "Late", "0143"),
  XENIA("Xenia", "Cannottell", "0135"),
  YARA("Yara", "Cannottell", "0136"),
  PAUL("Paul", "Pending", "0150"),
  SAM("Sam", "Settling", "0176"),
  CLARA("Clara", "Cut", "0184"),
  DORA("Dora", "Declinedsale", "0069"),
  DIRK("Dirk", "Declinedsoftly", "0077"),
  VERA("Vera", "Voiddeclined", "0085"),
  BORIS("Boris", "Blacklisted", "4242"),
  QUINN("Quinn", "Qualitycheck", "4242");

  private static final Set<String> DECLINED_SALES = Set.of("0069", "0077");

  private final CustomerName name;
  private final String lastFour;

  DemoCast(String first, String last, String lastFour) {
    this.name = new CustomerName(first, last, null);
    this.lastFour = lastFour;
  }

  CustomerName customerName() {
    return name;
  }

  String lastFour() {
    return lastFour;
  }

  String number() {
    return Integer.toString(100001 + ordinal());
  }

  /** Whether their last order is declined by the gateway. */
  boolean isDeclined() {
    return DECLINED_SALES.contains(lastFour);
  }
}
