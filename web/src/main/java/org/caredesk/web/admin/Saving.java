package org.caredesk.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Notices;
import org.caredesk.web.Texts;
import org.primefaces.PrimeFaces;

/**
 * Saves what stands in a dialog, for all pages where admins keep something: a refusal stands at its
 * field, and whoever was overtaken by somebody else's edit is told so and keeps what was typed. The
 * browser closes the dialog when it hears that it was done.
 */
@RequestScoped
public class Saving {

  /** The code of the refusal of an edit that did not see the latest state. */
  private static final String OVERTAKEN = "edit.overtaken";

  @Inject private Notices notices;
  @Inject private Texts texts;

  /**
   * Saves.
   *
   * @param deed what is to be done
   * @param fields ids of fields by the code of a refusal
   * @param overtaken told in words when somebody was faster
   * @return whether it was done
   */
  public boolean done(Runnable deed, Map<String, String> fields, Consumer<String> overtaken) {
    try {
      deed.run();
      PrimeFaces.current().ajax().addCallbackParam("done", true);
      return true;
    } catch (BusinessException refusal) {
      if (refusal.code().equals(OVERTAKEN)) {
        overtaken.accept(texts.error(refusal));
      } else {
        notices.refusedAt(fields.get(refusal.code()), refusal);
      }
      return false;
    }
  }

  /** Does something that needs no form; a refusal stands where the act was. */
  public void act(Runnable deed, String saidKey, Object... args) {
    try {
      deed.run();
      notices.done(saidKey, args);
    } catch (BusinessException refusal) {
      notices.refused(refusal);
    }
  }
}
