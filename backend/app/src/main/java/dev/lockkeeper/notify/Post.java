package dev.lockkeeper.notify;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends mail, where the operator has named a server. */
@Component
class Post {

    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;

    Post(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /** Whether there is a server at all. */
    boolean isOpen() {
        return sender.getIfAvailable() != null;
    }

    /**
     * Plain text.
     *
     * @param key the same for the same mail, so that one that was sent twice is shown once
     */
    void send(String to, String subject, String text, String key) {
        var server = sender.getObject();
        var message = new KeyedMessage(server.createMimeMessage(), "<" + key + "@lockkeeper>");
        try {
            message.setFrom(new InternetAddress(settings.from()));
            message.setRecipient(RecipientType.TO, new InternetAddress(to));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException wrong) {
            throw new MailPreparationException(wrong);
        }
        server.send(message);
    }

    /** Else the library makes up an identifier whenever it sends. */
    private static class KeyedMessage extends MimeMessage {

        private final String key;

        KeyedMessage(MimeMessage blank, String key) {
            super(blank.getSession());
            this.key = key;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", key);
        }
    }
}
