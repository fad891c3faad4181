package org.caredesk.desk;

/** How an order is to be paid. */
public enum PayWay {
  /** A card pays at once. */
  SALE,
  /** A card promises; the money is taken later. */
  AUTHORIZE,
  /** A card promises, and somebody looks at the order before its money is taken. */
  HOLD,
  /** It was paid elsewhere; no gateway is asked. */
  OUTSIDE;

  /** Whether a card is asked. */
  public boolean isByCard() {
    return this != OUTSIDE;
  }
}
