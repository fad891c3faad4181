package org.caredesk.customer.field;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.caredesk.shared.Args;
import org.caredesk.shared.BusinessException;

/**
 * Something the merchant wants to know of customers. Its kind never changes, because what was
 * filled in would no longer fit; what is not wanted any more is retired, not deleted.
 */
@Entity
@Table(name = "custom_field")
public class CustomField {

  private static final int LONGEST_NAME = 60;
  private static final int FEWEST_CHOICES = 2;
  private static final int MOST_CHOICES = 100;
  private static final int LONGEST_CHOICE = 120;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "custom_field_seq")
  @SequenceGenerator(name = "custom_field_seq", sequenceName = "custom_field_seq")
  private Long id;

  private String name;

  @Enumerated(EnumType.STRING)
  private FieldKind kind;

  private String choices;
  private int position;
  private boolean retired;

  @Version private long version;

  protected CustomField() {}

  CustomField(FieldRequest request, int position) {
    this.kind = request.kind();
    this.position = position;
    define(request);
  }

  /** Is called so from now on, with these choices. */
  void define(FieldRequest request) {
    String clean = request.name() == null ? "" : request.name().strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new BusinessException("field.name", LONGEST_NAME);
    }
    if (request.kind() != kind) {
      throw new BusinessException("field.kind");
    }
    List<String> wanted = FieldPolicy.choices(request.choices());
    boolean good = wanted.size() >= FEWEST_CHOICES && wanted.size() <= MOST_CHOICES;
    if (kind == FieldKind.CHOICE
        && (!good || wanted.stream().anyMatch(one -> one.length() > LONGEST_CHOICE))) {
      throw new BusinessException("field.choices", FEWEST_CHOICES, MOST_CHOICES, LONGEST_CHOICE);
    }
    this.name = clean;
    this.choices = kind == FieldKind.CHOICE ? Args.toText(wanted) : null;
  }

  void placeAt(int where) {
    this.position = where;
  }

  void retire() {
    this.retired = true;
  }

  Long id() {
    return id;
  }

  String name() {
    return name;
  }

  int position() {
    return position;
  }

  long version() {
    return version;
  }

  FieldRow row(long filled) {
    return new FieldRow(id, name, kind, Args.fromText(choices), version, filled);
  }

  FilledField filled(String value) {
    return new FilledField(id, name, kind, Args.fromText(choices), value);
  }
}
