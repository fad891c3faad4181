/**
 * What a load balancer asks: whether this server may be sent people. Calls the report room alone.
 */
package org.caredesk.web.health;
