package org.caredesk.fulfillment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.caredesk.shared.BusinessException;

/** Who carries parcels, and the page on which they can be followed. */
@Entity
@Table(name = "carrier")
public class Carrier {

  @Id private String code;
  private String name;

  @Column(name = "url_template")
  private String urlTemplate;

  private int position;
  @Version private long version;

  protected Carrier() {}

  /**
   * Where its parcels can be followed from now on.
   *
   * @param template an https address in which {number} stands for the number; blank: nowhere
   */
  void follow(String template, long seenVersion) {
    if (version != seenVersion) {
      throw new BusinessException("carrier.stale", name);
    }
    String plain = template == null || template.isBlank() ? null : template.strip();
    if (plain != null && !TrackingLinkPolicy.isTemplate(plain)) {
      throw new BusinessException("carrier.template", TrackingLinkPolicy.PLACE);
    }
    this.urlTemplate = plain;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  String urlTemplate() {
    return urlTemplate;
  }

  CarrierRow row() {
    return new CarrierRow(code, name, urlTemplate, version);
  }
}
