package org.caredesk.catalog;

import java.io.Serializable;
import org.caredesk.shared.UnitPrice;

/**
 * A product as an admin describes it.
 *
 * @param sku the merchant's number; given once, orders and files know the product by it
 * @param taxable whether tax falls on it
 * @param weightGrams what one piece weighs, null: nothing that counts
 */
public record ProductRequest(
    String sku, String name, UnitPrice price, boolean taxable, Integer weightGrams)
    implements Serializable {}
