package dev.lockkeeper.migration;

import dev.lockkeeper.common.LatestUsed;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The guards that the current tenant's assessments were told of: each set of them is kept once, by a hash of what it says.
 * A name means the same for ever, so what it means is remembered.
 */
@Repository
class ToldGuards {

    private static final int MOST_SETS = 64;
    private static final TypeReference<List<Guard>> GUARDS = new TypeReference<>() {};

    private record Name(UUID tenant, String hash) {}

    private record Written(String hash, List<Guard> guards) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LatestUsed<Name, List<Guard>> read = new LatestUsed<>(MOST_SETS);
    private final LatestUsed<UUID, Written> written = new LatestUsed<>(MOST_SETS);

    ToldGuards(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The name of these guards; null where there are none. They are kept from now on. */
    @Nullable
    String keep(List<Guard> guards) {
        if (guards.isEmpty()) {
            return null;
        }
        var last = written.get(tenant());
        if (last != null && last.guards() == guards && isKept(last.hash())) {
            return last.hash();
        }
        var text = json.writeValueAsString(guards);
        var hash = hash(text);
        insert(hash, text);
        written.put(tenant(), new Written(hash, guards));
        return hash;
    }

    /** What was written in a step that came to nothing is not. */
    private boolean isKept(String hash) {
        return jdbc.sql("select count(*) from tenant.migration_guards where tenant_id = :tenant and hash = :hash")
                        .param("tenant", tenant())
                        .param("hash", hash)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private void insert(String hash, String text) {
        jdbc.sql("""
                        insert into tenant.migration_guards (tenant_id, hash, guards) values (:tenant, :hash, :guards::jsonb)
                        on conflict (tenant_id, hash) do nothing
                        """)
                .param("tenant", tenant())
                .param("hash", hash)
                .param("guards", text)
                .update();
    }

    List<Guard> get(String hash) {
        var name = new Name(tenant(), hash);
        var known = read.get(name);
        if (known != null) {
            return known;
        }
        var text = jdbc.sql("select guards from tenant.migration_guards where tenant_id = :tenant and hash = :hash")
                .param("tenant", tenant())
                .param("hash", hash)
                .query(String.class)
                .single();
        var guards = List.copyOf(json.readValue(text, GUARDS));
        read.put(name, guards);
        return guards;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
