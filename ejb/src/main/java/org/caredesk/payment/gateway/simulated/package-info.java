/**
 * The adapter of the simulated gateway: an ordinary HTTP adapter that sends each request once,
 * within one total deadline. It touches the port alone and knows neither charges nor refunds.
 */
package org.caredesk.payment.gateway.simulated;
