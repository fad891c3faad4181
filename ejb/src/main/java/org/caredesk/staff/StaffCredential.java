package org.caredesk.staff;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** A login and a password, with the address they were typed at. */
public class StaffCredential extends UsernamePasswordCredential {

  private final String address;

  public StaffCredential(String login, String password, String address) {
    super(login, password);
    this.address = address;
  }

  String address() {
    return address;
  }
}
