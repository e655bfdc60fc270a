package dev.lockkeeper.jira.pass;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.Passes;
import dev.lockkeeper.jira.server.SignIn;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.ResourceAccessException;

/**
 * Sees to it that each connection has a token that is good. Of all workers on all nodes one asks at a time, since a refresh
 * token counts once: two who use the same one would shut each other out.
 */
@Component
public class PassOffice implements Passes {

    /** A token that ends sooner is not begun with. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    /** Longer than a call may take; then whoever had it has died. */
    private static final Duration LEASE = Duration.ofSeconds(40);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final KeptPasses passes;
    private final Authority authority;
    private final SecretBox secrets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PassOffice(
            KeptPasses passes, Authority authority, SecretBox secrets, TransactionTemplate transaction, Clock clock) {
        this.passes = passes;
        this.authority = authority;
        this.secrets = secrets;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String site(JiraConnection connection) {
        var known = read(connection).site();
        return known == null ? ask(connection) : known;
    }

    private String ask(JiraConnection connection) {
        var site = authority.site(connection);
        transaction.executeWithoutResult(status -> passes.place(connection.id(), connection.baseUrl(), site));
        return site;
    }

    @Override
    public String token(JiraConnection connection) {
        return obtain(connection, token -> true);
    }

    @Override
    public String tokenAfter(JiraConnection connection, String refused) {
        return obtain(connection, token -> !token.equals(refused));
    }

    /** Where a person is asked; what they say comes to the other address, with this state. */
    public URI question(JiraConnection connection, URI answer, String state) {
        return authority.question(connection, answer, state);
    }

    /** What that person is asked for, in Atlassian's words. */
    public List<String> scopes(JiraConnection connection) {
        return Authority.scopes(connection);
    }

    /** A person has let the connection in. */
    public void admit(JiraConnection connection, String code, URI answer) {
        var secret = open(connection, connection.secret());
        var issued = authority.forCode(connection.clientId(), secret, code, answer);
        transaction.executeWithoutResult(status -> passes.grant(connection.id(), sealed(connection, issued)));
    }

    private String obtain(JiraConnection connection, Predicate<String> good) {
        var begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            var pass = read(connection);
            if (isGood(connection, pass, good)) {
                return opened(connection, pass);
            }
            var until = clock.instant().plus(LEASE).truncatedTo(ChronoUnit.MICROS);
            var leased = transaction.execute(status -> passes.lease(connection.id(), until));
            if (leased != null && leased.isPresent()) {
                return renewed(connection, leased.get(), until, good);
            }
            glance();
        }
        throw new ResourceAccessException("another worker asks for the token, and has no answer yet");
    }

    /** Somebody may have been faster between the look and the lease. */
    private String renewed(JiraConnection connection, Pass pass, Instant until, Predicate<String> good) {
        try {
            if (isGood(connection, pass, good)) {
                return opened(connection, pass);
            }
            var issued = renew(connection, pass);
            transaction.executeWithoutResult(
                    status -> passes.renew(connection.id(), until, sealed(connection, issued)));
            return issued.accessToken();
        } finally {
            transaction.executeWithoutResult(status -> passes.release(connection.id(), until));
        }
    }

    private Authority.Issued renew(JiraConnection connection, Pass pass) {
        var secret = open(connection, connection.secret());
        if (connection.signIn() == SignIn.CLIENT) {
            return authority.forClient(connection.clientId(), secret);
        }
        if (pass.refreshToken() == null) {
            throw JiraRefusal.shutOut();
        }
        return authority.forRefresh(connection.clientId(), secret, open(connection, pass.refreshToken()));
    }

    private Pass sealed(JiraConnection connection, Authority.Issued issued) {
        var refresh = issued.refreshToken();
        return new Pass(
                null,
                seal(connection, issued.accessToken()),
                refresh == null ? null : seal(connection, refresh),
                clock.instant().plusSeconds(issued.expiresIn()));
    }

    private boolean isGood(JiraConnection connection, Pass pass, Predicate<String> good) {
        return pass.isGoodAt(clock.instant().plus(LEAST)) && good.test(opened(connection, pass));
    }

    private Pass read(JiraConnection connection) {
        return Objects.requireNonNull(transaction.execute(status -> passes.find(connection.id())));
    }

    private String opened(JiraConnection connection, Pass pass) {
        return open(connection, Objects.requireNonNull(pass.accessToken()));
    }

    private String open(JiraConnection connection, byte[] sealed) {
        return secrets.open(sealed, TenantContext.required().value(), connection.id());
    }

    private byte[] seal(JiraConnection connection, String token) {
        return secrets.seal(token, TenantContext.required().value(), connection.id());
    }

    private static void glance() {
        try {
            Thread.sleep(GLANCE.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ResourceAccessException("stopped while another worker asked for the token");
        }
    }
}
