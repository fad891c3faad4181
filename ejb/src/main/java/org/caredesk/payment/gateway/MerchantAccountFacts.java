package org.caredesk.payment.gateway;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A merchant account as others see it.
 *
 * @param code its code, as in the import
 * @param gateway the name of the adapter that serves it
 * @param zone the zone of its dates
 * @param cutOff when its day's captures go to settlement, in its zone
 * @param concurrency how many calls may be open at once
 * @param ratePerSecond how many calls may start in a second
 * @param killSwitch whether a person has stopped all sending
 * @param capabilities what its processor can do
 */
public record MerchantAccountFacts(
    String code,
    String gateway,
    ZoneId zone,
    LocalTime cutOff,
    int concurrency,
    int ratePerSecond,
    boolean killSwitch,
    Capabilities capabilities) {}
