package dev.lockkeeper.notify;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation calls webhooks.
 *
 * @param allowPrivateAddresses whether one may lead into the operator's own network, and go without TLS
 * @param connectTimeout how long to wait for the door to open
 * @param readTimeout how long one answer may take, however slowly it trickles
 * @param patience how many failures in a row pause a webhook
 */
@ConfigurationProperties("lockkeeper.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("50") int patience) {}
