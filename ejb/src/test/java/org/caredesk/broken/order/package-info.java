/** A feature that a broken class of the lowest room looks up to. */
package org.caredesk.broken.order;
