package org.caredesk.local.gateway;

/** The gateway says that it did nothing, and why. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  Refusal(int status, String code, String words) {
    super(words, null, false, false);
    this.status = status;
    this.code = code;
  }

  static void when(boolean wrong, int status, String code, String words) {
    if (wrong) {
      throw new Refusal(status, code, words);
    }
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  /** The answer that says so. */
  Reply reply() {
    return Reply.of(
        status,
        Json.object()
            .add("status", status == 401 ? "unauthorized" : "refused")
            .add("code", code)
            .add("words", getMessage()));
  }
}
