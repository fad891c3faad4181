package org.caredesk.local.gateway;

/** One settled sale as a real shop's file has it, on a card that would decline in the demo. */
final class RealCharge {
  static final String CSV =
      """
      transaction_number,order_number,type,status,amount,currency,merchant_account,\
      gateway_reference,card_brand,card_bin,card_last_four,card_expiry,occurred_at,settled_at
      S536365,536365,SALE,SUCCEEDED,139.12,GBP,simulated,\
      sim_536365,VISA,422808,0002,10/2028,2025-11-12T08:26:00Z,2025-11-13T21:00:00Z
      """;

  private RealCharge() {}
}
