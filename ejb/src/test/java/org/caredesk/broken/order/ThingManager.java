package org.caredesk.broken.order;

/** An interface for nobody, named after a pattern. */
public interface ThingManager {}
