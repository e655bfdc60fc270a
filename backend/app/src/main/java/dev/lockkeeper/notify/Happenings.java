package dev.lockkeeper.notify;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody who is to know, in the transaction of the step itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Happenings {

    static final String NOBODY = "Lockkeeper";

    private final Notices notices;
    private final WebhookPosting webhooks;
    private final Members members;

    Happenings(Notices notices, WebhookPosting webhooks, Members members) {
        this.notices = notices;
        this.webhooks = webhooks;
        this.members = members;
    }

    /** Of several reasons to tell the same member, the first counts. */
    void tell(Happening happening, Map<MemberId, NoticeKind> whom) {
        var args = happening.args(name(happening.actor()));
        whom.forEach((member, kind) -> notices.tell(happening, member, kind, args));
        webhooks.tell(happening, args);
    }

    private String name(@Nullable MemberId actor) {
        return actor == null ? NOBODY : members.find(actor).map(Member::name).orElse(NOBODY);
    }
}
