/**
 * The demo: members, customers and orders that are made up but behave, loaded through the services,
 * and the day that can be moved. Only where caredesk.demo is set. May call everything below.
 */
package org.caredesk.demo;
