package org.caredesk.payment.gateway;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;

/** Tells what merchant accounts there are; needs no transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR, Roles.SYSTEM})
public class MerchantAccountReader {
  @Inject private MerchantAccountRepository repository;
  @Inject private TokenEndpoints tokens;

  /**
   * One account, read afresh, so that a kill switch works at once.
   *
   * @param code the account's code
   * @throws BusinessException gateway.unknownAccount where there is none
   */
  public MerchantAccountFacts facts(String code) {
    return repository
        .find(code)
        .map(MerchantAccount::facts)
        .orElseThrow(() -> new BusinessException("gateway.unknownAccount", code));
  }

  /** All accounts, by code. */
  @RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
  public List<MerchantAccountRow> all() {
    return repository.all().stream().map(MerchantAccount::row).toList();
  }

  /** Those that book this currency; one that books nothing else comes first. */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.SYSTEM})
  public List<MerchantAccountChoice> choices(String currency) {
    return repository.all().stream()
        .map(account -> account.choice(tokens.of(account.gateway()).orElse(null)))
        .filter(choice -> choice.books(currency))
        .sorted(Comparator.comparing(choice -> choice.currency() == null))
        .toList();
  }

  /** Those of these codes that are accounts of ours. */
  public Set<String> exists(Collection<String> codes) {
    Set<String> known = new HashSet<>(codes);
    known.retainAll(repository.codes());
    return known;
  }
}
