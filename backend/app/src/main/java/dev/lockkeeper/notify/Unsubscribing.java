package dev.lockkeeper.notify;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.TokenSecret;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The way out that stands in every mail. Its address carries its tenant, and opens nothing in any other. */
@Component
class Unsubscribing {

    private final Notices notices;
    private final NoticePreferences preferences;
    private final TransactionTemplate transaction;

    Unsubscribing(Notices notices, NoticePreferences preferences, TransactionTemplate transaction) {
        this.notices = notices;
        this.preferences = preferences;
        this.transaction = transaction;
    }

    /** Which kind of mail it would end; nothing where the address opens nothing. */
    Optional<NoticeKind> kind(String secret) {
        return with(secret, Notice::kind);
    }

    /** Ending it twice is ending it. */
    Optional<NoticeKind> end(String secret) {
        return with(secret, notice -> {
            preferences.end(new MemberId(notice.member()), notice.kind());
            return notice.kind();
        });
    }

    private Optional<NoticeKind> with(String text, Function<Notice, NoticeKind> work) {
        return TokenSecret.parse(Notices.DOOR, text)
                .flatMap(secret -> TenantContext.in(
                        secret.tenant(),
                        () -> transaction.execute(
                                status -> notices.ofSecret(secret.text()).map(work))));
    }
}
