package io.backgrounder.web.problem;

import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds lists of a document that are too long, before their elements are validated: Bean Validation compares each fault of an element with
 * all of the others, which takes minutes for a list of 100,000.
 */
final class ListSizes {
    /** The limit where {@code @Size} states none. */
    private static final int MOST = 2_000;

    /** Cached, since every line of an import is checked. */
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(member -> member.getType() == List.class
                            || member.getType().isRecord()
                            || member.getType().isInterface())
                    .map(Member::new)
                    .toList();
        }
    };

    /** A member that may be a list, or have lists. */
    private record Member(String name, Method accessor, int most) {
        Member(RecordComponent member) {
            this(
                    member.getName(),
                    member.getAccessor(),
                    most(member.getAccessor().getAnnotation(Size.class)));
        }

        private static int most(Size size) {
            return size == null ? MOST : size.max();
        }

        private Object of(Object object) {
            try {
                return accessor.invoke(object);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private ListSizes() {}

    /** A fault for each list that is too long. */
    static List<Problem.Error> faults(Object document) {
        List<Problem.Error> faults = new ArrayList<>();
        if (document instanceof Record) {
            look("", document, faults);
        }
        return faults;
    }

    private static void look(String pointer, Object object, List<Problem.Error> faults) {
        for (Member member : MEMBERS.get(object.getClass())) {
            Object value = member.of(object);
            if (value instanceof List<?> list && list.size() > member.most) {
                faults.add(Problem.Error.member(
                        pointer + "/" + member.name, "must have at most " + member.most + " elements"));
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Record line) {
                        look(pointer + "/" + member.name + "/" + i, line, faults);
                    }
                }
            } else if (value instanceof Record) {
                look(pointer + "/" + member.name, value, faults);
            }
        }
    }
}
