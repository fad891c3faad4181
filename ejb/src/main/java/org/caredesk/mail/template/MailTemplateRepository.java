package org.caredesk.mail.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caredesk.mail.MailEvent;

/** Keeps the versions of templates. Saving leans on the unique key: of two, one is first. */
@ApplicationScoped
class MailTemplateRepository {

  private static final int SHOWN = 100;

  @PersistenceContext private EntityManager em;

  /** The version that holds, if anybody ever saved one. */
  Optional<MailTemplate> latest(MailEvent event, String language) {
    return versions(event, language, 1).stream().findFirst();
  }

  Optional<MailTemplate> find(MailEvent event, String language, int version) {
    return em.createQuery(
            "select t from MailTemplate t where t.event = :event and t.language = :language and"
                + " t.version = :version",
            MailTemplate.class)
        .setParameter("event", event)
        .setParameter("language", language)
        .setParameter("version", version)
        .getResultStream()
        .findFirst();
  }

  List<MailTemplate> versions(MailEvent event, String language) {
    return versions(event, language, SHOWN);
  }

  /** Of each event and language the version that holds, where anybody ever saved one. */
  List<MailTemplate> latestOfAll() {
    return em.createQuery(
            "select t from MailTemplate t where t.version = (select max(o.version) from"
                + " MailTemplate o where o.event = t.event and o.language = t.language)",
            MailTemplate.class)
        .getResultList();
  }

  /**
   * Keeps a version.
   *
   * @param words null: the shipped ones hold again
   * @return false when another has saved this version in the meantime
   */
  boolean add(MailTemplateRow row, TemplateWords words) {
    return em.createNativeQuery(
                "insert into mail_template (id, event, language, version, shipped, subject,"
                    + " html_body, text_body, saved_at, saved_by) values"
                    + " (nextval('mail_template_seq'), ?1, ?2, ?3, ?4, cast(?5 as text), cast(?6"
                    + " as text), cast(?7 as text), ?8, ?9) on conflict on constraint"
                    + " mail_template_version_once do nothing")
            .setParameter(1, row.event().name())
            .setParameter(2, row.language())
            .setParameter(3, row.version())
            .setParameter(4, words == null)
            .setParameter(5, words == null ? null : words.subject())
            .setParameter(6, words == null ? null : words.html())
            .setParameter(7, words == null ? null : words.text())
            .setParameter(8, row.savedAt().atOffset(ZoneOffset.UTC))
            .setParameter(9, row.savedBy())
            .executeUpdate()
        == 1;
  }

  private List<MailTemplate> versions(MailEvent event, String language, int most) {
    return em.createQuery(
            "select t from MailTemplate t where t.event = :event and t.language = :language order"
                + " by t.version desc",
            MailTemplate.class)
        .setParameter("event", event)
        .setParameter("language", language)
        .setMaxResults(most)
        .getResultList();
  }
}
