package dev.lockkeeper.notify;

import java.net.URI;
import java.util.Set;

/** What an admin says of a webhook. */
public record WebhookDetails(String name, URI address, Webhook.Format format, Set<EventType> events, boolean active) {

    Webhook.State state() {
        return active ? Webhook.State.ACTIVE : Webhook.State.OFF;
    }
}
