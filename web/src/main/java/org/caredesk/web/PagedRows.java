package org.caredesk.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * The rows of a table of any length: asks a reader for one page at a time, which brings the total
 * along, so that nothing is counted twice.
 */
@SuppressWarnings("serial") // lives in the session's memory with its view, never elsewhere
public class PagedRows<T> extends LazyDataModel<T> {

  private static final long serialVersionUID = 1L;

  private final Function<PageRequest, Page<T>> source;
  private final ToLongFunction<T> id;

  /**
   * @param source where pages come from, a reader's method
   * @param id a row's own id
   */
  public PagedRows(Function<PageRequest, Page<T>> source, ToLongFunction<T> id) {
    this.source = source;
    this.id = id;
  }

  /** The total comes with the page; load sets it. */
  @Override
  public int count(Map<String, FilterMeta> filters) {
    return 0;
  }

  @Override
  public List<T> load(
      int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    int wanted = Math.min(Math.max(size, 1), PageRequest.LARGEST);
    SortMeta sort = sorts.values().stream().findFirst().orElse(null);
    Page<T> page = source.apply(request(first, wanted, sort));
    if (page.rows().isEmpty() && first > 0) {
      first = 0; // what stood there is gone: back to the start
      page = source.apply(request(first, wanted, sort));
    }
    setRowCount(Math.toIntExact(page.total()));
    recalculateFirst(first, wanted, getRowCount());
    return page.rows();
  }

  private static PageRequest request(int first, int size, SortMeta sort) {
    return sort == null
        ? new PageRequest(first, size, null, false)
        : new PageRequest(first, size, sort.getField(), sort.getOrder() == SortOrder.DESCENDING);
  }

  @Override
  public String getRowKey(T row) {
    return Long.toString(id.applyAsLong(row));
  }

  @Override
  public T getRowData(String rowKey) {
    List<T> loaded = getWrappedData();
    return loaded == null
        ? null
        : loaded.stream().filter(row -> getRowKey(row).equals(rowKey)).findFirst().orElse(null);
  }
}
