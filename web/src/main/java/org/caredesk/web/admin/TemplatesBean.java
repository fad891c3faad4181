package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.template.MailTemplateReader;
import org.caredesk.mail.template.MailTemplateRow;

/** All mails that the desk can send, each with its words in every language. */
@Named("templates")
@RequestScoped
public class TemplatesBean {

  @Inject private MailTemplateReader reader;

  private Map<MailEvent, List<MailTemplateRow>> rows;

  @PostConstruct
  void read() {
    rows =
        reader.all().stream()
            .collect(
                Collectors.groupingBy(
                    MailTemplateRow::event, LinkedHashMap::new, Collectors.toList()));
  }

  public List<Map.Entry<MailEvent, List<MailTemplateRow>>> getRows() {
    return List.copyOf(rows.entrySet());
  }

  public List<String> getLanguages() {
    return reader.languages();
  }
}
