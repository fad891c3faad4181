package org.caredesk.container.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caredesk.container.AsAgent;
import org.caredesk.container.Caller;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.CustomerService;
import org.caredesk.customer.NewCustomerRequest;
import org.caredesk.shared.BusinessException;

/** What the tests of a profile need at hand: somebody new, and deeds in the name of a role. */
@ApplicationScoped
public class Somebody {

  static final AddressRequest HOME =
      new AddressRequest("51 Mill Road", "", "Cardiff", "", "CF24 1AB", "GB");

  @Inject private CustomerService customers;
  @Inject private AsAgent agent;

  /** A new customer with a mail and a phone in their own country's notation. */
  public long comes() throws Exception {
    NewCustomerRequest request =
        new NewCustomerRequest(
            null,
            new CustomerName("Bea", "Block", null),
            "en",
            List.of("bea@example.org"),
            List.of("01632 960018"),
            HOME,
            null,
            null);
    return agent.call(() -> customers.create(request));
  }

  static void does(Caller caller, Runnable deed) throws Exception {
    caller.call(
        () -> {
          deed.run();
          return null;
        });
  }

  static BusinessException refused(String code, ThrowingCallable act) {
    BusinessException[] refusal = new BusinessException[1];
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              refusal[0] = e;
            });
    return refusal[0];
  }
}
