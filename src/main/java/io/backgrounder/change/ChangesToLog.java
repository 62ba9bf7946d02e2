package io.backgrounder.change;

import io.backgrounder.address.Kind;
import java.util.List;
import java.util.UUID;

/**
 * Fired before a change of a resource is logged whose rows were not written from a document, or are about to be deleted: what shows it may
 * follow, in the same transaction.
 *
 * @param changes the first is of the resource; those of pages that follow are added
 */
public record ChangesToLog(Kind kind, UUID id, List<ChangeEntity> changes) {}
