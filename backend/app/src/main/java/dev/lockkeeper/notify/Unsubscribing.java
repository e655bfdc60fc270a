package dev.lockkeeper.notify;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.TokenSecret;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The way out that stands in every mail. Its address carries its tenant, and opens nothing in any other. */
@Component
class Unsubscribing {

    private final Notices notices;
    private final NoticePreferences preferences;
    private final Reminders reminders;
    private final TransactionTemplate transaction;

    Unsubscribing(
            Notices notices, NoticePreferences preferences, Reminders reminders, TransactionTemplate transaction) {
        this.notices = notices;
        this.preferences = preferences;
        this.reminders = reminders;
        this.transaction = transaction;
    }

    /** Which mails it would end; nothing where the address opens nothing. */
    Optional<WayOut> look(String secret) {
        return with(secret, out -> {});
    }

    /** Ending it twice is ending it. */
    Optional<WayOut> end(String secret) {
        return with(secret, out -> {
            if (out.kind() == null) {
                reminders.end(out.member());
            } else {
                preferences.end(out.member(), out.kind());
            }
        });
    }

    private Optional<WayOut> with(String text, Consumer<WayOut> work) {
        return secret(text)
                .flatMap(secret -> TenantContext.in(
                        secret.tenant(),
                        () -> transaction.execute(status -> {
                            var out = find(secret.text());
                            out.ifPresent(work);
                            return out;
                        })));
    }

    private static Optional<TokenSecret> secret(String text) {
        return TokenSecret.parse(Notices.DOOR, text).or(() -> TokenSecret.parse(Reminders.DOOR, text));
    }

    private Optional<WayOut> find(String secret) {
        return notices.ofSecret(secret)
                .map(notice -> new WayOut(new MemberId(notice.member()), notice.kind()))
                .or(() -> reminders.ofSecret(secret).map(member -> new WayOut(member, null)));
    }
}
