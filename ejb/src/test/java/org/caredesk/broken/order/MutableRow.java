package org.caredesk.broken.order;

/** A row that is no record. */
public class MutableRow {}
