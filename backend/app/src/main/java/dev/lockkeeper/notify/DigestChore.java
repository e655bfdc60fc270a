package dev.lockkeeper.notify;

import dev.lockkeeper.access.Addresses;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.outside.Post;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes one member what they owe today and what is new to them, unless that has been done. */
@Component
class DigestChore implements Chore {

    static final String NAME = "notify.digest";

    private final Post post;
    private final Members members;
    private final Addresses addresses;
    private final Reminders reminders;
    private final Digests digests;
    private final DigestMail mail;
    private final Clock clock;

    DigestChore(
            Post post,
            Members members,
            Addresses addresses,
            Reminders reminders,
            Digests digests,
            DigestMail mail,
            Clock clock) {
        this.post = post;
        this.members = members;
        this.addresses = addresses;
        this.reminders = reminders;
        this.digests = digests;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Sent and not yet noted when the node dies, it is sent again under the same identifier, which mail programs show once. */
    @Override
    public void run(String target) {
        var id = new MemberId(UUID.fromString(target));
        var reminder = reminders.of(id);
        if (post.isOpen() && reminder.isDue(clock.instant())) {
            members.find(id).filter(Member::active).ifPresent(member -> write(member, reminder));
        }
    }

    private void write(Member member, Reminder reminder) {
        var digest = digests.of(member, reminder);
        var today = reminder.today(clock.instant());
        if (!digest.isEmpty()) {
            addresses.of(member.id()).ifPresent(address -> {
                var key = "digest." + today + "." + member.id();
                post.send(mail.of(digest, address, reminders.wayOut(member.id()), key));
                digests.told(member, digest, today);
            });
        }
    }
}
