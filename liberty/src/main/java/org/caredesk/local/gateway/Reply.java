package org.caredesk.local.gateway;

import jakarta.json.JsonObjectBuilder;

/**
 * What is said to whoever called.
 *
 * @param status the HTTP status
 * @param body the JSON text
 */
record Reply(int status, String body) {
  static final int OK = 200;

  static Reply of(int status, JsonObjectBuilder body) {
    return new Reply(status, body.build().toString());
  }

  static Reply ok(JsonObjectBuilder body) {
    return of(OK, body);
  }
}
