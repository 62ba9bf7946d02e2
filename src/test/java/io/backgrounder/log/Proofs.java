package io.backgrounder.log;

import io.backgrounder.web.json.Sha256;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** What RFC 9162 defines, as it is written there, and its algorithms of verification. */
final class Proofs {
    private Proofs() {}

    /** 2.1.1. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.of(new byte[0]);
        } else if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    /** 2.1.3.2. */
    static boolean isIncluded(long leaf, long size, byte[] hash, List<byte[]> path, byte[] root) {
        long fn = leaf;
        long sn = size - 1;
        byte[] r = hash;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = MerkleTree.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = MerkleTree.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** 2.1.4.2. */
    static boolean isConsistent(long from, long to, byte[] earlier, byte[] later, List<byte[]> proof) {
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(earlier, later);
        }
        Deque<byte[]> path = new ArrayDeque<>(new ArrayList<>(proof));
        if (Long.bitCount(from) == 1) {
            path.addFirst(earlier);
        }
        long fn = from - 1;
        long sn = to - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.removeFirst();
        byte[] sr = fr;
        for (byte[] c : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleTree.node(c, fr);
                sr = MerkleTree.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = MerkleTree.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, earlier) && Arrays.equals(sr, later);
    }
}
