package org.caredesk.catalog.shipping;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Shows the ways to ship. There are few: they are read whole. */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class ShippingReader {

  @PersistenceContext private EntityManager em;

  /** The ways that lead to a country for an order in a currency, by name. */
  public List<ShippingProfile> offered(String country, String currency) {
    return em.createQuery(
            "select s from ShippingMethod s where s.active = true and s.currency = :currency"
                + " order by s.name",
            ShippingMethod.class)
        .setParameter("currency", currency)
        .getResultStream()
        .map(ShippingMethod::profile)
        .filter(offer -> offer.goesTo(country))
        .toList();
  }

  /** One of them, offered still or not. */
  public Optional<ShippingProfile> find(long id) {
    return Optional.ofNullable(em.find(ShippingMethod.class, id)).map(ShippingMethod::profile);
  }

  /** All of them, those offered first. */
  @RolesAllowed(ADMIN)
  public List<ShippingProfile> all() {
    return em.createQuery(
            "select s from ShippingMethod s order by s.active desc, s.name", ShippingMethod.class)
        .getResultStream()
        .map(ShippingMethod::profile)
        .toList();
  }
}
