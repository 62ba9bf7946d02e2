package io.backgrounder.log;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Repository of the log: reads its leaves and the hashes of its tree. */
@ApplicationScoped
public class LogRepository {
    private static final String SIZE = "select coalesce(max(index) + 1, 0) from log_leaf";
    private static final String HASHES =
            "select index, hashes from log_leaf where index = any(cast(:leaves as bigint[]))";

    private static final String OF_REVISION =
            "select index from log_leaf where resource_id = :resource and revision = :revision";
    private static final String OF_ENTRY = "select index from log_leaf where entry_id = :entry and type = :type";

    private static final String SALT =
            "select index, salt from log_leaf where resource_id = :resource and revision = :revision";

    /** Content that readers cannot read, since it is withdrawn or deleted, is known by its hash only; corrections stay in the ledger. */
    private static final String LEAVES = """
            select l.index, l.type, l.kind, l.resource_id, l.revision, l.entry_id, l.hashes, l.salt,
                l.type = 'correction' or %s as readable, r.redacted_at, r.reason
            from log_leaf l left join redaction r on l.type = 'redaction' and r.id = l.entry_id
            where l.index >= :from order by l.index limit :most""".formatted(readable());

    @Inject
    StatelessSession session;

    /** A row with the hashes of complete subtrees, from the leaf up. */
    private record Hashes(long index, byte[] hashes) {}

    private record Salt(long index, byte[] salt) {}

    private static String readable() {
        return Kind.names(Kind.DOCUMENTS).stream()
                .map(kind -> "when '%1$s' then exists (select from published_%1$s p where p.id = l.resource_id)"
                        .formatted(kind))
                .collect(joining(" ", "case l.kind ", " end"));
    }

    /** The number of leaves. */
    public long size() {
        return Column.of(session, SIZE, Long.class).getSingleResult();
    }

    /** The hashes of these subtrees. */
    List<byte[]> hashes(List<Subtree> trees) {
        Map<Subtree, byte[]> kept =
                read(trees.stream().flatMap(tree -> tree.kept().stream()).toList());
        return trees.stream().map(tree -> hash(tree, kept)).toList();
    }

    private static byte[] hash(Subtree tree, Map<Subtree, byte[]> kept) {
        return MerkleTree.root(tree.kept().stream().map(kept::get).toList());
    }

    private Map<Subtree, byte[]> read(List<Subtree> trees) {
        Map<Long, byte[]> rows = session.createNativeQuery(HASHES, Hashes.class)
                .setParameter(
                        "leaves", trees.stream().map(tree -> tree.to() - 1).toArray(Long[]::new))
                .getResultStream()
                .collect(toMap(Hashes::index, Hashes::hashes));
        Map<Subtree, byte[]> hashes = new HashMap<>();
        trees.forEach(tree -> hashes.put(tree, part(rows.get(tree.to() - 1), tree.level())));
        return hashes;
    }

    private static byte[] part(byte[] hashes, int level) {
        return Arrays.copyOfRange(hashes, level * MerkleTree.HASH_BYTES, (level + 1) * MerkleTree.HASH_BYTES);
    }

    static byte[] joined(byte[] hashes, byte[] hash) {
        byte[] joined = Arrays.copyOf(hashes, hashes.length + hash.length);
        System.arraycopy(hash, 0, joined, hashes.length, hash.length);
        return joined;
    }

    /** The index of the leaf of a revision; null if it has none. */
    Long indexOfRevision(UUID resource, int revision) {
        return Column.of(session, OF_REVISION, Long.class)
                .setParameter("resource", resource)
                .setParameter("revision", revision)
                .getSingleResultOrNull();
    }

    /** The index of the leaf of a correction or redaction; null if it has none. */
    Long indexOfEntry(String type, UUID entry) {
        return Column.of(session, OF_ENTRY, Long.class)
                .setParameter("type", type)
                .setParameter("entry", entry)
                .getSingleResultOrNull();
    }

    /** The leaf of a revision that readers can read; null if it has none. */
    public RevisionLeaf ofRevision(UUID resource, int number) {
        return session.createNativeQuery(SALT, Salt.class)
                .setParameter("resource", resource)
                .setParameter("revision", number)
                .getResultStream()
                .map(row -> RevisionLeaf.of(row.index, row.salt))
                .findFirst()
                .orElse(null);
    }

    /** At most so many leaves from an index on. */
    List<LogLeaf> leaves(long from, int most) {
        return session.createNativeQuery(LEAVES, LeafRow.class)
                .setParameter("from", from)
                .setParameter("most", most)
                .getResultStream()
                .map(LeafRow::leaf)
                .toList();
    }
}
