/**
 * What a merchant wants to know of customers beyond names and addresses: fields that admins define,
 * and what is filled in. Part of the room customer; touches history, audit and shared.
 */
package org.caredesk.customer.field;
