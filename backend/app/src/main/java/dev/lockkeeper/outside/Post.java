package dev.lockkeeper.outside;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends mail, where the operator has named a server. */
@Component
public class Post {

    private static final String UTF_8 = "UTF-8";

    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;

    public Post(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /** Whether there is a server at all. */
    public boolean isOpen() {
        return sender.getIfAvailable() != null;
    }

    public void send(Letter letter) {
        var server = sender.getObject();
        var message = new KeyedMessage(server.createMimeMessage(), "<" + letter.key() + "@lockkeeper>");
        try {
            message.setFrom(new InternetAddress(settings.from()));
            message.setRecipient(RecipientType.TO, new InternetAddress(letter.to()));
            message.setSubject(letter.subject(), UTF_8);
            message.setHeader("Auto-Submitted", "auto-generated");
            fill(message, letter);
            offer(message, letter.off());
        } catch (MessagingException wrong) {
            throw new MailPreparationException(wrong);
        }
        server.send(message);
    }

    private static void fill(MimeMessage message, Letter letter) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(letter.text(), UTF_8);
        // The last one is the one that mail programs like best.
        message.setContent(new MimeMultipart("alternative", plain, marked(letter)));
    }

    private static MimeBodyPart marked(Letter letter) throws MessagingException {
        var marked = new MimeBodyPart();
        marked.setText(letter.html(), UTF_8, "html");
        if (letter.pictures().isEmpty()) {
            return marked;
        }
        var related = new MimeMultipart("related", marked);
        for (var picture : letter.pictures()) {
            related.addBodyPart(inline(picture));
        }
        var whole = new MimeBodyPart();
        whole.setContent(related);
        return whole;
    }

    private static MimeBodyPart inline(Letter.Inline picture) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.png(), "image/png")));
        part.setContentID("<" + picture.id() + ">");
        part.setDisposition(Part.INLINE);
        part.setFileName(picture.id() + ".png");
        return part;
    }

    /** RFC 2369 and 8058: the mail program shows a button of its own, and posts. */
    private static void offer(MimeMessage message, String off) throws MessagingException {
        message.setHeader("List-Unsubscribe", "<" + off + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
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
