package org.caredesk.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Brings answers to the merchant, late, cut or not at all, as was decided. A call that is not
 * answered keeps its connection, not a thread, and loses it after a minute.
 */
final class Courier {
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final GatewaySettings settings;
  private final ScheduledExecutorService timer;
  private final ExecutorService threads;

  Courier(GatewaySettings settings, ScheduledExecutorService timer, ExecutorService threads) {
    this.settings = settings;
    this.timer = timer;
    this.threads = threads;
  }

  /**
   * Delivers an answer.
   *
   * @param whole run when all of it has left
   * @param over run when there is nothing more to come
   */
  void deliver(HttpExchange exchange, Answer answer, Runnable whole, Runnable over) {
    if (answer.delivery() == Behaviour.Delivery.NONE) {
      over.run();
      timer.schedule(exchange::close, SILENCE.toMillis(), TimeUnit.MILLISECONDS);
      return;
    }
    Duration wait = settings.latency().plus(answer.delay());
    Runnable send = () -> send(exchange, answer, whole, over);
    if (wait.isZero()) {
      send.run();
    } else {
      timer.schedule(() -> threads.execute(send), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static void send(HttpExchange exchange, Answer answer, Runnable whole, Runnable over) {
    over.run();
    try {
      switch (answer.delivery()) {
        case WHOLE -> {
          Wire.send(exchange, answer.reply());
          whole.run();
        }
        case CUT -> Wire.cut(exchange, answer.reply());
        case GARBLED -> Wire.send(exchange, new Reply(Reply.OK, "{\"status\":\"appro"));
        default -> exchange.close();
      }
    } catch (IOException e) {
      // the merchant is gone and knows nothing
      exchange.close();
    }
  }
}
