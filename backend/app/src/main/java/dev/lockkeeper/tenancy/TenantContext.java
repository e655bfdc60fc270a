package dev.lockkeeper.tenancy;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tenant of the work that this thread does. Every transaction on tenant tables begins inside one. */
public final class TenantContext {

    private static final ThreadLocal<@Nullable TenantId> CURRENT = new ThreadLocal<>();

    private TenantContext() {}

    public static Optional<TenantId> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The tenant of this moment; without one this is a mistake in the program. */
    public static TenantId required() {
        return current().orElseThrow(() -> new IllegalStateException("no tenant is set"));
    }

    public static <T extends @Nullable Object> T in(TenantId tenant, Supplier<T> work) {
        var before = CURRENT.get();
        refuseChangeInsideTransaction(before, tenant);
        CURRENT.set(tenant);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    public static void run(TenantId tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return null;
        });
    }

    /** The database was told the tenant when the transaction began; a second one would silently act as the first. */
    private static void refuseChangeInsideTransaction(@Nullable TenantId before, TenantId tenant) {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !tenant.equals(before)) {
            throw new IllegalStateException("the tenant cannot change inside a transaction");
        }
    }

    private static void restore(@Nullable TenantId before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
