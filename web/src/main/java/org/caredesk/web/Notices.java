package org.caredesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Iterator;
import org.caredesk.shared.BusinessException;

/**
 * The one place that says something to the person at the screen: a quiet line where the act was
 * (p:messages or p:message), or, kept for the next page, where the place is gone.
 */
@RequestScoped
public class Notices {

  @Inject private Texts texts;

  /** It was done. */
  public void done(String key, Object... args) {
    add(null, FacesMessage.SEVERITY_INFO, texts.of(key, args));
  }

  /** It was done with something to look at. */
  public void careful(String key, Object... args) {
    add(null, FacesMessage.SEVERITY_WARN, texts.of(key, args));
  }

  /** A part of it did not work; what else was done stands. */
  public void failed(String key, Object... args) {
    add(null, FacesMessage.SEVERITY_ERROR, texts.of(key, args));
  }

  /** It was refused: the house's own words for the code. */
  public void refused(BusinessException refusal) {
    FacesContext.getCurrentInstance().validationFailed();
    add(null, FacesMessage.SEVERITY_ERROR, texts.error(refusal));
  }

  /** It was refused for what stands in this field; without a field, where the act was. */
  public void refusedAt(String fieldId, BusinessException refusal) {
    if (fieldId == null) {
      refused(refusal);
    } else {
      at(fieldId, texts.error(refusal));
    }
  }

  /** What was typed in this field cannot be; the field is found by its id anywhere in the page. */
  public void wrong(String fieldId, String key, Object... args) {
    at(fieldId, texts.of(key, args));
  }

  private static void at(String fieldId, String text) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.validationFailed();
    UIComponent field = find(context.getViewRoot(), fieldId);
    if (field instanceof UIInput input && isText(input.getValue())) {
      // an invalid field shows what was submitted: nothing is lost
      input.setSubmittedValue(input.getValue() == null ? "" : input.getValue());
      input.setValid(false);
    }
    String clientId = field == null ? null : field.getClientId(context);
    add(clientId, FacesMessage.SEVERITY_ERROR, text);
  }

  private static boolean isText(Object value) {
    return value == null || value instanceof String;
  }

  /** Keeps what was said until after the redirect. */
  public void keep() {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  private static UIComponent find(UIComponent within, String id) {
    if (id.equals(within.getId())) {
      return within;
    }
    Iterator<UIComponent> inner = within.getFacetsAndChildren();
    UIComponent found = null;
    while (found == null && inner.hasNext()) {
      found = find(inner.next(), id);
    }
    return found;
  }

  private static void add(String clientId, FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, text));
  }
}
