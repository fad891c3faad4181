package org.caredesk.container.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;
import org.caredesk.reason.ReasonRow;
import org.caredesk.reason.ReasonService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists of reasons in a real server; the list of calls, which no other test chooses from. */
class ReasonIT extends ContainerTest {

  @Inject private UserTransaction transaction;
  @Inject private Counter counter;
  @Inject private Shelf shelf;
  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private ReasonReader reader;
  @Inject private ReasonService service;

  private String name;
  private long id;

  @BeforeEach
  void anEntryOfItsOwn() throws Exception {
    name = shelf.own("Test ");
    id = admin.call(() -> service.add(ReasonList.CALL, name, "Probe"));
  }

  @AfterEach
  void theEntryIsOfferedNoMore() throws Exception {
    if (mine().active()) {
      done(() -> service.retire(id, mine().version()));
    }
  }

  @Test
  void whatIsAddedIsOfferedAtOnceAndWhatIsRetiredIsNotButStaysKnown() throws Exception {
    String code = mine().code();
    assertThat(agent.call(() -> reader.isOffered(ReasonList.CALL, code))).isTrue();
    assertThat(agent.call(() -> reader.isOffered(ReasonList.REFUND, code))).isFalse();
    long version = mine().version();
    done(() -> service.retire(id, version));
    assertThat(agent.call(() -> reader.isOffered(ReasonList.CALL, code))).isFalse();
    assertThat(agent.call(() -> reader.known(ReasonList.CALL)))
        .extracting(ReasonRow::code)
        .contains(code);
    assertThat(
            counter.one(
                "select string_agg(action, ' ' order by id) from audit_entry where subject_type ="
                    + " 'REASON' and subject_id = ?",
                String.valueOf(id)))
        .isEqualTo("reason.added reason.retired");
  }

  @Test
  void everyListHasSomethingToChooseInBothLanguages() throws Exception {
    for (ReasonList list : ReasonList.values()) {
      assertThat(agent.call(() -> reader.of(list)))
          .as(list.name())
          .isNotEmpty()
          .allMatch(reason -> !reason.nameEnglish().isBlank() && !reason.nameGerman().isBlank());
    }
  }

  @Test
  void anEntryMovesUpAndStaysInItsPlaceAtTheTop() throws Exception {
    int last = places().indexOf(id);
    done(() -> service.moveUp(id));
    assertThat(places().indexOf(id)).isEqualTo(last - 1);
    for (int times = 0; times <= last; times++) {
      done(() -> service.moveUp(id));
    }
    assertThat(places().indexOf(id)).isZero();
    for (int times = 0; times <= last; times++) {
      done(() -> service.moveDown(id));
    }
    assertThat(places().indexOf(id)).isEqualTo(last);
  }

  @Test
  void theLastEntryOfAListCannotBeRetired() {
    assertThatThrownBy(
            () ->
                done(
                    () -> {
                      transaction.begin();
                      try {
                        for (ReasonRow row : reader.of(ReasonList.CALL)) {
                          service.retire(row.id(), row.version());
                        }
                      } finally {
                        transaction.rollback();
                      }
                    }))
        .hasMessageContaining("reason.last");
  }

  private List<Long> places() throws Exception {
    return admin.call(() -> reader.toKeep(ReasonList.CALL)).stream().map(ReasonRow::id).toList();
  }

  private ReasonRow mine() throws Exception {
    return admin.call(() -> reader.toKeep(ReasonList.CALL)).stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private void done(Reasoned deed) throws Exception {
    Callable<Void> work =
        () -> {
          deed.run();
          return null;
        };
    admin.call(work);
  }

  /** Something done to a list. */
  private interface Reasoned {
    void run() throws Exception;
  }
}
