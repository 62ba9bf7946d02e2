package io.backgrounder.front;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The stories of a front at their places, in the order of the places: what readers see of it. No story is at two.
 *
 * @param stories at each place, its story
 */
record Filling(List<Placed> stories) {
    /** A story at a place: the section, and the place in it, both from 0. */
    record Placed(int section, int position, UUID story) {}

    /** A section that is to be filled. */
    interface Section {
        int size();

        /** The first stories that fit, at most so many, without these. */
        List<UUID> newest(int most, Set<UUID> without);
    }

    /**
     * Fills sections from top to bottom around the chosen stories, which stay at their places.
     *
     * @param chosen those that readers see in lists, by their places
     */
    static Filling of(List<? extends Section> sections, List<Placed> chosen) {
        Set<UUID> shown = new HashSet<>();
        chosen.forEach(placed -> shown.add(placed.story));
        List<Placed> stories = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            UUID[] places = new UUID[sections.get(i).size()];
            int free = places.length;
            for (Placed placed : chosen) {
                if (placed.section == i) {
                    places[placed.position] = placed.story;
                    free--;
                }
            }
            List<UUID> newest = free == 0 ? List.of() : sections.get(i).newest(free, shown);
            shown.addAll(newest);
            int next = 0;
            for (int j = 0; j < places.length; j++) {
                if (places[j] == null && next < newest.size()) {
                    places[j] = newest.get(next++);
                }
                if (places[j] != null) {
                    stories.add(new Placed(i, j, places[j]));
                }
            }
        }
        return new Filling(stories);
    }
}
