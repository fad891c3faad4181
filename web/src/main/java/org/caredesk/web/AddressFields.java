package org.caredesk.web;

import java.io.Serializable;

/** The fields of a postal address as they are being typed, for all forms that have one. */
public abstract class AddressFields implements Serializable {

  private static final long serialVersionUID = 1L;

  protected String line1;
  protected String line2;
  protected String city;
  protected String state;
  protected String postalCode;
  protected String country;

  public String getLine1() {
    return line1;
  }

  public void setLine1(String line1) {
    this.line1 = line1;
  }

  public String getLine2() {
    return line2;
  }

  public void setLine2(String line2) {
    this.line2 = line2;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
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
}
