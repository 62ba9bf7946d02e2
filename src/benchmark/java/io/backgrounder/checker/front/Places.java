package io.backgrounder.checker.front;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The stories of a front at their places. */
final class Places {
    private Places() {}

    /** The ids of the stories, each behind its section and its place in it. */
    static List<String> of(JsonNode front) {
        List<String> places = new ArrayList<>();
        int number = 0;
        for (JsonNode section : front.path("sections")) {
            for (JsonNode slot : section.path("slots")) {
                places.add(place(
                        number,
                        slot.get("position").asInt(),
                        slot.at("/story/id").asText()));
            }
            number++;
        }
        return places;
    }

    static String place(int section, int position, String story) {
        return section + "/" + position + " " + story;
    }

    static String story(String place) {
        return place.substring(place.indexOf(' ') + 1);
    }
}
