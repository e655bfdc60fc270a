package dev.lockkeeper.jirasandbox.hook;

import dev.lockkeeper.jirasandbox.jql.Jql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to be told.
 *
 * @param events as they are spelled in requests
 * @param jqlFilter which issues; empty for all
 * @param fieldIds of updates, only those that change one of these fields; empty for all
 * @param expiresAt when it ends by itself; null for never
 * @param template what a rule sends instead of the usual body; null for a hook proper
 */
public record Hook(
        long id,
        String url,
        Set<String> events,
        String jqlFilter,
        List<String> fieldIds,
        Proof proof,
        @Nullable Instant expiresAt,
        @Nullable String template) {

    public Hook {
        events = Set.copyOf(events);
        fieldIds = List.copyOf(fieldIds);
    }

    /** Registered by an administrator, in Jira. */
    public static Hook byAdmin(String url, String secret, Set<String> events, String jqlFilter) {
        var proof = secret.isEmpty() ? new Proof.None() : new Proof.Signature(secret);
        return new Hook(0, url, events, jqlFilter, List.of(), proof, null, null);
    }

    /** The action "send web request" of a rule. */
    public static Hook byRule(String url, String header, String secret, String template) {
        var all = Set.of(Event.Kind.CREATED.title(), Event.Kind.UPDATED.title(), Event.Kind.DELETED.title());
        return new Hook(0, url, all, "", List.of(), new Proof.Header(header, secret), null, template);
    }

    Hook numbered(long number) {
        return new Hook(number, url, events, jqlFilter, fieldIds, proof, expiresAt, template);
    }

    Hook until(Instant end) {
        return new Hook(id, url, events, jqlFilter, fieldIds, proof, end, template);
    }

    /** A rule's request is sent once, whatever becomes of it, and carries no identifier. */
    boolean isRule() {
        return template != null;
    }

    boolean isDynamic() {
        return expiresAt != null;
    }

    boolean isAlive(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** The issue is held against the filter as it is after what happened. */
    boolean wants(Event event) {
        return events.contains(event.kind().title())
                && event.touchesAnyOf(fieldIds)
                && (jqlFilter.isEmpty()
                        || Jql.parse(jqlFilter, ZoneOffset.UTC).where().test(event.issue()));
    }
}
