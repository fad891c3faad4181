package org.caredesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;
import org.caredesk.reason.ReasonRow;

/**
 * The lists that dialogs offer, in the member's language: reasons.of('REFUND') for the entries of a
 * menu, reasons.label('REFUND', code) for what was chosen.
 */
@Named("reasons")
@RequestScoped
public class ReasonsBean {

  @Inject private ReasonReader reader;
  @Inject private MeBean me;

  /** What a list offers, in the admins' order. */
  public List<ReasonRow> of(String list) {
    return reader.of(ReasonList.valueOf(list));
  }

  /** How an entry is called. */
  public String name(ReasonRow reason) {
    return reason.name(me.getLocale());
  }

  /** How what was chosen is called, also after it was retired; an unknown code as it is. */
  public String label(String list, String code) {
    return found(ReasonList.valueOf(list), code).orElse(code);
  }

  /** How a code is called whose list is not known any more. Nobody signed in: nothing is known. */
  Optional<String> word(String code) {
    return me.isDesk() || me.isNight()
        ? Arrays.stream(ReasonList.values()).flatMap(list -> found(list, code).stream()).findFirst()
        : Optional.empty();
  }

  private Optional<String> found(ReasonList list, String code) {
    return reader.known(list).stream()
        .filter(reason -> reason.code().equals(code))
        .map(this::name)
        .findFirst();
  }
}
