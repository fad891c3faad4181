package org.caredesk.blacklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caredesk.audit.AuditService;
import org.caredesk.customer.AddressLine;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.MailAddressPolicy;
import org.caredesk.customer.PhonePolicy;
import org.caredesk.customer.PostalAddress;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;
import org.caredesk.work.WorkItemService;
import org.caredesk.work.WorkKind;

/**
 * Bars and releases. Admins alone decide whom the merchant sells nothing to; an agent may ask them.
 * Every deed stands in the audit, and in the history of the customer it is about.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class BlacklistService {

  @Inject private BlacklistRepository entries;
  @Inject private CustomerReader customers;
  @Inject private WorkItemService work;
  @Inject private HistoryService history;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * Sells this customer nothing any more, and nobody who is known by what was chosen. Closes the
   * work item by which an agent has asked for it.
   *
   * @throws BusinessException blacklist.nothing when nothing of the customer's was chosen,
   *     blacklist.already when all of it is barred, blacklist.noReason, blacklist.longReason,
   *     customer.unknown
   */
  @RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
  public void blacklist(BlacklistRequest request) {
    String reason = BlacklistEntry.words(request.reason());
    List<BlacklistTrait> chosen =
        BlacklistPolicy.traitsOf(customers.profile(request.customerId())).stream()
            .filter(trait -> request.keys().contains(trait.key()))
            .toList();
    if (chosen.isEmpty()) {
      throw new BusinessException("blacklist.nothing");
    }
    List<BlacklistTrait> added =
        chosen.stream().filter(trait -> add(trait, request.customerId(), reason)).toList();
    if (added.isEmpty()) {
      throw new BusinessException("blacklist.already");
    }
    Ref customer = Ref.of(Ref.CUSTOMER, request.customerId());
    history.record(request.customerId(), HistoryKind.BLACKLISTED, customer, reason, shown(added));
    work.closeFor(customer, WorkKind.BLACKLIST_ASKED, reason);
  }

  /**
   * Bars a mail, a phone or an address by hand.
   *
   * @throws BusinessException customer.email, blacklist.phone, blacklist.address, customer.country
   *     when it cannot be compared; blacklist.kind for what cannot be added by hand;
   *     blacklist.already, blacklist.noReason, blacklist.longReason
   */
  public void add(BlacklistEntryRequest request) {
    String reason = BlacklistEntry.words(request.reason());
    if (!add(typed(request), null, reason)) {
      throw new BusinessException("blacklist.already");
    }
  }

  /**
   * Lets these entries bar nobody any more.
   *
   * @param note why, kept with each
   * @throws BusinessException blacklist.unknown, blacklist.released (by whom, when),
   *     blacklist.noReason, blacklist.longReason
   */
  public void release(List<Long> entryIds, String note) {
    entryIds.stream().distinct().sorted().forEach(id -> release(id, note));
  }

  /**
   * An agent asks the admins to bar a customer. While such a wish is open, another one adds its
   * words to the history alone.
   *
   * @param words why, for the admins
   * @throws BusinessException blacklist.noReason, blacklist.longReason
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  public void ask(long customerId, String words) {
    String why = BlacklistEntry.words(words);
    Ref customer = Ref.of(Ref.CUSTOMER, customerId);
    work.open(WorkKind.BLACKLIST_ASKED, customer, customerId, caller.name(), why);
    history.record(customerId, HistoryKind.BLACKLIST_ASKED, customer, why);
    audit.record("blacklist.asked", customer, why);
  }

  private boolean add(BlacklistTrait trait, Long customerId, String reason) {
    Optional<Long> added = entries.add(trait, customerId, reason, clocks.now(), caller.name());
    added.ifPresent(id -> audited("blacklist.added", id, trait.kind(), trait.shown(), reason));
    return added.isPresent();
  }

  private void audited(String deed, long id, BlacklistKind kind, String shown, String why) {
    audit.record(deed, Ref.of(Ref.BLACKLIST, id), kind + " " + shown + ": " + why);
  }

  private void release(long id, String note) {
    BlacklistEntry entry = entries.locked(id);
    entry.release(caller.name(), clocks.now(), note);
    audited("blacklist.released", id, entry.kind(), entry.shown(), note);
    if (entry.customerId() != null) {
      history.record(
          entry.customerId(),
          HistoryKind.BLACKLIST_RELEASED,
          Ref.of(Ref.CUSTOMER, entry.customerId()),
          entry.shown(),
          note);
    }
  }

  private static BlacklistTrait typed(BlacklistEntryRequest request) {
    return switch (request.kind()) {
      case EMAIL -> BlacklistPolicy.mail(MailAddressPolicy.check(request.text()));
      case PHONE -> phone(request.text(), request.address().country());
      case ADDRESS -> address(request.address());
      case CUSTOMER, CARD -> throw new BusinessException("blacklist.kind");
    };
  }

  private static BlacklistTrait phone(String typed, String country) {
    String e164 =
        PhonePolicy.e164(typed, country)
            .orElseThrow(() -> new BusinessException("blacklist.phone", typed));
    return BlacklistPolicy.phone(e164, PhonePolicy.international(e164));
  }

  private static BlacklistTrait address(AddressRequest typed) {
    AddressLine address = PostalAddress.read(typed);
    if (!BlacklistPolicy.isComparable(address)) {
      throw new BusinessException("blacklist.address");
    }
    return BlacklistPolicy.address(address);
  }

  private static String shown(List<BlacklistTrait> traits) {
    return traits.stream().map(BlacklistTrait::shown).collect(Collectors.joining(" · "));
  }
}
