package org.caredesk.fulfillment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.order.OrderStatus;
import org.caredesk.shared.InstantConverter;

/**
 * Reads parcels with their lines from one statement, a row for each line, so that a list costs no
 * query per parcel.
 */
final class FulfillmentRows {

  /** Columns of a parcel, aliased f. */
  static final String COLUMNS =
      """
      f.id, f.number, f.order_id, o.number as order_number, f.customer_id, f.status, f.reason,
      f.carrier, c.name as carrier_name, c.url_template, f.tracking_number, f.created_at,
      f.shipped_at, f.delivered_at, b.number as before_number, r.id as rma_id,
      r.number as rma_number, l.id as line_id, l.order_line_id, p.sku, p.name as product, l.quantity,
      l.returned, o.status as order_status, n.number as next_number
      """;

  static final String JOINS =
      """
      join customer_order o on o.id = f.order_id
      left join carrier c on c.code = f.carrier
      left join fulfillment b on b.id = f.reship_of
      left join lateral (select x.number from fulfillment x where x.reship_of = f.id
          and x.status not in ('CANCELLED','FAILED') order by x.id limit 1) n on true
      left join rma r on r.fulfillment_id = f.id and r.ended_at is null
      left join fulfillment_line l on l.fulfillment_id = f.id
      left join order_line p on p.id = l.order_line_id
      """;

  private FulfillmentRows() {}

  static List<FulfillmentRow> of(List<?> found) {
    Map<Object, List<Object[]>> parcels = new LinkedHashMap<>();
    for (Object row : found) {
      Object[] cells = (Object[]) row;
      parcels.computeIfAbsent(cells[0], id -> new ArrayList<>()).add(cells);
    }
    return parcels.values().stream().map(FulfillmentRows::row).toList();
  }

  private static FulfillmentRow row(List<Object[]> lines) {
    Object[] row = lines.get(0);
    String number = (String) row[10];
    return new FulfillmentRow(
        id(row[0]),
        (String) row[1],
        id(row[2]),
        (String) row[3],
        OrderStatus.valueOf((String) row[23]),
        id(row[4]),
        FulfillmentStatus.valueOf((String) row[5]),
        (String) row[6],
        (String) row[7],
        (String) row[8],
        number,
        TrackingLinkPolicy.link((String) row[9], number).orElse(null),
        InstantConverter.fromColumn(row[11]),
        InstantConverter.fromColumn(row[12]),
        InstantConverter.fromColumn(row[13]),
        (String) row[14],
        (String) row[24],
        row[15] == null ? null : id(row[15]),
        (String) row[16],
        lines.stream().filter(line -> line[17] != null).map(FulfillmentRows::line).toList());
  }

  private static FulfillmentLineRow line(Object[] row) {
    return new FulfillmentLineRow(
        id(row[17]),
        id(row[18]),
        (String) row[19],
        (String) row[20],
        ((Number) row[21]).intValue(),
        ((Number) row[22]).intValue());
  }

  private static long id(Object cell) {
    return ((Number) cell).longValue();
  }
}
