package org.caredesk.container.retail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** What the mail catcher caught: Message-ID, recipient and subject, a line each. */
final class RetailMails {
  private RetailMails() {}

  static List<String> arrived(String catcher) throws IOException, InterruptedException {
    HttpRequest list = HttpRequest.newBuilder(URI.create(catcher + "list")).build();
    HttpResponse.BodyHandler<String> text = HttpResponse.BodyHandlers.ofString();
    return HttpClient.newHttpClient().send(list, text).body().lines().toList();
  }
}
