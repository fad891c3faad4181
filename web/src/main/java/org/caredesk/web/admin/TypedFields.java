package org.caredesk.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.caredesk.web.AmountText;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;

/**
 * Reads the fields of a form one by one, so that every wrong one is told at once and at its place.
 * What could not be read is null; {@link #areAllRight} says whether something was.
 */
@RequestScoped
public class TypedFields {

  @Inject private MeBean me;
  @Inject private Notices notices;

  private boolean wrong;

  /** Whether everything that was read so far made sense. */
  public boolean areAllRight() {
    return !wrong;
  }

  /** Words that must be there. */
  public String text(String field, String typed, int longest) {
    return read(
        field,
        () -> {
          if (isBlank(typed) || typed.strip().length() > longest) {
            throw new BusinessException("typed.text", longest);
          }
          return typed.strip();
        });
  }

  /** An amount; nothing typed is none. */
  public Money moneyIfAny(String field, String typed, String currency) {
    return isBlank(typed) ? null : money(field, typed, currency);
  }

  /** An amount that must be there. */
  public Money money(String field, String typed, String currency) {
    return read(field, () -> AmountText.parse(typed, me.getLocale(), currency));
  }

  /** A price of one piece. */
  public UnitPrice unitPrice(String field, String typed, String currency) {
    return read(field, () -> AmountText.unitPrice(typed, me.getLocale(), currency));
  }

  /** A number that must be there, as a percentage. */
  public BigDecimal number(String field, String typed) {
    return read(field, () -> AmountText.number(typed, me.getLocale()));
  }

  /** Whole pieces; nothing typed is none. */
  public Integer wholeIfAny(String field, String typed) {
    return isBlank(typed) ? null : read(field, () -> whole(typed.strip()));
  }

  private static Integer whole(String typed) {
    if (!typed.matches("\\d{1,9}")) {
      throw new BusinessException("typed.whole");
    }
    return Integer.valueOf(typed);
  }

  /** A day as the browser's calendar writes it; nothing typed is none. */
  public LocalDate dayIfAny(String field, String typed) {
    return isBlank(typed) ? null : read(field, () -> day(typed.strip()));
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new BusinessException("typed.day");
    }
  }

  /** A currency by its three letters, in whichever case. */
  public String currency(String field, String typed) {
    String code = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    return read(field, () -> Money.zero(code).currency());
  }

  private <T> T read(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BusinessException refusal) {
      wrong = true;
      notices.refusedAt(field, refusal);
      return null;
    }
  }

  private static boolean isBlank(String typed) {
    return typed == null || typed.isBlank();
  }
}
