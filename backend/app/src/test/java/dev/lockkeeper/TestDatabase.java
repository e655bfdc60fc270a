package dev.lockkeeper;

import dev.lockkeeper.postgres.DatabaseRoles;
import dev.lockkeeper.postgres.Durability;
import dev.lockkeeper.postgres.EmbeddedPostgres;
import dev.lockkeeper.postgres.RolePasswords;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Gives each application context of the tests a new database on one real PostgreSQL: the embedded one, or with
 * {@code -Dlockkeeper.test.database=container} one in a container.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A database server and its superuser. */
    public record Server(String base, String user, String password) {

        public String url(String database) {
            return base + database;
        }
    }

    private static final RolePasswords PASSWORDS = new RolePasswords("owner", "app");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static volatile boolean contexts;
    private static final Server SERVER = start();

    public static Server server() {
        return SERVER;
    }

    /** A new database with both roles and no schema yet. */
    public static String newDatabase() {
        var name = "lockkeeper_" + DATABASES.incrementAndGet();
        DatabaseRoles.create(SERVER.url("postgres"), SERVER.user(), SERVER.password(), name, PASSWORDS);
        return name;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        contexts = true;
        if (context.getParent() == null) {
            var url = SERVER.url(newDatabase());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test-database", properties(url)));
        }
    }

    public static Map<String, Object> properties(String url) {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                DatabaseRoles.APP,
                "spring.datasource.password",
                PASSWORDS.app(),
                "spring.flyway.url",
                url,
                "spring.flyway.user",
                DatabaseRoles.OWNER,
                "spring.flyway.password",
                PASSWORDS.owner());
    }

    /** Migrates a database of ours, as its owner; {@code more} are folders beside the product's own. */
    public static Flyway flyway(String url, String... more) {
        return Flyway.configure()
                .dataSource(url, DatabaseRoles.OWNER, PASSWORDS.owner())
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .defaultSchema("platform")
                .schemas("platform")
                .locations(Stream.concat(Stream.of("classpath:db/migration"), Stream.of(more))
                        .toArray(String[]::new))
                .load();
    }

    private static Server start() {
        return "container".equals(System.getProperty("lockkeeper.test.database")) ? container() : embedded();
    }

    private static Server container() {
        var container = new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "fsync=off");
        container.start();
        var base = "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/";
        return new Server(base, container.getUsername(), container.getPassword());
    }

    /** Where there was no context, nobody asks the handlers. */
    private static void closeAlone(EmbeddedPostgres postgres) {
        if (!contexts) {
            postgres.close();
        }
    }

    private static Server embedded() {
        // Each process of the tests has its own; elsewhere than in Maven's there is one.
        var home = Path.of("target", System.getProperty("lockkeeper.test.server", "test-postgres"))
                .toAbsolutePath();
        var postgres = EmbeddedPostgres.start(home, Durability.THROWAWAY);
        // Not a hook of the JVM: contexts must close before their server does.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAlone(postgres)));
        return new Server(postgres.jdbcUrl(""), postgres.superuser(), postgres.superuserPassword());
    }
}
