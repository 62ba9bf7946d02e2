package io.backgrounder.address;

import io.backgrounder.web.json.Sha256;
import io.backgrounder.web.query.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The slugs that were redacted, of which nothing is left but their hashes. They answer 410, and nobody gets them again. */
@ApplicationScoped
public class RedactedSlugs {
    private static final String AMONG = """
            select encode(r.sha256, 'hex') from unnest(cast(:hashes as text[])) w (hash)
                join redacted_slug r on r.kind = any(cast(:kinds as text[])) and r.sha256 = decode(w.hash, 'hex')""";

    private static final String OF =
            "select encode(r.sha256, 'hex') from redacted_slug r where r.redaction_id = :redaction order by 1";

    private static final String ADD = """
            insert into redacted_slug (kind, sha256, redaction_id)
            select :kind, decode(w.hash, 'hex'), :redaction from unnest(cast(:hashes as text[])) w (hash)
            on conflict do nothing""";

    @Inject
    StatelessSession session;

    public boolean has(Kind kind, String slug) {
        return !among(List.of(kind), List.of(slug)).isEmpty();
    }

    /** The redacted ones among these slugs, of any of these kinds. */
    public Set<String> among(Collection<Kind> kinds, Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Set.of();
        }
        Set<String> found = Set.copyOf(Column.of(session, AMONG, String.class)
                .setParameter("kinds", kinds.stream().map(Kind::prefix).toArray(String[]::new))
                .setParameter("hashes", slugs.stream().map(RedactedSlugs::hash).toArray(String[]::new))
                .getResultList());
        return slugs.stream().filter(slug -> found.contains(hash(slug))).collect(Collectors.toSet());
    }

    /** The hashes of the slugs that a redaction has taken. */
    public List<String> of(UUID redaction) {
        return new ArrayList<>(Column.of(session, OF, String.class)
                .setParameter("redaction", redaction)
                .getResultList());
    }

    public void add(Kind kind, UUID redaction, Collection<String> hashes) {
        if (!hashes.isEmpty()) {
            session.createNativeMutationQuery(ADD)
                    .setParameter("kind", kind.prefix())
                    .setParameter("redaction", redaction)
                    .setParameter("hashes", hashes.toArray(String[]::new))
                    .executeUpdate();
        }
    }

    public static String hash(String slug) {
        return HexFormat.of().formatHex(Sha256.of(slug));
    }
}
