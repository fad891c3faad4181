/**
 * What is shipped for an order: parcels, who carries them, how far they are and what came back.
 * Hears from the order room what was paid or called off; touches order (by id), mail, history and
 * setting through their services.
 */
package org.caredesk.fulfillment;
