/**
 * What an order would cost: products, coupon, shipping and tax brought together, computed anew
 * whenever something changes on the order page and once more when the order is placed. Changes
 * nothing.
 */
package org.caredesk.catalog.quote;
