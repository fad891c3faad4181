/**
 * What shipping costs: profiles by country and currency, flat or in tiers by weight or by the worth
 * of the goods, free from a worth on.
 */
package org.caredesk.catalog.shipping;
