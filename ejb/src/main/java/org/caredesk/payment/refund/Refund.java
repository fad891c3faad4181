package org.caredesk.payment.refund;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * One intention to give back a part of one charge. Guards the order of its states, the count of its
 * queue attempts and the generation of the key under which it is sent. Claims of the clock's jobs
 * stand in columns of its row that are not mapped here. Long because each of its states has a verb
 * that leads there and nothing else does.
 */
@Entity
@Table(name = "refund")
public class Refund {

  /** The queue tries on three different days. */
  static final int QUEUE_ATTEMPTS = 3;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_seq")
  @SequenceGenerator(name = "refund_seq", sequenceName = "refund_seq", allocationSize = 50)
  private Long id;

  @Embedded private Intention asked;

  @Enumerated(EnumType.STRING)
  private RefundState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "waits_for")
  private WaitReason waitsFor;

  @Column(name = "key_generation")
  private int keyGeneration = 1;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "queue_attempts")
  private int queueAttempts;

  @Column(name = "booked_outside")
  private boolean bookedOutside;

  @Embedded private LastWords last;

  @Column(name = "next_look_at")
  private Instant nextLookAt;

  @Embedded private Ending ending;

  @Version private long version;

  @OneToMany(mappedBy = "refund", cascade = CascadeType.PERSIST)
  private List<RefundLine> lines = new ArrayList<>();

  protected Refund() {}

  private Refund(NewRefund asked, RefundState first) {
    this.asked = new Intention(asked);
    this.state = first;
    asked.lines().forEach(line -> lines.add(new RefundLine(this, line)));
  }

  /** A refund whose first attempt is opened with it. */
  static Refund sending(NewRefund asked) {
    return new Refund(asked, RefundState.SENDING);
  }

  /** A refund that waits; dispatch looks at it from then on. */
  static Refund scheduled(NewRefund asked, WaitReason why, Instant lookAt) {
    Refund refund = new Refund(asked, RefundState.SCHEDULED);
    refund.waitsFor = why;
    refund.nextLookAt = lookAt;
    return refund;
  }

  /** One more attempt is on its way. */
  void send() {
    become(RefundState.SENDING);
    dueOn = null;
    nextLookAt = null;
  }

  /** The next of the three queue attempts, 1 to 3. */
  int countQueueAttempt() {
    if (!hasQueueAttemptLeft()) {
      throw new BusinessException("refund.noAttemptLeft");
    }
    return ++queueAttempts;
  }

  boolean hasQueueAttemptLeft() {
    return queueAttempts < QUEUE_ATTEMPTS;
  }

  /** The attempt said nothing about the refund: it is not one of the three. */
  void uncountQueueAttempt() {
    queueAttempts--;
  }

  void scheduleAgain(WaitReason why, Instant lookAt) {
    become(RefundState.SCHEDULED);
    waitsFor = why;
    nextLookAt = lookAt;
  }

  /** It still waits, perhaps for something else. */
  void waitOn(WaitReason why) {
    waitsFor = why;
  }

  void hold(WaitReason why) {
    become(RefundState.HELD);
    waitsFor = why;
  }

  /**
   * Goes on after a hold: one that had failed before is queued again for its day, any other is
   * looked at by dispatch.
   *
   * @param tomorrow its day where it has none
   */
  void goOn(WaitReason why, Instant lookAt, LocalDate tomorrow) {
    if (dueOn != null) {
      queueFor(dueOn);
    } else if (queueAttempts > 0) {
      queueFor(tomorrow);
    } else {
      scheduleAgain(why, lookAt);
    }
  }

  void accept() {
    become(RefundState.ACCEPTED);
  }

  void loseAnswer() {
    become(RefundState.UNKNOWN);
  }

  void queueFor(LocalDate day) {
    become(RefundState.QUEUED);
    dueOn = day;
  }

  void abandon(Instant at) {
    become(RefundState.ABANDONED);
    ending = Ending.at(at);
  }

  void cancel(Instant at) {
    become(RefundState.CANCELLED);
    ending = Ending.at(at);
  }

  /**
   * The money went back. A refund that had been given up reserves nothing any more: its amount is
   * booked outside.
   */
  void succeed(Instant at, Instant syncAt) {
    bookedOutside = !state.isReserving();
    become(RefundState.SUCCEEDED);
    ending = Ending.followed(at, syncAt);
  }

  /** The gateway calls it settled, or it was followed long enough: it is followed no more. */
  void followedUntil(Instant settled) {
    ending = ending.settled(settled);
  }

  void followAgain(Instant at) {
    ending = ending.followedAgain(at);
  }

  boolean isFollowedLongEnough(Instant now) {
    return ending.isLongAgo(now);
  }

  /** Keeps the processor's last words for the queue. */
  void heard(Outcome outcome, String code, String words, Instant at) {
    last = new LastWords(outcome, code, words, at);
  }

  /** The next generation of the key: the gateway refused under this one, or it has expired. */
  void rotateKey() {
    keyGeneration++;
  }

  /** The key under which the gateway is called now. */
  String key() {
    return asked.requestKey() + "-g" + keyGeneration;
  }

  /** While it is on its way: whether no attempt was made before. */
  boolean isFirstTry() {
    return keyGeneration == 1 && queueAttempts == 0;
  }

  /** Whether it was asked for so long ago that a person has been told. */
  boolean isOld(Instant now) {
    return !now.isBefore(asked.requestedAt().plus(RefundTimes.OLD));
  }

  boolean stands(RefundState where) {
    return state == where;
  }

  private void become(RefundState next) {
    if (!state.mayBecome(next)) {
      throw new BusinessException("refund.state", state, next);
    }
    state = next;
    waitsFor = null;
  }

  Long id() {
    return id;
  }

  long chargeId() {
    return asked.chargeId();
  }

  long orderId() {
    return asked.orderId();
  }

  long customerId() {
    return asked.customerId();
  }

  Money amount() {
    return asked.amount();
  }

  String reason() {
    return asked.reason();
  }

  String requestKey() {
    return asked.requestKey();
  }

  String requestDigest() {
    return asked.requestDigest();
  }

  RefundState state() {
    return state;
  }

  WaitReason waitsFor() {
    return waitsFor;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  boolean isBookedOutside() {
    return bookedOutside;
  }
}
