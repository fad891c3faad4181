package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.caredesk.shared.PageRequest;
import org.caredesk.staff.SignInFilter;
import org.caredesk.staff.SignInOutcome;
import org.caredesk.staff.SignInReader;
import org.caredesk.staff.SignInRow;
import org.caredesk.staff.StaffReader;
import org.caredesk.staff.StaffRow;
import org.caredesk.web.Given;
import org.caredesk.web.PagedRows;

/**
 * The log of sign-ins. What is looked for stands in the address, so that it can be kept and sent to
 * a colleague.
 */
@Named("signIns")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class SignInsBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ANY = "";

  @Inject private SignInReader reader;
  @Inject private StaffReader staff;

  private String login;
  private SignInOutcome outcome;
  private PagedRows<SignInRow> rows;

  @PostConstruct
  void read() {
    login = Given.text("login");
    String wanted = Given.oneOf("outcome", known());
    outcome = wanted.equals(ANY) ? null : SignInOutcome.valueOf(wanted);
    SignInFilter filter = new SignInFilter(login, outcome);
    rows = new PagedRows<>(page -> reader.page(filter, page), SignInRow::id);
  }

  private static List<String> known() {
    return Stream.concat(Stream.of(ANY), Stream.of(SignInOutcome.values()).map(Enum::name))
        .toList();
  }

  /** Whose logins are offered while one is typed. */
  public List<StaffRow> getMembers() {
    return staff.page(PageRequest.top(PageRequest.LARGEST)).rows();
  }

  public SignInOutcome[] getOutcomes() {
    return SignInOutcome.values();
  }

  /** Whether the list is narrowed down, so that an empty one says so. */
  public boolean isFiltered() {
    return !login.isEmpty() || outcome != null;
  }

  public String getLogin() {
    return login;
  }

  public SignInOutcome getOutcome() {
    return outcome;
  }

  public PagedRows<SignInRow> getRows() {
    return rows;
  }
}
