package org.caredesk.web.order;

import java.io.Serializable;
import org.caredesk.payment.CardOnFile;

/** What a gateway gave the browser for a new card: all that may come to us of it. */
public class EntryCardForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String token;
  private String brand;
  private String bin;
  private String lastFour;
  private String expiry;
  private String fingerprint;

  /** Null while the browser has no token. */
  CardOnFile read() {
    boolean given = token != null && !token.isBlank();
    return given ? new CardOnFile(token, brand, bin, lastFour, expiry, fingerprint) : null;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getBrand() {
    return brand;
  }

  public void setBrand(String brand) {
    this.brand = brand;
  }

  public String getBin() {
    return bin;
  }

  public void setBin(String bin) {
    this.bin = bin;
  }

  public String getLastFour() {
    return lastFour;
  }

  public void setLastFour(String lastFour) {
    this.lastFour = lastFour;
  }

  public String getExpiry() {
    return expiry;
  }

  public void setExpiry(String expiry) {
    this.expiry = expiry;
  }

  public String getFingerprint() {
    return fingerprint;
  }

  public void setFingerprint(String fingerprint) {
    this.fingerprint = fingerprint;
  }
}
