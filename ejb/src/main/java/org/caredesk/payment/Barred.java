package org.caredesk.payment;

import java.io.Serializable;
import java.util.List;
import org.caredesk.shared.BusinessException;

/**
 * Why something is not allowed: the code of the refusal that trying it anyway would meet (message
 * error.code), with its arguments.
 */
public record Barred(String code, List<Serializable> args) implements Serializable {

  public Barred {
    args = List.copyOf(args);
  }

  static Barred because(String code, Serializable... args) {
    return new Barred(code, List.of(args));
  }

  /** Refuses, with this reason. */
  public void raise() {
    throw new BusinessException(code, args.toArray());
  }
}
