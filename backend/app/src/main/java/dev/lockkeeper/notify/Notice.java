package dev.lockkeeper.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One member's notice of one event. */
record Notice(
        UUID id,
        UUID member,
        NoticeKind kind,
        String words,
        List<String> args,
        String path,
        Instant at,
        Way mail,
        @Nullable Instant sentAt,
        @Nullable Instant readAt,
        String offSecret) {

    public boolean isRead() {
        return readAt != null;
    }
}
