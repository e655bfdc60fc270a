package dev.lockkeeper.postgres;

/** Says why the database server or its roles are not there, and what would help. */
public class PostgresException extends RuntimeException {

    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
