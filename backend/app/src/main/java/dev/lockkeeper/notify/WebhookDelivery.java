package dev.lockkeeper.notify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook.
 *
 * @param status of the last answer, where there was one
 * @param answer how it began, or why there was none
 */
record WebhookDelivery(
        UUID id,
        UUID webhook,
        String webhookName,
        EventType event,
        String body,
        Instant at,
        State state,
        int attempts,
        @Nullable Instant triedAt,
        @Nullable Integer status,
        @Nullable String answer) {

    enum State {
        WAITING,
        FAILED,
        DELIVERED
    }

    public boolean isDelivered() {
        return state == State.DELIVERED;
    }
}
