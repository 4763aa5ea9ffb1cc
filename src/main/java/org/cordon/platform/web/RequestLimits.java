package org.cordon.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large the content of a request may be.
 *
 * @param maxContent of every request that brings no files
 * @param maxPhoto of a request that brings one
 * @param photos the ends of the paths that take photos
 * @param uploads the beginnings of the paths that take files, to which the limits of files apply
 */
@ConfigurationProperties("cordon.requests")
record RequestLimits(
        @DefaultValue("1MB") DataSize maxContent,
        @DefaultValue("13MB") DataSize maxPhoto,
        @DefaultValue List<String> photos,
        @DefaultValue List<String> uploads) {

    /** Bytes, of a request that brings no files. */
    long most(HttpServletRequest request) {
        boolean photo = photos.stream().anyMatch(request.getRequestURI()::endsWith);
        return (photo ? maxPhoto : maxContent).toBytes();
    }

    boolean isUpload(HttpServletRequest request) {
        return uploads.stream().anyMatch(request.getRequestURI()::startsWith);
    }
}
