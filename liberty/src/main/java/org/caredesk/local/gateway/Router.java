package org.caredesk.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the door for a request. */
final class Router implements HttpHandler {
  /** Whoever answers, with the part of the path that names something. */
  interface Door {
    void open(HttpExchange exchange, String named) throws IOException;
  }

  private record Route(String method, Pattern path, Door door) {}

  private static final Logger LOG = Logger.getLogger(Router.class.getName());

  private final List<Route> routes;

  Router(MoneyEndpoint money, ReadEndpoint reading, TokenEndpoint tokens, Control control) {
    routes =
        List.of(
            to("POST", "/v1/(sales)", (x, n) -> money.handle(x, CallKind.SALE, null)),
            to("POST", "/v1/(authorizations)", (x, n) -> money.handle(x, CallKind.AUTHORIZE, null)),
            to(
                "POST",
                "/v1/charges/([^/]+)/captures",
                (x, n) -> money.handle(x, CallKind.CAPTURE, n)),
            to("POST", "/v1/charges/([^/]+)/voids", (x, n) -> money.handle(x, CallKind.VOID, n)),
            to(
                "POST",
                "/v1/charges/([^/]+)/refunds",
                (x, n) -> money.handle(x, CallKind.REFUND, n)),
            to("GET", "/v1/(refunds)", (x, n) -> reading.refunds(x)),
            to("GET", "/v1/(operations)", (x, n) -> reading.inquire(x)),
            to("GET", "/v1/refunds/([^/]+)", reading::refund),
            to("GET", "/v1/charges/([^/]+)", reading::charge),
            to("POST|OPTIONS", "/v1/(tokens)", (x, n) -> tokens.handle(x)),
            to("GET|POST|DELETE", "/control/(.+)", (x, n) -> control(control, x, n)));
  }

  private static Route to(String method, String path, Door door) {
    return new Route(method, Pattern.compile(path), door);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      route(exchange);
    } catch (Refusal refusal) {
      Wire.send(exchange, refusal.reply());
    } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
      Wire.send(exchange, new Refusal(400, "malformed", String.valueOf(e.getMessage())).reply());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "broke down at " + exchange.getRequestURI());
      Wire.send(exchange, Replies.said(Behaviour.SERVER_ERROR, null));
    }
  }

  private void route(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(path);
      if (exchange.getRequestMethod().matches(route.method()) && matcher.matches()) {
        route.door().open(exchange, matcher.group(1));
        return;
      }
    }
    throw new Refusal(404, "unknown_path", "Nothing at " + path);
  }

  private static void control(Control control, HttpExchange exchange, String what)
      throws IOException {
    Refusal.when(
        !exchange.getRemoteAddress().getAddress().isLoopbackAddress(),
        403,
        "not_here",
        "From this machine alone");
    Wire.send(exchange, control.handle(exchange, what));
  }
}
