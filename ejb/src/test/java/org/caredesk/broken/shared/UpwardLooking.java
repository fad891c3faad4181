package org.caredesk.broken.shared;

import org.caredesk.broken.order.Feature;

/** Something shared that knows a feature. */
public record UpwardLooking(Feature feature) {}
