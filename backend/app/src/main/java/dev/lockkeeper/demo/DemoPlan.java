package dev.lockkeeper.demo;

import java.util.List;

/** How large a demo tenant is, and who works there. */
record DemoPlan(
        String slug,
        String name,
        List<String> databases,
        List<String> reviewers,
        List<String> engineers,
        int migrations,
        int decisions,
        int incidents) {

    static final List<DemoPlan> ALL = List.of(
            new DemoPlan(
                    "acme",
                    "Acme Outfitters",
                    List.of("shop", "billing", "warehouse"),
                    List.of("Boris Bauer", "Cleo Castro", "Dai Dang", "Edda Ek", "Femi Falana", "Gita Ghosh"),
                    List.of("Ada Adler", "Eli Engel", "Hana Horvat", "Ivo Ilic", "Juno Jansen"),
                    120,
                    15,
                    10),
            new DemoPlan(
                    "globex",
                    "Globex Freight",
                    List.of("warehouse", "billing"),
                    List.of("Boris Brandt", "Cleo Conti", "Dara Dunne"),
                    List.of("Ada Amsel", "Eli Evans"),
                    14,
                    4,
                    3));
}
