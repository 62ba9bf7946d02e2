package io.backgrounder.log;

import io.backgrounder.web.json.Sha256;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** The Merkle tree of RFC 9162, 2.1: its hashes, and which subtrees make a proof. */
final class MerkleTree {
    static final int HASH_BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    static byte[] leaf(byte[] data) {
        MessageDigest digest = Sha256.start();
        digest.update(LEAF);
        return digest.digest(data);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.start();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The hash of a subtree by those of {@link Subtree#kept()}. */
    static byte[] root(List<byte[]> kept) {
        if (kept.isEmpty()) {
            return Sha256.of(new byte[0]);
        }
        byte[] root = kept.get(kept.size() - 1);
        for (int i = kept.size() - 2; i >= 0; i--) {
            root = node(kept.get(i), root);
        }
        return root;
    }

    /** The subtrees by whose hashes a leaf is shown to be in the tree with so many leaves (2.1.3.1), from the leaf up. */
    static List<Subtree> inclusion(long leaf, long size) {
        List<Subtree> path = new ArrayList<>();
        for (Subtree tree = Subtree.of(size); tree.size() > 1; ) {
            boolean left = leaf < tree.left().to();
            path.add(0, left ? tree.right() : tree.left());
            tree = left ? tree.left() : tree.right();
        }
        return path;
    }

    /** The subtrees by whose hashes a tree is shown to begin with the leaves of an earlier one, of at least one leaf (2.1.4.1). */
    static List<Subtree> consistency(long from, long to) {
        List<Subtree> path = new ArrayList<>();
        Subtree tree = Subtree.of(to);
        while (tree.to() != from) {
            boolean left = from <= tree.left().to();
            path.add(0, left ? tree.right() : tree.left());
            tree = left ? tree.left() : tree.right();
        }
        if (tree.from() > 0) {
            path.add(0, tree);
        }
        return path;
    }
}
