package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.caredesk.catalog.CatalogReader;
import org.caredesk.catalog.CatalogService;
import org.caredesk.catalog.ProductRow;
import org.caredesk.web.Given;
import org.caredesk.web.PagedRows;

/** The products, found by what was typed; each can be taken off sale and put on again. */
@Named("products")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class CatalogBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CatalogReader reader;
  @Inject private CatalogService service;
  @Inject private Saving saving;

  private String typed;
  private PagedRows<ProductRow> rows;

  @PostConstruct
  void open() {
    typed = Given.text("q");
    rows = new PagedRows<>(page -> reader.page(typed, page), ProductRow::id);
  }

  public void takeOffSale(ProductRow row) {
    saving.act(
        () -> service.takeOffSale(row.id(), row.version()), "admin.catalog.tookOff", row.name());
  }

  public void putOnSale(ProductRow row) {
    saving.act(() -> service.putOnSale(row.id(), row.version()), "admin.catalog.putOn", row.name());
  }

  public String getTyped() {
    return typed;
  }

  public PagedRows<ProductRow> getRows() {
    return rows;
  }
}
