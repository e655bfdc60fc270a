package dev.lockkeeper.notify;

import dev.lockkeeper.access.Addresses;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.jobs.TryLater;
import dev.lockkeeper.outside.Post;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mails one notice at once, unless that has been done or is no longer wanted. */
@Component
class NoticeChore implements Chore {

    static final String NAME = "notify.notice";

    private static final Duration UNTIL_THERE_IS_A_SERVER = Duration.ofMinutes(10);

    private final Post post;
    private final Notices notices;
    private final NoticePreferences preferences;
    private final Addresses addresses;
    private final NoticeMail mail;

    NoticeChore(Post post, Notices notices, NoticePreferences preferences, Addresses addresses, NoticeMail mail) {
        this.post = post;
        this.notices = notices;
        this.preferences = preferences;
        this.addresses = addresses;
        this.mail = mail;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Sent and not yet noted when the node dies, it is sent again under the same identifier, which mail programs show once. */
    @Override
    public void run(String target) {
        notices.find(UUID.fromString(target))
                .filter(notice -> notice.sentAt() == null)
                .filter(notice -> preferences.of(new MemberId(notice.member()), notice.kind()) != Way.NONE)
                .ifPresent(this::send);
    }

    private void send(Notice notice) {
        addresses.of(new MemberId(notice.member())).ifPresent(address -> {
            if (!post.isOpen()) {
                throw new TryLater("no mail server is named", UNTIL_THERE_IS_A_SERVER);
            }
            post.send(mail.of(notice, address));
            notices.sent(List.of(notice.id()));
        });
    }
}
