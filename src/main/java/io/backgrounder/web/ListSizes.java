package io.backgrounder.web;

import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lists of a document that are too long, before anybody looks at what is in them: Bean Validation compares each fault of an
 * element with all of the others, so that a list of 100,000 takes it minutes.
 */
final class ListSizes {
    /** Where {@code @Size} does not say. */
    private static final int MOST = 2_000;

    private ListSizes() {}

    /** A fault for each of them. */
    static List<Problem.Error> faults(Object document) {
        List<Problem.Error> faults = new ArrayList<>();
        if (document instanceof Record) {
            look("", document, faults);
        }
        return faults;
    }

    private static void look(String pointer, Object object, List<Problem.Error> faults) {
        for (RecordComponent member : object.getClass().getRecordComponents()) {
            String at = pointer + "/" + member.getName();
            Object value = value(object, member);
            if (value instanceof List<?> list && list.size() > most(member)) {
                faults.add(Problem.Error.member(at, "must have at most " + most(member) + " elements"));
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Record line) {
                        look(at + "/" + i, line, faults);
                    }
                }
            } else if (value instanceof Record) {
                look(at, value, faults);
            }
        }
    }

    private static int most(RecordComponent list) {
        Size size = list.getAccessor().getAnnotation(Size.class);
        return size == null ? MOST : size.max();
    }

    private static Object value(Object object, RecordComponent member) {
        try {
            return member.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
