package dev.lockkeeper.access;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The first tenant of an installation and its owner, made by whoever can read the log. */
@Service
public class Founding {

    private static final Logger log = LoggerFactory.getLogger(Founding.class);

    private final Tenants tenants;
    private final Admission admission;
    private final TransactionTemplate transaction;
    private final String code = newCode();

    Founding(Tenants tenants, Admission admission, TransactionTemplate transaction) {
        this.tenants = tenants;
        this.admission = admission;
        this.transaction = transaction;
    }

    @EventListener
    public void on(ApplicationReadyEvent event) {
        if (isOpen()) {
            log.info("No organisation lives here yet. Open /welcome and use the one-time code {}", code);
        }
    }

    /** Only while nobody lives here. */
    public boolean isOpen() {
        return tenants.ids().isEmpty();
    }

    public Tenant found(String givenCode, String slug, String name, String email, String owner, String password) {
        require(isOpen(), "founding.closed");
        require(matches(givenCode), "founding.code");
        var tenant = tenants.draft(slug, name, false);
        TenantContext.run(
                tenant.id(),
                () -> transaction.executeWithoutResult(status -> {
                    tenants.add(tenant);
                    admission.found(tenant, email, owner, password);
                }));
        return tenant;
    }

    /** In the same time, wherever the first difference is. */
    private boolean matches(String given) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.US_ASCII), given.strip().getBytes(StandardCharsets.UTF_8));
    }

    String code() {
        return code;
    }

    private static String newCode() {
        var bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.ofDelimiter("-").formatHex(bytes);
    }
}
