package io.backgrounder.database;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/** Attributes of a new file that only its owner may read. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** POSIX permissions; on Windows, which has none, an access control list with one entry. */
    public static FileAttribute<?> attribute() throws IOException {
        FileSystem files = FileSystems.getDefault();
        if (files.supportedFileAttributeViews().contains("posix")) {
            return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        }
        AclEntry owner = AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(
                        files.getUserPrincipalLookupService().lookupPrincipalByName(System.getProperty("user.name")))
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build();
        return new Acl(List.of(owner));
    }

    private record Acl(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
        @Override
        public String name() {
            return "acl:acl";
        }
    }
}
