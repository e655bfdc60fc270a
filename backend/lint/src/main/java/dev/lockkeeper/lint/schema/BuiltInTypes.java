package dev.lockkeeper.lint.schema;

import java.util.Set;

/** The types that every server has, by the names we use for them. */
public final class BuiltInTypes {

    private static final Set<String> NAMES = Set.of(
            ("smallint integer bigint real double#precision numeric boolean text varchar char bpchar name bytea date time timetz"
                            + " timestamp timestamptz interval json jsonb jsonpath uuid inet cidr macaddr macaddr8 bit varbit"
                            + " money point line lseg box path polygon circle tsvector tsquery xml oid regclass regtype"
                            + " regproc regprocedure regoper regoperator regconfig regdictionary regrole regnamespace"
                            + " regcollation xid xid8 cid tid pg_lsn pg_snapshot txid_snapshot int4range int8range"
                            + " numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange"
                            + " tsmultirange tstzmultirange datemultirange serial bigserial smallserial record void"
                            + " trigger event_trigger anyelement anyarray refcursor cstring internal unknown int2vector"
                            + " oidvector aclitem \"char\" nchar national#character national#char national#character#varying")
                    .replaceAll("\\s+", " ")
                    .split(" "));

    private BuiltInTypes() {}

    public static boolean has(String name) {
        return NAMES.contains(name.replace(' ', '#')) || name.startsWith("interval") || name.contains("%");
    }
}
