package org.caredesk.mail.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailToken;

/**
 * What a template may hold: its event's tokens, each by its name, sections that are closed, and no
 * tag that would reach beyond (other files, unescaped values, other delimiters). A template that
 * passes always becomes a mail.
 */
final class TemplatePolicy {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_BODY = 60_000;

  private final MailEvent event;
  private final TemplatePart part;

  private TemplatePolicy(MailEvent event, TemplatePart part) {
    this.event = event;
    this.part = part;
  }

  /** What is wrong with the words, at most one problem for each field; none when all is well. */
  static List<TemplateProblem> problems(MailEvent event, TemplateWords words) {
    return Stream.of(TemplatePart.values())
        .flatMap(part -> new TemplatePolicy(event, part).problem(part.of(words)).stream())
        .toList();
  }

  private Optional<TemplateProblem> problem(String source) {
    if (source.isBlank() && part != TemplatePart.TEXT) {
      return wrong("mail.template.empty");
    }
    int longest = part == TemplatePart.SUBJECT ? LONGEST_SUBJECT : LONGEST_BODY;
    if (source.length() > longest) {
      return wrong("mail.template.long", Integer.toString(longest));
    }
    List<String> open = new ArrayList<>();
    for (TemplateTag tag : TemplateTag.in(source)) {
      Optional<TemplateProblem> problem = problem(tag, open);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return open.isEmpty() ? Optional.empty() : unclosed(open.get(open.size() - 1));
  }

  private Optional<TemplateProblem> problem(TemplateTag tag, List<String> open) {
    return switch (tag.kind()) {
      case REMARK -> Optional.empty();
      case BROKEN -> wrong("mail.template.broken", tag.written());
      case FORBIDDEN -> wrong("mail.template.forbidden", tag.written());
      case VALUE -> value(tag.name(), open);
      case SECTION -> section(tag.name(), open);
      case END -> end(tag, open);
    };
  }

  private Optional<TemplateProblem> value(String name, List<String> open) {
    Optional<MailToken> token = known(name, open);
    if (token.isEmpty()) {
      return unknown(name, open);
    }
    return token.get().isList()
        ? wrong("mail.template.list", name, "{{#" + name + "}} … {{/" + name + "}}")
        : Optional.empty();
  }

  private Optional<TemplateProblem> section(String name, List<String> open) {
    if (known(name, open).isEmpty()) {
      return unknown(name, open);
    }
    open.add(name);
    return Optional.empty();
  }

  private Optional<TemplateProblem> end(TemplateTag tag, List<String> open) {
    int last = open.size() - 1;
    if (last < 0 || !open.get(last).equals(tag.name())) {
      return last < 0 ? wrong("mail.template.notOpen", tag.written()) : unclosed(open.get(last));
    }
    open.remove(last);
    return Optional.empty();
  }

  private Optional<MailToken> known(String name, List<String> open) {
    return allowed(open).filter(token -> token.written().equals(name)).findFirst();
  }

  /** The event's own tokens, and inside a list's section also the list's. */
  private Stream<MailToken> allowed(List<String> open) {
    Stream<MailToken> inside =
        event.tokens().stream()
            .filter(token -> open.contains(token.written()))
            .flatMap(token -> token.inside().stream());
    return Stream.concat(
        inside,
        event.tokens().stream().filter(token -> part != TemplatePart.SUBJECT || !token.isList()));
  }

  private Optional<TemplateProblem> unknown(String name, List<String> open) {
    String allowed = String.join(", ", allowed(open).map(MailToken::written).toList());
    return wrong("mail.template.unknownToken", name, allowed);
  }

  private Optional<TemplateProblem> unclosed(String name) {
    return wrong("mail.template.unclosed", "{{#" + name + "}}", "{{/" + name + "}}");
  }

  private Optional<TemplateProblem> wrong(String code, String... args) {
    return Optional.of(new TemplateProblem(part, code, List.of(args)));
  }
}
