package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.RemoteLink;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.outside.PublicAddress;
import dev.lockkeeper.tenancy.Tenants;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Draws the link of one migration. */
@Component
class LinkPainter {

    /** Struck through in Jira. What failed or was rolled back still wants somebody's eyes. */
    private static final Set<MigrationStatus> RESOLVED =
            Set.of(MigrationStatus.DONE, MigrationStatus.WITHDRAWN, MigrationStatus.REJECTED);

    private final MigrationArchive archive;
    private final Tenants tenants;
    private final PublicAddress address;
    private final Words words;
    private final JsonMapper json;

    LinkPainter(MigrationArchive archive, Tenants tenants, PublicAddress address, Words words, JsonMapper json) {
        this.archive = archive;
        this.tenants = tenants;
        this.address = address;
        this.words = words;
        this.json = json;
    }

    LinkPlan paint(MigrationSummary migration, @Nullable IssueLink before, JiraConnection connection) {
        var slug = tenants.byId(migration.id().tenant()).orElseThrow().slug();
        var written = before != null && before.isTouched(connection.id()) ? before : null;
        var globalId = written == null || written.globalId() == null ? globalId(slug, migration) : written.globalId();
        var link =
                new RemoteLink(globalId, RemoteLink.LOCKKEEPER, words.say("jira.link.relationship"), target(migration));
        var fingerprint = Fingerprint.of(json, link);
        var known = written != null && fingerprint.equals(written.fingerprint());
        return new LinkPlan(migration.uuid(), migration.tier(), link, fingerprint, known);
    }

    /** Once written it stays, even if this installation moves to another address: another would be a second link. */
    private String globalId(String slug, MigrationSummary migration) {
        return "system=%s&tenant=%s&migration=%d".formatted(address.url(), slug, migration.number());
    }

    /** Where people look at it. */
    String page(MigrationSummary migration) {
        var slug = tenants.byId(migration.id().tenant()).orElseThrow().slug();
        return "%s/%s/migrations/%d".formatted(address.url(), slug, migration.number());
    }

    private RemoteLink.Target target(MigrationSummary migration) {
        var page = page(migration);
        var gate = archive.gate(migration);
        var title = words.title(migration, gate);
        var resolved = RESOLVED.contains(migration.status());
        return new RemoteLink.Target(
                page,
                title,
                words.summary(migration, gate),
                icon(migration, words.tier(migration.tier()), null),
                new RemoteLink.Status(resolved, icon(migration, title, page)));
    }

    private RemoteLink.Icon icon(MigrationSummary migration, String title, @Nullable String link) {
        return new RemoteLink.Icon(
                "%s/img/risk-%s.svg".formatted(address.url(), migration.tier().slug()), title, link);
    }
}
