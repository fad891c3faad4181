package org.caredesk.shared;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;

/**
 * The house says no, for a reason a person can act on. The code is a message key (error.code); the
 * arguments go into the message. Rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Object[] args;

  public BusinessException(String code, Object... args) {
    super(code + " " + Arrays.toString(args));
    this.code = code;
    this.args = args.clone();
  }

  public String code() {
    return code;
  }

  public Object[] args() {
    return args == null ? new Object[0] : args.clone();
  }
}
