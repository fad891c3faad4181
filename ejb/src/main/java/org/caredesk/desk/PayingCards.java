package org.caredesk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.customer.CardOnFileRequest;
import org.caredesk.customer.CardReader;
import org.caredesk.customer.CardService;
import org.caredesk.customer.PayableCard;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.gateway.MerchantAccountChoice;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;

/**
 * Finds the card that is to pay and the account that books it: a token is worth something at the
 * account alone whose gateway gave it, and a card for trying nowhere but at an account for trying.
 */
@ApplicationScoped
class PayingCards {

  private static final Logger LOG = Logger.getLogger(PayingCards.class.getName());
  private static final int LONGEST_FINGERPRINT = 64;

  @Inject private CardReader onFile;
  @Inject private CardService cards;
  @Inject private MerchantAccountReader accounts;
  @Inject private Clocks clocks;

  /**
   * The card of a request that asks one.
   *
   * @throws BusinessException entry.card (none chosen, or it cannot pay any more), entry.account,
   *     entry.testCard
   */
  PayingCard of(PlaceOrderRequest request) {
    PayingCard found = found(request);
    MerchantAccountChoice account =
        accounts.choices(request.entry().currency()).stream()
            .filter(choice -> choice.code().equals(found.merchantAccount()))
            .findFirst()
            .orElseThrow(() -> new BusinessException("entry.account", request.entry().currency()));
    CardOnFile card = found.card();
    if (!account.test() && TestCards.has(card.bin(), card.lastFour())) {
      throw new BusinessException("entry.testCard", account.name());
    }
    return found;
  }

  private PayingCard found(PlaceOrderRequest request) {
    CardChoice choice = request.card();
    if (choice != null && choice.onFile() != null) {
      PayableCard kept =
          onFile
              .find(request.entry().customerId(), choice.onFile())
              .orElseThrow(() -> new BusinessException("entry.card"));
      return new PayingCard(
          new CardOnFile(
              kept.token(),
              kept.brand(),
              kept.bin(),
              kept.lastFour(),
              kept.expiry(),
              kept.fingerprint()),
          kept.merchantAccount());
    }
    if (choice == null || choice.fresh() == null || choice.fresh().token() == null) {
      throw new BusinessException("entry.card");
    }
    requireNoNumber(choice.fresh());
    return new PayingCard(choice.fresh(), request.merchantAccount());
  }

  /** Whatever the browser hands over: a number never goes further than this line. */
  private static void requireNoNumber(CardOnFile card) {
    boolean sane =
        card.token().length() <= 200
            && !card.token().replaceAll("[ -]", "").matches("\\d{12,19}")
            && card.bin() != null
            && card.bin().matches("\\d{6,8}")
            && card.lastFour() != null
            && card.lastFour().matches("\\d{4}")
            && card.brand() != null
            && card.brand().matches("[A-Z_]{2,20}")
            && card.expiry() != null
            && card.expiry().matches("(0[1-9]|1[0-2])/\\d{4}")
            && (card.fingerprint() == null || card.fingerprint().length() <= LONGEST_FINGERPRINT);
    if (!sane) {
      throw new BusinessException("entry.card");
    }
  }

  /** A new card that has paid is kept where the customer wants it; whether or not, it has paid. */
  void keep(PlaceOrderRequest request, String merchantAccount) {
    CardOnFile card = request.card().fresh();
    if (card == null || !request.card().keep()) {
      return;
    }
    try {
      cards.keep(onFile(request.entry().customerId(), merchantAccount, card));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "A card that has paid is not kept, " + card.lastFour());
    }
  }

  private CardOnFileRequest onFile(long customerId, String merchantAccount, CardOnFile card) {
    return new CardOnFileRequest(
        customerId,
        merchantAccount,
        card.token(),
        card.brand(),
        card.bin(),
        card.lastFour(),
        card.expiry(),
        clocks.now(),
        card.fingerprint());
  }
}
