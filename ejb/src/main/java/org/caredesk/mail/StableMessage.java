package org.caredesk.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A mail on the wire that keeps the Message-ID it was given, so that sending it twice shows as one.
 */
final class StableMessage extends MimeMessage {

  private final String messageId;

  StableMessage(Session session, OutgoingMail mail, MailSender sender, Instant now)
      throws MessagingException {
    super(session);
    this.messageId = mail.messageId();
    setFrom(named(sender.address(), sender.name()));
    setReplyTo(new Address[] {named(sender.replyTo(), sender.name())});
    setRecipients(Message.RecipientType.TO, InternetAddress.parse(String.join(",", mail.to())));
    setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    setSentDate(Date.from(now));
    setHeader("Auto-Submitted", "auto-generated");
    setContentLanguage(new String[] {mail.language()});
    setContent(body(mail));
    saveChanges();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static InternetAddress named(String address, String name) throws MessagingException {
    try {
      return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("sender", e);
    }
  }

  private static MimeMultipart body(OutgoingMail mail) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), StandardCharsets.UTF_8.name(), "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), StandardCharsets.UTF_8.name(), "html");
    return new MimeMultipart("alternative", text, html);
  }
}
