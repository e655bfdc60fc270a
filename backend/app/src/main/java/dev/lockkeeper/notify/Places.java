package dev.lockkeeper.notify;

import dev.lockkeeper.outside.MailSettings;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** The addresses that stand in what leaves the building. */
@Component
class Places {

    private final Tenants tenants;
    private final String root;

    Places(Tenants tenants, MailSettings settings) {
        this.tenants = tenants;
        root = settings.address().toString().replaceAll("/$", "");
    }

    Tenant tenant() {
        return tenants.byId(TenantContext.required()).orElseThrow();
    }

    /** @param path below the tenant's own address */
    String of(Tenant tenant, String path) {
        return root + "/" + tenant.slug() + path;
    }

    String off(String secret) {
        return root + "/unsubscribe/" + secret;
    }
}
