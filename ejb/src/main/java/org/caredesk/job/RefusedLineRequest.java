package org.caredesk.job;

import java.io.Serializable;
import java.util.List;

/**
 * A line of a file that is not taken, to be reported.
 *
 * @param line number in its file, the header being 1
 * @param code message key (error.code) of the reason
 * @param args what goes into the message
 * @param raw the line as it came
 */
public record RefusedLineRequest(String file, long line, String code, List<String> args, String raw)
    implements Serializable {

  public RefusedLineRequest {
    args = List.copyOf(args);
  }
}
