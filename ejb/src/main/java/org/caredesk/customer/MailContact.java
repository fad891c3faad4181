package org.caredesk.customer;

import java.io.Serializable;

/**
 * Whom and how to write to.
 *
 * @param email null: no address known, nothing can be mailed
 */
public record MailContact(String name, String language, String email) implements Serializable {}
