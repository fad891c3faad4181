package org.caredesk.customer.field;

/** What may stand in a field. */
public enum FieldKind {
  TEXT,
  NUMBER,
  DATE,
  CHOICE
}
