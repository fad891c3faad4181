package org.caredesk.broken;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** A bean that outlives its page. */
@SessionScoped
public class LingeringBean implements Serializable {
  private static final long serialVersionUID = 1L;
}
