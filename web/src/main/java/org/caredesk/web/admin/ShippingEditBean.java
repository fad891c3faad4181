package org.caredesk.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.caredesk.catalog.shipping.ShippingProfile;
import org.caredesk.catalog.shipping.ShippingReader;
import org.caredesk.catalog.shipping.ShippingRequest;
import org.caredesk.catalog.shipping.ShippingService;
import org.caredesk.setting.SettingReader;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;

/** The dialog of a way to ship, new or known, with its price list. */
@Named("shippingEdit")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class ShippingEditBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Map<String, String> FIELDS =
      Map.of(
          "shipping.name", "name",
          "shipping.taken", "name",
          "shipping.country", "countries",
          "shipping.freeFrom", "freeFrom",
          "shipping.steps", "from0",
          "shipping.stepTwice", "from0",
          "shipping.price", "price0");

  @Inject private ShippingReader reader;
  @Inject private ShippingService service;
  @Inject private SettingReader settings;
  @Inject private ShippingBean list;
  @Inject private Saving saving;
  @Inject private TypedFields fields;
  @Inject private MeBean me;
  @Inject private Notices notices;

  private ShippingProfile known;
  private String overtaken;
  private ShippingForm form = new ShippingForm();

  /** Opens the empty form. */
  public void create() {
    known = null;
    overtaken = null;
    form = new ShippingForm();
    form.setCurrency(settings.get().currency());
  }

  /** Opens the form with what is known. */
  public void edit(long id) {
    known = reader.find(id).orElseThrow();
    overtaken = null;
    form = ShippingForm.of(known, me.getLocale());
  }

  public void save() {
    overtaken = null;
    ShippingRequest wanted = form.request(fields);
    if (wanted != null && saving.done(() -> save(wanted), FIELDS, this::overtaken)) {
      notices.done("admin.saved", wanted.name());
    }
    list.look();
  }

  private void save(ShippingRequest wanted) {
    if (known == null) {
      service.add(wanted);
    } else {
      service.change(known.id(), known.version(), wanted);
    }
  }

  private void overtaken(String words) {
    overtaken = words;
    known = reader.find(known.id()).orElseThrow();
  }

  /** The way to ship as it stands, null: a new one. */
  public ShippingProfile getKnown() {
    return known;
  }

  public String getOvertaken() {
    return overtaken;
  }

  /** What stands in the fields. */
  public ShippingForm getForm() {
    return form;
  }
}
