package org.caredesk.job;

import java.io.Serializable;
import java.util.List;

/**
 * A refused line as it is reported.
 *
 * @param line number in its file, the header being 1
 * @param code message key (error.code) of the reason
 * @param args what goes into the message
 * @param raw the line as it came
 */
public record RefusedRow(
    long id, String file, long line, String code, List<String> args, String raw)
    implements Serializable {}
