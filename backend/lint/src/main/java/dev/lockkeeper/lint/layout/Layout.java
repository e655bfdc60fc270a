package dev.lockkeeper.lint.layout;

/** The tools whose files can be told apart. */
public enum Layout {
    LIQUIBASE,
    DBMATE,
    GOOSE,
    SQL_MIGRATE,
    NODE_PG_MIGRATE,
    ALEMBIC,
    RAILS,
    PRISMA,
    SQITCH,
    ATLAS,
    FLYWAY,
    GOLANG_MIGRATE,
    PSQL
}
