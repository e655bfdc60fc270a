package dev.lockkeeper;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that one thread sends. */
@TestComponent
public class StatementCounter implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> WRITTEN = ThreadLocal.withInitial(() -> false);

    /** The same with their values, as the driver writes them. */
    public static List<String> written(Runnable work) {
        WRITTEN.set(true);
        try {
            return during(work);
        } finally {
            WRITTEN.remove();
        }
    }

    /** The statements that the work sends, in order. */
    public static List<String> during(Runnable work) {
        SENT.set(new ArrayList<>());
        try {
            work.run();
            return SENT.get();
        } finally {
            SENT.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Counting(source) : bean;
    }

    private static class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return SENT.get() == null ? connection : wrap(Connection.class, connection, null);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T wrap(Class<T> type, T target, String sql) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments, sql));
    }

    private static Object call(Object target, Method method, Object[] arguments, String prepared) throws Throwable {
        if (method.getName().startsWith("execute") && SENT.get() != null) {
            var sent = WRITTEN.get() ? unwrapped(target) : prepared;
            SENT.get().add(arguments != null && arguments[0] instanceof String sql ? sql : String.valueOf(sent));
        }
        try {
            var result = method.invoke(target, arguments);
            var sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : null;
            return result instanceof Statement statement && target instanceof Connection
                    ? wrap((Class<Statement>) method.getReturnType(), statement, sql)
                    : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String unwrapped(Object statement) throws SQLException {
        return statement instanceof Statement one
                ? one.unwrap(PGStatement.class).toString()
                : "";
    }
}
