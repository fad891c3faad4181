package org.caredesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdPagesTest {

  private final TreeSet<Long> due = new TreeSet<>();
  private int questions;

  @Test
  void items_that_go_when_dealt_with_are_given_once() {
    fill(1000);
    assertThat(work(slice(50, 1, 0), id -> true)).hasSize(1000).doesNotHaveDuplicates();
    assertThat(due).isEmpty();
  }

  @Test
  void items_that_stay_hide_none_behind_them_and_do_not_come_again() {
    fill(1000);
    List<Long> given = work(slice(50, 1, 0), id -> id > 300);
    assertThat(given).hasSize(1000).doesNotHaveDuplicates();
    assertThat(due).hasSize(300);
  }

  @Test
  void when_all_stay_it_ends() {
    fill(120);
    assertThat(work(slice(50, 1, 0), id -> false)).hasSize(120);
    assertThat(questions).isLessThan(8);
  }

  @Test
  void what_falls_due_meanwhile_is_given_too() {
    fill(10);
    IdPages pages = pages(slice(50, 1, 0));
    pages.next();
    due.remove(1L);
    due.add(99L);
    List<Long> rest = new ArrayList<>();
    for (Long id = pages.next(); id != null; id = pages.next()) {
      rest.add(id);
      due.remove(id);
    }
    assertThat(rest).contains(99L).hasSize(10);
  }

  @Test
  void slices_share_all_items_and_overlap_in_none() {
    fill(500);
    List<Long> all = new ArrayList<>();
    for (int part = 0; part < 7; part++) {
      all.addAll(work(slice(50, 7, part), id -> false));
    }
    assertThat(all).hasSize(500).doesNotHaveDuplicates();
  }

  private void fill(long items) {
    LongStream.rangeClosed(1, items).forEach(due::add);
  }

  private static Slice slice(int limit, int modulus, int remainder) {
    return new Slice(0, limit, modulus, remainder);
  }

  private IdPages pages(Slice slice) {
    return new IdPages(
        slice,
        wanted -> {
          questions++;
          return wanted.part(List.copyOf(due));
        });
  }

  private List<Long> work(Slice slice, LongPredicate goes) {
    IdPages pages = pages(slice);
    List<Long> given = new ArrayList<>();
    for (Long id = pages.next(); id != null; id = pages.next()) {
      given.add(id);
      if (goes.test(id)) {
        due.remove(id);
      }
    }
    return given;
  }
}
