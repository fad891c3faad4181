package org.caredesk.web;

/**
 * Something on the page just changed what other parts of the same page show; they read again. Fired
 * by a screen's bean after its act and heard only by beans that exist on that page.
 */
public record DeskChanged() {}
