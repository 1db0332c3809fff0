package io.salesvoice.telephony.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallStore;
import io.salesvoice.telephony.call.RecordingFiles;
import io.salesvoice.telephony.call.RecordingState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Recordings; range requests (RFC 9110 section 14) are answered by the framework. */
@RestController
@Tag(name = "calls")
class RecordingController {
    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

    private final CallStore store;
    private final RecordingFiles files;

    RecordingController(CallStore store, RecordingFiles files) {
        this.store = store;
        this.files = files;
    }

    @Operation(summary = "Stereo WAV: the caller left, the assistant right")
    @GetMapping("/api/v1/calls/{id}/recording")
    ResponseEntity<Resource> recording(@PathVariable String id) {
        UUID callId = CallIds.parse(id, "id");
        Call call = store.find(callId).orElseThrow(() -> ServiceException.notFound("call_not_found", "no such call"));
        Path file = files.find(callId);
        if (call.recording() != RecordingState.AVAILABLE || !Files.isRegularFile(file)) {
            throw ServiceException.notFound(
                    "recording_not_found",
                    "the recording is " + call.recording().name().toLowerCase(java.util.Locale.ROOT));
        }
        return ResponseEntity.ok()
                .contentType(WAV)
                .header("Accept-Ranges", "bytes")
                .header("Content-Disposition", "inline; filename=\"" + callId + ".wav\"")
                .body(new FileSystemResource(file));
    }
}
