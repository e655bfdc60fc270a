package dev.lockkeeper.notify;

import dev.lockkeeper.access.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Which mails an address ends, and whose.
 *
 * @param kind of events; nothing for the daily mail
 */
record WayOut(MemberId member, @Nullable NoticeKind kind) {}
