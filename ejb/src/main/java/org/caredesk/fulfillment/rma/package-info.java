/**
 * Returns: what a customer may send back of a parcel and under which number, what of it came in,
 * and the money that was agreed for it. Works on the parcels of fulfillment, asks payment.refund to
 * give back.
 */
package org.caredesk.fulfillment.rma;
