package io.backgrounder.change;

import io.backgrounder.address.Kind;
import java.util.List;
import java.util.UUID;

/**
 * Fired before changes of a resource are logged whose rows were written otherwise than from a document: what shows something of it may
 * follow, in the same transaction.
 *
 * @param changes the first is of the resource; those of pages that follow are added
 */
public record ChangesToLog(Kind kind, UUID id, List<ChangeEntity> changes) {}
