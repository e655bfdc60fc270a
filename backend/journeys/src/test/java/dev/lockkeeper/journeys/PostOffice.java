package dev.lockkeeper.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;

/** A mail server, and what has come in. */
final class PostOffice implements AutoCloseable {

    /** One mail. */
    record Mail(String to, String subject, String id, String type) {

        boolean isDigest() {
            return id.startsWith("<digest.");
        }

        boolean isTo(String name) {
            return to.equals(name.toLowerCase() + "@parcel.example");
        }

        private static Mail of(MimeMessage message) {
            try {
                return new Mail(
                        message.getRecipients(RecipientType.TO)[0].toString(),
                        message.getSubject(),
                        message.getMessageID(),
                        message.getContentType());
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    PostOffice() {
        server.start();
    }

    String port() {
        return String.valueOf(server.getSmtp().getPort());
    }

    List<Mail> mails() {
        return Stream.of(server.getReceivedMessages()).map(Mail::of).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
