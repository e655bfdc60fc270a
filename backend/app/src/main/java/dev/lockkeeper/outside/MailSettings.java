package dev.lockkeeper.outside;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation writes to people. The server is Spring's: {@code spring.mail.host} and its fellows.
 *
 * @param from the sender's address
 * @param address by which people reach this installation, for the links in mails
 * @param hour at which a digest is sent in the reader's zone, where they have chosen none
 * @param zone of readers who have chosen none
 */
@ConfigurationProperties("lockkeeper.mail")
public record MailSettings(
        @DefaultValue("lockkeeper@localhost") String from,
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("8") int hour,
        @DefaultValue("UTC") String zone) {}
