package dev.lockkeeper.jirasandbox.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.Person;
import dev.lockkeeper.jirasandbox.issue.Site;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The one account that may call the API, how it proves itself and what it may do. */
public final class Account {

    private final String email;
    private final byte[] credentials;
    private final @Nullable String bearer;
    private final @Nullable OAuthApp app;
    private final boolean scoped;
    private final Predicate<String> ticketed;
    private final Set<Permission> granted = ConcurrentHashMap.newKeySet();
    private final Set<Denial> denied = ConcurrentHashMap.newKeySet();
    private final Set<Long> frozen = ConcurrentHashMap.newKeySet();
    private volatile boolean linking = true;

    /**
     * @param scoped whether the token is limited to scopes, so that the gateway alone takes it
     * @param ticketed whether an authorization was given out to the app
     */
    public Account(
            String email,
            String apiToken,
            Face face,
            @Nullable OAuthApp app,
            boolean scoped,
            Predicate<String> ticketed) {
        this.scoped = scoped;
        this.ticketed = ticketed;
        this.email = email;
        this.bearer = face == Face.DATA_CENTER ? apiToken : null;
        this.app = app;
        this.credentials = (email + ":" + apiToken).getBytes(UTF_8);
        granted.addAll(EnumSet.complementOf(EnumSet.of(Permission.ADMINISTER, Permission.ADMINISTER_PROJECTS)));
    }

    String id() {
        return person().accountId();
    }

    /** Who a change was made by that came through the API. */
    public Person person() {
        return Person.named(email);
    }

    String email() {
        return email;
    }

    /** On Data Center a personal token alone, on Cloud address and token together, or an app. */
    public boolean isProvenBy(@Nullable String authorization, boolean byGateway) {
        if (bearer != null) {
            return authorization != null && !byGateway && isEqual("Bearer " + bearer, authorization);
        }
        return isApp(authorization, byGateway) || (scoped == byGateway && isSignedIn(authorization));
    }

    /** Whether the app calls that may act for this account. What it was given out counts at the gateway alone. */
    public boolean isApp(@Nullable String authorization, boolean byGateway) {
        return app != null
                && authorization != null
                && (isEqual("Bearer " + app.accessToken(), authorization)
                        || (byGateway && ticketed.test(authorization)));
    }

    private static boolean isEqual(String expected, String sent) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), sent.getBytes(UTF_8));
    }

    private boolean isSignedIn(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        try {
            var sent = Base64.getDecoder().decode(authorization.substring(6).strip());
            return MessageDigest.isEqual(credentials, sent);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    public void grant(Permission permission) {
        granted.add(permission);
    }

    public void deny(Permission permission) {
        granted.remove(permission);
    }

    public void grant(Permission permission, String project) {
        denied.remove(new Denial(permission, project));
    }

    public void deny(Permission permission, String project) {
        denied.add(new Denial(permission, project));
    }

    public void switchIssueLinking(boolean on) {
        linking = on;
    }

    public void freeze(long issue) {
        frozen.add(issue);
    }

    public void thaw(long issue) {
        frozen.remove(issue);
    }

    boolean may(Permission permission) {
        return granted.contains(permission);
    }

    boolean may(Permission permission, String project) {
        return may(permission) && !denied.contains(new Denial(permission, project));
    }

    boolean may(Permission permission, Issue issue) {
        var reads = permission == Permission.BROWSE_PROJECTS;
        return may(permission, issue.projectKey()) && (reads || !frozen.contains(issue.id()));
    }

    void requireIssueLinking() {
        if (!linking) {
            throw Refusal.forbidden("Issue linking is currently disabled.");
        }
    }

    boolean maySee(Issue issue) {
        return may(Permission.BROWSE_PROJECTS, issue);
    }

    /** An issue that may not be browsed is not there. */
    Issue visible(Site site, String idOrKey) {
        return site.find(idOrKey).filter(this::maySee).orElseThrow(Refusal::noIssue);
    }

    void require(Permission permission, Issue issue) {
        if (!may(permission, issue)) {
            throw Refusal.forbidden("The permission %s is missing.".formatted(permission));
        }
    }

    private record Denial(Permission permission, String project) {}
}
