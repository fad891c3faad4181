package org.caredesk.catalog;

import java.io.Serializable;
import org.caredesk.shared.UnitPrice;

/** A product that the merchant sold before Caredesk. */
public record PastProduct(String sku, String name, UnitPrice price) implements Serializable {}
