package org.caredesk.customer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caredesk.shared.BusinessException;

/**
 * Which parts an address of a country needs. Countries we know nothing about ask for a street and a
 * city alone. A rule for what people type; past facts come in as they are.
 */
public final class AddressPolicy {

  private static final int PARTS = 8;
  private static final Map<String, AddressFormat> FORMATS = read();

  private AddressPolicy() {}

  private static Map<String, AddressFormat> read() {
    try (InputStream file = AddressPolicy.class.getResourceAsStream("addresses.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> format(line.split(";", PARTS)))
          .collect(Collectors.toMap(AddressFormat::country, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AddressFormat format(String[] part) {
    return new AddressFormat(
        part[0],
        part[1],
        part[2].equals("required"),
        part[3].isEmpty() ? null : Pattern.compile(part[3], Pattern.CASE_INSENSITIVE),
        part[4],
        part[5],
        part[6].equals("required"),
        part[7].equals("required"));
  }

  /** How addresses of this country are written. */
  public static AddressFormat formatOf(String country) {
    AddressFormat known = FORMATS.get(country == null ? "" : country);
    return known != null
        ? known
        : new AddressFormat(country, "CODE", false, null, "", "REGION", false, true);
  }

  /** All that is wrong with what was typed, in the order of its fields; empty: it may be kept. */
  public static List<AddressProblem> problems(AddressRequest typed) {
    List<AddressProblem> problems = new ArrayList<>();
    String country = text(typed.country()).toUpperCase(Locale.ROOT);
    if (!PostalAddress.isCountry(country)) {
      problems.add(new AddressProblem("country", "customer.country", country));
      return problems;
    }
    AddressFormat format = formatOf(country);
    if (text(typed.line1()).isEmpty()) {
      problems.add(new AddressProblem("line1", "customer.address.line", ""));
    }
    postal(typed, format, problems);
    if (format.cityRequired() && text(typed.city()).isEmpty()) {
      problems.add(new AddressProblem("city", "customer.address.city", ""));
    }
    if (format.stateRequired() && text(typed.state()).isEmpty()) {
      problems.add(new AddressProblem("state", "customer.address.state", ""));
    }
    return problems;
  }

  private static void postal(
      AddressRequest typed, AddressFormat format, List<AddressProblem> problems) {
    String code = text(typed.postalCode());
    String example = format.postalExample();
    if (code.isEmpty() && format.postalRequired()) {
      problems.add(new AddressProblem("postalCode", "customer.address.postal", example));
    } else if (!code.isEmpty()
        && format.postalPattern() != null
        && !format.postalPattern().matcher(code).matches()) {
      problems.add(new AddressProblem("postalCode", "customer.address.postalForm", example));
    }
  }

  /**
   * Lets an address pass that may be kept.
   *
   * @throws BusinessException customer.country, customer.address.line, customer.address.city,
   *     customer.address.postal, customer.address.postalForm, customer.address.state
   */
  public static void check(AddressRequest typed) {
    problems(typed).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new BusinessException(problem.code(), problem.argument());
            });
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
