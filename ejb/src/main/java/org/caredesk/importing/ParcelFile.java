package org.caredesk.importing;

/** A file that a fulfillment house sends: what it shipped, or what came back to it. */
public enum ParcelFile {
  /** Carriers and numbers of parcels that were handed over. */
  TRACKING(ImportKind.TRACKING),
  /** Goods that came in under an RMA. */
  RETURNS(ImportKind.RETURNS);

  private final ImportKind kind;

  ParcelFile(ImportKind kind) {
    this.kind = kind;
  }

  ImportKind kind() {
    return kind;
  }
}
