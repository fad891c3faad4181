package org.caredesk.catalog.quote;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.caredesk.shared.BusinessException;

/**
 * Why the order cannot be placed as it is, at the field that it is about.
 *
 * @param line index of the line, −1 where it is about another field
 * @param code of the refusal, its words are error.code
 * @param args of the words
 */
public record QuoteProblem(QuoteField field, int line, String code, List<Serializable> args)
    implements Serializable {

  private static final int NO_LINE = -1;

  public QuoteProblem {
    args = List.copyOf(args);
  }

  static QuoteProblem atLine(int line, BusinessException refusal) {
    return new QuoteProblem(QuoteField.LINE, line, refusal.code(), args(refusal));
  }

  static QuoteProblem at(QuoteField field, BusinessException refusal) {
    return new QuoteProblem(field, NO_LINE, refusal.code(), args(refusal));
  }

  private static List<Serializable> args(BusinessException refusal) {
    return Arrays.stream(refusal.args())
        .map(arg -> arg instanceof Serializable kept ? kept : Objects.toString(arg, ""))
        .toList();
  }

  /** The refusal, for whoever places the order all the same. */
  public BusinessException refusal() {
    return new BusinessException(code, args.toArray());
  }
}
