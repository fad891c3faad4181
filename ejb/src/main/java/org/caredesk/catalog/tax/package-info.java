/**
 * The tax table: what share of an order falls to a country, or to a state of it. Tax is added on
 * top of the prices.
 */
package org.caredesk.catalog.tax;
