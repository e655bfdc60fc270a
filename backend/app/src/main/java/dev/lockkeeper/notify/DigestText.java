package dev.lockkeeper.notify;

import dev.lockkeeper.decision.DecisionNews;
import dev.lockkeeper.notify.Digests.Digest;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A digest in words: what is late first, then what is due soon, then what others have left lying, then what is new. */
@Component
class DigestText {

    /** What is sent. */
    record Mail(String subject, String text) {}

    private final Tenants tenants;
    private final MessageSource messages;
    private final MailSettings settings;
    private final NoticeWords words;

    DigestText(Tenants tenants, MessageSource messages, MailSettings settings, NoticeWords words) {
        this.words = words;
        this.tenants = tenants;
        this.messages = messages;
        this.settings = settings;
    }

    Mail of(Digest digest) {
        var owed = digest.owed();
        var tenant = tenants.byId(TenantContext.required()).orElseThrow();
        var text = new StringBuilder();
        part(text, tenant, "notify.digest.late", owed.late());
        part(text, tenant, "notify.digest.soon", owed.soon());
        part(text, tenant, "notify.digest.led", owed.led());
        news(text, tenant, digest.news());
        notices(text, tenant, digest.notices());
        text.append(word("notify.digest.foot", address(tenant) + "/reminders"));
        return new Mail(
                word(
                        "notify.digest.subject",
                        tenant.name(),
                        owed.late().size(),
                        owed.soon().size(),
                        digest.news().size(),
                        digest.notices().size()),
                text.toString());
    }

    private void part(StringBuilder text, Tenant tenant, String key, List<ObligationRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append(word(key)).append("\n\n");
        for (var row : rows) {
            text.append("- ").append(line(row)).append("\n  ");
            text.append(address(tenant))
                    .append("/obligations/")
                    .append(row.id())
                    .append('\n');
        }
        text.append('\n');
    }

    private void news(StringBuilder text, Tenant tenant, List<DecisionNews.Unread> news) {
        if (news.isEmpty()) {
            return;
        }
        text.append(word("notify.digest.news")).append("\n\n");
        for (var one : news) {
            text.append("- D-").append(one.number()).append(' ').append(one.title());
            text.append(": ").append(word("decision.news." + one.news(), one.newsBy()));
            text.append(one.mentioned() ? word("notify.digest.mentioned") : "").append("\n  ");
            text.append(address(tenant))
                    .append("/decisions/")
                    .append(one.number())
                    .append('\n');
        }
        text.append('\n');
    }

    private void notices(StringBuilder text, Tenant tenant, List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        text.append(word("notify.digest.notices")).append("\n\n");
        for (var one : notices) {
            text.append("- ").append(words.of(one)).append("\n  ");
            text.append(address(tenant)).append(one.path()).append('\n');
        }
        text.append('\n');
    }

    private String line(ObligationRow row) {
        var about = row.subjectText() == null ? "" : " (" + row.subjectText() + ")";
        return word("notify.digest.line", row.title() + about, row.dueOn().toString(), row.ownerName());
    }

    private String address(Tenant tenant) {
        return settings.address().toString().replaceAll("/$", "") + "/" + tenant.slug();
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
