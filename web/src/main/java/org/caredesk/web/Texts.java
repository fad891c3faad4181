package org.caredesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import org.caredesk.shared.BusinessException;

/**
 * Words in the member's language, with amounts, dates and names filled in. Pages with plain texts
 * use the bundle; whatever takes arguments comes through here.
 */
@Named("texts")
@RequestScoped
public class Texts {

  private static final String BUNDLE = "org.caredesk.web.messages";

  private static final List<String> CODED =
      List.of("MailEvent", "WaitReason", "RefundState", "Phase", "OutsideMethod", "CustomerBlock");

  @Inject private MeBean me;
  @Inject private ShowBean show;
  @Inject private ReasonsBean reasons;

  /** The text of this key; arguments may be Money, Instant, LocalDate, enums or plain values. */
  public String of(String key, Object... args) {
    String pattern = find(key);
    if (pattern == null) {
      return key;
    }
    Object[] words = Arrays.stream(flat(args)).map(show::argument).toArray();
    return new MessageFormat(pattern, me.getLocale()).format(words);
  }

  /** For pages: arguments that come as a list. */
  public String filled(String key, Collection<?> args) {
    return of(key, args.toArray());
  }

  /** The name of an enum's value, under EnumClass.VALUE. */
  public String label(Enum<?> value) {
    return value == null ? "" : label(value.getDeclaringClass().getSimpleName(), value.name());
  }

  /** The name of a coded value, under Group.VALUE; an unknown code is shown as it is. */
  public String label(String group, String code) {
    if (code == null || code.isEmpty()) {
      return "";
    }
    String text = find(group + "." + code);
    return text == null ? code : text;
  }

  /** The word for a code whose group is not known any more; the code itself where there is none. */
  String coded(String code) {
    return CODED.stream()
        .map(group -> find(group + "." + code))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> reasons.word(code))
        .orElse(code);
  }

  /** Words in a row; nothing reads as a dash. */
  public String joined(Collection<?> words) {
    return words.isEmpty() ? "–" : String.join(", ", words.stream().map(String::valueOf).toList());
  }

  /** What a refusal says to a person. */
  public String error(BusinessException refusal) {
    return of("error." + refusal.code(), refusal.args());
  }

  public boolean has(String key) {
    return find(key) != null;
  }

  private String find(String key) {
    try {
      return ResourceBundle.getBundle(BUNDLE, me.getLocale()).getString(key);
    } catch (MissingResourceException e) {
      return null;
    }
  }

  private static Object[] flat(Object... args) {
    return args.length == 1 && args[0] instanceof Collection<?> list ? list.toArray() : args;
  }
}
