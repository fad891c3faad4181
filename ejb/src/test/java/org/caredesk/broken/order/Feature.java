package org.caredesk.broken.order;

/** A feature. */
public record Feature(String name) {}
