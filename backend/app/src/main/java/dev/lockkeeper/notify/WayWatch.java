package dev.lockkeeper.notify;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.notify.Happening.About;
import dev.lockkeeper.outside.WayShut;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices that a way out of the building is shut: the admins are told, and nobody else. */
@Component
class WayWatch {

    private final Notices notices;
    private final Members members;
    private final Clock clock;

    WayWatch(Notices notices, Members members, Clock clock) {
        this.notices = notices;
        this.members = members;
        this.clock = clock;
    }

    @EventListener
    void on(WayShut event) {
        var happening = new Happening(
                EventType.PING,
                event.key(),
                "WAY_SHUT",
                null,
                new About("connection", event.name(), ""),
                List.of(event.reason()),
                event.path(),
                clock.instant());
        var args = happening.args(Happenings.NOBODY);
        members.list().stream()
                .filter(member -> member.active() && member.role().includes(Role.ADMIN))
                .map(Member::id)
                .forEach(admin -> notices.tell(happening, admin, NoticeKind.WAY_SHUT, args));
    }
}
