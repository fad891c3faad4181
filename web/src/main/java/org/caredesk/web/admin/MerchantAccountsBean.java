package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.MerchantAccountRow;

/** The merchant accounts as they are; changing them is no matter of a page. */
@Named("merchantAccounts")
@RequestScoped
public class MerchantAccountsBean {

  @Inject private MerchantAccountReader reader;

  private List<MerchantAccountRow> rows;

  @PostConstruct
  void read() {
    rows = reader.all();
  }

  public List<MerchantAccountRow> getRows() {
    return rows;
  }
}
