package org.caredesk.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Stores every instant as a time with zone, in UTC; the provider itself does not map Instant. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, OffsetDateTime> {

  @Override
  public OffsetDateTime convertToDatabaseColumn(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public Instant convertToEntityAttribute(OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }

  /** What a native query gives for a timestamptz column, whichever type the driver chose. */
  public static Instant fromColumn(Object column) {
    if (column == null) {
      return null;
    }
    if (column instanceof java.sql.Timestamp stamp) {
      return stamp.toInstant();
    }
    if (column instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return (Instant) column;
  }
}
