package org.caredesk.desk;

import java.io.Serializable;
import org.caredesk.payment.CardOnFile;

/**
 * The card that pays: one on file, or a new one of which the gateway has given the browser a token.
 *
 * @param onFile id of the card on file, null: a new one
 * @param fresh the new one, null: one on file
 * @param keep whether a new one is kept for next time
 */
public record CardChoice(Long onFile, CardOnFile fresh, boolean keep) implements Serializable {}
