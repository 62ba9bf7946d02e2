package io.backgrounder.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree is that of RFC 9162, whose definitions and verification algorithms are in {@link Proofs}. */
class MerkleTreeTest {
    private static final int MOST = 130;

    /** Those of Certificate Transparency's reference implementation. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final List<byte[]> HASHES = IntStream.range(0, MOST)
            .mapToObj(i -> MerkleTree.leaf(new byte[] {(byte) i}))
            .toList();

    private static byte[] root(List<byte[]> leaves) {
        return MerkleTree.root(Subtree.of(leaves.size()).kept().stream()
                .map(tree -> Proofs.root(leaves.subList((int) tree.from(), (int) tree.to())))
                .toList());
    }

    private static List<byte[]> hashes(List<Subtree> trees) {
        return trees.stream()
                .map(tree -> Proofs.root(HASHES.subList((int) tree.from(), (int) tree.to())))
                .toList();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void rootsAreThoseOfTheReferenceImplementation() {
        List<byte[]> leaves = new ArrayList<>();
        assertEquals(ROOTS.get(0), hex(root(leaves)));
        for (int i = 0; i < LEAVES.size(); i++) {
            leaves.add(MerkleTree.leaf(HexFormat.of().parseHex(LEAVES.get(i))));
            assertEquals(ROOTS.get(i + 1), hex(root(leaves)));
            assertEquals(ROOTS.get(i + 1), hex(Proofs.root(leaves)));
        }
    }

    @Test
    void everyLeafOfEveryTreeIsProved() {
        for (int size = 1; size <= MOST; size++) {
            byte[] root = Proofs.root(HASHES.subList(0, size));
            for (int leaf = 0; leaf < size; leaf++) {
                List<byte[]> path = hashes(MerkleTree.inclusion(leaf, size));
                assertTrue(Proofs.isIncluded(leaf, size, HASHES.get(leaf), path, root), leaf + " of " + size);
                assertTrue(!Proofs.isIncluded(leaf, size, HASHES.get((leaf + 1) % MOST), path, root));
            }
        }
    }

    @Test
    void everyTreeIsConsistentWithEveryEarlierOne() {
        for (int to = 1; to <= MOST; to++) {
            byte[] later = Proofs.root(HASHES.subList(0, to));
            for (int from = 1; from <= to; from++) {
                byte[] earlier = Proofs.root(HASHES.subList(0, from));
                List<byte[]> path = hashes(MerkleTree.consistency(from, to));
                assertTrue(Proofs.isConsistent(from, to, earlier, later, path), from + " of " + to);
                assertTrue(!Proofs.isConsistent(from, to, HASHES.get(1), later, path));
            }
        }
    }

    /** A subtree whose hash is kept ends with the leaf in whose row it is. */
    @Test
    void subtreesThatAreKeptAreComplete() {
        for (int size = 1; size <= MOST; size++) {
            for (Subtree tree : Subtree.of(size).kept()) {
                assertEquals(1L << tree.level(), tree.size());
                assertEquals(0, tree.from() % tree.size());
            }
        }
    }
}
