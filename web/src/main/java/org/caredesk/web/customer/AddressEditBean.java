package org.caredesk.web.customer;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.caredesk.customer.AddressFormat;
import org.caredesk.customer.AddressLine;
import org.caredesk.customer.AddressPolicy;
import org.caredesk.customer.AddressProblem;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CustomerEditService;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.AddressFields;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;

/**
 * The pencils of the two addresses: one form whose fields follow the country. Who was slower keeps
 * what was typed; what it says now stands in the block above.
 */
@Named("addressEdit")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class AddressEditBean extends AddressFields {

  private static final long serialVersionUID = 1L;
  private static final AddressLine NOTHING = new AddressLine("", "", "", "", "", "GB");
  private static final Map<String, String> INPUTS =
      Map.of(
          "line1", "adrLine1",
          "postalCode", "adrPostalCode",
          "city", "adrCity",
          "state", "adrState",
          "country", "adrCountry");

  @Inject private CustomerEditService service;
  @Inject private CustomerProfileBean profile;
  @Inject private Event<DeskChanged> changed;
  @Inject private Notices notices;

  private String block;
  private AddressLine seen;
  private boolean same;

  /** Opens an address: billing or shipping. */
  public void open(String which) {
    block = which;
    seen = current();
    same = isShipping() && seen == null;
    AddressLine billing = profile.getPerson().billing();
    AddressLine from = seen != null ? seen : billing != null && isShipping() ? billing : NOTHING;
    line1 = from.line1();
    line2 = from.line2();
    city = from.city();
    state = from.state();
    postalCode = from.postalCode();
    country = from.country();
  }

  private AddressLine current() {
    return isShipping() ? profile.getPerson().shipping() : profile.getPerson().billing();
  }

  public void cancel() {
    block = null;
    profile.refresh();
  }

  /** Keeps it, or says at each field what is missing. */
  public void save() {
    AddressRequest typed =
        same && isShipping()
            ? null
            : new AddressRequest(line1, line2, city, state, postalCode, country);
    List<AddressProblem> problems = typed == null ? List.of() : AddressPolicy.problems(typed);
    problems.forEach(
        wrong ->
            notices.wrong(INPUTS.get(wrong.field()), "error." + wrong.code(), wrong.argument()));
    if (problems.isEmpty()) {
      change(typed);
    }
  }

  private void change(AddressRequest typed) {
    try {
      if (isShipping()) {
        service.changeShipping(profile.getId(), seen, typed);
      } else {
        service.changeBilling(profile.getId(), seen, typed);
      }
      block = null;
      notices.done("customer.saved");
      changed.fire(new DeskChanged());
    } catch (BusinessException refused) {
      profile.refresh();
      seen = refused.code().equals("customer.changed") ? current() : seen;
      notices.refusedAt(typed == null ? null : INPUTS.get("line1"), refused);
    }
  }

  /** How addresses of the chosen country are written. */
  public AddressFormat getFormat() {
    return AddressPolicy.formatOf(country);
  }

  public boolean isEditing() {
    return block != null;
  }

  public boolean isShipping() {
    return "shipping".equals(block);
  }

  public boolean isSame() {
    return same;
  }

  public void setSame(boolean same) {
    this.same = same;
  }
}
