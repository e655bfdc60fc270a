package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import dev.lockkeeper.tenancy.Tenants;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The operator's command: a start with {@code lockkeeper.insight.rebuild} has the figures made anew, of one tenant or all. */
@Component
@ConditionalOnProperty("lockkeeper.insight.rebuild")
class RebuildAtStart {

    private static final Logger log = LoggerFactory.getLogger(RebuildAtStart.class);
    private static final String ALL = "all";

    private final Tenants tenants;
    private final Rebuilding rebuilding;
    private final String whose;

    RebuildAtStart(Tenants tenants, Rebuilding rebuilding, @Value("${lockkeeper.insight.rebuild}") String whose) {
        this.tenants = tenants;
        this.rebuilding = rebuilding;
        this.whose = whose;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var chosen = chosen();
        chosen.forEach(tenant -> TenantContext.run(tenant, rebuilding::askBySystem));
        log.info("the figures of {} tenants are made anew, as {} was set", chosen.size(), "lockkeeper.insight.rebuild");
    }

    private List<TenantId> chosen() {
        return whose.equals(ALL)
                ? tenants.ids()
                : tenants.bySlug(whose).map(Tenant::id).stream().toList();
    }
}
