package org.caredesk.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.caredesk.blacklist.BlacklistEntryRequest;
import org.caredesk.blacklist.BlacklistKind;
import org.caredesk.blacklist.BlacklistService;
import org.caredesk.customer.AddressRequest;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Notices;

/** The form that bars a mail, a phone or an address by hand; refusals stand at their field. */
@Named("newBar")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class NewBarBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Map<String, String> FIELDS =
      Map.of(
          "customer.email", "barText",
          "blacklist.phone", "barText",
          "blacklist.address", "line1",
          "blacklist.noReason", "barReason",
          "blacklist.longReason", "barReason");

  @Inject private BlacklistService service;
  @Inject private Notices notices;

  private BlacklistKind kind = BlacklistKind.EMAIL;
  private String text;
  private String line1;
  private String city;
  private String postalCode;
  private String country = "GB";
  private String reason;

  /** Bars it; what was typed stays when it is refused. */
  public void add() {
    AddressRequest address = new AddressRequest(line1, "", city, "", postalCode, country);
    try {
      service.add(new BlacklistEntryRequest(kind, text == null ? "" : text, address, reason));
      notices.done("blacklist.added");
      text = null;
      line1 = null;
      city = null;
      postalCode = null;
      reason = null;
    } catch (BusinessException refused) {
      String fallback = isAddress() ? "line1" : "barText";
      notices.refusedAt(FIELDS.getOrDefault(refused.code(), fallback), refused);
    }
  }

  public boolean isAddress() {
    return kind == BlacklistKind.ADDRESS;
  }

  /** A phone is read as people of a country write it, an address stands in one. */
  public boolean isOfCountry() {
    return kind != BlacklistKind.EMAIL;
  }

  /** What can be known again without a customer or a card at hand. */
  public List<BlacklistKind> getKinds() {
    return List.of(BlacklistKind.EMAIL, BlacklistKind.PHONE, BlacklistKind.ADDRESS);
  }

  public BlacklistKind getKind() {
    return kind;
  }

  public void setKind(BlacklistKind kind) {
    this.kind = kind;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getLine1() {
    return line1;
  }

  public void setLine1(String line1) {
    this.line1 = line1;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = postalCode;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
