package org.caredesk.broken;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.caredesk.batch.TickService;
import org.caredesk.customer.CustomerReader;
import org.caredesk.order.OrderReader;
import org.caredesk.setting.SettingReader;
import org.caredesk.work.WorkItemReader;

/** A screen that breaks every rule for screens at once. */
public class BrokenManager {
  double amount;
  @Inject TickService tick;
  @Inject CustomerReader customers;
  @Inject OrderReader orders;
  @Inject SettingReader settings;
  @Inject WorkItemReader items;

  /** Looks into the database and at the wall clock, and talks by itself. */
  public void show(EntityManager database) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(database + " " + Instant.now() + amount));
  }
}
