package org.caredesk.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The card a charge was taken from, as it was then: the customer may have another one today. */
@Embeddable
public class ChargedCard {

  @Column(name = "card_token")
  private String token;

  @Column(name = "card_brand")
  private String brand;

  @Column(name = "card_bin")
  private String bin;

  @Column(name = "card_last_four")
  private String lastFour;

  @Column(name = "card_expiry")
  private String expiry;

  protected ChargedCard() {}

  ChargedCard(CardOnFile card) {
    this.token = card.token();
    this.brand = card.brand();
    this.bin = card.bin();
    this.lastFour = card.lastFour();
    this.expiry = card.expiry();
  }

  CardOnFile facts() {
    return new CardOnFile(token, brand, bin, lastFour, expiry);
  }
}
