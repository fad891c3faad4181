package org.caredesk.mail.template;

import java.io.Serializable;
import java.util.List;
import org.caredesk.shared.BusinessException;

/**
 * Why a template cannot be used as it is written, and in which of its fields.
 *
 * @param code of the refusal, a message key
 */
public record TemplateProblem(TemplatePart part, String code, List<String> args)
    implements Serializable {

  public BusinessException refusal() {
    return new BusinessException(code, args.toArray());
  }
}
