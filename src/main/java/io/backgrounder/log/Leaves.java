package io.backgrounder.log;

import io.backgrounder.document.DocumentsWritten;
import io.backgrounder.web.json.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Appends leaves to the log, at the end of the transaction of each write, and destroys the salts of what is struck. */
@ApplicationScoped
public class Leaves {
    private static final int SALT_BYTES = 32;

    private static final String INSERT = """
            insert into log_leaf (index, type, kind, resource_id, revision, entry_id, hashes, salt)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FORGET_REVISION =
            "update log_leaf set salt = null where resource_id = :resource and revision = :revision";
    private static final String FORGET_ENTRY = "update log_leaf set salt = null where entry_id = :entry";

    private final SecureRandom random = new SecureRandom();

    @Inject
    StatelessSession session;

    @Inject
    CanonicalJson json;

    @Inject
    PendingLeaves pending;

    @Inject
    LogRepository log;

    /** Appends a leaf for each of these, which readers can see from now on. In the caller's write, at the end of it. */
    public void add(Collection<LogEntry> entries) {
        // For an import, this takes as long as serializing its pages.
        pending.add(entries.parallelStream().map(this::leaf).toList());
    }

    private PendingLeaves.Pending leaf(LogEntry entry) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        MessageDigest commitment = Sha256.start();
        commitment.update(salt);
        commitment.update(json.of(entry.committed()));
        return new PendingLeaves.Pending(entry.name(), salt, MerkleTree.leaf(commitment.digest()));
    }

    /** Destroys the salt of a revision, from which words were struck. */
    public void forget(UUID resource, int revision) {
        session.createNativeMutationQuery(FORGET_REVISION)
                .setParameter("resource", resource)
                .setParameter("revision", revision)
                .executeUpdate();
        pending.forget(
                leaf -> leaf.resource().equals(resource) && leaf.revision() != null && leaf.revision() == revision);
    }

    /** Destroys the salt of a correction or redaction, from which words were struck. */
    public void forget(UUID entry) {
        session.createNativeMutationQuery(FORGET_ENTRY)
                .setParameter("entry", entry)
                .executeUpdate();
        pending.forget(leaf -> entry.equals(leaf.entry()));
    }

    void append(@Observes DocumentsWritten written) {
        List<PendingLeaves.Pending> leaves = pending.take();
        if (!leaves.isEmpty()) {
            long size = log.size();
            List<byte[]> hashes = hashes(size, log.hashes(Subtree.of(size).kept()), leaves);
            session.doWork(connection -> insert(connection, size, leaves, hashes));
        }
    }

    /** For each leaf, the hashes of the complete subtrees that end with it, from the leaf up. */
    private static List<byte[]> hashes(long size, List<byte[]> kept, List<PendingLeaves.Pending> leaves) {
        List<byte[]> edge = new ArrayList<>(kept);
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            byte[] hash = leaves.get(i).hash();
            byte[] ending = hash;
            // As many as the leaf's index has ones at its end.
            for (long before = size + i; (before & 1) == 1; before >>= 1) {
                hash = MerkleTree.node(edge.remove(edge.size() - 1), hash);
                ending = LogRepository.joined(ending, hash);
            }
            edge.add(hash);
            all.add(ending);
        }
        return all;
    }

    private static void insert(
            Connection connection, long size, List<PendingLeaves.Pending> leaves, List<byte[]> hashes)
            throws SQLException {
        Long[] indexes = new Long[leaves.size()];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = size + i;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, connection.createArrayOf("bigint", indexes));
            statement.setArray(
                    2, array(connection, "text", leaves, leaf -> leaf.name().type()));
            statement.setArray(
                    3,
                    array(connection, "text", leaves, leaf -> leaf.name().kind().prefix()));
            statement.setArray(
                    4, array(connection, "uuid", leaves, leaf -> leaf.name().resource()));
            statement.setArray(
                    5, array(connection, "integer", leaves, leaf -> leaf.name().revision()));
            statement.setArray(
                    6, array(connection, "uuid", leaves, leaf -> leaf.name().entry()));
            statement.setArray(7, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "bytea",
                            leaves.stream().map(PendingLeaves.Pending::salt).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
    }

    private static java.sql.Array array(
            Connection connection,
            String type,
            List<PendingLeaves.Pending> leaves,
            Function<PendingLeaves.Pending, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, leaves.stream().map(value).toArray());
    }
}
